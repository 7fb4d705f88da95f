package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.carers.visits.VisitPrint;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.recruitment.Approved;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Outcomes;
import hearth.recruitment.RecruitmentGround;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which names other families are found in what goes to a household's carers. */
class OtherFamiliesTest {
    private static final LocalDate BORN = LocalDate.of(2015, 3, 4);

    @TempDir
    Path folder;

    private Session kim;
    private Households households;
    private HouseholdId home;
    private HouseholdId others;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, household, from) -> {});
        home = households.add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        others = households.add(kim, Ground.household("Margaret Elm", "2024-03-01", 2));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private ChildId child(String first, String last, @Nullable String knownAs) {
        return Children.add(
                kim,
                new NewChild(
                        first,
                        last,
                        knownAs,
                        BORN,
                        "M",
                        "NOBT",
                        TestStore.WIGAN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Answer.UNKNOWN,
                        null));
    }

    private List<String> found(String text, ChildId... here) {
        return VisitPrint.named(text, OtherFamilies.names(kim, home, Set.of(here)));
    }

    @Test
    void aNicknameAFormerNameAndALastNameAloneTellOfAFamilyToo() {
        Member margaret = Households.open(kim, others).members().getFirst();
        households.person(
                kim,
                others,
                margaret.person(),
                1,
                new People.Details(NewPerson.of("Margaret", "Elm"), "Peggy", "Rowan, Ash", null, Answer.UNKNOWN));
        assertThat(found("Met Peggy at the group")).containsExactly("Peggy");
        assertThat(found("Mrs Rowan rang")).containsExactly("Rowan");
        assertThat(found("Respite with the Elms in May")).containsExactly("Elm");
        assertThat(found("Margaret Elm rang")).containsExactly("Elm", "Margaret Elm");
        assertThat(found("Margaret, Jo and Larch, the elm in the garden")).isEmpty();
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        ChildId james = child("James", "O’Brien", "Peggy");
        child("D'Arcy", "Smith-Rowe", null);
        assertThat(found("the Elms' dog")).containsExactly("Elm");
        assertThat(found("James' mum")).containsExactly("James");
        assertThat(found("They call her ‘Peggy’, or 'Peggy's girl'")).containsExactly("Peggy");
        assertThat(found("Mr O'Brien, Mr O’Brien")).containsExactly("O’Brien");
        assertThat(found("MRS ELM, the ELMs' dog and D’ARCY'S")).containsExactly("D'Arcy", "Elm");
        assertThat(found("Smith-Rowe - they rang")).containsExactly("Smith-Rowe");
        assertThat(found("James' mum, Smith, Rowe, O and Brien", james)).isEmpty();
    }

    @Test
    void whoEnquiresIsOfAnotherFamilyUntilTheyAreThisOne() {
        var recruitment = RecruitmentGround.on(new EnquiryIntake(Ground.noDirectory(folder)));
        EnquiryId enquiry = recruitment.log(
                kim,
                NewEnquiry.of(
                        LocalDate.of(2026, 1, 5),
                        List.of(NewPerson.of("Ada", "Thorn")),
                        Origin.of("EVENT"),
                        Home.at(null)));
        PersonId lodger = recruitment.addAdult(kim, enquiry, NewPerson.of("Di", "Yew"));
        recruitment.adultLeft(kim, enquiry, lodger, LocalDate.of(2026, 10, 1));
        String text = "Ada Thorn and Mr Yew came to the group";
        assertThat(found(text)).containsExactly("Ada Thorn", "Thorn", "Yew");
        home = new Outcomes(new HouseholdIntake(Ground.noDirectory(folder)))
                .approve(
                        kim,
                        enquiry,
                        Enquiries.open(kim, enquiry).enquiry().version(),
                        new Approved(
                                Ground.full(
                                        LocalDate.of(2026, 10, 20),
                                        Terms.of(2, List.of(TermsLine.of("SHORT_TERM", 0, 17)))),
                                null));
        assertThat(found(text)).isEmpty();
    }

    @Test
    void whoHasLeftIsFoundAsWellAndWhoIsHereIsNot() {
        ChildId max = child("Maximilian", "Birch", "Max");
        assertThat(found("Max and Maximilian")).containsExactly("Max", "Maximilian");
        assertThat(found("Max and Maximilian", max)).isEmpty();
        households.join(
                kim,
                others,
                new NewPerson("Ada", "Hazel", LocalDate.of(1990, 1, 1), null, null, null),
                Member.Role.ADULT,
                null,
                LocalDate.of(2026, 1, 1));
        Member ada = Households.open(kim, others).members().getLast();
        households.leave(kim, others, ada, LocalDate.of(2026, 6, 1));
        assertThat(found("Ada Hazel came")).containsExactly("Ada Hazel", "Hazel");
        child("Zed", "Larch", null);
        assertThat(found("The Larches have a cat")).as("their own name").isEmpty();
    }
}
