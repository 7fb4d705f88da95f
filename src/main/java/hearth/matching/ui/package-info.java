/**
 * Screens of matching: every home for one child with a mark for each rule, why, near misses, two side by side, the decision; and the
 * joint plan for all who wait, what is tried on it, and what homes are missing.
 *
 * <p>Decided here: homes stand from A to Z until one has been opened; a mark is a shape with words, never colour alone; a home that a
 * rule bars is opened like any other; a plan on a screen is a proposal and says so; whatever is tried on it is written down nowhere;
 * every line leads to the rules behind it; no line is called the best.
 */
@NullMarked
package hearth.matching.ui;

import org.jspecify.annotations.NullMarked;
