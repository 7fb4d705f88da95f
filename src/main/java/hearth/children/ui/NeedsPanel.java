package hearth.children.ui;

import hearth.children.AboutChild;
import hearth.children.ChildFile;
import hearth.children.ChildQuestion;
import hearth.children.Needs;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.Question;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What a child needs by domain, and what a home must be like; what is missing first. */
final class NeedsPanel {
    /** These stand with the school and the family. */
    private static final String LIFE = "School and family";

    private final ChildActions actions;
    private final QuestionActions questions;
    private final Allowed allowed;

    NeedsPanel(ChildActions actions, QuestionActions questions, Allowed allowed) {
        this.actions = actions;
        this.questions = questions;
        this.allowed = allowed;
    }

    Node node(ChildFile file) {
        ChildId child = file.child().id();
        AboutChild about = file.about();
        var parts = new VBox(
                16,
                missing(about),
                allowed.row(
                        Buttons.plain("Go through the questions", () -> questions.ask(child, about)),
                        Buttons.plain("Add a need", () -> actions.need(child, null))),
                Words.section("Needs"),
                file.needs().isEmpty() ? Words.muted("Nothing is recorded of what the child needs") : needs(file));
        Arrays.stream(ChildQuestion.values())
                .filter(q -> q.sort() != Question.Sort.ROWS)
                .map(ChildQuestion::group)
                .filter(group -> !group.equals(LIFE))
                .distinct()
                .forEach(group -> parts.getChildren().addAll(Words.section(group), group(child, about, group)));
        return parts;
    }

    private Facts needs(ChildFile file) {
        var facts = new Facts();
        for (Needs.Need need : file.needs()) {
            String note = need.note() == null ? "" : ": " + need.note();
            facts.with(
                    CodeList.named("need-domain").label(need.domain()),
                    ChildActions.words(need.level()) + note + " (" + BritishDates.format(need.asOf())
                            + (need.source() == null ? "" : ", " + need.source()) + ")",
                    allowed.these(Buttons.link(
                            "Change", () -> actions.need(file.child().id(), need))));
        }
        return facts;
    }

    private Facts group(ChildId child, AboutChild about, String group) {
        var facts = new Facts();
        Arrays.stream(ChildQuestion.values())
                .filter(q -> q.group().equals(group) && q.sort() != Question.Sort.ROWS)
                .forEach(q -> facts.with(
                        q.label(),
                        words(about, q),
                        allowed.these(Buttons.link("Change", () -> questions.change(child, about, q)))));
        return facts;
    }

    /** An answer with its day, its source and what was noted. */
    static String words(AboutChild about, ChildQuestion question) {
        String more = about.answer(question)
                .map(a -> (a.note() == null ? "" : ". " + a.note()) + " (" + BritishDates.format(a.asOf())
                        + (a.source() == null ? "" : ", " + a.source()) + ")")
                .orElse("");
        return question.words(about.reply(question)) + more;
    }

    private static Node missing(AboutChild about) {
        List<ChildQuestion> open = about.missing();
        return open.isEmpty()
                ? Words.wrapped(Words.muted("Everything that homes are judged by is known."))
                : Words.prose("Not known: "
                        + open.stream()
                                .map(q -> q.label().substring(0, 1).toLowerCase(Locale.UK)
                                        + q.label().substring(1))
                                .collect(Collectors.joining(", "))
                        + ". Matching cannot judge a home by these.");
    }
}
