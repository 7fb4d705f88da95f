/**
 * The values everyone speaks in: money, miles, postcodes, periods, working days, typed ids, codes, fields and refusals.
 *
 * <p>Decided here: money is whole pence and distance whole tenths of a mile, so that tables add up to the penny; periods are
 * half-open (the end is the first day no longer true), so that a move is counted once on any day; "not known" is a value and
 * never 0; a fault of ours has a code in {@link hearth.common.Fault}, a refusal carries the id of its rule, which
 * is FIELD where only what was typed is wrong.
 */
@NullMarked
package hearth.common;

import org.jspecify.annotations.NullMarked;
