package hearth.carers.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.Beds;
import hearth.carers.Ending;
import hearth.carers.Household;
import hearth.carers.HouseholdIntake;
import hearth.carers.HouseholdPage;
import hearth.carers.HouseholdStatus;
import hearth.carers.Leaving;
import hearth.carers.NewApproval;
import hearth.carers.Terms;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an approval: its terms, on hold and active again, extended, given up, ended.
 *
 * <p>It is long because each of them asks for something else.
 */
record ApprovalActions(
        Desk desk,
        Session session,
        Approvals approvals,
        HouseholdIntake intake,
        Go go,
        Supplier<List<Option>> children) {
    private static final String OWN_WORDS = "Choose it, or type words of your own: they are offered the next time";

    /** New terms from a day on. */
    void change(Household household, Terms now) {
        change(household.id(), now, session.today(), null);
    }

    /** The same with what is known of it already. */
    void change(HouseholdId household, Terms now, LocalDate from, @Nullable String why) {
        terms(household, "Change the terms", now, null, from, why);
    }

    /** Puts terms right that were written down wrong. */
    void correct(Household household, Approval.TermsVersion version) {
        terms(
                household.id(),
                "Terms from " + BritishDates.format(version.startsOn()),
                version.terms(),
                version.startsOn(),
                version.startsOn(),
                version.terms().reason());
    }

    /** What terms are chosen from: children who can be named, and the beds there are. */
    private record Choices(List<Option> named, @Nullable Beds beds) {}

    private Choices choices(HouseholdId id, LocalDate day) {
        return new Choices(
                children.get(),
                session.<Optional<Beds>>read(Right.SEE_CARERS, h -> Beds.known(h, id, day))
                        .orElse(null));
    }

    private void terms(
            HouseholdId id, String title, Terms now, @Nullable LocalDate day, LocalDate from, @Nullable String why) {
        desk.background()
                .read("Reading what can be chosen", () -> choices(id, from))
                .then(choices -> terms(id, title, now, day, from, why, choices));
    }

    private void terms(
            HouseholdId id,
            String title,
            Terms now,
            @Nullable LocalDate day,
            LocalDate from,
            @Nullable String why,
            Choices choices) {
        List<Option> named = choices.named();
        var ask = new Ask(desk, title);
        Form form = ask.form(
                "Save terms",
                "Terms saved",
                go,
                values -> approvals.terms(
                        session,
                        id,
                        day != null ? day : values.date("from").orElse(session.today()),
                        TermsFields.read(values, now)));
        if (day == null) {
            form.add("from", "From", Kind.DATE)
                    .hint("The terms until then stay in the history")
                    .set("from", from);
        }
        TermsFields.decided(TermsFields.bedsToo(TermsFields.add(form, named), typed -> choices.beds()), true);
        TermsFields.fill(form, now, !named.isEmpty());
        if (day != null) {
            TermsFields.fillDecided(form, now);
        }
        ask.show(form.add("reason", "Why they changed", Kind.TEXT).optional().set("reason", why));
    }

    /** On hold, suspended, or active again, from a day on. */
    void status(Household household) {
        var ask = new Ask(desk, "On hold, suspended or active again");
        List<Option> statuses = Option.of(HouseholdStatus.values(), HouseholdStatus::label).stream()
                .filter(o -> !o.value().equals(HouseholdStatus.NOTICE_GIVEN.name()))
                .toList();
        ask.show(ask.form(
                        "Save status",
                        "Status saved",
                        go,
                        values -> approvals.status(
                                session,
                                household.id(),
                                values.date("from").orElse(session.today()),
                                HouseholdStatus.valueOf(values.text("status")),
                                values.words("reason").orElse(null),
                                values.date("review_on").orElse(null)))
                .pick("status", "They are", statuses)
                .add("from", "From", Kind.DATE)
                .hint("A status that began on this very day is corrected")
                .add("reason", "Why", Kind.TEXT)
                .hint("Without anybody's private matters: others read it too")
                .optional()
                .add("review_on", "Look at it again on", Kind.DATE)
                .optional()
                .set("from", session.today()));
    }

    /** Their written notice came in. */
    void resign(Household household) {
        why(why -> {
            var ask = new Ask(desk, "They give up fostering");
            ask.show(ask.form(
                            "Save resignation",
                            "Resignation saved",
                            go,
                            values -> approvals.resign(
                                    session,
                                    household.id(),
                                    values.date("notice_received_on").orElse(session.today()),
                                    values.words("why").orElse(null)))
                    .add("notice_received_on", "Written notice received on", Kind.DATE)
                    .hint("The approval ends 28 days later; that cannot be declined or taken back (FSR 2011 reg 28)")
                    .set("notice_received_on", session.today())
                    .chooseOrType("why", "Why they leave", why)
                    .hint(OWN_WORDS)
                    .optional());
        });
    }

    /** The reasons of those who resign, of which one is chosen or typed anew. */
    private void why(Consumer<List<Option>> then) {
        desk.background()
                .read(
                        "Reading why carers leave",
                        () -> session.read(Right.SEE_CARERS, Leaving::offered).stream()
                                .map(code -> new Option(code.code(), code.label()))
                                .toList())
                .then(then);
    }

    /** The day on which their notice came in was written down wrong. */
    void correctNotice(Household household, LocalDate received) {
        var ask = new Ask(desk, "The day their notice came in");
        ask.show(ask.form(
                        "Save",
                        "Day of the notice saved",
                        go,
                        values -> approvals.correctNotice(
                                session,
                                household.id(),
                                received,
                                values.date("notice_received_on").orElse(received)))
                .add("notice_received_on", "Written notice received on", Kind.DATE)
                .hint("Only where it was written down wrong: the notice itself cannot be taken back (FSR 2011 reg 28)")
                .set("notice_received_on", received));
    }

    /** The talk with carers who leave. */
    void exitInterview(HouseholdPage page) {
        String before =
                Approvals.leaving(page.approvals()).map(Approval::leavingReason).orElse(null);
        why(why -> {
            var ask = new Ask(desk, "Exit interview");
            ask.show(ask.form(
                            "Save interview",
                            "Exit interview saved",
                            go,
                            values -> approvals.exitInterview(
                                    session,
                                    page.household().id(),
                                    values.date("held_on").orElse(session.today()),
                                    values.text("said"),
                                    values.words("why").orElse(null)))
                    .add("held_on", "Held on", Kind.DATE)
                    .add("said", "Why they leave, and what would have kept them", Kind.LONG_TEXT)
                    .chooseOrType("why", "The reason in a word", why)
                    .hint(OWN_WORDS)
                    .optional()
                    .set("held_on", session.today())
                    .set("why", before));
        });
    }

    /** The approval ends in another way, or how it ended is put right. */
    void end(Household household) {
        end(household.id(), session.today(), null, null);
    }

    /** The same with what is known of it already. */
    void end(HouseholdId household, LocalDate on, @Nullable String reason, @Nullable String detail) {
        var ask = new Ask(desk, "End of the approval");
        List<Option> reasons = Option.all("ending").stream()
                .filter(o -> !List.of("RESIGNED", "FULLY_APPROVED").contains(o.value()))
                .toList();
        ask.show(ask.ending(
                        "End approval",
                        "End of the approval saved",
                        go,
                        values -> approvals.end(
                                session,
                                household,
                                new Ending(
                                        values.date("ended_on").orElse(session.today()),
                                        values.text("reason"),
                                        values.words("detail").orElse(null))))
                .choose("reason", "Why", reasons)
                .hint("A resignation is recorded by the day the notice came in")
                .add("ended_on", "First day without approval", Kind.DATE)
                .add("detail", "In words", Kind.LONG_TEXT)
                .optional()
                .set("reason", reason)
                .set("detail", detail)
                .set("ended_on", on));
    }

    /** A full approval by us, after a temporary one or after another service's. */
    void approve(Household household) {
        desk.background()
                .read("Reading what can be chosen", () -> choices(household.id(), session.today()))
                .then(choices -> {
                    var ask = new Ask(desk, "Approve this household");
                    Form form = ask.form(
                                    "Save approval",
                                    "Approval saved",
                                    go,
                                    values -> approvals.approve(
                                            session,
                                            household.id(),
                                            new NewApproval(
                                                    null,
                                                    NewApproval.Kind.valueOf(values.text("kind")),
                                                    values.flag("connected"),
                                                    values.date("approved_on").orElse(session.today()),
                                                    values.words("reference").orElse(null),
                                                    TermsFields.read(values, null)),
                                            intake))
                            .pick(
                                    "kind",
                                    "Approved",
                                    List.of(
                                            new Option("FULL", "In full"),
                                            new Option("TEMPORARY", "For the time being")))
                            .add("approved_on", "Decided on", Kind.DATE)
                            .hint("An approval they have until then ends on that day")
                            .add("connected", "For children of their own family or friends", Kind.FLAG)
                            .set("kind", "FULL")
                            .set("approved_on", session.today());
                    TermsFields.bedsToo(TermsFields.add(form, choices.named()), typed -> choices.beds());
                    ask.show(TermsFields.decided(form, false)
                            .add("reference", "What the papers call it", Kind.TEXT)
                            .optional());
                });
    }

    /** A temporary approval goes on for up to eight weeks. */
    void extend(Household household, Approval approval) {
        var ask = new Ask(desk, "Extend the temporary approval");
        ask.show(ask.form(
                        "Save extension",
                        "Extension saved",
                        go,
                        values -> approvals.extend(
                                session,
                                household.id(),
                                values.date("expires_on").orElseThrow(),
                                values.date("decided_on").orElse(session.today()),
                                values.text("by"),
                                new Approvals.Needs(
                                        values.flag("right_home"),
                                        values.date("panel_on").orElse(null),
                                        values.date("iro_on").orElse(null),
                                        values.date("irm_on").orElse(null)),
                                values.flag("as_it_was")))
                .add("expires_on", "First day it is no longer in force", Kind.DATE)
                .hint("Once, by up to eight weeks; or until the IRM's outcome (CPPCR 2010 reg 25)")
                .add("decided_on", "Decided on", Kind.DATE)
                .add("by", "Nominated officer who decided", Kind.NAME)
                .add("right_home", "It is still the most appropriate home", Kind.FLAG)
                .add("panel_on", "Panel's views sought on", Kind.DATE)
                .hint("What is missing of these stands as a rule not kept")
                .optional()
                .add("iro_on", "Independent reviewing officer told on", Kind.DATE)
                .optional()
                .add("irm_on", "Not approved, and they asked the IRM on", Kind.DATE)
                .hint("It may then last longer than eight weeks, until the outcome is known")
                .optional()
                .add("as_it_was", "It was decided so, whatever the regulations say", Kind.FLAG)
                .hint("It is then recorded as it was, and what they do not allow stands as a rule not kept")
                .set("decided_on", session.today())
                .set(
                        "expires_on",
                        approval.expiresOn() == null
                                ? null
                                : approval.expiresOn().plusWeeks(8)));
    }
}
