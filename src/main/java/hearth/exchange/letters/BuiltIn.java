package hearth.exchange.letters;

import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The letters that Hearth brings along, in words of its own; a team may put its own in the place of each. */
public enum BuiltIn {
    ACKNOWLEDGEMENT("Acknowledgement", About.ENQUIRY),
    VISIT("Initial visit", About.ENQUIRY),
    PANEL("Panel invitation", About.BOTH),
    APPROVED("Decision, approved", About.BOTH),
    NOT_APPROVED("Decision, not to approve", About.ENQUIRY),
    REVIEW("Review of approval", About.HOUSEHOLD);

    private final String label;
    private final About about;

    BuiltIn(String label, About about) {
        this.label = label;
        this.about = about;
    }

    public String label() {
        return label;
    }

    public About about() {
        return about;
    }

    /** Its text, laid out as a Word file. */
    byte[] word() {
        return PlainWord.of(text());
    }

    private String text() {
        String name = "/letters/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        try (InputStream in = Objects.requireNonNull(BuiltIn.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }
}
