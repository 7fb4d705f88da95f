package hearth.carers;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.Subjects;
import hearth.access.Workers;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reviews, visits and what else must be done again and again: what was done, and what is due. */
public final class HouseholdDuties {
    private static final int MOST_YEARS = 5;

    /**
     * Writes down that something was done, for one household or several at once.
     *
     * @throws RuleRefused for a day that has not come, or a decision before the review
     */
    public void done(Session session, Collection<HouseholdId> households, DutyDone done) {
        check(session, done);
        session.write(Right.EDIT_CARERS, "a duty done", tx -> {
            households.forEach(household -> add(tx, household, done));
            return done;
        });
    }

    /**
     * Puts right what was written down.
     *
     * @throws RuleRefused as {@link #done}
     */
    public int correct(Session session, HouseholdId household, DutyDone done) {
        check(session, done);
        return session.write(Right.EDIT_CARERS, "correct a duty done", tx -> change(tx, household, done));
    }

    /** The same inside a larger transaction. */
    public static int change(Tx tx, HouseholdId household, DutyDone done) {
        return tx.update(household, "duty_done", done.id(), done.version(), row(tx, done));
    }

    private static void check(Session session, DutyDone done) {
        var refusals = new ArrayList<Refusal>();
        if (CodeList.named("duty").find(done.kind()).isEmpty()) {
            refusals.add(Refusal.at("kind", "Choose what was done from the list."));
        }
        if (done.doneOn().isAfter(session.today())) {
            refusals.add(Refusal.at("done_on", BritishDates.format(done.doneOn()) + " has not come yet."));
        }
        LocalDate panel = done.panelOn();
        if (panel != null && panel.isBefore(done.doneOn())) {
            refusals.add(Refusal.at("panel_on", "The report goes to the panel on the day of the review or after it."));
        } else if (panel != null && done.decidedOn() != null && panel.isAfter(done.decidedOn())) {
            refusals.add(Refusal.at(
                    "panel_on",
                    "The panel recommends before the decision of " + BritishDates.format(done.decidedOn()) + "."));
        }
        if (done.decidedOn() != null && done.decidedOn().isBefore(done.doneOn())) {
            refusals.add(Refusal.at("decided_on", "The decision is on the day of the review or after it."));
        }
        if (done.decidedOn() != null && done.decidedOn().isAfter(session.today())) {
            refusals.add(Refusal.at("decided_on", BritishDates.format(done.decidedOn()) + " has not come yet."));
        }
        nextDue(refusals, done);
        views(refusals, done, "carers_views", done.carersViewsOn(), session.today());
        views(refusals, done, "children_views", done.childrenViewsOn(), session.today());
        views(refusals, done, "authorities_views", done.authoritiesViewsOn(), session.today());
        RuleRefused.unlessEmpty(refusals);
    }

    /** A review is due again within the year (FSR 2011 reg 28); anything else not before it was done, and in a year that is meant. */
    private static void nextDue(List<Refusal> refusals, DutyDone done) {
        LocalDate next = done.nextDueOn();
        if (next == null) {
            return;
        }
        LocalDate from = done.decidedOn() == null ? done.doneOn() : done.decidedOn();
        if (!next.isAfter(from)) {
            refusals.add(Refusal.at("next_due", "It is due again after " + BritishDates.format(from) + "."));
        } else if (done.kind().equals("REVIEW") && next.isAfter(from.plusYears(1))) {
            refusals.add(Refusal.of(
                            "REVIEW-01",
                            "The next review is within 12 months, by " + BritishDates.format(from.plusYears(1))
                                    + " (FSR 2011 reg 28).")
                    .beside("next_due"));
        } else if (next.isAfter(from.plusYears(MOST_YEARS))) {
            refusals.add(Refusal.at(
                    "next_due",
                    BritishDates.format(next) + " is more than " + MOST_YEARS + " years after it. Check the year."));
        }
    }

