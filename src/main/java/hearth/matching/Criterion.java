package hearth.matching;

import java.util.Locale;

/** What points are given for. Never cost, risk, a code of ethnicity, or anything about the carers as people. */
public enum Criterion {
    NEEDS("Needs met by skill, training and experience"),
    SCHOOL("School kept"),
    NEAR("Near home and family time"),
    CONTINUITY("Brothers, sisters and people the child knows"),
    IDENTITY("Language, faith, culture and heritage"),
    OTHERS("Others in the home");

    private final String label;

    Criterion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As other programs read it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
