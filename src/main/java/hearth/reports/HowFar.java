package hearth.reports;

import hearth.common.FinancialYear;
import hearth.common.Miles;
import hearth.common.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How far from home children live, in the six categories that are published for England: inside or outside the boundary, up to 20 miles
 * (20.0 included), over 20, or not known. Where it is not even known on which side of the boundary, a seventh says so.
 *
 * @param now children on the day
 * @param begun homes begun since 1 April
 */
public record HowFar(Category category, long now, long begun) {
    /** Inside and outside apart; "far from home" are those over 20 miles. */
    public enum Category {
        INSIDE_NEAR("Inside, 20 miles or less"),
        OUTSIDE_NEAR("Outside, 20 miles or less"),
        INSIDE_FAR("Inside, over 20 miles"),
        OUTSIDE_FAR("Outside, over 20 miles"),
        INSIDE_NOT_KNOWN("Inside, distance not known"),
        OUTSIDE_NOT_KNOWN("Outside, distance not known"),
        NOT_KNOWN("Not known whether inside or outside");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Over 20 miles, whichever side of the boundary. */
        public boolean far() {
            return this == INSIDE_FAR || this == OUTSIDE_FAR;
        }

        /**
         * The category of one home.
         *
         * @param location IN, OUT, or else not known
         */
        static Category of(@Nullable String location, @Nullable Miles miles) {
            boolean inside = "IN".equals(location);
            if (!inside && !"OUT".equals(location)) {
                return NOT_KNOWN;
            }
            if (miles == null || !miles.known()) {
                return inside ? INSIDE_NOT_KNOWN : OUTSIDE_NOT_KNOWN;
            }
            if (miles.isOver20()) {
                return inside ? INSIDE_FAR : OUTSIDE_FAR;
            }
            return inside ? INSIDE_NEAR : OUTSIDE_NEAR;
        }
    }

    /** Every category, also those with nobody in them. */
    static List<HowFar> of(Handle h, List<ChildAtHome> children, LocalDate day) {
        List<Category> now =
                children.stream().map(c -> Category.of(c.location(), c.miles())).toList();
        var year = new Period(FinancialYear.of(day).firstDay(), day.plusDays(1));
        List<Category> begun = MoveFigureStore.begun(h, year).stream()
                .map(b -> Category.of(b.location(), b.miles()))
                .toList();
        return Arrays.stream(Category.values())
                .map(c -> new HowFar(c, count(now, c), count(begun, c)))
                .toList();
    }

    private static long count(List<Category> all, Category one) {
        return all.stream().filter(c -> c == one).count();
    }
}
