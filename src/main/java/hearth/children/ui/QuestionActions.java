package hearth.children.ui;

import hearth.access.Session;
import hearth.children.AboutChild;
import hearth.children.AboutChildren;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.Question;
import hearth.ui.Desk;
import hearth.ui.Go;
import hearth.ui.QuestionAsk;
import java.util.stream.Stream;

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
        questions(child, about)
                .all(
                        "What a home must be like",
                        Stream.of(ChildQuestion.values())
                                .filter(q -> q.sort() != Question.Sort.ROWS
                                        || about.rows(q).isEmpty())
                                .toList());
    }

    void change(ChildId child, AboutChild about, ChildQuestion question) {
        questions(child, about).one(question);
    }

    private QuestionAsk<ChildQuestion> questions(ChildId child, AboutChild about) {
        return new QuestionAsk<>(
                desk,
                session.today(),
                go,
                q -> about.answer(q)
                        .map(a -> new QuestionAsk.Before(about.reply(q), a.asOf(), a.source(), a.note()))
                        .orElse(QuestionAsk.Before.NOTHING),
                (told, day, source) -> AboutChildren.answer(
                        session,
                        child,
                        told.stream()
                                .map(t -> new AboutChildren.Told(t.question(), t.reply(), t.note()))
                                .toList(),
                        day,
                        source));
    }
}
