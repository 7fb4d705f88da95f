package hearth.app.window;

import hearth.access.Breach;
import hearth.access.Note;
import hearth.common.BritishDates;
import hearth.common.Field;
import hearth.ui.Chip;
import hearth.ui.Facts;
import hearth.ui.Timeline;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Parts that every record's page has: its facts by field, rules that were not kept, its notes. */
final class RecordFacts {
    private RecordFacts() {}

    /** The named fields of a record, in their order on it. */
    static <R> Facts of(R record, List<Field<R>> fields, List<String> names) {
        var facts = new Facts();
        for (String name : names) {
            fields.stream().filter(f -> f.name().equals(name)).forEach(f -> facts.add(f.label(), f.shown(record)));
        }
        return facts;
    }

    /** Those that still stand, each with its words. */
    static List<Node> standing(List<Breach> breaches) {
        return breaches.stream()
                .filter(b -> b.resolvedOn() == null)
                .<Node>map(b -> new VBox(4, new Chip("Rule not kept", Tone.WARNING), Words.prose(b.message())))
                .toList();
    }

    static Timeline.Entry entry(LocalDate on, String title, String detail) {
        return new Timeline.Entry(BritishDates.format(on), title, "", detail);
    }

    static Timeline.Entry entry(Note note) {
        return new Timeline.Entry(BritishDates.format(note.onDay()), "Note", note.author(), note.text());
    }

    /** "from 1 May 2026 until 4 June 2026": the last day is the day before the end. */
    static String span(LocalDate from, @Nullable LocalDate end) {
        String since = "from " + BritishDates.format(from);
        return end == null ? since : since + " until " + BritishDates.format(end.minusDays(1));
    }
}
