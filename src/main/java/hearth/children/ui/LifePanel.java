package hearth.children.ui;

import hearth.children.AboutChild;
import hearth.children.ChildFile;
import hearth.children.ChildQuestion;
import hearth.children.FamilyTime;
import hearth.children.School;
import hearth.children.Wish;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.ui.Allowed;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a child wishes, the school, and time with family. */
final class LifePanel {
    private final LifeActions actions;
    private final NoneRow none;
    private final Allowed allowed;
    private final UnaryOperator<String> far;

    /**
     * For one page.
     *
     * @param far says of a postcode how far it is from the child's present home; empty where nobody knows
     */
    LifePanel(LifeActions actions, NoneRow none, Allowed allowed, UnaryOperator<String> far) {
        this.actions = actions;
        this.none = none;
        this.allowed = allowed;
        this.far = far;
    }

    Node node(ChildFile file) {
        ChildId child = file.child().id();
        AboutChild about = file.about();
        return new VBox(
                16,
                allowed.row(
                        Buttons.plain("Write down wishes", () -> actions.wish(child, null)),
                        Buttons.plain("Add a school", () -> actions.school(child, null)),
                        Buttons.plain("Add family time", () -> actions.familyTime(child, null))),
                Words.section("Wishes and hopes"),
                wishes(child, about),
                Words.section("School"),
                schools(child, about),
                Words.section("Family time"),
                familyTimes(child, about));
    }

    private Node wishes(ChildId child, AboutChild about) {
        var facts = new Facts();
        for (Wish wish : about.wishes()) {
            String words = wish.words() == null
                    ? "Could not be had: " + wish.notObtainedWhy()
                    : "\u201c" + wish.words() + "\u201d";
            String most = wish.raisesCriterion() == null
                    ? ""
                    : ". Matters most: "
                            + CodeList.named("child-priority")
                                    .label(wish.raisesCriterion())
                                    .toLowerCase(Locale.UK);
            facts.with(
                    BritishDates.format(wish.takenOn()),
                    words + most + " (" + wish.takenBy() + ")",
                    allowed.these(Buttons.link("Correct", () -> actions.wish(child, wish))));
        }
        return about.wishes().isEmpty()
                ? Words.wrapped(
                        Words.muted("The child has not been asked yet. Nobody can sign a decision on a home before."))
                : facts;
    }

    private Facts schools(ChildId child, AboutChild about) {
        var facts = new Facts();
        for (School school : about.schools()) {
            Integer year = school.yearGroup();
            String label = year == null ? null : CodeList.named("school-year").label(String.valueOf(year));
            facts.with(
                    school.endsOn() == null ? "Now" : "Before",
                    joined(
                            school.school(),
                            label,
                            school.postcode(),
                            far(school.postcode()),
                            BritishDates.span(school.startsOn(), school.endsOn()),
                            school.source()),
                    allowed.these(Buttons.link("Change", () -> actions.school(child, school))));
        }
        none.under(facts, child, about, ChildQuestion.SCHOOL);
        List.of(ChildQuestion.EHCP, ChildQuestion.TRANSPORT, ChildQuestion.ATTENDANCE)
                .forEach(q -> none.answer(facts, child, about, q));
        return facts;
    }

    private Facts familyTimes(ChildId child, AboutChild about) {
        var facts = new Facts();
        for (FamilyTime time : about.familyTimes()) {
            facts.with(
                    time.withWhom(),
                    joined(
                            time.how(),
                            far(time.postcode()),
                            "from " + BritishDates.format(time.startsOn()),
                            time.source()),
                    allowed.these(Buttons.link("Change", () -> actions.familyTime(child, time))));
        }
        none.under(facts, child, about, ChildQuestion.FAMILY_TIME);
        return none.answer(facts, child, about, ChildQuestion.NO_CONTACT);
    }

    private @Nullable String far(@Nullable String postcode) {
        String words = postcode == null ? "" : far.apply(postcode);
        return words.isEmpty() ? null : words;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
