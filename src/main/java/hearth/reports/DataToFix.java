package hearth.reports;

import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is missing or odd in the records, as the tab Data to fix lists it. */
public final class DataToFix {
    private DataToFix() {}

    /** What is found on a day; things that happened count from the 1 April before it. */
    public static List<ToFix> of(Handle h, LocalDate day) {
        return ToFixStore.find(h, FinancialYear.of(day).firstDay(), day);
    }
}
