/**
 * The monthly workbook: what {@code reports} has worked out, laid out as a native Excel file that people print, sort and copy from.
 *
 * <p>Decided here: a tab is plain data ({@link hearth.exchange.workbook.Tab}: tables and charts, no POI), one small class makes each,
 * and one class lays all of them out, so that every tab looks and prints the same. Values are typed: dates are dates, money is a
 * number, and text that begins like a formula carries Excel's own quote mark. Charts draw from cells, never from copies. The edition
 * for a committee leaves out rows about one child or carer and hides small numbers in {@link hearth.exchange.workbook.Suppression},
 * which knows every sum by which a hidden number could be worked out again. The file is written beside its place and renamed: whole
 * or not at all.
 */
@NullMarked
package hearth.exchange.workbook;

import org.jspecify.annotations.NullMarked;
