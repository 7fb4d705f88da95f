package hearth.app.window;

import hearth.carers.AboutHome;
import hearth.carers.HomeAnswer;
import hearth.carers.HomeQuestion;
import hearth.children.AboutChild;
import hearth.children.ChildQuestion;
import hearth.children.Needs;
import hearth.common.Question;
import hearth.common.Reply;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every answer that was ever recorded of a home or a child, the corrected ones too, day by day: one line of the history each. */
final class Answers {
    private record Given(LocalDate on, String key, Reply reply) {}

    private Answers() {}

    static SortedMap<LocalDate, String> ofHome(AboutHome about) {
        return byDay(
                HomeQuestion.values(),
                Stream.concat(about.answers().stream(), about.earlier().stream())
                        .map((HomeAnswer a) -> new Given(a.asOf(), a.key(), a.reply()))
                        .toList());
    }

    static SortedMap<LocalDate, String> ofChild(AboutChild about) {
        return byDay(
                ChildQuestion.values(),
                Stream.concat(about.answers().stream(), about.earlier().stream())
                        .map((Needs.Fact a) ->
                                new Given(a.asOf(), a.key(), new Reply(a.state(), a.value(), a.essential())))
                        .toList());
    }

    private static SortedMap<LocalDate, String> byDay(Question[] questions, List<Given> given) {
        Map<String, Question> byName =
                Arrays.stream(questions).collect(Collectors.toMap(Question::name, Function.identity()));
        var days = new TreeMap<LocalDate, String>();
        for (Given one : given.reversed()) {
            Question question = byName.get(one.key());
            if (question != null) {
                days.merge(one.on(), question.label() + ": " + question.words(one.reply()), (a, b) -> a + "; " + b);
            }
        }
        return days;
    }
}
