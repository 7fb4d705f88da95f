package hearth.recruitment;

import static hearth.carers.Ground.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Accounts;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.access.TrailPage;
import hearth.access.Workers;
import hearth.carers.Ground;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.store.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookoutTest {
    @TempDir
    Path folder;

    private Session kim;
    private Session lee;
    private Recruitment recruitment;
    private final List<Lookout.Relative> relatives = new ArrayList<>();
    private int asked;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        lee = TestSession.as(kim, "lee", Role.OFFICER);
        recruitment = new Recruitment(new EnquiryIntake(Ground.noDirectory(folder)), new Lookout((h, today) -> {
            asked++;
            return relatives;
        }));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private EnquiryId log(NewPerson person, @Nullable String postcode) {
        return recruitment.log(
                lee, NewEnquiry.of(day("2026-10-30"), List.of(person), Origin.of(null), Home.at(postcode)));
    }

    private List<Warning.In> found(EnquiryId id) {
        return Enquiries.open(kim, id).warnings().stream().map(Warning::foundIn).toList();
    }

    private void watch(WatchedPerson.Watch list, @Nullable String first, String last, @Nullable String phone) {
        Lookout.keep(kim, new WatchedPerson(0, list, first, last, phone, null, "Court order", kim.today(), null, 1));
    }

    @Test
    void theOfficerSeesThatTheManagerComesFirstAndTheManagerSeesWhy() {
        watch(WatchedPerson.Watch.NO_CONTACT, "Graham", "Yarwood", null);
        EnquiryId id = log(NewPerson.of("Grahame", "Yarwood"), "WN5 9AA");
        EnquiryPage officer = Enquiries.open(lee, id);
        assertThat(officer.speakFirst()).isTrue();
        assertThat(officer.warnings()).isEmpty();
        EnquiryPage manager = Enquiries.open(kim, id);
        assertThat(manager.warnings())
                .singleElement()
                .returns(Warning.In.NO_CONTACT, Warning::foundIn)
                .returns("Graham Yarwood: same or similar name. Court order", Warning::why);
        Warning warning = manager.warnings().getFirst();
        assertThatThrownBy(() -> Lookout.resolve(lee, id, warning, "It is fine"))
                .isInstanceOf(Denied.class);
        var trail = new ArrayList<String>();
        TrailPage.read(
                kim,
                new TrailPage.Wish(manager.enquiry().reference(), null, null, true),
                (line, words) -> trail.add(line.action() + " " + line.tableName()));
        assertThat(trail).contains("CREATE enquiry_warning");
        Lookout.resolve(kim, id, warning, "Another Graham Yarwood");
        assertThat(Enquiries.open(lee, id).speakFirst()).isFalse();
        EnquiryPage again = Enquiries.open(lee, id);
        recruitment.change(
                lee, id, again.enquiry().version(), lee.read(Right.SEE_RECRUITMENT, h -> Enquiries.stored(h, id)));
        assertThat(Enquiries.open(lee, id).speakFirst())
                .as("what was dealt with is not found again")
                .isFalse();
    }

    @Test
    void eachListIsLookedThroughAndAStrangerIsNot() {
        watch(WatchedPerson.Watch.STAFF, null, "Nobody of that name", "07700 900123");
        kim.write(Right.EDIT_RECRUITMENT, "a worker", tx -> Workers.named(tx, "Kate Unsworth"));
        assertThat(found(log(NewPerson.of("Ada", "Other").reachedBy("+44 7700 900 123", null), null)))
                .containsExactly(Warning.In.STAFF);
        assertThat(found(log(NewPerson.of("Unsworth", "Kate"), null))).containsExactly(Warning.In.STAFF);
        assertThat(Enquiries.open(lee, log(NewPerson.of("Ola", "Stranger"), "WN5 9AA"))
                        .speakFirst())
                .isFalse();
        assertThat(found(log(NewPerson.of(null, "Stranger"), null))).isEmpty();
    }

    @Test
    void whoWasRefusedBeforeIsKnownAgainAndWhoWithdrewIsNot() {
        EnquiryId refused = log(NewPerson.of("Moira", "Tandy").reachedBy("01632 960009", null), "WN5 9AA");
        var progress = new Progress();
        progress.record(kim, refused, Stage.APPLICATION, day("2026-10-30"));
        new Outcomes(new hearth.carers.HouseholdIntake(Ground.noDirectory(folder)))
                .close(
                        kim,
                        refused,
                        Enquiries.open(kim, refused).enquiry().version(),
                        new Closing(day("2026-10-31"), "NOT_SUITABLE_STAGE_1", Closing.By.DECISION));
        assertThat(found(log(NewPerson.of("Moyra", "Tandy").reachedBy("01632 960009", null), null)))
                .containsExactly(Warning.In.REFUSED);
        assertThat(found(log(NewPerson.of("Moira", "Tandy"), null)).stream().distinct())
                .containsExactly(Warning.In.REFUSED);
        assertThat(found(log(NewPerson.of("Moses", "Tandoori"), null))).isEmpty();
    }

    @Test
    void aNamePutRightOnThePersonIsLookedForToo() {
        watch(WatchedPerson.Watch.NO_CONTACT, "Graham", "Yarwood", null);
        EnquiryId id = log(NewPerson.of("G", "Other"), null);
        assertThat(found(id)).isEmpty();
        Person person = Enquiries.open(kim, id).applicants().getFirst();
        recruitment.person(
                lee,
                id,
                person.id(),
                person.version(),
                new People.Details(NewPerson.of("Graham", "Yarwood"), null, null, null, Answer.NOT_ASKED));
        assertThat(found(id)).containsExactly(Warning.In.NO_CONTACT);
    }

    @Test
    void familyOfAChildInCareIsFoundByNameOrByTheHomeTheChildCameFrom() {
        ChildId child = child(false);
        relatives.add(new Lookout.Relative(child, "Mrs Pat Hollins (grandmother)", null, "family time with them"));
        relatives.add(new Lookout.Relative(child, "Hollins", "WN5 9AA", "the home the child came from"));
        assertThat(found(log(NewPerson.of("Pat", "Hollins"), null))).containsExactly(Warning.In.FAMILY);
        assertThat(found(log(NewPerson.of("Carl", "Hollins"), "wn59aa"))).containsExactly(Warning.In.FAMILY);
        assertThat(found(log(NewPerson.of("Carl", "Hollins"), "WN5 9AB"))).isEmpty();
    }

    private ChildId child(boolean restricted) {
        return kim.write(
                Right.EDIT_CHILDREN,
                "a child",
                tx -> new ChildId(tx.insert(
                        null,
                        "subject",
                        Row.of("kind", "CHILD")
                                .and("reference", "CH-0001")
                                .and("restricted", restricted)
                                .and("restrict_reason", restricted ? "OTHER" : null)
                                .and("created_at", tx.now()))));
    }

    @Test
    void theTrailDoesNotTellOfAHiddenChildByWhatWasFoundOnIt() {
        relatives.add(new Lookout.Relative(child(true), "Mrs Pat Hollins", null, "family time with them"));
        EnquiryId id = log(NewPerson.of("Pat", "Hollins"), null);
        Session again = Accounts.signIn(kim.store(), "kim", kim.today());
        String reference = Enquiries.open(again, id).enquiry().reference();
        var trail = new ArrayList<String>();
        TrailPage.read(
                again,
                new TrailPage.Wish(reference, null, null, true),
                (line, words) -> trail.add(line.tableName() + " " + words.afterJson()));
        assertThat(trail).contains("enquiry_warning null").noneMatch(line -> line.contains("family time"));
        assertThat(trail).anyMatch(line -> line.contains("Pat Hollins"));
    }

    @Test
    void anotherAdultIsLookedAtToo() {
        EnquiryId id = log(NewPerson.of("Ola", "Stranger"), "WN5 9AA");
        relatives.add(new Lookout.Relative(child(false), "Hollins", "WN5 9AA", "the home the child came from"));
        recruitment.addAdult(lee, id, NewPerson.of("Carl", "Hollins"));
        assertThat(found(id)).containsExactly(Warning.In.FAMILY);
        assertThat(Enquiries.open(lee, id).speakFirst()).isTrue();
    }

    @Test
    void theListsAreKeptByThoseWhoMay() {
        assertThatThrownBy(() -> Lookout.watched(lee)).isInstanceOf(Denied.class);
        watch(WatchedPerson.Watch.NO_CONTACT, "Graham", "Yarwood", null);
        WatchedPerson one = Lookout.watched(kim).getFirst();
        assertThatThrownBy(() -> Lookout.drop(lee, one)).isInstanceOf(Denied.class);
        Lookout.drop(kim, one);
        assertThat(Lookout.watched(kim)).isEmpty();
        assertThat(Enquiries.open(lee, log(NewPerson.of("Graham", "Yarwood"), null))
                        .speakFirst())
                .isFalse();
    }

    @Test
    void severalAreLoggedTogetherOrNotAtAll() {
        var good =
                NewEnquiry.of(day("2026-10-30"), List.of(NewPerson.of("Ada", "Thorn")), Origin.of(null), Home.at(null));
        var bad =
                NewEnquiry.of(day("2026-11-30"), List.of(NewPerson.of("Bo", "Thorn")), Origin.of(null), Home.at(null));
        assertThatThrownBy(() -> recruitment.log(
                        lee, List.of(new Recruitment.Logged(good, null), new Recruitment.Logged(bad, null))))
                .hasMessageContaining("has not come yet");
        assertThat(lee.<Long>read(
                        Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.count(h, hearth.access.Query.on(lee.today()))))
                .isZero();
        asked = 0;
        recruitment.log(
                lee, List.of(new Recruitment.Logged(good, "Kate Unsworth"), new Recruitment.Logged(good, null)));
        assertThat(lee.<Long>read(
                        Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.count(h, hearth.access.Query.on(lee.today()))))
                .isEqualTo(2);
        assertThat(asked).as("how often it was asked who is looked out for").isEqualTo(1);
    }

    @Test
    void whoeverSignsInIsTheWorkerTheyAreSaidToBe() {
        Accounts.worksAs(kim, "lee", "Kate Unsworth");
        Session now = Accounts.signIn(kim.store(), "lee", kim.today());
        assertThat(now.account().officer()).contains("Kate Unsworth");
        EnquiryId id = log(NewPerson.of("Ola", "Stranger"), null);
        recruitment.attempt(now, id, "TELEPHONE");
        assertThat(Enquiries.open(kim, id).contacts().getFirst().worker()).isEqualTo("Kate Unsworth");
        Accounts.worksAs(kim, "lee", null);
        assertThat(Accounts.signIn(kim.store(), "lee", kim.today()).account().officer())
                .isEmpty();
    }
}
