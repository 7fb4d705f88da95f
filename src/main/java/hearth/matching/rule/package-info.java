/**
 * The rules H01 to H23, each a small pure class: what it asks of a home and of the child, and what it says of both in words.
 *
 * <p>Decided here: a rule knows no store, no clock and no user; a fact that is missing gives "not known", unless the answer could
 * change nothing; the law behind a rule stands in {@link hearth.matching.RuleId}; ethnicity is in no fact that a rule can see.
 */
@NullMarked
package hearth.matching.rule;

import org.jspecify.annotations.NullMarked;
