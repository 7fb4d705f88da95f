package hearth.app.window;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Note;
import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Care;
import hearth.children.Child;
import hearth.children.Children;
import hearth.children.PeriodOfCare;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.Kind;
import hearth.common.Mendable;
import hearth.placements.Ending;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.RecordPage;
import hearth.ui.Timeline;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of one child: who, in care since when and under what, where now, and every home before. */
final class ChildRecord {
    private final HearthWindow.Inside in;
    private final Placements placements;

    /** What the page shows. */
    private record Read(
            Child child, List<PeriodOfCare> periods, List<Placement> homes, List<Breach> breaches, List<Note> notes) {}

    ChildRecord(HearthWindow.Inside in, Placements placements) {
        this.in = in;
        this.placements = placements;
    }

    Parent page(ChildId id) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the child's record", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(ChildId id) {
        return in.session().open(Right.SEE_CHILDREN, id, h -> {
            List<Placement> homes = Placements.of(h, id);
            var breaches = new ArrayList<>(Breaches.on(h, id));
            homes.forEach(home -> breaches.addAll(Breaches.on(h, home.id())));
            return new Read(
                    Children.find(h, id).orElseThrow(() -> new Mendable("That child is no longer recorded.")),
                    Care.of(h, id),
                    homes,
                    breaches,
                    Notes.on(h, id));
        });
    }

    private RecordPage page(Read read) {
        Child child = read.child();
        Session session = in.session();
        RecordPage page = new RecordPage(child.name(), child.reference()).back("Children", in.shell()::back);
        boolean inCare = read.periods().stream().anyMatch(p -> p.endsOn() == null);
        page.status(inCare ? "Looked after" : "Not looked after", inCare ? Tone.ACCENT : Tone.NEUTRAL);
        long age = ChronoUnit.YEARS.between(child.dateOfBirth(), session.today());
        page.fact("Age", age + (age == 1 ? " year" : " years"));
        Placement now = read.homes().stream()
                .filter(p -> p.endsOn() == null)
                .findFirst()
                .orElse(null);
        if (now != null) {
            page.fact("Lives in", type(now));
            page.fact("Since", BritishDates.format(now.startsOn()));
        }
        if (session.may(Right.EDIT_CHILDREN)) {
            page.also(Buttons.plain("Write a note", () -> note(child.id())));
            if (now != null) {
                page.also(Buttons.plain("End this placement", () -> end(now)));
            }
        }
        return page.tab("Overview", () -> overview(read))
                .tab("Homes", () -> homes(read.homes()))
                .tab("History", () -> new Timeline(history(read)));
    }

    private static String type(Placement home) {
        return CodeList.named("place").label(home.phases().getLast().place());
    }

    private Node overview(Read read) {
        Child child = read.child();
        var parts = new VBox(16);
        parts.getChildren().addAll(RecordFacts.standing(read.breaches()));
        var facts = new Facts()
                .add("Date of birth", BritishDates.format(child.dateOfBirth()))
                .add("Ethnicity", CodeList.named("ethnicity").label(child.ethnicity()));
        for (PeriodOfCare period : read.periods()) {
            facts.add("In care", RecordFacts.span(period.startsOn(), period.endsOn()));
            facts.add("Why", CodeList.named("category-of-need").label(period.categoryOfNeed()));
            facts.add(
                    "Legal status",
                    CodeList.named("legal-status")
                            .label(period.statuses().getLast().code()));
        }
        parts.getChildren().add(facts);
        if (read.periods().isEmpty()) {
            parts.getChildren().add(Words.muted("Not in our care: another council is responsible."));
        }
        parts.getChildren().addAll(Words.section("Homes"), homes(read.homes()));
        return parts;
    }

    private Node homes(List<Placement> homes) {
        var list = new VBox(4);
        for (Placement home : homes.reversed()) {
            Placement.Phase phase = home.phases().getLast();
            String where = switch (phase.location()) {
                case IN -> "in the borough";
                case OUT -> "out of the borough";
                case UNKNOWN -> "not known whether in the borough";
            };
            String miles = phase.milesTenths().known() ? ", " + phase.milesTenths() : "";
            list.getChildren()
                    .add(new VBox(
                            Buttons.link(type(home), () -> in.shell().to(home.id())),
                            Words.wrapped(Words.muted(
                                    RecordFacts.span(home.startsOn(), home.endsOn()) + ", " + where + miles))));
        }
        return homes.isEmpty() ? Words.muted("No home is recorded") : list;
    }

    private static List<Timeline.Entry> history(Read read) {
        record Dated(LocalDate on, Timeline.Entry entry) {}
        var all = new ArrayList<Dated>();
        for (PeriodOfCare period : read.periods()) {
            all.add(new Dated(period.startsOn(), RecordFacts.entry(period.startsOn(), "Came into care", "")));
            for (PeriodOfCare.LegalStatus status : period.statuses()) {
                String label = CodeList.named("legal-status").label(status.code());
                all.add(new Dated(status.startsOn(), RecordFacts.entry(status.startsOn(), "Legal status", label)));
            }
            LocalDate end = period.endsOn();
            if (end != null) {
                all.add(new Dated(end, RecordFacts.entry(end, "Left care", "")));
            }
        }
        for (Placement home : read.homes()) {
            all.add(new Dated(home.startsOn(), RecordFacts.entry(home.startsOn(), "Moved in", type(home))));
        }
        read.notes().forEach(n -> all.add(new Dated(n.onDay(), RecordFacts.entry(n))));
        return all.stream()
                .sorted(Comparator.comparing(Dated::on).reversed())
                .map(Dated::entry)
                .toList();
    }

    private void note(ChildId id) {
        var ask = new Ask(in.desk(), "Write a note");
        ask.show(new Form(
                        "Save note",
                        in.desk(),
                        values -> in.desk()
                                .background()
                                .write(
                                        "Saving the note",
                                        () -> Notes.add(
                                                in.session(),
                                                Right.EDIT_CHILDREN,
                                                id,
                                                in.session().today(),
                                                "NOTE",
                                                values.text("text")))
                                .then(x -> after(ask, "Note saved")))
                .add("text", "Note", Kind.LONG_TEXT));
    }

    private void end(Placement home) {
        var ask = new Ask(in.desk(), "End this placement");
        ask.show(new Form("End placement", in.desk(), values -> {
                    var ending = Ending.of(
                            values.date("on").orElse(in.session().today()),
                            values.code("reason").orElse(null));
                    return in.desk()
                            .background()
                            .write("Ending the placement", () -> {
                                placements.end(in.session(), home.id(), ending);
                                return home.id();
                            })
                            .then(x -> after(ask, "Placement ended"));
                })
                .add("on", "First night elsewhere", Kind.DATE)
                .choose("reason", "Why", "place-change")
                .set("on", in.session().today()));
    }

    private void after(Ask ask, String saved) {
        ask.done();
        in.shell().saved(saved);
        in.shell().refresh();
    }
}
