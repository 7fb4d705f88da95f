/**
 * Proposals of the agency decision maker to end an approval or to change its terms: qualifying determinations.
 *
 * <p>Decided here: one row from the letter to the final decision; carers choose representations to the service or a review by the IRM,
 * never both; a decision taken before the 28 days are over, without an answer or their written agreement, is recorded and stands as a
 * breach; the decision changes neither approval nor terms by itself: the change is offered with its day filled in, and stays due until
 * somebody has saved it.
 */
@NullMarked
package hearth.carers.proposals;

import org.jspecify.annotations.NullMarked;
