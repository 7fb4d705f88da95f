/**
 * The screens about letters: writing one or many, those made for a record, and a team's templates.
 *
 * <p>Decided here: the text of the letter stands beside what is asked for, as it will be; what a record lacks is asked for in that
 * form and stays in the letter alone; a file goes where the user says and nowhere else; other programs are opened by the desktop of
 * the computer, off the JavaFX thread, and where there is none that is said.
 */
@NullMarked
package hearth.exchange.ui;

import org.jspecify.annotations.NullMarked;
