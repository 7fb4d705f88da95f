package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.visits.NoteHeadings;
import hearth.carers.visits.VisitNote;
import hearth.carers.visits.VisitNotes;
import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form for a note of a visit or another contact with carers; and the one for its headings. */
final class VisitForm {
    private static final int MOST_ACTIONS = 12;
    private static final int MOST_HEADINGS = 8;

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final VisitNotes notes = new VisitNotes();

    /** What the form asks with. */
    private record Read(List<NoteHeadings.Heading> headings, List<VisitNotes.Agreed> agreed, List<Option> workers) {}

    VisitForm(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /**
     * A new note, or a draft to go on with.
     *
     * @param children those who live there: ids and names
     */
    void write(HouseholdId household, List<Option> children, @Nullable VisitNote before) {
        desk.background()
                .read(
                        "Reading what can be chosen",
                        () -> new Read(
                                session.read(Right.SEE_CARERS, h -> NoteHeadings.of(h, before)),
                                session.read(Right.SEE_CARERS, h -> VisitNotes.open(h, household)),
                                HouseholdForm.workers(session)))
                .then(read -> show(household, children, before, read));
    }

    private void show(HouseholdId household, List<Option> children, @Nullable VisitNote before, Read read) {
        List<Option> shown = children(children, before);
        List<VisitNotes.Agreed> agreed = read.agreed().stream()
                .filter(a -> before == null || before.actions().stream().noneMatch(own -> own.id() == a.id()))
                .toList();
        var ask = new Ask(desk, before == null ? "Note of a visit or contact" : "Go on with the note")
                .about(before == null ? null : before.id());
        Form form = ask.form(
                        "Save draft",
                        "Note saved as a draft",
                        go,
                        values -> notes.save(
                                session,
                                household,
                                before == null ? 0 : before.id(),
                                before == null ? 1 : before.version(),
                                draft(values, read.headings(), shown, agreed, boxes(before))))
                .choose("kind", "What", Option.of(VisitNote.Kind.values(), VisitNote.Kind::label))
                .add("on", "On", Kind.DATE)
                .pick(
                        "announced",
                        "Did they know of it before",
                        List.of(new Option("YES", "Announced"), new Option("NO", "Unannounced")))
                .optional()
                .onlyIf(typed -> VisitNote.Kind.VISIT.name().equals(typed.get("kind")))
                .add("seen", "Who was seen", Kind.TEXT)
                .optional();
        for (Option child : shown) {
            form.pick("child" + child.value(), child.label(), Option.of(VisitNote.Seen.values(), VisitNote.Seen::label))
                    .hint("Left empty: the note does not speak of this child")
                    .optional();
        }
        if (!agreed.isEmpty()) {
            form.group("Agreed before");
        }
        for (VisitNotes.Agreed one : agreed) {
            String owner = one.owner() == null ? "" : ", " + one.owner();
            String due = one.dueOn() == null ? "" : ", by " + BritishDates.format(one.dueOn());
            form.add("done" + one.id(), "Done: " + one.what() + owner + due, Kind.FLAG);
        }
        for (NoteHeadings.Heading heading : read.headings()) {
            form.add(field(heading.words()), heading.words(), Kind.LONG_TEXT).optional();
            if (!heading.forCarer()) {
                form.hint("Does not go to the carers");
            }
        }
        form.group("Agreed now");
        for (int i = 1; i <= boxes(before); i++) {
            String mine = "what" + i;
            Predicate<Map<String, String>> told =
                    typed -> !typed.getOrDefault(mine, "").isBlank();
            form.add(mine, i == 1 ? "What is to be done" : "And what", Kind.TEXT)
                    .optional()
                    .onlyIf(Offered.oneMore("what", i))
                    .chooseOrType("owner" + i, "By whom", read.workers())
                    .optional()
                    .onlyIf(told)
                    .add("due" + i, "By when", Kind.DATE)
                    .optional()
                    .onlyIf(told);
        }
        fill(form.set("kind", VisitNote.Kind.VISIT).set("on", session.today()), before, read.headings(), shown);
        ask.show(form);
    }

    /** Those who live there now, and those a draft speaks of already. */
    private static List<Option> children(List<Option> now, @Nullable VisitNote before) {
        return before == null
                ? now
                : Offered.with(
                        now,
                        before.children().stream()
                                .map(c -> new Option(String.valueOf(c.child().value()), c.reference()))
                                .toList());
    }

    /** How many things can be agreed: as many as most notes have, or one more than this one has. */
    private static int boxes(@Nullable VisitNote before) {
        return Math.max(MOST_ACTIONS, before == null ? 0 : before.actions().size() + 1);
    }

    /** What stands under a heading is kept by its words, since their order and number may change before it is saved. */
    private static String field(String heading) {
        return "heading " + heading;
    }

    private static void fill(
            Form form, @Nullable VisitNote before, List<NoteHeadings.Heading> headings, List<Option> children) {
        if (before == null) {
            return;
        }
        form.set("kind", before.kind()).set("on", before.onDay()).set("seen", before.seen());
        if (before.kind() == VisitNote.Kind.VISIT) {
            form.set("announced", before.announced());
        }
        before.children()
                .forEach(c -> children.stream()
                        .filter(o -> o.value().equals(String.valueOf(c.child().value())))
                        .forEach(o -> form.set("child" + o.value(), c.seen())));
        for (NoteHeadings.Heading heading : headings) {
            before.parts().stream()
                    .filter(p -> p.heading().equals(heading.words()))
                    .forEach(p -> form.set(field(heading.words()), p.text()));
        }
        for (int i = 0; i < before.actions().size(); i++) {
            VisitNote.Action action = before.actions().get(i);
            form.set("what" + (i + 1), action.what())
                    .set("owner" + (i + 1), action.owner())
                    .set("due" + (i + 1), action.dueOn());
        }
    }

    private VisitNotes.Draft draft(
            Values values,
            List<NoteHeadings.Heading> headings,
            List<Option> children,
            List<VisitNotes.Agreed> agreed,
            int boxes) {
        var parts = new ArrayList<VisitNote.Part>();
        for (NoteHeadings.Heading heading : headings) {
            values.words(field(heading.words()))
                    .ifPresent(text -> parts.add(new VisitNote.Part(heading.words(), text, heading.forCarer())));
        }
        var seen = new ArrayList<VisitNote.SeenChild>();
        for (Option child : children) {
            values.code("child" + child.value())
                    .ifPresent(how -> seen.add(new VisitNote.SeenChild(
                            new ChildId(Long.parseLong(child.value())), child.label(), VisitNote.Seen.valueOf(how))));
        }
        var actions = new ArrayList<VisitNote.Action>();
        for (int i = 1; i <= boxes; i++) {
            String owner = values.words("owner" + i).orElse(null);
            var due = values.date("due" + i).orElse(null);
            values.words("what" + i).ifPresent(what -> actions.add(VisitNote.Action.of(what, owner, due)));
        }
        return new VisitNotes.Draft(
                values.date("on").orElse(session.today()),
                VisitNote.Kind.valueOf(values.text("kind")),
                values.code("announced").map(Answer::valueOf).orElse(Answer.UNKNOWN),
                values.words("seen").orElse(null),
                parts,
                seen,
                actions,
                agreed.stream()
                        .map(VisitNotes.Agreed::id)
                        .filter(id -> values.flag("done" + id))
                        .collect(Collectors.toSet()));
    }

    /** What notes ask for from now on. */
    void headings() {
        desk.background()
                .read("Reading the headings", () -> session.read(Right.SEE_CARERS, NoteHeadings::of))
                .then(now -> {
                    var ask = new Ask(desk, "Headings of notes");
                    Form form = ask.form("Save headings", "Headings saved", go, values -> {
                        var told = new ArrayList<NoteHeadings.Heading>();
                        for (int i = 1; i <= MOST_HEADINGS; i++) {
                            int position = told.size() + 1;
                            boolean file = values.flag("file" + i);
                            values.words("heading" + i)
                                    .ifPresent(
                                            words -> told.add(new NoteHeadings.Heading(0, position, words, !file, 1)));
                        }
                        NoteHeadings.set(session, told);
                    });
                    for (int i = 1; i <= MOST_HEADINGS; i++) {
                        Predicate<Map<String, String>> asked = Offered.oneMore("heading", i);
                        form.add("heading" + i, "Heading " + i, Kind.TEXT)
                                .optional()
                                .onlyIf(asked)
                                .add("file" + i, "Heading " + i + " is for the file alone", Kind.FLAG)
                                .onlyIf(asked);
                    }
                    for (int i = 0; i < Math.min(MOST_HEADINGS, now.size()); i++) {
                        form.set("heading" + (i + 1), now.get(i).words())
                                .set("file" + (i + 1), !now.get(i).forCarer());
                    }
                    ask.show(form);
                });
    }
}
