package hearth.app.window;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.BritishDates;
import hearth.common.PersonId;
import hearth.common.SubjectId;
import hearth.ui.RecordPage;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of one person: who, how to reach them, their checks, and which household or enquiry they belong to. */
final class PersonRecord {
    private final HearthWindow.Inside in;

    /** What the page shows. */
    private record Read(Person person, List<Check> checks, List<Search.Hit> belongsTo) {}

    PersonRecord(HearthWindow.Inside in) {
        this.in = in;
    }

    Parent page(PersonId id) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the person's record", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(PersonId id) {
        Session session = in.session();
        return session.open(Right.SEE_CARERS, id, h -> {
            var to = new ArrayList<SubjectId>(People.households(h, id));
            to.addAll(People.enquiries(h, id));
            return new Read(
                    People.get(h, id),
                    Checks.of(h, id, session.today()),
                    Search.named(h, to.stream().map(SubjectId::value).toList()));
        });
    }

    private RecordPage page(Read read) {
        Person person = read.person();
        LocalDate today = in.session().today();
        RecordPage page = new RecordPage(person.name(), person.reference()).back("Back", in.shell()::back);
        read.checks().stream()
                .filter(check -> check.expires() != null && check.expires().isBefore(today))
                .findFirst()
                .ifPresent(check -> page.status("A check has run out", Tone.DANGER));
        page.fact("Phone", person.phone() == null ? "Not recorded" : person.phone());
        if (person.dateOfBirth() != null) {
            page.fact("Born", BritishDates.format(person.dateOfBirth()));
        }
        return page.tab("Overview", () -> overview(read))
                .tab("Checks", () -> RecordFacts.checks(read.checks(), today, check -> ""));
    }

    private Node overview(Read read) {
        return new VBox(
                16,
                RecordFacts.of(
                        read.person(),
                        Person.FIELDS,
                        List.of("known_as", "former_names", "phone", "phone_other", "email", "may_contact")),
                Words.section("Belongs to"),
                RecordFacts.links(in, read.belongsTo()));
    }
}
