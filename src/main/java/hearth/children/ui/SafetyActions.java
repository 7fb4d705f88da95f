package hearth.children.ui;

import hearth.access.Session;
import hearth.children.AboutChildren;
import hearth.children.Basis;
import hearth.children.ForbiddenPlace;
import hearth.children.KeptApart;
import hearth.children.Risk;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Miles;
import hearth.common.PersonId;
import hearth.common.Postcode;
import hearth.common.Reply;
import hearth.geography.Authorities;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** With whom and where a child must not live, and risks: written down, changed, ended. */
final class SafetyActions {
    private final Desk desk;
    private final Session session;
    private final Authorities authorities;
    private final Go go;
    private final Supplier<List<Option>> anybody;

    /**
     * For one page.
     *
     * @param anybody reads children, people and homes that can be named, off the JavaFX thread; the value of each is the letter C, P
     *     or H and its id
     */
    SafetyActions(Desk desk, Session session, Authorities authorities, Go go, Supplier<List<Option>> anybody) {
        this.desk = desk;
        this.session = session;
        this.authorities = authorities;
        this.go = go;
        this.anybody = anybody;
    }

    /** Somebody the child must not live with. */
    void apart(ChildId child, @Nullable KeptApart before) {
        desk.background().read("Reading who can be named", anybody::get).then(all -> {
            var options = new ArrayList<Option>(List.of(
                    new Option("MAN", "Any man"),
                    new Option("WOMAN", "Any woman"),
                    new Option("CHILD", "Any other child")));
            all.stream().filter(o -> !o.value().equals("C" + child.value())).forEach(options::add);
            var ask = new Ask(desk, "Must not live with").about(before == null ? null : before.id());
            Form form = ask.form(
                            "Save", "Saved", go, values -> AboutChildren.apart(session, child, apart(values, before)))
                    .chooseOrType("who", "Who", options)
                    .hint("A child, a person, a home, or a kind of person in your own words")
                    .set("who", before == null ? null : who(before));
            ask.show(why(form, before == null ? null : before.basis(), before == null ? null : before.reason())
                    .set("starts_on", before == null ? session.today() : before.startsOn())
                    .set("ends_on", before == null ? null : before.endsOn())
                    .set("source", before == null ? null : before.source()));
        });
    }

    private static @Nullable String who(KeptApart before) {
        return before.otherChild() != null
                ? "C" + before.otherChild().value()
                : before.otherPerson() != null
                        ? "P" + before.otherPerson().value()
                        : before.otherHousehold() != null
                                ? "H" + before.otherHousehold().value()
                                : before.kind();
    }

    private KeptApart apart(Values values, @Nullable KeptApart before) {
        String who = values.text("who").strip();
        boolean named = who.matches("[CPH]\\d+");
        long id = named ? Long.parseLong(who.substring(1)) : 0;
        return new KeptApart(
                before == null ? 0 : before.id(),
                named && who.startsWith("C") ? new ChildId(id) : null,
                named && who.startsWith("P") ? new PersonId(id) : null,
                named && who.startsWith("H") ? new HouseholdId(id) : null,
                named ? null : who,
                Basis.valueOf(values.text("basis")),
                values.words("reason").orElse(null),
                values.date("starts_on").orElse(session.today()),
                values.date("ends_on").orElse(null),
                values.words("source").orElse(null),
                false,
                before == null ? 0 : before.version());
    }

    private static Form why(Form form, @Nullable Basis basis, @Nullable String reason) {
        return form.pick("basis", "What it rests on", Option.of(Basis.values(), Basis::label))
                .set("basis", basis)
                .add("reason", "Why", Kind.LONG_TEXT)
                .hint("Only those read it who may see restricted reasons; the ledger says to ask the manager")
                .optional()
                .set("reason", reason)
                .add("starts_on", "From", Kind.DATE)
                .add("ends_on", "First day it holds no more", Kind.DATE)
                .optional()
                .add("source", "Who says so", Kind.TEXT)
                .optional();
    }

