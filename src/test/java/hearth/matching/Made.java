package hearth.matching;

import hearth.carers.HomeQuestion;
import hearth.carers.TermsLine;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.Question;
import hearth.geography.Authorities;
import hearth.geography.GridReference;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.HouseholdFacts.Standing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invented children and households of whom everything is known, so that a test changes one fact and looks at what follows. */
public final class Made {
    public static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    public static final String WIGAN = "E08000010";
    public static final String BOLTON = "E08000001";
    public static final String CORNWALL = "E06000052";
    public static final Authorities AUTHORITIES = new Authorities();
    public static final GridReference LEIGH = new GridReference(365700, 400200);

    private Made() {}

    /** Seven years old, a girl, of Wigan, with everything known and nothing in the way. */
    public static ChildFacts child() {
        return child(1);
    }

    public static ChildFacts child(long id) {
        return ChildFacts.of(id, d -> {
            d.born = LocalDate.of(2019, 3, 1);
            d.sex = "F";
            d.authority = WIGAN;
            for (ChildQuestion question : ChildQuestion.values()) {
                d.answers.put(question, Fact.none(DAY));
            }
            d.needs = List.of(new ChildFacts.Need("BEHAVIOUR", 2), new ChildFacts.Need("HEALTH", 1));
            d.home = LEIGH;
            d.school = new ChildFacts.School("Leigh Primary", 3, LEIGH);
            d.familyTimes = List.of(new ChildFacts.FamilyTime("mother", LEIGH, 52));
            d.wishOn = DAY.minusDays(3);
        });
    }

    /** With two free places for children of 0 to 10, short term, at Leigh. */
    public static HouseholdFacts home() {
        return home(100);
    }

    public static HouseholdFacts home(long id) {
        return HouseholdFacts.of(id, d -> {
            d.standing = new Standing(Standing.Kind.ACTIVE, LocalDate.of(2024, 1, 1), null, null);
            d.terms = TermsFacts.of(2, TermsLine.of("SHORT_TERM", 0, 10));
            d.calendar = Calendar.free(2, LocalDate.of(2024, 1, 1));
            d.residents = List.of(carer(), carer());
            d.fosterRooms = 2;
            d.bedrooms = 3;
            d.duties = List.of(
                    new HouseholdFacts.Duty("Annual review", DAY.plusMonths(6)),
                    new HouseholdFacts.Duty("DBS", DAY.plusYears(1)));
            for (HomeQuestion question : HomeQuestion.values()) {
                if (question.sort() != Question.Sort.ROWS || question == HomeQuestion.LIMITS) {
                    d.answers.put(question, Fact.none(DAY));
                }
            }
            d.abilities = List.of(new HouseholdFacts.Ability("SKILL", "BEHAVIOUR", 3, null));
            d.authority = WIGAN;
            d.postcode = "QZ7 1AA";
            d.at = LEIGH;
            d.checkedOn = DAY.minusDays(10);
        });
    }

    /** For one child, short term, until next June, with family considered. */
    public static Request request(ChildFacts... children) {
        return new Request(
                List.of(children),
                children.length > 1 ? Request.Together.MUST : Request.Together.NONE,
                Set.of(),
                "SHORT_TERM",
                false,
                DAY,
                LocalDate.of(2027, 6, 1),
                DAY.minusDays(5),
                DAY.minusDays(4));
    }

    public static Resident carer() {
        return new Resident(
                null,
                null,
                LocalDate.of(1980, 1, 1),
                "F",
                false,
                true,
                LocalDate.of(2020, 1, 1),
                null,
                Set.of(),
                Map.of(),
                Set.of(),
                false);
    }

    /** A child who lives there. */
    public static Resident resident(
            @Nullable ChildId child, @Nullable LocalDate born, boolean fostered, Map<ChildQuestion, Fact> rules) {
        return new Resident(
                child,
                null,
                born,
                "M",
                fostered,
                false,
                LocalDate.of(2025, 1, 1),
                null,
                Set.of(),
                rules,
                Set.of(),
                false);
    }

    /** What a rule says. */
    public static Line line(RuleId rule, Request request, HouseholdFacts home) {
        return entry(request, home).line(rule);
    }

    public static Line line(RuleId rule, ChildFacts child, HouseholdFacts home) {
        return line(rule, request(child), home);
    }

    public static Entry entry(Request request, HouseholdFacts home) {
        return ledgers().entry(request, home);
    }

    public static Ledgers ledgers() {
        return new Ledgers(Policy.STANDARD, AUTHORITIES, DAY, true);
    }

    /** A child fostered there from a day on, one whom the reader may see or may not. */
    public static Resident fostered(long id, LocalDate since, Map<ChildQuestion, Fact> rules, boolean hidden) {
        return new Resident(
                new ChildId(id),
                null,
                LocalDate.of(2018, 1, 1),
                "M",
                true,
                false,
                since,
                null,
                Set.of(),
                rules,
                Set.of(),
                hidden);
    }

    /** The rules whose lines say something else. */
    static Set<RuleId> changed(Entry before, Entry after) {
        var changed = EnumSet.noneOf(RuleId.class);
        for (int i = 0; i < before.lines().size(); i++) {
            if (!before.lines().get(i).toString().equals(after.lines().get(i).toString())) {
                changed.add(before.lines().get(i).rule());
            }
        }
        return changed;
    }

    /** Such as "H03 H09"; none where nothing is written. */
    static Set<RuleId> rules(String written) {
        var rules = EnumSet.noneOf(RuleId.class);
        Stream.of(written.split(" ", -1))
                .filter(r -> !r.isEmpty())
                .map(RuleId::valueOf)
                .forEach(rules::add);
        return rules;
    }
}
