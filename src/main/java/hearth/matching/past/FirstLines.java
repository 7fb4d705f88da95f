package hearth.matching.past;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the home that stood first was taken, month by month, and why another was: near always the first would mean that nobody
 * weighs any more (UK GDPR Art 22A: meaningful human involvement).
 *
 * @param months of the past year, the latest first, those without a decision left out
 * @param others decisions for a home that did not stand first, the latest first
 */
public record FirstLines(List<Month> months, List<Other> others) {
    private static final int MONTHS = 12;
    private static final int MANY = 10;
    private static final double NEARLY_ALL = 0.95;

    /** Copies what could be changed from outside. */
    public FirstLines {
        months = List.copyOf(months);
        others = List.copyOf(others);
    }

    /**
     * The decisions of a month.
     *
     * @param signed before the child moved in
     * @param first of those, how many for the home that stood first
     * @param afterwards signed when the child lived there already: they say nothing of the list
     */
    public record Month(YearMonth month, int signed, int first, int afterwards) {}

    /** A decision for a home that did not stand first, in the words of whoever decided. */
    public record Other(LocalDate day, String household, String reason) {}

    /** Of the twelve months up to today. */
    public static FirstLines of(Session session) {
        LocalDate today = session.today();
        LocalDate from = YearMonth.from(today).minusMonths(MONTHS - 1L).atDay(1);
        return counted(session.read(Right.SEE_CHILDREN, h -> PastStore.signed(h, from, today)));
    }

    static FirstLines counted(List<PastStore.Signed> all) {
        var months = new ArrayList<Month>();
        for (YearMonth month :
                all.stream().map(s -> YearMonth.from(s.decidedOn())).distinct().toList()) {
            List<PastStore.Signed> its = all.stream()
                    .filter(s -> YearMonth.from(s.decidedOn()).equals(month))
                    .toList();
            months.add(new Month(
                    month,
                    (int) its.stream().filter(s -> !s.afterwards()).count(),
                    (int) its.stream().filter(FirstLines::tookFirst).count(),
                    (int) its.stream().filter(PastStore.Signed::afterwards).count()));
        }
        List<Other> others = all.stream()
                .filter(s -> !s.afterwards() && !tookFirst(s))
                .map(s -> new Other(s.decidedOn(), s.household(), s.reason()))
                .toList();
        return new FirstLines(months, others);
    }

    private static boolean tookFirst(PastStore.Signed signed) {
        return !signed.afterwards() && signed.tookFirstLine() == Answer.YES;
    }

    public int signed() {
        return months.stream().mapToInt(Month::signed).sum();
    }

    public int first() {
        return months.stream().mapToInt(Month::first).sum();
    }

    /** So nearly always that people may follow the list without weighing; of few decisions nothing is said. */
    public boolean doubtful() {
        return signed() >= MANY && first() >= NEARLY_ALL * signed();
    }

    /** Such as "In 7 of 9 decisions the home that stood first was taken." */
    public String words() {
        if (signed() == 0) {
            return "No decision was signed before a child moved in: nothing can be said yet.";
        }
        return "In " + first() + " of " + signed() + (signed() == 1 ? " decision" : " decisions")
                + " the home that stood first was taken."
                + (doubtful() ? " That is nearly always: look whether people still weigh for themselves." : "");
    }
}
