package hearth.placements;

import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Children out of borough: why, who approved it, whether the host authority knows, and what would bring them back. (It is long because
 * each use case comes alone and inside a larger transaction.)
 */
public final class OutOfBorough {
    private OutOfBorough() {}

    /**
     * Records why a child is out of the area from a day on; what was recorded of that day is replaced.
     *
     * @param reason code of the list "out-of-borough-reason"
     */
    public static void why(
            Session session, PlacementId placement, LocalDate from, String reason, @Nullable String alternatives) {
        session.write(Right.EDIT_CHILDREN, "why out of borough", tx -> {
            why(tx, placement, from, reason, alternatives);
            return placement;
        });
    }

    /** The same inside a larger transaction. */
    public static void why(Tx tx, PlacementId placement, LocalDate from, String reason, @Nullable String alternatives) {
        if (CodeList.named("out-of-borough-reason").find(reason).isEmpty()) {
            throw new RuleRefused(
                    List.of(Refusal.at("reason", "There is no reason " + reason + ". Choose one from the list.")));
        }
        Row row = Row.of("reason", reason).and("alternatives", alternatives);
        List<OutOfArea> chain = of(tx.sql(), placement);
        Optional<OutOfArea> same =
                chain.stream().filter(o -> o.startsOn().equals(from)).findFirst();
        if (same.isPresent()) {
            tx.update(placement, "out_of_area", same.get().id(), same.get().version(), row);
            return;
        }
        chain.stream()
                .filter(o -> o.startsOn().isBefore(from))
                .reduce((a, b) -> b)
                .ifPresent(before -> row.and("host_notified_on", before.hostNotifiedOn())
                        .and("care_plan_sent_on", before.carePlanSentOn())
                        .and("host_consulted_on", before.hostConsultedOn())
                        .and("review_on", before.reviewOn()));
        tx.insert(placement, "out_of_area", row.and("placement_id", placement).and("starts_on", from));
    }

    /** The host authority has been told; the breach that it was not is dealt with. */
    public static void hostTold(Session session, Placement placement, LocalDate on, @Nullable LocalDate carePlanSent) {
        session.write(Right.EDIT_CHILDREN, "the host authority was told", tx -> {
            hostTold(tx, placement.id(), placement.startsOn(), on, carePlanSent);
            return placement;
        });
    }

    /** The same inside a larger transaction; {@code from} is the day from which a reason stands, if none does yet. */
    public static void hostTold(
            Tx tx, PlacementId placement, LocalDate from, LocalDate on, @Nullable LocalDate carePlanSent) {
        OutOfArea last = last(tx, placement, from);
        tx.update(
                placement,
                "out_of_area",
                last.id(),
                last.version(),
                Row.of("host_notified_on", on).and("care_plan_sent_on", carePlanSent));
        Breaches.resolve(
                tx,
                placement,
                Set.of(PlacementRules.HOST),
                on,
                "The host authority was told on " + BritishDates.format(on) + ".");
    }

    /** The council there was consulted on a home at a distance. */
    public static int consulted(Session session, Placement placement, LocalDate on) {
        return session.write(
                Right.EDIT_CHILDREN,
                "the council there was consulted",
                tx -> consulted(tx, placement.id(), placement.startsOn(), on));
    }

    /** The same inside a larger transaction; {@code from} is the day from which a reason stands, if none does yet. */
    public static int consulted(Tx tx, PlacementId placement, LocalDate from, LocalDate on) {
        OutOfArea last = last(tx, placement, from);
        return tx.update(placement, "out_of_area", last.id(), last.version(), Row.of("host_consulted_on", on));
    }

    private static OutOfArea last(Tx tx, PlacementId placement, LocalDate from) {
        if (of(tx.sql(), placement).isEmpty()) {
            why(tx, placement, from, "NOT_RECORDED", null);
        }
        return of(tx.sql(), placement).getLast();
    }

    /** When it is to be looked at again. */
    public static void reviewOn(Session session, PlacementId placement, @Nullable LocalDate day) {
        session.write(Right.EDIT_CHILDREN, "review of a home out of borough", tx -> reviewOn(tx, placement, day));
    }

