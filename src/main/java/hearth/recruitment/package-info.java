/**
 * From the first call to the decision: enquiries, their dated stages and clocks, how they end. An approval makes a household.
 *
 * <p>Decided here: each enquiry is a row and every count is derived, because what counts as an enquiry has changed twice; a stage
 * ends when the next begins unless a person said how it ended, worked out anew from the dates alone, so that the order in which
 * they were entered does not matter; a plan the rules forbid is refused, what has happened is recorded and stands as a breach; an
 * attempt to reach somebody is not a first reply; the panel can be left out by a dated setting; one way in for hand and import,
 * {@link hearth.recruitment.EnquiryIntake}; people are known again by how two words of a name sound, and never made one by themselves:
 * {@link hearth.recruitment.Merging} moves whatever the file's own foreign keys say, and the trail takes it back; whom an officer should
 * not call back alone is looked for in the transaction that saves; of an import in what is open and came lately, since nobody calls back
 * who enquired years ago.
 */
@NullMarked
package hearth.recruitment;

import org.jspecify.annotations.NullMarked;
