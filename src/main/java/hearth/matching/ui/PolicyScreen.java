package hearth.matching.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Kind;
import hearth.matching.Criterion;
import hearth.matching.Matching;
import hearth.matching.Policies;
import hearth.matching.Policy;
import hearth.matching.PolicyEffect;
import hearth.matching.plan.Deadline;
import hearth.matching.plan.Limits;
import hearth.matching.waiting.AllWaiting;
import hearth.matching.waiting.LimitsEffect;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Facts;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Job;
import hearth.ui.Page;
import hearth.ui.Values;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How homes are weighed: the policy in force, those signed before, and a new one that a manager signs once its effect has been seen. */
public final class PolicyScreen {
    private final Desk desk;
    private final Session session;
    private final Matching matching;
    private final Go go;
    private final Consumer<Supplier<Parent>> opener;

    private record Read(Policy now, List<Policies.Signed> all) {}

    /** @param opener shows a further page, from which Back leads here */
    public PolicyScreen(Desk desk, Session session, Matching matching, Go go, Consumer<Supplier<Parent>> opener) {
        this.desk = desk;
        this.session = session;
        this.matching = matching;
        this.go = go;
        this.opener = opener;
    }

    /** The page of the policy in force. */
    public Parent page() {
        Page page = new Page("How homes are weighed").back(go::back);
        desk.background()
                .read(
                        "Reading how homes are weighed",
                        () -> session.read(
                                Right.SEE_CHILDREN,
                                h -> new Read(matching.policy(h, session.today()), Policies.all(h))))
                .then(read -> show(page, read))
                .orElse(e -> page.failed(e, go::refresh));
        return page;
    }

    private void show(Page page, Read read) {
        if (session.may(Right.SET_TARGETS)) {
            page.main("Change the weights", () -> opener.accept(() -> form(read.now())));
        }
        var parts = new VBox(
                16,
                Words.prose("Points order the homes that no rule bars. What they weigh is this service's own decision,"
                        + " one for all children, dated and signed; it is no prediction. A child's own priorities"
                        + " are in the child's wishes."),
                facts(read.now()),
                Words.section("Signed so far"));
        read.all().forEach(signed -> parts.getChildren().add(signed(signed)));
        if (read.all().isEmpty()) {
            parts.getChildren().add(Words.muted("Nobody has signed one yet: Hearth's standard holds."));
        }
        parts.getStyleClass().add("tab-body");
        page.scrolling(parts);
    }

    private static Facts facts(Policy policy) {
        Limits limits = policy.limits();
        var facts = Facts.wide();
        for (Criterion criterion : Criterion.values()) {
            facts.add(criterion.label(), policy.weight(criterion) + " of " + Policy.TOTAL + " points");
        }
        return facts.add("Asked again after", policy.freshDays() + " days")
                .add("School counts as kept up to", policy.schoolMiles() + " miles")
                .add("Not near from", policy.nearMiles() + " miles on")
                .add("Smoking home needs a decision", "for a child under " + policy.smokeAge())
                .add("Places kept free for emergencies", String.valueOf(limits.reserve()))
                .add(
                        "Exemptions that a plan may use",
                        limits.exemptions() == Limits.ANY ? "as many as there are" : limits.exemptions() + " at most")
                .add(
                        "Between two new groups in one home",
                        limits.settling() == 0 ? "no time" : limits.settling() + " days at least")
                .add(
                        "Homes that a plan proposes",
                        limits.floor() == 0 ? "of any points" : "of " + limits.floor() + " points at least")
                .add("Signed by", policy.signedBy());
    }

    private static Node signed(Policies.Signed signed) {
        Policy policy = signed.policy();
        var weights = new StringBuilder();
        for (Criterion criterion : Criterion.values()) {
            weights.append(weights.isEmpty() ? "" : ", ")
                    .append(criterion.label())
                    .append(' ')
                    .append(policy.weight(criterion));
        }
        LocalDate on = signed.signedOn();
        var box = new VBox(
                4,
                Words.strong("From " + BritishDates.format(policy.from()) + ", signed by " + policy.signedBy()
                        + (on == null ? "" : " on " + BritishDates.format(on))),
                Words.wrapped(Words.plain(weights + ".")));
        said(box, policy.limits().none() ? null : "A plan " + policy.limits().words() + ".");
        said(box, signed.reason());
        said(box, signed.effect());
        return box;
    }

    private static void said(VBox box, @Nullable String words) {
        if (words != null) {
            box.getChildren().add(Words.wrapped(Words.muted(words)));
        }
    }

