package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hearth.access.Due;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.children.AboutChildren;
import hearth.children.Basis;
import hearth.children.ChildQuestion;
import hearth.children.FamilyTime;
import hearth.children.ForbiddenPlace;
import hearth.children.Needs;
import hearth.children.Risk;
import hearth.children.Siblings;
import hearth.common.ChildId;
import hearth.common.Known;
import hearth.common.Money;
import hearth.common.ReferralId;
import hearth.common.Reply;
import hearth.common.RuleRefused;
import hearth.geography.Authorities;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a request for a home holds, what of it comes from the child's own record, and what is still to be said by when. */
class RequestFactsTest extends CouncilGround {
    /** A Saturday: five working days after Friday the 30th end on the 6th of November. */
    private static final LocalDate TODAY = day("2026-10-31");

    RequestFactsTest() {
        super("2016-01-01");
    }

    private Referral request(boolean emergency, Referral.Wants wants) {
        return find(Referrals.add(
                wigan.kim,
                new Referral.New(
                        day("2026-10-30"),
                        List.of(ada),
                        emergency,
                        TODAY,
                        null,
                        "SHORT_TERM",
                        "Tonight",
                        null,
                        wants)));
    }

    private Referral find(ReferralId id) {
        return wigan.kim.store().read(h -> Referrals.find(h, id)).orElseThrow();
    }

    private List<Due> due(LocalDate until) {
        return wigan.kim.store().read(h -> ReferralDuties.due(h, TODAY, until));
    }

    private static Map<String, String> told(ReferralPage page) {
        return page.told().getFirst().parts().stream()
                .flatMap(p -> p.lines().stream())
                .filter(l -> l.words() != null)
                .collect(
                        Collectors.toMap(ChildTold.Line::label, l -> String.valueOf(l.words()), (a, b) -> a + "|" + b));
    }

    private ReferralPage page(Session session, Referral request) {
        return ReferralPage.open(session, request.id(), new Authorities());
    }

