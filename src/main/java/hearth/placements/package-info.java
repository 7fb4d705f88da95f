/**
 * Where children live and have lived: providers and homes, placements with their phases and temporary stays, out of borough, what
 * it costs, requests for a home, and the SSDA903 episodes derived from all of it.
 *
 * <p>Decided here: one home is one placement, and what changes while the carers stay is a phase of it; episodes are worked out
 * from the facts and never stored; authority, boundary and miles are frozen on the phase with the edition they rest on; a plan that
 * breaks a rule is refused, what has happened is recorded with its true dates and stands as a breach; the price for a placement
 * and month is rounded once and every larger figure is a sum of those; another council's child fills a place and is in no figure,
 * no return and no cost of ours.
 */
@NullMarked
package hearth.placements;

import org.jspecify.annotations.NullMarked;