    /** Views on a review are sought before it is decided (FSR 2011 reg 28). */
    private static void views(
            List<Refusal> refusals, DutyDone done, String field, @Nullable LocalDate sought, LocalDate today) {
        if (sought == null) {
            return;
        }
        LocalDate decided = done.decidedOn();
        if (sought.isAfter(today)) {
            refusals.add(Refusal.at(field, BritishDates.format(sought) + " has not come yet."));
        } else if (decided != null && sought.isAfter(decided)) {
            refusals.add(Refusal.at(
                    field, "Views are sought by the day of the decision, " + BritishDates.format(decided) + "."));
        }
    }

    /** The same inside a larger transaction. */
    public static long add(Tx tx, HouseholdId household, DutyDone done) {
        return tx.insert(household, "duty_done", row(tx, done).and("household_id", household));
    }

    private static Row row(Tx tx, DutyDone done) {
        return Row.of("kind", done.kind())
                .and("done_on", done.doneOn())
                .and("decided_on", done.decidedOn())
                .and("outcome", done.outcome())
                .and("panel_on", done.panelOn())
                .and("carers_views_on", done.carersViewsOn())
                .and("children_views_on", done.childrenViewsOn())
                .and("authorities_views_on", done.authoritiesViewsOn())
                .and("title", done.title())
                .and("next_due_on", done.nextDueOn())
                .and("worker_id", done.worker() == null ? null : Workers.named(tx, done.worker()))
                .and("note", done.note());
    }

