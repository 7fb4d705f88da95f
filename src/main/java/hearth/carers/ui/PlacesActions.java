package hearth.carers.ui;

import hearth.access.Session;
import hearth.carers.Availability;
import hearth.carers.BedUse;
import hearth.carers.Exemption;
import hearth.carers.Exemptions;
import hearth.carers.Household;
import hearth.carers.Unavailable;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.geography.Authorities;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Places that cannot be used, what else takes a bed, and exemptions from the usual fostering limit. */
public final class PlacesActions {
    private static final String FILLS = "FILLS";
    private static final String BLOCKS = "BLOCKS";

    private final Desk desk;
    private final Session session;
    private final Authorities authorities;
    private final Go go;
    private final Supplier<List<Option>> children;

    PlacesActions(Desk desk, Session session, Authorities authorities, Go go, Supplier<List<Option>> children) {
        this.desk = desk;
        this.session = session;
        this.authorities = authorities;
        this.go = go;
        this.children = children;
    }

    /** Places that cannot be used for a time; or one that is recorded, ended or put right. */
    void unavailable(HouseholdId household, @Nullable Unavailable before) {
        var ask = new Ask(desk, "Places that are not available").about(before == null ? null : before.id());
        ask.show(ask.form("Save", "Saved", go, values -> {
                    var told = new Unavailable(
                            before == null ? 0 : before.id(),
                            values.date("starts_on").orElse(session.today()),
                            day(values, "until"),
                            day(values, "expected"),
                            values.number("places").orElse(null),
                            values.code("reason").orElse("OTHER"),
                            values.words("note").orElse(null),
                            before == null ? 1 : before.version());
                    if (before == null) {
                        new Availability().unavailable(session, household, told);
                    } else {
                        new Availability().change(session, household, told);
                    }
                })
                .choose("reason", "Why", "not-available")
                .add("places", "How many places", Kind.NUMBER)
                .optional()
                .hint("Leave empty for every place that is not filled")
                .add("starts_on", "From", Kind.DATE)
                .add("until", "Until", Kind.DATE)
                .optional()
                .hint("The last day on which they cannot be used, once it is known")
                .add("expected", "Thought to last until", Kind.DATE)
                .optional()
                .onlyIf(typed -> typed.getOrDefault("until", "").isBlank())
                .add("note", "Note", Kind.LONG_TEXT)
                .optional()
                .set("starts_on", before == null ? session.today() : before.startsOn())
                .set("reason", before == null ? null : before.reason())
                .set("places", before == null ? null : before.places())
                .set("until", before == null ? null : before.until())
                .set("expected", before == null ? null : last(before.expectedEndOn()))
                .set("note", before == null ? null : before.note()));
    }

    private static @Nullable LocalDate day(Values values, String field) {
        return values.date(field).map(d -> d.plusDays(1)).orElse(null);
    }

    private static @Nullable LocalDate last(@Nullable LocalDate end) {
        return end == null ? null : end.minusDays(1);
    }

