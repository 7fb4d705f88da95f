package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.TakingBack;
import hearth.access.TestSession;
import hearth.access.TrailPage;
import hearth.carers.Ground;
import hearth.carers.Person;
import hearth.common.ConcernId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the trail says of two records made one, and who may see the one they become. */
class MergingTrailTest extends MergingGround {
    @Test
    void rowsThatMoveKeepTheirOwnRecordInTheTrailSoThatNobodyLearnsOfAConcernByIt() {
        Person kept = person(first);
        Person gone = person(second);
        ConcernId concern = kim.write(Right.EDIT_CARERS, "a concern", tx -> {
            HouseholdId home =
                    households.add(tx, Ground.household("Katherine Ashwroth", "2026-06-01", 2), List.of(gone.id()));
            ConcernId id = Subjects.create(tx, SubjectKind.CONCERN, kim.today(), ConcernId::new);
            tx.insert(
                    id,
                    "concern",
                    Row.of("id", id)
                            .and("household_id", home)
                            .and("kind", "COMPLAINT")
                            .and("received_on", kim.today())
                            .and("happened", "A complaint"));
            tx.insert(id, "concern_person", Row.of("concern_id", id).and("person_id", gone.id()));
            return id;
        });
        kim.write(Right.EDIT_CARERS, "hide", tx -> {
            Subjects.hide(tx.sql(), kim.user(), tx.now());
            return concern;
        });
        long merge = merging.merge(kim, kept, gone, kept);
        assertThat(concerned(concern)).containsExactly(kept.id());
        assertThat(kim.store().verify(step -> {})).isEmpty();
        merging.undo(kim, merge);
        assertThat(concerned(concern)).containsExactly(gone.id());
        assertThat(kim.store().verify(step -> {})).isEmpty();
        var read = new ArrayList<String>();
        TrailPage.read(
                kim, new TrailPage.Wish(null, null, null, true), (line, words) -> read.add(line.tableName() + words));
        assertThat(read).noneMatch(line -> line.contains("concern"));
        var of = new ArrayList<String>();
        TrailPage.read(
                kim,
                new TrailPage.Wish(kept.reference(), null, null, false),
                (line, words) -> of.add(line.action() + " " + line.tableName()));
        assertThat(of).contains("CREATE person_merge").noneMatch(line -> line.contains("household_member"));
    }

    private List<PersonId> concerned(ConcernId concern) {
        return kim.read(
                Right.SEE_CARERS,
                h -> h.createQuery("select person_id from concern_person where concern_id = :id")
                        .bind("id", concern)
                        .mapTo(PersonId.class)
                        .list());
    }

    private void restrict(SubjectId id, UserId... granted) {
        kim.write(Right.RESTRICT, "restrict", tx -> {
            tx.update(id, "subject", id.value(), 1, Row.of("restricted", true).and("restrict_reason", "OTHER"));
            for (UserId user : granted) {
                tx.insert(
                        id,
                        "subject_grant",
                        Row.of("subject_id", id)
                                .and("user_id", user)
                                .and("kind", "LISTED")
                                .and("reason", "manager")
                                .and("starts_at", tx.now()));
            }
            Subjects.hide(tx.sql(), kim.user(), tx.now());
            return id;
        });
    }

    private boolean hiddenFrom(String user, PersonId id) {
        Session other = Accounts.signIn(kim.store(), user, kim.today());
        boolean hidden = other.<Boolean>read(Right.SEE_CARERS, h -> Subjects.hidden(h, id));
        Accounts.signIn(kim.store(), "kim", kim.today());
        return hidden;
    }

    @Test
    void aRestrictionGoesWithTheOneThatIsKeptAndComesBackWithTheOther() {
        Person kept = person(first);
        Person gone = person(second);
        TestSession.as(kim, "lee", Role.OFFICER);
        restrict(gone.id(), kim.user());
        assertThat(hiddenFrom("lee", kept.id())).isFalse();
        long merge = merging.merge(kim, kept, gone, kept);
        assertThat(hiddenFrom("lee", kept.id())).isTrue();
        assertThat(hiddenFrom("kim", kept.id())).isFalse();
        assertThat(kim.store().verify(step -> {})).isEmpty();
        merging.undo(kim, merge);
        assertThat(hiddenFrom("lee", kept.id())).isFalse();
        assertThat(hiddenFrom("lee", gone.id())).isTrue();
        assertThat(hiddenFrom("kim", gone.id())).isFalse();
        assertThat(kim.store().verify(step -> {})).isEmpty();
    }

    @Test
    void theOneThatIsKeptIsSeenOnlyByThoseWhoMightSeeBothAndUndoneByThemAlone() {
        Person kept = person(first);
        Person gone = person(second);
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        restrict(gone.id(), kim.user());
        restrict(kept.id(), kim.user(), lee.user());
        assertThat(hiddenFrom("lee", kept.id())).isFalse();
        long merge = merging.merge(kim, kept, gone, kept);
        assertThat(hiddenFrom("lee", kept.id())).isTrue();
        assertThat(hiddenFrom("kim", kept.id())).isFalse();
        kim.write(
                Right.RESTRICT,
                "list",
                tx -> tx.insert(
                        kept.id(),
                        "subject_grant",
                        Row.of("subject_id", kept.id())
                                .and("user_id", lee.user())
                                .and("kind", "LISTED")
                                .and("reason", "works with them")
                                .and("starts_at", tx.now())));
        Session again = Accounts.signIn(kim.store(), "lee", kim.today());
        assertThatThrownBy(() -> merging.undo(again, merge)).isInstanceOf(Denied.class);
        Session manager = Accounts.signIn(kim.store(), "kim", kim.today());
        merging.undo(manager, merge);
        assertThat(hiddenFrom("lee", kept.id())).isFalse();
        assertThat(hiddenFrom("lee", gone.id())).isTrue();
    }

    @Test
    void whatWasMadeWithItAndDealtWithSinceIsNotTakenAway() {
        PersonId about = person(first).id();
        long[] rows = kim.write(Right.EDIT_CARERS, "one thing", tx -> {
            long row = tx.insert(
                    about, "person_distinct", pair(about, person(second).id()));
            Breaches.stand(tx, about, Refusal.of("LIMIT-01", "More than three children."), day("2026-10-01"), null);
            return new long[] {row};
        });
        kim.write(Right.EDIT_CARERS, "dealt with", tx -> {
            Breaches.resolve(tx, about, Set.of("LIMIT-01"), kim.today(), "One moved out");
            return about;
        });
        assertThatThrownBy(() -> kim.write(Right.EDIT_CARERS, "take back", tx -> {
                    TakingBack.to(tx, about, "person_distinct", rows[0]);
                    return about;
                }))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("was changed since");
    }

    private static Row pair(PersonId one, PersonId other) {
        return Row.of("one_id", one).and("other_id", other).and("said_on", day("2026-10-31"));
    }

    @Test
    void whatWasDestroyedInTheTrailIsNotLeftOutOfAnUndo() {
        Person kept = person(first);
        long merge = merging.merge(kim, kept, person(second), kept);
        kim.write(
                Right.EDIT_CARERS,
                "destroy",
                tx -> tx.untracked("delete from audit_payload where seq = (select max(seq) from audit where table_name"
                        + " = 'enquiry_person' and action = 'UPDATE' or table_name = 'enquiry_person' and action ="
                        + " 'DELETE')"));
        assertThatThrownBy(() -> merging.undo(kim, merge))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("destroyed");
    }
}
