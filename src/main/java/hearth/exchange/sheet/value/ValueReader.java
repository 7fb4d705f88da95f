package hearth.exchange.sheet.value;

import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.exchange.sheet.raw.CellKind;
import hearth.exchange.sheet.raw.RawCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell as one type of field. It remembers the words it met, so each is for one thread.
 *
 * <p>It is long because each type has its way.
 */
public final class ValueReader {
    /** The longest line of text that is kept. */
    public static final int LONGEST_LINE = 500;
    /** The longest note that is kept. */
    public static final int LONGEST_NOTE = 10_000;

    private static final int MOST_WORDS = 5_000;
    /** Stands in a list of words for one that says that there is none, as "no" does under "Plan to return?". */
    private static final String NOTHING = "-";

    /** What stands between several words of one cell; a slash may also be a part of one ("S/T"). */
    private static final Pattern PARTS = Pattern.compile("\\s*(?:[,;+\\n]|\\s/\\s|\\s&\\s|\\band\\b(?! child))\\s*");

    private static final Pattern PERIOD = Pattern.compile(
            "(?i)p(?:er(?:iod)?)?\\s*(\\d{1,2})[\\s,/-]+(?:fy\\s*)?(?:20)?(\\d{2})\\s*[/-]\\s*(?:20)?(\\d{2})");

    private final Map<String, Reading> words = new HashMap<>();
    private final Map<String, Map<String, String>> own = new HashMap<>();
    private final LocalDate today;
    private final DateReader dates;
    private final AmountReader amounts = new AmountReader();

    public ValueReader(LocalDate today) {
        this(today, Map.of());
    }

    /**
     * The same for a team that has words of its own.
     *
     * @param own by the name of a code list, words that are codes themselves
     */
    public ValueReader(LocalDate today, Map<String, List<String>> own) {
        this.today = today;
        this.dates = new DateReader(today);
        own.forEach((list, codes) -> this.own.put(list, ImportWords.own(codes)));
    }

    /** The words of a list: the team's own first. */
    private List<Map<String, String>> lists(String list) {
        return List.of(own.getOrDefault(list, Map.of()), ImportWords.words(list));
    }

    /** The day against which dates without a century are read. */
    public LocalDate today() {
        return today;
    }

    /**
     * The value of a cell.
     *
     * @param list the word list of a CODE or CODES, else null
     */
    public Reading read(FieldType type, @Nullable String list, RawCell cell) {
        if (cell.isBlank()) {
            return Reading.NOT_KNOWN;
        }
        if (cell.kind() == CellKind.ERROR) {
            String note = cell.note();
            return NotKnown.is(cell.text())
                    ? Reading.NOT_KNOWN
                    : Reading.problem(
                            note == null
                                    ? cell.text() + " is an error of Excel's. Mend its formula or type the value."
                                    : note);
        }
        String text = cell.text();
        return switch (type) {
            case TEXT -> line(text, LONGEST_LINE);
            case NOTES, ADDRESS -> line(text, LONGEST_NOTE);
            case REFERENCE -> line(text, 100);
            case NAMES -> NameReader.read(text);
            case NAME -> name(text);
            case WHO -> Who.read(text);
            case DATE -> dayed(dates.read(cell, false));
            case BIRTH -> dayed(dates.read(cell, true));
            case RETURN_DATE -> returnDate(cell);
            case MONTH -> month(cell);
            case PHONE -> ContactReader.phone(cell);
            case EMAIL -> ContactReader.email(text);
            case POSTCODE -> ContactReader.postcode(text);
            case WHOLE -> amounts.whole(cell);
            case PLACES, AGES -> {
                Reading whole = amounts.whole(cell);
                yield whole.failed() ? Ages.read(cell) : whole;
            }
            case MONEY -> amounts.money(cell);
            case WEEKLY -> amounts.weekly(cell);
            case MILES -> amounts.miles(cell);
            case CODE -> remembered(list == null ? "" : list, text);
            case CODES -> codes(list == null ? "" : list, text);
            case STAGE -> StageWord.read(text, lists("enquiry-closed"));
            case FLAG -> flag(cell);
            case HAS -> {
                Reading many = amounts.whole(cell);
                yield many.value() instanceof Integer number ? Reading.of(number > 0) : flag(cell);
            }
            case OUT -> {
                Reading out = flag(cell);
                yield out.value() instanceof Boolean yes ? Reading.of(yes ? "out" : "in") : out;
            }
            case PLACE -> PlaceWord.read("place", text);
            case PROVIDER -> provider(text);
            case EXACT -> Reading.of(text.toUpperCase(Locale.ROOT));
        };
    }

    private static Reading line(String text, int most) {
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        return text.length() > most
                ? Reading.said(
                        text.substring(0, most),
                        "Only the first " + most + " of " + text.length() + " characters were read.")
                : Reading.of(text);
    }

    private static Reading name(String text) {
        Reading names = NameReader.read(text);
        if (!(names.value() instanceof List<?> people) || people.isEmpty()) {
            return names;
        }
        return people.size() > 1
                ? Reading.problem(text + " names more than one child. Give each a row.")
                : Reading.of(people.getFirst());
    }

    /** Of a month or a year alone the first day is taken, and that is said. */
    private static Reading dayed(Reading read) {
        return read.value() instanceof ReadDate date && date.precision() != Precision.DAY && read.warning() == null
                ? Reading.said(date, "Names no day. " + BritishDates.format(date.day()) + " was taken.")
                : read;
    }

