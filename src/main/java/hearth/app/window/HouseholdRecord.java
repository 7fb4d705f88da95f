package hearth.app.window;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Approval;
import hearth.carers.Availability;
import hearth.carers.Check;
import hearth.carers.Household;
import hearth.carers.HouseholdPage;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.TermsLine;
import hearth.carers.Unavailable;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.placements.PlacementLine;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.RecordPage;
import hearth.ui.Timeline;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of one household: who they are, what they are approved for, which places are free and why, who lives there. */
final class HouseholdRecord {
    private final HearthWindow.Inside in;

    /** What the page shows: the household, and the children in it now and before. */
    private record Read(HouseholdPage page, List<PlacementLine> placements) {}

    HouseholdRecord(HearthWindow.Inside in) {
        this.in = in;
    }

    Parent page(HouseholdId id) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the household", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(HouseholdId id) {
        Session session = in.session();
        HouseholdPage page = Households.open(session, id);
        List<PlacementLine> placements = session.may(Right.SEE_CHILDREN)
                ? session.read(
                        Right.SEE_CHILDREN,
                        h -> PlacementLine.LISTING.all(
                                h,
                                Query.on(session.today())
                                        .where("household", page.household().reference())))
                : List.of();
        return new Read(page, placements);
    }

    private RecordPage page(Read read) {
        Household h = read.page().household();
        RecordPage page = new RecordPage(h.name(), h.reference()).back("Carers", in.shell()::back);
        String status = h.status() == null
                ? "Not approved"
                : CodeList.named("household-status").label(h.status());
        page.status(status, "ACTIVE".equals(h.status()) ? Tone.SUCCESS : Tone.NEUTRAL);
        LocalDate review = h.reviewDue();
        if (review != null && review.isBefore(in.session().today())) {
            page.status("Review overdue since " + BritishDates.format(review), Tone.DANGER);
        }
        page.fact("Vacant", String.valueOf(h.vacant()));
        page.fact("Filled", h.filled() + " of " + h.places());
        page.fact("Phone", h.phone() == null ? "Not recorded" : h.phone());
        if (in.session().may(Right.EDIT_CARERS)) {
            page.also(Buttons.plain("Places not available", () -> notAvailable(h)));
        }
        return page.tab("Overview", () -> overview(read))
                .tab("Approval", () -> approval(read.page()))
                .tab(
                        "Checks",
                        () -> RecordFacts.checks(
                                read.page().checks(), in.session().today(), Check::name))
                .tab("Placements", () -> placements(read.placements(), false))
                .tab("History", () -> new Timeline(history(read)));
    }

    private Node overview(Read read) {
        Household h = read.page().household();
        var parts = new VBox(16);
        parts.getChildren().addAll(RecordFacts.standing(read.page().breaches()));
        String people = read.page().members().stream()
                .filter(m -> m.endsOn() == null)
                .map(Member::name)
                .collect(Collectors.joining(", "));
        Facts facts = new Facts().add("Carers", people);
        facts.add("Places", "Vacant " + h.vacant(), why(h));
        parts.getChildren()
                .addAll(
                        facts,
                        RecordFacts.of(
                                h,
                                Household.FIELDS,
                                List.of(
                                        "types",
                                        "age_from",
                                        "age_to",
                                        "phone",
                                        "email",
                                        "address",
                                        "postcode",
                                        "authority",
                                        "approved_on",
                                        "review_due",
                                        "officer",
                                        "bedrooms")));
        parts.getChildren().add(Words.section("Living there now"));
        parts.getChildren().add(placements(read.placements(), true));
        return parts;
    }

    private static String why(Household h) {
        String reason = h.notAvailableReason() == null
                ? ""
                : " (" + CodeList.named("not-available").label(h.notAvailableReason()) + ")";
        String over = h.over() > 0 ? " + over " + h.over() : "";
        return "Vacant " + h.vacant() + " = approved " + h.places() + " - filled " + h.filled() + over
                + " - not available " + h.notAvailable() + reason;
    }

    private Node placements(List<PlacementLine> lines, boolean open) {
        var list = new VBox(4);
        for (PlacementLine line : lines) {
            if (!open || line.end() == null) {
                String name = line.childName() == null ? line.child() : line.childName() + ", " + line.child();
                list.getChildren()
                        .add(new VBox(
                                Buttons.link(name, () -> in.shell().to(line.id())),
                                Words.wrapped(Words.muted(RecordFacts.span(line.start(), line.end())))));
            }
        }
        return list.getChildren().isEmpty() ? Words.muted("Nobody") : list;
    }

    private static Node approval(HouseholdPage page) {
        var parts = new VBox(16);
        for (Approval approval : page.approvals()) {
            var facts = new Facts()
                    .add("Approved", RecordFacts.span(approval.startsOn(), approval.endsOn()))
                    .add("By", approval.provider());
            for (Approval.TermsVersion version : approval.terms()) {
                String lines = version.terms().lines().stream()
                        .map(HouseholdRecord::words)
                        .collect(Collectors.joining("; "));
                facts.add(
                        "Terms from " + BritishDates.format(version.startsOn()),
                        version.terms().places() + " places: " + lines);
            }
            for (Approval.StatusRow status : approval.statuses()) {
                facts.add(
                        "From " + BritishDates.format(status.startsOn()),
                        CodeList.named("household-status").label(status.status().name()));
            }
            parts.getChildren().add(facts);
        }
        return parts;
    }

    private static String words(TermsLine line) {
        return CodeList.named("fostering-type").label(line.type()) + ", ages " + line.ageFrom() + " to " + line.ageTo();
    }

    private static List<Timeline.Entry> history(Read read) {
        record Dated(LocalDate on, Timeline.Entry entry) {}
        var all = new ArrayList<Dated>();
        for (Approval approval : read.page().approvals()) {
            all.add(new Dated(
                    approval.startsOn(), RecordFacts.entry(approval.startsOn(), "Approved", approval.provider())));
        }
        for (Unavailable away : read.page().unavailable()) {
            String why = CodeList.named("not-available").label(away.reason());
            all.add(new Dated(away.startsOn(), RecordFacts.entry(away.startsOn(), "Places not available", why)));
        }
        read.page()
                .duties()
                .forEach(d -> all.add(new Dated(
                        d.doneOn(),
                        RecordFacts.entry(d.doneOn(), CodeList.named("duty").label(d.kind()), ""))));
        read.placements()
                .forEach(p -> all.add(new Dated(p.start(), RecordFacts.entry(p.start(), "Placement", p.child()))));
        read.page().notes().forEach(n -> all.add(new Dated(n.onDay(), RecordFacts.entry(n))));
        return all.stream()
                .sorted(Comparator.comparing(Dated::on).reversed())
                .map(Dated::entry)
                .toList();
    }

    private void notAvailable(Household household) {
        var ask = new Ask(in.desk(), "Places that are not available");
        ask.show(new Form("Save", in.desk(), values -> {
                    var away = new Unavailable(
                            0,
                            values.date("starts_on").orElse(in.session().today()),
                            values.date("ends_on").map(d -> d.plusDays(1)).orElse(null),
                            null,
                            values.number("places").orElse(null),
                            values.code("reason").orElse("OTHER"),
                            null,
                            1);
                    return in.desk()
                            .background()
                            .write("Saving", () -> new Availability().unavailable(in.session(), household.id(), away))
                            .then(x -> {
                                ask.done();
                                in.shell().saved("Saved");
                                in.shell().refresh();
                            });
                })
                .choose("reason", "Why", "not-available")
                .add("places", "How many places", Kind.NUMBER)
                .optional()
                .hint("Leave empty for every place that is not filled")
                .add("starts_on", "From", Kind.DATE)
                .add("ends_on", "Until", Kind.DATE)
                .optional()
                .hint("The last day on which they cannot be used")
                .set("starts_on", in.session().today()));
    }
}
