package hearth.reports;

import java.time.YearMonth;

/** How often something happened in a month; the key is the measure's. */
record Flow(String key, YearMonth month, long number) {}
