package hearth.app.window;

import hearth.access.Right;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.carers.RegisterEntry;
import hearth.carers.concerns.Concern;
import hearth.carers.ui.DutyActions;
import hearth.matching.ui.FindHomeScreen;
import hearth.placements.ChildLine;
import hearth.placements.PlacementLine;
import hearth.placements.ReferralLine;
import hearth.placements.RegisterLine;
import hearth.placements.ui.TonightForm;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.Lookout;
import hearth.recruitment.Recruitment;
import hearth.ui.Buttons;
import hearth.ui.Empty;
import hearth.ui.Tone;
import java.time.LocalDate;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The pages of the lists: what is shown first, what can be filtered, what stands there while a list is empty. */
final class Lists {
    private Lists() {}

    static Parent enquiries(HearthWindow.Inside in, Services services) {
        Recruitment recruitment = services.recruitment();
        var ways = new EnquiryWays(in, services);
        Runnable add = ways::one;
        return new ListPage<>(in, "Enquiries", Enquiries.LISTING, "Name, phone or postcode")
                .first("name", "stage", "stage_since", "next_step", "next_step_on", "officer")
                .mine("officer")
                .flag("open", "Open", "closed_on", "")
                .flag("chase", "To chase", "to_chase", "true")
                .flag("late", "Overdue", "overdue", "true")
                .flag("manager", "Manager first", "speak_first", "true")
                .byCode("stage")
                .byCode("source")
                .also("Board", ways::board)
                .also(Right.MERGE, "Likely the same", ways::samePeople)
                .menu(
                        Right.EDIT_RECRUITMENT,
                        "Enter many",
                        new Buttons.Choice("Rows, as after an event", ways::rows),
                        new Buttons.Choice("Paste an e-mail or web form", ways::paste))
                .does(Right.EDIT_RECRUITMENT, "No answer", KeyCode.N, (e, then) -> noAnswer(in, recruitment, e, then))
                .doesAll(
                        Right.EDIT_RECRUITMENT,
                        "Letters",
                        rows -> services.letters(in)
                                .choose(rows.stream().map(Enquiry::id).toList()))
                .tone("next_step_on", (Enquiry e) -> e.overdue() ? Tone.DANGER : null)
                .tone("speak_first", (Enquiry e) -> e.speakFirst() ? Tone.DANGER : null)
                .opens(Enquiry::id)
                .main(Right.EDIT_RECRUITMENT, "New enquiry", add)
                .done(new Empty(
                                "No enquiries yet",
                                "Everybody who asks about fostering stands here from the first call to the decision,"
                                        + " with what is to be done next.",
                                "New enquiry",
                                add)
                        .or("or import a spreadsheet", () -> in.shell().open(Place.IMPORT)));
    }

    /** One more attempt at somebody on the list, and on to the next. */
    private static void noAnswer(HearthWindow.Inside in, Recruitment recruitment, Enquiry enquiry, Runnable then) {
        if (enquiry.speakFirst()) {
            in.desk().toasts().say(enquiry.reference() + ": " + Lookout.WORDS);
        }
        if (enquiry.closedOn() != null) {
            in.desk().toasts().say(enquiry.reference() + " is closed");
            return;
        }
        in.desk()
                .background()
                .write("Saving the attempt", () -> recruitment.attempt(in.session(), enquiry.id(), "TELEPHONE"))
                .then(saved -> {
                    in.shell().saved("Attempt saved, " + enquiry.reference());
                    then.run();
                });
    }

    static Parent carers(HearthWindow.Inside in, Services services, Runnable add) {
        return new ListPage<>(in, "Carers", Households.LISTING, "Name, phone, e-mail or postcode")
                .first("name", "status", "places", "filled", "vacant", "review_due", "locality", "officer")
                .mine("officer")
                .byCode("status")
                .tone("review_due", (Household h) -> late(in, h.reviewDue()) ? Tone.DANGER : null)
                .opens(Household::id)
                .doesAll(
                        Right.EDIT_CARERS,
                        "Letters",
                        rows -> services.letters(in)
                                .choose(rows.stream().map(Household::id).toList()))
                .doesAll(
                        Right.EDIT_CARERS,
                        "Record a visit",
                        rows -> new DutyActions(in.desk(), in.session(), in.shell())
                                .several(rows.stream().map(Household::id).toList()))
                .also("Register", () -> in.shell().open(Place.CARERS, () -> fosterParents(in)))
                .also(
                        Right.SEE_CONCERNS,
                        "Allegations and complaints",
                        () -> in.shell().open(Place.CARERS, () -> concerns(in)))
                .main(Right.EDIT_CARERS, "New household", add)
                .done(new Empty(
                                "No carers yet",
                                "Every fostering household stands here with its places, how many are filled and free,"
                                        + " and when its review is due.",
                                "New household",
                                add)
                        .or("or import a spreadsheet", () -> in.shell().open(Place.IMPORT)));
    }

    /** Allegations, standards of care and complaints, for those who may see them. */
    private static Parent concerns(HearthWindow.Inside in) {
        return new ListPage<>(in, "Allegations and complaints", Concern.LISTING, "Reference")
                .first("reference", "kind", "household", "name", "received", "state", "outcome", "owner")
                .byValue("state", Concern.STATES.toArray(String[]::new))
                .tone("state", (Concern c) -> c.closed() ? null : Tone.WARNING)
                .opens(Concern::id)
                .back()
                .done(new Empty(
                        "None is recorded",
                        "Allegations, concerns about standards of care and complaints stand here, with what is still to"
                                + " be done. Record one on the page of the household.",
                        "See all carers",
                        () -> in.shell().open(Place.CARERS)));
    }

