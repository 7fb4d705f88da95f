package hearth.recruitment;

import hearth.access.Breaches;
import hearth.access.Due;
import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.access.Listing;
import hearth.access.Notes;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.SubjectKind;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.carers.transfers.Transfers;
import hearth.common.EnquiryId;
import hearth.common.Mendable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Reading enquiries: the list, one of them whole, which are known already, and what falls due. */
public final class Enquiries {
    public static final Listing<Enquiry> LISTING = new Listing<>(
            "enquiries",
            Right.SEE_RECRUITMENT,
            Enquiry.FIELDS,
            Enquiry.class,
            EnquiryStore.ON_DAY,
            "received desc, id desc",
            "enquiry where received_on <= :day");

    /** The part of a query that says which enquiries {@code e} count: not entered twice, and not for a connected child only. */
    public static final String COUNTED = EnquiryStore.COUNTED;

    private static final int LONG_AFTER = 31;
    private static final int LATEST = 500;

    private Enquiries() {}

    /**
     * One as it stands on a day.
     *
     * @throws Mendable where it was not received by then
     */
    public static Enquiry get(Handle h, EnquiryId id, LocalDate day) {
        return EnquiryStore.find(h, id, day)
                .orElseThrow(() -> new Mendable("That enquiry had not been received by then."));
    }

    /** Opens one for reading, as it stands today. */
    public static EnquiryPage open(Session session, EnquiryId id) {
        return session.open(Right.SEE_RECRUITMENT, id, h -> page(session, h, id));
    }

    private static EnquiryPage page(Session session, Handle h, EnquiryId id) {
        ClockStore.Facts facts = facts(h, id);
        List<StageRow> stages = EnquiryStore.stages(h, id);
        return new EnquiryPage(
                get(h, id, session.today()),
                People.ofEnquiry(h, id),
                People.adults(h, id),
                List.copyOf(EnquiryStore.types(h, id).keySet()),
                stages,
                EnquiryStore.contacts(h, id),
                clocks(h, facts, stages),
                Breaches.on(h, id),
                Notes.on(h, id),
                EnquiryStore.panels(h, id),
                facts.telling(stages),
                facts.papers(),
                Lookout.stands(h, id),
                Lookout.standing(session, h, id),
                Transfers.coming(h, id).orElse(null));
    }

    private static ClockStore.Facts facts(Handle h, EnquiryId id) {
        return ClockStore.facts(h, id).orElseThrow(() -> new Mendable("That enquiry is not in the store any more."));
    }

    /** One as it would be written down today: what a form changes, and what an import compares with. */
    public static NewEnquiry stored(Handle h, EnquiryId id) {
        EnquiryStore.Whole whole = EnquiryStore.whole(h, id);
        var stages = new EnumMap<Stage, LocalDate>(Stage.class);
        var ends = new EnumMap<Stage, NewEnquiry.End>(Stage.class);
        for (StageRow row : EnquiryStore.stages(h, id)) {
            stages.merge(row.stage(), row.startsOn(), (a, b) -> a.isBefore(b) ? a : b);
            if (row.outcome() != null && row.endsOn() != null) {
                ends.putIfAbsent(row.stage(), new NewEnquiry.End(row.endsOn(), row.outcome()));
            }
        }
        stages.remove(Stage.ENQUIRY);
        List<NewPerson> applicants =
                People.ofEnquiry(h, id).stream().map(Person::asNew).toList();
        return new NewEnquiry(
                whole.received(),
                applicants,
                new Origin(
                        whole.source(),
                        whole.sourceDetail(),
                        whole.contactMethod(),
                        whole.previousService(),
                        whole.transfer(),
                        whole.fosteredUntil()),
                new Home(whole.address(), whole.postcode(), whole.spareBedroom(), whole.tenure()),
                EnquiryStore.types(h, id).keySet(),
                whole.officer(),
                whole.nextStep() == null ? null : new NextStep(whole.nextStep(), whole.nextStage(), whole.nextStepOn()),
                stages,
                ends,
                whole.closedOn() == null
                        ? null
                        : new Closing(
                                whole.closedOn(),
                                Objects.requireNonNullElse(whole.closedReason(), "OTHER"),
                                Objects.requireNonNullElse(whole.closedBy(), Closing.By.SERVICE)),
                whole.notes(),
                Identifiers.of(h, id, IdentifierKind.TEAM_REF_ENQUIRY));
    }

    /** Enquiries and households that may be of the same people; those the user may not see are left out. */
    public static List<Likely.Match> likely(Session session, Likely.Typed typed) {
        return session.read(Right.SEE_RECRUITMENT, h -> Likely.of(h, typed)).stream()
                .filter(match -> session.may(match.record().kind().right()))
                .toList();
    }

