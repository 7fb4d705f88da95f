package hearth.matching;

import hearth.carers.HomeQuestion;
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
 * A household as matching sees it. Whatever is null or an open {@link Fact} is not known.
 *
 * @param reference with the name, one that says nothing where the household is hidden
 * @param hidden whether the reader may not see this household's record
 * @param standing whether it may foster on the first night asked for
 * @param terms of approval on that night; null where none are recorded
 * @param calendar what adds places, fills them or keeps them out of use
 * @param limit the usual fostering limit
 * @param exempted children named by each exemption from it that is in force
 * @param residents who lives there
 * @param bedrooms how many there are altogether; null where not known
 * @param fosterRooms how many are for fostering; null where the rooms are not recorded
 * @param duties when review, DBS and medical fall due
 * @param authority the code of the council it lies in
 * @param own whether our own service approves it
 * @param connected whether it is approved as a connected person's
 * @param checkedOn the day somebody last asked or saw
 * @param freeSince the day the last child left or, without one, of the approval: who waits longest goes first among equals
 */
public record HouseholdFacts(
        HouseholdId id,
        String reference,
        String name,
        boolean hidden,
        Standing standing,
        @Nullable TermsFacts terms,
        Calendar calendar,
        int limit,
        List<Set<ChildId>> exempted,
        List<Resident> residents,
        @Nullable Integer bedrooms,
        @Nullable Integer fosterRooms,
        List<Duty> duties,
        Map<HomeQuestion, Fact> answers,
        List<Ability> abilities,
        List<Limit> limits,
        @Nullable String authority,
        @Nullable String postcode,
        @Nullable GridReference at,
        boolean own,
        boolean connected,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate freeSince) {

    /** Copies what could be changed from outside. */
    public HouseholdFacts {
        exempted = List.copyOf(exempted);
        residents = List.copyOf(residents);
        duties = List.copyOf(duties);
        answers = Map.copyOf(answers);
        abilities = List.copyOf(abilities);
        limits = List.copyOf(limits);
    }

    /**
     * Whether it may foster.
     *
     * @param since from when it stands so; null where not known
     * @param reviewOn when it is looked at again
     * @param endsOn the first day the approval is known not to hold any more
     */
    public record Standing(
            Kind kind,
            @Nullable LocalDate since,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate endsOn) {

        /** How it stands. */
        public enum Kind {
            ACTIVE("approved"),
            ON_HOLD("on hold"),
            SUSPENDED("suspended"),
            NOTICE_GIVEN("has given notice"),
            NOT_APPROVED("not approved"),
            NEVER_RECORDED("approval not recorded");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }

    /**
     * Somebody who lives there or will.
     *
     * @param fostered whether the child is placed there
     * @param adult whether it is a carer or another adult
     * @param rules what the care plan of a placed child says of other children
     * @param apart children this one must not live with
     * @param hidden whether the reader may not see this child's record
     */
    public record Resident(
            @Nullable ChildId child,
            @Nullable PersonId person,
            @Nullable LocalDate born,
            String sex,
            boolean fostered,
            boolean adult,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Set<ChildId> siblings,
            Map<ChildQuestion, Fact> rules,
            Set<ChildId> apart,
            boolean hidden) {

        /** Whether they are there on some night of a request. */
        public boolean during(Request request) {
            return (endsOn == null || endsOn.isAfter(request.from()))
                    && (request.until() == null || startsOn.isBefore(request.until()));
        }

        public boolean on(LocalDate day) {
            return !day.isBefore(startsOn) && (endsOn == null || day.isBefore(endsOn));
        }

        /** Under 18 on a day, or of an age nobody knows and no adult. */
        public boolean childOn(LocalDate day) {
            return born == null ? !adult : born.plusYears(18).isAfter(day);
        }
    }

    /** When something falls due; null where not known. */
    public record Duty(String what, @Nullable LocalDate due) {}

    /**
     * What somebody in the home can do, speaks or supports.
     *
     * @param kind SKILL, LANGUAGE, FAITH or TRADITION
     * @param level 0 to 3; null where nobody said
     */
    public record Ability(
            String kind,
            String value,
            @Nullable Integer level,
            @Nullable LocalDate expiresOn) {
        /** Whether it is there on a day: what ran out is not. */
        public boolean on(LocalDate day) {
            return expiresOn == null || expiresOn.isAfter(day);
        }
    }

    /**
     * What the carers say they could not do.
     *
     * @param kind AGE, NUMBER, NEED, DISTANCE, SCHOOL_RUN, SHARING, SEX or OTHER
     */
    public record Limit(String kind, String value, boolean ofProtectedCharacteristic, LocalDate askedOn) {}

    public Fact answer(HomeQuestion question) {
        return answers.getOrDefault(question, Fact.NOT_RECORDED);
    }

    /** Whether it is known what there is of a kind of ability: something is, or it was said that there is nothing. */
    public boolean told(String kind) {
        HomeQuestion question = switch (kind) {
            case "SKILL" -> HomeQuestion.SKILLS;
            case "LANGUAGE" -> HomeQuestion.LANGUAGES;
            case "FAITH" -> HomeQuestion.FAITHS;
            default -> HomeQuestion.TRADITIONS;
        };
        return answer(question).no()
                || abilities.stream().anyMatch(a -> a.kind().equals(kind));
    }

    /** A household of which only what is set is known. */
    public static HouseholdFacts of(long id, Consumer<Draft> set) {
        var draft = new Draft(new HouseholdId(id));
        set.accept(draft);
        return draft.done();
    }

    /** The same household with something else known. */
    public HouseholdFacts but(Consumer<Draft> set) {
        var d = new Draft(id);
        d.reference = reference;
        d.name = name;
        d.hidden = hidden;
        d.standing = standing;
        d.terms = terms;
        d.calendar = calendar;
        d.limit = limit;
        d.exempted = exempted;
        d.residents = residents;
        d.bedrooms = bedrooms;
        d.fosterRooms = fosterRooms;
        d.duties = duties;
        d.answers.putAll(answers);
        d.abilities = abilities;
        d.limits = limits;
        d.authority = authority;
        d.postcode = postcode;
        d.at = at;
        d.own = own;
        d.connected = connected;
        d.checkedOn = checkedOn;
        d.freeSince = freeSince;
        set.accept(d);
        return d.done();
    }

    /** A household being described, field by field; the fields are those of the record. */
    public static final class Draft {
        public final HouseholdId id;
        public String reference;
        public String name;
        public boolean hidden;
        public Standing standing = new Standing(Standing.Kind.NEVER_RECORDED, null, null, null);
        public @Nullable TermsFacts terms;
        public Calendar calendar = Calendar.NOTHING;
        public int limit = 3;
        public List<Set<ChildId>> exempted = List.of();
        public List<Resident> residents = List.of();
        public @Nullable Integer bedrooms;
        public @Nullable Integer fosterRooms;
        public List<Duty> duties = List.of();
        public final Map<HomeQuestion, Fact> answers = new EnumMap<>(HomeQuestion.class);
        public List<Ability> abilities = List.of();
        public List<Limit> limits = List.of();
        public @Nullable String authority;
        public @Nullable String postcode;
        public @Nullable GridReference at;
        public boolean own = true;
        public boolean connected;
        public @Nullable LocalDate checkedOn;
        public @Nullable LocalDate freeSince;

        private Draft(HouseholdId id) {
            this.id = id;
            this.reference = "FC-" + id.value();
            this.name = "Household " + id.value();
        }

        private HouseholdFacts done() {
            return new HouseholdFacts(
                    id,
                    reference,
                    name,
                    hidden,
                    standing,
                    terms,
                    calendar,
                    limit,
                    exempted,
                    residents,
                    bedrooms,
                    fosterRooms,
                    duties,
                    answers,
                    abilities,
                    limits,
                    authority,
                    postcode,
                    at,
                    own,
                    connected,
                    checkedOn,
                    freeSince);
        }
    }
}
