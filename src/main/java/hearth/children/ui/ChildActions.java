package hearth.children.ui;

import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Session;
import hearth.children.Care;
import hearth.children.Child;
import hearth.children.Children;
import hearth.children.Needs;
import hearth.children.PeriodOfCare;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.geography.Authorities;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is recorded about a child from the child's page, each in a small form over it, and how a mistake is put right. */
public final class ChildActions {
    private final Desk desk;
    private final Session session;
    private final Authorities authorities;
    private final Go go;

    public ChildActions(Desk desk, Session session, Authorities authorities, Go go) {
        this.desk = desk;
        this.session = session;
        this.authorities = authorities;
        this.go = go;
    }

    /** What is written down about the child. */
    public void details(Child child, boolean yearOnly) {
        String own = session.store().info().ownAuthority();
        var ask = new Ask(desk, "Details of " + child.name());
        Form form = ask.form("Save details", "Details saved", go, values -> {
            var read = ChildFields.read(values, session.today(), own, child.details());
            Children.correct(session, child.id(), child.version(), read, ChildFields.yearOnly(values));
        });
        ChildFields.more(ChildFields.council(ChildFields.first(form), authorities, own));
        ask.show(ChildFields.fill(form, child, yearOnly));
    }

    public void died(Child child) {
        var ask = new Ask(desk, "The death of " + child.name());
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> Children.died(
                                session,
                                child.id(),
                                child.version(),
                                values.date("died_on").orElse(null)))
                .add("died_on", "Died on", Kind.DATE)
                .hint("Leave empty to take it back")
                .optional()
                .set("died_on", child.diedOn()));
    }

    public void note(ChildId child) {
        Ask.note(
                desk,
                go,
                child,
                words -> Notes.add(session, Right.EDIT_CHILDREN, child, session.today(), "NOTE", words));
    }

    /** A legal status from a day on. */
    public void legalStatus(ChildId child) {
        status(child, "Legal status", null);
    }

    /** Puts right which status it was from that day. */
    public void correctStatus(ChildId child, PeriodOfCare.LegalStatus status) {
        status(child, "Legal status from " + BritishDates.format(status.startsOn()), status);
    }

    private void status(ChildId child, String title, PeriodOfCare.@Nullable LegalStatus recorded) {
        var ask = new Ask(desk, title).about(recorded == null ? null : recorded.id());
        Form form = ask.form("Save legal status", "Legal status saved", go, values -> {
            LocalDate from = recorded == null ? values.date("starts_on").orElse(session.today()) : recorded.startsOn();
            Care.changeStatus(session, child, from, values.code("legal_status").orElse("NK"));
        });
        form.choose("legal_status", "Legal status", "legal-status")
                .set("legal_status", recorded == null ? null : recorded.code());
        if (recorded == null) {
            form.add("starts_on", "From", Kind.DATE)
                    .hint("The day of the order, also where it was some time ago")
                    .set("starts_on", session.today());
        }
        ask.show(form);
    }

    /** Takes a status away that was recorded by mistake. */
    public void removeStatus(PeriodOfCare period, PeriodOfCare.LegalStatus status) {
        desk.dialogs()
                .confirm(
                        "Take this legal status away?",
                        CodeList.named("legal-status").label(status.code()) + " from "
                                + BritishDates.format(status.startsOn())
                                + " was recorded by mistake. The one before then goes on.",
                        "Take away",
                        () -> desk.background()
                                .write("Saving", () -> Care.removeStatus(session, period, status.id()))
                                .then(x -> {
                                    go.saved("Legal status taken away");
                                    go.refresh();
                                }));
    }

    /** What holds for the whole period of care. */
    public void period(PeriodOfCare period) {
        var ask = new Ask(desk, "Care from " + BritishDates.format(period.startsOn())).about(period.id());
        ask.show(ask.form("Save", "Saved", go, values -> {
                    String postcode =
                            values.postcode("home_postcode").map(Postcode::text).orElse(null);
                    String state = postcode != null
                            ? "KNOWN"
                            : period.homePostcodeState().equals("NONE") ? "NONE" : "NOT_KNOWN";
                    Care.correct(
                            session,
                            period,
                            values.code("need").orElse("NK"),
                            postcode,
                            state,
                            values.words("home_address").orElse(null));
                })
                .choose("need", "Category of need", "category-of-need")
                .add("home_postcode", "Postcode of the home before", Kind.POSTCODE)
                .hint("Distances of homes from today on are counted from here")
                .optional()
                .add("home_address", "Address before", Kind.LONG_TEXT)
                .optional()
                .set("need", period.categoryOfNeed())
                .set("home_postcode", period.homePostcode())
                .set("home_address", period.homeAddress()));
    }

    /** A need in one domain, as it is on a day; what was said before stays in the history. */
    public void need(ChildId child, Needs.@Nullable Need before) {
        var ask = new Ask(desk, "What the child needs").about(before == null ? null : before.id());
        ask.show(ask.form(
                        "Save need",
                        "Need saved",
                        go,
                        values -> Needs.need(
                                session,
                                child,
                                values.text("domain"),
                                values.code("level")
                                        .filter(l -> !l.equals("?"))
                                        .map(Integer::valueOf)
                                        .orElse(null),
                                values.date("as_of").orElse(session.today()),
                                values.words("source").orElse(null),
                                values.words("note").orElse(null)))
                .choose("domain", "In what", "need-domain")
                .pick("level", "How much", levels())
                .add("note", "In words", Kind.LONG_TEXT)
                .optional()
                .add("source", "Who says so", Kind.TEXT)
                .optional()
                .add("as_of", "As it is on", Kind.DATE)
                .set("as_of", session.today())
                .set("domain", before == null ? null : before.domain())
                .set("level", before == null ? null : level(before.level()))
                .set("note", before == null ? null : before.note()));
    }

    private static List<Option> levels() {
        return Stream.concat(Option.all("level").stream(), Stream.of(new Option("?", "Not known")))
                .toList();
    }

    private static String level(@Nullable Integer level) {
        return level == null ? "?" : level.toString();
    }

    /** A level of need in words. */
    static String words(@Nullable Integer level) {
        return levels().stream()
                .filter(o -> o.value().equals(level(level)))
                .findFirst()
                .map(Option::label)
                .orElse("");
    }
}
