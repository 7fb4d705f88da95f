package hearth.recruitment.ui;

import hearth.common.BritishDates;
import hearth.recruitment.Enquiry;
import hearth.recruitment.Lookout;
import hearth.ui.Chip;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One enquiry on the board: who, what is next, when, and the last contact. */
final class BoardCard extends VBox {
    private static final double TEXT = 184;

    private final Enquiry enquiry;

    BoardCard(Enquiry enquiry, LocalDate today) {
        super(4);
        this.enquiry = enquiry;
        LocalDate contact = enquiry.lastContact();
        String last = contact == null ? "No contact yet" : "Last contact " + BritishDates.format(contact);
        getChildren()
                .setAll(
                        narrow(Words.strong(enquiry.name())),
                        narrow(Words.small(step(enquiry))),
                        new Chip(due(enquiry, today), tone(enquiry)),
                        narrow(Words.small(last)));
        if (enquiry.speakFirst()) {
            getChildren().add(1, narrow(Words.small(Lookout.WORDS)));
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(enquiry.name() + ", " + enquiry.stage().label() + ". " + step(enquiry) + ". "
                + due(enquiry, today) + ". " + last + (enquiry.speakFirst() ? ". " + Lookout.WORDS : ""));
        getStyleClass().add("board-card");
    }

    Enquiry enquiry() {
        return enquiry;
    }

    private static Label narrow(Label label) {
        Words.wrapped(label).setMaxWidth(TEXT);
        return label;
    }

    private static String step(Enquiry enquiry) {
        String step = enquiry.nextStep();
        return step == null ? "No next step" : step;
    }

    private static String due(Enquiry enquiry, LocalDate today) {
        LocalDate on = enquiry.nextStepOn();
        if (on == null) {
            return "No day set";
        }
        long late = ChronoUnit.DAYS.between(on, today);
        return late > 0
                ? "Overdue by " + (late == 1 ? "1 day" : late + " days")
                : late == 0 ? "Due today" : "Due " + BritishDates.format(on);
    }

    private static Tone tone(Enquiry enquiry) {
        return enquiry.overdue() ? Tone.DANGER : enquiry.toChase() ? Tone.WARNING : Tone.NEUTRAL;
    }
}
