/**
 * The inspection file of one household: a dated document of all that an inspector asks for, gaps said plainly.
 *
 * <p>Decided here: a Word document (.docx), not a spreadsheet, because it is read from the first page to the last, printed and written
 * on, and holds words beside tables; its file name carries the household's reference and never a name; children stand in it by
 * reference; it is plain data first ({@link hearth.exchange.inspection.Section}) and laid out by one class, so that what it says is
 * tested without Word; concerns are in it only for somebody who may see them, and else it says that they are left out, whether there
 * are any or not.
 */
@NullMarked
package hearth.exchange.inspection;

import org.jspecify.annotations.NullMarked;
