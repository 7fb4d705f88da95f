package hearth.children.ui;

import hearth.children.AboutChild;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Facts;

/** Where a question is answered by rows and there are none: whether nobody was asked or there is none, and a way to say so. */
record NoneRow(QuestionActions questions, Allowed allowed) {
    Facts under(Facts facts, ChildId child, AboutChild about, ChildQuestion question) {
        return about.rows(question).isEmpty() ? answer(facts, child, about, question) : facts;
    }

    /** The answer to a question, and a way to change it. */
    Facts answer(Facts facts, ChildId child, AboutChild about, ChildQuestion question) {
        return facts.with(
                question.label(),
                NeedsPanel.words(about, question),
                allowed.these(Buttons.link("Change", () -> questions.change(child, about, question))));
    }
}
