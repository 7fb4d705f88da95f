package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.ReferralId;
import hearth.common.WeeklyRate;
import hearth.placements.Providers;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.Sector;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Requests for a home: written down, authorised, carers and providers asked and what they said, and how it ended. */
public final class ReferralActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public ReferralActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    /**
     * A request for a child, and for those brothers and sisters who are to come along.
     *
     * @param siblings names of the brothers and sisters
     */
    public void add(ChildId child, Map<ChildId, String> siblings) {
        var ask = new Ask(desk, "Request for a home");
        Form form = new Form(
                "Save request",
                desk,
                values -> desk.background()
                        .write("Saving the request", () -> add(child, siblings, values))
                        .then(id -> {
                            ask.done();
                            go.to(id);
                            go.saved("Request saved");
                        }));
        first(form);
        siblings.forEach((id, name) -> form.add("with_" + id.value(), "Together with " + name, Kind.FLAG));
        ask.show(more(form).set("received", session.today()));
    }

    private static Form first(Form form) {
        return form.add("received", "Received", Kind.DATE)
                .add("emergency", "An emergency", Kind.FLAG)
                .add("needed_by", "Needed by", Kind.DATE)
                .optional()
                .add("expected_end", "Needed until", Kind.DATE)
                .optional()
                .choose("type", "Kind of home wanted", "fostering-type")
                .optional();
    }

    private static Form more(Form form) {
        return form.add("purpose", "What for", Kind.TEXT)
                .hint("Such as a short break, or until the hearing")
                .optional()
                .add("details", "What carers must know", Kind.LONG_TEXT)
                .optional();
    }

    /** Puts right what was written down. */
    void correct(Referral referral) {
        var ask = new Ask(desk, "Details of " + referral.reference());
        Form form = ask.form(
                "Save details",
                "Details saved",
                go,
                values -> Referrals.correct(session, referral, read(referral.children(), values)));
        ask.show(more(first(form))
                .set("received", referral.receivedOn())
                .set("emergency", (Object) referral.emergency())
                .set("needed_by", referral.neededBy())
                .set("expected_end", referral.expectedEndOn())
                .set("type", referral.typeWanted())
                .set("purpose", referral.purpose())
                .set("details", referral.details()));
    }

    private ReferralId add(ChildId child, Map<ChildId, String> siblings, Values values) {
        var children = new ArrayList<>(List.of(child));
        siblings.keySet().stream()
                .filter(id -> values.flag("with_" + id.value()))
                .forEach(children::add);
        return Referrals.add(session, read(children, values));
    }

    private Referral.New read(List<ChildId> children, Values values) {
        return new Referral.New(
                values.date("received").orElse(session.today()),
                children,
                values.flag("emergency"),
                values.date("needed_by").orElse(null),
                values.date("expected_end").orElse(null),
                values.code("type").orElse(null),
                values.words("purpose").orElse(null),
                values.words("details").orElse(null));
    }

    /** That family and friends were considered first, and what came of it. */
    void considered(Referral referral) {
        var ask = new Ask(desk, "Family and friends considered first");
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> Referrals.considered(
                                session,
                                referral,
                                values.date("on").orElse(session.today()),
                                values.words("note").orElse(null)))
                .add("note", "Who was thought of, and what came of it", Kind.LONG_TEXT)
                .optional()
                .add("on", "On", Kind.DATE)
                .set("note", referral.connectedConsideredNote())
                .set(
                        "on",
                        referral.connectedConsideredOn() == null ? session.today() : referral.connectedConsideredOn()));
    }

    void authorise(Referral referral) {
        var ask = new Ask(desk, "Authorise this request");
        ask.show(ask.form(
                        "Save",
                        "Request authorised",
                        go,
                        values -> Referrals.authorise(
                                session,
                                referral,
                                values.text("by"),
                                values.date("on").orElse(session.today())))
                .add("by", "Who authorised it", Kind.NAME)
                .add("on", "On", Kind.DATE)
                .set("on", session.today()));
    }

    void move(Referral referral) {
        var ask = new Ask(desk, "Where the request stands");
        List<Option> states = Option.all("referral-state");
        ask.show(ask.form(
                        "Save",
                        "Saved",
                        go,
                        values -> Referrals.move(
                                session,
                                referral,
                                values.date("on").orElse(session.today()),
                                Referral.State.valueOf(values.text("state"))))
                .choose("state", "It is", states)
                .add("on", "From", Kind.DATE)
                .set("state", referral.states().getLast().state())
                .set("on", session.today()));
    }

    /** Carers or a provider are asked for a home. */
    void asked(Referral referral) {
        desk.background()
                .read("Reading whom to ask", () -> HomeChoices.read(session))
                .then(choices -> {
                    var ask = new Ask(desk, "Somebody was asked");
                    Predicate<Map<String, String>> ours = typed -> "OURS".equals(typed.get("whom"));
                    Predicate<Map<String, String>> others = typed -> "OTHERS".equals(typed.get("whom"));
                    ask.show(ask.form("Save", "Saved", go, values -> asked(referral, values))
                            .pick(
                                    "whom",
                                    "Asked",
                                    List.of(
                                            new Option("OURS", "Our carers"),
                                            new Option("OTHERS", "An agency or another provider")))
                            .choose("household", "Carers", choices.carers())
                            .hint("Type a part of the name")
                            .onlyIf(ours)
                            .chooseOrType("provider", "Agency or provider", choices.providers())
                            .hint("One that is not in the list is added as you type it")
                            .onlyIf(others)
                            .add("on", "Asked on", Kind.DATE)
                            .set("whom", "OURS")
                            .set("on", session.today()));
                });
    }

    private void asked(Referral referral, Values values) {
        session.write(Right.EDIT_CHILDREN, "asked for a home", tx -> {
            HouseholdId household = values.code("household")
                    .map(id -> new HouseholdId(Long.parseLong(id)))
                    .orElse(null);
            var provider = values.words("provider")
                    .map(name -> Providers.named(tx, name, Sector.PRIVATE, session.today()))
                    .orElse(null);
            return Referrals.asked(tx, referral.id(), values.date("on").orElse(session.today()), household, provider);
        });
    }

    /** What they said. */
    void answered(Referral referral, Referral.Asked asked, String who) {
        WeeklyRate price = asked.weeklyPence();
        boolean hidden = price != null && !session.may(Right.SEE_COSTS);
        var ask = new Ask(desk, "What " + who + " said");
        List<Option> answers = Arrays.stream(Said.values())
                .map(s -> new Option(s.name(), s.label))
                .toList();
        ask.show(ask.form(
                        "Save answer",
                        "Answer saved",
                        go,
                        values -> Referrals.answered(
                                session,
                                referral.id(),
                                asked,
                                values.date("on").orElse(session.today()),
                                values.text("answer"),
                                values.words("why").orElse(null),
                                values.rate("weekly")
                                        .or(() -> Optional.ofNullable(hidden ? price : null))
                                        .map(WeeklyRate::asMoney)
                                        .orElse(null)))
                .pick("answer", "They said", answers)
                .add("why", "Why not", Kind.LONG_TEXT)
                .optional()
                .onlyIf(typed -> "DECLINE".equals(typed.get("answer")))
                .add("weekly", "Price quoted", Kind.WEEKLY_RATE)
                .hint(hidden ? "One is written down; leave empty to keep it" : "")
                .optional()
                .onlyIf(typed -> asked.providerId() != null)
                .add("on", "On", Kind.DATE)
                .set("answer", asked.answer())
                .set("why", asked.declineReason())
                .set("weekly", hidden ? null : price)
                .set("on", asked.answeredOn() == null ? session.today() : asked.answeredOn()));
    }

    /** An answer to a request. */
    enum Said {
        OFFER("They offer a home"),
        DECLINE("No"),
        NO_REPLY("No reply"),
        WITHDRAWN("Offer taken back");

        private final String label;

        Said(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
