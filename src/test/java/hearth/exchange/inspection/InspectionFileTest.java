package hearth.exchange.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.access.TestSession;
import hearth.carers.Approvals;
import hearth.carers.Availability;
import hearth.carers.CasePapers;
import hearth.carers.CaseRecord;
import hearth.carers.DutyDone;
import hearth.carers.Ending;
import hearth.carers.Exemption;
import hearth.carers.Exemptions;
import hearth.carers.Ground;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdIntake;
import hearth.carers.HouseholdPage;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.carers.Unavailable;
import hearth.carers.concerns.ConcernKind;
import hearth.carers.concerns.Concerns;
import hearth.carers.concerns.EventKind;
import hearth.carers.concerns.NotifiableEvents;
import hearth.carers.proposals.Proposal;
import hearth.carers.proposals.Proposals;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.carers.visits.VisitNote;
import hearth.carers.visits.VisitNotes;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.children.StartOfCare;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.ConcernId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.geography.Authorities;
import hearth.placements.CaseStays;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.Placement;
import hearth.placements.Placements;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/**
 * The inspection file of a household, opened again as the zip of XML that it is. It is long because each part of the document has
 * its case.
 */
class InspectionFileTest {
    private static final LocalDate TODAY = TestSession.TODAY;

    @TempDir
    Path folder;

