package hearth.exchange.sheet.value;

/** How the cells of a column are read, and what comes of them. */
public enum FieldType {
    /** A line of text: String. */
    TEXT,
    /** Text of any length, from several columns if there are several: String. */
    NOTES,
    /** Lines of an address, from several columns: String. */
    ADDRESS,
    /** A reference kept as written: String. */
    REFERENCE,
    /** One person: {@link PersonName}. */
    NAME,
    /** One or two people, from several columns if there are several: List of {@link PersonName}. */
    NAMES,
    /** Somebody by reference or by name: {@link Who}. */
    WHO,
    /** A day, month or year: {@link ReadDate}. */
    DATE,
    /** A date of birth, never in the future: {@link ReadDate}. */
    BIRTH,
    /** A month: {@link java.time.YearMonth}. */
    MONTH,
    /** A telephone number: String. */
    PHONE,
    /** An e-mail address: String. */
    EMAIL,
    /** A full postcode: {@link hearth.common.Postcode}. */
    POSTCODE,
    /** A whole number: Integer. */
    WHOLE,
    /** How many places, perhaps with ages ("2 x 0-11"): Integer or {@link Ages}. */
    PLACES,
    /** An age or a range of ages: Integer or {@link Ages}. */
    AGES,
    /** A sum: {@link hearth.common.Money}. */
    MONEY,
    /** A price for a week: {@link hearth.common.WeeklyRate}. */
    WEEKLY,
    /** A distance: {@link hearth.common.Miles}. */
    MILES,
    /** A code of a list: String. */
    CODE,
    /** Several codes of a list: List of String. */
    CODES,
    /** A stage of an enquiry, or why it ended: {@link StageWord}. */
    STAGE,
    /** Yes or no: Boolean. */
    FLAG,
    /** Yes or no, or how many there are: Boolean. */
    HAS,
    /** Whether a home is out of the borough, as yes and no or as in and out: the code in or out. */
    OUT,
    /** A kind of home: {@link PlaceWord}. */
    PLACE,
    /** Who provides a home, by kind or by name: {@link PlaceWord}. */
    PROVIDER,
    /** A value of the SSDA903 return in capitals: String. */
    EXACT,
    /** A date of the SSDA903 return, dd/mm/yyyy: {@link ReadDate}. */
    RETURN_DATE
}
