package hearth.exchange.letters;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewAddress;
import hearth.carers.NewHousehold;
import hearth.carers.PersonNames;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.exchange.letters.Letter.Way;
import hearth.geography.Authorities;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.store.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters made from records of a real store, into real folders. (It is long because each way a letter goes wrong stands here.) */
class LettersTest {
    @TempDir
    Path folder;

    private Session kim;
    private Path out;
    private final Letters letters = new Letters(new Authorities());

    @BeforeEach
    void open() throws IOException {
        kim = TestSession.open(folder);
        out = Files.createDirectory(folder.resolve("out"));
    }

    @AfterEach
    void close() {
        assertThat(kim.store().verify(t -> {})).isEmpty();
        kim.store().close();
    }

    private EnquiryId enquiry(String name, @Nullable String address) {
        return SomeEnquiry.log(kim, folder, name, address);
    }

    private HouseholdId household() {
        return kim.write(
                Right.EDIT_CARERS,
                "a household",
                tx -> new HouseholdIntake(Ground.noDirectory(folder))
                        .add(
                                tx,
                                NewHousehold.approved(
                                        PersonNames.read("Ada and Tom Bell"),
                                        new NewAddress("2 Mill Lane, Leigh", null, "WN7 1AA", false),
                                        Ground.full(
                                                day("2024-01-08"),
                                                Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 10)))))));
    }

    private LetterTemplate template(BuiltIn built) {
        return kim.read(
                Right.SEE_CARERS,
                h -> Templates.inUse(h).stream()
                        .filter(t -> t.kind().equals(built.name()))
                        .findFirst()
                        .orElseThrow());
    }

    private Batch batch(BuiltIn built, SubjectId... records) {
        return letters.prepare(kim, template(built), List.of(records));
    }

    private Made make(Batch batch, Way way, Map<LetterField, String> typed, @Nullable LocalDate sentOn) {
        return new Making(kim, letters).make(batch, new Order(way, out, typed, sentOn), done -> {}, () -> false);
    }

    private List<LetterTemplate> offered(SubjectId id) {
        return kim.read(Right.SEE_CARERS, h -> Letters.offered(h, id));
    }

    private List<Letter> of(SubjectId id) {
        return kim.read(Right.SEE_CARERS, h -> Letters.of(h, id));
    }

    private Enquiry now(EnquiryId id) {
        return kim.read(Right.SEE_RECRUITMENT, h -> Enquiries.get(h, id, kim.today()));
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(out)) {
            return all.filter(p -> !p.equals(out))
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void anAcknowledgementIsAFileWithoutANameAndKeptWithTheEnquiry() throws Exception {
        EnquiryId ada = enquiry("Ada and Tom Ashworth", "1 High Street, Wigan");
        Batch batch = batch(BuiltIn.ACKNOWLEDGEMENT, ada);
        assertThat(batch.toAsk()).isEmpty();
        Made made = make(batch, Way.WORD, Map.of(), kim.today());
        assertThat(files()).containsExactly("ENQ-2026-0001 Acknowledgement 2026-10-31.docx");
        String letter = Words.text(Files.readAllBytes(made.files().getFirst()));
        assertThat(letter)
                .contains(
                        "Ada Ashworth and Tom Ashworth",
                        "1 High Street\nWigan\nWN5 9AA",
                        "Dear Ada and Tom",
                        "20 October 2026",
                        "Ruth Ogden",
                        "Wigan Council",
                        "ENQ-2026-0001");
        assertThat(of(ada)).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("Acknowledgement");
            assertThat(kept.by()).isEqualTo("kim");
            assertThat(kept.sentOn()).isEqualTo(kim.today());
        });
        assertThat(now(ada).firstReply()).isEqualTo(kim.today());
    }

    @Test
    void aLetterMadeCanBeRecordedAsSentLaterAndTakenOutAgain() throws Exception {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        Path first = make(batch(BuiltIn.ACKNOWLEDGEMENT, ada), Way.WORD, Map.of(), null)
                .files()
                .getFirst();
        assertThat(now(ada).firstReply()).isNull();
        Letter kept = of(ada).getFirst();
        assertThatThrownBy(() -> letters.sent(kim, ada, kept, day("2026-11-01")))
                .isInstanceOf(RuleRefused.class);
        letters.sent(kim, ada, kept, day("2026-10-22"));
        assertThat(now(ada).firstReply()).isEqualTo(day("2026-10-22"));
        Path again = letters.copy(kim, ada, "ENQ-2026-0001", kept, Way.WORD, out);
        assertThat(again).isNotEqualTo(first).hasSameBinaryContentAs(first);
    }

    @Test
    void whatTheRecordLacksIsAskedForAndNeverLeftBlank() throws Exception {
        EnquiryId ada = enquiry("Ada Ashworth", null);
        Batch batch = batch(BuiltIn.VISIT, ada);
        assertThat(batch.toAsk()).containsExactly(LetterField.ADDRESS, LetterField.VISIT_ON, LetterField.VISIT_TIME);
        assertThatThrownBy(() -> make(batch, Way.WORD, Map.of(LetterField.VISIT_TIME, "10am"), null))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("address");
        assertThat(files()).isEmpty();
        assertThat(of(ada)).isEmpty();
        assertThat(batch.text(batch.recipients().getFirst(), Map.of(LetterField.VISIT_TIME, "10am")))
                .contains("[address]", "at 10am", "Dear Ada");
    }

    @Test
    void ofManyThoseWithSomethingMissingAreLeftOutAndNamed() throws Exception {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        EnquiryId ben = enquiry("Ben Shah", null);
        EnquiryId cleo = enquiry("Cleo Kerr", "3 High Street, Wigan");
        Made made = make(batch(BuiltIn.ACKNOWLEDGEMENT, ada, ben, cleo), Way.WORD, Map.of(), null);
        assertThat(made.files()).hasSize(2);
        assertThat(made.leftOut()).containsExactly(Map.entry("ENQ-2026-0002", "address"));
        assertThat(of(ben)).isEmpty();
        assertThat(of(cleo)).hasSize(1);
        // Once more the same day: nothing is written over
        make(batch(BuiltIn.ACKNOWLEDGEMENT, ada), Way.WORD, Map.of(), null);
        assertThat(files()).contains("ENQ-2026-0001 Acknowledgement 2026-10-31 (2).docx");
    }

    @Test
    void aRestrictedRecordIsLeftOutForThoseNotOnItsList() {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        EnquiryId ben = enquiry("Ben Shah", "2 High Street, Wigan");
        kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        ben,
                        "subject",
                        ben.value(),
                        1,
                        Row.of("restricted", 1).and("restrict_reason", "HIGH_PROFILE")));
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        Batch batch = letters.prepare(lee, template(BuiltIn.ACKNOWLEDGEMENT), List.of(ada, ben));
        assertThat(batch.recipients()).extracting(Recipient::reference).containsExactly("ENQ-2026-0001");
        assertThat(batch.hidden()).isEqualTo(1);
        assertThatThrownBy(() -> letters.prepare(lee, template(BuiltIn.ACKNOWLEDGEMENT), List.of(ben)))
                .isInstanceOf(Mendable.class);
        Letter made = kim.write(Right.EDIT_RECRUITMENT, "a letter", tx -> {
            tx.insert(
                    ben,
                    "letter",
                    Row.of("subject_id", ben)
                            .and("name", "Acknowledgement")
                            .and("way", "WORD")
                            .and("document", hearth.store.Documents.put(tx, new byte[] {1}))
                            .and("made_at", tx.now())
                            .and("made_by", kim.user()));
            return Letters.of(tx.sql(), ben).getFirst();
        });
        assertThatThrownBy(() -> letters.sent(lee, ben, made, lee.today())).isInstanceOf(Denied.class);
        Session panel = TestSession.as(kim, "pat", Role.PANEL);
        assertThatThrownBy(() -> letters.prepare(panel, template(BuiltIn.ACKNOWLEDGEMENT), List.of(ada)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void anApprovalLetterHasTheTermsAndAReviewItsDays() throws Exception {
        HouseholdId bell = household();
        assertThat(batch(BuiltIn.APPROVED, bell).toAsk()).containsExactly(LetterField.OFFICER, LetterField.DECIDED_ON);
        Made made = make(batch(BuiltIn.APPROVED, bell), Way.WORD, Map.of(LetterField.OFFICER, "Ruth Ogden"), null);
        assertThat(Words.text(Files.readAllBytes(made.files().getFirst())))
                .contains("8 January 2024", "Up to 2 children at a time", "aged 0 to 10", "Dear Ada and Tom");
        assertThat(batch(BuiltIn.REVIEW, bell).recipients().getFirst().facts())
                .containsEntry(LetterField.REVIEW_DUE, "8 January 2025");
    }

    @Test
    void aTeamPutsItsOwnWordsInPlaceAndGoesBack() throws Exception {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        byte[] ours = Words.saying("Hello {first_name}");
        Templates.put(kim, template(BuiltIn.ACKNOWLEDGEMENT), ours, "shorter");
        Made made = make(batch(BuiltIn.ACKNOWLEDGEMENT, ada), Way.WORD, Map.of(), null);
        assertThat(Words.text(Files.readAllBytes(made.files().getFirst()))).isEqualTo("Hello Ada\n");
        Templates.drop(kim, template(BuiltIn.ACKNOWLEDGEMENT));
        assertThat(template(BuiltIn.ACKNOWLEDGEMENT).ownOfHearth()).isTrue();
        List<LetterTemplate> versions =
                kim.read(Right.SEE_CARERS, h -> Templates.versions(h, BuiltIn.ACKNOWLEDGEMENT.name()));
        assertThat(versions).extracting(LetterTemplate::by).containsExactly("kim", "kim");
        assertThat(versions.getLast().note()).isEqualTo("shorter");
        byte[] before = kim.read(Right.SEE_CARERS, h -> Templates.word(h, versions.getLast()));
        assertThat(Words.text(before)).isEqualTo("Hello {first_name}\n");
    }

    @Test
    void aLetterOfTheTeamsOwnIsOfferedWhereItBelongs() {
        Templates.add(kim, "Thank you for your time", About.HOUSEHOLD, Words.saying("Dear «greeting»"));
        HouseholdId bell = household();
        EnquiryId ada = enquiry("Ada Ashworth", null);
        assertThat(offered(bell))
                .extracting(LetterTemplate::name)
                .containsExactly(
                        "Panel invitation", "Decision, approved", "Review of approval", "Thank you for your time");
        assertThat(offered(ada)).extracting(LetterTemplate::name).doesNotContain("Thank you for your time");
        assertThatThrownBy(() ->
                        Templates.add(kim, "thank you for your TIME", About.BOTH, Words.saying("Dear «greeting»")))
                .isInstanceOf(Mendable.class);
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        assertThatThrownBy(() -> Templates.add(lee, "Mine", About.BOTH, Words.saying("x")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aMailIsShortEnoughAndKeptWithTheRecord() {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        MailTo mail =
                letters.mail(kim, batch(BuiltIn.ACKNOWLEDGEMENT, ada), new Order(Way.MAIL, out, Map.of(), kim.today()));
        assertThat(mail.address().toString())
                .startsWith(
                        "mailto:ada@example.org?subject=Acknowledgement%2C%20ENQ-2026-0001&body=Dear%20Ada%0D%0A%0D%0A")
                .hasSizeLessThanOrEqualTo(MailTo.LONGEST);
        assertThat(mail.text()).startsWith("Dear Ada").endsWith("Wigan Council");
        assertThat(of(ada)).extracting(Letter::way).containsExactly(Way.MAIL);
        assertThat(now(ada).firstReply()).isEqualTo(kim.today());
        MailTo longer = MailTo.of("ada@example.org", "A", "Dear Ada\n" + "words and words\n".repeat(300));
        assertThat(longer.cut()).isTrue();
        assertThat(longer.address().toString()).hasSizeLessThanOrEqualTo(MailTo.LONGEST);
        assertThat(MailTo.of("a&b=c@example.org?cc=x", "A", "B").address().toString())
                .isEqualTo("mailto:a%26b%3Dc@example.org%3Fcc%3Dx?subject=A&body=B");
    }

    @Test
    void aLetterSaysNothingOfAHouseholdThatIsRestricted() {
        EnquiryId ada = enquiry("Ada Bell", "2 Mill Lane, Leigh");
        HouseholdId bell = household();
        kim.write(
                Right.EDIT_RECRUITMENT,
                "approved",
                tx -> tx.update(ada, "enquiry", ada.value(), 1, Row.of("household_id", bell)));
        assertThat(batch(BuiltIn.ACKNOWLEDGEMENT, ada).recipients().getFirst().facts())
                .containsEntry(LetterField.PLACES, "2");
        kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        bell,
                        "subject",
                        bell.value(),
                        1,
                        Row.of("restricted", 1).and("restrict_reason", "OTHER")));
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        Batch seen = letters.prepare(lee, template(BuiltIn.ACKNOWLEDGEMENT), List.of(ada));
        assertThat(seen.recipients().getFirst().facts())
                .containsEntry(LetterField.OUR_REFERENCE, "ENQ-2026-0001")
                .doesNotContainKeys(LetterField.PLACES, LetterField.TERMS, LetterField.APPROVED_ON);
    }

    @Test
    void aPdfIsMadeHereAndNothingElseIsLeft() throws Exception {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        EnquiryId ben = enquiry("Ben Łękawski", "2 High Street, Wigan");
        Batch batch = batch(BuiltIn.ACKNOWLEDGEMENT, ada, ben);
        make(batch, Way.PDF, Map.of(), null);
        Path second = out.resolve("ENQ-2026-0002 Acknowledgement 2026-10-31.pdf");
        assertThat(files()).containsExactly("ENQ-2026-0001 Acknowledgement 2026-10-31.pdf", "" + second.getFileName());
        assertThat(PdfTest.read(Files.readAllBytes(second))).contains("Ben Łękawski", "2 High Street");
        assertThat(of(ben)).extracting(Letter::way).containsExactly(Way.PDF);
        Path copy = letters.copy(kim, ben, "ENQ-2026-0002", of(ben).getFirst(), Way.PDF, folder);
        assertThat(copy.getFileName()).hasToString("" + second.getFileName());
        assertThat(PdfTest.read(Files.readAllBytes(copy))).isEqualTo(PdfTest.read(Files.readAllBytes(second)));
    }

    @Test
    void aPdfThatIsStoppedOrCannotBeMadeLeavesNothing() throws Exception {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        EnquiryId ben = enquiry("Ben \u0628\u0646", "2 High Street, Wigan");
        Batch batch = batch(BuiltIn.ACKNOWLEDGEMENT, ada, ben);
        var order = new Order(Way.PDF, out, Map.of(), null);
        Path first = out.resolve("ENQ-2026-0001 Acknowledgement 2026-10-31.pdf");
        Made stopped = new Making(kim, letters).make(batch, order, done -> {}, () -> Files.exists(first));
        assertThat(stopped.stopped()).isTrue();
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> make(batch, Way.PDF, Map.of(), null))
                .isInstanceOf(Mendable.class)
                .hasMessageStartingWith("ENQ-2026-0002: The letter has a letter or sign")
                .hasMessageContaining("Make a Word file instead");
        assertThat(files()).isEmpty();
        assertThat(of(ada)).isEmpty();
    }

    @Test
    void theTrailHasEveryChange() {
        EnquiryId ada = enquiry("Ada Ashworth", "1 High Street, Wigan");
        Templates.put(kim, template(BuiltIn.VISIT), Words.saying("Hello"), null);
        make(batch(BuiltIn.ACKNOWLEDGEMENT, ada), Way.WORD, Map.of(), null);
        List<String> tables = kim.store()
                .read(h -> h.createQuery(
                                "select table_name from audit where action = 'CREATE' and table_name like 'letter%'"
                                        + " order by seq")
                        .mapTo(String.class)
                        .list());
        assertThat(tables).containsExactly("letter_template", "letter");
        assertThat(Set.copyOf(tables)).doesNotContain("document");
    }
}
