package hearth.carers;

import hearth.common.CodeList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in a home can do, speaks or knows from their own life, with what shows it; the latest of each counts.
 *
 * @param id 0 while it is not stored
 * @param value of a skill a code of "need-domain" or "medical-training"; words otherwise
 * @param level of a skill: 0 none to 3 very much; null where nobody said
 * @param evidence such as a course or years of experience
 * @param expiresOn the first day it holds no more
 */
public record Ability(
        long id,
        Kind kind,
        String value,
        @Nullable Integer level,
        @Nullable String evidence,
        LocalDate asOf,
        @Nullable LocalDate expiresOn) {

    /** What sort of thing it is. */
    public enum Kind {
        SKILL("Skill or training", HomeQuestion.SKILLS),
        LANGUAGE("Language", HomeQuestion.LANGUAGES),
        FAITH("Faith", HomeQuestion.FAITHS),
        TRADITION("Tradition", HomeQuestion.TRADITIONS);

        private final String label;
        private final HomeQuestion question;

        Kind(String label, HomeQuestion question) {
            this.label = label;
            this.question = question;
        }

        public String label() {
            return label;
        }

        /** The question under which it is said that there is none. */
        public HomeQuestion question() {
            return question;
        }
    }

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return expiresOn == null || expiresOn.isAfter(day);
    }

    /** The skill, language, faith or tradition as people read it. */
    public String words() {
        return kind != Kind.SKILL
                ? value
                : CodeList.named("need-domain")
                        .find(value)
                        .map(c -> c.label())
                        .orElseGet(() -> CodeList.named("medical-training").label(value));
    }
}
