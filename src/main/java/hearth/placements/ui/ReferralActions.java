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
        var ask = new Ask(desk, "Request for a home").kept(go).about(child);
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
        ReferralFields.first(form);
        siblings.forEach((id, name) -> form.add("with_" + id.value(), "Together with " + name, Kind.FLAG));
        ask.show(ReferralFields.more(form, ReferralFields::planned).set("received", session.today()));
    }

    /** Puts right what was written down. */
    void correct(Referral referral) {
        var ask = new Ask(desk, "Details of " + referral.reference()).about(referral.id());
        Form form = ask.form(
                "Save details",
                "Details saved",
                go,
                values -> Referrals.correct(
                        session, referral, ReferralFields.read(referral.children(), values, session.today())));
        ask.show(ReferralFields.fill(ReferralFields.more(ReferralFields.first(form), typed -> true), referral));
    }

    private ReferralId add(ChildId child, Map<ChildId, String> siblings, Values values) {
        var children = new ArrayList<>(List.of(child));
        siblings.keySet().stream()
                .filter(id -> values.flag("with_" + id.value()))
                .forEach(children::add);
        return Referrals.add(session, ReferralFields.read(children, values, session.today()));
    }

    /** That family and friends were considered first, and what came of it. */
    void considered(Referral referral) {
        var ask = new Ask(desk, "Family and friends considered first").about(referral.id());
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
        var ask = new Ask(desk, "Authorise this request").about(referral.id());
        ask.show(ask.form(
                        "Save",
                        "Request authorised",
                        go,
                        values -> Referrals.authorise(
                                session,
                                referral,
                                values.text("by"),
                                values.date("on").orElse(session.today()),
                                values.rate("budget").map(WeeklyRate::asMoney).orElse(null)))
                .add("by", "Who authorised it", Kind.NAME)
                .hint("To accommodate the child, and to search for a home")
                .add("on", "On", Kind.DATE)
                .add("budget", "What a home may cost a week", Kind.WEEKLY_RATE)
                .optional()
                .set("by", referral.authorisedBy())
                .set("on", referral.authorisedOn() == null ? session.today() : referral.authorisedOn())
                .set("budget", session.may(Right.SEE_COSTS) ? referral.permits().budget() : null));
    }

    /** A search outside our own homes is allowed. */
    void allowOutside(Referral referral) {
        Referral.Permits permits = referral.permits();
        var ask = new Ask(desk, "Allow a search outside our own homes").about(referral.id());
        ask.show(ask.form(
                        "Save",
                        "Search outside allowed",
                        go,
                        values -> Referrals.allowOutside(
                                session,
                                referral,
                                values.text("where"),
                                values.text("by"),
                                values.date("on").orElse(session.today())))
                .choose("where", "Where to search", "external-search")
                .add("by", "Who allowed it", Kind.NAME)
                .add("on", "On", Kind.DATE)
                .set("where", permits.outside())
                .set("by", permits.outsideBy())
                .set("on", permits.outsideOn() == null ? session.today() : permits.outsideOn()));
    }

    void move(Referral referral) {
        var ask = new Ask(desk, "Where the request stands").about(referral.id());
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
                    var ask = new Ask(desk, "Somebody was asked").about(referral.id());
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
        var ask = new Ask(desk, "What " + who + " said").about(asked.id());
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
                .chooseOrType("why", "Why not", Option.all("decline-reason"))
                .hint("Choose, or write it")
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
