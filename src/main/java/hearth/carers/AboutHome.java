package hearth.carers;

import hearth.common.Known;
import hearth.common.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a home on a day beyond who lives there and what it is approved for: the house, what its carers can do, and what
 * they say they could not do.
 *
 * @param answers the latest to each question
 * @param earlier the answers before those, the latest first
 * @param rooms those that are there
 * @param abilities the latest of each that still hold
 * @param limits those not withdrawn
 */
public record AboutHome(
        List<HomeAnswer> answers,
        List<HomeAnswer> earlier,
        List<Room> rooms,
        List<Ability> abilities,
        List<StatedLimit> limits) {

    public Optional<HomeAnswer> answer(HomeQuestion question) {
        return answers.stream().filter(a -> a.key().equals(question.name())).findFirst();
    }

    public Reply reply(HomeQuestion question) {
        return answer(question).map(HomeAnswer::reply).orElse(new Reply(Known.NOT_ASKED, null, false));
    }

    public List<Ability> of(Ability.Kind kind) {
        return abilities.stream().filter(a -> a.kind() == kind).toList();
    }

    /** The questions nobody has answered yet, or to which nobody knows the answer. */
    public List<HomeQuestion> missing() {
        return Arrays.stream(HomeQuestion.values()).filter(this::open).toList();
    }

    private boolean open(HomeQuestion question) {
        Known known = reply(question).known();
        boolean answered = known == Known.KNOWN || known == Known.NONE;
        return !answered
                && rows(question).isEmpty()
                && question != HomeQuestion.TRANSPORT
                && question != HomeQuestion.SUPPORT_PLAN;
    }

    /** What there is of it, where a question is answered by rows. */
    public List<?> rows(HomeQuestion question) {
        return switch (question) {
            case BEDROOMS -> rooms;
            case LIMITS -> limits;
            default ->
                abilities.stream().filter(a -> a.kind().question() == question).toList();
        };
    }

    /** The day somebody last asked about any of it; null where nobody has. */
    public @Nullable LocalDate lastAsked() {
        var days = new ArrayList<LocalDate>();
        answers.forEach(a -> days.add(a.asOf()));
        abilities.forEach(a -> days.add(a.asOf()));
        limits.forEach(l -> days.add(l.askedOn()));
        return days.stream().max(LocalDate::compareTo).orElse(null);
    }
}
