package hearth.carers.ui;

import hearth.access.Due;
import hearth.carers.Member;
import hearth.common.BritishDates;
import hearth.ui.Chip;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is due in one household and on those who live there, with its day and why. */
final class DuePanel {
    private DuePanel() {}

    static Node node(List<Due> due, List<Member> members, LocalDate today) {
        if (due.isEmpty()) {
            return Words.muted("Nothing is overdue or due in the next three months");
        }
        var list = new VBox(8);
        for (Due one : due) {
            long late = one.overdueDays(today);
            var head = new HBox(
                    8,
                    new Chip(
                            late > 0
                                    ? "Overdue by " + (late == 1 ? "1 day" : late + " days")
                                    : "By " + BritishDates.format(one.day()),
                            late > 0 ? Tone.DANGER : Tone.NEUTRAL),
                    Words.wrapped(Words.strong(what(one, members))));
            head.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(new VBox(2, head, Words.wrapped(Words.small(one.basis()))));
        }
        return list;
    }

    private static String what(Due due, List<Member> members) {
        return members.stream()
                .filter(m -> m.person().equals(due.about()))
                .findFirst()
                .map(m -> due.what() + ": " + m.name())
                .orElse(due.what());
    }
}