    private Parent form(Policy now) {
        Limits limits = now.limits();
        Form form = new Form("Show what would change", desk, values -> effect(now, values));
        form.node(Words.prose("Six weights, 100 points together. Nothing is signed before you have seen which first"
                + " lines would change."));
        for (Criterion criterion : Criterion.values()) {
            form.add(criterion.code(), criterion.label(), Kind.NUMBER).set(criterion.code(), now.weight(criterion));
        }
        form.group("What the rules leave to the service")
                .add("fresh_days", "Ask carers again after so many days", Kind.NUMBER)
                .set("fresh_days", now.freshDays())
                .add("school_miles", "A school is kept up to so many miles", Kind.NUMBER)
                .set("school_miles", now.schoolMiles())
                .add("near_miles", "A home is not near from so many miles on", Kind.NUMBER)
                .set("near_miles", now.nearMiles())
                .add("smoke_age", "A smoking home needs a decision for a child under", Kind.NUMBER)
                .set("smoke_age", now.smokeAge())
                .group("What a plan for all who wait keeps to")
                .add("reserve", "Places kept free for emergencies, over all homes", Kind.NUMBER)
                .set("reserve", limits.reserve())
                .add("exemptions", "Most exemptions from the usual limit that a plan may use", Kind.NUMBER)
                .optional()
                .set("exemptions", limits.exemptions() == Limits.ANY ? null : limits.exemptions())
                .add("settling", "Days between two new groups in one home; 0 for none", Kind.NUMBER)
                .set("settling", limits.settling())
                .add("floor", "Fewest points of a home that a plan proposes; 0 for any", Kind.NUMBER)
                .set("floor", limits.floor())
                .group("Who signs")
                .add("from", "Holds from", Kind.DATE)
                .set("from", session.today())
                .add("signed_by", "Manager who signs", Kind.NAME)
                .ask("Enter the name of the manager who signs")
                .add("reason", "Why", Kind.LONG_TEXT)
                .ask("Write why the weights are changed");
        return new Page("Change the weights")
                .body(form.startAt(Criterion.NEEDS.code())
                        .keptIn(go.drafts(), "Change the weights")
                        .onLeave(go::back));
    }

    private Job<PolicyEffect> effect(Policy now, Values values) {
        var weights = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, values.number(criterion.code()).orElse(0));
        }
        String reason = values.words("reason").orElse("");
        return desk.background()
                .<PolicyEffect>run(
                        "Working out which first lines would change",
                        progress -> withPlan(
                                PolicyEffect.of(
                                        session,
                                        matching,
                                        Policies.proposed(
                                                values.date("from").orElse(session.today()),
                                                weights,
                                                values.number("fresh_days").orElse(0),
                                                values.number("school_miles").orElse(0),
                                                values.number("near_miles").orElse(0),
                                                values.number("smoke_age").orElse(-1),
                                                now.ownRoomAge(),
                                                new Limits(
                                                        values.number("reserve").orElse(0),
                                                        values.number("exemptions")
                                                                .orElse(Limits.ANY),
                                                        values.number("settling")
                                                                .orElse(0),
                                                        values.number("floor").orElse(0)),
                                                values.words("signed_by").orElse("")),
                                        progress::cancelled),
                                progress::cancelled))
                .then(effect -> opener.accept(() -> effect(effect, reason)));
    }

    private PolicyEffect withPlan(PolicyEffect effect, Deadline stop) {
        return effect.withPlan(LimitsEffect.words(new AllWaiting(matching), session, effect.policy(), stop));
    }

    /** What would change, with the last word. */
    private Parent effect(PolicyEffect effect, String reason) {
        Page page = new Page("What would change");
        var parts = new VBox(16, Words.prose(effect.words()));
        section(parts, effect, true, "Waiting today");
        section(parts, effect, false, "Of the last quarter, as homes stood on the day the request came in");
        parts.getChildren().addAll(Words.section("What would be signed"), facts(effect.policy()));
        parts.getStyleClass().add("tab-body");
        page.scrolling(parts);
        page.also(Buttons.plain("Back to the weights", go::back));
        return page.main(
                "Sign this policy",
                () -> desk.background()
                        .write("Signing the policy", () -> Policies.sign(session, effect, reason))
                        .then(x -> {
                            go.back();
                            go.back();
                            go.saved("Policy signed");
                        }));
    }

    private static void section(VBox parts, PolicyEffect effect, boolean waiting, String title) {
        parts.getChildren().add(Words.section(title));
        List<PolicyEffect.Line> changed = effect.lines().stream()
                .filter(l -> l.waiting() == waiting && l.changed())
                .toList();
        if (changed.isEmpty()) {
            parts.getChildren().add(Words.muted("No first line would change."));
        }
        for (PolicyEffect.Line line : changed) {
            parts.getChildren()
                    .add(new VBox(
                            Words.wrapped(Words.plain(String.join(", ", line.children()) + ": first "
                                    + homes(line.after()) + " instead of " + homes(line.before()))),
                            Words.muted("Request of " + BritishDates.format(line.receivedOn()))));
        }
    }

    private static String homes(List<String> references) {
        return references.isEmpty() ? "no home" : String.join(" and ", references);
    }
}
