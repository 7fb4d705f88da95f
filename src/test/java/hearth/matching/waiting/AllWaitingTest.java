package hearth.matching.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.common.SubjectId;
import hearth.matching.Matching;
import hearth.matching.plan.Deadline;
import hearth.placements.Council;
import hearth.placements.Home;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.TestHomes;
import hearth.store.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan over what a real store holds. */
class AllWaitingTest {
    @TempDir
    Path folder;

    private Council wigan;
    private AllWaiting waiting;
    private ChildId ada;
    private HouseholdId ashworths;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        waiting = new AllWaiting(new Matching(wigan.geography));
        ada = wigan.child("Ada", "2015-08-14");
        wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "WN2 2BB"));
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN1 1AA", "2024-01-10", 2, 5, 12);
        waits(ada);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private void waits(ChildId child) {
        wigan.kim.write(
                Right.EDIT_CHILDREN,
                "a request",
                tx -> Referrals.add(
                        tx,
                        new Referral.New(
                                wigan.kim.today().minusDays(3), List.of(child), false, null, null, null, null, null),
                        Referral.State.AUTHORISED));
    }

    private Board board(Session session) {
        AllWaiting.Read read = waiting.read(session);
        return new Planning(waiting.list(session, read)).board(WhatIf.NOTHING, Deadline.none());
    }

    /** R8: who is placed already is in no plan. */
    @Test
    void whoWaitsHasAHomeInThePlanAndNobodyElseIsInIt() {
        ChildId placed = wigan.child("Bea", "2016-01-01");
        wigan.admitted(placed, "2026-03-02", Home.with(ashworths, "U6", "PR1"));
        Board board = board(wigan.kim);
        assertThat(board.waiting()).isEqualTo(1);
        assertThat(board.lines()).extracting(l -> l.home().id()).containsExactly(ashworths);
        assertThat(board.lines().getFirst().request().children().getFirst().id())
                .isEqualTo(ada);
        assertThat(board.lines().getFirst().points())
                .as("what is sure")
                .isBetween(0, board.lines().getFirst().ownBest());
        waits(wigan.child("Cy", "2016-01-01"));
        assertThat(board(wigan.kim).joint().worth().children())
                .as("one place is left")
                .isEqualTo(1);
    }

    @Test
    void restrictedRecordsTakePartUnderANameThatSaysNothing() {
        restrict(ada);
        restrict(ashworths);
        Session officer = TestSession.as(wigan.kim, "lee", Role.OFFICER);
        Board board = board(officer);
        assertThat(board.lines()).hasSize(1);
        Board.Proposed line = board.lines().getFirst();
        assertThat(line.unit()).startsWith("restricted-");
        assertThat(line.home().name()).isEqualTo("A household you may not see");
        assertThat(line.home().reference()).startsWith("restricted-");
    }

    @Test
    void whoMayNotSeeChildrenSeesNoPlan() {
        Session finance = TestSession.as(wigan.kim, "fay", Role.FINANCE);
        assertThatThrownBy(() -> waiting.read(finance)).isInstanceOf(Denied.class);
    }

    private void restrict(SubjectId subject) {
        wigan.kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        subject,
                        "subject",
                        subject.value(),
                        1,
                        Row.of("restricted", 1).and("restrict_reason", "HIGH_RISK")));
    }
}
