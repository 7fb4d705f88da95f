/**
 * The screens about carers: a household approved before Hearth, who lives there and where, approval and its terms, places, duties
 * and checks. The household's page itself joins them with the children who live there.
 *
 * <p>Decided here: terms and status are new rows from a day on, and the day of a row that is recorded already corrects that row, so
 * that one form serves both; the last day is asked for where people say "until", and the first day after it where law says so.
 */
@NullMarked
package hearth.carers.ui;

import org.jspecify.annotations.NullMarked;
