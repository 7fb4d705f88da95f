package hearth.exchange.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.Tasks;
import hearth.access.TestSession;
import hearth.children.Care;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.common.FinancialYear;
import hearth.diary.Diary;
import hearth.exchange.intake.Import;
import hearth.exchange.intake.ImportOptions;
import hearth.exchange.intake.Watch;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import hearth.store.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The council's return beside Hearth's, and what somebody does about each difference. */
class SettlingTest {
    private static final FinancialYear YEAR = FinancialYear.endingIn(2026);
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE";
    private static final String ADA = "A001,F,14/08/2015,WBRI,H801200001001,0,";
    private static final String BO = "B002,M,02/02/2012,WBRI,UN4,,";
    private static final String FIRST = "A001,04/06/2024,S,V2,N1,U6,PR4,10/01/2026,X1,CARPL,WN1 1AA,BL1 1CC,SC012345";
    private static final String SECOND = "A001,10/01/2026,P,V2,N1,U6,PR1,,,,WN1 1AA,WN1 1AB,";
    private static final String BOS = "B002,01/05/2025,S,C2,N1,U6,PR1,,,,WN1 1AA,WN1 1AC,";
    private static final String SEEN = "A001,14/08/2015,01/12/2025,PN1";

    @TempDir
    Path folder;

