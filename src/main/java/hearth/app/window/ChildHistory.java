package hearth.app.window;

import hearth.access.Breach;
import hearth.access.Note;
import hearth.access.Notes;
import hearth.carers.visits.VisitNotes;
import hearth.children.ChildFile;
import hearth.children.PeriodOfCare;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.placements.Placement;
import hearth.ui.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** The history of one child: care, legal status, homes, reviews, visits, rules dealt with, notes. */
final class ChildHistory {
    private ChildHistory() {}

    /** Notes on the child, and days on which the note of a visit to carers speaks of the child. */
    static List<Note> notes(Handle h, ChildId child) {
        var all = new ArrayList<>(Notes.on(h, child));
        for (VisitNotes.Naming naming : VisitNotes.naming(h, child)) {
            String seen = naming.seen().label().toLowerCase(Locale.UK);
            all.add(new Note(
                    0, naming.onDay(), "VISIT", "Named in a note of a visit, " + naming.reference() + ": " + seen, ""));
        }
        return all;
    }

    /** What happened on which day, the latest first. */
    static List<Timeline.Entry> of(
            ChildFile file, List<Placement> homes, Collection<List<Breach>> breaches, List<Note> notes) {
        record Dated(LocalDate on, Timeline.Entry entry) {}
        var all = new ArrayList<Dated>();
        for (PeriodOfCare period : file.periods()) {
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
        for (Placement home : homes) {
            all.add(new Dated(
                    home.startsOn(),
                    RecordFacts.entry(
                            home.startsOn(),
                            "Moved in",
                            CodeList.named("place")
                                    .label(home.phases().getLast().place()))));
        }
        file.reviews().forEach(r -> all.add(new Dated(r.heldOn(), RecordFacts.entry(r.heldOn(), "Review", ""))));
        file.visits()
                .forEach(v -> all.add(new Dated(
                        v.visitedOn(),
                        RecordFacts.entry(v.visitedOn(), "Visit", Objects.requireNonNullElse(v.worker(), "")))));
        breaches.stream().flatMap(List::stream).forEach(b -> {
            LocalDate done = b.resolvedOn();
            if (done != null) {
                all.add(new Dated(
                        done,
                        RecordFacts.entry(
                                done, "Dealt with: " + b.message(), Objects.requireNonNullElse(b.resolvedHow(), ""))));
            }
        });
        notes.forEach(n -> all.add(new Dated(n.onDay(), RecordFacts.entry(n))));
        Answers.ofChild(file.about())
                .forEach((day, words) ->
                        all.add(new Dated(day, RecordFacts.entry(day, "What was said of the child", words))));
        file.about().wishes().stream()
                .filter(w -> w.words() != null)
                .forEach(w -> all.add(new Dated(
                        w.takenOn(),
                        RecordFacts.entry(
                                w.takenOn(), "The child's wishes", Objects.requireNonNullElse(w.words(), "")))));
        return all.stream()
                .sorted(Comparator.comparing(Dated::on).reversed())
                .map(Dated::entry)
                .toList();
    }
}
