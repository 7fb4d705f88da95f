package hearth.exchange.sheet.value;

import hearth.exchange.sheet.raw.CellKind;
import hearth.exchange.sheet.raw.RawCell;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For how many children of which ages somebody is approved, as lists say it: "0-11", "2 x 0-18", "3 children aged 5 to 11".
 *
 * @param places how many children, or null where it is not said
 * @param from youngest age in years, or null
 * @param to oldest age in years, or null
 */
public record Ages(
        @Nullable Integer places,
        @Nullable Integer from,
        @Nullable Integer to) {
    private static final Pattern SPAN =
            Pattern.compile("\\b(\\d{1,2}|birth|newborn)\\s*(?:-|to|until)\\s*(\\d{1,2})\\b");
    private static final Pattern PLUS =
            Pattern.compile("\\b(\\d{1,2})\\s*(?:\\+|plus|upwards|and over|and above|and up)");
    private static final Pattern UNDER = Pattern.compile("\\b(?:under|below)\\s*(\\d{1,2})\\b");
    private static final Pattern UP_TO =
            Pattern.compile("\\b(?:up to|to)\\s*(?:age\\s*)?(\\d{1,2})\\b(?!\\s*(?:child|ch\\b|yp\\b|place|x))");
    private static final Pattern PLACES =
            Pattern.compile("^\\W*(?:up to |max |maximum )?(\\d)\\s*(?:x|\\*|child\\w*|ch|yp|young"
                    + " people|places?|placements?|beds?)\\b");
    /** A number of places without the word: "2 0-18", "2, 0-18", "3 (siblings)", "1 + sibs". */
    private static final Pattern BARE = Pattern.compile(
            "^(\\d)(?:(?=\\s*\\(|[,:;]?\\s+\\(?\\d{1,2}\\s*(?:-|to)\\s*\\d)|\\s*[+&-]?\\s*\\(?sib\\w*\\)?)");

    private static final Pattern ANY = Pattern.compile("\\b(?:any|all)(?: ages?)?\\b");

    /** Reads ages and perhaps places; an age span that Excel made a date of (5-11 became 5 November) is turned back. */
    public static Reading read(RawCell cell) {
        LocalDate day = cell.day();
        if (cell.kind() == CellKind.DATE && day != null) {
            Ages ages = new Ages(null, day.getDayOfMonth(), day.getMonthValue());
            return ages.from() != null && ages.to() != null && ages.from() < ages.to()
                    ? Reading.said(
                            ages,
                            "Excel has made a date of an age range. Read as " + ages.from() + " to " + ages.to() + ".")
                    : Reading.problem("Excel has made a date of an age range: " + cell.text()
                            + ". Type it again as text, like 5 to 11.");
        }
        String text = cell.text()
                .toLowerCase(Locale.UK)
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=\\d) ?(?:years?|yrs?|y/o|yo)\\b(?: old)?", "")
                .strip();
        if (cell.isBlank() || NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        Integer places = null;
        Matcher m = PLACES.matcher(text);
        Matcher bare = BARE.matcher(text);
        if (m.find()) {
            places = Integer.parseInt(m.group(1));
        } else if (bare.find()) {
            places = Integer.parseInt(bare.group(1));
            text = text.substring(bare.end());
        }
        m = SPAN.matcher(text);
        if (m.find()) {
            int from = m.group(1).matches("\\d+") ? Integer.parseInt(m.group(1)) : 0;
            Integer to = Integer.parseInt(m.group(2));
            return from > to || to > 25
                    ? Reading.problem(cell.text() + " is no range of ages. Write it like 5 to 11.")
                    : m.find()
                            ? Reading.said(
                                    new Ages(places, from, to),
                                    "Holds more than one range of ages. The first was read.")
                            : Reading.of(new Ages(places, from, to));
        }
        m = PLUS.matcher(text);
        if (m.find()) {
            return Reading.of(new Ages(places, Integer.parseInt(m.group(1)), 17));
        }
        m = UNDER.matcher(text);
        if (m.find()) {
            return Reading.of(new Ages(places, 0, Integer.parseInt(m.group(1)) - 1));
        }
        if (ANY.matcher(text).find()) {
            return Reading.of(new Ages(places, 0, 17));
        }
        m = UP_TO.matcher(text);
        if (m.find()) {
            return Reading.of(new Ages(places, 0, Integer.parseInt(m.group(1))));
        }
        if (places != null
                && text.matches(".*\\p{L}{4}.*")
                && !PLACES.matcher(text).find()) {
            return Reading.said(
                    new Ages(places, null, null), "Read as " + places + " places; the other words were left out.");
        }
        return places != null
                ? Reading.of(new Ages(places, null, null))
                : Reading.problem(cell.text() + " is no range of ages. Write it like 5 to 11.");
    }
}