    /** The register of foster parents (FSR 2011 reg 31). */
    private static Parent fosterParents(HearthWindow.Inside in) {
        return new ListPage<>(in, "Register of foster parents", RegisterEntry.LISTING, "Name or postcode")
                .first("entry", "name", "address", "date_of_birth", "sex", "approved_on", "reviews", "terms")
                .byValue("entry", "Foster parent", "Immediate placement")
                .opens(RegisterEntry::id)
                .back()
                .done(new Empty(
                        "Nobody is on the register",
                        "Every carer our own service has approved stands here, with what the regulation names.",
                        "See all carers",
                        () -> in.shell().open(Place.CARERS)));
    }

    static Parent children(HearthWindow.Inside in, Runnable add) {
        return new ListPage<>(in, "Children", ChildLine.LISTING, "Child or carers")
                .first("name", "date_of_birth", "legal_status", "placement_type", "home", "miles")
                .flag("care", "Looked after now", "looked_after", "true")
                .on("care")
                .mine("social_worker")
                .byCode("placement_type")
                .byCode("legal_status")
                .flag("out", "Out of borough", "out_of_borough", "true")
                .opens(ChildLine::id)
                .also(Right.EDIT_CHILDREN, "A home tonight", () -> tonight(in))
                .main(Right.EDIT_CHILDREN, "New child", add)
                .done(new Empty(
                                "No children yet",
                                "The children we care for stand here, with where each one lives and since when.",
                                "New child",
                                add)
                        .or("or import a spreadsheet", () -> in.shell().open(Place.IMPORT)));
    }

    static Parent placements(HearthWindow.Inside in, Runnable add) {
        return new ListPage<>(in, "Placements", PlacementLine.LISTING, "Child, carers or reference")
                .first("child_name", "home", "type", "start", "end", "weekly_cost")
                .byCode("type")
                .flag("open", "Open", "end", "")
                .opens(PlacementLine::id)
                .also(
                        Right.SEE_CHILDREN,
                        "Register of children placed",
                        () -> in.shell().open(Place.PLACEMENTS, () -> register(in)))
                .main(Right.EDIT_CHILDREN, "New placement", add)
                .done(new Empty(
                                "No placements yet",
                                "Every stay of a child in a home stands here, open ones and past ones, with what it"
                                        + " costs.",
                                "New placement",
                                add)
                        .or("or import a spreadsheet", () -> in.shell().open(Place.IMPORT)));
    }

    /** Requests for a home, those still looked for first: who was asked, who offered, who said no, and how long it has taken. */
    static Parent matching(HearthWindow.Inside in, Services services, Runnable plan) {
        var finding = new Finding(in, services);
        var page = new ListPage<>(in, "Matching", ReferralLine.LISTING, "Reference")
                .first("names", "state", "since", "needed_by", "type", "asked", "offered", "declined", "days")
                .flag("waiting", "A home is looked for", "waiting", "true")
                .on("waiting")
                .flag("emergency", "Emergencies", "emergency", "true")
                .byCode("state")
                .tone("needed_by", (ReferralLine r) -> r.waiting() && late(in, r.neededBy()) ? Tone.DANGER : null)
                .opens(ReferralLine::id)
                .also(Right.SEE_CHILDREN, "Looking back", finding::lookBack)
                .also(Right.SEE_CHILDREN, "How homes are weighed", finding::weighed)
                .also(Right.SEE_CHILDREN, "Plan for all who wait", plan);
        if (FindHomeScreen.open(in.session())) {
            page.does(Right.SEE_CHILDREN, "Find a home", KeyCode.F, (request, then) -> finding.of(request.id()));
        }
        return page.main(Right.EDIT_CHILDREN, "A home tonight", () -> tonight(in))
                .done(new Empty(
                        "No home is asked for",
                        "Every request for a home stands here with who was asked and what they said. Begin one on the"
                                + " child's page, or with A home tonight.",
                        "See all children",
                        () -> in.shell().open(Place.CHILDREN)));
    }

    /** The register of children placed with our carers (FSR 2011 Schedule 2). */
    private static Parent register(HearthWindow.Inside in) {
        return new ListPage<>(in, "Register of children placed", RegisterLine.LISTING, "Reference")
                .first("child", "placed_on", "carers", "address", "ceased_on", "authority", "provision")
                .opens(RegisterLine::id)
                .back()
                .done(new Empty(
                        "Nobody has been placed with our carers yet",
                        "Every child placed with foster carers of ours stands here with what the law asks for: when,"
                                + " with whom, from where, to where, by whom and under what.",
                        "See all placements",
                        () -> in.shell().open(Place.PLACEMENTS)));
    }

    static void tonight(HearthWindow.Inside in) {
        in.shell()
                .open(
                        Place.CHILDREN,
                        () -> new TonightForm(
                                        in.desk(), in.session(), new StoreDrafts(in.desk(), in.session()), in.shell())
                                .page());
    }

    private static boolean late(HearthWindow.Inside in, @Nullable LocalDate due) {
        return due != null && due.isBefore(in.session().today());
    }
}
