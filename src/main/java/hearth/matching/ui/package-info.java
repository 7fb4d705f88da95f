/**
 * Screens of matching: the joint plan for all who wait, what is tried on it, and what homes are missing.
 *
 * <p>Decided here: a plan on a screen is a proposal and says so; whatever is tried on it is written down nowhere; every line leads to
 * the rules behind it; no line is called the best.
 */
@NullMarked
package hearth.matching.ui;

import org.jspecify.annotations.NullMarked;
