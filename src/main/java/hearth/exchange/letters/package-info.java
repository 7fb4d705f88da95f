/**
 * Letters from Word templates that a team can edit: Hearth's own are plain text in {@code resources/letters}, laid out as .docx when
 * asked for; a team's own are kept whole in the store, version by version.
 *
 * <p>Decided here: a .docx is a zip of XML and is worked on as that, in memory, with the JDK alone, because Word splits a field over
 * as many runs as it likes and nothing else in the file may change; a field nobody knows, a macro, a linked or embedded file, tracked
 * changes and comments are refused when the file is put back, never when a letter is made; what is not known is asked for and never
 * left blank; every letter made is kept as it was. A PDF is set from the
 * letter's own Word file, in memory and with fonts that Hearth brings along, and refused rather than made with something left out;
 * nothing is ever sent. Two converters were tried on the letters of {@code PdfTest} and leave more out than {@code Pdf} and its kin: XDocReport 2.1 on
 * OpenPDF sets lines over one another and fails where a file says nothing of its paper; docx4j 11.5 with FOP (26 MB in 58 files) leaves
 * out text boxes and the feet of pages, shows hidden text and fails on notes.
 */
@NullMarked
package hearth.exchange.letters;

import org.jspecify.annotations.NullMarked;
