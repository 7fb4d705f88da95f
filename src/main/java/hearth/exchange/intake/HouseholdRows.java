package hearth.exchange.intake;

import hearth.access.Notes;
import hearth.access.Subjects;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.CarersMoved;
import hearth.carers.DutyDone;
import hearth.carers.Household;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdIntake;
import hearth.carers.HouseholdStatus;
import hearth.carers.Households;
import hearth.carers.MatchKey;
import hearth.carers.NewHousehold;
import hearth.carers.PersonNames;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.UserId;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.value.ImportWords;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of a list of fostering households. */
final class HouseholdRows implements Rows {
    private static final int LAST_FROM = 21;
    private static final int OLDEST = 25;

    /** More people under one reference are no household. */
    private static final int MOST_CARERS = 4;

    private final HouseholdIntake intake;
    private final CarersMoved moved;
    private final LocalDate today;
    private final UserId user;
    private final Map<String, Set<String>> carers = new HashMap<>();

    HouseholdRows(HouseholdIntake intake, CarersMoved moved, LocalDate today, UserId user) {
        this.intake = intake;
        this.moved = moved;
        this.today = today;
        this.user = user;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.HOUSEHOLDS;
    }

    @Override
    public String table() {
        return "household";
    }

    @Override
    public Told told(ReadRow row, Said said) {
        Told told = Told.nothing()
                .put("reference", row.text("reference"))
                .put("name", PeopleValues.of(row))
                .put("status", row.text("status"))
                .put("approved_on", row.date("approved_on"))
                .put("ended_on", row.date("ended_on"))
                .put("places", row.whole("places"))
                .put("age_from", row.whole("age_from"))
                .put("age_to", row.whole("age_to"))
                .put("types", row.codes("types"))
                .put("review_due", row.date("review_due"))
                .put("postcode", row.postcode("postcode"))
                .put("address", row.text("address"))
                .put("phone", row.text("phone"))
                .put("email", row.text("email"))
                .put("officer", row.text("officer"))
                .put("bedrooms", row.whole("bedrooms"))
                .put("approval_reference", row.text("approval_reference"))
                .put("transferred_to", EnquiryValues.service(row.text("transferred_to")))
                .put("notes", row.text("notes"));
        if (!told.has("name") && row.problems().isEmpty()) {
            said.problem("name", "The name is missing. Write who the carers are.");
        }
        LocalDate approved = told.day("approved_on");
        if (approved != null && approved.isAfter(today)) {
            said.problem("approved_on", BritishDates.format(approved) + " has not come yet. Check the year.");
        }
        ending(told, approved, said);
        if ("RESIGNED".equals(told.text("status"))) {
            ImportWords.Found why = ImportWords.find("leaving", row.texts().getOrDefault("status", ""));
            told.put("leaving", why == null ? null : why.code());
        }
        Integer from = told.whole("age_from");
        Integer to = told.whole("age_to");
        if (from != null && to != null && from > to) {
            said.problem("age_from", "The youngest age is above the oldest. Write it like 5 to 11.");
        }
        Integer places = told.whole("places");
        if (places != null && (places < 0 || places > 20)) {
            said.problem("places", "A household has 0 to 20 places. Check the number.");
        }
        if (from != null && from > LAST_FROM) {
            said.problem("age_from", "The youngest age is " + LAST_FROM + " at the most. Check the number.");
        }
        if (to != null && to > OLDEST) {
            said.problem("age_to", "The oldest age is " + OLDEST + " at the most. Check the number.");
        }
        Integer rooms = told.whole("bedrooms");
        if (places != null && rooms != null && places > rooms) {
            said.warn(
                    "places",
                    "There are more places than bedrooms in the whole home. It is taken in as it is, and stands among"
                            + " what is due until somebody corrects it or says that it is meant.");
        }
        if (approved == null || places == null) {
            said.warn(
                    approved == null ? "approved_on" : "places",
                    "Without the date of approval and the number of places no approval is recorded: the household"
                            + " has no places, no vacancy and no review until they are added.");
        }
        return told;
    }

    private static void ending(Told told, @Nullable LocalDate approved, Said said) {
        String status = told.text("status");
        boolean ended = HouseholdValues.ended(status);
        LocalDate on = told.day("ended_on");
        if (ended && on == null) {
            said.problem("status", "Nothing says when it ended. Add a column with the date it ended.");
        }
        if (on != null && approved != null && !on.isAfter(approved)) {
            said.problem("ended_on", "It must have ended after it was approved. Check both dates.");
        }
        if (on != null && !ended && told.has("transferred_to")) {
            told.put("status", "TRANSFERRED_OUT");
        } else if (on != null && !ended) {
            told.put("status", "RESIGNED");
            said.warn("ended_on", "Nothing says why it ended. It was kept as resigned.");
        }
    }

    private Optional<HouseholdId> known(Handle h, Told told) {
        String reference = told.text("reference");
        Optional<HouseholdId> referred = reference == null ? Optional.empty() : ImportStore.household(h, reference);
        if (referred.isPresent()) {
            return referred;
        }
        String name = PersonNames.together(PeopleValues.people(told.texts("name")));
        String key = MatchKey.of(name, told.text("postcode"));
        String without = MatchKey.of(name, null);
        Map<String, HouseholdId> known = Households.known(h, List.of(key, without));
        HouseholdId found = known.containsKey(key) ? known.get(key) : known.get(without);
        if (found == null && !told.has("postcode")) {
            List<HouseholdId> called = ImportStore.householdsNamed(h, without);
            found = called.size() == 1 ? called.getFirst() : null;
        }
        return Optional.ofNullable(found);
    }

