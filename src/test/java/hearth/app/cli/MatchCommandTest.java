package hearth.app.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.access.Accounts;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewAddress;
import hearth.carers.NewHousehold;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.common.SubjectId;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.TestDirectory;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.store.Row;
import hearth.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchCommandTest {
    @TempDir
    Path folder;

    private Path store;
    private Session kim;

    @BeforeEach
    void found() {
        kim = TestSession.open(folder);
        store = kim.store().folder();
        Children.add(kim, NewChild.of("Ada", "Okafor", LocalDate.of(2015, 8, 14), "F", "E08000010"));
    }

    private void household(String name, int ageFrom, int ageTo) {
        var told = NewHousehold.approved(
                List.of(NewPerson.of("Sam", name)),
                NewAddress.at("WN1 1AA"),
                Ground.full(
                        LocalDate.of(2024, 1, 10), Terms.of(2, List.of(TermsLine.of("SHORT_TERM", ageFrom, ageTo)))));
        var geography = new Geography(new Authorities(), TestDirectory.around(folder));
        kim.write(Right.EDIT_CARERS, "a household", tx -> new HouseholdIntake(geography).add(tx, told));
    }

    private Ran match(Object... words) {
        kim.store().close();
        Object[] all = new Object[words.length + 2];
        all[0] = "match";
        all[1] = store;
        System.arraycopy(words, 0, all, 2, words.length);
        return Ran.hearth(all);
    }

    @Test
    @SuppressWarnings("unchecked")
    void jsonHasEveryHouseholdWithEveryRuleAndNearMisses() throws IOException {
        household("Ashworth", 5, 12);
        household("Barlow", 0, 4);
        Ran ran = match("CH-0001", "--from", "2026-11-14", "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        Map<String, Object> json = JSON.std.mapFrom(ran.out());

        assertThat(json)
                .containsEntry("format", 1)
                .containsEntry("child", "CH-0001")
                .containsEntry("from", "2026-11-14");
        var households = (List<Map<String, Object>>) requireNonNull(json.get("households"));
        assertThat(households).hasSize(2).allSatisfy(h -> {
            var rules = (List<Map<String, Object>>) h.get("rules");
            assertThat(rules)
                    .hasSize(23)
                    .allSatisfy(r -> assertThat(r)
                            .containsKeys("id", "state", "household", "child", "basis", "decider", "wayRound"));
            assertThat(h)
                    .containsKeys("reference", "name", "state", "band", "rank", "firstInPercent", "why", "points")
                    .containsKeys("miles", "freeUntil")
                    .containsEntry("free", 2);
            assertThat(rules)
                    .filteredOn(r -> !"pass".equals(r.get("state")))
                    .allSatisfy(r -> assertThat((String) r.get("decider")).isNotBlank());
        });
        assertThat(json)
                .containsEntry("contrasts", List.of())
                .containsEntry("policySignedBy", "Hearth's standard")
                .containsKeys("children", "until", "summary", "weights", "policyFrom", "today", "wayBack");
        assertThat(households.getFirst()).containsEntry("state", "unknown").containsEntry("band", "A");
        assertThat(households.getLast()).containsEntry("state", "fail").containsEntry("points", null);
        assertThat((List<Map<String, Object>>) json.get("nearMisses"))
                .singleElement()
                .satisfies(m -> assertThat(m)
                        .containsEntry("rule", "H03")
                        .containsEntry("decider", "the agency decision maker"));
    }

    /** A brother whom kim may not see any more. */
    private void restrictedBrother() {
        household("Ashworth", 5, 12);
        ChildId ada = only();
        ChildId ben = Children.add(kim, NewChild.of("Ben", "Okafor", LocalDate.of(2018, 2, 1), "M", "E08000010"));
        Referrals.add(
                kim, new Referral.New(kim.today(), List.of(ada, ben), false, null, null, "SHORT_TERM", null, null));
        kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        ben, "subject", ben.value(), 1, Row.of("restricted", 1).and("restrict_reason", "HIGH_RISK")));
    }

    private ChildId only() {
        return (ChildId) kim.<SubjectId>read(
                Right.SEE_CHILDREN, h -> Subjects.find(h, "CH-0001").orElseThrow());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRestrictedBrotherIsInNoJson() throws IOException {
        restrictedBrother();
        Ran ran = match("CH-0001", "--json");

        assertThat(ran.out() + ran.err()).doesNotContain("CH-0002").doesNotContain("Ben");
        Map<String, Object> json = JSON.std.mapFrom(ran.out());
        assertThat((List<String>) json.get("children"))
                .hasSize(2)
                .contains("CH-0001")
                .anyMatch(c -> c.startsWith("restricted"));
        assertThat(ran.out()).contains("a child you may not see: a reason you may not see; ask the manager");
    }

    @Test
    void aRestrictedBrotherIsInNoWordsForPeople() {
        restrictedBrother();
        Ran ran = match("CH-0001");

        assertThat(ran.out() + ran.err()).doesNotContain("CH-0002").doesNotContain("Ben");
        assertThat(ran.err()).contains("CH-0001, a child you may not see from 31 October 2026.");
    }

    /** What the window lays side by side. */
    @Test
    @SuppressWarnings("unchecked")
    void jsonSaysWhatSetsTheFirstHomeApartFromTheOthers() throws IOException {
        household("Ashworth", 5, 12);
        household("Barlow", 5, 12);
        Map<String, Object> json = JSON.std.mapFrom(match("CH-0001", "--json").out());

        assertThat((List<Map<String, Object>>) json.get("contrasts"))
                .singleElement()
                .satisfies(c -> assertThat(c)
                        .containsEntry("upper", "FC-0001")
                        .containsEntry("lower", "FC-0002")
                        .containsEntry("words", "FC-0001 and FC-0002 have the same points in every criterion.")
                        .containsEntry("level", null));
    }

    @Test
    void csvHasAColumnForEachRule() {
        household("Ashworth", 5, 12);
        Ran ran = match("ch-0001", "--csv");

        assertThat(ran.out().lines().findFirst().orElseThrow())
                .startsWith("reference,state,band,rank,points_low,points_high,H01,H02")
                .endsWith(",H23");
        assertThat(ran.out().lines().skip(1)).singleElement().asString().startsWith("FC-0001,unknown,A,1,");
    }

    @Test
    void peopleReadWhatStandsInTheWay() {
        household("Barlow", 0, 4);
        Ran ran = match("CH-0001");

        assertThat(ran.out()).contains("FC-0001").contains("Not possible: age within the terms of approval.");
        assertThat(ran.err()).contains("CH-0001 from 31 October 2026. 0 pass all rules");
    }

    @Test
    void aStoreWithoutHouseholdsSaysSo() {
        Ran ran = match("CH-0001");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).contains("There are no households in this store yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CH-9999|1|There is no child CH-9999 in this store",
                "P-00001|1|There is no child P-00001 in this store",
                "CH-0001 --from 31/02/2026|2|--from",
                "CH-0001 --json --csv|2|Choose one of --json and --csv",
            })
    void wrongUseIsAnsweredInWords(String words, int status, String message) {
        Ran ran = match((Object[]) words.split(" ", -1));

        assertThat(ran.status()).as(ran.err()).isEqualTo(status);
        assertThat(ran.err()).contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void whoeverMayNotSeeChildrenIsRefused() {
        Accounts.add(kim, "pam", EnumSet.of(Role.PANEL), TestStore.PASSWORD.toCharArray());
        Ran ran = match("CH-0001", "--user", "pam");

        assertThat(ran.status()).isEqualTo(4);
        assertThat(ran.err()).contains("You may not see children");
    }
}
