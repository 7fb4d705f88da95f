package hearth.ui;

/** What a colour adds to words that already say it: nothing, news, good, look here, or bad. */
public enum Tone {
    NEUTRAL("neutral"),
    ACCENT("accent"),
    SUCCESS("success"),
    WARNING("warning"),
    DANGER("danger");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    String style() {
        return style;
    }
}
