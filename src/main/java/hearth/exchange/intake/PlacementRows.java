package hearth.exchange.intake;

import hearth.access.Subjects;
import hearth.children.Child;
import hearth.children.Children;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Mendable;
import hearth.common.PlacementId;
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

/** Rows of placements, each of which makes its child and care, and rows of children, each of which may make a placement. */
final class PlacementRows implements Rows {
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
        LocalDate start = told.day("start");
        LocalDate end = told.day("end");
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
        if (start != null && !told.has("type") && !ofChildren()) {
            said.problem("type", "The type of placement is missing. Write in-house, agency, kinship or residential.");
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
    public Done put(Tx tx, Line line, Told told) {
        PlacementRow row = row(tx.sql(), told);
        Optional<ChildId> child = PlacementIntake.child(tx.sql(), row);
        Optional<PlacementId> known = PlacementIntake.known(tx.sql(), row);
        if (ofChildren() ? child.isEmpty() : known.isEmpty()) {
            return added(tx, row, told);
        }
        long id =
                ofChildren() ? child.orElseThrow().value() : known.orElseThrow().value();
        Kept before = ImportStore.kept(tx.sql(), table(), List.of(id)).getOrDefault(id, Kept.NOTHING);
        line.before = before;
        ChildId ofRow = child.isPresent() ? child.get() : childOf(tx.sql(), known.orElseThrow());
        Told stored = stored(tx.sql(), ofRow, known.orElse(null), told, before);
        Comparison comparison = Comparison.of(told, stored, before);
        List<String> changes = new ArrayList<>(comparison.changes());
        boolean another = known.isEmpty() && row.start() != null && row.place() != null;
        if (changes.isEmpty() && !another) {
            return done(tx.sql(), Outcome.SAME, id, ofRow, stored, comparison.conflicts());
        }
        changeChild(tx, ofRow, told.only(changes));
        if (another) {
            intake.add(tx, row);
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

    private Done added(Tx tx, PlacementRow row, Told told) {
        if (row.child() == null && PlacementIntake.child(tx.sql(), row).isEmpty()) {
            throw new Mendable("No child is known by " + row.childReference()
                    + ". Add name and date of birth, or import the children first.");
        }
        Optional<PlacementId> placement = intake.add(tx, row);
        if (!ofChildren() && placement.isEmpty()) {
            throw new Mendable("The day it started and the type of placement are needed. Fill them in.");
        }
        placement.ifPresent(p -> OutsideFields.write(tx, p, told, told, today));
        ChildId child = placement
                .map(p -> childOf(tx.sql(), p))
                .or(() -> PlacementIntake.child(tx.sql(), row))
                .orElseThrow();
        long id = ofChildren() ? child.value() : placement.orElseThrow().value();
        Told stored = stored(tx.sql(), child, placement.orElse(null), told, new Kept(told, java.util.Map.of()));
        return done(tx.sql(), Outcome.CREATE, id, child, stored, List.of());
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
        for (String field : PlacementValues.IN_OTHER_WORDS) {
            stored.put(field, before.told().has(field) ? before.told().get(field) : told.get(field));
        }
        return stored;
    }
}
