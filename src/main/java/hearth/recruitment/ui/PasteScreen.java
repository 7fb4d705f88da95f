package hearth.recruitment.ui;

import hearth.recruitment.Pasted;
import hearth.ui.Focus;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Page;
import hearth.ui.Words;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An e-mail or a web form beside the form of an enquiry: what could be read of it is proposed there, and nothing is saved unseen. */
public final class PasteScreen {
    /** From this width on the text stands beside the form, else above it. */
    private static final double WIDE = 880;

    private static final double NARROWEST = 280;

    private final EnquiryForm enquiry;
    private final Go go;

    public PasteScreen(EnquiryForm enquiry, Go go) {
        this.enquiry = enquiry;
        this.go = go;
    }

    public Parent page() {
        var text = new TextArea();
        text.setWrapText(true);
        text.setAccessibleText("The e-mail or web form");
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isShiftDown()) {
                e.consume();
                text.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
            }
        });
        Label label = Words.strong("Paste the e-mail or web form here");
        label.setLabelFor(text);
        Label hint = Words.wrapped(
                Words.small("What can be read of it is proposed in the form. Look it over, mend what is wrong,"
                        + " and save; until then nothing is stored."));
        var left = new VBox(8, label, hint, text);
        left.getStyleClass().add("home");
        left.setMinWidth(NARROWEST);
        left.setPrefWidth(Form.WIDTH);
        VBox.setVgrow(text, Priority.ALWAYS);
        Form form = enquiry.form("enquiry-pasted").onLeave(go::back);
        text.textProperty().subscribe((before, now) -> {
            Map<String, String> was = Pasted.read(before);
            Map<String, String> is = Pasted.read(now);
            form.propose(was, is);
        });
        Focus.whenShown(text);
        var both = new BorderPane(form);
        both.widthProperty().subscribe(width -> {
            boolean beside = width.doubleValue() >= WIDE;
            if (beside == left.equals(both.getLeft()) && left.getParent() != null) {
                return;
            }
            both.setLeft(null);
            form.above(beside ? null : left);
            text.setPrefRowCount(beside ? 20 : 4);
            if (beside) {
                both.setLeft(left);
            }
        });
        return new Page("Paste an e-mail or web form").body(both);
    }
}
