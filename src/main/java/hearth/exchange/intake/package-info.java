/**
 * A team's files taken over: looked at first, then written as one batch, and undone as one.
 *
 * <p>Decided here: looking and writing go the same way. Rows of enquiries are compared in chunks outside any transaction; households,
 * children, placements and costs, which lean on each other, are written on trial in a transaction that is taken back, so that the preview says
 * exactly what will happen. Every row is kept as it was understood ({@code import_row}), with what Hearth had after it: next month three values are
 * compared (file then, file now, Hearth now), and a field changed in Hearth is shown and never overwritten. A batch is undone from the
 * trail's own images, backwards, and refused with the names of what has moved on. No line of a return is rejected: what cannot be read, or is
 * of no child, is kept and given back as it came, and makes no facts; a day written otherwise than dd/mm/yyyy is given back as that. A mapping that was given is remembered by its headings.
 */
@NullMarked
package hearth.exchange.intake;

import org.jspecify.annotations.NullMarked;
