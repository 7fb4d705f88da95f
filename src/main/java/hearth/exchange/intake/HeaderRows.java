package hearth.exchange.intake;

import hearth.access.Subjects;
import hearth.children.Child;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Mendable;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file HEADER of the return: a child known by the case system's number, without a name. */
final class HeaderRows implements Rows {
    private final String authority;
    private final LocalDate today;

    HeaderRows(String authority, LocalDate today) {
        this.authority = authority;
        this.today = today;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.SSDA903_HEADER;
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

    @Override
    public Told told(ReadRow row, Said said) {
        String sex = row.text("SEX");
        String mother = row.text("MOTHER");
        Told told = Told.nothing()
                .put("ssda903", row.text("CHILD"))
                .put("sex", "1".equals(sex) ? "M" : "2".equals(sex) ? "F" : sex)
                .put("date_of_birth", row.date("DOB"))
                .put("ethnicity", row.text("ETHNIC"))
                .put("upn", row.text("UPN"))
                .put("mother", mother == null ? null : mother.startsWith("1") ? Answer.YES : Answer.NO)
                .put("mothers_child_born", row.date("MC_DOB"));
        if (!told.has("ssda903")) {
            said.problem("CHILD", "The child's number is missing.");
        }
        if (!told.has("date_of_birth")) {
            said.problem("DOB", "The date of birth is missing, or is no date like 04/06/2012.");
        }
        return told;
    }

    @Override
    public Done put(Tx tx, Line line, Told told) {
        String number = told.text("ssda903");
        LocalDate born = told.day("date_of_birth");
        if (number == null || born == null) {
            throw new Mendable("The child's number and date of birth are needed.");
        }
        Optional<ChildId> known = Children.bySsda903(tx.sql(), number);
        if (known.isEmpty()) {
            NewChild base = NewChild.of(null, null, born, "U", authority).withIdentifiers(null, number, null);
            ChildId id = Children.add(tx, onto(base, told), today);
            return new Done(Outcome.CREATE, id.value(), Subjects.reference(tx, id), told, List.of());
        }
        ChildId id = known.get();
        Child child = Children.find(tx.sql(), id).orElseThrow();
        Kept before = ImportStore.kept(tx.sql(), table(), List.of(id.value())).getOrDefault(id.value(), Kept.NOTHING);
        line.before = before;
        Told stored = stored(child);
        Comparison comparison = Comparison.of(told, stored, before);
        if (!comparison.changes().isEmpty()) {
            Children.change(tx, id, child.version(), onto(child.details(), told.only(comparison.changes())), today);
        }
        Told after = stored(Children.find(tx.sql(), id).orElseThrow());
        Outcome outcome = comparison.changes().isEmpty() ? Outcome.SAME : Outcome.UPDATE;
        return new Done(outcome, id.value(), child.reference(), after, comparison.conflicts());
    }

    private static Told stored(Child child) {
        return Told.nothing()
                .put("ssda903", child.ssda903())
                .put("sex", child.sex().equals("U") ? null : child.sex())
                .put("date_of_birth", child.dateOfBirth())
                .put("ethnicity", child.ethnicity().equals("NOBT") ? null : child.ethnicity())
                .put("upn", child.upn())
                .put("mother", child.mother() == Answer.UNKNOWN ? null : child.mother())
                .put("mothers_child_born", child.mothersChildBorn());
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
