package hearth.exchange.sheet.value;

import java.util.regex.Pattern;

/** The forms in which people in Britain write dates, in small letters. */
final class DateForms {
    private static final String SEP = "\\s*[-/.\\\\ ,]\\s*";
    private static final String MON = "([a-z]{3,9})\\.?";
    static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})" + SEP + "(\\d{1,2})" + SEP + "(\\d{1,4})");
    static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/ .,]*(?:of )?" + MON + "[-/ .,']*(\\d{4}|\\d{2})");
    static final Pattern MONTH_FIRST = Pattern.compile(MON + "[- ](\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})");
    static final Pattern MONTH = Pattern.compile(MON + "[-/ .,']*(\\d{4}|\\d{2})");
    static final Pattern YEAR_MONTH = Pattern.compile("((?:19|20)\\d{2})[-/.](\\d{1,2})");
    static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/ .]*(?:of )?" + MON);
    static final Pattern NO_YEAR_NUMBER = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})");
    static final Pattern DIGITS = Pattern.compile("\\d{8}");
    static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}(?:\\.\\d+)?");
    static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    static final Pattern CLOCK = Pattern.compile("(?:[ t]+(?:at"
            + " )?|,\\s*)(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:am|pm|hrs)?|\\d{1,2}(?:\\.\\d{2})?\\s*(?:am|pm))"
            + "(?:z|[+-]\\d{2}:?\\d{2})?$");
    static final Pattern WEEKDAY =
            Pattern.compile("^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?[ ,]+");
    static final Pattern WEEK = Pattern.compile("^(?:w/?c|w/?b|wk ?c|week (?:commencing|beginning|of)|wk of)[ .:]+");
    static final Pattern ABOUT = Pattern.compile(
            "^(?:approx\\.?|approximately|about|abt|circa|c\\.?|around|est\\.?|~)\\s*(?=\\d|[a-z]{3})|\\s*(?:\\(?approx\\.?\\)?|\\?+|\\(tbc\\)|\\(est\\.?\\))$");
    static final Pattern ANYWHERE = Pattern.compile(
            "(?<![\\d/.-])(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)?"
                    + " ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*["
                    + " ,']+(?:\\d{4}|\\d{2}))(?![\\d/.-])");

    private DateForms() {}
}
