/**
 * Spreadsheets understood: which kind of sheet it is, where its headings are, which column is what, and its rows as typed values.
 *
 * <p>Decided here: nothing of the store is known, so that the same reading serves the preview, the window and the command line. A
 * mapping comes from whoever gave it, or from what the team corrected before (by the signature of the headings), or from the headings,
 * or from what the values look like, in that order, and the result says which. The team's words are data in
 * {@code resources/codes/import-headings.csv}. What is not read is said: blank rows, totals, repeated headings and notes are counted,
 * and hidden rows, columns, merged cells and columns left out are warnings. SSDA903 files are known by their exact set of headings. Tables beside
 * each other are read as sheets of their own, called by what stands above them (price: read once each, and a second person on the same
 * row is told from them by a gap, a title or four headings that come again).
 */
@NullMarked
package hearth.exchange.sheet;

import org.jspecify.annotations.NullMarked;
