package hearth.exchange.intake;

import hearth.carers.NewPerson;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.value.PersonName;
import java.util.ArrayList;
import java.util.List;

/** People as plain values and back. */
final class PeopleValues {
    private PeopleValues() {}

    static List<String> of(List<NewPerson> people) {
        return people.stream()
                .map(p -> Told.person(p.firstName(), p.lastName()))
                .toList();
    }

    /** The people of a row: those of the name column, or the one of first and last name. */
    static List<String> of(ReadRow row) {
        List<PersonName> named = row.people("name");
        PersonName one = row.person("name");
        if (one != null) {
            named = List.of(one);
        }
        String last = row.text("last_name");
        if (named.isEmpty() && last != null) {
            return List.of(Told.person(row.text("first_name"), last));
        }
        return named.stream().map(p -> Told.person(p.first(), p.last())).toList();
    }

    static NewPerson person(String told) {
        int bar = told.indexOf('|');
        String first = told.substring(0, bar);
        return NewPerson.of(first.isEmpty() ? null : first, told.substring(bar + 1));
    }

    /** The people that a file names, with what is known of them already; those it does not name stay as they are. */
    static List<NewPerson> onto(List<NewPerson> base, List<String> told) {
        var people = new ArrayList<>(base);
        for (int i = 0; i < told.size(); i++) {
            NewPerson named = person(told.get(i));
            if (i < people.size()) {
                NewPerson known = people.get(i);
                people.set(
                        i,
                        new NewPerson(
                                named.firstName(),
                                named.lastName(),
                                known.dateOfBirth(),
                                known.sex(),
                                known.phone(),
                                known.email()));
            } else {
                people.add(named);
            }
        }
        return people;
    }

    static List<NewPerson> people(List<String> told) {
        return told.stream().map(PeopleValues::person).toList();
    }
}
