package hearth.exchange.sheet.raw;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/** How a number format shows a number: not as a date, as a day, as a month alone, or as a time of day. */
enum DateShape {
    NONE,
    DAY,
    MONTH,
    TIME;

    private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final double LAST_SERIAL = 2_958_466;

    static DateShape of(int id, String format) {
        if (!DateUtil.isADateFormat(id, format)) {
            return NONE;
        }
        String bare = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\[[^\\]]*\\]", "")
                .replaceAll("\\\\.", "")
                .replace("am/pm", "")
                .replaceAll(";.*", "");
        boolean hasDay = bare.contains("d");
        boolean hasYear = bare.contains("y");
        boolean clock = bare.contains("h") || bare.contains("s");
        if (hasDay || bare.isBlank()) {
            return DAY;
        }
        if (hasYear) {
            return bare.contains("m") && !clock ? MONTH : DAY;
        }
        return clock || format.contains("[") ? TIME : DAY;
    }

    /** The cell that a number in this shape stands for; a number no calendar has stays a number. */
    RawCell cell(int column, double serial, boolean from1904) {
        if (this == NONE || !(serial >= 0) || serial >= LAST_SERIAL) {
            return RawCell.number(column, serial);
        }
        if (this == TIME && serial < 1) {
            int minutes = (int) Math.round(serial * 24 * 60);
            return RawCell.text(column, "%02d:%02d".formatted(minutes / 60 % 24, minutes % 60));
        }
        long days = (long) Math.floor(serial + 0.000_001);
        if (this == TIME || (days == 0 && !from1904)) {
            return RawCell.number(column, serial);
        }
        if (from1904) {
            return RawCell.date(column, BEFORE_FIRST.plusDays(days + DAYS_TO_1904), this == MONTH);
        }
        if (days == 60) {
            return RawCell.error(column, "29/02/1900", "29 February 1900 is a day that only Excel knows.");
        }
        return RawCell.date(column, BEFORE_FIRST.plusDays(days < 60 ? days + 1 : days), this == MONTH);
    }
}
