package hearth.carers.concerns;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.Answer;
import hearth.common.ConcernId;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One concern as it stands on a day.
 *
 * @param household reference of the household
 * @param name what the household is called
 * @param state Open, Review to be held or Closed
 * @param outcome a code of the list "concern-outcome"
 * @param followed what followed, a code of the list "concern-followed"
 * @param owner who follows it up
 */
public record Concern(
        ConcernId id,
        String reference,
        ConcernKind kind,
        String household,
        String name,
        LocalDate received,
        String state,
        @Nullable String outcome,
        @Nullable LocalDate outcomeOn,
        @Nullable String followed,
        @Nullable String owner,
        HouseholdId householdId,
        String happened,
        @Nullable String toldBy,
        Answer section47,
        @Nullable String outcomeWords,
        Answer reviewWanted,
        int version) {
    /** The states, as people filter by them. */
    public static final List<String> STATES = List.of("Open", "Review to be held", "Closed");

    public static final List<Field<Concern>> FIELDS = List.of(
            Field.of("reference", "Reference", Kind.REFERENCE, Concern::reference),
            Field.of("kind", "Kind", Kind.TEXT, (Concern c) -> c.kind().label()),
            Field.of("household", "Household", Kind.REFERENCE, Concern::household),
            Field.of("name", "Name", Kind.NAME, Concern::name),
            Field.of("received", "Received", Kind.DATE, Concern::received),
            Field.of("state", "State", Kind.TEXT, Concern::state),
            Field.code("outcome", "Outcome", "concern-outcome", Concern::outcome),
            Field.of("outcome_on", "Decided", Kind.DATE, Concern::outcomeOn),
            Field.code("followed", "What followed", "concern-followed", Concern::followed),
            Field.of("owner", "Followed up by", Kind.NAME, Concern::owner));

    /** All of them, for those who may see them. */
    public static final Listing<Concern> LISTING = new Listing<>(
            "concerns", Right.SEE_CONCERNS, FIELDS, Concern.class, ConcernStore.ON_DAY, "received desc, id desc");

    /** Whether nothing more is to be done about it. */
    public boolean closed() {
        return state.equals("Closed");
    }
}