    /** What takes a bed and is no placement of ours; or one that is recorded, ended or put right. */
    void bed(HouseholdId household, @Nullable BedUse before) {
        desk.background()
                .read("Reading which children there are", children::get)
                .then(all -> {
                    var ask = new Ask(desk, "What else takes a bed").about(before == null ? null : before.id());
                    Form form = ask.form("Save", "Saved", go, values -> {
                        var told = new BedUse(
                                before == null ? 0 : before.id(),
                                BedUse.Kind.valueOf(values.text("kind")),
                                values.code("child")
                                        .map(id -> new ChildId(Long.parseLong(id)))
                                        .orElse(before == null || !all.isEmpty() ? null : before.childId()),
                                values.words("label").orElse(null),
                                values.text("counts").equals(FILLS),
                                values.text("counts").equals(BLOCKS),
                                values.date("starts_on").orElse(session.today()),
                                day(values, "until"),
                                before == null ? 1 : before.version());
                        if (before == null) {
                            new Availability().use(session, household, told);
                        } else {
                            new Availability().change(session, household, told);
                        }
                    });
                    form.choose("kind", "What it is", Option.of(BedUse.Kind.values(), BedUse.Kind::label))
                            .pick(
                                    "counts",
                                    "What it means for the places",
                                    List.of(
                                            new Option(FILLS, "Fills a place"),
                                            new Option(BLOCKS, "Keeps a place from being used"),
                                            new Option("NEITHER", "Neither")));
                    if (!all.isEmpty()) {
                        form.choose("child", "Which child", all)
                                .optional()
                                .set(
                                        "child",
                                        before == null || before.childId() == null
                                                ? null
                                                : before.childId().value());
                    }
                    ask.show(form.add("label", "Who or what, in a few words", Kind.TEXT)
                            .optional()
                            .add("starts_on", "From", Kind.DATE)
                            .add("until", "Until", Kind.DATE)
                            .hint("The last night; leave empty while it lasts")
                            .optional()
                            .set("kind", before == null ? null : before.kind())
                            .set("counts", before == null ? BLOCKS : counts(before))
                            .set("label", before == null ? null : before.label())
                            .set("starts_on", before == null ? session.today() : before.startsOn())
                            .set("until", before == null ? null : last(before.endsOn())));
                });
    }

    private static String counts(BedUse use) {
        return use.fillsPlace() ? FILLS : use.blocksPlace() ? BLOCKS : "NEITHER";
    }

    /** An exemption from the usual fostering limit, as it was given. */
    void exempt(Household household) {
        desk.background()
                .read("Reading which children there are", children::get)
                .then(all -> {
                    var ask = new Ask(desk, "Exemption from the usual fostering limit");
                    List<Option> councils = authorities.all().stream()
                            .map(a -> new Option(a.code(), a.name()))
                            .toList();
                    Form form = ask.form("Save exemption", "Exemption saved", go, values -> {
                                var named = new HashSet<ChildId>();
                                for (int i = 1; i <= 5; i++) {
                                    values.code("children" + (i == 1 ? "" : i))
                                            .ifPresent(id -> named.add(new ChildId(Long.parseLong(id))));
                                }
                                LocalDate from = values.date("starts_on").orElse(session.today());
                                var told = new Exemption(
                                        0,
                                        values.text("authority"),
                                        values.date("granted_on").orElse(from),
                                        from,
                                        day(values, "until"),
                                        values.words("condition").orElse(null),
                                        named,
                                        1);
                                new Exemptions(authorities).grant(session, household.id(), told);
                            })
                            .choose("authority", "Given by", councils)
                            .hint("Only the council in whose area the carers live can give one (Children Act 1989,"
                                    + " Schedule 7)");
                    for (int i = 1; i <= 5; i++) {
                        String before = "children" + (i <= 2 ? "" : i - 1);
                        form.choose(
                                "children" + (i == 1 ? "" : i),
                                i == 1 ? "For which child" : "And for which child",
                                all);
                        if (i == 1) {
                            form.hint("It names each child by name");
                        } else {
                            form.optional()
                                    .onlyIf(typed ->
                                            !typed.getOrDefault(before, "").isBlank());
                        }
                    }
                    ask.show(form.add("granted_on", "Given on", Kind.DATE)
                            .add("starts_on", "Holds from", Kind.DATE)
                            .add("until", "Until", Kind.DATE)
                            .hint("Only where a condition ends it")
                            .optional()
                            .add("condition", "Condition", Kind.LONG_TEXT)
                            .optional()
                            .set("authority", household.authority())
                            .set("granted_on", session.today())
                            .set("starts_on", session.today()));
                });
    }

    /** It no longer holds. */
    void endExemption(HouseholdId household, Exemption exemption) {
        var ask = new Ask(desk, "The exemption ends").about(exemption.id());
        ask.day(
                "Save",
                "Exemption ended",
                "First day it no longer holds",
                go,
                session.today(),
                on -> new Exemptions(authorities).end(session, household, exemption, on));
    }
}
