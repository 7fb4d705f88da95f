/**
 * The figures of a month and the tables behind them: numbers and rows, no layout.
 *
 * <p>Decided here: a figure is defined once, as a {@link hearth.reports.Measure} with its key, its sentence and where it comes from;
 * window, workbook, command line and definitions tab read that. Figures of thirteen months (this one, the twelve before) come from
 * one pass over each table, grouped by the month in which a stretch begins and ends, so that a trend costs no more than a month.
 * Only children for whom the council is responsible are counted, short breaks (V3, V4) left out; another council's child fills a
 * place. Sums that must agree are built from the same parts, and {@link hearth.reports.Checks} counts them again another way.
 */
@NullMarked
package hearth.reports;

import org.jspecify.annotations.NullMarked;
