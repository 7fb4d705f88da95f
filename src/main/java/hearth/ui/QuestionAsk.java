package hearth.ui;

import hearth.common.Kind;
import hearth.common.Known;
import hearth.common.Question;
import hearth.common.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks questions about one record in a form over its page: many in one go, or one alone with a note. */
public final class QuestionAsk<Q extends Question> {
    private final Desk desk;
    private final LocalDate today;
    private final Go go;
    private final Function<Q, Before> before;
    private final Save<Q> save;

    /** What was answered before; a day of null where nothing was. */
    public record Before(
            Reply reply,
            @Nullable LocalDate asOf,
            @Nullable String source,
            @Nullable String note) {
        public static final Before NOTHING = new Before(new Reply(Known.NOT_ASKED, null, false), null, null, null);
    }

    /** An answer that was given. */
    public record Told<Q>(Q question, Reply reply, @Nullable String note) {}

    /** Keeps answers as they are on a day. */
    public interface Save<Q> {
        void save(List<Told<Q>> told, LocalDate day, @Nullable String source);
    }

    /**
     * For one record.
     *
     * @param today the day that stands for today
     * @param save called off the JavaFX thread
     */
    public QuestionAsk(Desk desk, LocalDate today, Go go, Function<Q, Before> before, Save<Q> save) {
        this.desk = desk;
        this.today = today;
        this.go = go;
        this.before = before;
        this.save = save;
    }

    /** Many, under their headings; what is said again on another day is then fresh again. */
    public void all(String title, List<Q> questions) {
        var ask = new Ask(desk, title);
        Form form = ask.form("Save answers", "Answers saved", go, values -> {
            LocalDate day = values.date("as_of").orElse(today);
            var told = new ArrayList<Told<Q>>();
            for (Q question : questions) {
                Before was = before.apply(question);
                QuestionFields.read(values, question)
                        .filter(reply -> !day.equals(was.asOf()) || !reply.equals(was.reply()))
                        .ifPresent(reply -> told.add(new Told<>(question, reply, was.note())));
            }
            save.save(told, day, values.words("source").orElse(null));
        });
        String group = "";
        for (Q question : questions) {
            if (!question.group().equals(group)) {
                group = question.group();
                form.group(group);
            }
            QuestionFields.add(form, question, before.apply(question).reply());
        }
        form.group("When and by whom");
        ask.show(dated(form, null));
    }

    /** One, with a note. */
    public void one(Q question) {
        Before was = before.apply(question);
        var ask = new Ask(desk, question.label());
        Form form = ask.form("Save answer", "Answer saved", go, values -> {
            String note = values.words("note").orElse(null);
            save.save(
                    List.of(new Told<>(question, QuestionFields.answer(values, question), note)),
                    values.date("as_of").orElse(today),
                    values.words("source").orElse(null));
        });
        QuestionFields.add(form, question, was.reply())
                .add("note", "More about it", Kind.LONG_TEXT)
                .optional()
                .set("note", was.note());
        ask.show(dated(form, was.source()));
    }

    private Form dated(Form form, @Nullable String source) {
        return form.add("as_of", "As it is on", Kind.DATE)
                .set("as_of", today)
                .add("source", "Who says so", Kind.TEXT)
                .optional()
                .set("source", source);
    }
}
