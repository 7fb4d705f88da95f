package hearth.matching;

import hearth.children.Child;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.geography.GridReference;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A child as matching sees them: no name, no ethnicity. Whatever is null or an open {@link Fact} is not known.
 *
 * @param reference one that says nothing where the child is hidden
 * @param hidden whether the reader may not see this child's record
 * @param born null where nobody knows
 * @param sex M, F, or U where not known
 * @param authority the code of the council responsible
 * @param siblings brothers and sisters, pair by pair
 * @param home where the child lived when care began
 * @param wishOn the day the child's wishes were last written down, or why they could not be had
 * @param livesWith the household the child lives in now
 * @param knows households the child lived with before
 * @param decided what named persons decided about this child
 */
public record ChildFacts(
        ChildId id,
        String reference,
        boolean hidden,
        @Nullable LocalDate born,
        String sex,
        String authority,
        Set<ChildId> siblings,
        Map<ChildQuestion, Fact> answers,
        List<Need> needs,
        List<Apart> apart,
        List<Zone> zones,
        @Nullable GridReference home,
        @Nullable School school,
        List<FamilyTime> familyTimes,
        @Nullable LocalDate wishOn,
        @Nullable Priority priority,
        @Nullable HouseholdId livesWith,
        Set<HouseholdId> knows,
        List<Decided> decided) {

    /** Copies what could be changed from outside. */
    public ChildFacts {
        siblings = Set.copyOf(siblings);
        answers = Map.copyOf(answers);
        needs = List.copyOf(needs);
        apart = List.copyOf(apart);
        zones = List.copyOf(zones);
        familyTimes = List.copyOf(familyTimes);
        knows = Set.copyOf(knows);
        decided = List.copyOf(decided);
    }

    /**
     * How much help a child needs in one domain.
     *
     * @param level 0 none to 3 high; null where not known
     */
    public record Need(String domain, @Nullable Integer level) {}

    /**
     * Somebody the child must not live with.
     *
     * @param household a home by name, whoever lives there
     * @param kind such as "adult man", where nobody in particular is meant
     * @param from the first day it holds
     */
    public record Apart(
            @Nullable ChildId child,
            @Nullable PersonId person,
            @Nullable HouseholdId household,
            @Nullable String kind,
            String basis,
            LocalDate from) {}

    /**
     * Where the child must not live.
     *
     * @param kind AUTHORITY, SECTOR, POSTCODE or CIRCLE
     * @param centre of a circle; null where it is not known
     * @param radiusTenths of a circle, tenths of a mile
     */
    public record Zone(String kind, String value, @Nullable GridReference centre, int radiusTenths, String basis) {}

    /**
     * The school the child goes to.
     *
     * @param year the year group; null where not known
     */
    public record School(
            String name, @Nullable Integer year, @Nullable GridReference at) {}

    /** Time with family: where, and how often in a year; null where not known. */
    public record FamilyTime(
            String with,
            @Nullable GridReference at,
            @Nullable Integer visits) {}

    /** What the child says matters most: a criterion's points raised by up to 10. */
    public record Priority(Criterion criterion, int points) {}

    /**
     * A decision of a named person that has not run out.
     *
     * @param kind of {@code AuthorityDecision.Kind}
     * @param household for which home; null for any
     */
    public record Decided(String kind, @Nullable HouseholdId household, String role, LocalDate on, boolean yes) {}

    /** How the child is called in a sentence. */
    public String called() {
        return hidden ? "a child you may not see" : reference;
    }

    public Fact answer(ChildQuestion question) {
        return answers.getOrDefault(question, Fact.NOT_RECORDED);
    }

    /** Whole years on a day; -1 where the birth is not known. */
    public int ageOn(LocalDate day) {
        return born == null ? -1 : Child.ageOn(born, day);
    }

    /** The decision of a kind for a home, the latest; null where nobody decided. */
    public @Nullable Decided decision(String kind, HouseholdId home) {
        Decided found = null;
        for (Decided one : decided) {
            if (one.kind().equals(kind)
                    && (one.household() == null || one.household().equals(home))
                    && (found == null || !one.on().isBefore(found.on()))) {
                found = one;
            }
        }
        return found;
    }

    /** A child of whom only what is set is known. */
    public static ChildFacts of(long id, Consumer<Draft> set) {
        var draft = new Draft(new ChildId(id));
        set.accept(draft);
        return draft.done();
    }

    /** The same child with something else known. */
    public ChildFacts but(Consumer<Draft> set) {
        var d = new Draft(id);
        d.reference = reference;
        d.hidden = hidden;
        d.born = born;
        d.sex = sex;
        d.authority = authority;
        d.siblings = siblings;
        d.answers.putAll(answers);
        d.needs = needs;
        d.apart = apart;
        d.zones = zones;
        d.home = home;
        d.school = school;
        d.familyTimes = familyTimes;
        d.wishOn = wishOn;
        d.priority = priority;
        d.livesWith = livesWith;
        d.knows = knows;
        d.decided = decided;
        set.accept(d);
        return d.done();
    }

    /** A child being described, field by field; the fields are those of the record. */
    public static final class Draft {
        public final ChildId id;
        public String reference;
        public boolean hidden;
        public @Nullable LocalDate born;
        public String sex = "U";
        public String authority = "";
        public Set<ChildId> siblings = Set.of();
        public final Map<ChildQuestion, Fact> answers = new EnumMap<>(ChildQuestion.class);
        public List<Need> needs = List.of();
        public List<Apart> apart = List.of();
        public List<Zone> zones = List.of();
        public @Nullable GridReference home;
        public @Nullable School school;
        public List<FamilyTime> familyTimes = List.of();
        public @Nullable LocalDate wishOn;
        public @Nullable Priority priority;
        public @Nullable HouseholdId livesWith;
        public Set<HouseholdId> knows = Set.of();
        public List<Decided> decided = List.of();

        private Draft(ChildId id) {
            this.id = id;
            this.reference = "CH-" + id.value();
        }

        private ChildFacts done() {
            return new ChildFacts(
                    id,
                    reference,
                    hidden,
                    born,
                    sex,
                    authority,
                    siblings,
                    answers,
                    needs,
                    apart,
                    zones,
                    home,
                    school,
                    familyTimes,
                    wishOn,
                    priority,
                    livesWith,
                    knows,
                    decided);
        }
    }
}
