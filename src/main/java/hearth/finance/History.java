package hearth.finance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What a forecast is drawn from, as it was known on a day: how far closed enquiries came and how long that took, how many come a month,
 * and what an approval brings.
 *
 * <p>Enquiries that came lately and are closed already are mostly refusals and withdrawals, which end sooner than approvals do. So
 * the rates are those of enquiries that came long enough ago: so long that nine of ten approvals had been made by then.
 */
final class History {
    /** Fewer closed enquiries than this say nothing. */
    static final int ENOUGH = 30;

    private static final int YEARS = 5;
    private static final int YEARS_OF_GAINS = 3;
    private static final int MONTHS_OF_ENQUIRIES = 12;
    private static final int MONTHS_OF_OTHERS = 24;
    private static final double DAYS_A_MONTH = 365.25 / 12;

    /**
     * How one closed enquiry went on from a stage.
     *
     * @param stay days until it went further or ended
     * @param days days until it ended
     */
    record Way(int stay, int days, boolean approved) {}

    /** One open enquiry: the stage it stands at and for how many days. */
    record Open(int stage, int days) {}

    private final LocalDate day;
    private final int closed;
    private final int cohort;
    private final List<Way> all = new ArrayList<>();
    private final List<List<Way>> from = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final int[] approvalDays;
    private final int approved;
    private final long[] arrivals;
    private final long[] yields;
    private final long[] others;

    History(List<Journey> journeys, List<Gain> gains, RecruitmentTarget target, LocalDate day) {
        this.day = day;
        List<Journey> known =
                journeys.stream().filter(j -> !j.received().isAfter(day)).toList();
        List<Journey> ended = known.stream()
                .filter(j -> j.endedBy(day) && j.received().isAfter(day.minusYears(YEARS)))
                .toList();
        closed = ended.size();
        LocalDate ripe = day.minusDays(ripeDays(ended));
        List<Journey> pool =
                ended.stream().filter(j -> !j.received().isAfter(ripe)).toList();
        if (pool.size() < ENOUGH) {
            pool = ended;
        }
        for (int stage = 0; stage < Journey.STAGES.size(); stage++) {
            from.add(ways(pool, stage));
        }
        all.addAll(from.getFirst());
        approvalDays =
                all.stream().filter(Way::approved).mapToInt(Way::days).sorted().toArray();
        approved = approvalDays.length;
        cohort = pool.size();
        for (Journey one : known) {
            if (!one.endedBy(day)) {
                int stage = one.stageOn(day);
                LocalDate since = one.reached().get(stage);
                open.add(new Open(stage, days(since == null ? one.received() : since, day)));
            }
        }
        arrivals = arrivals(known, day);
        yields = gains.stream()
                .filter(g -> g.fromEnquiry() && !g.on().isAfter(day) && g.on().isAfter(day.minusYears(YEARS_OF_GAINS)))
                .mapToLong(target::gained)
                .toArray();
        others = others(gains, target, day);
    }

    private static int days(LocalDate start, LocalDate end) {
        return (int) ChronoUnit.DAYS.between(start, end);
    }

    private static int ripeDays(List<Journey> ended) {
        int[] days = ended.stream()
                .filter(j -> j.approvedOn() != null)
                .mapToInt(j -> days(j.received(), j.approvedOn()))
                .sorted()
                .toArray();
        return days.length == 0 ? 365 : days[days.length * 9 / 10];
    }

    private static List<Way> ways(List<Journey> pool, int stage) {
        var ways = new ArrayList<Way>();
        for (Journey one : pool) {
            LocalDate reached = one.reached().get(stage);
            LocalDate end = one.ended();
            if (reached != null && end != null && !reached.isAfter(end)) {
                ways.add(new Way(
                        Math.max(0, days(reached, one.left(stage, end))),
                        days(reached, end),
                        one.approvedOn() != null));
            }
        }
        ways.sort(Comparator.comparingInt(Way::stay));
        return ways;
    }

    /** Enquiries of each of the last twelve months up to the day, or of as many as there are since the first. */
    private static long[] arrivals(List<Journey> known, LocalDate day) {
        LocalDate first = known.stream()
                .map(Journey::received)
                .min(Comparator.naturalOrder())
                .orElse(day);
        int months = Math.clamp(ChronoUnit.MONTHS.between(first, day), 1, MONTHS_OF_ENQUIRIES);
        var numbers = new long[months];
        for (Journey one : known) {
            int back = (int) ChronoUnit.MONTHS.between(one.received(), day);
            if (back < months) {
                numbers[back]++;
            }
        }
        return numbers;
    }

    /** What each of the last months brought besides enquiries, less those who left. */
    private static long[] others(List<Gain> gains, RecruitmentTarget target, LocalDate day) {
        LocalDate first = gains.isEmpty() ? day : gains.getFirst().on();
        int months = Math.clamp(ChronoUnit.MONTHS.between(first, day), 1, MONTHS_OF_OTHERS);
        var numbers = new long[months];
        for (Gain gain : gains) {
            int back = (int) ChronoUnit.MONTHS.between(gain.on(), day);
            if (!gain.on().isAfter(day) && back < months && !gain.fromEnquiry()) {
                numbers[back] += target.gained(gain) - target.lost(gain);
            }
        }
        return numbers;
    }

    LocalDate day() {
        return day;
    }

    int closed() {
        return closed;
    }

    /** Whether a forecast can be drawn from it: without a single approval every run would end at nothing. */
    boolean enough() {
        return closed >= ENOUGH && approved > 0;
    }

    /** How many closed enquiries the rates are worked out from. */
    int cohort() {
        return cohort;
    }

    int approved() {
        return approved;
    }

    /** Of those, how large a part was approved. */
    double rate() {
        return cohort == 0 ? 0 : (double) approved / cohort;
    }

    /** Days from enquiry to approval, the shortest first. */
    int[] approvalDays() {
        return approvalDays;
    }

    List<Open> open() {
        return Collections.unmodifiableList(open);
    }

    long[] arrivals() {
        return arrivals;
    }

    long[] others() {
        return others;
    }

    /** What approvals of the last three years brought each, 0 for those that do not count. */
    long[] yields() {
        return yields;
    }

    double brings() {
        return java.util.Arrays.stream(yields).average().orElse(0);
    }

    static double months(long days) {
        return days / DAYS_A_MONTH;
    }

    /**
     * How likely an open enquiry is to be approved within some days: the part of closed ones that stood at its stage as long as it has
     * and were approved within that time. One that stands there longer than nearly all before it goes on as the tenth that stood
     * there longest did.
     */
    double likely(Open one, int within) {
        List<Way> ways = from.get(one.stage());
        int first = ways.size();
        while (first > 0 && ways.get(first - 1).stay() > one.days()) {
            first--;
        }
        int longest = ways.size() - (ways.size() + 9) / 10;
        boolean known = first <= longest;
        int yes = 0;
        for (Way way : ways.subList(known ? first : longest, ways.size())) {
            int still = way.days() - (known ? one.days() : Math.min(one.days(), way.stay()));
            if (way.approved() && still <= within) {
                yes++;
            }
        }
        return ways.isEmpty() ? 0 : (double) yes / (ways.size() - (known ? first : longest));
    }
}
