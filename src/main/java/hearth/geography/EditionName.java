package hearth.geography;

import hearth.geography.Edition.Source;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the issue of a directory from the name it was published under, such as ONSPD_NOV_2025_UK.csv. */
final class EditionName {
    private static final Pattern MONTH = Pattern.compile(
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[^a-z0-9]{0,2}(20[0-9]{2})(?![0-9])");
    private static final Pattern NUMBERED = Pattern.compile("copyright date\\D*(20[0-9]{2})([0-9]{2})");

    private EditionName() {}

    /** By the name of the table or, failing that, of the file it lies in. */
    static Edition of(String table, String file) {
        String names = (table + " / " + file).toLowerCase(Locale.ENGLISH);
        Source source = Source.OTHER;
        if (names.contains("onspd") || names.matches(".*ons.postcode.directory.*")) {
            source = Source.ONSPD;
        } else if (names.contains("nspl") || names.matches(".*national.statistics.postcode.*")) {
            source = Source.NSPL;
        } else if (names.contains("codepo") || names.contains("code-point")) {
            source = Source.CODE_POINT;
        }
        return new Edition(source, month(names));
    }

    /** By the words of its metadata.txt. */
    static Edition ofCodePoint(String metadata) {
        Matcher date = NUMBERED.matcher(metadata.toLowerCase(Locale.ENGLISH));
        if (!date.find()) {
            return new Edition(Source.CODE_POINT, null);
        }
        int month = Integer.parseInt(date.group(2));
        return new Edition(
                Source.CODE_POINT,
                month >= 1 && month <= 12 ? YearMonth.of(Integer.parseInt(date.group(1)), month) : null);
    }

    private static @Nullable YearMonth month(String names) {
        Matcher found = MONTH.matcher(names);
        if (!found.find()) {
            return null;
        }
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ENGLISH).startsWith(found.group(1))) {
                return YearMonth.of(Integer.parseInt(found.group(2)), month);
            }
        }
        return null;
    }
}
