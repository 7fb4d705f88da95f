/**
 * The SSDA903 return as files: written for a collection year, and held against another system's.
 *
 * <p>Decided here: only the six files whose facts Hearth keeps are made, each with exactly the columns of the 2025-26 rule set, uasc.csv
 * also when it is empty, because a validator needs it. The six appear together or not at all. Children whom the user may not see are in no
 * file and no comparison, and their number is said. Nothing is sent anywhere: the council's case system stays the one that files the return
 * unless the team says otherwise. What somebody decides of a difference is remembered with what both sides said, so that it is asked again
 * only where one of them changes; what is taken over is a batch that can be taken back like an import.
 */
@NullMarked
package hearth.exchange.returns;

import org.jspecify.annotations.NullMarked;
