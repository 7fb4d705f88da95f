package hearth.exchange.intake;

import hearth.access.Subjects;
import hearth.carers.MatchKey;
import hearth.children.Child;
import hearth.children.Children;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.NameWords;
import hearth.common.PlacementId;
import hearth.common.Refusal;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.value.Who;
import hearth.placements.PlacementIntake;
import hearth.placements.PlacementRow;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of placements, each of which makes its child and care, and rows of children, each of which may make a placement. It is long
 * because every column that may say a part of it is read here.
 */
final class PlacementRows implements Rows {
    /** Years; care leavers who stay with their carers are the oldest anybody lists. */
    private static final int OLDEST = 25;

    private static final String NO_TYPE =
            "The type of placement is missing. Write in-house, agency, kinship or residential.";

    private final SheetKind kind;
    private final PlacementIntake intake;
    private final String authority;
    private final LocalDate today;

    PlacementRows(SheetKind kind, PlacementIntake intake, String authority, LocalDate today) {
        this.kind = kind;
        this.intake = intake;
        this.authority = authority;
        this.today = today;
    }

    @Override
    public SheetKind kind() {
        return kind;
    }

    private boolean ofChildren() {
        return kind == SheetKind.CHILDREN;
    }

    @Override
    public String table() {
        return ofChildren() ? "child" : "placement";
    }

    @Override
    public String column(String field) {
        if (!ofChildren()) {
            return field;
        }
        return switch (field) {
            case "child" -> "reference";
            case "type" -> "placement_type";
            case "start" -> "since";
            default -> field;
        };
    }

    @Override
    public Told told(ReadRow row, Said said) {
        Told told = PlacementValues.of(row);
        if (ofChildren()) {
            told.put("child", row.text("reference"))
                    .put("type", row.text("placement_type"))
                    .put("start", row.date("since"));
            CareDays.read(row, told, said);
        } else {
            told.put("reference", row.text("reference"))
                    .put("type", row.text("type"))
                    .put("start", row.date("start"))
                    .put("end", row.date("end"))
                    .put("end_reason", row.text("end_reason"));
            OutsideFields.read(row, told);
            child(row.who("child"), told);
        }
        if (row.problems().isEmpty()) {
            missing(told, said);
        }
        return told;
    }

    private static void child(@Nullable Who who, Told told) {
        if (who == null) {
            return;
        }
        told.put("child", who.reference());
        if (!told.has("name") && !who.people().isEmpty()) {
            var person = who.people().getFirst();
            told.put("name", Told.person(person.first(), person.last()));
        }
    }

    private void missing(Told told, Said said) {
        WayBackFields.warn(told, said);
        boolean child = told.has("child") || told.has("name");
        if (!child) {
            said.problem(told.has("child") ? "child" : "name", "The child is missing. Write the name, or a reference.");
        }
        LocalDate born = told.day("date_of_birth");
        LocalDate start = told.day("start");
        LocalDate end = told.day("end");
        if (born != null && born.isBefore((start == null ? today : start).minusYears(OLDEST))) {
            said.problem(
                    "date_of_birth",
                    BritishDates.format(born) + " would make the child older than " + OLDEST + ". Check the year.");
        }
        if (!ofChildren() && !told.has("reference") && start == null) {
            said.problem("start", "The day it started is missing. Write it like 4/6/26.");
        }
        if (start != null && start.isAfter(today)) {
            said.problem(
                    column("start"),
                    BritishDates.format(start) + " has not come yet. Plan it in Hearth, or check the year.");
        }
        if (start != null && end != null && end.isBefore(start)) {
            said.problem("end", "It must end on or after the day it started. Check both dates.");
        }
        if (start != null && !told.has("type") && !ofChildren() && !told.has("household")) {
            said.problem("type", NO_TYPE);
        }
        if (ofChildren()) {
            CareDays.check(told, said, today);
        }
    }

