package hearth.placements.ui;

import hearth.access.Session;
import hearth.children.PeriodOfCare;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.FinancialYear;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.geography.Geography;
import hearth.placements.Corrections;
import hearth.placements.Home;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.util.List;

/** How a home becomes another kind while the carers stay, and how what was written down wrong is put right. */
public final class HomeCorrections {
    private final Desk desk;
    private final Session session;
    private final Placements placements;
    private final Corrections corrections;
    private final Go go;

    public HomeCorrections(Desk desk, Session session, Geography geography, Go go) {
        this.desk = desk;
        this.session = session;
        this.placements = new Placements(geography);
        this.corrections = new Corrections(geography);
        this.go = go;
    }

    /** Something about the home changes while the carers stay: it becomes long term, an agency's carers become ours. */
    public void change(Placement home) {
        var ask = new Ask(desk, "Same carers, another kind of home").about(home.id());
        Placement.Phase now = home.phases().getLast();
        ask.show(kind(
                ask.form(
                                "Save change",
                                "Change saved",
                                go,
                                values -> placements.change(
                                        session,
                                        home.id(),
                                        values.date("from").orElse(session.today()),
                                        home(home, now, values),
                                        "PLACE"))
                        .add("from", "From", Kind.DATE)
                        .set("from", session.today()),
                home,
                now));
    }

    /** Puts right what was said of the home from a day on. */
    public void correct(Placement home, Placement.Phase phase) {
        var ask = new Ask(desk, "The home from " + BritishDates.format(phase.startsOn())).about(phase.id());
        ask.show(kind(
                ask.form(
                        "Save correction",
                        "Correction saved",
                        go,
                        values -> corrections.home(
                                session, home, phase, home(home, phase, values), phase.changeReason())),
                home,
                phase));
    }

    private static Form kind(Form form, Placement home, Placement.Phase now) {
        List<Option> types = CodeList.named("place").inForce(FinancialYear.of(now.startsOn())).stream()
                .filter(c -> !c.group().equals("TEMPORARY"))
                .map(c -> new Option(c.code(), c.label()))
                .toList();
        form.choose("type", "Type of home", types)
                .choose("provider_code", "Provided by", Option.all("place-provider"))
                .optional()
                .set("type", now.place())
                .set("provider_code", now.providerCode());
        if (home.householdId() == null) {
            form.add("postcode", "Postcode of the home", Kind.POSTCODE)
                    .hint("Council and distance are worked out anew")
                    .optional()
                    .add("address", "Address of the home", Kind.LONG_TEXT)
                    .optional()
                    .set("postcode", now.postcode())
                    .set("address", now.address());
        }
        return form;
    }

    private static Home home(Placement home, Placement.Phase now, Values values) {
        HouseholdId carers = home.householdId();
        String place = values.text("type");
        String code = values.code("provider_code").orElse(null);
        return carers != null
                ? Home.with(carers, place, code)
                : new Home(
                        null,
                        home.establishmentId(),
                        place,
                        code,
                        now.providerId(),
                        now.urn(),
                        values.words("address").orElse(null),
                        values.postcode("postcode").map(Postcode::text).orElse(null));
    }

    /** Says which carers a home is with, where a file did not say it, or where the wrong ones stand. */
    public void carers(Placement home) {
        desk.background()
                .read("Reading which carers there are", () -> HomeChoices.carers(session))
                .then(all -> {
                    var ask = new Ask(desk, "Which carers").about(home.id());
                    HouseholdId now = home.householdId();
                    ask.show(ask.form(
                                    "Save carers",
                                    "Carers saved",
                                    go,
                                    values -> corrections.carers(
                                            session, home, new HouseholdId(Long.parseLong(values.text("household")))))
                            .choose("household", "Carers", all)
                            .hint("Type a part of the name")
                            .set("household", now == null ? null : now.value()));
                });
    }

    /** Puts the days of a placement right, and why it ended. */
    public void dates(Placement home) {
        var ask = new Ask(desk, "Days of this placement").about(home.id());
        ask.show(HomeActions.suddenly(ask.form(
                                "Save correction",
                                "Correction saved",
                                go,
                                values -> corrections.dates(
                                        session,
                                        home,
                                        values.date("start").orElse(home.startsOn()),
                                        values.date("end")
                                                .map(end -> HomeActions.ending(values, end, null, null))
                                                .orElse(null)))
                        .add("start", "First night", Kind.DATE)
                        .add("end", "First night elsewhere", Kind.DATE)
                        .hint("Empty means that the child lives there still")
                        .optional()
                        .choose("end_reason", "Why it ended", Option.all("place-change"))
                        .optional()
                        .onlyIf(typed -> !typed.getOrDefault("end", "").isBlank())
                        .add("end_planned", "Was it planned", Kind.ANSWER)
                        .optional()
                        .onlyIf(typed -> !typed.getOrDefault("end", "").isBlank()))
                .set("start", home.startsOn())
                .set("end", home.endsOn())
                .set("end_reason", home.endReason())
                .set("end_planned", home.endPlanned())
                .set("within_day", home.endWithinDay()));
    }

    /** Says what the register of children placed has of a home beside its days. */
    public void register(Placement home) {
        var ask = new Ask(desk, "What the register says").about(home.id());
        ask.show(ask.form(
                        "Save",
                        "Register corrected",
                        go,
                        values -> Corrections.register(
                                session,
                                home,
                                values.words("before").orElse(null),
                                values.words("after").orElse(null),
                                values.words("provision").orElse(null)))
                .add("before", "Where the child lived before", Kind.LONG_TEXT)
                .hint("Only where Hearth does not know it")
                .optional()
                .add("after", "Where the child went", Kind.LONG_TEXT)
                .hint("Only where Hearth does not know it")
                .optional()
                .add("provision", "Placed under", Kind.TEXT)
                .hint("Such as Children Act 1989 s20. Left empty, the legal status on the first day says it; of"
                        + " another council's child only you know it")
                .optional()
                .set("before", home.priorAddress())
                .set("after", home.leavingAddress())
                .set("provision", home.statutoryProvision()));
    }

    /** Puts the days of a period of care right, and with them those of the homes that began or ended with it. */
    public void careDates(PeriodOfCare period) {
        var ask = new Ask(desk, "Days of care").about(period.id());
        ask.show(ask.form(
                        "Save correction",
                        "Correction saved",
                        go,
                        values -> corrections.care(
                                session,
                                period,
                                values.date("starts_on").orElse(period.startsOn()),
                                values.date("ends_on").orElse(null),
                                values.code("rec").orElse(null)))
                .add("starts_on", "Looked after from", Kind.DATE)
                .add("ends_on", "First day no longer looked after", Kind.DATE)
                .hint("Empty means that care goes on")
                .optional()
                .choose("rec", "Why it ended", Option.all("episode-ceased"))
                .optional()
                .onlyIf(typed -> !typed.getOrDefault("ends_on", "").isBlank())
                .set("starts_on", period.startsOn())
                .set("ends_on", period.endsOn())
                .set("rec", period.rec()));
    }
}
