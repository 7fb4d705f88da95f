/**
 * From what people type to values: dates, money, numbers, names, phone numbers, postcodes and code words.
 *
 * <p>Decided here: a cell gives a value, or nothing because it is not known ("n/a", "-", "tbc"), or a problem in one sentence; and
 * whatever was guessed is said as a warning, so that nothing wrong is ever silent. Dates and numbers are British: a decimal comma or
 * an American date is refused with a message, not turned round. Words and abbreviations are data in
 * {@code resources/codes/import-words.csv}; a code there that begins with "?" is taken but said.
 */
@NullMarked
package hearth.exchange.sheet.value;

import org.jspecify.annotations.NullMarked;