    /** The same inside a larger transaction. */
    public static int reviewOn(Tx tx, PlacementId placement, @Nullable LocalDate day) {
        List<OutOfArea> chain = of(tx.sql(), placement);
        if (chain.isEmpty()) {
            // Practice: what is looked at again is why the child is there.
            throw new RuleRefused(Refusal.of("OUT-01", "Record why the child is out of the area first."));
        }
        OutOfArea last = chain.getLast();
        return tx.update(placement, "out_of_area", last.id(), last.version(), Row.of("review_on", day));
    }

    /**
     * A named person has decided, and what stood for want of that decision is dealt with.
     *
     * @param placement null where it is decided before there is one
     * @param outcome YES or NO
     */
    public static void decided(
            Session session,
            AuthorityDecision.Kind kind,
            ChildId child,
            @Nullable PlacementId placement,
            String role,
            String name,
            LocalDate on,
            Answer outcome,
            @Nullable String text) {
        session.write(Right.EDIT_CHILDREN, "a decision of the authority", tx -> {
            decided(tx, kind, child, placement, role, name, on, outcome, text);
            return child;
        });
    }

    /** The same inside a larger transaction. */
    public static void decided(
            Tx tx,
            AuthorityDecision.Kind kind,
            ChildId child,
            @Nullable PlacementId placement,
            String role,
            String name,
            LocalDate on,
            Answer outcome,
            @Nullable String text) {
        if (outcome != Answer.YES && outcome != Answer.NO) {
            throw new RuleRefused(Refusal.at("outcome", "Say whether it was yes or no."));
        }
        tx.insert(
                placement == null ? child : placement,
                "authority_decision",
                Row.of("kind", kind)
                        .and("child_id", placement == null ? child : null)
                        .and("placement_id", placement)
                        .and("role", role)
                        .and("name", name)
                        .and("decided_on", on)
                        .and("outcome", outcome)
                        .and("text", text));
        if (placement != null && outcome == Answer.YES) {
            approved(tx, kind, placement, role, name, on);
        }
    }

    /** Somebody has approved a home in which the child lives: what stood for want of that is dealt with. */
    public static void approved(
            Tx tx, AuthorityDecision.Kind kind, PlacementId placement, String role, String name, LocalDate on) {
        String how = "Approved by " + name + ", " + role + ", on " + BritishDates.format(on) + ".";
        switch (kind) {
            case OUT_OF_AREA -> Breaches.resolve(tx, placement, Set.of(PlacementRules.OUT_OF_AREA), on, how);
            case AT_A_DISTANCE ->
                Breaches.resolve(
                        tx, placement, Set.of(PlacementRules.OUT_OF_AREA, PlacementRules.AT_A_DISTANCE), on, how);
            default -> {
                // The other decisions answer rules of other features.
            }
        }
    }

    /**
     * A yes said by telephone: it counts from then on, and its written proof is due on a day.
     *
     * @param at the time of the day
     * @param proofDue by when it must be there in writing
     */
    public static void toldByTelephone(
            Session session,
            AuthorityDecision.Kind kind,
            Placement placement,
            String role,
            String name,
            LocalDate on,
            LocalTime at,
            LocalDate proofDue) {
        session.write(
                Right.EDIT_CHILDREN,
                "a decision told by telephone",
                tx -> toldByTelephone(tx, kind, placement.id(), placement.childId(), role, name, on, at, proofDue));
    }

    /** The same inside a larger transaction. */
    static int toldByTelephone(
            Tx tx,
            AuthorityDecision.Kind kind,
            PlacementId placement,
            ChildId child,
            String role,
            String name,
            LocalDate on,
            LocalTime at,
            LocalDate proofDue) {
        decided(tx, kind, child, placement, role, name, on, Answer.YES, null);
        AuthorityDecision said = decisions(tx.sql(), child).stream()
                .filter(d -> placement.equals(d.placementId()))
                .max(Comparator.comparingLong(AuthorityDecision::id))
                .orElseThrow();
        return tx.update(
                placement,
                "authority_decision",
                said.id(),
                said.version(),
                Row.of("told_at", at.truncatedTo(ChronoUnit.MINUTES).toString()).and("proof_due_on", proofDue));
    }

