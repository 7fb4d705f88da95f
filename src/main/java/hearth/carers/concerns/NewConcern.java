package hearth.carers.concerns;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A concern as somebody tells it.
 *
 * @param happened what happened, in words
 * @param toldBy who raised it
 * @param owner who follows it up
 * @param section47 whether the council enquires under Children Act 1989, section 47
 * @param persons those of the household it is about
 * @param children those it concerns
 */
public record NewConcern(
        ConcernKind kind,
        LocalDate receivedOn,
        String happened,
        @Nullable String toldBy,
        @Nullable String owner,
        Answer section47,
        Set<PersonId> persons,
        Set<ChildId> children) {
    public NewConcern {
        persons = Set.copyOf(persons);
        children = Set.copyOf(children);
    }
}
