package hearth.children;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.ChildId;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Periods of care that spreadsheets tell of night by night, and what was known of those that turn out to be one. */
class CareFittingTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);

    @TempDir
    Path folder;

    private Session kim;
    private ChildId ada;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        ada = Children.add(kim, NewChild.of("Ada", "Okafor", LocalDate.of(2015, 8, 14), "F", "E08000010"));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private void cover(StartOfCare start, @Nullable LocalDate end) {
        kim.write(Right.IMPORT, "a list", tx -> CareFitting.cover(tx, ada, start, end, null));
    }

    private static StartOfCare start(LocalDate on, @Nullable String postcode, String state, @Nullable String address) {
        return new StartOfCare(on, false, "P", "C2", "N1", postcode, state, address);
    }

    private void permanence(LocalDate of, String code) {
        PeriodOfCare period = periods().stream()
                .filter(p -> p.startsOn().equals(of))
                .findFirst()
                .orElseThrow();
        ChildEvents.permanence(kim, period, code, "WAL", "ZZ/06/2019");
    }

    private List<PeriodOfCare> periods() {
        return kim.store().read(h -> Care.of(h, ada));
    }

    private String permanence() {
        return kim.store()
                .<String>read(
                        h -> ChildEvents.permanence(h, periods().getFirst().id())
                                .map(ChildEvents.Permanence::code)
                                .orElse("none"));
    }

    @Test
    void permanenceAndTheAddressOfTheLaterPeriodGoOverToTheJoinedOne() {
        cover(start(JANUARY, null, "NOT_KNOWN", null), MARCH);
        cover(start(JUNE, "WN1 1AA", "KNOWN", "1 Elm Row"), null);
        permanence(JUNE, "P1");
        cover(start(MARCH, null, "NOT_KNOWN", null), JUNE);

        assertThat(periods())
                .singleElement()
                .returns(JANUARY, PeriodOfCare::startsOn)
                .returns("WN1 1AA", PeriodOfCare::homePostcode)
                .returns("1 Elm Row", PeriodOfCare::homeAddress);
        assertThat(permanence()).isEqualTo("P1");
    }

    @Test
    void whatIsKnownOfTheEarlierPeriodStays() {
        cover(start(JANUARY, null, "NONE", null), MARCH);
        cover(start(JUNE, "WN1 1AA", "KNOWN", null), null);
        permanence(JANUARY, "P2");
        permanence(JUNE, "P1");
        cover(start(MARCH, null, "NOT_KNOWN", null), JUNE);

        assertThat(periods())
                .singleElement()
                .returns(null, PeriodOfCare::homePostcode)
                .returns("NONE", PeriodOfCare::homePostcodeState);
        assertThat(permanence()).isEqualTo("P2");
    }

    @Test
    void whereTheChildWentAtTheEndOfTheLaterPeriodGoesOverToTheJoinedOne() {
        cover(start(JANUARY, null, "NOT_KNOWN", null), MARCH);
        cover(start(JUNE, null, "NOT_KNOWN", null), SEPTEMBER);
        PeriodOfCare later = periods().getLast();
        kim.write(
                Right.EDIT_CHILDREN,
                "where to",
                tx -> tx.update(
                        ada, "period_of_care", later.id(), later.version(), Row.of("left_to_address", "2 Mill Lane")));
        cover(start(MARCH, null, "NOT_KNOWN", null), JUNE);

        assertThat(periods())
                .singleElement()
                .returns(SEPTEMBER, PeriodOfCare::endsOn)
                .returns("2 Mill Lane", PeriodOfCare::leftToAddress);
    }

    @Test
    void aPostcodeThatAListTellsDoesNotMakeAHomeWhereThereWasNone() {
        cover(start(JANUARY, null, "NONE", null), MARCH);
        cover(start(MARCH, "WN1 1AA", "KNOWN", null), null);

        assertThat(periods())
                .singleElement()
                .returns(null, PeriodOfCare::homePostcode)
                .returns("NONE", PeriodOfCare::homePostcodeState);
    }
}
