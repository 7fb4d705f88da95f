package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Denied;
import hearth.common.HearthException;
import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody opens a record that is their own or a relative's. */
class OwnRecordsTest {
    @TempDir
    Path folder;

    private Session kim;
    private HouseholdId carers;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        carers = kim.write(Right.EDIT_CARERS, "carers", tx -> {
            Subjects.create(tx, SubjectKind.PROVIDER, kim.today(), ProviderId::new);
            return Subjects.create(tx, SubjectKind.HOUSEHOLD, kim.today(), HouseholdId::new);
        });
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private static void read(Session who, HouseholdId id) {
        who.open(Right.SEE_CARERS, id, h -> id);
    }

    private static void refused(Runnable work, String rule, @Nullable String field) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(work::run)
                .extracting(no -> no.refusals().getFirst())
                .returns(rule, Refusal::rule)
                .returns(field, Refusal::field);
    }

    @Test
    void aManagerDoesNotOpenWhatIsDeclaredToBeARelativesUntilItIsTakenBack() {
        Session lee = TestSession.as(kim, "lee", Role.MANAGER);
        read(lee, carers);
        kim = Accounts.signIn(lee.store(), "kim", lee.today());
        OwnRecords.declare(kim, lee.user(), " fc-0001 ", "Sister");
        assertThat(OwnRecords.all(kim))
                .extracting(d -> d.name() + " " + d.reference() + " " + d.relation())
                .containsExactly("lee FC-0001 Sister");
        read(kim, carers);
        Session again = Accounts.signIn(kim.store(), "lee", kim.today());
        assertThatThrownBy(() -> read(again, carers)).isInstanceOf(Denied.class);
        kim = Accounts.signIn(kim.store(), "kim", kim.today());
        OwnRecords.takeBack(kim, OwnRecords.all(kim).getFirst());
        read(Accounts.signIn(kim.store(), "lee", kim.today()), carers);
    }

    @Test
    void aChangeOfSeveralRecordsIsTakenBackOnlyByWhoSeesThemAll() {
        Runnable undo = TakingBack.after(
                        kim,
                        () -> kim.write(Right.EDIT_CARERS, "notes", tx -> {
                            Notes.add(tx, kim.user(), carers, kim.today(), "NOTE", "Prefers mornings");
                            HouseholdId others =
                                    Subjects.create(tx, SubjectKind.HOUSEHOLD, kim.today(), HouseholdId::new);
                            Notes.add(tx, kim.user(), others, kim.today(), "NOTE", "Prefers evenings");
                            return others;
                        }))
                .orElseThrow();
        OwnRecords.declare(kim, kim.user(), "FC-0001", "Their own");
        assertThatThrownBy(undo::run).isInstanceOf(Denied.class);
    }

    @Test
    void whatIsDeclaredAboutOneselfHoldsAtOnceAndIsTakenBackBySomebodyElse() {
        OwnRecords.declare(kim, kim.user(), "FC-0001", "Their own");
        assertThatThrownBy(() -> read(kim, carers)).isInstanceOf(Denied.class);
        refused(() -> OwnRecords.takeBack(kim, OwnRecords.all(kim).getFirst()), "OWN-01", null);
        Session pat = TestSession.as(kim, "pat", Role.ADMINISTRATOR);
        OwnRecords.takeBack(pat, OwnRecords.all(pat).getFirst());
        read(Accounts.signIn(pat.store(), "kim", pat.today()), carers);
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        refused(() -> OwnRecords.declare(kim, kim.user(), "FC-0099", "Sister"), "FIELD", "reference");
        refused(() -> OwnRecords.declare(kim, kim.user(), "PR-0001", "Sister"), "FIELD", "reference");
        refused(() -> OwnRecords.declare(kim, kim.user(), "FC-0001", " "), "FIELD", "relation");
        OwnRecords.declare(kim, kim.user(), "FC-0001", "Sister");
        refused(() -> OwnRecords.declare(kim, kim.user(), "FC-0001", "Aunt"), "FIELD", "reference");
    }

    @Test
    void whoDoesNotManageUsersDeclaresNothing() {
        Session olive = TestSession.as(kim, "olive", Role.OFFICER);
        assertThatExceptionOfType(HearthException.class)
                .isThrownBy(() -> OwnRecords.declare(olive, kim.user(), "FC-0001", "Sister"))
                .matches(no -> no.status() == 4);
    }
}
