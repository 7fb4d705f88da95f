package hearth.exchange.intake;

import hearth.access.Subjects;
import hearth.children.Child;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.Mendable;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.placements.ssda903.ReturnFile;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file HEADER of the return: a child known by the case system's number, without a name. */
final class HeaderRows extends ReturnRows {
    private static final List<String> FACTS =
            List.of("ssda903", "sex", "date_of_birth", "ethnicity", "upn", "mother", "mothers_child_born");

    private final String authority;
    private final LocalDate today;

    HeaderRows(String authority, LocalDate today, ReturnLines lines) {
        super(SheetKind.SSDA903_HEADER, ReturnFile.HEADER, lines);
        this.authority = authority;
        this.today = today;
    }

    @Override
    List<String> needed() {
        return List.of("DOB");
    }

    @Override
    boolean counts(Told told) {
        return told.has("date_of_birth");
    }

    @Override
    public String table() {
        return "child";
    }

    @Override
    public String column(String field) {
        return switch (field) {
            case "date_of_birth" -> "DOB";
            case "ethnicity" -> "ETHNIC";
            case "ssda903" -> "CHILD";
            case "mothers_child_born" -> "MC_DOB";
            default -> field.toUpperCase(java.util.Locale.ROOT);
        };
    }

    /** What the row means, beside every cell as it is written: a code that is none means nothing, and is given back all the same. */
    @Override
    public Told told(ReadRow row, Said said) {
        return meant(super.told(row, said));
    }

    /** What the cells of a row mean. */
    @Override
    Told meant(Told cells) {
        String sex = cells.text("SEX");
        String mother = cells.text("MOTHER");
        LocalDate born = cells.day("DOB");
        LocalDate hers = cells.day("MC_DOB");
        Told told = Told.nothing()
                .put("ssda903", cells.text("CHILD"))
                .put("sex", code("sex", "1".equals(sex) ? "M" : "2".equals(sex) ? "F" : sex))
                .put("date_of_birth", born)
                .put("ethnicity", code("ethnicity", cells.text("ETHNIC")))
                .put("upn", cells.text("UPN"))
                .put("mother", mother == null ? null : answer(mother))
                .put("mothers_child_born", hers == null || born == null || hers.isAfter(born) ? hers : null);
        cells.map().forEach((column, text) -> told.put(column.startsWith("=") ? column : written(column), text));
        return told;
    }

    private static @Nullable Answer answer(String mother) {
        return mother.startsWith("1") ? Answer.YES : mother.startsWith("0") ? Answer.NO : null;
    }

    private static @Nullable String code(String list, @Nullable String code) {
        return code != null && CodeList.named(list).find(code).isPresent() ? code : null;
    }

    @Override
    String number() {
        return "ssda903";
    }

    @Override
    Done nobodys(Tx tx, Line line, Told row) {
        Told told = row.only(FACTS);
        String number = told.text("ssda903");
        LocalDate born = told.day("date_of_birth");
        if (number == null || born == null) {
            if (lines().chosen()) {
                throw new Mendable("A child is recorded with a number and a date of birth.");
            }
            return kept(row, null);
        }
        if (superseded(line, row)) {
            return new Done(Outcome.SAME, 0, "", row, List.of());
        }
        NewChild base = NewChild.of(null, null, born, "U", authority).withIdentifiers(null, number, null);
        ChildId id = Children.add(tx, onto(base, told), today);
        return new Done(Outcome.CREATE, id.value(), Subjects.reference(tx, id), now(tx, id, row), List.of());
    }

    @Override
    Done take(Tx tx, Line line, Told row, ChildId id) {
        if (superseded(line, row)) {
            return new Done(Outcome.SAME, 0, "", row, List.of());
        }
        Told told = row.only(FACTS);
        Child child = Children.find(tx.sql(), id).orElseThrow();
        Told stored = stored(child, told);
        if (lines().chosen()) {
            Children.change(tx, id, child.version(), instead(child.details(), told), today);
            Outcome outcome = stored.equals(told) ? Outcome.SAME : Outcome.UPDATE;
            return new Done(outcome, id.value(), child.reference(), now(tx, id, row), List.of());
        }
        Kept before = ImportStore.kept(tx.sql(), table(), List.of(id.value())).getOrDefault(id.value(), Kept.NOTHING);
        line.before = before;
        Comparison comparison = Comparison.of(told, stored, before);
        if (!comparison.changes().isEmpty()) {
            Children.change(tx, id, child.version(), onto(child.details(), told.only(comparison.changes())), today);
        }
        if (!comparison.conflicts().isEmpty()) {
            lines().byHand(id);
        }
        Outcome outcome = comparison.changes().isEmpty() ? Outcome.SAME : Outcome.UPDATE;
        return new Done(outcome, id.value(), child.reference(), now(tx, id, row), comparison.conflicts());
    }

    /** What Hearth has now, beside the cells as they are written. */
    private static Told now(Tx tx, ChildId id, Told row) {
        Told now = stored(Children.find(tx.sql(), id).orElseThrow(), row);
        row.map().forEach((field, value) -> {
            if (!FACTS.contains(field)) {
                now.put(field, value);
            }
        });
        return now;
    }

    /** What Hearth holds; that nobody has said stands for nothing, unless the row says just that. */
    private static Told stored(Child child, Told told) {
        return Told.nothing()
                .put("ssda903", child.ssda903() == null ? child.reference() : child.ssda903())
                .put("sex", said("U", child.sex(), told.text("sex")))
                .put("date_of_birth", child.dateOfBirth())
                .put("ethnicity", said("NOBT", child.ethnicity(), told.text("ethnicity")))
                .put("upn", child.upn())
                .put("mother", child.mother() == Answer.UNKNOWN ? null : child.mother())
                .put("mothers_child_born", child.mothersChildBorn());
    }

    private static @Nullable String said(String unsaid, String code, @Nullable String told) {
        return code.equals(unsaid) && !unsaid.equals(told) ? null : code;
    }

    /** A child as a chosen line has it: what the line leaves empty is emptied. */
    private static NewChild instead(NewChild base, Told told) {
        String mother = told.text("mother");
        return PlacementValues.onto(base, told)
                .withIdentifiers(base.teamReference(), base.ssda903(), told.text("upn"))
                .withMother(mother == null ? Answer.UNKNOWN : Answer.valueOf(mother), told.day("mothers_child_born"));
    }

    private static NewChild onto(NewChild base, Told told) {
        NewChild child = PlacementValues.onto(base, told);
        String upn = told.has("upn") ? told.text("upn") : child.upn();
        String mother = told.text("mother");
        @Nullable
        LocalDate hers = told.has("mothers_child_born") ? told.day("mothers_child_born") : child.mothersChildBorn();
        return child.withIdentifiers(child.teamReference(), child.ssda903(), upn)
                .withMother(mother == null ? child.mother() : Answer.valueOf(mother), hers);
    }
}
