package hearth.reports;

/**
 * Something missing or odd in the records that makes a figure less true.
 *
 * @param record reference
 * @param field what is missing or odd, in words
 * @param where the screen where it is mended
 * @param tab the tab of the workbook that it touches
 */
public record ToFix(String record, String field, String where, String tab) {}
