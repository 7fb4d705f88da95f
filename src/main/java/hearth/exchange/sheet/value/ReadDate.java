package hearth.exchange.sheet.value;

import java.time.LocalDate;

/** A date as a sheet gives it: the first day of its month or year where no more is known. */
public record ReadDate(LocalDate day, Precision precision) {
    public static ReadDate of(LocalDate day) {
        return new ReadDate(day, Precision.DAY);
    }
}