    /**
     * What is due on or before {@code until} as things stand on {@code today}: duties, checks that run out, days to look again. Apart
     * from reviews and temporary approvals a kind of duty counts only where the team keeps it in Hearth: once any household has it; a
     * household's own list says it too where nobody supervises them. Restricted records are in it too: whoever shows it leaves them out.
     */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        return due(h, new DutyStore.Whose(null), today, until);
    }

    private static List<Due> due(Handle h, DutyStore.Whose whose, LocalDate today, LocalDate until) {
        var practice = new Duties.Practice(
                Settings.number(h, Setting.REVIEW_MONTHS, today),
                Settings.number(h, Setting.SUPERVISION_WEEKS, today),
                Settings.number(h, Setting.HOUSEHOLD_PAPERS_MONTHS, today));
        Map<HouseholdId, Map<String, Duties.Last>> last = DutyStore.last(h, whose, today);
        Set<String> kept = kept(h);
        if (whose.one() != null) {
            kept.add(Duties.SUPERVISOR);
        }
        var due = new ArrayList<Due>();
        for (DutyStore.Approved a : DutyStore.approved(h, whose, today)) {
            var facts = new Duties.Facts(
                    a.since(),
                    a.kind(),
                    a.connected(),
                    a.expiresOn(),
                    a.extended(),
                    a.agreementSigned(),
                    a.supervisorQualified(),
                    last.getOrDefault(a.id(), Map.of()));
            Duties.of(facts, practice).stream()
                    .filter(duty -> !duty.day().isAfter(until) && (duty.always() || kept.contains(duty.kind())))
                    .forEach(duty -> due.add(new Due(
                            duty.kind(), a.id(), a.reference(), a.owner(), duty.day(), duty.what(), duty.basis())));
        }
        for (DutyStore.Expiring e : DutyStore.expiring(h, whose, today, until)) {
            due.add(new Due(
                    "CHECK_" + e.kind(),
                    e.person(),
                    e.reference(),
                    e.owner(),
                    e.expiresOn(),
                    "Renew: " + CodeList.named("check-kind").label(e.kind()),
                    "Own practice: every " + Settings.number(h, Setting.DBS_RENEWAL_YEARS, today) + " years"));
        }
        for (DutyStore.Again again : DutyStore.again(h, whose, today, until)) {
            String what = CodeList.named("duty").label(again.kind());
            due.add(new Due(
                    "AGAIN_" + again.id(),
                    again.household(),
                    again.reference(),
                    again.owner(),
                    again.day(),
                    again.title() == null ? what : what + ": " + again.title(),
                    "The day set when it was recorded"));
        }
        whenNecessary(h, whose, today, until, due);
        moreThanBeds(h, whose, today, until, due);
        for (DutyStore.LookAgain again : DutyStore.lookAgain(h, whose, until)) {
            boolean status = again.about().equals("STATUS");
            due.add(new Due(
                    again.about(),
                    again.id(),
                    again.reference(),
                    again.owner(),
                    again.day(),
                    status ? "Look again at the status" : "Are the places available again?",
                    status ? "The day set when the status was changed" : "The day on which they were expected to be"));
        }
        return due;
    }

    /** More children than beds, of which nobody has said that it is meant: a file told it so, or a bedroom was given up. */
    private static void moreThanBeds(Handle h, DutyStore.Whose whose, LocalDate today, LocalDate until, List<Due> due) {
        for (BedStore.Asked asked : BedStore.asked(h, whose.one(), today)) {
            Beds.of(asked.sums())
                    .filter(beds ->
                            beds.fewerThan(asked.places()) && !asked.since().isAfter(until))
                    .ifPresent(beds -> due.add(new Due(
                            "BEDS",
                            asked.household(),
                            asked.reference(),
                            asked.owner(),
                            asked.since(),
                            "Approved for " + asked.places() + ", and " + beds.words()
                                    + ": correct the terms or the bedrooms, or say that it is meant",
                            "Terms of approval fit the home (FSR 2011 reg 27)")));
        }
    }

    /** The kinds of duty that the team keeps in Hearth: those that any household has. */
    public static Set<String> kept(Handle h) {
        return DutyStore.kinds(h);
    }

    /** What was done in a household, the latest first. */
    public static List<DutyDone> done(Handle h, HouseholdId household) {
        return HouseholdHistoryStore.duties(h, household);
    }

    /** What is due in one household and on those who live there, the earliest first; nothing on whoever is hidden from the reader. */
    public static List<Due> due(Handle h, HouseholdId household, LocalDate today, LocalDate until) {
        Set<Long> hidden = Subjects.hidden(h);
        return due(h, new DutyStore.Whose(household), today, until).stream()
                .filter(due ->
                        due.about() == null || !hidden.contains(due.about().value()))
                .sorted(Comparator.comparing(Due::day))
                .toList();
    }

    /** What becomes due because something happened, not because time went by. */
    private static void whenNecessary(
            Handle h, DutyStore.Whose whose, LocalDate today, LocalDate until, List<Due> due) {
        int weeks = Settings.number(h, Setting.REVIEW_WHEN_NEEDED_WEEKS, today);
        for (DutyStore.Needed needed : DutyStore.needed(h, whose, today)) {
            LocalDate by = needed.dueOn() == null ? needed.since().plusWeeks(weeks) : needed.dueOn();
            if (!by.isAfter(until)) {
                due.add(new Due(
                        "REVIEW_" + needed.about(),
                        needed.id(),
                        needed.reference(),
                        needed.owner(),
                        by,
                        "Review of approval: " + Duties.necessary(needed.about(), needed.since()),
                        "FSR 2011 reg 28: whenever necessary; own practice: within " + weeks + " weeks"));
            }
        }
        for (DutyStore.Unchecked adult : DutyStore.unchecked(h, whose, today)) {
            LocalDate by = Duties.adultSince(adult.joined(), adult.dateOfBirth());
            if (!by.isAfter(until)) {
                due.add(new Due(
                        "CHECK_DBS",
                        adult.person(),
                        adult.reference(),
                        adult.owner(),
                        by,
                        "Ask for a DBS check: an adult lives with carers without one",
                        "FSR 2011 Schedule 3: everybody of 18 or over in the household"));
            }
        }
    }
}
