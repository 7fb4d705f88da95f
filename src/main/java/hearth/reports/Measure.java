package hearth.reports;

/**
 * What a figure is: said once, read by window, workbook, command line and definitions tab.
 *
 * @param key as other programs call it, such as initial_visits
 * @param label as people read it
 * @param rule one sentence: what is counted and what is not
 * @param source table and field it is counted from
 * @param owner who in the team answers for it
 * @param flow whether it counts what happened in a month; else it is the state at the end of the month
 */
public record Measure(String key, String label, String rule, String source, Owner owner, boolean flow, Unit unit) {
    /** Who answers for a figure. */
    public enum Owner {
        RECRUITMENT("Recruitment"),
        CARERS("Supervision of carers"),
        PLACEMENTS("Placements"),
        FINANCE("Finance");

        private final String words;

        Owner(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What sort of number it is, and how many decimals its whole number carries. */
    public enum Unit {
        COUNT(0),
        PLACES(0),
        RATE(1),
        MONEY(2);

        private final int scale;

        Unit(int scale) {
            this.scale = scale;
        }

        public int scale() {
            return scale;
        }
    }
}
