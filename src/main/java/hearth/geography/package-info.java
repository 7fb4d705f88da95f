/**
 * Which authority a postcode is in, and how far from home: authorities and their neighbours, the postcode directory, distance.
 *
 * <p>Decided here: in or out of borough is judged at the upper tier (a county's children's services), never by district; over 20
 * miles, out of borough and at a distance are three separate tests; old codes are turned into current ones before anything is
 * compared; the directory is the user's own download in its own plain file, so that copies of the store stay small; a guess from
 * less than a full postcode decides nothing without a person, and one that the directory does not have yet only where 99 in 100 of
 * its sector agree; what was worked out is frozen by the
 * feature that asks, with the edition used.
 */
@NullMarked
package hearth.geography;

import org.jspecify.annotations.NullMarked;
