package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ReferralId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/**
 * What a policy would change, looked at before it is signed: the first line of every request that waits today, and of every request of
 * the last quarter on the day it came in.
 *
 * @param now the policy in force on the day on which it was worked out
 * @param lines one for each request, those of today first
 * @param plan what it does to the plan for all who wait, in a sentence; empty where nothing that concerns it is changed
 */
public record PolicyEffect(Policy policy, Policy now, LocalDate day, List<Line> lines, String plan) {
    private static final int MONTHS = 3;

    /** Copies what could be changed from outside. */
    public PolicyEffect {
        lines = List.copyOf(lines);
    }

    /**
     * The first line of one request: more than one home where they tie, none where every home is barred.
     *
     * @param waiting whether it waits today; otherwise it is one of the last quarter
     */
    public record Line(
            List<String> children, LocalDate receivedOn, boolean waiting, List<String> before, List<String> after) {
        public boolean changed() {
            return !before.equals(after);
        }
    }

    /** The requests that wait, and those of the last quarter, which are read one by one. */
    private record Asked(Policy now, List<Request> waiting, List<ReferralId> quarter) {}

    /**
     * Holds the policy in force and the new one against the same requests and homes; each request is read on its own, so that others
     * can work meanwhile.
     *
     * @param stop asked before each request; what has been worked out until then is given
     */
    public static PolicyEffect of(Session session, Matching matching, Policy policy, BooleanSupplier stop) {
        LocalDate today = session.today();
        boolean reasons = session.may(Right.RESTRICT);
        Asked asked = session.read(Right.SEE_CHILDREN, h -> asked(h, matching, today));
        var homes = new HashMap<LocalDate, List<HouseholdFacts>>();
        var lines = new ArrayList<Line>();
        for (Request request : asked.waiting()) {
            if (stop.getAsBoolean()) {
                break;
            }
            var there = homes.computeIfAbsent(
                    request.from(), from -> session.read(Right.SEE_CHILDREN, h -> matching.homes(h, from, today)));
            lines.add(line(matching, asked.now(), policy, request, there, today, true, reasons));
        }
        var waiting = lines.stream().map(Line::children).toList();
        for (ReferralId id : asked.quarter()) {
            if (stop.getAsBoolean()) {
                break;
            }
            session.read(Right.SEE_CHILDREN, h -> matching.then(h, id, null))
                    .filter(then -> !waiting.contains(then.request().references()))
                    .map(t -> line(matching, asked.now(), policy, t.request(), t.homes(), t.day(), false, reasons))
                    .ifPresent(lines::add);
        }
        return new PolicyEffect(policy, asked.now(), today, lines, "");
    }

    /** The same with what it does to the plan for all who wait. */
    public PolicyEffect withPlan(String sentence) {
        return new PolicyEffect(policy, now, day, lines, sentence);
    }

    private static Asked asked(Handle h, Matching matching, LocalDate today) {
        return new Asked(
                matching.policy(h, today),
                matching.waiting(h, today),
                matching.cameIn(h, today.minusMonths(MONTHS), today));
    }

    /** Whether it would not be shown like this any more: another day, or homes are weighed otherwise since. */
    boolean stale(Policy inForce, LocalDate today) {
        return !day.equals(today) || !now.equals(inForce);
    }

    private static Line line(
            Matching matching,
            Policy now,
            Policy policy,
            Request request,
            List<HouseholdFacts> homes,
            LocalDate day,
            boolean waiting,
            boolean reasons) {
        return new Line(
                request.references(),
                request.receivedOn(),
                waiting,
                first(matching, now, request, homes, day, reasons),
                first(matching, policy, request, homes, day, reasons));
    }

    private static List<String> first(
            Matching matching,
            Policy policy,
            Request request,
            List<HouseholdFacts> homes,
            LocalDate day,
            boolean reasons) {
        Ledger ledger = matching.ledgers(policy, day, reasons).of(request, homes);
        return Ranking.of(ledger, policy).homes().stream()
                .filter(r -> r.rank() == 1)
                .map(r -> r.entry().home().reference())
                .sorted()
                .toList();
    }

    public long changed(boolean waiting) {
        return lines.stream().filter(l -> l.waiting() == waiting && l.changed()).count();
    }

    public long requests(boolean waiting) {
        return lines.stream().filter(l -> l.waiting() == waiting).count();
    }

    /** Such as "First lines that change: 2 of 14 waiting today, 3 of 20 of the last quarter." */
    public String words() {
        return "First lines that change: " + part(true, "nobody waits today", " waiting today") + ", "
                + part(false, "no other request in the last quarter", " of the last quarter") + "."
                + (plan.isEmpty() ? "" : " " + plan);
    }

    private String part(boolean waiting, String none, String which) {
        long all = requests(waiting);
        return all == 0 ? none : changed(waiting) + " of " + all + which;
    }
}
