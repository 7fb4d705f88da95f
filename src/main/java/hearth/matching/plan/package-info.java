/**
 * The joint plan for all who wait, as a small integer program that knows only groups, homes, options, points and beds on days.
 *
 * <p>Decided here: what is wanted stands in one order, each step settled before the next: most children placed, fewest brothers and
 * sisters parted, most of those who need a home today, the best worst line, most points. Money is no part of it. What is kept to over all
 * homes, such as places kept free for emergencies, is policy; whoever must have a home today may use those. A plan is shown
 * only after a checker that shares no code with the solvers has gone through it day by day; "proved" is said only where our own
 * bound, in whole numbers, says so. Everything is sorted first and runs in one thread: the same input gives the same plan.
 */
@NullMarked
package hearth.matching.plan;

import org.jspecify.annotations.NullMarked;
