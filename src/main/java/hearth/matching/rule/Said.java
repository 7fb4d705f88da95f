package hearth.matching.rule;

import hearth.common.BritishDates;
import hearth.common.Question;
import hearth.matching.Fact;
import hearth.matching.RuleId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that several rules use. */
final class Said {
    static final String DECISION_MAKER = "the agency decision maker";
    static final String NOMINATED = "a nominated officer";
    static final String DIRECTOR = "the director of children's services";
    static final String SOCIAL_WORKER = RuleId.SOCIAL_WORKER;
    static final String SUPERVISOR = RuleId.SUPERVISOR;

    private Said() {}

    static String day(LocalDate day) {
        return BritishDates.format(day);
    }

    static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day(day);
    }

    static String children(int number) {
        return number == 1 ? "1 child" : number + " children";
    }

    static String places(int number) {
        return number == 1 ? "1 place" : number + " places";
    }

    /** An answer as it reads inside a sentence. */
    static String said(Question question, Fact fact) {
        String words = question.words(fact.reply());
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    static String reg23() {
        return "in an emergency for up to 6 working days (CPPCR 2010 reg 23)";
    }
}