    private Session kim;
    private HouseholdId household;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        household = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {})
                .add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        var duties = new HouseholdDuties();
        duties.done(kim, List.of(household), DutyDone.review(day("2025-02-10"), day("2025-02-24"), null, null, null));
        duties.done(kim, List.of(household), DutyDone.of("UNANNOUNCED", day("2026-05-05")));
        duties.done(kim, List.of(household), DutyDone.of("SUPERVISION", day("2026-10-05")));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private Path write(Session session) {
        Path file = folder.resolve(InspectionFile.fileName("FC-0001", TODAY));
        InspectionFile.write(session, household, file, (part, done, of) -> {}, () -> false);
        return file;
    }

    /** Every paragraph of the document, cells of tables too. */
    private static List<String> read(Path file) throws Exception {
        try (var zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            NodeList paragraphs = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("w:p");
            var texts = new ArrayList<String>();
            for (int i = 0; i < paragraphs.getLength(); i++) {
                texts.add(paragraphs.item(i).getTextContent());
            }
            return texts;
        }
    }

    private ChildId placed() {
        ChildId zoe = Children.add(kim, NewChild.of("Zoe", "Ashworth", day("2018-05-01"), "F", "E08000010"));
        LocalDate start = day("2025-06-01");
        new Placements(Ground.noDirectory(folder))
                .admit(
                        kim,
                        StartOfCare.on(start, "V2", "N1", "WN1 1AA"),
                        NewPlacement.of(zoe, Home.with(household, "U6", null), start, Placement.Basis.IMPORTED));
        return zoe;
    }

    @Test
    void itSaysAllThatAnInspectorAsksForAndWhatIsMissing() throws Exception {
        List<String> texts = read(write(kim));
        assertThat(texts.getFirst()).isEqualTo("Inspection file, FC-0001, 31 October 2026");
        assertThat(texts)
                .contains(
                        "Gaps",
                        "Approval",
                        "Terms of approval",
                        "Checks",
                        "Reviews of approval",
                        "Proposals to end the approval or change its terms",
                        "Visits, announced and unannounced",
                        "Training, standards, health and safety, agreement",
                        "Exemptions from the usual fostering limit",
                        "Placements and how they ended",
                        "Allegations, standards of care and complaints",
                        "Events others must be told of",
                        "Rules that were not kept")
                .contains("24 February 2025", "Unannounced", "Announced", "5 May 2026")
                .contains("Jo Larch: no Enhanced DBS is recorded.")
                .anyMatch(t -> t.startsWith("Annual review: overdue since 24 February 2026. FSR 2011 reg 28"))
                .anyMatch(t -> t.startsWith("Case record, notice of approval, 1 March 2024: missing"))
                .contains(
                        "Name a supervising social worker: overdue since 1 March 2024. National Minimum Standards 2011,"
                                + " standard 21: a named, qualified social worker supervises them.")
                .contains("No unannounced visit is recorded from 1 March 2024 until 4 May 2026. National Minimum"
                        + " Standards 2011, standard 21: one a year.")
                .noneMatch(t -> t.startsWith("No review of the approval is recorded as decided"));
        new HouseholdDuties()
                .done(kim, List.of(household), DutyDone.review(day("2026-04-01"), day("2026-04-07"), null, null, null));
        new Availability()
                .unavailable(kim, household, new Unavailable(0, day("2026-10-01"), null, null, 1, "HEALTH", null, 1));
        assertThat(read(write(kim)))
                .contains("No review of the approval is recorded as decided from 24 February 2025 until 6 April 2026."
                        + " FSR 2011 reg 28: within 12 months.")
                .anyMatch(t -> t.contains("not available 1 (Health or bereavement from 1 October 2026), vacant 1"));
    }

    @Test
    void termsSayForWhomUntilWhenAndHowTheyWereDecided() throws Exception {
        ChildId zoe = placed();
        var how = new Terms.Decided(day("2026-09-01"), day("2026-09-08"), "Pat Yew");
        var line = new TermsLine("CONNECTED_PERSON", 5, 11, "F", null);
        Terms terms = new Terms(2, null, true, "For Zoe", "Zoe came", List.of(line), Set.of(zoe)).as(how, false);
        new Approvals().terms(kim, household, day("2026-09-15"), terms);
        String child = kim.read(Right.SEE_CHILDREN, h -> Subjects.reference(h, zoe));
        assertThat(read(write(kim)))
                .contains(
                        "Connected person, ages 5 to 11, girls; more than one only if brothers and sisters; for "
                                + child + " alone",
                        "Panel 1 September 2026, Decided 8 September 2026, by Pat Yew",
                        "from 1 March 2024 until 14 September 2026",
                        "For Zoe",
                        "Zoe came")
                .anyMatch(t -> t.startsWith("Address: WN5 9AA since 1 March 2024. Bedrooms: not recorded"));
    }

    @Test
    void aRestrictedChildIsNamedNowhere() throws Exception {
        ChildId zoe = placed();
        var line = new TermsLine("CONNECTED_PERSON", 5, 11, "F", null);
        new Approvals()
                .terms(
                        kim,
                        household,
                        day("2026-09-15"),
                        new Terms(2, null, false, null, null, List.of(line), Set.of(zoe)));
        new Exemptions(new Authorities())
                .grant(
                        kim,
                        household,
                        new Exemption(
                                0, "E08000010", day("2026-05-01"), day("2026-05-01"), null, null, Set.of(zoe), 1));
        String child = kim.read(Right.SEE_CHILDREN, h -> Subjects.reference(h, zoe));
        var seen = new VisitNote.SeenChild(zoe, child, VisitNote.Seen.ALONE);
        var notes = new VisitNotes();
        long note = notes.save(
                kim,
                household,
                0,
                0,
                new VisitNotes.Draft(
                        day("2026-10-05"),
                        VisitNote.Kind.VISIT,
                        Answer.YES,
                        null,
                        List.of(new VisitNote.Part("Home", "In order", true)),
                        List.of(seen),
                        List.of(),
                        Set.of()));
        notes.sign(kim, note);
        assertThat(read(write(kim)))
                .contains(child, child + ": Seen alone")
                .anyMatch(t -> t.endsWith(child + " alone"));
        TestSession.without(kim, zoe);
        assertThat(read(write(TestSession.as(kim, "pat", Role.MANAGER))))
                .contains("a restricted child", "a restricted child: Seen alone")
                .anyMatch(t -> t.endsWith("for a restricted child alone"))
                .noneMatch(t -> t.contains(child));
    }

    @Test
    void aChildOfTheirOwnWhoIsGrownUpIsMissedAChecksNamesStandOnce() throws Exception {
        var households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {});
        for (String born : List.of("2008-10-31", "2008-11-01")) {
            var child = new NewPerson("Al", born, day(born), null, null, null);
            households.join(kim, household, child, Member.Role.CHILD, "Child", day("2024-03-01"));
        }
        assertThat(read(write(kim)))
                .contains("Al 2008-10-31: no Enhanced DBS is recorded.")
                .noneMatch(t -> t.startsWith("Al 2008-11-01: no"))
                .noneMatch(t -> t.startsWith("Ask for a DBS check"));
    }

    @Test
    void itSaysToWhichServiceTheyAreMoving() throws Exception {
        assertThat(read(write(kim))).contains("From or to another service");
        Transfers.leave(
                kim,
                Transfer.leaving(household, "Northbrook Fostering", Answer.NO, day("2026-09-07"))
                        .steps(null, null, day("2026-09-08"), null, null, null));
        assertThat(read(write(kim)))
                .contains("To Northbrook Fostering", "7 September 2026")
                .anyMatch(t -> t.startsWith("Give the reference: overdue since 6 October 2026"));
    }

    @Test
    void itsNameHasTheReferenceAndNoName() {
        assertThat(InspectionFile.fileName("FC-0031", day("2026-11-22")))
                .isEqualTo("inspection-file-fc-0031-2026-11-22.docx");
    }

    @Test
    void concernsAreInItOnlyForThoseWhoMaySeeThem() throws Exception {
        Session ada = TestSession.as(kim, "ada", Role.MANAGER, Role.ALLEGATIONS);
        List<String> without = read(write(ada));
        assertThat(without).contains("None is recorded.");
        ConcernId concern = new Concerns()
                .record(
                        ada,
                        household,
                        Ground.concern(ConcernKind.ALLEGATION, TODAY.minusDays(3), "Something was said"),
                        null);
        Instant at = Instant.parse("2026-10-29T09:00:00Z");
        new NotifiableEvents()
                .record(
                        ada,
                        household,
                        new NotifiableEvents.New(EventKind.CHILD_PROTECTION, null, concern, at, "An enquiry began"));
        assertThat(read(write(ada)))
                .contains("Something was said", "Allegation", EventKind.CHILD_PROTECTION.label())
                .noneMatch(t -> t.contains("left out"));
        Session again = Accounts.signIn(kim.store(), "kim", TODAY);
        assertThat(read(write(again)))
                .anyMatch(t -> t.startsWith("Left out, whether there are any or not"))
                .contains("None is recorded that whoever made this file may see.")
                .anyMatch(t -> t.endsWith("whether there are any or not: ask somebody with the role Allegations."))
                .noneMatch(t -> t.contains("Something was said"))
                .noneMatch(t -> t.contains(EventKind.CHILD_PROTECTION.label()));
    }

    @Test
    void onlyAManagerMakesItAndAStoppedOneLeavesNothing() throws IOException {
        Path file = folder.resolve("inspection.docx");
        assertThatThrownBy(() -> InspectionFile.write(kim, household, file, (part, done, of) -> {}, () -> true))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("No file was written");
        assertThat(Files.exists(file)).isFalse();
        Session olu = TestSession.as(kim, "olu", Role.OFFICER);
        assertThatThrownBy(() -> InspectionFile.write(olu, household, file, (part, done, of) -> {}, () -> false))
                .isInstanceOf(Denied.class);
        assertThat(Files.exists(file)).isFalse();
    }

    /** Domain 5.5: each paper and each placement, with where it stands. */
    @Test
    void whatWasProposedStandsInItAndAnEndWithoutAProposalIsAGap() throws Exception {
        Proposals.put(kim, Proposal.sent(household, Proposal.Kind.END, day("2026-09-01"), "The home is not safe."));
        assertThat(read(write(kim)))
                .contains("The home is not safe.", "End the approval")
                .anyMatch(t -> t.startsWith("Their representations or application to the IRM")
                        && t.contains("overdue since 29 September 2026"));
        new Approvals().end(kim, household, new Ending(day("2026-10-30"), "TERMINATED", null));
        String gap = "no proposal with its 28 days and final decision is recorded (FSR 2011 reg 28).";
        assertThat(read(write(kim))).anyMatch(t -> t.endsWith(gap));
        Proposal sent = kim.<List<Proposal>>read(Right.SEE_CARERS, h -> Proposals.of(h, household))
                .getFirst();
        Proposals.put(
                kim,
                new Proposal(
                        sent.id(),
                        household,
                        "",
                        sent.kind(),
                        sent.sentOn(),
                        sent.reasons(),
                        null,
                        null,
                        null,
                        null,
                        Proposal.Decision.AS_PROPOSED,
                        day("2026-09-30"),
                        null,
                        null,
                        null,
                        sent.version()));
        assertThat(read(write(kim))).contains("As proposed 30 September 2026").noneMatch(t -> t.endsWith(gap));
    }

    @Test
    void theCaseRecordNamesEachThingAndWhereItIs() {
        ChildId zoe = placed();
        HouseholdPage page = Households.open(kim, household);
        CasePapers.keep(kim, household, CaseRecord.Kind.NOTICE_OF_APPROVAL, day("2024-03-01"), "Cabinet 4");
        CasePapers.keep(kim, household, CaseRecord.Kind.NOTICE_OF_APPROVAL, day("2024-03-01"), "Cabinet 5");
        List<CaseRecord.Item> items = kim.read(
                Right.SEE_CHILDREN, h -> CaseRecord.of(page, CasePapers.of(h, household), CaseStays.of(h, household)));
        assertThat(items)
                .extracting(CaseRecord.Item::kind)
                .containsExactly(
                        CaseRecord.Kind.NOTICE_OF_APPROVAL,
                        CaseRecord.Kind.AGREEMENT,
                        CaseRecord.Kind.INFORMATION,
                        CaseRecord.Kind.REVIEW_REPORT,
                        CaseRecord.Kind.PLACEMENT);
        assertThat(items.getFirst())
                .returns("Cabinet 5", CaseRecord.Item::kept)
                .returns(List.of("the letter's own wording of the terms"), CaseRecord.Item::missing);
        assertThat(items.get(1).missing()).contains("the day it was signed", "where the paper is kept");
        // The child came after the review, so that nobody else's views were to be sought
        assertThat(items.get(3).missing())
                .contains("the outcome", "the carers' views")
                .contains("the day the panel saw it, as it does the report of the first review")
                .noneMatch(m -> m.contains("their"));
        new HouseholdDuties()
                .done(
                        kim,
                        List.of(household),
                        new DutyDone(
                                0,
                                "REVIEW",
                                day("2026-02-10"),
                                day("2026-02-24"),
                                null,
                                null,
                                day("2026-02-01"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                1));
        HouseholdPage later = Households.open(kim, household);
        List<CaseRecord.Item> now = kim.read(
                Right.SEE_CHILDREN, h -> CaseRecord.of(later, CasePapers.of(h, household), CaseStays.of(h, household)));
        assertThat(now.get(4).missing())
                .contains("the views of the children placed", "the views of their councils")
                .noneMatch(m -> m.contains("panel"))
                .doesNotContain("the carers' views");
        assertThat(items.getLast().stands()).startsWith("Zoe Ashworth, CH-0001, aged 7, Female, from 1 June 2025");
        assertThat(items.getLast().missing()).isEmpty();
        Session olive = TestSession.without(kim, zoe);
        List<CaseRecord.Item> hers =
                olive.read(Right.SEE_CHILDREN, h -> CaseRecord.of(page, List.of(), CaseStays.of(h, household)));
        assertThat(hers.getLast().stands())
                .startsWith("A restricted child, from 1 June 2025")
                .doesNotContain("aged", "Female", "Zoe");
        assertThat(hers.getLast().missing()).isEmpty();
    }
}