    /** A child told of by name alone is known where just one is called so. */
    private PlacementRow row(Handle h, Told told) {
        PlacementRow row = PlacementValues.row(told, authority);
        String name = told.text("name");
        if (row.child() != null
                || name == null
                || (row.childReference() != null
                        && PlacementIntake.child(h, row).isPresent())) {
            return row;
        }
        String called = PeopleValues.person(name).name();
        List<ChildId> found = ImportStore.childrenNamed(h, called);
        if (found.size() != 1) {
            throw new Mendable(
                    found.isEmpty()
                            ? "No child of that name is known. Add the date of birth, or import the children first."
                            : "More than one child has that name. Add the date of birth or a reference.");
        }
        return PlacementValues.row(
                told.only(told.fields()).put("child", Subjects.reference(h, found.getFirst())), authority);
    }

    @Override
    public Done put(Tx tx, Line line, Told said) {
        var notes = new ArrayList<Refusal>();
        Told told = withPlace(tx.sql(), said, notes);
        Done done = put(tx, line, told, notes);
        return new Done(done.outcome(), done.id(), done.reference(), done.stored(), done.conflicts(), notes);
    }

    /** A list of our own carers says no type: it follows from whose home it is. */
    private Told withPlace(Handle h, Told told, List<Refusal> notes) {
        LocalDate start = told.day("start");
        String home = told.text("household");
        if (start == null
                || told.has("type")
                || PlacementIntake.known(h, row(h, told)).isPresent()) {
            return told;
        }
        Optional<String> place = home == null ? Optional.empty() : PlacementIntake.placeWith(h, home, start);
        if (place.isPresent()) {
            notes.add(Refusal.at(
                    "household",
                    "No type of home is given. " + CodeList.named("place").label(place.get())
                            + " was taken, because these are carers of ours."));
            return Told.of(told.map()).put("type", place.get()).put("provider", "PR1");
        }
        if (!ofChildren()) {
            throw new Mendable(NO_TYPE);
        }
        notes.add(Refusal.at(
                column("type"),
                "Where the child lives was left out, because no type of home is given. Write in-house, agency,"
                        + " kinship or residential."));
        return told;
    }

    private Done put(Tx tx, Line line, Told told, List<Refusal> notes) {
        PlacementRow row = row(tx.sql(), told);
        Optional<ChildId> child = PlacementIntake.child(tx.sql(), row);
        Optional<PlacementId> known = PlacementIntake.known(tx.sql(), row);
        if (ofChildren() ? child.isEmpty() : known.isEmpty()) {
            return added(tx, row, told, notes);
        }
        long id =
                ofChildren() ? child.orElseThrow().value() : known.orElseThrow().value();
        Kept before = ImportStore.kept(tx.sql(), table(), List.of(id)).getOrDefault(id, Kept.NOTHING);
        line.before = before;
        ChildId ofRow = child.isPresent() ? child.get() : childOf(tx.sql(), known.orElseThrow());
        Told stored = stored(tx.sql(), ofRow, known.orElse(null), told, before);
        Comparison compared = Comparison.of(told, stored, before);
        Comparison comparison =
                ofChildren() && told.has("started") && !stored.has("started") ? compared.filling("started") : compared;
        List<String> changes = new ArrayList<>(comparison.changes());
        boolean another = known.isEmpty() && row.start() != null && row.place() != null;
        if (changes.isEmpty() && !another) {
            return done(tx.sql(), Outcome.SAME, id, ofRow, stored, comparison.conflicts());
        }
        changeChild(tx, ofRow, told.only(changes));
        if (changes.contains("started")) {
            CareDays.write(tx, ofRow, told, notes);
        }
        if (another) {
            intake.add(tx, row).ifPresent(p -> taken(tx.sql(), p, told, notes));
            CareDays.recall(tx, ofRow);
        } else if (known.isPresent()) {
            intake.change(tx, known.get(), PlacementValues.row(together(told, changes), authority));
        }
        Optional<PlacementId> now = known.isPresent() ? known : PlacementIntake.known(tx.sql(), row);
        now.ifPresent(p -> OutsideFields.write(tx, p, told, another ? told : told.only(changes), today));
        Told after = stored(tx.sql(), ofRow, now.orElse(null), told, new Kept(told, java.util.Map.of()));
        List<String> left = changes.stream()
                .filter(f -> !Objects.equals(after.get(f), told.get(f)) && !another)
                .toList();
        var conflicts = new ArrayList<>(comparison.conflicts());
        conflicts.addAll(left);
        boolean wrote = another || left.size() < changes.size();
        return done(tx.sql(), wrote ? Outcome.UPDATE : Outcome.SAME, id, ofRow, after, conflicts);
    }

