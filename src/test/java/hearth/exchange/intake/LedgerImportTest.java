package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Right;
import hearth.access.Role;
import hearth.access.TestSession;
import hearth.common.ChildId;
import hearth.common.Money;
import hearth.finance.Ledger;
import hearth.finance.Payment;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments of finance's ledger beside what Hearth works out. */
class LedgerImportTest extends TeamGround {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String PLACED =
            "Child ref,Child name,DOB,Sex,Legal status,Placement type,Provider,Carer,Start date,End date,Weekly"
                    + " cost,Placement postcode";
    private static final String HEADINGS = "Cost centre,Period,Invoice no,Child,Supplier,Amount";
    private static final String RIGHT = "IFA fostering,Sept 2026,INV1,M102,Larkfield,\"£4,373.57\"";
    private static final String MORE = "IFA fostering,Sept 2026,INV2,M103,Larkfield,\"£5,000.00\"";
    private static final String NOBODY = "IFA fostering,Sept 2026,INV3,,Larkfield,(£120.00)";

    @BeforeEach
    void take() {
        team.take(team.csv(
                "placements.csv",
                PLACED,
                "M102,Bay Tarn,01/02/2012,M,Sec 20,agency (Larkfield),,,10/07/2025,,\"£1,020.50\",BL1 1CC",
                "M103,Cal Tarn,01/02/2013,M,Sec 20,agency (Larkfield),,,10/07/2025,,\"£1,000.00\",BL1 1CC",
                "M104,Dee Tarn,01/02/2014,F,Sec 20,agency (Larkfield),,,10/07/2025,,\"£1,000.00\",BL1 1CC"));
    }

    private Path ledger(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADINGS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return team.csv("ledger sep.csv", lines);
    }

    @Test
    void paymentsAreMatchedAndWhatMatchesNothingIsShown() {
        Preview preview = team.look(ledger(RIGHT, MORE, NOBODY, "Total,,,,,\"£9,253.57\""));
        assertThat(preview.sheets().getFirst().kind().code()).isEqualTo("ledger");
        assertThat(Team.counts(preview)).containsExactly(3, 0, 0, 0);
        assertThat(preview.sheets().getFirst().skip()).isEqualTo(1);
        assertThat(preview.sheets().getFirst().warnings())
                .anyMatch(w -> w.row() == 4 && w.message().startsWith("Matched to no placement"));
        team.write(preview);
        assertThat(Ledger.month(team.kim, SEPTEMBER).payments())
                .extracting(Payment::reference, Payment::state, Payment::difference)
                .containsExactly(
                        tuple("INV3", Payment.State.UNMATCHED, null),
                        tuple("INV2", Payment.State.DIFFERS, new Money(71429)),
                        tuple(null, Payment.State.NOT_PAID, new Money(-428571)),
                        tuple("INV1", Payment.State.AGREES, Money.ZERO));
        assertThat(Ledger.month(team.kim, YearMonth.of(2026, 8)).payments()).isEmpty();
        assertThat(Ledger.month(TestSession.as(team.kim, "fin", Role.FINANCE), SEPTEMBER)
                        .payments())
                .allMatch(p -> p.about() == null);
    }

    @Test
    void theSameLedgerAgainIsTheSameAndACorrectedSumIsUpdated() {
        team.take(ledger(RIGHT, MORE, NOBODY));
        assertThat(Team.counts(team.look(ledger(RIGHT, MORE, NOBODY)))).containsExactly(0, 0, 3, 0);
        Preview next = team.look(ledger(RIGHT, MORE.replace("5,000.00", "4,285.71"), NOBODY));
        assertThat(Team.counts(next)).containsExactly(0, 1, 2, 0);
        team.write(next);
        assertThat(Ledger.month(team.kim, SEPTEMBER).payments())
                .filteredOn(p -> p.state() == Payment.State.AGREES)
                .hasSize(2);
        team.imports.undo(team.kim, "IMP-0003");
        assertThat(team.text("select pence from ledger_payment where reference = 'INV2'"))
                .isEqualTo("500000");
        team.imports.undo(team.kim, "IMP-0002");
        assertThat(team.count("ledger_payment")).isZero();
    }

    @Test
    void aRowWithoutMonthOrSumIsRejected() {
        Preview preview =
                team.look(ledger(RIGHT, "IFA,,INV4,M102,Larkfield,12", "IFA,Sept 2026,INV5,M102,Larkfield,abc"));
        assertThat(Team.counts(preview)).containsExactly(1, 0, 0, 2);
        assertThat(preview.sheets().getFirst().rejects())
                .extracting(r -> r.row() + " " + r.column())
                .containsExactly("3 B", "4 F");
    }

    @Test
    void aRestrictedChildMatchedToNoPlacementIsNotNamed() {
        team.take(team.csv(
                "left.csv",
                PLACED,
                "M105,Eve Tarn,01/02/2014,F,Sec 20,agency (Larkfield),,,10/07/2025,20/07/2026,\"£1,000.00\",BL1 1CC"));
        team.take(ledger("IFA fostering,Sept 2026,INV5,Eve Tarn,Larkfield,£12.00"));
        ChildId eve = team.kim
                .store()
                .<ChildId>read(h -> ImportStore.childrenNamed(h, "Eve Tarn").getFirst());
        assertThat(team.text("select subject_id from audit where table_name = 'ledger_payment'"))
                .isEqualTo(String.valueOf(eve.value()));
        assertThat(Ledger.month(team.kim, SEPTEMBER).payments())
                .filteredOn(p -> p.reference() != null)
                .extracting(Payment::state, Payment::childId)
                .containsExactly(tuple(Payment.State.UNMATCHED, eve));
        team.kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        eve, "subject", eve.value(), 1, Row.of("restricted", 1).and("restrict_reason", "OTHER")));
        Ledger.Month seen = Ledger.month(TestSession.as(team.kim, "lee", Role.MANAGER), SEPTEMBER);
        assertThat(seen.payments()).noneMatch(p -> "Eve Tarn".equals(p.about()));
        assertThat(seen.restricted()).isEqualTo(1);
    }
}
