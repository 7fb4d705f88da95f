package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Right;
import hearth.carers.AboutHome;
import hearth.carers.AboutHomes;
import hearth.carers.HomeQuestion;
import hearth.carers.Room;
import hearth.children.AboutChild;
import hearth.children.AboutChildren;
import hearth.children.ChildQuestion;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Reply;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What matching asks of a child and a home, written down in the window, and the way there from the ledger and back. */
class AboutFormsTest extends FormGround {
    private ChildId child() {
        return Children.add(session, NewChild.of("Ada", "Okafor", LocalDate.of(2012, 8, 14), "F", "E08000010"));
    }

    private AboutHome home(HouseholdId id) {
        return session.read(Right.SEE_CARERS, h -> AboutHomes.of(h, id, TODAY));
    }

    private AboutChild about(ChildId id) {
        return session.read(Right.SEE_CHILDREN, h -> AboutChildren.of(h, id, TODAY, true));
    }

    private void save() {
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.quiet();
    }

    @Test
    void aHomeIsAskedAbout() {
        HouseholdId id = carers("Anna", "Ashworth", 2);
        LocalDate end = TODAY.plusDays(30);
        AboutHomes.room(
                session,
                id,
                new Room(0, "Box room", null, Room.Use.FOSTERING, Answer.NO, 2, TODAY.minusDays(30), end, 1));
        open(id);
        screens.clickOn("The home");
        screens.clickOn("Change");
        fill("Beds", "1");
        save();
        assertThat(home(id).rooms()).extracting(Room::beds, Room::endsOn).containsExactly(tuple(1, end));
        assertThat(screens.shows("What they can do")).isTrue();
        screens.clickOn("Ask about the home");
        fill("Bedrooms altogether", "4");
        screens.clickOn("Step-free: No");
        screens.clickOn("Somebody smokes: No");
        screens.clickOn("Pets: Yes");
        screens.clickOn("Dogs");
        screens.picture("home-ask");
        save();
        // The tab is open still
        screens.clickOn("Add what they could not do");
        screens.clickOn("About what: Ages");
        fill("From age", "11");
        fill("To age", "5");
        save();
        assertThat(screens.shows("Enter two ages, the lower one first, like 5 and 11."))
                .isTrue();
        fill("From age", "5");
        fill("To age", "11");
        fill("In their own words", "No teenagers, please");
        save();
        screens.clickOn("Add what they can do");
        choose("In what", "behaviour");
        screens.clickOn("How much: Much");
        fill("What shows it", "Ten years in a nurture class");
        save();
        screens.clickOn("Add a bedroom");
        fill("Which bedroom", "Back bedroom");
        fill("Beds", "2");
        save();
        screens.picture("household-home");
        assertThat(home(id).reply(HomeQuestion.PETS)).isEqualTo(Reply.of("DOG"));
        assertThat(home(id).limits().getFirst().said()).isEqualTo("Ages 5 to 11");
        assertThat(home(id).missing()).contains(HomeQuestion.HOIST).doesNotContain(HomeQuestion.SMOKING);
        screens.clickOn("Overview");
        screens.picture("household-overview");
    }

    @Test
    void aChildIsAskedAbout() {
        carers("Anna", "Ashworth", 2);
        ChildId id = child();
        open(id);
        screens.clickOn("Needs");
        screens.clickOn("Go through the questions");
        screens.clickOn("Must be the only child: Yes, if possible");
        screens.clickOn("History bars sharing a bedroom: No");
        screens.clickOn("Allergic to a pet: None");
        fill("Language", "Polish");
        fill("Who says so", "Health assessment");
        screens.picture("child-ask");
        save();
        screens.picture("child-needs");
        screens.clickOn("School and family");
        screens.clickOn("Add a school");
        fill("School", "Leigh High");
        fill("Postcode of the school", "WN7 1AA");
        choose("Year", "10");
        save();
        screens.clickOn("Add family time");
        fill("With whom", "Mother");
        choose("How often", "once a week");
        save();
        screens.clickOn("Write down wishes");
        save();
        fill("In the child's own words", "I want to stay at my school");
        choose("What matters most to the child", "same school");
        fill("Who asked", "Nora Field");
        save();
        screens.picture("child-life");
        screens.clickOn("Safety");
        screens.clickOn("Must not live with");
        choose("Who", "home of anna");
        screens.clickOn("What it rests on: The care plan");
        save();
        screens.clickOn("Must not live in a place");
        fill("Postcode", "WN1 1AA");
        fill("Miles around it", "3");
        screens.clickOn("What it rests on: An assessed risk");
        fill("Why", "Her uncle lives there");
        save();
        screens.picture("child-safety");
        AboutChild about = about(id);
        assertThat(about.reply(ChildQuestion.LANGUAGE)).isEqualTo(Reply.of("Polish"));
        assertThat(about.wishes()).singleElement().returns("SCHOOL", w -> w.raisesCriterion());
        assertThat(about.apart()).singleElement().returns("HOME", a -> a.kind());
        assertThat(about.places()).singleElement().returns(30, p -> p.radiusTenths());
    }

    @Test
    void whatIsNotKnownLeadsToWhereItIsWrittenDownAndBack() {
        carers("Anna", "Ashworth", 2);
        ChildId id = child();
        open(id);
        screens.clickOn("Find a home");
        screens.clickOn("Open");
        screens.picture("find-home-leads");
        screens.clickOn("Fill in what is not known");
        assertThat(screens.shows("Comes into care")).isTrue();
        screens.press(KeyCode.ALT, KeyCode.LEFT);
        String ask = "Ask the carers about smoking and the nurse about the child";
        assertThat(screens.shows(ask)).isTrue();
        AboutChildren.answer(
                session, id, List.of(new AboutChildren.Told(ChildQuestion.RESPIRATORY, Reply.NO, null)), TODAY, null);
        screens.clickOn("Open the household");
        screens.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(screens.shows(ask)).isFalse();
    }
}
