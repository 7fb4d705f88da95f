/**
 * Allegations, concerns about standards of care and complaints, and the events of which others must be told.
 *
 * <p>Decided here: the three kinds are never mixed and never turned into each other; a concern is a record of its own with a right of
 * its own ({@code SEE_CONCERNS}), and to everybody else it does not exist: not in a list, a search, the trail by name, or a figure.
 * What others have to know, that a home takes no child for now or that a review is wanted, is written on the household in words that
 * fit any reason; it is kept with the concern or not at all, and stands apart from it in the trail. Which steps a kind asks for and by
 * when follows from rules and is never stored. An event that a concern is about hangs on the concern; the others are seen by whoever
 * sees carers.
 */
@NullMarked
package hearth.carers.concerns;

import org.jspecify.annotations.NullMarked;
