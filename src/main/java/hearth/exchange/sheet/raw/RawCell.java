package hearth.exchange.sheet.raw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the file holds it.
 *
 * @param column counted from 0
 * @param kind what it holds
 * @param text as a person would read it: cleaned text, a plain number, dd/MM/yyyy, TRUE or FALSE, #REF!
 * @param number the exact number of a NUMBER, else null
 * @param day the day of a DATE, else null
 * @param monthOnly whether a DATE is shown as month and year alone, as Excel makes of "Mar 25"
 * @param note what was cleaned away or is odd about it, or null
 */
public record RawCell(
        int column,
        CellKind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate day,
        boolean monthOnly,
        @Nullable String note) {
    public static RawCell blank(int column) {
        return new RawCell(column, CellKind.BLANK, "", null, null, false, null);
    }

    /** A cell of text, cleaned of what nobody can see; blank where nothing is left. */
    public static RawCell text(int column, String text) {
        CleanText clean = CleanText.of(text);
        CellKind kind = clean.text().isEmpty() ? CellKind.BLANK : CellKind.TEXT;
        return new RawCell(column, kind, clean.text(), null, null, false, clean.note());
    }

    /** A number, without the dust that binary fractions leave behind the fifteenth digit. */
    public static RawCell number(int column, double number) {
        long whole = (long) number;
        if (whole == number && Math.abs(whole) < 1_000_000_000_000_000L) {
            return new RawCell(
                    column, CellKind.NUMBER, Long.toString(whole), BigDecimal.valueOf(whole), null, false, null);
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        if (exact.scale() > 9) {
            exact = exact.round(MathContext.DECIMAL64);
        }
        exact = exact.stripTrailingZeros();
        if (exact.scale() < 0) {
            exact = exact.setScale(0);
        }
        return new RawCell(column, CellKind.NUMBER, exact.toPlainString(), exact, null, false, null);
    }

    public static RawCell date(int column, LocalDate day, boolean monthOnly) {
        return new RawCell(column, CellKind.DATE, written(day), null, day, monthOnly, null);
    }

    private static String written(LocalDate day) {
        return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    public static RawCell truth(int column, boolean truth) {
        return new RawCell(column, CellKind.BOOLEAN, truth ? "TRUE" : "FALSE", null, null, false, null);
    }

    public static RawCell error(int column, String text, @Nullable String note) {
        return new RawCell(column, CellKind.ERROR, text, null, null, false, note);
    }

    /** The same content in another column, as a merged cell lends its value to those it covers. */
    public RawCell in(int otherColumn) {
        return new RawCell(otherColumn, kind, text, number, day, monthOnly, null);
    }

    public boolean isBlank() {
        return kind == CellKind.BLANK;
    }

    public String letter() {
        return Letters.of(column);
    }
}
