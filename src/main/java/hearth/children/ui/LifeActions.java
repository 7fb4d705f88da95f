package hearth.children.ui;

import hearth.access.Session;
import hearth.children.AboutChildren;
import hearth.children.FamilyTime;
import hearth.children.School;
import hearth.children.Wish;
import hearth.common.ChildId;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import org.jspecify.annotations.Nullable;

/** What a child wishes, the school, and time with family: written down, changed, ended. */
final class LifeActions {
    private static final int PRIORITY_POINTS = 10;

    private final Desk desk;
    private final Session session;
    private final Go go;

    LifeActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /** What the child wishes; what was written down is put right. */
    void wish(ChildId child, @Nullable Wish before) {
        var ask = new Ask(desk, "What the child wishes").about(before == null ? null : before.id());
        ask.show(ask.form("Save wishes", "Wishes saved", go, values -> {
                    String most = values.code("most").orElse(null);
                    AboutChildren.wish(
                            session,
                            child,
                            new Wish(
                                    before == null ? 0 : before.id(),
                                    values.date("taken_on").orElse(session.today()),
                                    values.text("taken_by"),
                                    values.words("words").orElse(null),
                                    values.words("not_obtained_why").orElse(null),
                                    most,
                                    most == null
                                            ? null
                                            : values.number("points").orElse(PRIORITY_POINTS),
                                    before == null ? 0 : before.version()));
                })
                .add("words", "In the child's own words", Kind.LONG_TEXT)
                .hint("Wishes and hopes: where, with whom, school, what comes later")
                .optional()
                .add("not_obtained_why", "Or why they could not be had", Kind.LONG_TEXT)
                .optional()
                .choose("most", "What matters most to the child", "child-priority")
                .hint("It then weighs more in this child's points")
                .optional()
                .add("points", "By how many points more", Kind.NUMBER)
                .onlyIf(typed -> !typed.getOrDefault("most", "").isBlank())
                .add("taken_by", "Who asked", Kind.NAME)
                .add("taken_on", "Asked on", Kind.DATE)
                .set("words", before == null ? null : before.words())
                .set("not_obtained_why", before == null ? null : before.notObtainedWhy())
                .set("most", before == null ? null : before.raisesCriterion())
                .set("points", before == null ? Integer.valueOf(PRIORITY_POINTS) : before.raisesPoints())
                .set("taken_by", before == null ? null : before.takenBy())
                .set("taken_on", before == null ? session.today() : before.takenOn()));
    }

    /** A school; a new one ends the one before. */
    void school(ChildId child, @Nullable School before) {
        var ask =
                new Ask(desk, before == null ? "A school" : before.school()).about(before == null ? null : before.id());
        Form form = ask.form(
                        "Save school",
                        "School saved",
                        go,
                        values -> AboutChildren.school(
                                session,
                                child,
                                new School(
                                        before == null ? 0 : before.id(),
                                        values.text("school"),
                                        values.postcode("postcode")
                                                .map(Postcode::text)
                                                .orElse(null),
                                        values.code("year")
                                                .map(Integer::valueOf)
                                                .orElse(null),
                                        values.date("starts_on").orElse(session.today()),
                                        values.date("ends_on").orElse(null),
                                        values.words("source").orElse(null),
                                        before == null ? 0 : before.version())))
                .add("school", "School", Kind.TEXT)
                .add("postcode", "Postcode of the school", Kind.POSTCODE)
                .hint("From here the distance of a home is counted")
                .optional()
                .choose("year", "Year", "school-year")
                .hint("Left empty it goes by the age")
                .optional();
        ask.show(ended(form, "First day not there any more", before == null ? null : before.endsOn())
                .set("school", before == null ? null : before.school())
                .set("postcode", before == null ? null : before.postcode())
                .set("year", before == null || before.yearGroup() == null ? null : String.valueOf(before.yearGroup()))
                .set("starts_on", before == null ? session.today() : before.startsOn())
                .set("source", before == null ? null : before.source()));
    }

    /** Time with family. */
    void familyTime(ChildId child, @Nullable FamilyTime before) {
        var ask = new Ask(desk, before == null ? "Family time" : "Family time with " + before.withWhom())
                .about(before == null ? null : before.id());
        Form form = ask.form(
                        "Save family time",
                        "Family time saved",
                        go,
                        values -> AboutChildren.familyTime(
                                session,
                                child,
                                new FamilyTime(
                                        before == null ? 0 : before.id(),
                                        values.text("with_whom"),
                                        values.words("place").orElse(null),
                                        values.postcode("postcode")
                                                .map(Postcode::text)
                                                .orElse(null),
                                        values.code("often")
                                                .map(Integer::valueOf)
                                                .orElse(null),
                                        values.code("supervised").orElse(null),
                                        values.date("starts_on").orElse(session.today()),
                                        values.date("ends_on").orElse(null),
                                        values.words("source").orElse(null),
                                        before == null ? 0 : before.version())))
                .add("with_whom", "With whom", Kind.TEXT)
                .hint("Such as mother, or grandparents")
                .choose("often", "How often", Option.all("how-often"))
                .optional()
                .choose("supervised", "Supervised or not", "family-time-kind")
                .optional()
                .add("place", "Where", Kind.TEXT)
                .hint("Such as at the family centre, or by telephone")
                .optional()
                .add("postcode", "Postcode of the place", Kind.POSTCODE)
                .hint("From here the distance of a home is counted")
                .optional();
        ask.show(ended(form, "First day it happens no more", before == null ? null : before.endsOn())
                .set("with_whom", before == null ? null : before.withWhom())
                .set("often", before == null || before.visitsPerYear() == null ? null : before.visitsPerYear())
                .set("supervised", before == null ? null : before.supervised())
                .set("place", before == null ? null : before.place())
                .set("postcode", before == null ? null : before.postcode())
                .set("starts_on", before == null ? session.today() : before.startsOn())
                .set("source", before == null ? null : before.source()));
    }

    private static Form ended(Form form, String label, java.time.@Nullable LocalDate end) {
        return form.add("starts_on", "From", Kind.DATE)
                .add("ends_on", label, Kind.DATE)
                .optional()
                .set("ends_on", end)
                .add("source", "Who says so", Kind.TEXT)
                .optional();
    }
}
