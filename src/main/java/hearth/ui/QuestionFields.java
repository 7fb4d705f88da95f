package hearth.ui;

import hearth.common.Code;
import hearth.common.CodeList;
import hearth.common.Kind;
import hearth.common.Known;
import hearth.common.Question;
import hearth.common.Refusal;
import hearth.common.Reply;
import hearth.common.RuleRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions on a form, each answered by one key as a rule; what is left empty was not asked. */
final class QuestionFields {
    private static final String MUST = "MUST";
    private static final String YES = "YES";
    private static final String NO = "NO";
    private static final String NONE = "-";
    private static final String UNKNOWN = "?";
    private static final Option NOT_KNOWN = new Option(UNKNOWN, Known.UNKNOWN.label());

    private QuestionFields() {}

    /** Asks it, with what was answered before. */
    static Form add(Form form, Question question, Reply before) {
        String name = question.name();
        switch (question.sort()) {
            case MUST, YES_NO, ROWS, SEVERAL -> form.pick(name, question.label(), options(question));
            case ONE -> form.chooseOrType(name, question.label(), words(question));
            case NUMBER -> form.add(name, question.label(), Kind.NUMBER);
            case WORDS -> form.add(name, question.label(), Kind.LONG_TEXT);
        }
        form.open();
        if (before.known() != Known.NOT_ASKED) {
            form.set(name, typed(question, before));
        }
        if (question.sort() == Question.Sort.SEVERAL) {
            Predicate<Map<String, String>> some = typed -> List.of(YES, MUST).contains(typed.getOrDefault(name, ""));
            for (Code code : CodeList.named(question.list()).all()) {
                form.add(flag(question, code), code.label(), Kind.FLAG)
                        .onlyIf(some)
                        .set(flag(question, code), before.values().contains(code.code()));
            }
        }
        return form;
    }

    private static String flag(Question question, Code code) {
        return question.name() + "_" + code.code();
    }

    private static List<Option> options(Question question) {
        var options = new ArrayList<Option>();
        boolean rows = question.sort() == Question.Sort.ROWS;
        if (question.weighed()) {
            options.add(new Option(MUST, "Yes, it must be so"));
        }
        if (!rows) {
            options.add(new Option(YES, question.weighed() ? "Yes, if possible" : "Yes"));
        }
        boolean plain = question.sort() == Question.Sort.MUST || question.sort() == Question.Sort.YES_NO;
        options.add(plain ? new Option(NO, "No") : new Option(NONE, "None"));
        options.add(NOT_KNOWN);
        return options;
    }

    private static List<Option> words(Question question) {
        var options = new ArrayList<Option>();
        options.add(new Option(NONE, "Nothing in particular"));
        options.add(NOT_KNOWN);
        if (!question.list().isEmpty()) {
            CodeList.named(question.list()).all().forEach(c -> options.add(new Option(c.label(), c.label())));
        }
        return options;
    }

    /** What stands in the field of a question that was answered so. */
    static @Nullable Object typed(Question question, Reply before) {
        boolean number = question.sort() == Question.Sort.NUMBER; // its field takes nothing else
        return switch (before.known()) {
            case NOT_ASKED -> null;
            case UNKNOWN -> number ? null : UNKNOWN;
            case NONE ->
                number
                        ? null
                        : question.sort() == Question.Sort.MUST || question.sort() == Question.Sort.YES_NO ? NO : NONE;
            case KNOWN -> known(question, before);
        };
    }

    private static @Nullable Object known(Question question, Reply before) {
        return switch (question.sort()) {
            case MUST, YES_NO, SEVERAL -> NO.equals(before.value()) ? NO : before.essential() ? MUST : YES;
            case NUMBER ->
                before.value() == null || !before.value().strip().matches("\\d{1,9}")
                        ? null
                        : Integer.valueOf(before.value().strip());
            case ONE, WORDS, ROWS -> before.value();
        };
    }

    /**
     * What was answered to the one question that is asked.
     *
     * @throws RuleRefused where nothing was, so that nobody believes it saved
     */
    static Reply answer(Values values, Question question) {
        return read(values, question).orElseThrow(() -> refused(question, "Choose an answer, or leave with Cancel."));
    }

    private static RuleRefused refused(Question question, String words) {
        return new RuleRefused(Refusal.at(question.name(), words));
    }

    /**
     * What was answered; empty where it was left.
     *
     * @throws RuleRefused where it is some of a list, and none of them is ticked
     */
    static Optional<Reply> read(Values values, Question question) {
        if (question.sort() == Question.Sort.NUMBER) {
            return values.number(question.name()).map(n -> Reply.of(String.valueOf(n)));
        }
        return values.words(question.name()).flatMap(text -> switch (text) {
            case NONE -> Optional.of(Reply.NONE);
            case UNKNOWN -> Optional.of(Reply.UNKNOWN);
            case NO -> Optional.of(Reply.NO);
            case MUST -> Optional.of(some(values, question).must());
            default ->
                question.sort() == Question.Sort.ONE || question.sort() == Question.Sort.WORDS
                        ? Optional.of(Reply.of(text))
                        : Optional.of(some(values, question));
        });
    }

    private static Reply some(Values values, Question question) {
        if (question.sort() != Question.Sort.SEVERAL) {
            return Reply.YES;
        }
        String codes = CodeList.named(question.list()).all().stream()
                .filter(c -> values.flag(flag(question, c)))
                .map(Code::code)
                .collect(Collectors.joining(", "));
        if (codes.isEmpty()) {
            throw refused(question, "Tick which, or choose None.");
        }
        return Reply.of(codes);
    }
}
