/**
 * One list of what falls due, from everywhere.
 *
 * <p>Decided here: each feature works out what is due from what it has recorded; nothing is stored and so nothing can be out of
 * date. The diary puts the lists together, in order of days, and leaves out what stands on a record that the user may not see.
 */
@NullMarked
package hearth.diary;

import org.jspecify.annotations.NullMarked;
