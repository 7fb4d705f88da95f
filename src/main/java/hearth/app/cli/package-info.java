/**
 * The commands: everything that goes in or comes out, without a window.
 *
 * <p>Decided here: names, exit statuses and shapes of output are a promise to other people's scripts. A command is one small class
 * that reads its words, signs in, calls a use case and prints; it decides nothing. Results go to standard output and everything
 * else to standard error. What was typed wrongly is found before anybody is asked for a password. Every failure ends in one place,
 * {@link hearth.app.cli.Failures}, which turns it into a sentence and a status.
 */
@NullMarked
package hearth.app.cli;

import org.jspecify.annotations.NullMarked;