    /** A household may have a row for each of its carers, known by its reference. */
    @Override
    public void begin(List<Line> lines) {
        for (Line line : lines) {
            Told told = line.told();
            String reference = told.text("reference");
            if (reference != null) {
                carers.computeIfAbsent(reference.toUpperCase(Locale.ROOT), none -> new LinkedHashSet<>())
                        .addAll(told.texts("name"));
            }
        }
    }

    private Told withOthers(Told told) {
        String reference = told.text("reference");
        Set<String> names = reference == null ? null : carers.get(reference.toUpperCase(Locale.ROOT));
        return names == null || names.size() > MOST_CARERS
                ? told
                : Told.of(told.map()).put("name", names);
    }

    @Override
    public Done put(Tx tx, Line line, Told said) {
        Told told = withOthers(said);
        Optional<HouseholdId> known = known(tx.sql(), told);
        if (known.isEmpty()) {
            HouseholdId id = intake.add(tx, HouseholdValues.onto(tx, null, told, today));
            afterwards(tx, id, told, told);
            String notes = told.text("notes");
            if (notes != null) {
                Notes.add(tx, user, id, today, "IMPORT", notes);
            }
            return new Done(
                    Outcome.CREATE,
                    id.value(),
                    Subjects.reference(tx, id),
                    HouseholdValues.of(tx.sql(), id, today, told),
                    List.of());
        }
        HouseholdId id = known.get();
        String reference = Subjects.reference(tx, id);
        Kept before = ImportStore.kept(tx.sql(), table(), List.of(id.value())).getOrDefault(id.value(), Kept.NOTHING);
        line.before = before;
        Told stored = HouseholdValues.of(tx.sql(), id, today, told);
        boolean bare = before.equals(Kept.NOTHING) && stored.day("approved_on") == null;
        Comparison compared = Comparison.of(told, stored, bare ? Kept.as(stored) : before);
        List<Refusal> stands = compared.changes().contains("status") ? stands(tx.sql(), id, told, stored) : List.of();
        Comparison allowed = stands.isEmpty() ? compared : compared.staying("status");
        boolean another = stored.has("transferred_to") && allowed.changes().contains("transferred_to");
        Comparison comparison = another ? allowed.staying("transferred_to") : allowed;
        Told changed = told.only(comparison.changes());
        if (!comparison.changes().isEmpty()) {
            boolean terms = comparison.changes().stream()
                    .anyMatch(
                            List.of("approved_on", "places", "types", "age_from", "age_to", "ended_on", "status")
                                    ::contains);
            NewHousehold base = Households.stored(tx.sql(), id, today);
            Told all = terms ? HouseholdValues.laidOver(stored, changed) : changed;
            intake.update(tx, id, HouseholdValues.onto(tx, base, all, today), today, moved);
            afterwards(tx, id, changed, told);
        }
        Told after = comparison.changes().isEmpty() ? stored : HouseholdValues.of(tx.sql(), id, today, told);
        return new Done(
                comparison.changes().isEmpty() ? Outcome.SAME : Outcome.UPDATE,
                id.value(),
                reference,
                after,
                comparison.conflicts(),
                stands);
    }

    /** Why the status that a row tells anew cannot be; empty where it can. */
    private List<Refusal> stands(Handle h, HouseholdId id, Told told, Told stored) {
        if (told.has("ended_on") || !stored.has("approved_on")) {
            return List.of();
        }
        List<Refusal> stands = Approvals.statusStands(h, id, today).stream()
                .map(refusal -> refusal.beside("status"))
                .toList();
        return stands.isEmpty() && HouseholdStatus.NOTICE_GIVEN.name().equals(told.text("status"))
                ? List.of(Refusal.at("status", "Record their resignation in Hearth: the status follows from it."))
                : stands;
    }

    /** What goes beside the household itself: its status, for which service it leaves and when its review is due. */
    private void afterwards(Tx tx, HouseholdId id, Told changed, Told told) {
        String status = changed.text("status");
        if (status != null
                && !told.has("ended_on")
                && List.of("ON_HOLD", "SUSPENDED", "ACTIVE").contains(status)) {
            Household now = Households.get(tx.sql(), id, today);
            if (now.status() != null && !status.equals(now.status())) {
                Approvals.status(tx, id, today, HouseholdStatus.valueOf(status));
            }
        }
        String service = changed.text("transferred_to");
        if (service != null && Approvals.of(tx.sql(), id).stream().anyMatch(Approval::ours)) {
            Transfers.put(tx, Transfer.leaving(id, service, Answer.NOT_ASKED, null), today);
        }
        String leaving = told.text("leaving");
        if (leaving != null && changed.has("ended_on")) {
            Approvals.left(tx, id, leaving);
        }
        LocalDate due = changed.day("review_due");
        if (due != null) {
            LocalDate known = Households.get(tx.sql(), id, today).reviewDue();
            if (known != null && !due.equals(known)) {
                LocalDate last = due.minusYears(1);
                LocalDate approved = told.day("approved_on");
                LocalDate day =
                        last.isAfter(today) ? today : approved != null && last.isBefore(approved) ? approved : last;
                HouseholdDuties.add(tx, id, DutyDone.review(day, day, null, due, "From the team's own list"));
            }
        }
    }
}
