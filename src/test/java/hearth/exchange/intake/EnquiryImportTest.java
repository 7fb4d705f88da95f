package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Drafts;
import hearth.access.Right;
import hearth.access.Search;
import hearth.common.EnquiryId;
import hearth.common.Mendable;
import hearth.exchange.sheet.MappingFile;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.SheetMapping;
import hearth.recruitment.Closing;
import hearth.recruitment.ClosingReasons;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Lookout;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.WatchedPerson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A team's list of enquiries, month after month.
 *
 * <p>It is long because the months follow each other.
 */
class EnquiryImportTest extends TeamGround {
    private static final String HEAD =
            "Ref,Name,Date received,Source,Postcode,Phone,Initial visit,Closed,Reason closed,Notes";
    private static final String ADA = "T1,Ada Marsh,04/06/2026,Facebook,WN1 1AA,01632 960001,20/06/2026,,,two rooms";
    private static final String BEN = "T2,Ben & Cy Nolan,05/06/2026,Website,WN2 2BB,01632 960002,,,,";
    private static final String EVE = ",Eve Poole,07/06/2026,Leaflet,WN3 3CC,01632 960003,,01/07/2026,Work,";

    private NewEnquiry stored(long id) {
        return team.kim.store().read(h -> Enquiries.stored(h, new EnquiryId(id)));
    }

    private long id(String name) {
        return Long.parseLong(team.text("select id from enquiry where name = '" + name + "'"));
    }

    private void inHearth(String name, java.util.function.UnaryOperator<NewEnquiry> change) {
        team.kim.write(Right.EDIT_RECRUITMENT, "by hand", tx -> {
            var id = new EnquiryId(id(name));
            new EnquiryIntake(team.geography).update(tx, id, change.apply(Enquiries.stored(tx.sql(), id)));
            return id;
        });
    }

