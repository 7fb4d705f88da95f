/**
 * One list of what falls due, from everywhere.
 *
 * <p>Decided here: each feature works out what is due from what it has recorded; nothing is stored and so nothing can be out of
 * date. Only tasks that somebody wrote down are rows, and are marked as done. The diary puts the lists together, in order of days, and leaves out what the user has no right to see or what stands on a
 * record hidden from them.
 */
@NullMarked
package hearth.diary;

import org.jspecify.annotations.NullMarked;
