/**
 * The yearly return on looked-after children (SSDA903) as rows: derived from the facts, and facts read from rows. No files here.
 *
 * <p>Decided here: an episode is never stored; it follows from the period of care, the chain of legal status, the placements with
 * their phases, and the temporary stays. Rows that keep the rules give facts that give the same rows; rows that break them are read
 * in one fixed way, and what would come out differently is said. What the year's rules want blank is blanked on the way out only.
 */
@NullMarked
package hearth.placements.ssda903;

import org.jspecify.annotations.NullMarked;
