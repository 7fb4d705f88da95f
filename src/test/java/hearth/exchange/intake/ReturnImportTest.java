package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Right;
import hearth.children.Care;
import hearth.children.Child;
import hearth.children.ChildEvents;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.exchange.returns.ReturnExport;
import hearth.exchange.returns.ReturnFolder;
import hearth.exchange.returns.Validation;
import hearth.exchange.sheet.Finding;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.Returns;
import hearth.placements.ssda903.YearReturn;
import hearth.placements.ssda903.rules.Advice;
import hearth.placements.ssda903.rules.RuleBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Header and episodes of a council's last return.
 *
 * <p>It is long because each file has its own cases.
 */
class ReturnImportTest extends TeamGround {
    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    static final String ADA = "A001,F,14/08/2015,WBRI,UN4,0,";
    static final String FIRST = "A001,04/06/2024,S,V2,N1,U6,PR4,10/01/2026,X1,CARPL,WN1 1AA,BL1 1CC,SC012345";
    static final String SECOND = "A001,10/01/2026,P,V2,N1,U6,PR1,,,,WN1 1AA,WN1 1AB,";

    @Test
    void aReturnBecomesChildrenCareAndHomesAndComesBackAsItWas() {
        Path header = team.csv("header.csv", HEADER, ADA);
        Path episodes = team.csv("episodes.csv", EPISODES, FIRST, SECOND);
        Preview preview = team.look(episodes, header);
        assertThat(preview.sheets()).allSatisfy(s -> assertThat(s.rejects()).isEmpty());
        assertThat(Team.counts(preview)).containsExactly(3, 0, 0, 0);
        team.write(preview);
        assertThat(team.count("placement")).isEqualTo(2);
        var id = new ChildId(Long.parseLong(team.text("select id from child")));
        assertThat(team.kim.store().<Integer>read(h -> Returns.episodes(h, id).size()))
                .isEqualTo(2);
        var made = team.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2026)));
        assertThat(made.header().getFirst().upn()).isEqualTo("UN4");
        assertThat(team.count("ssda_row")).isEqualTo(3);
        assertThat(team.text("select distinct basis from ssda_child")).isEqualTo("DERIVED");
        assertThat(Team.counts(team.look(episodes, header))).containsExactly(0, 0, 3, 0);
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
        team.imports.undo(team.kim, "IMP-0001");
        assertThat(team.count("child")).isZero();
    }

    @Test
    void linesOfAChildNobodyKnowsAreKeptUntilTheChildIsKnown() {
        Path episodes = team.csv("episodes.csv", EPISODES, FIRST, SECOND);
        Preview preview = team.look(episodes);
        assertThat(Team.counts(preview)).containsExactly(0, 0, 2, 0);
        assertThat(preview.sheets().getFirst().warnings())
                .extracting(Finding::message)
                .allSatisfy(m -> assertThat(m).contains("HEADER").contains("kept"));
        team.write(preview);
        assertThat(lines()).hasSize(2);
        Validation found = Validation.of(team.kim, team.geography, FinancialYear.endingIn(2026));
        assertThat(rules(found)).contains("INT03");
        assertThat(found.own())
                .anySatisfy(f -> assertThat(f.message())
                        .contains("A line of the return 2026 is of no child that Hearth has: episodes.csv, row 2"));
        Path header = team.csv("header.csv", HEADER, ADA);
        team.write(team.imports.prepare(
                team.kim, List.of(header), ImportOptions.GUESS.of(FinancialYear.endingIn(2026)), Watch.NOBODY));
        assertThat(lines()).hasSize(2);
        team.take(header, episodes);
        assertThat(lines()).hasSize(2);
        assertThat(team.count("placement")).isEqualTo(2);
        assertThat(team.text("select basis from ssda_child")).isEqualTo("DERIVED");
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    @Test
    void anEndThatIsNoDateDoesNotCountAsNone() {
        Preview preview = team.look(
                team.csv("header.csv", HEADER, ADA),
                team.csv("episodes.csv", EPISODES, SECOND.replace("PR1,", "PR1,31/02/2026")));
        assertThat(preview.count(Outcome.REJECT)).isZero();
        team.write(preview);
        assertThat(team.count("placement")).isZero();
        assertThat(team.text("select basis from ssda_child")).isEqualTo("AS_RECEIVED");
        assertThat(lines()).first().satisfies(l -> assertThat(l).containsEntry("DEC", "31/02/2026"));
    }

    @Test
    void whatNobodySaidOfAChildRecordedHereComesBackAsNoChange() {
        Children.add(
                team.kim,
                NewChild.of("Ben", "Ahmed", LocalDate.of(2015, 8, 14), "U", "E08000010")
                        .withIdentifiers(null, "A009", "UN2"));
        Preview preview = team.look(team.csv("header.csv", HEADER, "A009,U,14/08/2015,NOBT,UN2,,"));
        assertThat(Team.counts(preview)).containsExactly(0, 0, 1, 0);
    }

    @Test
    void anUnknownCodeIsWarnedOfAndKept() {
        Path header = team.csv("header.csv", HEADER, ADA.replace("WBRI", "XXXX"));
        Preview preview = team.look(
                header, team.csv("episodes.csv", EPISODES, FIRST.replace("CARPL", "WHIM"), SECOND.replace("U6", "Q7")));
        assertThat(preview.sheets().stream().flatMap(s -> s.warnings().stream()))
                .extracting(Finding::row, Finding::value, Finding::message)
                .containsExactlyInAnyOrder(
                        tuple(2, "XXXX", "XXXX is no code of this column. " + ReturnRows.KEPT),
                        tuple(2, "WHIM", "WHIM is no code of this column. " + ReturnRows.KEPT),
                        tuple(3, "Q7", "Q7 is no code of this column. " + ReturnRows.KEPT));
        team.write(preview);
        assertThat(lines()).anySatisfy(l -> assertThat(l).containsEntry("REASON_PLACE_CHANGE", "WHIM"));
    }

    @Test
    void lastYearsLinesOfAChildStandWhereALaterFileChangesAnother() {
        Path header = team.csv("header.csv", HEADER, ADA, ADA.replace("A001", "B002"));
        String ben = FIRST.replace("A001", "B002");
        team.take(header, team.csv("episodes.csv", EPISODES, FIRST, SECOND, ben));
        team.take(header, team.csv("other.csv", EPISODES, FIRST, SECOND, ben.replace("CARPL", "LAREQ")));
        var id = new ChildId(Long.parseLong(team.text("select min(id) from child")));
        assertThat(advice(id)).doesNotContain("NoE", "502");
    }

    @Test
    void aLineThatBreaksRulesGoesOutAsItCameUntilSomebodyChangesThatChild() {
        String wrong = SECOND.replace(",P,", ",T,").replace("U6,PR1", "K9,PR1");
        team.take(
                team.csv("header.csv", HEADER, ADA),
                team.csv("episodes.csv", EPISODES, FIRST.replace("X1", "E4A"), wrong));
        assertThat(team.text("select basis from ssda_child")).isEqualTo("AS_RECEIVED");
        assertThat(lines()).anySatisfy(l -> assertThat(l).containsEntry("REC", "E4A"));
        var id = new ChildId(Long.parseLong(team.text("select id from child")));
        Children.change(team.kim, id, 1, child(id).details().withEthnicity("MWBC"));
        assertThat(lines()).noneSatisfy(l -> assertThat(l).containsEntry("REC", "E4A"));
    }

    @Test
    void whatSomebodyChangedInHearthIsNotOverwrittenByTheNextReturn() {
        Path header = team.csv("header.csv", HEADER, ADA);
        team.take(header, team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        var id = new ChildId(Long.parseLong(team.text("select id from child")));
        Care.changeStatus(team.kim, id, LocalDate.of(2026, 2, 1), "C1");
        Path other = team.csv("episodes.csv", EPISODES, FIRST.replace("CARPL", "LAREQ"), SECOND);
        Preview preview = team.look(header, other);
        assertThat(preview.sheets().stream().flatMap(s -> s.conflicts().stream()))
                .extracting(FieldConflict::field)
                .containsExactly("REASON_PLACE_CHANGE", "DEC", "REC");
        team.write(preview);
        assertThat(team.text("select end_reason from placement where end_reason is not null"))
                .isEqualTo("CARPL");
        assertThat(lines()).hasSize(3).anySatisfy(l -> assertThat(l).containsEntry("LS", "C1"));
    }

    @Test
    void nextYearsReturnGoesOnWhereTheChildsEarlierHomesAreNotInItAnyMore() {
        Path header = team.csv("header.csv", HEADER, ADA);
        team.take(header, team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        Path next = team.csv(
                "next.csv",
                EPISODES,
                "A001,10/01/2026,P,V2,N1,U6,PR1,01/09/2026,X1,CARPL,WN1 1AA,WN1 1AB,",
                "A001,01/09/2026,P,V2,N1,U6,PR1,,,,WN1 1AA,WN1 1AD,");
        Preview preview = team.look(header, next);
        assertThat(preview.sheets()).allSatisfy(s -> assertThat(s.rejects()).isEmpty());
        team.write(preview);
        assertThat(team.count("period_of_care")).isEqualTo(1);
        assertThat(team.count("placement")).isEqualTo(3);
        assertThat(team.text("select group_concat(basis) from ssda_child")).isEqualTo("DERIVED,DERIVED");
        assertThat(Team.counts(team.look(header, next))).containsExactly(0, 0, 3, 0);
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    @Test
    void nextYearsReturnThatTellsOfOtherNightsIsKeptAndSaysSo() {
        Path header = team.csv("header.csv", HEADER, ADA);
        team.take(header, team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        String other = "A001,12/01/2026,P,V2,N1,U6,PR1,01/09/2026,E4A,,WN1 1AA,WN1 1AB,";
        Preview preview = team.look(header, team.csv("next.csv", EPISODES, other));
        assertThat(preview.count(Outcome.REJECT)).isZero();
        assertThat(preview.sheets().stream().flatMap(s -> s.warnings().stream()))
                .extracting(Finding::message)
                .containsExactly(
                        "Hearth has a placement from 10 January 2026 that the return does not have. Correct one"
                                + " of the two and import again. " + ReturnRows.KEPT);
        team.write(preview);
        assertThat(team.text("select count(*) || ' ' || count(ends_on) from placement"))
                .as("the facts stay")
                .isEqualTo("2 1");
        assertThat(team.text("select basis from ssda_child where collection_year = 2027"))
                .isEqualTo("AS_RECEIVED");
        assertThat(lines(2027)).singleElement().satisfies(l -> assertThat(l).containsEntry("DECOM", "2026-01-12"));
        assertThat(Validation.of(team.kim, team.geography, FinancialYear.endingIn(2027))
                        .own())
                .anySatisfy(f -> assertThat(f.message()).contains("A line of the return differs"));
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    @Test
    void theRulesLookBackAtLastYearsReturnWhereItWasImported() {
        team.take(team.csv("header.csv", HEADER, ADA), team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        var id = new ChildId(Long.parseLong(team.text("select id from child")));
        assertThat(Validation.of(team.kim, team.geography, FinancialYear.endingIn(2026))
                        .lastYear())
                .isFalse();
        Validation next = Validation.of(team.kim, team.geography, FinancialYear.endingIn(2027));
        assertThat(next.lastYear()).isTrue();
        assertThat(rules(next)).doesNotContain("204", "502", "NoE");
        Child ada = child(id);
        Children.change(team.kim, id, ada.version(), ada.details().withEthnicity("MWBC"));
        assertThat(rules(Validation.of(team.kim, team.geography, FinancialYear.endingIn(2027))))
                .contains("204");
    }

    @Test
    void aNumberThatLooksLikeAReferenceOfOursIsAnotherChild() {
        team.take(team.csv("header.csv", HEADER, ADA), team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        assertThat(team.text("select reference from subject where kind = 'CHILD'"))
                .isEqualTo("CH-0001");
        team.take(team.csv("other.csv", HEADER, ADA.replace("A001", "CH-0001").replace("2015", "2012")));
        assertThat(team.count("child")).isEqualTo(2);
    }

    @Test
    void entryLooksBackAtLastYearToo() {
        team.take(team.csv("header.csv", HEADER, ADA), team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        var id = new ChildId(Long.parseLong(team.text("select id from child")));
        assertThat(advice(id)).doesNotContain("204", "502", "NoE");
        Child ada = child(id);
        Children.change(team.kim, id, ada.version(), ada.details().withEthnicity("MWBC"));
        assertThat(advice(id)).contains("204");
    }

    @Test
    void aPupilNumberOnTwoChildrenIsKeptOnBothAndFound() {
        String upn = "H801200001001";
        String ben = ADA.replace("A001", "B002").replace("UN4", upn.toLowerCase(java.util.Locale.ROOT));
        team.take(
                team.csv("header.csv", HEADER, ADA.replace("UN4", upn), ben),
                team.csv("episodes.csv", EPISODES, FIRST, SECOND, FIRST.replace("A001", "B002")));
        assertThat(team.text("select count(*) from subject_identifier where kind = 'UPN'"))
                .isEqualTo("2");
        assertThat(advice(new ChildId(Long.parseLong(team.text("select min(id) from child")))))
                .contains("444");
        Validation found = Validation.of(team.kim, team.geography, FinancialYear.endingIn(2026));
        assertThat(rules(found)).filteredOn("444"::equals).hasSize(2);
        assertThat(found.own())
                .extracting(Validation.Finding::message)
                .filteredOn(m -> m.contains("Another child has the same pupil number"))
                .hasSize(2);
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    private List<String> advice(ChildId id) {
        return team
                .kim
                .<List<RuleBook.Finding>>read(
                        Right.SEE_CHILDREN, h -> Advice.of(h, team.geography, id, team.kim.today()))
                .stream()
                .map(RuleBook.Finding::rule)
                .toList();
    }

    private static List<String> rules(Validation validation) {
        return validation.ofReturn().stream().map(Validation.Finding::rule).toList();
    }

    @Test
    void anAsylumStatusThatLastsGoesOutWithThe18thBirthdayAndComesBackAsItWas() {
        team.take(team.csv("header.csv", HEADER, ADA), team.csv("episodes.csv", EPISODES, FIRST, SECOND));
        var id = new ChildId(Long.parseLong(team.text("select id from child")));
        ChildEvents.unaccompanied(team.kim, id, null, null);
        FinancialYear year = FinancialYear.endingIn(2026);
        Path out = folder.resolve("out");
        ReturnExport.run(team.kim, year, out);
        assertThat(out.resolve("uasc.csv")).content().contains("A001,F,14/08/2015,14/08/2033");
        assertThat(ReturnFolder.read(out, team.kim.today()).year()).contains(year);
        Preview back = team.look(out.resolve("header.csv"), out.resolve("episodes.csv"), out.resolve("uasc.csv"));
        assertThat(Team.counts(back)).containsExactly(0, 0, 4, 0);
        team.write(back);
        assertThat(team.text("select group_concat(distinct collection_year) from ssda_return"))
                .isEqualTo("2026");
        assertThat(team.text("select count(*) || ' ' || count(ceased_on) from uasc_status"))
                .isEqualTo("1 0");
    }

    @Test
    void twoReturnsAtOnceAreRefused() {
        Path one = team.csv("header.csv", HEADER, ADA);
        Path two = team.csv("header2.csv", HEADER, ADA);
        assertThatThrownBy(() -> team.look(one, two)).hasMessageContaining("one return at a time");
    }

    private Child child(ChildId id) {
        return team.kim.store().<Child>read(h -> Children.find(h, id).orElseThrow());
    }

    private List<Map<String, String>> lines() {
        return lines(2026);
    }

    private List<Map<String, String>> lines(int collectionYear) {
        return team.kim
                .store()
                .<List<Map<String, String>>>read(
                        h -> YearReturn.of(h, FinancialYear.endingIn(collectionYear)).rows(ReturnFile.EPISODES).stream()
                                .map(ReturnRow::cells)
                                .toList());
    }
}