    /** A place where the child must not live. */
    void forbid(ChildId child, @Nullable ForbiddenPlace before) {
        List<Option> councils = authorities.all().stream()
                .map(a -> new Option(a.code(), a.name()))
                .toList();
        var ask = new Ask(desk, "Must not live in a place").about(before == null ? null : before.id());
        Form form = ask.form("Save", "Saved", go, values -> AboutChildren.forbid(session, child, place(values, before)))
                .pick("kind", "Where", Option.of(ForbiddenPlace.Kind.values(), ForbiddenPlace.Kind::label))
                .add("postcode", "Postcode", Kind.POSTCODE)
                .onlyIf(is("CIRCLE", "POSTCODE"))
                .add("radius", "Miles around it", Kind.MILES)
                .onlyIf(is("CIRCLE"))
                .add("sector", "Postcode sector", Kind.TEXT)
                .onlyIf(is("SECTOR"))
                .choose("authority", "Council", councils)
                .onlyIf(is("AUTHORITY"))
                .set("kind", before == null ? ForbiddenPlace.Kind.CIRCLE : before.kind());
        if (before != null) {
            switch (before.kind()) {
                case CIRCLE -> form.set("postcode", before.value()).set("radius", miles(before));
                case POSTCODE -> form.set("postcode", before.value());
                case SECTOR -> form.set("sector", before.value());
                case AUTHORITY -> form.set("authority", before.value());
            }
        }
        ask.show(why(form, before == null ? null : before.basis(), before == null ? null : before.reason())
                .set("starts_on", before == null ? session.today() : before.startsOn())
                .set("ends_on", before == null ? null : before.endsOn())
                .set("source", before == null ? null : before.source()));
    }

    private static @Nullable Miles miles(ForbiddenPlace place) {
        return place.radiusTenths() == null ? null : Miles.ofTenths(place.radiusTenths());
    }

    private static Predicate<Map<String, String>> is(String... kinds) {
        return typed -> Set.of(kinds).contains(typed.getOrDefault("kind", ""));
    }

    private ForbiddenPlace place(Values values, @Nullable ForbiddenPlace before) {
        var kind = ForbiddenPlace.Kind.valueOf(values.text("kind"));
        String value = switch (kind) {
            case CIRCLE, POSTCODE ->
                values.postcode("postcode").map(Postcode::text).orElse("");
            case SECTOR -> values.text("sector");
            case AUTHORITY -> values.text("authority");
        };
        return new ForbiddenPlace(
                before == null ? 0 : before.id(),
                kind,
                value,
                values.miles("radius").map(m -> m.tenths().orElse(0)).orElse(null),
                Basis.valueOf(values.text("basis")),
                values.words("reason").orElse(null),
                values.date("starts_on").orElse(session.today()),
                values.date("ends_on").orElse(null),
                values.words("source").orElse(null),
                false,
                before == null ? 0 : before.version());
    }

    /** A risk. */
    void risk(ChildId child, @Nullable Risk before) {
        var ask = new Ask(desk, before == null ? "A risk" : before.direction().label())
                .about(before == null ? null : before.id());
        LocalDate today = session.today();
        Form form = ask.form(
                        "Save risk",
                        "Risk saved",
                        go,
                        values -> AboutChildren.risk(
                                session,
                                child,
                                new Risk(
                                        before == null ? 0 : before.id(),
                                        Risk.Direction.valueOf(values.text("direction")),
                                        values.code("kind").orElse(null),
                                        values.text("words"),
                                        values.words("source").orElse(null),
                                        values.date("starts_on").orElse(today),
                                        values.date("ends_on").orElse(null),
                                        before == null ? 0 : before.version()),
                                values.code("bars")
                                        .map(b -> b.equals("YES") ? Reply.YES : Reply.NO)
                                        .orElse(null)))
                .pick("direction", "From whom to whom", Option.of(Risk.Direction.values(), Risk.Direction::label))
                .choose("kind", "Kind of risk", "risk-kind")
                .optional()
                .add("words", "In words", Kind.LONG_TEXT)
                .add("source", "Who assessed it", Kind.TEXT)
                .optional();
        if (before == null) {
            form.pick("bars", "Bars sharing a bedroom", List.of(new Option("YES", "Yes"), new Option("NO", "No")))
                    .optional();
        }
        ask.show(form.add("starts_on", "From", Kind.DATE)
                .add("ends_on", "First day it is none any more", Kind.DATE)
                .optional()
                .set("direction", before == null ? null : before.direction())
                .set("kind", before == null ? null : before.kind())
                .set("words", before == null ? null : before.words())
                .set("source", before == null ? null : before.source())
                .set("starts_on", before == null ? today : before.startsOn())
                .set("ends_on", before == null ? null : before.endsOn()));
    }
}