    @Test
    void rowsBecomeEnquiriesWithPeopleStagesAndClosing() {
        Preview preview = team.look(team.csv("tracker.csv", HEAD, ADA, BEN, EVE));
        assertThat(Team.counts(preview)).containsExactly(3, 0, 0, 0);
        assertThat(team.count("enquiry")).isZero();
        assertThat(team.write(preview)).isEqualTo(new Import.Result(true, "IMP-0001"));
        assertThat(team.count("enquiry")).isEqualTo(3);
        assertThat(team.count("person")).isEqualTo(4);
        NewEnquiry ada = stored(id("Ada Marsh"));
        assertThat(ada.received()).hasToString("2026-06-04");
        assertThat(ada.stages()).hasToString("{INITIAL_VISIT=2026-06-20}");
        assertThat(ada.teamReference()).isEqualTo("T1");
        assertThat(ada.notes()).isEqualTo("two rooms");
        NewEnquiry eve = stored(id("Eve Poole"));
        assertThat(String.valueOf(eve.closing())).isEqualTo("Closing[on=2026-07-01, reason=WORK, by=SERVICE]");
        assertThat(team.text("select outcome || values_json from import_row where row_no = 2"))
                .startsWith("CREATE")
                .contains("Ada|Marsh");
        assertThat(team.text("select row_count from audit where action = 'IMPORT'"))
                .isEqualTo("3");
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    /** A team's own words are found as Hearth's are, also beside others and misspelt, and those it no longer offers. */
    @Test
    void aTeamsOwnReasonsForClosingAreFoundByTheirWords() {
        ClosingReasons.set(team.kim, List.of("Emigrating", "No spare bedroom"));
        ClosingReasons.set(team.kim, List.of("Moving abroad", "No spare bedroom"));
        Path list = team.csv(
                "tracker.csv",
                "Name,Date received,Stage,Closed,Reason closed",
                "Ada Marsh,04/06/2026,,01/07/2026,moving  ABROAD",
                "Ben Nolan,05/06/2026,,01/07/2026,They are moving abroad in May",
                "Cy Orme,06/06/2026,,01/07/2026,Moving abraod",
                "Di Poole,07/06/2026,,01/07/2026,Emigrating",
                "Ed Quill,08/06/2026,,01/07/2026,No spare room",
                "Flo Rudd,09/06/2026,Closed - moving abroad,01/07/2026,");
        team.take(list);
        assertThat(team.text("select group_concat(closed_reason) from (select closed_reason from enquiry order by id)"))
                .isEqualTo("Moving abroad,Moving abroad,Moving abroad,Emigrating,NO_SPARE_ROOM,Moving abroad");
        assertThat(Team.counts(team.look(list))).containsExactly(0, 0, 6, 0);
        // put right in Hearth: the same list takes nothing back
        inHearth(
                "Ada Marsh",
                ada -> ada.closed(new Closing(LocalDate.of(2026, 7, 1), "NO_SPARE_ROOM", Closing.By.SERVICE)));
        assertThat(Team.counts(team.look(list))).containsExactly(0, 0, 6, 0);
    }

    @Test
    void whoIsToBeSpokenOfFirstIsLookedForInWhatIsOpenAndCameLately() {
        Lookout.keep(
                team.kim,
                new WatchedPerson(
                        0,
                        WatchedPerson.Watch.NO_CONTACT,
                        "Graham",
                        "Yarwood",
                        null,
                        null,
                        null,
                        team.kim.today(),
                        null,
                        1));
        team.take(team.csv(
                "tracker.csv",
                HEAD,
                ",Grahame Yarwood,20/10/2026,Website,WN1 1AA,,,,,",
                ",Graham Yarwood,04/06/2026,Website,WN1 1AA,,,,,",
                ",Graham Yarwood,21/10/2026,Website,WN1 1AA,,,25/10/2026,Work,"));
        assertThat(team.text("select group_concat(e.received_on) from enquiry_warning w join enquiry e on e.id ="
                        + " w.enquiry_id"))
                .isEqualTo("2026-10-20");
        var half = new EnquiryId(Long.parseLong(team.text("select max(id) from enquiry")));
        Drafts.keep(team.kim, "Record a contact", half, Map.of("words", "half typed"));
        team.imports.undo(team.kim, "IMP-0001");
        assertThat(team.count("enquiry_warning")).isZero();
        assertThat(team.count("draft"))
                .as("what was typed half about it goes with it")
                .isZero();
    }

    @Test
    void theSameFileAgainDoublesNothing() {
        Path file = team.csv("tracker.csv", HEAD, ADA, BEN, EVE);
        team.take(file);
        Preview again = team.look(file);
        assertThat(Team.counts(again)).containsExactly(0, 0, 3, 0);
        assertThat(again.sheets().getFirst().conflicts()).isEmpty();
        assertThat(team.write(again).batch()).isEqualTo("IMP-0002");
        assertThat(team.count("enquiry")).isEqualTo(3);
    }

    @Test
    void aCorrectedNameIsStillKnownByTheTeamsReference() {
        team.take(team.csv("tracker.csv", HEAD, ADA));
        Preview next = team.look(team.csv("july.csv", HEAD, ADA.replace("Ada Marsh", "Ada Marshall")));
        assertThat(Team.counts(next)).containsExactly(0, 1, 0, 0);
        team.write(next);
        assertThat(team.text("select name from enquiry")).isEqualTo("Ada Marshall");
        assertThat(team.count("person")).isEqualTo(1);
    }

    @Test
    void whatTheFileSaysAnewIsTakenOver() {
        team.take(team.csv("tracker.csv", HEAD, ADA, BEN, EVE));
        Preview next = team.look(team.csv(
                "july.csv", HEAD, ADA.replace("960001", "960009"), BEN.replace(",,,,", ",01/07/2026,,,"), EVE));
        assertThat(Team.counts(next)).containsExactly(0, 2, 1, 0);
        team.write(next);
        assertThat(stored(id("Ada Marsh")).applicants().getFirst().phone()).contains("960009");
        assertThat(stored(id("Ben and Cy Nolan")).stages()).hasToString("{INITIAL_VISIT=2026-07-01}");
    }

    @Test
    void whatWasChangedInHearthIsShownAndStays() {
        team.take(team.csv("tracker.csv", HEAD, ADA));
        inHearth("Ada Marsh", e -> e.notes("three rooms, seen"));
        Preview next = team.look(
                team.csv("july.csv", HEAD, ADA.replace("two rooms", "2 rooms").replace("960001", "960009")));
        assertThat(Team.counts(next)).containsExactly(0, 1, 0, 0);
        SheetPreview sheet = next.sheets().getFirst();
        assertThat(sheet.conflicts())
                .containsExactly(new FieldConflict(2, "J", "ENQ-2026-0001", "notes", "three rooms, seen", "2 rooms"));
        assertThat(sheet.warnings()).anySatisfy(w -> assertThat(w.message()).contains("three rooms, seen"));
        team.write(next);
        NewEnquiry ada = stored(id("Ada Marsh"));
        assertThat(ada.notes()).isEqualTo("three rooms, seen");
        assertThat(ada.applicants().getFirst().phone()).contains("960009");
        // and again, as long as the two differ
        assertThat(team.look(folder.resolve("july.csv")).sheets().getFirst().conflicts())
                .hasSize(1);
    }

    @Test
    void oneRejectedRowAndNothingIsWritten() {
        Path file = team.csv("tracker.csv", HEAD, ADA, "T9,Zed Ash,31/02/2026,Facebook,,,,,,", EVE);
        Preview preview = team.look(file);
        assertThat(Team.counts(preview)).containsExactly(2, 0, 0, 1);
        assertThat(preview.sheets().getFirst().rejects().getFirst().column()).isEqualTo("C");
        assertThat(team.write(preview)).isEqualTo(new Import.Result(false, null));
        assertThat(team.count("enquiry")).isZero();
        assertThat(team.count("import_batch")).isZero();
        Path rejects = folder.resolve("rejects.xlsx");
        preview.writeRejects(rejects);
        assertThat(team.look(rejects).rows()).isEqualTo(1);
        assertThat(team.imports.apply(team.kim, preview, true, Watch.NOBODY).written())
                .isTrue();
        assertThat(team.count("enquiry")).isEqualTo(2);
        assertThat(team.text("select message from import_row where outcome = 'REJECT'"))
                .isNotEqualTo("nothing");
    }

    @Test
    void daysThatCannotBeTrueAreRejected() {
        Preview preview = team.look(team.csv("tracker.csv", HEAD, ADA.replace("20/06/2026", "20/05/2026")));
        assertThat(Team.counts(preview)).containsExactly(0, 0, 0, 1);
        assertThat(preview.sheets().getFirst().rejects().getFirst().column()).isEqualTo("G");
    }

    @Test
    void aBatchIsUndoneAsOne() {
        team.take(team.csv("tracker.csv", HEAD, ADA, BEN));
        team.take(team.csv("july.csv", HEAD, ADA.replace("Marsh", "Marshall"), BEN, EVE));
        team.imports.undo(team.kim, "imp-0002");
        assertThat(team.count("enquiry")).isEqualTo(2);
        assertThat(team.count("person")).isEqualTo(3);
        assertThat(stored(id("Ada Marsh")).applicants().getFirst().name()).isEqualTo("Ada Marsh");
        assertThat(team.kim
                        .store()
                        .<Integer>read(h -> Search.find(h, "Marshall", 5).size()))
                .isZero();
        assertThat(team.kim
                        .store()
                        .<Integer>read(h -> Search.find(h, "Marsh", 5).size()))
                .isEqualTo(1);
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
        assertThat(Import.batches(team.kim)).extracting(Batch::undone).containsExactly(true, false);
        assertThatThrownBy(() -> team.imports.undo(team.kim, "IMP-0002")).isInstanceOf(Mendable.class);
        team.imports.undo(team.kim, "IMP-0001");
        assertThat(team.count("enquiry")).isZero();
        assertThat(team.count("search_text")).isZero();
        assertThat(Team.counts(team.look(folder.resolve("july.csv")))).containsExactly(3, 0, 0, 0);
    }

    @Test
    void whatHasMovedOnIsNotUndone() {
        team.take(team.csv("tracker.csv", HEAD, ADA, BEN));
        inHearth("Ada Marsh", e -> e.notes("seen"));
        assertThatThrownBy(() -> team.imports.undo(team.kim, "IMP-0001"))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("ENQ-2026-0001")
                .hasMessageNotContaining("ENQ-2026-0002");
        assertThat(team.count("enquiry")).isEqualTo(2);
    }

    @Test
    void aCorrectedColumnIsRememberedForNextMonth() {
        String head = "Ref,Name,Date received,Blorp";
        Path file = team.csv("tracker.csv", head, "T1,Ada Marsh,04/06/2026,seen twice");
        Preview guess = team.look(file);
        assertThat(guess.sheets().getFirst().columns().getLast().fieldName()).isNotEqualTo("notes");
        SheetMapping as = guess.sheets().getFirst().mapping();
        var corrected = new SheetMapping(
                null,
                as.signature(),
                SheetKind.ENQUIRIES,
                as.headerRow(),
                List.of(
                        new SheetMapping.Column("A", "Ref", "reference"),
                        new SheetMapping.Column("B", "Name", "name"),
                        new SheetMapping.Column("C", "Date received", "received"),
                        new SheetMapping.Column("D", "Blorp", "notes")));
        var options = new ImportOptions(null, null, new MappingFile(List.of(corrected)), null);
        team.write(team.imports.prepare(team.kim, List.of(file), options, Watch.NOBODY));
        Preview next = team.look(team.csv("july.csv", head, "T2,Ben Nolan,05/07/2026,called back"));
        assertThat(next.sheets().getFirst().columns().getLast().fieldName()).isEqualTo("notes");
        assertThat(next.sheets().getFirst().columns().getLast().how()).hasToString("SAVED");
    }

    @Test
    void aStoppedImportLeavesNothing() {
        Preview preview = team.look(team.csv("tracker.csv", HEAD, ADA));
        assertThatThrownBy(() -> team.imports.prepare(
                        team.kim,
                        List.of(folder.resolve("tracker.csv")),
                        ImportOptions.GUESS,
                        new Watch((a, b) -> {}, () -> true)))
                .isInstanceOf(Mendable.class);
        inHearthAddsOne();
        assertThatThrownBy(() -> team.write(preview))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("Look at them again");
        assertThat(team.count("enquiry")).isEqualTo(1);
    }

    private void inHearthAddsOne() {
        team.kim.write(
                Right.EDIT_RECRUITMENT,
                "by hand",
                tx -> new EnquiryIntake(team.geography)
                        .add(
                                tx,
                                NewEnquiry.of(
                                        team.kim.today(),
                                        List.of(hearth.carers.NewPerson.of("Una", "Vale")),
                                        hearth.recruitment.Origin.of(null),
                                        hearth.recruitment.Home.at(null))));
    }

    @Test
    void theSameRowTwiceInAFileIsOneEnquiry() throws Exception {
        Path file = team.csv("tracker.csv", HEAD, ADA, ADA);
        assertThat(Files.readAllLines(file)).hasSize(3);
        Preview preview = team.look(file);
        assertThat(Team.counts(preview)).containsExactly(1, 0, 1, 0);
        team.write(preview);
        assertThat(team.count("enquiry")).isEqualTo(1);
    }
}
