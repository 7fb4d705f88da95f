package hearth.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hearth.common.Money;
import hearth.common.WeeklyRate;
import hearth.placements.HomePrices;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What matching refuses to do. */
class RefusalsTest {
    private static final HouseholdFacts FULL = Made.home(3).but(d -> d.calendar = Calendar.free(0, Made.DAY));

    private static Ledger ledger() {
        return Made.ledgers()
                .of(
                        Made.request(Made.child()),
                        List.of(Made.home(1), Made.home(2).but(d -> d.at = null), FULL));
    }

    private static Stream<RecordComponent> facts() {
        return Stream.of(ChildFacts.class, HouseholdFacts.class, Request.class, TermsFacts.class)
                .flatMap(c -> Arrays.stream(c.getRecordComponents()));
    }

    /** R1 and R5: neither a risk nor a probability nor money is anything a rule or a point could look at. */
    @Test
    void noRiskNoPastAcceptanceAndNoMoneyIsAFact() {
        assertThat(facts().map(c -> c.getName().toLowerCase(Locale.ROOT)))
                .noneMatch(n -> n.contains("risk")
                        || n.contains("disrupt")
                        || n.contains("accepted")
                        || n.contains("cost")
                        || n.contains("ethnic")
                        || n.contains("marital")
                        || n.contains("sexuality"));
        assertThat(facts().map(RecordComponent::getType)).doesNotContain(Money.class, WeeklyRate.class);
    }

    /** R5: what homes would cost is told beside a list and a plan; nothing that judges, orders or plans can look at it. */
    @Test
    void nothingThatJudgesOrdersOrPlansCanLookAtACost() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("hearth.matching");
        noClasses()
                .that()
                .resideInAnyPackage("hearth.matching.rule..", "hearth.matching.plan..")
                .or()
                .haveNameMatching(
                        ".*[.](Scoring|Ranking|Ledgers?|Entry|Contrast|Firmness|WaitingList|Planning|Meaning|Others|Gaps)")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(HomePrices.class, Money.class, WeeklyRate.class)
                .check(classes);
    }

    /** R3: a home that is barred stays in the list, with every line. */
    @Test
    void aBarredHomeStaysInTheListAndCanBeOpened() {
        Entry barred = ledger().entries().getLast();

        assertThat(barred.state()).isEqualTo(State.FAIL);
        assertThat(barred.lines()).hasSize(RuleId.values().length);
    }

    /** R9: no home is called best, optimal, recommended or a percentage. */
    @Test
    void nothingIsCalledBest() {
        Ledger ledger = ledger();
        Ranking ranking = Ranking.of(ledger, Policy.STANDARD);
        var said = Stream.of(
                        ledger.entries().stream().map(Why::words),
                        Stream.of(Why.words(ledger)),
                        Arrays.stream(RuleId.values()).map(RuleId::title),
                        Arrays.stream(State.values()).map(State::label),
                        Arrays.stream(Criterion.values()).map(Criterion::label),
                        Stream.of(Contrast.of(
                                        ranking.homes().getFirst(),
                                        ranking.homes().getLast())
                                .words()),
                        ranking.homes().stream()
                                .map(r -> new Firmness(ranking).words(r.entry().home())))
                .flatMap(words -> words)
                .map(words -> words.toLowerCase(Locale.UK));

        assertThat(said)
                .noneMatch(w -> w.contains("best")
                        || w.contains("optimal")
                        || w.contains("recommend")
                        || w.contains("compatib")
                        || w.contains("%"));
    }

    /** R10: what cannot be judged is said before anything else. */
    @Test
    void whatCannotBeJudgedComesFirst() {
        HouseholdFacts silent = HouseholdFacts.of(9, d -> {});
        Ledger ledger = Made.ledgers().of(Made.request(Made.child()), List.of(Made.home(1), silent));

        assertThat(Why.words(ledger)).startsWith("1 of 2 homes cannot be judged for want of data.");
    }

    /** R11: reasons that are restricted are covered for whoever may not see them, wherever a ledger goes. */
    @Test
    void restrictedReasonsAreCovered() {
        ChildFacts child = Made.child()
                .but(d -> d.zones = List.of(new ChildFacts.Zone("AUTHORITY", Made.WIGAN, null, 0, "COURT")));
        var others = new Ledgers(Policy.STANDARD, Made.AUTHORITIES, Made.DAY, false);
        Entry entry = others.entry(Made.request(child), Made.home());

        assertThat(entry.line(RuleId.H14)).returns(State.FAIL, Line::state).returns(Line.COVERED, Line::household);
        assertThat(Why.words(entry)).doesNotContain("Wigan").doesNotContain("court");
    }

    /** The ledger of a small team's waiting list, all rules, is made while nobody notices. */
    @Test
    void fiftyChildrenAgainstThreeHundredHomesTakeNoTime() {
        var homes = Stream.iterate(1L, i -> i + 1).limit(300).map(Made::home).toList();
        var requests = Stream.iterate(1L, i -> i + 1)
                .limit(50)
                .map(i -> Made.request(Made.child(i)))
                .toList();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            List<Ledger> all = Made.ledgers().all(requests, homes);
            best = Math.min(best, System.nanoTime() - began);
            assertThat(all).hasSize(50);
        }
        assertThat(best).isLessThan(2_000_000_000L);
    }

    /** R3 and R11: nothing here can write to anybody, and no list of homes goes into a workbook or a file. */
    @Test
    void nothingIsSentToCarersAndNoListLeavesInAWorkbook() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("hearth.matching", "hearth.exchange");
        noClasses()
                .that()
                .resideInAPackage("hearth.matching..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.awt..", "hearth.exchange..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("hearth.exchange..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Ledger.class, Entry.class, Line.class, Snapshot.class)
                .check(classes);
    }

    /** R9: nor does anything a person could read here say so. */
    @Test
    void noSentenceOfMatchingCallsAHomeBest() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Ledger.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("hearth/matching"))) {
            List<Path> all = files.filter(f -> f.toString().endsWith(".class")).toList();
            assertThat(all).hasSizeGreaterThan(100);
            for (Path file : all) {
                String words = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.UK);
                assertThat(Stream.of("best match", "best home", "recommend", "compatib", "perfect match")
                                .filter(words::contains))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }
}
