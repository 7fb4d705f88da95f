package hearth.carers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.CodeList;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    @TempDir
    Path folder;

    private Session kim;
    private HouseholdId household;
    private PersonId carer;
    private final Checks checks = Ground.checks();

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        household = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {})
                .add(kim, Ground.household("Asha Khan", "2023-01-10", 2));
        carer = Households.open(kim, household).members().getFirst().person();
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private List<Check> on(String day) {
        return kim.read(Right.SEE_CARERS, h -> Checks.LISTING.all(h, Query.on(day(day))));
    }

    private void request(String kind, String on) {
        checks.request(kim, new Checks.On(carer, null, household), kind, day(on));
    }

    private void receive(String on, Check.Outcome outcome) {
        checks.receive(
                kim,
                on("2026-10-31").getFirst(),
                new Checks.CameIn(day(on), outcome, "001234567890", null, null, null, null));
    }

    @Test
    void theListBeginsWithTheColumnsOthersRelyOn() {
        assertThat(Check.FIELDS.stream().map(Field::name).limit(6))
                .containsExactly("subject", "kind", "requested", "received", "expires", "state");
        request("DBS", "2023-01-10");
        kim.read(Right.SEE_CARERS, h -> {
            for (Field<Check> field : Check.FIELDS) {
                assertThat(Checks.LISTING.all(h, Query.on(kim.today()).sortedBy(field.name(), true)))
                        .hasSize(1);
            }
            return household;
        });
    }

    @Test
    void aDbsCheckStandsThreeYearsAndItsRenewalIsACheckOfItsOwn() {
        request("DBS", "2023-01-10");
        assertThat(on("2023-01-09")).isEmpty();
        assertThat(on("2023-01-10").getFirst())
                .returns("Requested", Check::state)
                .returns("P-00001", Check::subject);
        assertThatThrownBy(() -> receive("2023-01-09", Check.Outcome.CLEAR))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("10 January 2023");
        receive("2023-02-01", Check.Outcome.CLEAR);
        assertThat(on("2023-01-31").getFirst().state()).isEqualTo("Requested");
        assertThat(on("2023-02-01").getFirst())
                .returns("Clear", Check::state)
                .returns(day("2026-02-01"), Check::expires);
        assertThat(on("2025-11-02").getFirst().state()).isEqualTo("Clear");
        assertThat(on("2025-11-03").getFirst().state()).isEqualTo("Renew soon");
        assertThat(on("2026-01-31").getFirst().state()).isEqualTo("Renew soon");
        assertThat(on("2026-02-01").getFirst().state()).isEqualTo("Expired");
        assertThat(renewals()).containsExactly("CHECK_DBS");
        kim.write(
                Right.EDIT_CARERS,
                "renewal",
                tx -> Checks.add(
                        tx,
                        new Checks.On(carer, null, household),
                        "DBS",
                        null,
                        day("2026-02-10"),
                        Check.Outcome.CLEAR,
                        null,
                        null));
        assertThat(renewals()).isEmpty();
    }

    /** FSR 2011 reg 26(1A)(c): two people write a reference and are interviewed, unless a former fostering service gives one. */
    @Test
    void whoeverGivesAPersonalReferenceIsInterviewedToo() {
        request("REFERENCE_1", "2026-03-02");
        assertThat(Checks.notInterviewed(on("2026-10-31")))
                .as("nothing came in yet")
                .isEmpty();
        Check asked = on("2026-10-31").getFirst();
        checks.receive(kim, asked, written(null));
        assertThat(Checks.notInterviewed(on("2026-10-31"))).containsExactly("REFERENCE_1");
        checks.receive(kim, on("2026-10-31").getFirst(), came(Check.Outcome.NOT_REQUIRED, null));
        assertThat(Checks.notInterviewed(on("2026-10-31")))
                .as("nobody writes one")
                .isEmpty();
        Check came = on("2026-10-31").getFirst();
        assertThatThrownBy(() -> checks.receive(kim, came, written(day("2026-11-01"))))
                .isInstanceOf(RuleRefused.class);
        checks.receive(kim, came, written(day("2026-03-20")));
        assertThat(Checks.notInterviewed(on("2026-10-31"))).isEmpty();
        assertThat(on("2026-10-31").getFirst().interviewed()).isEqualTo("2026-03-20");
        assertThat(on("2026-03-19").getFirst().interviewed()).isNull();
    }

    private static Checks.CameIn written(@Nullable LocalDate interviewed) {
        return came(Check.Outcome.CLEAR, interviewed);
    }

    private static Checks.CameIn came(Check.Outcome outcome, @Nullable LocalDate interviewed) {
        return new Checks.CameIn(day("2026-03-15"), outcome, null, null, null, null, interviewed);
    }

    /** What FSR 2011 Schedule 3 Part 2 names has a place, and Stage 1 does not wait for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PERSONALITY",
                "RELIGION",
                "ORIGIN",
                "EMPLOYMENT",
                "LEISURE",
                "EXPERIENCE",
                "SKILLS",
                "REPORT",
                "TRAINING"
            })
    void whatStage2FindsOutHasItsDay(String kind) {
        assertThat(CodeList.named("check-kind").find(kind).orElseThrow().group())
                .isEqualTo("STAGE_2");
        request(kind, "2026-03-02");
        receive("2026-04-01", Check.Outcome.CLEAR);
        assertThat(on("2026-10-31").getFirst().received()).isEqualTo("2026-04-01");
        assertThat(Checks.missing(on("2026-10-31"))).doesNotContain(kind);
    }

    private List<String> renewals() {
        List<Due> due = kim.read(Right.SEE_CARERS, h -> HouseholdDuties.due(h, day("2026-10-31"), day("2026-10-31")));
        return due.stream().map(Due::kind).filter(k -> k.startsWith("CHECK_")).toList();
    }

    @Test
    void aConcernIsSaidAndAnUnknownCheckRefused() {
        request("MEDICAL", "2026-01-10");
        receive("2026-02-01", Check.Outcome.CONCERN);
        assertThat(on("2026-10-31").getFirst().state()).isEqualTo("Concern");
        assertThatThrownBy(() -> request("HOROSCOPE", "2026-01-10")).isInstanceOf(RuleRefused.class);
    }

    @Test
    void aFormerServicesReferenceStandsForTheTwoPersonalOnes() {
        assertThat(Checks.missing(List.of()))
                .containsExactly("DBS", "MEDICAL", "REFERENCE_1", "REFERENCE_2", "LOCAL_AUTHORITY");
        request("FORMER_SERVICE", "2026-01-10");
        assertThat(Checks.missing(on("2026-10-31"))).hasSize(5);
        receive("2026-02-01", Check.Outcome.CLEAR);
        assertThat(Checks.missing(on("2026-10-31"))).containsExactly("DBS", "MEDICAL", "LOCAL_AUTHORITY");
        assertThat(Checks.missing(on("2026-10-31"), true)).containsExactly("DBS", "MEDICAL");
    }
}
