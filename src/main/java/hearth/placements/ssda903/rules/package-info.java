/**
 * The rules of the return (2025-26 set), each with its number, the years it holds for and our own words; what they find is advice.
 *
 * <p>Decided here: a rule looks at one child's rows, because only three of them need all children (pupil numbers and doubled headers),
 * and these are told which numbers occur twice. A rule that has nothing to look at finds nothing. Rules that ask for what Hearth does not keep
 * (other files, Ofsted's lists, a postcode directory or last year's return that was never imported) are listed with the reason and never counted as kept.
 */
@NullMarked
package hearth.placements.ssda903.rules;

import org.jspecify.annotations.NullMarked;
