/**
 * Which home suits which child, by reasons: every household is held against every rule, each with the value on both sides, the law
 * or policy behind it, who may decide otherwise and the lawful way round.
 *
 * <p>Decided here: what is not known is an answer of its own, never a pass and never a fail; rules are pure and know no store; points
 * order homes that no rule bars, are whole, come as a range where facts are missing and never hold cost, risk or a prediction;
 * ethnicity, religion and language bar nobody; a person decides, with a reason, and what was on the screen is kept.
 */
@NullMarked
package hearth.matching;

import org.jspecify.annotations.NullMarked;
