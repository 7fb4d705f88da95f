/**
 * Targets and budgets: what a figure or a line of spending is meant to come to, and by when.
 *
 * <p>Decided here: a target is a number between two days with its own profile by month; where no profile was typed, a straight line
 * stands for it, rounded once. A target names a figure by its key and knows nothing else about it, so that a new figure needs no
 * change here. A budget is a chain of revisions: what was budgeted at any time can still be asked for.
 */
@NullMarked
package hearth.finance;

import org.jspecify.annotations.NullMarked;
