package hearth.app.window;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.recruitment.Merging;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Form;
import hearth.ui.OpenTab;
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
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The page of one person: who, how to reach them, their checks, and which household or enquiry they belong to. */
final class PersonRecord {
    private final HearthWindow.Inside in;
    private final Services services;
    private final Merging merging;

    /** What the page shows. */
    private record Read(
            Person person,
            List<Check> checks,
            List<Search.Hit> belongsTo,
            List<Merging.Merged> merges,
            @Nullable Person into) {}

    PersonRecord(HearthWindow.Inside in, Services services) {
        this.in = in;
        this.services = services;
        this.merging = services.merging();
    }

    Parent page(PersonId id, OpenTab tab) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the person's record", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read).remember(tab)))
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
                    Search.named(h, to.stream().map(SubjectId::value).toList()),
                    Merging.merges(h, id),
                    into(h, id));
        });
    }

    private static @Nullable Person into(Handle h, PersonId id) {
        PersonId into = Merging.into(h, id);
        return into == null ? null : People.get(h, into);
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
        if (read.into() == null && in.session().may(Right.MERGE)) {
            page.also(Buttons.plain("Same person as", () -> same(person)));
        }
        if (read.into() != null) {
            page.status("One with " + read.into().reference(), Tone.NEUTRAL);
        }
        return page.tab("Overview", () -> overview(read))
                .tab("Checks", () -> RecordFacts.checks(read.checks(), today, check -> ""));
    }

    private Node overview(Read read) {
        var parts = new VBox(
                16,
                RecordFacts.of(
                        read.person(),
                        Person.FIELDS,
                        List.of("known_as", "former_names", "phone", "phone_other", "email", "may_contact")),
                Words.section("Belongs to"),
                RecordFacts.links(in, read.belongsTo()));
        Person into = read.into();
        if (into != null) {
            parts.getChildren()
                    .addFirst(Buttons.name(
                            "This record was made one with " + into.reference() + ", " + into.name(),
                            () -> in.shell().to(into.id())));
        }
        for (Merging.Merged merged : read.merges()) {
            String words = merged.kept().id().equals(read.person().id())
                    ? merged.gone().reference() + ", " + merged.gone().name() + ", was made one with this record"
                    : "This record was made one with " + merged.kept().reference();
            parts.getChildren().add(Words.wrapped(Words.plain(words)));
            if (in.session().may(Right.MERGE)) {
                parts.getChildren().add(Buttons.plain("Undo, make them two again", () -> undo(merged)));
            }
        }
        return parts;
    }

    /** Another record of the same person, by its reference; the two are then shown beside each other. */
    private void same(Person person) {
        var ask = new Ask(in.desk(), "Another record of " + person.name());
        ask.show(new Form(
                        "Compare",
                        in.desk(),
                        values -> in.desk()
                                .background()
                                .read("Looking for the record", () -> other(values.text("reference")))
                                .then(id -> {
                                    ask.done();
                                    new EnquiryWays(in, services).compare(person.id(), id);
                                }))
                .add("reference", "Reference of the other record", Kind.TEXT)
                .hint("Such as P-00012; it stands at the top of that person's page"));
    }

    private PersonId other(String reference) {
        return in.session()
                .read(Right.SEE_CARERS, h -> Subjects.find(h, reference))
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .orElseThrow(() -> new RuleRefused(Refusal.at(
                        "reference", "There is no person " + reference.strip() + ". A reference is like P-00012.")));
    }

    private void undo(Merging.Merged merged) {
        in.desk()
                .background()
                .write("Making them two again", () -> merging.undo(in.session(), merged.id()))
                .then(x -> {
                    in.shell().saved("They are two records again");
                    in.shell().refresh();
                });
    }
}
