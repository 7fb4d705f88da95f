package hearth.carers.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.access.Accounts;
import hearth.access.Changes;
import hearth.access.Due;
import hearth.access.Everything;
import hearth.access.OwnRecords;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.TestSession;
import hearth.access.TrailPage;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.DutyDone;
import hearth.carers.Ending;
import hearth.carers.Ground;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdIntake;
import hearth.carers.HouseholdStatus;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.RuleRefused;
import hearth.diary.Diary;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Allegations, standards of care and complaints: what is done about them, and that to others there are none. (It is long because each step has its case.) */
class ConcernsTest {
    private static final LocalDate TODAY = TestSession.TODAY; // a Saturday
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);

    private static final NewConcern COMPLAINT = Ground.concern(ConcernKind.COMPLAINT, TODAY, "Meals were late");

    @TempDir
    Path folder;

    private final Concerns concerns = new Concerns();
    private Session ada;
    private HouseholdId household;

    /** Ada manages, and holds the role that sees concerns besides. */
    @BeforeEach
    void open() {
        Session kim = TestSession.open(folder);
        household = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {})
                .add(kim, Ground.household("Jo Larch & Sam Larch", "2024-03-01", 2));
        ada = TestSession.as(kim, "ada", Role.MANAGER, Role.ALLEGATIONS);
    }

    @AfterEach
    void close() {
        ada.store().close();
    }

    private ConcernId allegation() {
        return concerns.record(
                ada,
                household,
                Ground.concern(ConcernKind.ALLEGATION, FRIDAY, "A child said something at school"),
                null);
    }

    private Concern get(ConcernId id) {
        return Concerns.open(ada, id).concern();
    }

    private List<String> due() {
        return Diary.due(ada, TODAY, TODAY.plusDays(90)).due().stream()
                .filter(d -> d.about() instanceof ConcernId)
                .map(d -> d.kind() + " " + d.day())
                .toList();
    }

    @Test
    void eachKindAsksForItsStepsInTimeAndTheyAreDue() {
        ConcernId id = allegation();
        assertThat(due())
                .containsExactly(
                        "CONCERN_OFFICER_TOLD 2026-10-26",
                        "CONCERN_STRATEGY_MEETING 2026-10-27",
                        "CONCERN_CARER_TOLD 2026-10-30",
                        "CONCERN_CHILD_TOLD 2026-10-30",
                        "CONCERN_OUTCOME 2027-01-15");
        concerns.step(ada, get(id), ConcernStep.OFFICER_TOLD, FRIDAY, "Ruth Field", "By telephone");
        concerns.step(ada, get(id), ConcernStep.STRATEGY_MEETING, FRIDAY.plusDays(3), null, null);
        assertThat(due()).hasSize(3).noneMatch(d -> d.contains("OFFICER") || d.contains("MEETING"));
        concerns.record(ada, household, Ground.concern(ConcernKind.COMPLAINT, FRIDAY, "Meals were late"), null);
        assertThat(due()).contains("CONCERN_ACKNOWLEDGED 2026-10-30", "CONCERN_ANSWERED 2026-11-06");
        concerns.record(ada, household, Ground.concern(ConcernKind.STANDARDS_OF_CARE, FRIDAY, "Bedding"), null);
        assertThat(due()).contains("CONCERN_CHILD_SEEN 2026-10-30");
        assertThat(Concerns.of(ada, household))
                .extracting(Concern::kind)
                .containsExactlyInAnyOrder(ConcernKind.values());
    }

    @Test
    void whatCannotBeIsRefusedBesideItsField() {
        ConcernId id = allegation();
        Concern concern = get(id);
        assertThatThrownBy(() -> concerns.record(
                        ada, household, Ground.concern(ConcernKind.COMPLAINT, TODAY.plusDays(1), "Later"), null))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("has not come yet");
        assertThatThrownBy(
                        () -> concerns.record(ada, household, Ground.concern(ConcernKind.COMPLAINT, TODAY, " "), null))
                .hasMessageContaining("Enter what happened");
        assertThatThrownBy(() -> concerns.step(ada, concern, ConcernStep.OFFICER_TOLD, FRIDAY.minusDays(1), null, null))
                .hasMessageContaining("when it came in");
        assertThatThrownBy(() ->
                        concerns.outcome(ada, concern, new Concerns.Outcome("UPHELD", TODAY, null, null, false), null))
                .hasMessageContaining("outcome that this kind");
    }

    @Test
    void anOutcomeAsksForAReviewWhichADecisionSettles() {
        ConcernId id = allegation();
        concerns.outcome(
                ada, get(id), new Concerns.Outcome("UNFOUNDED", FRIDAY.plusDays(6), null, "NO_ACTION", true), null);
        assertThat(get(id).state()).isEqualTo("Review to be held");
        assertThat(due()).contains("CONCERN_REVIEW 2026-12-10").noneMatch(d -> d.contains("OUTCOME"));
        Session officer = TestSession.as(Accounts.signIn(ada.store(), "kim", TODAY), "olu", Role.OFFICER);
        Due asked = Diary.due(officer, TODAY, TODAY.plusDays(90)).due().stream()
                .filter(d -> d.kind().equals("REVIEW_ASKED"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.what()).isEqualTo("Review of approval: asked for on 29 October 2026");
        assertThat(asked.day()).isEqualTo("2026-12-10");
        ada = Accounts.signIn(ada.store(), "ada", TODAY);
        new HouseholdDuties()
                .done(ada, List.of(household), DutyDone.review(TODAY, TODAY, "CONTINUE_SAME_TERMS", null, null));
        assertThat(get(id).state()).isEqualTo("Closed");
        assertThat(Concerns.open(ada, id).reviewed()).isEqualTo(TODAY);
        assertThat(Diary.due(ada, TODAY, TODAY.plusDays(90)).due())
                .noneMatch(d -> d.kind().equals("REVIEW_ASKED"));
    }

    @Test
    void theStateOfTheHomeFollowsAndSaysNothingButReview() {
        concerns.record(ada, household, COMPLAINT, HouseholdStatus.SUSPENDED);
        var status = status();
        assertThat(status.status()).isEqualTo(HouseholdStatus.SUSPENDED);
        assertThat(status.reason()).isEqualTo("Review");
        assertThat(ada.read(Right.SEE_CARERS, h -> Households.get(h, household, TODAY))
                        .vacant())
                .isZero();
    }

    private Approval.StatusRow status() {
        return ada.read(Right.SEE_CARERS, h -> Approvals.of(h, household))
                .getFirst()
                .statuses()
                .getLast();
    }

    @Test
    void aNoticeThatWasGivenStandsAndNothingIsWrittenWhereTheStatusIsRefused() {
        new Approvals().resign(ada, household, TODAY, null);
        assertThatThrownBy(() -> concerns.record(ada, household, COMPLAINT, HouseholdStatus.ON_HOLD))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("notice");
        assertThat(Concerns.of(ada, household)).isEmpty();
        Concern concern = get(allegation());
        var unfounded = new Concerns.Outcome("UNFOUNDED", TODAY, null, null, true);
        assertThatThrownBy(() -> concerns.outcome(ada, concern, unfounded, HouseholdStatus.ACTIVE))
                .isInstanceOf(RuleRefused.class);
        assertThat(get(concern.id())).isEqualTo(concern);
        assertThat(status().status()).isEqualTo(HouseholdStatus.NOTICE_GIVEN);
    }

    @Test
    void whereNoApprovalIsInForceTheStatusIsRefused() {
        new Approvals().end(ada, household, new Ending(TODAY, "TERMINATED", null));
        assertThatThrownBy(() -> concerns.record(ada, household, COMPLAINT, HouseholdStatus.ON_HOLD))
                .hasMessageContaining("No approval by our service is in force on 31 October 2026");
        assertThat(Concerns.of(ada, household)).isEmpty();
    }

    @Test
    void theTrailJoinsTheStateOfTheHomeToNoConcern() {
        concerns.record(ada, household, COMPLAINT, HouseholdStatus.SUSPENDED);
        var concern = new HashSet<Long>();
        var state = new HashSet<Long>();
        TrailPage.read(ada, new TrailPage.Wish(null, null, null, false), (line, words) -> {
            if ("concern".equals(line.tableName())) {
                concern.add(line.txn());
            } else if ("approval_status".equals(line.tableName())) {
                state.add(line.txn());
            }
        });
        assertThat(concern).hasSize(1);
        assertThat(state).isNotEmpty().doesNotContainAnyElementsOf(concern);
    }

    @Test
    void itCameInOnTheDayItWasDecidedOrBefore() {
        ConcernId id = allegation();
        concerns.outcome(ada, get(id), new Concerns.Outcome("UNFOUNDED", FRIDAY, null, null, false), null);
        assertThatThrownBy(() -> concerns.change(
                        ada, get(id), Ground.concern(ConcernKind.ALLEGATION, FRIDAY.plusDays(1), "The same")))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("It was decided on 23 October 2026; it came in on that day or before.");
    }

    @Test
    void whoMayNotSeeChildrenTakesNoneAway() {
        ChildId child = ada.write(Right.EDIT_CHILDREN, "a child", tx -> {
            ChildId made = Subjects.create(tx, SubjectKind.CHILD, TODAY, ChildId::new);
            tx.insert(
                    made,
                    "child",
                    Row.of("id", made)
                            .and("date_of_birth", "2018-05-04")
                            .and("sex", "F")
                            .and("responsible_authority", "359")
                            .and("match_key", "made"));
            return made;
        });
        ConcernId id = concerns.record(
                ada,
                household,
                new NewConcern(
                        ConcernKind.COMPLAINT, TODAY, "Meals", null, null, Answer.UNKNOWN, Set.of(), Set.of(child)),
                null);
        Session alone = TestSession.as(Accounts.signIn(ada.store(), "kim", TODAY), "all", Role.ALLEGATIONS);
        concerns.change(alone, get(id), Ground.concern(ConcernKind.COMPLAINT, TODAY, "Meals were late"));
        ada = Accounts.signIn(ada.store(), "ada", TODAY);
        assertThat(Concerns.open(ada, id).children())
                .extracting(ConcernPage.Named::id)
                .containsExactly(child);
        concerns.change(ada, get(id), COMPLAINT);
        assertThat(Concerns.open(ada, id).children()).isEmpty();
    }

    @Test
    void aComplaintGoesThroughItsStagesAndIsOpenWhileOneIsAskedFor() {
        ConcernId id = concerns.record(ada, household, Ground.concern(ConcernKind.COMPLAINT, FRIDAY, "Meals"), null);
        concerns.outcome(ada, get(id), new Concerns.Outcome("NOT_UPHELD", FRIDAY, null, null, false), null);
        assertThat(get(id).closed()).isTrue();
        concerns.step(ada, get(id), ConcernStep.STAGE_2_ASKED, TODAY, null, null);
        assertThat(get(id).state()).isEqualTo("Open");
        assertThat(due()).contains("CONCERN_STAGE_2_ANSWERED 2026-12-04");
        Settings.set(ada, Setting.COMPLAINT_STAGE_2_DAYS, TODAY, 10, "Our own procedure");
        assertThat(due()).contains("CONCERN_STAGE_2_ANSWERED 2026-11-13");
        concerns.step(ada, get(id), ConcernStep.STAGE_2_ANSWERED, TODAY, null, null);
        assertThat(get(id).closed()).isTrue();
        concerns.step(ada, get(id), ConcernStep.STAGE_3_ASKED, TODAY, null, null);
        assertThat(due()).contains("CONCERN_STAGE_3_HELD 2026-12-11").noneMatch(d -> d.contains("STAGE_2"));
        Concern allegation = get(allegation());
        assertThatThrownBy(() -> concerns.step(ada, allegation, ConcernStep.STAGE_2_ASKED, TODAY, null, null))
                .hasMessageContaining("is for complaints");
    }

    @Test
    void howLongItIsKept() {
        ConcernId complaint = concerns.record(ada, household, COMPLAINT, null);
        assertThat(Concerns.open(ada, complaint).kept().words()).isEqualTo("Not known while they are approved");
        PersonId carer = ada.<List<Member>>read(Right.SEE_CARERS, h -> Households.members(h, household))
                .getFirst()
                .person();
        ConcernId id = allegation();
        assertThat(Concerns.open(ada, id).kept().words()).endsWith("nobody is named whom it is about");
        concerns.change(
                ada,
                get(id),
                new NewConcern(
                        ConcernKind.ALLEGATION, FRIDAY, "x", null, null, Answer.UNKNOWN, Set.of(carer), Set.of()));
        assertThat(Concerns.open(ada, id).kept().words()).endsWith("a date of birth is missing");
        Kept kept =
                Kept.of(get(id), List.of(new ConcernPage.Involved(carer, "Jo", LocalDate.of(1980, 2, 1))), 10, TODAY);
        assertThat(kept.words()).isEqualTo("1 February 2048");
        Kept longer =
                Kept.of(get(id), List.of(new ConcernPage.Involved(carer, "Jo", LocalDate.of(1980, 2, 1))), 25, TODAY);
        assertThat(longer.words()).isEqualTo("23 October 2051");
        new Approvals().end(ada, household, new Ending(TODAY, "TERMINATED", null));
        assertThat(Concerns.open(ada, complaint).kept().words()).isEqualTo("31 October 2036");
    }

    @Test
    void toEverybodyElseThereIsNone() {
        ConcernId id = allegation();
        String reference = get(id).reference();
        concerns.step(ada, get(id), ConcernStep.OFFICER_TOLD, FRIDAY, null, null);
        assertThat(ada.<List<Search.Hit>>read(Right.SEE_CONCERNS, h -> Search.find(h, reference, 5)))
                .hasSize(1);
        Session kim = Accounts.signIn(ada.store(), "kim", TODAY);
        assertThatThrownBy(() -> Concerns.of(kim, household)).isInstanceOf(Denied.class);
        assertThatThrownBy(
                        () -> concerns.record(kim, household, Ground.concern(ConcernKind.COMPLAINT, TODAY, "x"), null))
                .isInstanceOf(Denied.class);
        assertThat(kim.<List<Search.Hit>>read(Right.SEE_CARERS, h -> Search.find(h, reference, 5)))
                .isEmpty();
        assertThat(kim.<Boolean>read(
                        Right.SEE_CARERS, h -> Subjects.find(h, reference).isPresent()))
                .isFalse();
        Diary.Page page = Diary.due(kim, TODAY, TODAY.plusDays(90));
        assertThat(page.due()).noneMatch(d -> d.kind().startsWith("CONCERN"));
        assertThat(page.notShown()).isZero();
        assertThat(Changes.forUser(kim, 50).orElseThrow().changes())
                .noneMatch(c -> c.reference().equals(reference));
        var lines = new ArrayList<String>();
        TrailPage.read(kim, new TrailPage.Wish(null, null, null, true), (line, words) -> {
            lines.add(line.tableName() + " " + line.reference() + " " + words.afterJson() + words.beforeJson());
        });
        assertThat(lines).noneMatch(l -> l.contains("concern") || l.contains(reference) || l.contains("at school"));
        assertThatThrownBy(() ->
                        TrailPage.read(kim, new TrailPage.Wish(reference, null, null, false), (line, words) -> {}))
                .hasMessageContaining("There is no record");
    }

    @Test
    void whoMayNotSeeThemIsRefusedAnExportInTheSameWordsWhetherThereAreAnyOrNot() {
        Session kim = Accounts.signIn(ada.store(), "kim", TODAY);
        String words = refused(kim);
        allegation();
        assertThat(refused(kim)).isEqualTo(words).contains("It takes the role allegations");
    }

    private String refused(Session session) {
        return String.valueOf(
                catchThrowableOfType(Denied.class, () -> Everything.export(session, folder.resolve("out")))
                        .getMessage());
    }

    @Test
    void whoseOwnHouseholdItIsSeesNoneEither() {
        ConcernId id = allegation();
        Session pat = TestSession.as(Accounts.signIn(ada.store(), "kim", TODAY), "Pat", Role.ADMINISTRATOR);
        String reference = pat.store().read(h -> Subjects.reference(h, household));
        OwnRecords.declare(pat, ada.user(), reference, "Sister");
        Session again = Accounts.signIn(ada.store(), "ada", TODAY);
        assertThatThrownBy(() -> Concerns.open(again, id)).isInstanceOf(Denied.class);
        assertThat(again.<List<Concern>>read(Right.SEE_CONCERNS, h -> Concern.LISTING.all(h, Query.on(TODAY))))
                .isEmpty();
    }

    @Test
    void theCouncilSetsWhatCanComeOfOneAndWhatWasDecidedStays() {
        ConcernId before = allegation();
        concerns.outcome(ada, get(before), new Concerns.Outcome("MALICIOUS", FRIDAY, null, null, false), null);
        ConcernId id = allegation();
        Session olu = TestSession.as(Accounts.signIn(ada.store(), "kim", TODAY), "olu", Role.OFFICER);
        assertThatThrownBy(() -> ConcernChoices.set(olu, ConcernChoices.Of.ALLEGATION, List.of("Other")))
                .isInstanceOf(Denied.class);
        Session admin = TestSession.as(Accounts.signIn(ada.store(), "kim", TODAY), "Pat", Role.ADMINISTRATOR);
        ConcernChoices.set(admin, ConcernChoices.Of.ALLEGATION, List.of("Substantiated", "Advice given"));
        assertThatThrownBy(() -> ConcernChoices.set(
                        admin, ConcernChoices.Of.ALLEGATION, List.of("A", "a", " ".repeat(2) + "b".repeat(90))))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(hearth.common.Refusal::field)
                                .containsExactly("choice2", "choice3"));
        Session again = Accounts.signIn(ada.store(), "ada", TODAY);
        assertThat(again.<List<ConcernChoices.Choice>>read(
                        Right.SEE_CONCERNS, h -> ConcernChoices.of(h, ConcernChoices.Of.ALLEGATION)))
                .extracting(ConcernChoices.Choice::code)
                .containsExactly("SUBSTANTIATED", "Advice given");
        Concern open = concern(again, id);
        assertThatThrownBy(() ->
                        concerns.outcome(again, open, new Concerns.Outcome("FALSE", FRIDAY, null, null, false), null))
                .hasMessageContaining("outcome that this kind");
        concerns.outcome(again, open, new Concerns.Outcome("Advice given", FRIDAY, null, "NO_ACTION", false), null);
        concerns.outcome(
                again,
                concern(again, before),
                new Concerns.Outcome("MALICIOUS", FRIDAY, "Put in words", null, false),
                null);
        assertThat(again.<List<Concern>>read(Right.SEE_CONCERNS, h -> Concern.LISTING.all(h, Query.on(TODAY))))
                .extracting(c -> hearth.common.Shown.of(hearth.common.Kind.CODE, "concern-outcome", c.outcome()))
                .containsExactlyInAnyOrder("Malicious", "Advice given");
    }

    private static Concern concern(Session session, ConcernId id) {
        return Concerns.open(session, id).concern();
    }

    @Test
    void theListSaysHowEachStoodOnADay() {
        ConcernId id = allegation();
        concerns.outcome(ada, get(id), new Concerns.Outcome("FALSE", TODAY, null, null, false), null);
        assertThat(ada.<List<Concern>>read(Right.SEE_CONCERNS, h -> Concern.LISTING.all(h, Query.on(TODAY))))
                .extracting(Concern::state)
                .containsExactly("Closed");
        assertThat(ada.<List<Concern>>read(
                        Right.SEE_CONCERNS, h -> Concern.LISTING.all(h, Query.on(TODAY.minusDays(1)))))
                .extracting(Concern::state, Concern::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Open", null));
        assertThat(EnumSet.allOf(ConcernKind.class))
                .allSatisfy(kind ->
                        assertThat(ConcernChoices.Of.outcomes(kind).standard()).isNotEmpty());
    }
}