    /** Which others one may repeat: those of the likeliest people first, then the latest. */
    public static List<Enquiry> others(Session session, EnquiryId id) {
        return session.read(Right.SEE_RECRUITMENT, h -> {
            NewEnquiry stored = stored(h, id);
            NewPerson first = stored.applicants().getFirst();
            var typed = new Likely.Typed(
                    Objects.requireNonNullElse(first.firstName(), ""),
                    first.lastName(),
                    Objects.requireNonNullElse(first.phone(), ""),
                    Objects.requireNonNullElse(first.email(), ""),
                    Objects.requireNonNullElse(stored.home().postcode(), ""),
                    Objects.requireNonNullElse(stored.home().address(), ""));
            var all = new LinkedHashMap<EnquiryId, Enquiry>();
            for (Likely.Match match : Likely.of(h, typed)) {
                if (match.record().kind() == SubjectKind.ENQUIRY) {
                    Enquiry other = get(h, new EnquiryId(match.record().id()), session.today());
                    all.put(other.id(), other);
                }
            }
            LISTING.rows(h, Query.on(session.today()), 0, LATEST).forEach(e -> all.putIfAbsent(e.id(), e));
            all.remove(id);
            return List.copyOf(all.values());
        });
    }

    /** Which enquiries are known by these keys (of {@link EnquiryIntake#key}), also as they were before a correction. */
    public static Map<String, EnquiryId> known(Handle h, Collection<String> keys) {
        return EnquiryStore.known(h, keys);
    }

    /** The time limits of one, with the service levels of the day it came. */
    private static List<Clock> clocks(Handle h, ClockStore.Facts facts, List<StageRow> stages) {
        return clocks(facts, stages, limits(Settings.all(h), facts.received()), ComingOver.of(h, facts.id()));
    }

    /**
     * What is due in all open enquiries up to a day: next steps and clocks that still run. Of a decision of the last
     * {@value ClockStore#DECIDED_DAYS} days they are still to be told, unless it was made before it was written down here. Nobody is told
     * to make a first reply to an enquiry that was written down only {@value #LONG_AFTER} days or more after it came, as an imported one mostly is. Restricted records are in
     * it too: whoever shows it leaves them out.
     */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        Map<EnquiryId, List<StageRow>> stages = ClockStore.openStages(h, today);
        Map<Setting, List<Settings.Value>> practice = Settings.all(h);
        var limits = new HashMap<LocalDate, Clocks.Limits>();
        Map<EnquiryId, ComingOver> fostered = ComingOver.open(h);
        var due = new ArrayList<Due>();
        for (ClockStore.Facts facts : ClockStore.open(h, today, until)) {
            LocalDate next = facts.nextStepOn();
            String step = facts.nextStep();
            if (next != null && step != null && facts.closedOn() == null) {
                add(due, until, facts, "NEXT_STEP", next, step, "The next step as it was put down");
            }
            Clocks.Limits that = limits.computeIfAbsent(facts.received(), day -> limits(practice, day));
            List<StageRow> rows = stages.getOrDefault(facts.id(), List.of());
            for (Clock clock : clocks(facts, rows, that, fostered.getOrDefault(facts.id(), ComingOver.NEVER))) {
                boolean late = (clock.kind().equals("FIRST_REPLY") && writtenLate(facts))
                        || (Clocks.TELLING.contains(clock.kind())
                                && !facts.writtenOn().isBefore(clock.from()));
                if (clock.running() && !late) {
                    add(due, until, facts, clock.kind(), clock.due(), clock.label(), clock.basis());
                }
            }
        }
        return due;
    }

    private static boolean writtenLate(ClockStore.Facts facts) {
        return !facts.writtenOn().isBefore(facts.received().plusDays(LONG_AFTER));
    }

    private static void add(
            List<Due> due,
            LocalDate until,
            ClockStore.Facts facts,
            String kind,
            LocalDate day,
            String what,
            String basis) {
        if (!day.isAfter(until)) {
            due.add(new Due(kind, facts.id(), facts.reference(), facts.officer(), day, what, basis));
        }
    }

    private static List<Clock> clocks(
            ClockStore.Facts facts, List<StageRow> stages, Clocks.Limits limits, ComingOver fostered) {
        List<Clock> clocks = Clocks.of(
                facts.received(),
                facts.firstReply(),
                stages,
                facts.closedOn(),
                facts.checksInOn(),
                facts.papers(),
                limits,
                facts.telling(stages));
        clocks.addAll(fostered.clocks(stages, facts.closedOn()));
        return clocks;
    }

    private static Clocks.Limits limits(Map<Setting, List<Settings.Value>> practice, LocalDate day) {
        return new Clocks.Limits(
                Settings.number(practice, Setting.FIRST_REPLY_DAYS, day),
                Settings.number(practice, Setting.INITIAL_VISIT_DAYS, day),
                Settings.number(practice, Setting.APPLICATION_TO_PANEL_MONTHS, day),
                Settings.number(practice, Setting.DECISION_DAYS, day));
    }

    static boolean panelNeeded(Handle h, LocalDate day) {
        return Settings.number(h, Setting.PANEL_NEEDED, day) != 0;
    }
}
