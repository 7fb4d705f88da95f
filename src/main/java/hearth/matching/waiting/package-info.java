/**
 * All who wait and all homes together: the ledger turned into a problem for the joint plan, the plan turned back into people, and
 * what homes would have served those for whom there is none.
 *
 * <p>Decided here: only homes that no rule bars take part, so no plan can be outside terms, over the limit or past an order; who is
 * placed already is never moved; brothers and sisters who must stay together have no other way; every line of a plan is held against
 * the rules once more, with those who would come there at the same time; money is in no plan, it is told beside one.
 */
@NullMarked
package hearth.matching.waiting;

import org.jspecify.annotations.NullMarked;
