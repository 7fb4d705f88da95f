package hearth.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.ReferralId;
import hearth.matching.ChildFacts;
import hearth.matching.Entry;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.Ledgers;
import hearth.matching.Line;
import hearth.matching.Made;
import hearth.matching.Policy;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.ui.Leads.Lead;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From what is not known to where it is recorded. */
class LeadsTest {
    private static final ReferralId REQUEST = new ReferralId(7);

    private static Entry entry(Request request, HouseholdFacts home) {
        return new Ledgers(Policy.STANDARD, Made.AUTHORITIES, Made.DAY, true).entry(request, home);
    }

    private static List<Lead> leads(Entry entry, RuleId rule) {
        return Leads.of(entry, entry.line(rule), REQUEST);
    }

    @Test
    void everyLineThatIsNotKnownLeadsSomewhere() {
        ChildFacts nobody = ChildFacts.of(1, d -> {});
        HouseholdFacts nothing =
                HouseholdFacts.of(100, d -> d.residents = List.of(Made.resident(new ChildId(9), null, true, Map.of())));
        Entry entry = entry(Request.of(nobody, Made.DAY), nothing);

        assertThat(entry.lines(State.UNKNOWN)).hasSizeGreaterThan(14);
        for (Line line : entry.lines(State.UNKNOWN)) {
            assertThat(Leads.of(entry, line, REQUEST)).as(line.toString()).isNotEmpty();
        }
    }

    @Test
    void theSideThatIsMissingIsTheOneItLeadsTo() {
        ChildFacts child = Made.child().but(d -> d.answers.put(ChildQuestion.RESPIRATORY, Fact.NOT_RECORDED));
        HouseholdFacts smokes = Made.home().but(d -> d.answers.put(HomeQuestion.SMOKING, Fact.of("YES", Made.DAY)));
        assertThat(leads(entry(Made.request(child), smokes), RuleId.H17))
                .containsExactly(new Lead("Record it for the child, CH-1", new ChildId(1), "Needs"));

        HouseholdFacts unasked = Made.home().but(d -> d.answers.put(HomeQuestion.STEP_FREE, Fact.NOT_RECORDED));
        ChildFacts needs = Made.child().but(d -> d.answers.put(ChildQuestion.STEP_FREE, Fact.must("YES", Made.DAY)));
        assertThat(leads(entry(Made.request(needs), unasked), RuleId.H15))
                .containsExactly(new Lead("Record it for the home, FC-100", new HouseholdId(100), "The home"));
    }

    @Test
    void whatTheReaderMayNotSeeLeadsNowhereAndWhatIsKnownNeedsNoWay() {
        HouseholdFacts hidden = Made.home().but(d -> {
            d.hidden = true;
            d.answers.put(HomeQuestion.PETS, Fact.NOT_RECORDED);
        });
        ChildFacts ill = Made.child().but(d -> d.answers.put(ChildQuestion.PET_ALLERGY, Fact.must("CAT", Made.DAY)));
        Entry entry = entry(Made.request(ill), hidden);

        assertThat(entry.line(RuleId.H16).state()).isEqualTo(State.UNKNOWN);
        assertThat(leads(entry, RuleId.H16)).isEmpty();
        assertThat(leads(entry, RuleId.H01)).isEmpty();
    }

    @Test
    void wishesLeadToTheChildAndFamilyFirstToTheRequest() {
        ChildFacts unasked = Made.child().but(d -> d.wishOn = null);
        Request request = Request.of(unasked, Made.DAY);

        assertThat(leads(entry(request, Made.home()), RuleId.H22))
                .containsExactly(new Lead("Record it for the child, CH-1", new ChildId(1), "School and family"));
        assertThat(leads(entry(request, Made.home()), RuleId.H21))
                .containsExactly(new Lead("Record it in the request", REQUEST, null));
    }
}
