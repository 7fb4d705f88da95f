package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.Kind;
import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.Postcode;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.common.WeeklyRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms as they are typed into. It is long because every kind of field and every way to leave one has its case. */
class FormTest {
    @RegisterExtension
    final Screens screens = new Screens();

    private final List<Values> saved = new ArrayList<>();
    private final List<Map<String, String>> drafts = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private @Nullable RuleRefused no;

    private Form form(Desk desk) {
        return new Form(
                        "Save enquiry",
                        desk,
                        values -> desk.background().write("Saving the enquiry", () -> {
                            if (no != null) {
                                throw no;
                            }
                            saved.add(values);
                        }))
                .group("Who asked")
                .add("name", "Name", Kind.NAME)
                .hint("As they like to be called")
                .add("phone", "Phone", Kind.PHONE)
                .optional()
                .add("email", "Email", Kind.EMAIL)
                .optional()
                .add("postcode", "Postcode", Kind.POSTCODE)
                .group("The enquiry")
                .add("received", "Date of the enquiry", Kind.DATE)
                .choose("source", "Source", "source")
                .add("owns", "Spare room", Kind.ANSWER)
                .optional()
                .add("siblings", "Would take brothers and sisters", Kind.FLAG)
                .add("places", "Places", Kind.NUMBER)
                .optional()
                .add("rate", "Fee", Kind.WEEKLY_RATE)
                .optional()
                .add("cost", "Cost so far", Kind.MONEY)
                .optional()
                .add("far", "Distance", Kind.MILES)
                .optional()
                .add("notes", "Notes", Kind.LONG_TEXT)
                .optional()
                .onDraft(drafts::add)
                .onLeave(() -> left.add("left"));
    }

    private long said(String words) {
        return screens.robot().lookup(words).queryAll().stream()
                .filter(Labeled.class::isInstance)
                .count();
    }

    private void fillWhatMustBeThere() {
        screens.fill("Name", "Zoe Ashworth");
        screens.fill("Postcode", "wn5-9zz");
        screens.fill("Date of the enquiry", "13 may 26");
        screens.fill("Source", "web");
        screens.press(KeyCode.ENTER);
    }

