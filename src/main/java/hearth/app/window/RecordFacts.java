package hearth.app.window;

import hearth.access.Note;
import hearth.access.Search;
import hearth.carers.Check;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.Field;
import hearth.ui.Buttons;
import hearth.ui.Chip;
import hearth.ui.Facts;
import hearth.ui.Timeline;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Parts that every record's page has: its facts by field, rules that were not kept, its notes. */
final class RecordFacts {
    private RecordFacts() {}

    /** The named fields of a record, in their order on it. */
    static <R> Facts of(R record, List<Field<R>> fields, List<String> names) {
        var facts = new Facts();
        for (String name : names) {
            fields.stream().filter(f -> f.name().equals(name)).forEach(f -> facts.known(f.label(), f.shown(record)));
        }
        return facts.missing();
    }

    /** Checks, each under its kind, with whose it is where that has to be said. */
    static Node checks(List<Check> checks, LocalDate today, Function<Check, String> whose) {
        var facts = new Facts();
        for (Check check : checks) {
            String kind = CodeList.named("check-kind").label(check.kind());
            boolean late = check.expires() != null && check.expires().isBefore(today);
            String expires = check.expires() == null
                    ? ""
                    : (late ? ", ran out " : ", runs out ") + BritishDates.format(check.expires());
            Label words = Words.wrapped(Words.plain(check.state() + expires));
            String name = whose.apply(check);
            facts.add(
                    name.isEmpty() ? kind : name + ": " + kind,
                    late ? new HBox(8, new Chip("Overdue", Tone.DANGER), words) : words);
        }
        return checks.isEmpty() ? Words.muted("No checks are recorded") : facts;
    }

    /** Records that something leads to, each as a link under its name; those the user may not see are left out. */
    static Node links(HearthWindow.Inside in, List<Search.Hit> hits) {
        var list = new VBox(4);
        for (Search.Hit hit : hits) {
            String words = hit.name().equals(hit.reference()) ? hit.name() : hit.name() + ", " + hit.reference();
            Places.record(in.session(), hit.kind(), hit.id())
                    .ifPresent(id -> list.getChildren()
                            .add(Buttons.name(words, () -> in.shell().to(id))));
        }
        return list.getChildren().isEmpty() ? Words.muted("None") : list;
    }

    static Timeline.Entry entry(LocalDate on, String title, String detail) {
        return new Timeline.Entry(BritishDates.format(on), title, "", detail);
    }

    static Timeline.Entry entry(Note note) {
        return new Timeline.Entry(BritishDates.format(note.onDay()), "Note", note.author(), note.text());
    }
}