    private Done done(Handle h, Outcome outcome, long id, ChildId child, Told stored, List<String> conflicts) {
        String reference = ofChildren() ? Subjects.reference(h, child) : Subjects.reference(h, new PlacementId(id));
        return new Done(outcome, id, reference, stored, conflicts);
    }

    private Done added(Tx tx, PlacementRow row, Told told, List<Refusal> notes) {
        if (row.child() == null && PlacementIntake.child(tx.sql(), row).isEmpty()) {
            throw new Mendable("No child is known by " + row.childReference()
                    + ". Add name and date of birth, or import the children first.");
        }
        Optional<PlacementId> placement = intake.add(tx, row);
        if (!ofChildren() && placement.isEmpty()) {
            throw new Mendable("The day it started and the type of placement are needed. Fill them in.");
        }
        placement.ifPresent(p -> OutsideFields.write(tx, p, told, told, today));
        placement.ifPresent(p -> taken(tx.sql(), p, told, notes));
        ChildId child = placement
                .map(p -> childOf(tx.sql(), p))
                .or(() -> PlacementIntake.child(tx.sql(), row))
                .orElseThrow();
        CareDays.write(tx, child, told, notes);
        CareDays.recall(tx, child);
        long id = ofChildren() ? child.value() : placement.orElseThrow().value();
        Told stored = stored(tx.sql(), child, placement.orElse(null), told, new Kept(told, java.util.Map.of()));
        return done(tx.sql(), Outcome.CREATE, id, child, stored, List.of());
    }

    /** Carers told of by a part of their names are said in full. */
    private static void taken(Handle h, PlacementId placement, Told told, List<Refusal> notes) {
        String home = told.text("household");
        HouseholdId household =
                hearth.placements.Placements.find(h, placement).orElseThrow().householdId();
        if (home == null || household == null) {
            return;
        }
        String name = PlacementIntake.carers(h, household);
        String reference = Subjects.reference(h, household);
        boolean same = MatchKey.of(home, null).equals(MatchKey.of(name, null));
        if (!same && NameWords.of(name).contains(NameWords.of(home).split(" ", -1)[0])) {
            notes.add(Refusal.at("household", home + " was taken for " + name + ", " + reference + "."));
        }
    }

    private static ChildId childOf(Handle h, PlacementId placement) {
        return hearth.placements.Placements.find(h, placement).orElseThrow().childId();
    }

    private void changeChild(Tx tx, ChildId id, Told changed) {
        if (changed.fields().stream().noneMatch(PlacementValues.OF_CHILD::contains)) {
            return;
        }
        Child child = Children.find(tx.sql(), id).orElseThrow();
        Children.change(tx, id, child.version(), PlacementValues.onto(child.details(), changed), today);
    }

    /** An end goes with its reason. */
    private static Told together(Told told, List<String> changes) {
        var wanted = new ArrayList<>(changes);
        if (changes.contains("end") || changes.contains("end_reason")) {
            wanted.add("end");
            wanted.add("end_reason");
        }
        wanted.removeAll(PlacementValues.OF_CHILD);
        wanted.removeAll(PlacementValues.IN_OTHER_WORDS);
        wanted.removeAll(OutsideFields.ALL);
        return told.only(wanted);
    }

    /** What Hearth holds of the fields a row tells of; those it says in other words count as the last file had them. */
    private Told stored(Handle h, ChildId child, @Nullable PlacementId placement, Told told, Kept before) {
        Told stored = placement == null
                ? PlacementValues.child(
                        Told.nothing(), Children.find(h, child).orElseThrow().details())
                : PlacementValues.of(PlacementIntake.stored(h, placement, today));
        if (placement != null) {
            stored.remove("weekly_cost");
            stored.put("weekly_cost", PlacementPrice.of(h, placement, today));
            OutsideFields.stored(h, placement, stored);
        }
        if (ofChildren()) {
            CareDays.stored(h, child, told, stored);
        }
        for (String field : PlacementValues.IN_OTHER_WORDS) {
            stored.put(field, before.told().has(field) ? before.told().get(field) : told.get(field));
        }
        return stored;
    }
}