    @Test
    void valuesComeOutAsTheirTypesHoweverTheyWereTyped() {
        screens.show(desk -> new Page("New enquiry").body(form(desk)));
        fillWhatMustBeThere();
        screens.fill("Phone", "01632 960 123");
        screens.fill("Email", "zoe@example.org");
        screens.clickOn("Not known");
        screens.clickOn("Would take brothers and sisters");
        screens.fill("Places", "3");
        screens.fill("Fee", "£450");
        screens.fill("Cost so far", "1,234.5");
        screens.fill("Distance", "4.6 miles");
        screens.fill("Notes", "Called back twice");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).singleElement().satisfies(v -> {
            assertThat(v.text("name")).isEqualTo("Zoe Ashworth");
            assertThat(v.postcode("postcode")).hasValue(new Postcode("WN5 9ZZ"));
            assertThat(v.date("received")).hasValue(LocalDate.of(2026, 5, 13));
            assertThat(v.code("source")).isPresent();
            assertThat(v.answer("owns")).hasValue(Answer.UNKNOWN);
            assertThat(v.flag("siblings")).isTrue();
            assertThat(v.number("places")).hasValue(3);
            assertThat(v.rate("rate")).hasValue(new WeeklyRate(45_000));
            assertThat(v.money("cost")).hasValue(new Money(123_450));
            assertThat(v.miles("far")).hasValue(Miles.ofTenths(46));
            assertThat(v.text("notes")).isEqualTo("Called back twice");
        });
        assertThat(screens.shows("There is a problem")).isFalse();
    }

    @Test
    void ctrlSSavesWhereverTheFocusIsButNotBehindAQuestion() {
        var page = new Page[1];
        screens.show(desk -> page[0] = new Page("New enquiry").body(form(desk)));
        fillWhatMustBeThere();
        away(page[0], true);
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).isEmpty();
        away(page[0], false);
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).hasSize(1);
    }

    @Test
    void whatIsBeingSavedIsNotSavedOnceMore() {
        var form = new Form[1];
        screens.show(desk -> {
            form[0] = form(desk);
            return new Page("New enquiry").body(form[0]);
        });
        fillWhatMustBeThere();
        screens.onFx(() -> {
            form[0].save();
            form[0].save();
            return null;
        });
        screens.quiet();
        assertThat(saved).hasSize(1);
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).as("once it is saved it can be saved again").hasSize(2);
    }

    @Test
    void theFirstFieldHasTheFocusEvenBeforeAnythingIsLaidOut() {
        screens.show(desk -> new Page("Before"));
        screens.onFx(() -> {
            screens.desk()
                    .surface()
                    .setContent(
                            new Page("New enquiry").body(form(screens.desk()).startAt("phone")));
            return null;
        });
        screens.quiet();
        screens.waitFor(() -> screens.box("Phone").isFocused());
    }

    /** Puts the focus where no field is. */
    private void away(Page page, boolean behindAQuestion) {
        screens.onFx(() -> {
            page.setDisable(behindAQuestion);
            screens.scene().getRoot().requestFocus();
            return null;
        });
        screens.quiet();
    }

    @Test
    void whatIsWrongIsSaidOnceOnTopAndBesideEachFieldAndNothingIsLost() {
        screens.show(desk -> new Page("New enquiry").body(form(desk)));
        screens.fill("Name", "Zoe Ashworth");
        screens.fill("Email", "zoe at example");
        screens.fill("Date of the enquiry", "31 February 2026");
        screens.fill("Source", "no such thing");
        screens.clickOn("Save enquiry");
        assertThat(saved).isEmpty();
        assertThat(screens.find(".error-summary").isFocused()).isTrue();
        for (String words : List.of(
                "Enter the postcode",
                "Email must be an e-mail address, like name@example.org",
                "Date of the enquiry must be a real date, like 27 3 2026 or next Tuesday",
                "Choose the source from the list")) {
            assertThat(said(words)).as(words).isEqualTo(2);
        }
        assertThat(screens.box("Name").getText()).isEqualTo("Zoe Ashworth");
        screens.picture("form-problem");
        screens.clickOn("Enter the postcode");
        assertThat(screens.box("Postcode").isFocused()).isTrue();
    }

    @Test
    void aRefusalOfARuleComesBackToItsField() {
        no = new RuleRefused(List.of(
                Refusal.of("ENQ-03", "There is an open enquiry for this phone number already.")
                        .beside("phone"),
                Refusal.of("ENQ-09", "The officer is on leave.").decidedBy("the team manager")));
        screens.show(desk -> new Page("New enquiry").body(form(desk)));
        fillWhatMustBeThere();
        screens.clickOn("Save enquiry");
        assertThat(said("There is an open enquiry for this phone number already."))
                .isEqualTo(2);
        assertThat(screens.shows("The officer is on leave. It may be allowed by: the team manager."))
                .isTrue();
        no = null;
        screens.clickOn("Save enquiry");
        assertThat(saved).hasSize(1);
    }

    @Test
    void aDateShowsWhatWasUnderstoodAndTodayIsAKey() {
        screens.show(desk -> new Page("New enquiry").body(form(desk)));
        screens.fill("Date of the enquiry", "+7");
        assertThat(screens.shows("Sunday 29 November 2026")).isTrue();
        screens.press(KeyCode.CONTROL, KeyCode.SEMICOLON);
        assertThat(screens.shows("Sunday 22 November 2026")).isTrue();
        screens.clickOn("Choose the date of the enquiry from a calendar");
        screens.picture("form-calendar");
        screens.clickOn("12");
        assertThat(screens.shows("Thursday 12 November 2026")).isTrue();
    }

    @Test
    void escKeepsADraftThatComesBackAndCanBeThrownAway() {
        screens.show(desk -> new Page("New enquiry").body(form(desk)));
        screens.fill("Name", "Zoe Ashworth");
        screens.press(KeyCode.ESCAPE);
        assertThat(left).hasSize(1);
        assertThat(drafts.getLast()).containsEntry("name", "Zoe Ashworth");
        Map<String, String> draft = drafts.getLast();
        screens.show(desk -> new Page("New enquiry").body(form(desk).restore(draft)));
        assertThat(screens.box("Name").getText()).isEqualTo("Zoe Ashworth");
        screens.picture("form-restored");
        screens.clickOn("Start afresh");
        assertThat(screens.box("Name").getText()).isEmpty();
        assertThat(drafts.getLast()).isEmpty();
    }

    @Test
    void aShortFormOverThePageKeepsWhatWasTypedWhenThePageGoesAwayUnderIt() {
        var kept = new HashMap<String, Map<String, String>>();
        Go go = new Here(kept);
        screens.show(desk -> new Page("Zoe Ashworth"));
        noteAbout(go, 7);
        screens.fill("Note", "She rang back");
        screens.onFx(() -> {
            screens.desk().surface().setContent(new Page("Sign in"));
            return true;
        });
        screens.quiet();
        assertThat(screens.shows("Write a note")).isFalse();
        assertThat(kept).containsOnlyKeys("Write a note #7");
        noteAbout(go, 8);
        assertThat(screens.box("Note").getText()).isEmpty();
        screens.press(KeyCode.ESCAPE);
        noteAbout(go, 7);
        assertThat(screens.box("Note").getText()).isEqualTo("She rang back");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(kept.get("Write a note #7")).isEmpty();
    }

    private void noteAbout(Go go, long id) {
        screens.onFx(() -> {
            Ask.note(screens.desk(), go, new EnquiryId(id), words -> {});
            return true;
        });
        screens.quiet();
    }

    /** A page whose half-typed forms are kept in a map. */
    private record Here(Map<String, Map<String, String>> kept) implements Go, Drafts {
        @Override
        public void to(SubjectId record) {
            // There is nowhere else.
        }

        @Override
        public void back() {
            // There is nowhere else.
        }

        @Override
        public void refresh() {
            // It is as it is.
        }

        @Override
        public void saved(String what) {
            // Nobody reads it.
        }

        @Override
        public Drafts drafts() {
            return this;
        }

        @Override
        public void keep(String form, Map<String, String> typed) {
            kept.put(form, typed);
        }

        @Override
        public void find(String form, Consumer<Map<String, String>> then) {
            then.accept(kept.getOrDefault(form, Map.of()));
        }
    }

    @Test
    void aCodeIsFoundByTypingAPartOfItsWords() {
        screens.show(desk -> new Page("New enquiry").body(form(desk)));
        screens.fill("Source", "word");
        screens.picture("form-choice");
        screens.press(KeyCode.ENTER);
        assertThat(screens.box("Source").getText()).isEqualTo("Word of mouth");
    }

    @Test
    void tabLeavesALongText() {
        screens.show(desk -> new Page("New enquiry").body(form(desk)));
        screens.fill("Notes", "Called");
        screens.press(KeyCode.TAB);
        assertThat(screens.find("Save enquiry").isFocused()).isTrue();
        assertThat(screens.box("Notes").getText()).isEqualTo("Called");
    }

    @Test
    void aPartOfTheFormIsThereWhileItIsAskedForAndAFieldInItMayAskForMore() {
        screens.show(desk -> new Form(
                        "Save", desk, values -> desk.background().write("Saving", () -> saved.add(values)))
                .add("kind", "Kind", Kind.TEXT)
                .part(
                        typed -> "REVIEW".equals(typed.get("kind")),
                        part -> part.group("The review")
                                .add("outcome", "Outcome", Kind.TEXT)
                                .optional()
                                .add("why", "Why", Kind.TEXT)
                                .onlyIf(typed -> "changed".equals(typed.get("outcome"))))
                .add("note", "Note", Kind.TEXT)
                .optional());
        assertThat(screens.shows("The review")).isFalse();
        assertThat(screens.shows("Outcome")).isFalse();
        assertThat(screens.shows("Note")).isTrue();

        screens.fill("Kind", "REVIEW");
        assertThat(screens.shows("The review")).isTrue();
        assertThat(screens.shows("Outcome")).isTrue();
        assertThat(screens.shows("Why")).isFalse();
        screens.fill("Outcome", "changed");
        assertThat(screens.shows("Why")).isTrue();

        screens.fill("Kind", "OTHER");
        assertThat(screens.shows("Why"))
                .as("its own condition still holds, the part's does not")
                .isFalse();
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved)
                .singleElement()
                .satisfies(v -> assertThat(v.words("outcome")).isEmpty());
    }

    @Test
    void whatIsRefusedOfTheOnlyFieldStandsBesideItWhateverTheUseCaseCallsIt() {
        var refused = new RuleRefused(Refusal.at("ends_on", "A price ends after it starts."));
        Go here = new Here(new HashMap<>());
        screens.show(desk -> new Page("A home").body(Words.plain("")));
        screens.onFx(() -> {
            new Ask(screens.desk(), "End this price")
                    .day("End price", "Price ended", "First night", here, LocalDate.of(2026, 6, 4), on -> {
                        throw refused;
                    });
            return true;
        });
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(said("A price ends after it starts."))
                .as("in the summary and beside the field")
                .isEqualTo(2);
    }
}
