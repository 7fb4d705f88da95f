/**
 * Notes of visits to carers and of other contacts with them.
 *
 * <p>Decided here: a note is a draft of its writer until it is signed; from then on it is never changed, only added to, with day and
 * name. The headings are the team's own; a note keeps the words of those it was written under. What was agreed is an action with an
 * owner and a day: it is due like anything else, and the form of the next note asks whether it was done. Signing a visit is what
 * records the visit as a duty done. What goes to the carers leaves out the parts that are for the file alone.
 */
@NullMarked
package hearth.carers.visits;

import org.jspecify.annotations.NullMarked;
