package hearth.placements.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodesTest {
    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static @Nullable LocalDate dayOrNull(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static List<Episode> lines(String... text) {
        return java.util.Arrays.stream(text)
                .map(t -> t.split("\\s+", -1))
                .map(c -> String.join(" ", c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], "WN11AA", c[8], c[9]))
                .map(Invented::line)
                .toList();
    }

    @Test
    void historiesThatKeepTheRulesComeOutAsTheyWentIn() {
        int lines = 0;
        for (long seed = 1; seed <= 5_000; seed++) {
            List<Episode> life = Lives.of(seed);
            lines += life.size();
            var read = FactsReading.of(life);
            assertThat(Episodes.of(read.facts())).as("child %s", seed).isEqualTo(life);
            assertThat(read.differs()).isEmpty();
        }
        assertThat(lines).isGreaterThan(20_000);
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        for (long seed = 1; seed <= 500; seed++) {
            List<Episode> life = Lives.of(seed);
            var mixed = new ArrayList<>(life);
            Collections.shuffle(mixed, new Random(seed));
            assertThat(FactsReading.of(mixed).facts())
                    .isEqualTo(FactsReading.of(life).facts());
        }
    }

    @Test
    void aLifeByHand() {
        List<Episode> life = lines(
                "2024-05-01 S V2 U6 PR1 2024-06-10 X1 CREQB WN22BB SC1",
                "2024-06-10 P V2 U6 PR4 2024-07-01 X1 -     BL11CC SC2",
                "2024-07-01 L C1 U6 PR4 2024-08-01 X1 -     BL11CC SC2",
                "2024-08-01 P C1 T1 -   2024-08-20 X1 -     M11EE  -",
                "2024-08-20 P C1 U6 PR4 2024-11-01 X1 PLACE BL11CC SC2",
                "2024-11-01 T C1 U4 PR4 2025-04-01 X1 CARPL BL11CC SC2",
                "2025-04-01 B C2 K2 PR4 -          -  -     LS11DD SC3");
        var facts = FactsReading.of(life).facts();
        assertThat(facts.periods()).singleElement().satisfies(period -> {
            assertThat(period.statuses()).extracting(Facts.Status::code).containsExactly("V2", "C1", "C2");
            assertThat(period.homes()).hasSize(3);
            Facts.Home second = period.homes().get(1);
            assertThat(second.start()).isEqualTo(day("2024-06-10"));
            assertThat(second.end()).isEqualTo(day("2025-04-01"));
            assertThat(second.endReason()).isEqualTo("CARPL");
            assertThat(second.phases()).extracting(Facts.Phase::place).containsExactly("U6", "U4");
            assertThat(second.stays())
                    .containsExactly(new Facts.Stay("T1", day("2024-08-01"), day("2024-08-20"), "M11EE"));
        });
        assertThat(Episodes.of(facts)).isEqualTo(life);
    }

    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource({
        // decom, dec, collection year, in it and open there
        "2024-05-01,           , 2025, open",
        "2024-05-01, 2025-03-31, 2025, closed",
        "2024-05-01, 2025-04-01, 2025, open",
        "2024-05-01, 2025-04-02, 2025, open",
        "2024-05-01, 2025-03-31, 2026, out",
        "2024-05-01, 2025-04-01, 2026, closed",
        "2025-03-31,           , 2025, open",
        "2025-04-01,           , 2025, out",
        "2025-04-01,           , 2026, open"
    })
    void aCollectionYearIsCutAtItsEnds(String decom, @Nullable String dec, int year, String expected) {
        Episode episode = new Episode(
                day(decom),
                "S",
                "V2",
                "N1",
                "U6",
                "PR1",
                dayOrNull(dec),
                dec == null ? null : "E4A",
                dec == null ? null : "CARPL",
                null,
                null,
                null);
        var found = Episodes.of(FactsReading.of(List.of(episode)).facts(), FinancialYear.endingIn(year));
        switch (expected) {
            case "out" -> assertThat(found).isEmpty();
            case "closed" -> assertThat(found).containsExactly(episode);
            default -> assertThat(found).containsExactly(episode.open());
        }
    }

    @Test
    void theLaterStartWins() {
        var read = FactsReading.of(lines(
                "2024-05-01 S V2 U6 PR1 2024-07-01 X1 CARPL WN22BB SC1",
                "2024-06-10 P V2 U6 PR4 -          -  -     BL11CC SC2"));
        assertThat(read.facts().periods().getFirst().homes())
                .extracting(Facts.Home::end)
                .containsExactly(day("2024-06-10"), null);
        assertThat(read.differs()).containsExactly(0);
    }

    @Test
    void anOpenLineEndsWhereTheNextBegins() {
        var read = FactsReading.of(lines(
                "2024-05-01 S V2 U6 PR1 -          -  CARPL WN22BB SC1",
                "2024-06-10 P V2 U6 PR4 2024-07-01 E8 -     BL11CC SC2"));
        assertThat(read.facts().periods()).singleElement().satisfies(p -> {
            assertThat(p.homes()).hasSize(2);
            assertThat(p.rec()).isEqualTo("E8");
        });
        assertThat(read.differs()).containsExactly(0);
    }

    @Test
    void aGapMakesTwoPeriodsTheSecondWithoutAKnownStart() {
        var read = FactsReading.of(lines(
                "2024-05-01 S V2 U6 PR1 2024-06-01 X1 CARPL WN22BB SC1",
                "2024-06-10 P V2 U6 PR4 -          -  -     BL11CC SC2"));
        assertThat(read.facts().periods()).hasSize(2);
        assertThat(read.facts().periods().get(1))
                .returns(false, Facts.Period::startKnown)
                .returns("P", Facts.Period::entryRne);
        assertThat(read.differs()).isEmpty();
    }

    @Test
    void aLineOfNoLengthIsLeftOut() {
        var read = FactsReading.of(lines(
                "2024-05-01 S V2 U6 PR1 2024-06-01 X1 CARPL WN22BB SC1",
                "2024-06-01 P V2 K2 PR4 2024-06-01 X1 CARPL LS11DD SC3",
                "2024-06-01 P V2 U6 PR4 -          -  -     BL11CC SC2"));
        assertThat(read.facts().periods().getFirst().homes()).hasSize(2);
        assertThat(read.differs()).isNotEmpty();
    }

    @Test
    void whatIsNewFollowsFromWhatChangedWhereTheLineSaysWrong() {
        var read = FactsReading.of(lines(
                "2024-05-01 S V2 U6 PR1 2024-06-01 X1 CARPL WN22BB SC1",
                "2024-06-01 L V2 U6 PR4 2024-07-01 X1 -     BL11CC SC2",
                "2024-07-01 P C2 U6 PR4 -          -  -     BL11CC SC2"));
        assertThat(Episodes.of(read.facts())).extracting(Episode::rne).containsExactly("S", "P", "B");
        assertThat(read.differs()).containsExactly(1, 2);
    }

    @Test
    void aRepeatedStartOfCareWithinCareIsReadByWhatChanged() {
        var read = FactsReading.of(lines(
                "2024-05-01 S V2 U6 PR1 2024-06-01 X1 -     WN22BB SC1",
                "2024-06-01 S C2 U6 PR1 -          -  -     WN22BB SC1"));
        assertThat(read.facts().periods()).hasSize(1);
        assertThat(Episodes.of(read.facts())).extracting(Episode::rne).containsExactly("S", "L");
        assertThat(read.differs()).containsExactly(1);
    }

    @Test
    void whatIsReadOnceIsReadTheSameAgain() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var broken = new ArrayList<>(Lives.of(seed));
            var random = new Random(seed);
            int at = random.nextInt(broken.size());
            Episode e = broken.get(at);
            LocalDate dec = e.dec();
            broken.set(
                    at,
                    switch (random.nextInt(5)) {
                        case 0 -> e.until(dec == null ? e.decom().plusDays(3) : dec.plusDays(20));
                        case 1 -> e.until(null);
                        case 2 -> e.until(e.decom());
                        case 3 -> e.until(dec == null ? null : dec.minusDays(1));
                        default ->
                            new Episode(
                                    e.decom(), "T", "C2", "N4", "K2", null, e.dec(), "X1", "CHILD", "XX1 1XX", null,
                                    null);
                    });
            Facts once = FactsReading.of(broken).facts();
            Facts twice = FactsReading.of(Episodes.of(once)).facts();
            assertThat(Episodes.of(twice)).as("child %s", seed).isEqualTo(Episodes.of(once));
        }
    }
}
