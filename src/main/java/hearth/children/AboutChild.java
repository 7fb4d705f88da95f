package hearth.children;

import hearth.common.Known;
import hearth.common.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a child that decides which home suits: answers, wishes, school, family time, with whom and where not, risks.
 *
 * @param answers the latest to each question
 * @param earlier the answers before those, the latest first
 * @param wishes the latest first
 * @param schools those that have not ended, and those before, the latest first
 * @param familyTimes those that have not ended
 * @param apart those that have not ended; covered where the reader may not see them
 * @param places as {@code apart}
 * @param risks those that have not ended
 */
public record AboutChild(
        List<Needs.Fact> answers,
        List<Needs.Fact> earlier,
        List<Wish> wishes,
        List<School> schools,
        List<FamilyTime> familyTimes,
        List<KeptApart> apart,
        List<ForbiddenPlace> places,
        List<Risk> risks) {

    public Optional<Needs.Fact> answer(ChildQuestion question) {
        return answers.stream().filter(a -> a.key().equals(question.name())).findFirst();
    }

    public Reply reply(ChildQuestion question) {
        return answer(question)
                .map(a -> new Reply(a.state(), a.value(), a.essential()))
                .orElse(new Reply(Known.NOT_ASKED, null, false));
    }

    /** What there is of it, where a question is answered by rows. */
    public List<?> rows(ChildQuestion question) {
        return switch (question) {
            case APART -> apart;
            case FORBIDDEN -> places;
            case RISKS -> risks;
            case SCHOOL -> schools.stream().filter(s -> s.endsOn() == null).toList();
            case FAMILY_TIME -> familyTimes;
            default -> List.of();
        };
    }

    /** The questions homes are judged by that nobody has answered yet, or to which nobody knows the answer. */
    public List<ChildQuestion> missing() {
        return Arrays.stream(ChildQuestion.values())
                .filter(q -> q.judged() && open(q))
                .toList();
    }

    private boolean open(ChildQuestion question) {
        Known known = reply(question).known();
        return known != Known.KNOWN && known != Known.NONE && rows(question).isEmpty();
    }
}