    @Test
    void whoAsksThePlanAndTheBudgetAreKeptAndListed() {
        var wants = new Referral.Wants(
                "Nora Field", "01632 960 555", "Jo Marsh", "Back to her mother by Easter", "A garden", "Near a pool");
        Referral request = request(false, wants);
        Referrals.authorise(wigan.kim, request, "Jill", TODAY, new Money(120_000));
        Referrals.allowOutside(wigan.kim, find(request.id()), "AGENCY", "Pat", TODAY);

        Referral kept = find(request.id());
        assertThat(kept.wants()).isEqualTo(wants);
        assertThat(kept.permits())
                .hasToString("Permits[budget=£1,200.00 a week, outside=AGENCY, outsideBy=Pat, outsideOn=2026-10-31]");
        List<ReferralLine> lines = wigan.kim.store().read(h -> ReferralLine.LISTING.all(h, Query.on(TODAY)));
        assertThat(lines)
                .singleElement()
                .returns("Nora Field", ReferralLine::referrer)
                .returns("Jo Marsh", ReferralLine::manager)
                .returns("Jill", ReferralLine::authorisedBy)
                .returns("AGENCY", ReferralLine::outside)
                .returns("Ada", ReferralLine::names);
        Session olive = TestSession.without(wigan.kim, ada);
        List<ReferralLine> hers = olive.read(Right.SEE_CHILDREN, h -> ReferralLine.LISTING.all(h, Query.on(TODAY)));
        assertThat(hers).singleElement().returns(null, ReferralLine::names);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> Referrals.allowOutside(wigan.kim, kept, "ANY", "Pat", TODAY.plusDays(1)));
    }

    @Test
    void whoAuthorisesAnEmergencyLaterDoesNotSendTheSearchBack() {
        Referral request = request(true, Referral.Wants.NOTHING);
        assertThat(request.states())
                .extracting(Referral.Step::state)
                .containsExactly(Referral.State.SEARCHING_IN_HOUSE);
        Referrals.authorise(wigan.kim, request, "Jill", TODAY, null);
        assertThat(find(request.id()).states().getLast().state()).isEqualTo(Referral.State.SEARCHING_IN_HOUSE);
        assertThat(find(request.id()).authorisedOn()).isEqualTo(TODAY);
    }

    @Test
    void anOfferThatIsWrittenDownLaterIsAnOfferToo() {
        Referral request = request(true, Referral.Wants.NOTHING);
        Referrals.asked(wigan.kim, request.id(), TODAY, wigan.household("Ashworth", "WN2 2BB"), null);
        Referral.Asked asked = find(request.id()).asked().getFirst();
        Referrals.answered(wigan.kim, request.id(), asked, TODAY, "DECLINE", "AGES", null);
        assertThat(find(request.id()).states().getLast().state()).isEqualTo(Referral.State.SEARCHING_IN_HOUSE);
        Referral.Asked declined = find(request.id()).asked().getFirst();
        Referrals.answered(wigan.kim, request.id(), declined, day("2026-10-29"), "OFFER", null, null);
        assertThat(find(request.id()).states())
                .as("not before the request came in")
                .extracting(s -> s.state() + " " + s.startsOn())
                .containsExactly("OFFERED 2026-10-30");
    }

    @Test
    void theRestOfAnEmergencyIsDueInFiveWorkingDaysUntilItIsSaid() {
        Referral request = request(true, Referral.Wants.NOTHING);
        assertThat(due(day("2026-11-05"))).isEmpty();
        assertThat(due(day("2026-11-06")))
                .singleElement()
                .returns("REFERRAL_REST", Due::kind)
                .returns(day("2026-11-06"), Due::day)
                .returns(
                        "Complete the request: who asks, the manager, who authorised it, the care plan, health, risks,"
                                + " family time",
                        Due::what);
        for (ChildQuestion question :
                List.of(ChildQuestion.MEDICATION, ChildQuestion.RISKS, ChildQuestion.NO_CONTACT)) {
            answer(question, Reply.UNKNOWN);
        }
        Referrals.correct(
                wigan.kim,
                request,
                new Referral.New(
                        request.receivedOn(),
                        List.of(ada),
                        true,
                        TODAY,
                        null,
                        "SHORT_TERM",
                        "Tonight",
                        null,
                        new Referral.Wants("Nora", null, "Jo", "None yet", null, null)));
        assertThat(due(day("2026-12-31")))
                .extracting(Due::what)
                .containsExactly("Complete the request: who authorised it");
        Referrals.authorise(wigan.kim, find(request.id()), "Jill", TODAY, null);
        assertThat(due(day("2026-12-31"))).isEmpty();
    }

    @Test
    void aPlannedRequestAndOneThatWasWithdrawnAskForNothing() {
        request(false, Referral.Wants.NOTHING);
        Referral gone = request(true, Referral.Wants.NOTHING);
        Referrals.move(wigan.kim, gone, TODAY, Referral.State.WITHDRAWN);
        assertThat(due(day("2026-12-31"))).isEmpty();
    }

    @Test
    void whoSearchesOutsideMustBeAllowedTo() {
        Referral request = request(false, Referral.Wants.NOTHING);
        Referrals.move(wigan.kim, request, TODAY, Referral.State.SEARCHING_EXTERNAL);
        assertThat(due(TODAY))
                .singleElement()
                .returns("REFERRAL_OUTSIDE", Due::kind)
                .returns(TODAY, Due::day);
        Referrals.allowOutside(wigan.kim, find(request.id()), "ANY", "Pat", TODAY);
        assertThat(due(TODAY)).isEmpty();
    }

    private void answer(ChildQuestion question, Reply reply) {
        AboutChildren.answer(
                wigan.kim, ada, List.of(new AboutChildren.Told(question, reply, null)), TODAY, "Nora Field");
    }

    @Test
    void whatCarersAreToldComesFromTheChildsOwnRecord() {
        wigan.admitted(ada, "2026-03-30", Home.at("K2", "PR4", "BL1 1CC"));
        ChildId bea = wigan.child("Bea", "2018-01-01");
        wigan.kim.write(Right.EDIT_CHILDREN, "sisters", tx -> {
            Siblings.link(tx, List.of(ada, bea), Siblings.Kind.FULL);
            return ada;
        });
        answer(ChildQuestion.STEP_FREE, Reply.YES.must());
        answer(ChildQuestion.YOUNGEST, Reply.YES);
        answer(ChildQuestion.MEDICATION, Reply.of("An inhaler, twice a day"));
        answer(ChildQuestion.EHCP, Reply.YES);
        answer(ChildQuestion.NO_CONTACT, Reply.of("Her uncle Rob"));
        Needs.need(wigan.kim, ada, "BEHAVIOUR", 2, TODAY, null, null);
        AboutChildren.familyTime(
                wigan.kim, ada, new FamilyTime(0, "Mother", "Centre", null, 52, "SUPERVISED", TODAY, null, null, 0));
        AboutChildren.risk(
                wigan.kim, ada, new Risk(0, Risk.Direction.TO_OTHERS, "FIRE", "Matches", null, TODAY, null, 0), null);
        AboutChildren.forbid(wigan.kim, ada, zone());

        Referral request = request(true, Referral.Wants.NOTHING);
        ReferralPage page = page(wigan.kim, request);
        assertThat(page.told()).singleElement().returns("Ada Okafor, 10 years", ChildTold::title);
        assertThat(told(page))
                .containsEntry("Legal status", "Section 20 (single period)")
                .containsEntry("Home before care", "WN1 1AA")
                .containsEntry("Brothers and sisters", "Bea Okafor")
                .containsEntry("Mother", "Once a week, supervised, Centre")
                .containsEntry("Must have no contact with", "Her uncle Rob")
                .containsEntry("Education, health and care plan", "Yes")
                .containsEntry("Medication", "An inhaler, twice a day")
                .containsEntry("Needs", "Behaviour (much)")
                .containsEntry("From the child to others", "Fire setting. Matches")
                .containsEntry("Essential", "Needs a step-free home")
                .containsEntry("Desirable", "Must be the youngest child")
                .containsEntry("Not to live in", "Within 3.0 miles of WN1 1AA")
                .containsEntry("From 30 March 2026", "Children's home");
        assertThat(page.told().getFirst().parts().stream()
                        .flatMap(p -> p.missing().stream())
                        .toList())
                .contains("School", "Doctor (GP)", "The child wishes")
                .doesNotContain("Medication", "Brothers and sisters");
    }

    private static ForbiddenPlace zone() {
        return new ForbiddenPlace(
                0,
                ForbiddenPlace.Kind.CIRCLE,
                "WN1 1AA",
                30,
                Basis.RISK,
                "Who lives there",
                TODAY,
                null,
                null,
                false,
                0);
    }

    @Test
    void whyIsToldToNobodyAndWhereOnlyToThoseWhoMaySeeIt() {
        AboutChildren.forbid(wigan.kim, ada, zone());
        Referral request = request(true, Referral.Wants.NOTHING);
        Session olu = TestSession.as(wigan.kim, "olu", Role.OFFICER);
        assertThat(told(page(olu, request)))
                .containsEntry("Not to live in", "A reason you may not see; ask the manager")
                .doesNotContainValue("Who lives there");
        assertThat(told(page(wigan.kim, request)).toString()).doesNotContain("Who lives there");
        Session olive = TestSession.without(wigan.kim, ada);
        assertThat(page(olive, request).told())
                .as("a child who may not be seen")
                .isEmpty();
    }

    @Test
    void whatMatchingDoesNotJudgeByIsNotMissingToIt() {
        assertThat(wigan.kim
                        .store()
                        .read(h -> AboutChildren.of(h, ada, TODAY, true))
                        .missing())
                .contains(ChildQuestion.MEDICAL)
                .doesNotContain(ChildQuestion.GP, ChildQuestion.NO_CONTACT);
        answer(ChildQuestion.GP, Reply.of("Dr Ash, Leigh"));
        assertThat(wigan.kim
                        .store()
                        .read(h -> AboutChildren.of(h, ada, TODAY, true))
                        .reply(ChildQuestion.GP)
                        .known())
                .isEqualTo(Known.KNOWN);
    }
}
