/**
 * The program's start: the window or the commands, and the wiring of both by hand.
 *
 * <p>Decided here: {@code Main} does not extend JavaFX's Application, so that a machine without a display gets a sentence and not a
 * trace. The log is one small rotating file in the user's own folder; it takes faults and warnings, by code, class and place, and
 * never the words of an exception that a library threw, because those may hold names. Nothing is written until there is something
 * to write.
 */
@NullMarked
package hearth.app;

import org.jspecify.annotations.NullMarked;
