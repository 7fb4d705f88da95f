package hearth.exchange.sheet.value;

import hearth.common.Postcode;
import hearth.exchange.sheet.raw.RawCell;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads telephone numbers, e-mail addresses and postcodes. */
public final class ContactReader {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[A-Za-z]{2,24}");
    private static final Pattern LOST_NOUGHT = Pattern.compile("[12378]\\d{9}");
    private static final Pattern ABROAD = Pattern.compile("44[12378]\\d{9}");
    private static final Pattern WHOLE = Pattern.compile("0\\d{9,10}");
    private static final Pattern POWER = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");
    private static final Pattern MAILTO = Pattern.compile("(?i)mailto:");
    private static final Pattern PART = Pattern.compile("\\+?[\\d() .-]{9,20}\\d");
    private static final Pattern POSTCODE = Pattern.compile("\\b([A-Z]{1,2}\\d[A-Z\\d]?)[\\s.-]*(\\d[A-Z]{2})\\b");
    private static final Pattern OUTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?(?: \\d)?");

    private ContactReader() {}

    /** A telephone number as text; the first 0 that Excel takes away is given back. */
    public static Reading phone(RawCell cell) {
        String text = cell.text().strip();
        if (cell.isBlank() || NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        BigDecimal number = cell.number();
        String digits = number == null ? text : number.toPlainString();
        if (isDigits(digits)) {
            if (LOST_NOUGHT.matcher(digits).matches()) {
                return Reading.of(spaced("0" + digits));
            }
            if (ABROAD.matcher(digits).matches()) {
                return Reading.of(spaced("0" + digits.substring(2)));
            }
            if (WHOLE.matcher(digits).matches()) {
                return Reading.of(spaced(digits));
            }
        }
        if (POWER.matcher(text).matches()) {
            return Reading.problem(text + " has lost its last figures. Type the telephone number again, as text.");
        }
        Matcher part = PART.matcher(text);
        while (part.find()) {
            long figures = part.group().chars().filter(Character::isDigit).count();
            if (figures >= 9 && figures <= 15) {
                return text.length() > 100
                        ? Reading.problem("A telephone number of " + text.length() + " characters is too long.")
                        : Reading.of(text);
            }
        }
        return Reading.problem(text + " is not a telephone number, like 01632 960001.");
    }

    private static boolean isDigits(String text) {
        return text.length() >= 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String spaced(String digits) {
        if (digits.startsWith("02") && digits.length() == 11) {
            return digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7);
        }
        return digits.substring(0, 5) + " " + digits.substring(5);
    }

    /** An e-mail address; several in a cell give the first, and that is said. */
    public static Reading email(String typed) {
        if (NotKnown.is(typed)) {
            return Reading.NOT_KNOWN;
        }
        Matcher m = EMAIL.matcher(MAILTO.matcher(typed).replaceAll(""));
        if (!m.find()) {
            return Reading.problem(typed.strip() + " is not an e-mail address, like zoe@example.org.");
        }
        String first = m.group();
        return m.find()
                ? Reading.said(first, "Holds more than one e-mail address. The first was read.")
                : Reading.of(first);
    }

    /** A {@link Postcode} in any spelling, also with an O for a 0 or at the end of an address. */
    public static Reading postcode(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (NotKnown.is(text)) {
            return Reading.NOT_KNOWN;
        }
        Optional<Postcode> whole = Postcode.parse(text);
        if (whole.isPresent()) {
            return Reading.of(whole.get());
        }
        Matcher m = POSTCODE.matcher(text);
        if (m.find()) {
            Postcode found = new Postcode(m.group(1) + " " + m.group(2));
            return m.find() ? Reading.problem(typed.strip() + " holds more than one postcode.") : Reading.of(found);
        }
        Optional<Postcode> mended = mended(text.replaceAll("[^A-Z0-9]", ""));
        if (mended.isPresent()) {
            return Reading.said(mended.get(), "Read as " + mended.get() + ".");
        }
        return OUTCODE.matcher(text).matches()
                ? Reading.problem(text + " is only the first half of a postcode.")
                : Reading.problem(typed.strip() + " is not a postcode.");
    }

    /** O typed for 0, I or L for 1, in the one place where a figure must stand. */
    private static Optional<Postcode> mended(String bare) {
        if (bare.length() < 5 || bare.length() > 7) {
            return Optional.empty();
        }
        int at = bare.length() - 3;
        String in =
                bare.substring(at, at + 1).replace('O', '0').replace('I', '1').replace('L', '1');
        String out = bare.substring(0, at);
        String out2 = out.length() >= 2
                ? out.substring(0, out.length() - 1)
                        + out.substring(out.length() - 1).replace('O', '0').replace('I', '1')
                : out;
        return Postcode.parse(out + in + bare.substring(at + 1))
                .or(() -> Postcode.parse(out2 + in + bare.substring(at + 1)));
    }
}