    /** The written proof of what was told by telephone is there. */
    public static int proofCame(Session session, AuthorityDecision decision, LocalDate on) {
        return session.write(
                Right.EDIT_CHILDREN,
                "written proof of a decision",
                tx -> tx.update(
                        decision.placementId(),
                        "authority_decision",
                        decision.id(),
                        decision.version(),
                        Row.of("proof_on", on)));
    }

    /**
     * Plans a return, a step down, or says that the child is settled; a plan that is open ends there.
     *
     * @throws RuleRefused where there is no reason to think of a return, or none why the child stays
     */
    public static long plan(Session session, Placement placement, ReturnPlan.Told told) {
        return session.write(Right.EDIT_CHILDREN, "plan a return", tx -> plan(tx, placement, session.today(), told));
    }

    /** The same inside a larger transaction. */
    public static long plan(Tx tx, Placement placement, LocalDate openedOn, ReturnPlan.Told told) {
        if (told.kind() != ReturnPlan.Kind.SETTLED && told.gate() == null) {
            throw new RuleRefused(Refusal.at(
                    "gate",
                    "A child is not moved back for its own sake. Say which reason there is to think of it, or that the"
                            + " child is settled."));
        }
        if (told.kind() == ReturnPlan.Kind.SETTLED
                && (told.settledWhy() == null || told.settledWhy().isBlank())) {
            throw new RuleRefused(Refusal.at("settled_why", "Say why the child stays."));
        }
        open(tx.sql(), placement.id())
                .ifPresent(before -> tx.update(
                        placement.id(),
                        "return_plan",
                        before.id(),
                        before.version(),
                        Row.of("closed_on", openedOn).and("outcome", ReturnPlan.Outcome.NOT_PURSUED)));
        return tx.insert(
                placement.id(),
                "return_plan",
                next(told)
                        .and("child_id", placement.childId())
                        .and("placement_id", placement.id())
                        .and("kind", told.kind())
                        .and("gate", told.gate())
                        .and("opened_on", openedOn)
                        .and("settled_why", told.settledWhy()));
    }

    private static Row next(ReturnPlan.Told told) {
        return Row.of("target_on", told.targetOn())
                .and("household_id", told.householdId())
                .and("home_named", told.homeNamed())
                .and("next_step", told.nextStep())
                .and("blocker", told.blocker());
    }

    /** Changes what is to happen next: the day, the home that is named, the step, what is in the way. */
    public static int change(Session session, ReturnPlan plan, ReturnPlan.Told told) {
        return session.write(Right.EDIT_CHILDREN, "change a plan of return", tx -> change(tx, plan, told));
    }

    /** The same inside a larger transaction. */
    public static int change(Tx tx, ReturnPlan plan, ReturnPlan.Told told) {
        return tx.update(plan.placementId(), "return_plan", plan.id(), plan.version(), next(told));
    }

    /** Says what came of a plan. */
    public static int close(
            Session session, ReturnPlan plan, LocalDate on, ReturnPlan.Outcome outcome, @Nullable PlacementId to) {
        return session.write(Right.EDIT_CHILDREN, "a plan of return is closed", tx -> close(tx, plan, on, outcome, to));
    }

    public static int close(
            Tx tx, ReturnPlan plan, LocalDate on, ReturnPlan.Outcome outcome, @Nullable PlacementId to) {
        return tx.update(
                plan.placementId(),
                "return_plan",
                plan.id(),
                plan.version(),
                Row.of("closed_on", on).and("outcome", outcome).and("to_placement_id", to));
    }

    /** Why, from which day, the first one first. */
    public static List<OutOfArea> of(Handle h, PlacementId placement) {
        return OutOfBoroughStore.of(h, placement);
    }

    public static Optional<ReturnPlan> open(Handle h, PlacementId placement) {
        return OutOfBoroughStore.open(h, placement);
    }

    /** All of a child's plans, the latest first. */
    public static List<ReturnPlan> plans(Handle h, ChildId child) {
        return OutOfBoroughStore.plans(h, child);
    }

    /** Decisions about a child and the child's placements, the latest first. */
    public static List<AuthorityDecision> decisions(Handle h, ChildId child) {
        return DecisionStore.of(h, child);
    }

    /** Decisions about a home, and those made before it that approve it where it lies, the latest first. */
    public static List<AuthorityDecision> decisions(Handle h, PlacementId home) {
        return DecisionStore.about(h, home);
    }
}