    private Reading returnDate(RawCell cell) {
        Reading read = dates.read(cell, false);
        if (read.failed()) {
            return dates.read(cell, true).failed() ? read : dates.read(cell, true);
        }
        boolean exact = cell.kind() == CellKind.DATE || cell.text().matches("\\d{2}/\\d{2}/\\d{4}");
        return exact || read.value() == null
                ? read
                : Reading.said(read.value(), "Is not written as the return wants it, like 04/06/2026.");
    }

    /** A month, or a period of accounts: P5 26/27 is August 2026, the fifth month from April. */
    private Reading month(RawCell cell) {
        Matcher period = PERIOD.matcher(cell.text().strip());
        if (period.matches() && (Integer.parseInt(period.group(2)) + 1) % 100 == Integer.parseInt(period.group(3))) {
            int number = Integer.parseInt(period.group(1));
            YearMonth month =
                    YearMonth.of(2000 + Integer.parseInt(period.group(2)), 4).plusMonths(number - 1L);
            return number < 1 || number > 12
                    ? Reading.problem(cell.text() + " is no period of a financial year, which has 12.")
                    : Reading.said(month, "Read as " + BritishDates.format(month) + ".");
        }
        Reading date = dates.read(cell, false);
        return date.value() instanceof ReadDate read
                ? new Reading(YearMonth.from(read.day()), null, date.warning())
                : date;
    }

    /** Code words come again and again. */
    private Reading remembered(String list, String text) {
        String key = list + "\n" + text;
        Reading known = words.get(key);
        if (known == null) {
            known = code(list, text);
            if (words.size() < MOST_WORDS && text.length() <= 60) {
                words.put(key, known);
            }
        }
        return known;
    }

    /** A code; of a pair of lists ("place-change+episode-ceased") the first that has the word, exactly before nearly. */
    private Reading code(String list, String text) {
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        List<String> lists = List.of(list.split("\\+", -1));
        String plain = ImportWords.plain(text);
        for (boolean exactly : new boolean[] {true, false}) {
            for (String one : lists) {
                List<Map<String, String>> known = lists(one);
                ImportWords.Found found = exactly && known.stream().noneMatch(words -> words.containsKey(plain))
                        ? null
                        : ImportWords.find(known, text);
                if (found != null) {
                    return found.code().equals(NOTHING)
                            ? Reading.NOT_KNOWN
                            : found.sure()
                                    ? Reading.of(found.code())
                                    : Reading.said(
                                            found.code(), text + " was read as " + label(one, found.code()) + ".");
                }
            }
        }
        return Reading.problem(text + " is no word that Hearth knows here.");
    }

    private static String label(String list, String code) {
        return list.equals("sex") || list.equals("location") || list.equals("yes-no")
                ? code
                : CodeList.named(
                                list.equals("household-status")
                                                && CodeList.named("ending")
                                                        .find(code)
                                                        .isPresent()
                                        ? "ending"
                                        : list)
                        .label(code);
    }

    /** Several words of one cell, parted by commas, slashes, "and" or line breaks; those not known are said. */
    private static Reading codes(String list, String text) {
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        ImportWords.Found whole = ImportWords.exact(list, text) == null ? null : ImportWords.find(list, text);
        if (whole != null) {
            return Reading.of(List.of(whole.code()));
        }
        Set<String> codes = new LinkedHashSet<>();
        Set<String> odd = new LinkedHashSet<>();
        for (String part : PARTS.split(text, -1)) {
            boolean one = ImportWords.exact(list, part) != null;
            for (String word : one ? new String[] {part} : part.split("/", -1)) {
                ImportWords.Found found = word.isBlank() ? null : ImportWords.find(list, word);
                if (found != null) {
                    codes.add(found.code());
                } else if (!word.isBlank()) {
                    odd.add(word.strip());
                }
            }
        }
        if (codes.isEmpty()) {
            return Reading.problem(text + " is no word that Hearth knows here.");
        }
        List<String> read = List.copyOf(codes);
        return odd.isEmpty()
                ? Reading.of(read)
                : Reading.said(read, String.join(", ", odd) + " is no word that Hearth knows here. It was left out.");
    }

    private static Reading flag(RawCell cell) {
        if (cell.kind() == CellKind.BOOLEAN) {
            return Reading.of(cell.text().equals("TRUE"));
        }
        BigDecimal number = cell.number();
        if (number != null) {
            return number.signum() == 0
                    ? Reading.of(false)
                    : number.compareTo(BigDecimal.ONE) == 0
                            ? Reading.of(true)
                            : Reading.problem(cell.text() + " is neither yes nor no.");
        }
        if (NotKnown.is(cell.text())) {
            return Reading.NOT_KNOWN;
        }
        ImportWords.Found found = ImportWords.find("yes-no", cell.text());
        if (found == null) {
            ImportWords.Found place = ImportWords.find("location", cell.text());
            return place == null
                    ? Reading.problem(cell.text() + " is neither yes nor no.")
                    : Reading.of(place.code().equals("out"));
        }
        return Reading.of(found.code().equals("yes"));
    }

    /** A provider's kind ("IFA", "in house") or its own name, which is kept as a name. */
    private static Reading provider(String text) {
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        Reading kind = PlaceWord.read("place-provider", text);
        if (kind.value() instanceof PlaceWord && kind.warning() == null) {
            return kind;
        }
        return text.length() > LONGEST_LINE
                ? Reading.problem("A provider's name of " + text.length() + " characters is too long.")
                : Reading.of(new PlaceWord(null, null, text));
    }
}
