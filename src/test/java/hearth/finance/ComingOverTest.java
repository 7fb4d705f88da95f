package hearth.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Accounts;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.TestSession;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.Ground;
import hearth.common.ChildId;
import hearth.common.Conflict;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.PlacementId;
import hearth.common.RuleRefused;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.outside.Returned;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency's household that comes over to us with the child: a saving without a move. */
class ComingOverTest {
    private static final LocalDate OVER = LocalDate.of(2026, 9, 1);
    private static final LocalDate START = LocalDate.of(2026, 5, 1);

    @TempDir
    Path folder;

    private Session kim;
    private PlacementId home;
    private HouseholdId household;
    private ChildId zoe;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        var ground = CameOver.make(kim, Ground.noDirectory(folder), START, OVER);
        home = ground.home();
        household = ground.household();
        zoe = ground.child();
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    @Test
    void theChildStaysAndTheSavingIsReportedAsOneWithoutAMove() {
        List<Approval> approvals = kim.read(Right.SEE_CARERS, h -> Approvals.of(h, household));
        assertThat(approvals)
                .extracting(Approval::startsOn, Approval::endsOn, Approval::ours)
                .containsExactly(tuple(OVER, null, true), tuple(LocalDate.of(2024, 3, 1), OVER, false));
        List<Placement> stays = kim.read(Right.SEE_CHILDREN, h -> Placements.of(h, zoe));
        assertThat(stays).hasSize(1);
        assertThat(stays.getFirst().phases())
                .extracting(Placement.Phase::startsOn, Placement.Phase::providerCode)
                .containsExactly(tuple(START, "PR4"), tuple(OVER, "PR1"));
        List<Saving> savings = savings(kim);
        assertThat(savings).hasSize(1);
        Returned saved = savings.getFirst().of();
        assertThat(saved.kind()).isEqualTo(Returned.Kind.CAME_OVER);
        assertThat(saved.back()).isFalse();
        assertThat(saved.steppedDown()).isFalse();
        assertThat(saved.fromId()).isEqualTo(saved.toId());
        // 370 a week for the 212 nights from 1 September 2026 to 31 March 2027
        assertThat(saved.partYear()).isEqualTo(new Money(11_205_71));
    }

    private static List<Saving> savings(Session session) {
        return session.read(Right.SEE_COSTS, h -> Saving.of(h, TestSession.TODAY));
    }

    private void paid(String line, YearMonth month, long pounds, @Nullable PlacementId placement) {
        kim.write(
                Right.IMPORT,
                "pay",
                tx -> Ledger.add(
                        tx,
                        new Ledger.Entry(
                                line + month,
                                null,
                                line,
                                month,
                                new Money(pounds * 100),
                                null,
                                null,
                                null,
                                placement,
                                null)));
    }

    @Test
    void aPaymentStandsOnTheLineOfThePlacementInItsMonth() {
        paid("Fostering", YearMonth.of(2026, 7), 3_500, home);
        paid("Fostering", YearMonth.of(2026, 10), 2_000, home);
        paid("Agency foster care", YearMonth.of(2026, 4), 70, home);
        paid("Sundries", YearMonth.of(2026, 6), 12, null);
        BudgetReport.Year year = kim.read(Right.SEE_COSTS, h -> BudgetReport.year(h, YearMonth.of(2026, 10)));
        assertThat(year.lines())
                .filteredOn(r -> r.booked() != null)
                .extracting(BudgetReport::line, BudgetReport::booked)
                .containsExactly(tuple("in_house", new Money(2_000_00)), tuple("agency", new Money(3_570_00)));
        assertThat(year.elsewhere()).isEqualTo(new Money(12_00));
    }

    @Test
    void anAgreementIsOfOneSavingAndNoOther() {
        Saving over = savings(kim).getFirst();
        assertThatThrownBy(() -> Saving.agree(kim, over, new Saving.Agreement("Jo Field", OVER.minusDays(1), null)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("1 September 2026");
        kim.write(
                Right.EDIT_COSTS,
                "agree what the same home saved before",
                tx -> tx.insert(
                        home,
                        "saving_agreement",
                        Row.of("placement_id", home)
                                .and("from_on", START)
                                .and("agreed_by", "Jo Field")
                                .and("agreed_on", START)
                                .and("full_pence", 99)));
        assertThat(savings(kim).getFirst().agreed()).isNull();
        Saving.agree(kim, over, new Saving.Agreement("Jo Field", OVER, new Money(1_000_00)));
        assertThat(savings(kim).getFirst().full()).isEqualTo(new Money(1_000_00));
        assertThatThrownBy(() -> Saving.agree(kim, over, new Saving.Agreement("Ann Dale", OVER, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoMayNotSeeTheChildIsToldOnlyHowManyAndWhoIsOnItsListSeesIt() {
        TestSession.as(kim, "lee", Role.FINANCE);
        Session pat = TestSession.as(kim, "pat", Role.FINANCE);
        kim.write(Right.RESTRICT, "restrict", tx -> {
            tx.update(zoe, "subject", zoe.value(), 1, Row.of("restricted", 1).and("restrict_reason", "OTHER"));
            return tx.insert(
                    zoe,
                    "subject_grant",
                    Row.of("subject_id", zoe)
                            .and("user_id", pat.user())
                            .and("kind", "LISTED")
                            .and("reason", "finance partner")
                            .and("starts_at", tx.now()));
        });
        Saving.Shown hers = Saving.shown(Accounts.signIn(kim.store(), "pat", kim.today()), TestSession.TODAY);
        assertThat(hers.all()).hasSize(1);
        assertThat(hers.restricted()).isZero();
        Saving.Shown his = Saving.shown(Accounts.signIn(kim.store(), "lee", kim.today()), TestSession.TODAY);
        assertThat(his.all()).isEmpty();
        assertThat(his.restricted()).isEqualTo(1);
    }

    @Test
    void onlyWhereTheCouncilHasNotSaidWhatItsOwnCareCostsIsTheFullCostMissing() {
        assertThat(Saving.shown(kim, TestSession.TODAY).withoutFullCost()).isEqualTo(1);
        Settings.set(kim, Setting.IN_HOUSE_WEEK_BESIDES, LocalDate.of(2026, 4, 1), 200, "");
        assertThat(Saving.shown(kim, TestSession.TODAY).withoutFullCost()).isZero();
        // 370 less 200 a week for 212 nights
        assertThat(savings(kim).getFirst().full()).isEqualTo(new Money(5_148_57));
    }
}
