/**
 * Files as they are: any workbook or text file a team keeps, turned into a stream of plain rows.
 *
 * <p>Decided here: what a file is follows from its bytes, never from its name. Workbooks are streamed (POI's event model with its
 * guards against zip bombs and DOCTYPE), so that a million rows need no more memory than ten. Formulas give the value Excel saved
 * with them; macros are never run: the cells of an .xlsm are read and that it holds macros is said. Whatever a person would not
 * see in Excel (hidden sheets, rows, columns, merged cells, characters cleaned away) is read and said. Every failure is one
 * {@link hearth.common.Mendable} that names the file.
 */
@NullMarked
package hearth.exchange.sheet.raw;

import org.jspecify.annotations.NullMarked;
