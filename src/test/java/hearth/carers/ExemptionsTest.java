package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.TestSession;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.RuleRefused;
import hearth.geography.Authorities;
import hearth.store.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exemptions from the usual fostering limit, and what is done for several households at once. */
class ExemptionsTest {
    private static final String WIGAN = "E08000010";
    private static final String BOLTON = "E08000001";

    @TempDir
    Path folder;

    private Session kim;
    private Households households;
    private HouseholdId home;
    private final Exemptions exemptions = new Exemptions(new Authorities());

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {});
        home = households.add(kim, Ground.household("Jo Larch", "2026-03-01", 2));
        kim.write(Right.EDIT_CARERS, "where they live", tx -> {
            long address = tx.sql()
                    .createQuery("select id from household_address")
                    .mapTo(Long.class)
                    .one();
            return tx.update(home, "household_address", address, 1, Row.of("authority_code", WIGAN));
        });
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private ChildId child() {
        return kim.write(Right.EDIT_CHILDREN, "a child", tx -> {
            ChildId child = Subjects.create(tx, SubjectKind.CHILD, kim.today(), ChildId::new);
            tx.insert(
                    child,
                    "child",
                    Row.of("id", child)
                            .and("match_key", "x")
                            .and("date_of_birth", day("2016-01-01"))
                            .and("sex", "F")
                            .and("responsible_authority", WIGAN));
            return child;
        });
    }

    private static Exemption by(String authority, Set<ChildId> children) {
        return new Exemption(0, authority, day("2026-05-01"), day("2026-05-01"), null, "Reviewed yearly", children, 1);
    }

    private List<String> breaches() {
        return Households.open(kim, home).breaches().stream().map(Breach::rule).toList();
    }

    @Test
    void onlyTheCouncilWhereTheCarersLiveGivesOneAndItNamesTheChildren() {
        assertThatThrownBy(() -> exemptions.grant(kim, home, by(WIGAN, Set.of())))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("names each child");
        ChildId ada = child();
        exemptions.grant(kim, home, by(WIGAN, Set.of(ada)));
        assertThat(breaches()).isEmpty();
        Exemption stored = Households.open(kim, home).exemptions().getFirst();
        assertThat(stored.children()).containsExactly(ada);
        assertThat(stored.condition()).isEqualTo("Reviewed yearly");
        assertThat(stored.holds(day("2036-05-01"), WIGAN)).as("no day ends it").isTrue();
        assertThat(stored.holds(day("2026-04-30"), WIGAN)).isFalse();
        assertThat(stored.holds(day("2026-05-01"), BOLTON)).isFalse();
        exemptions.end(kim, home, stored, day("2026-09-01"));
        Exemption ended = Households.open(kim, home).exemptions().getFirst();
        assertThat(ended.holds(day("2026-08-31"), WIGAN)).isTrue();
        assertThat(ended.holds(day("2026-09-01"), WIGAN)).isFalse();
    }

    @Test
    void oneByAnotherCouncilStandsAsABreach() {
        exemptions.grant(kim, home, by(BOLTON, Set.of(child())));
        assertThat(breaches()).containsExactly("EXEMPT-01");
    }

    @Test
    void whatWasDoneInSeveralHouseholdsIsWrittenDownInEach() {
        HouseholdId other = households.add(kim, Ground.household("Bo Elm", "2026-03-01", 1));
        new HouseholdDuties().done(kim, List.of(home, other), DutyDone.of("TRAINING", day("2026-10-01")));
        for (HouseholdId each : List.of(home, other)) {
            assertThat(Households.open(kim, each).duties())
                    .extracting(DutyDone::kind, DutyDone::doneOn)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("TRAINING", day("2026-10-01")));
        }
    }
}
