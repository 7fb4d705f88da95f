package hearth.exchange.intake;

import hearth.carers.NewPerson;
import hearth.carers.PersonNames;
import hearth.children.CareFitting;
import hearth.children.NewChild;
import hearth.common.CodeList;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.value.Who;
import hearth.placements.PlacementRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row about a child and a home as plain values and back. */
final class PlacementValues {
    /** Fields that are about the child and not about the placement. */
    static final List<String> OF_CHILD = List.of("name", "date_of_birth", "sex", "ethnicity", "officer");
    /** Fields that the store says in another way than a file does, so that they are compared with the last file alone. */
    static final List<String> IN_OTHER_WORDS = List.of("child", "household", "provider_name", "reference");

    private PlacementValues() {}

    static Told of(ReadRow row) {
        Told told = Told.nothing()
                .put("date_of_birth", row.date("date_of_birth"))
                .put("sex", row.text("sex"))
                .put("ethnicity", row.text("ethnicity"))
                .put("officer", row.text("officer"))
                .put("legal_status", row.text("legal_status"))
                .put("need", row.text("need"))
                .put("home_postcode", row.postcode("home_postcode"))
                .put("provider", row.text("provider"))
                .put("provider_name", row.text("provider_name"))
                .put("household", who(row.who("household")))
                .put("postcode", row.postcode("postcode"))
                .put("urn", row.text("urn"))
                .put("weekly_cost", row.weekly("weekly_cost"));
        List<String> people = PeopleValues.of(row);
        if (!people.isEmpty()) {
            told.put("name", people.getFirst());
        }
        return told;
    }

    static @Nullable String who(@Nullable Who who) {
        if (who == null) {
            return null;
        }
        return who.reference() != null
                ? who.reference()
                : PersonNames.together(who.people().stream()
                        .map(p -> NewPerson.of(p.first(), p.last()))
                        .toList());
    }

    /** The child of a file, where name and date of birth are known. */
    static @Nullable NewChild child(Told told, String authority) {
        LocalDate born = told.day("date_of_birth");
        String name = told.text("name");
        if (born == null || name == null) {
            return null;
        }
        var person = PeopleValues.person(name);
        String sex = told.text("sex");
        String ethnicity = told.text("ethnicity");
        NewChild child = NewChild.of(person.firstName(), person.lastName(), born, sex == null ? "U" : sex, authority)
                .withPlan(told.text("officer"), null, null);
        return ethnicity == null ? child : child.withEthnicity(ethnicity);
    }

    static PlacementRow row(Told told, String authority) {
        String place = told.text("type");
        String home = told.text("household");
        String provider = told.text("provider_name");
        String group = place == null
                ? ""
                : CodeList.named("place").find(place).map(c -> c.group()).orElse("");
        boolean establishment =
                home == null && !List.of("KINSHIP", "FOSTER", "ADOPTION").contains(group);
        return new PlacementRow(
                told.text("reference"),
                told.text("child"),
                child(told, authority),
                told.text("legal_status"),
                told.text("need"),
                told.text("home_postcode"),
                place,
                told.text("provider"),
                establishment ? provider : home,
                establishment ? null : provider,
                told.day("start"),
                told.day("end"),
                told.text("end_reason"),
                told.text("postcode"),
                told.text("urn"),
                told.money("weekly_cost"));
    }

    static Told of(PlacementRow row) {
        var told = Told.nothing()
                .put("legal_status", known(row.legalStatus()))
                .put("need", known(row.need()))
                .put("home_postcode", row.homePostcode())
                .put("type", row.place())
                .put("provider", row.providerCode())
                .put("start", row.start())
                .put("end", row.end())
                .put("end_reason", row.endReason())
                .put("postcode", row.postcode())
                .put("urn", row.urn())
                .put("weekly_cost", row.weeklyCost());
        return row.child() == null ? told : child(told, row.child());
    }

    /** A code that was put down because nobody had said any is not somebody's word against the file. */
    private static @Nullable String known(@Nullable String code) {
        return CareFitting.NOT_KNOWN.equals(code) ? null : code;
    }

    static Told child(Told told, NewChild child) {
        String last = child.lastName();
        return told.put("name", last == null ? null : Told.person(child.firstName(), last))
                .put("date_of_birth", child.dateOfBirth())
                .put("sex", child.sex().equals("U") ? null : child.sex())
                .put("ethnicity", child.ethnicity().equals("NOBT") ? null : child.ethnicity())
                .put("officer", child.socialWorker());
    }

    /** A stored child with what a file says anew. */
    static NewChild onto(NewChild base, Told changed) {
        String name = changed.text("name");
        var person = name == null ? null : PeopleValues.person(name);
        LocalDate born = changed.day("date_of_birth");
        String sex = changed.text("sex");
        String ethnicity = changed.text("ethnicity");
        return new NewChild(
                person == null ? base.firstName() : person.firstName(),
                person == null ? base.lastName() : person.lastName(),
                base.knownAs(),
                born == null ? base.dateOfBirth() : born,
                sex == null ? base.sex() : sex,
                ethnicity == null ? base.ethnicity() : ethnicity,
                base.responsibleAuthority(),
                base.upn(),
                base.ssda903(),
                base.teamReference(),
                changed.has("officer") ? changed.text("officer") : base.socialWorker(),
                base.reviewingOfficer(),
                base.permanencePlan(),
                base.mother(),
                base.mothersChildBorn());
    }
}
