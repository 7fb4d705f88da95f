package hearth.carers;

import hearth.common.CodeList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the carers say they could not do, and when they were asked. Their word is no term of approval.
 *
 * @param id 0 while it is not stored
 * @param value a range of ages, a number, a code, or words, as its kind has it
 * @param protectedCharacteristic whether it turns on one: it is then never applied (Equality Act 2010 s29)
 * @param words what the carers said, in their own words
 * @param withdrawnOn the first day it holds no more
 */
public record StatedLimit(
        long id,
        Kind kind,
        String value,
        boolean protectedCharacteristic,
        LocalDate askedOn,
        @Nullable String words,
        @Nullable LocalDate withdrawnOn,
        int version) {

    /** What it is about. */
    public enum Kind {
        NUMBER("Number of children", true),
        AGE("Ages", true),
        SEX("Girls or boys only", true),
        NEED("A need they could not meet", false),
        DISTANCE("Miles to school", true),
        SCHOOL_RUN("Minutes to school", true),
        SHARING("Sharing a bedroom", false),
        OTHER("Anything else", false);

        private final String label;
        private final boolean single;

        Kind(String label, boolean single) {
            this.label = label;
            this.single = single;
        }

        public String label() {
            return label;
        }

        /** Whether a home has one of it at most, so that a new one takes the place of the one before. */
        public boolean single() {
            return single;
        }
    }

    /** The limit in a few words, such as "At most 2 children". */
    public String said() {
        return switch (kind) {
            case NUMBER -> value.equals("1") ? "One child at most" : value + " children at most";
            case AGE -> "Ages " + value;
            case SEX -> value.equals("F") ? "Girls only" : "Boys only";
            case NEED -> "Not with a need in " + CodeList.named("need-domain").label(value);
            case DISTANCE -> value + " miles to school at most";
            case SCHOOL_RUN -> value + " minutes to school at most";
            case SHARING -> "Sharing a bedroom: " + value;
            case OTHER -> value;
        };
    }
}