    private Session kim;
    private PostcodeDirectory directory;
    private Geography geography;
    private ReturnFolder theirs = new ReturnFolder(Set.of(), List.of(), List.of(), List.of());

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        directory = new PostcodeDirectory(kim.store().folder());
        geography = new Geography(new Authorities(), directory);
        take(file("h.csv", HEADER, ADA, BO), file("e.csv", EPISODES, FIRST, SECOND, BOS), file("r.csv", REVIEWS, SEEN));
    }

    @AfterEach
    void close() {
        kim.store().close();
        directory.close();
    }

    private Path file(String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path... files) {
        var imports = new Import(geography);
        imports.apply(
                kim, imports.prepare(kim, List.of(files), ImportOptions.GUESS, Watch.NOBODY), false, Watch.NOBODY);
    }

    private ReturnComparison compare(Path... files) {
        theirs = ReturnFolder.read(Arrays.asList(files), kim.today());
        return ReturnComparison.of(kim, YEAR, theirs);
    }

    private Settling settling() {
        return new Settling(kim, geography, YEAR, theirs);
    }

    @Test
    void aFieldOfTheirsIsTakenAloneAndCanBeTakenBack() {
        Path header =
                file("h.csv", HEADER, ADA.replace("14/08/2015", "15/08/2015").replace("H801200001001", ""), BO);
        Path episodes = file("e.csv", EPISODES, FIRST.replace("BL1 1CC", "BL1 1CD"), SECOND, BOS);
        ReturnComparison found = compare(header, episodes);
        assertThat(theirs.year()).contains(YEAR);
        assertThat(found.differences()).extracting(Difference::field).containsExactly("DOB", "UPN", "PL_POST");
        String first = settling().takeTheirs(found.all().subList(0, 1));
        assertThat(compare(header, episodes).differences())
                .extracting(Difference::field)
                .containsExactly("UPN", "PL_POST");
        settling().takeTheirs(compare(header, episodes).all());
        assertThat(compare(header, episodes).same()).isTrue();
        assertThat(kim.store().verify(t -> {})).isEmpty();
        var imports = new Import(geography);
        imports.undo(kim, "IMP-0003");
        imports.undo(kim, first);
        assertThat(compare(header, episodes).all()).hasSize(3).allMatch(Difference::open);
    }

    @Test
    void aChildOnlyInTheirsComesWithAllOfItAndOneOnlyInHearthStays() {
        Path header = file("h.csv", HEADER, ADA, "C003,M,01/03/2014,WBRI,UN4,,");
        Path episodes = file("e.csv", EPISODES, FIRST, SECOND, "C003,02/09/2025,S,V2,N1,U6,PR1,,,,WN1 1AA,WN1 1AE,");
        ReturnComparison found = compare(header, episodes);
        assertThat(found.onlyInTheirs()).containsExactly("C003");
        assertThat(found.onlyInHearth()).containsExactly("B002");
        assertThatThrownBy(() -> settling().takeTheirs(found.all())).hasMessageContaining("takes nothing away");
        settling()
                .takeTheirs(found.all().stream().filter(d -> d.theirs() != null).toList());
        assertThat(compare(header, episodes).onlyInTheirs()).isEmpty();
        settling().keepOurs(compare(header, episodes).all());
        assertThat(compare(header, episodes).open()).isZero();
        assertThat(compare(header, episodes).onlyInHearth()).containsExactly("B002");
    }

    @Test
    void whatSomebodyChangedByHandGivesWayWhereTheirsIsChosen() {
        var ada = kim.store().<ChildId>read(h -> Children.byReturn(h, "A001").orElseThrow());
        Care.changeStatus(kim, ada, LocalDate.of(2026, 2, 1), "C2");
        Path header = file("h.csv", HEADER, ADA, BO);
        Path episodes = file("e.csv", EPISODES, FIRST, SECOND, BOS);
        ReturnComparison found = compare(header, episodes);
        assertThat(found.differences()).hasSize(3);
        settling().takeTheirs(found.all());
        assertThat(compare(header, episodes).same()).isTrue();
    }

    @Test
    void whatIsTakenOfOneChildLeavesTheLinesOfOthersAsTheyAre() {
        Path header = file("h.csv", HEADER, ADA.replace(",F,", ",U,"), BO.replace("WBRI", "MWBC"));
        Path episodes = file("e.csv", EPISODES, FIRST, SECOND, BOS.replace("WN1 1AC", "WN1 1AD"));
        ReturnComparison found = compare(header, episodes);
        assertThat(found.differences()).extracting(Difference::field).containsExactly("SEX", "ETHNIC", "PL_POST");
        settling().takeTheirs(List.of(found.all().get(0), found.all().get(2)));
        assertThat(compare(header, episodes).all())
                .extracting(Difference::field)
                .containsExactly("ETHNIC");
    }

    @Test
    void aDecisionHoldsUntilOneSideSaysSomethingElse() {
        Path header = file("h.csv", HEADER, ADA.replace(",F,", ",U,"), BO);
        settling(compare(header)).keepOurs(compare(header).all());
        assertThat(compare(header).all())
                .singleElement()
                .satisfies(d -> assertThat(Objects.requireNonNull(d.decision()).choice())
                        .isEqualTo(Decision.Choice.OURS));
        Path other = file("h2.csv", HEADER, ADA.replace(",F,", ",M,"), BO);
        assertThat(compare(other).open()).isEqualTo(1);
    }

    private Settling settling(ReturnComparison any) {
        assertThat(any.all()).isNotEmpty();
        return settling();
    }

    @Test
    void aTaskStandsInTheDiaryForItsOwnerUntilItIsDone() {
        Path header = file("h.csv", HEADER, ADA.replace("WBRI", "MWBC"), BO);
        Difference one = compare(header).all().getFirst();
        LocalDate due = kim.today().plusDays(3);
        assertThatThrownBy(() -> settling().makeTask(one, "", kim.today().minusDays(1), " "))
                .hasMessageContaining("what is to be done");
        settling().makeTask(one, "Ask the case system which ethnicity is right", due, "Lee Marsh");
        List<Due> tasks = Diary.due(kim, kim.today(), due).due().stream()
                .filter(d -> d.task() != null)
                .toList();
        assertThat(tasks).singleElement().satisfies(d -> {
            assertThat(d.owner()).isEqualTo("Lee Marsh");
            assertThat(d.day()).isEqualTo(due);
            assertThat(d.reference()).startsWith("CH-");
        });
        assertThat(compare(header).open()).isZero();
        Tasks.done(kim, Objects.requireNonNull(tasks.getFirst().task()));
        assertThat(Diary.due(kim, kim.today(), due).due()).noneMatch(d -> d.task() != null);
        assertThat(compare(header).open()).isEqualTo(1);
    }

    @Test
    void whatChangedSinceTheComparisonIsNotOverwritten() {
        Path header = file("h.csv", HEADER, ADA.replace("WBRI", "MWBC"), BO);
        ReturnComparison found = compare(header);
        var ada = kim.store().<ChildId>read(h -> Children.byReturn(h, "A001").orElseThrow());
        var child = kim.store().read(h -> Children.find(h, ada).orElseThrow());
        NewChild changed = child.details().withEthnicity("MWBA");
        Children.change(kim, ada, child.version(), changed);
        assertThatThrownBy(() -> settling().takeTheirs(found.all())).hasMessageContaining("Compare again");
    }

    @Test
    void itTakesTheRightToImportAndToChangeChildren() {
        Path header = file("h.csv", HEADER, ADA.replace(",F,", ",U,"), BO);
        ReturnComparison found = compare(header);
        Session finance = TestSession.as(kim, "lee", Role.FINANCE);
        assertThatThrownBy(() -> ReturnComparison.of(finance, YEAR, theirs)).isInstanceOf(Denied.class);
        var settling = new Settling(finance, geography, YEAR, theirs);
        assertThatThrownBy(() -> settling.takeTheirs(found.all())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> settling.keepOurs(found.all())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> settling.makeTask(found.all().getFirst(), "x", kim.today(), "Lee"))
                .isInstanceOf(Denied.class);
    }

    @Test
    void whatIsDecidedAfterwardsHoldsUpNoTakingBack() {
        Path changed = file("h.csv", HEADER, ADA.replace(",F,", ",U,"), BO);
        compare(changed);
        String batch = settling().takeTheirs(compare(changed).all());
        Path again = file("h.csv", HEADER, ADA.replace(",F,", ",M,"), BO);
        settling(compare(again)).keepOurs(compare(again).all());
        new Import(geography).undo(kim, batch);
        assertThat(compare(again).all()).singleElement().satisfies(d -> {
            assertThat(d.hearth()).isEqualTo("F");
            assertThat(d.open()).isTrue();
        });
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreCompared() throws IOException {
        Path header = file("h.csv", HEADER, ADA.replace(",F,", ",U,"), BO);
        Path broken = Files.write(folder.resolve("e.csv"), new byte[0]);
        ReturnComparison found = compare(header, broken);
        assertThat(found.all()).extracting(Difference::field).containsExactly("SEX");
        assertThat(found.unread()).containsExactly("e.csv");
        assertThat(found.notes())
                .containsExactly(
                        "Not compared: e.csv is empty: it holds not one byte. Save it again from the program it comes"
                                + " from.",
                        "Not compared, because no file of theirs could be read: episodes.csv, reviews.csv, uasc.csv,"
                                + " missing.csv, previous_permanence.csv.");
        assertThat(compare(header).whole()).isTrue();
        assertThatThrownBy(() -> compare(broken)).hasMessageStartingWith("e.csv is empty");
        Path copy = file("copy of h.csv", HEADER, BO);
        assertThatThrownBy(() -> compare(header, copy))
                .hasMessage("h.csv and copy of h.csv in these files are both header.csv of the return. Move the one"
                        + " that is not meant to another folder, or choose the others alone, and compare again.");
    }

    @Test
    void aRestrictedChildIsInNoDifference() {
        var ada = kim.store().<ChildId>read(h -> Children.byReturn(h, "A001").orElseThrow());
        kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        ada, "subject", ada.value(), 1, Row.of("restricted", 1).and("restrict_reason", "OTHER")));
        Session lee = TestSession.as(kim, "lee", Role.MANAGER);
        Path header = file("h.csv", HEADER, ADA.replace(",F,", ",U,").replace("A001", "a001"), BO.replace("M", "U"));
        theirs = ReturnFolder.read(List.of(header), kim.today());
        ReturnComparison found = ReturnComparison.of(lee, YEAR, theirs);
        assertThat(found.all()).extracting(Difference::child).containsExactly("B002");
        assertThat(found.restricted()).isEqualTo(1);
    }

    @Test
    void aRowOnlyInHearthIsNotTakenAway() {
        Path header = file("h.csv", HEADER, ADA, BO);
        ReturnComparison found = compare(header, file("r.csv", REVIEWS, "A001,14/08/2015,05/12/2025,PN1"));
        assertThat(found.differences()).extracting(Difference::row).containsExactly("2025-12-01", "2025-12-05");
        assertThatThrownBy(() -> settling().takeTheirs(found.all())).hasMessageContaining("takes nothing away");
        settling().takeTheirs(found.all().subList(1, 2));
        settling()
                .keepOurs(compare(header, file("r.csv", REVIEWS, "A001,14/08/2015,05/12/2025,PN1"))
                        .all());
        assertThat(compare(header, file("r.csv", REVIEWS, "A001,14/08/2015,05/12/2025,PN1"))
                        .open())
                .isZero();
    }
}
