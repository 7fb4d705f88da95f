package hearth.children.ui;

import hearth.access.Session;
import hearth.children.AboutChild;
import hearth.children.AboutChildren;
import hearth.children.ChildQuestion;
import hearth.children.Needs;
import hearth.common.ChildId;
import hearth.common.Kind;
import hearth.common.Question;
import hearth.common.Reply;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.QuestionFields;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked about a child: all questions in one go, or one alone with a note. */
final class QuestionActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    QuestionActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** Every question, as one goes through them with the child's social worker. */
    void ask(ChildId child, AboutChild about) {
        List<ChildQuestion> asked = Stream.of(ChildQuestion.values())
                .filter(q -> q.sort() != Question.Sort.ROWS || about.rows(q).isEmpty())
                .toList();
        var ask = new Ask(desk, "What a home must be like");
        Form form = ask.form("Save answers", "Answers saved", go, values -> save(child, about, asked, null, values));
        String group = "";
        for (ChildQuestion question : asked) {
            if (!question.group().equals(group)) {
                group = question.group();
                form.group(group);
            }
            QuestionFields.add(form, question, about.reply(question));
        }
        form.group("When and by whom");
        ask.show(dated(form, null));
    }

    /** One question, with a note. */
    void change(ChildId child, AboutChild about, ChildQuestion question) {
        Optional<Needs.Fact> before = about.answer(question);
        var ask = new Ask(desk, question.label());
        Form form = ask.form(
                "Save answer",
                "Answer saved",
                go,
                values -> save(
                        child, about, List.of(question), values.words("note").orElse(null), values));
        QuestionFields.add(form, question, about.reply(question));
        form.add("note", "More about it", Kind.LONG_TEXT)
                .optional()
                .set("note", before.map(Needs.Fact::note).orElse(null));
        ask.show(dated(form, before.map(Needs.Fact::source).orElse(null)));
    }

    private Form dated(Form form, @Nullable String source) {
        return form.add("as_of", "As it is on", Kind.DATE)
                .set("as_of", session.today())
                .add("source", "Who says so", Kind.TEXT)
                .optional()
                .set("source", source);
    }

    private void save(
            ChildId child, AboutChild about, List<ChildQuestion> asked, @Nullable String note, Values values) {
        LocalDate day = values.date("as_of").orElse(session.today());
        var told = new ArrayList<AboutChildren.Told>();
        for (ChildQuestion question : asked) {
            Optional<Needs.Fact> before = about.answer(question);
            Reply said = about.reply(question);
            boolean same = before.filter(b -> b.asOf().equals(day)).isPresent();
            String kept =
                    asked.size() == 1 ? note : before.map(Needs.Fact::note).orElse(null);
            QuestionFields.read(values, question)
                    .filter(reply -> asked.size() == 1 || !same || !reply.equals(said))
                    .ifPresent(reply -> told.add(new AboutChildren.Told(question, reply, kept)));
        }
        AboutChildren.answer(session, child, told, day, values.words("source").orElse(null));
    }
}
