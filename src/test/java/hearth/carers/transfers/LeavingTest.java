package hearth.carers.transfers;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.HomeGround;
import hearth.common.Answer;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Carers of ours who leave for another service. */
class LeavingTest extends HomeGround {
    private Transfer stored() {
        return kim.<List<Transfer>>read(Right.SEE_CARERS, h -> Transfers.of(h, home))
                .getFirst();
    }

    private List<String> due() {
        return kim.read(
                Right.SEE_CARERS,
                h -> Transfers.due(h, kim.today(), day("2026-12-31")).stream()
                        .map(d -> d.kind() + " " + d.day())
                        .toList());
    }

    private String endingReason() {
        return String.valueOf(kim.<List<Approval>>read(Right.SEE_CARERS, h -> Approvals.of(h, home))
                .getFirst()
                .endingReason());
    }

    private Transfer leaving() {
        return Transfer.leaving(home, "Northbrook Fostering", Answer.YES, day("2026-10-12"));
    }

    @Test
    void eachStepIsDueByItsRuleUntilItIsDone() {
        Transfers.leave(kim, leaving().steps(null, null, day("2026-10-14"), null, day("2026-10-14"), null));
        assertThat(due())
                .containsExactly(
                        "TRANSFER_MEETING 2026-11-09", "TRANSFER_REFERENCE 2026-11-11", "TRANSFER_RECORDS 2026-11-04");
        Transfers.leave(
                kim,
                stored().steps(
                                day("2026-10-15"),
                                day("2026-10-29"),
                                day("2026-10-14"),
                                day("2026-10-30"),
                                day("2026-10-14"),
                                day("2026-10-20")));
        assertThat(due()).isEmpty();
        assertThat(stored())
                .returns(day("2026-10-15"), Transfer::iroToldOn)
                .returns("Northbrook Fostering", Transfer::service);
    }

    @Test
    void theirNoticeIsThenAMoveAndNoResignationAndTheOtherWayRound() {
        Transfers.leave(kim, leaving());
        new Approvals().resign(kim, home, day("2026-10-26"), null);
        assertThat(endingReason()).isEqualTo("TRANSFERRED_OUT");
        assertThat(stored().endsOn()).isEqualTo(day("2026-11-23"));
        Transfers.leave(kim, givenUp(stored(), "2026-10-30"));
        assertThat(endingReason()).as("they stop, and do not move on").isEqualTo("RESIGNED");
        assertThat(due()).isEmpty();
    }

    @Test
    void aNoticeThatCameInBeforeBecomesAMove() {
        new Approvals().resign(kim, home, day("2026-10-26"), null);
        assertThat(endingReason()).isEqualTo("RESIGNED");
        Transfers.leave(kim, leaving());
        assertThat(endingReason()).isEqualTo("TRANSFERRED_OUT");
    }

    private static Transfer givenUp(Transfer t, String on) {
        return new Transfer(
                t.id(),
                null,
                t.household(),
                t.reference(),
                t.service(),
                t.children(),
                t.intentionOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                t.endsOn(),
                day(on),
                null,
                t.version());
    }

    @Test
    void theyLeaveForOneServiceAtATimeAndMayStayAfterAll() {
        Transfers.leave(kim, leaving());
        assertThatThrownBy(() -> Transfers.leave(kim, leaving()))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Northbrook Fostering");
        Transfers.leave(kim, givenUp(stored(), "2026-10-20"));
        assertThat(due()).isEmpty();
        Transfers.leave(kim, Transfer.leaving(home, "Another Service", Answer.NO, day("2026-10-25")));
        assertThat(stored().service()).isEqualTo("Another Service");
    }

    @Test
    void whatCannotBeTrueIsSaidBesideItsField() {
        assertThatThrownBy(() -> Transfers.leave(
                        kim,
                        Transfer.leaving(home, " ", Answer.YES, day("2026-10-12"))
                                .steps(
                                        day("2026-10-11"),
                                        day("2027-01-01"),
                                        null,
                                        day("2026-10-20"),
                                        day("2026-10-20"),
                                        day("2026-10-19"))))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("service", "iro_told_on", "meeting_on", "reference_on", "records_on"));
    }
}
