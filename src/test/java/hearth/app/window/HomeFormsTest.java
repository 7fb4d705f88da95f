package hearth.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Breaches;
import hearth.access.Right;
import hearth.children.Children;
import hearth.children.Needs;
import hearth.children.NewChild;
import hearth.children.Siblings;
import hearth.children.StartOfCare;
import hearth.common.ChildId;
import hearth.common.PlacementId;
import hearth.placements.Costs;
import hearth.placements.Home;
import hearth.placements.NewPlacement;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Providers;
import hearth.placements.Referral;
import hearth.placements.ReferralLine;
import hearth.placements.Referrals;
import hearth.placements.Sector;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/**
 * What a home out of the borough needs, requests for a home, needs, brothers and sisters, all in the window. It is long because each
 * form is filled as an officer would.
 */
class HomeFormsTest extends FormGround {
    private ChildId child(String first) {
        return Children.add(
                session,
                NewChild.of(
                        first,
                        "Sands",
                        LocalDate.of(2014, 5, 3),
                        "F",
                        session.store().info().ownAuthority()));
    }

    private PlacementId outside(ChildId child) {
        LocalDate start = LocalDate.of(2026, 9, 1);
        return new Placements(geography)
                .admit(
                        session,
                        StartOfCare.on(start, "V2", "N1", "WN1 1AA"),
                        NewPlacement.of(child, Home.at("U6", "PR4", "BL1 1AA"), start, Placement.Basis.DECISION));
    }

    @Test
    void aHomeOutOfTheBoroughIsGivenItsReasonItsApprovalAndAWayBack() {
        PlacementId home = outside(child("Zoe"));
        openOut(home, "Record why");
        choose("Why", "no local vacancy");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        openOut(home, "Record who approved it");
        fill("Who decided", "Pat Grey");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        openOut(home, "The council there was told");
        fill("Told in writing on", "2 September 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        openOut(home, "Plan a return");
        screens.clickOn("What is planned: Bring back");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        screens.clickOn("Why a return is thought of: The child asks for it");
        fill("Back by", "1 March 2027");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Reason and return");
        screens.picture("placement-out");
        boolean stands = session.read(Right.SEE_CHILDREN, h -> Breaches.on(h, home)).stream()
                .anyMatch(b -> b.resolvedOn() == null);
        assertThat(stands).isFalse();
        assertThat(session.read(Right.SEE_CHILDREN, h -> OutOfBorough.open(h, home))
                        .orElseThrow()
                        .targetOn())
                .isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void aHomeIsGivenUpAndAPlanOutsideTheBoroughNamesWhoApprovedIt() {
        ChildId child = child("Zoe");
        PlacementId home = outside(child);
        open(home);
        screens.clickOn("More");
        screens.clickOn("Notice was given");
        screens.clickOn("Who gave notice: The provider or the carers");
        fill("Given on", "20 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("20 October 2026. The provider or the carers")).isTrue();
        screens.clickOn("Keep it confidential");
        assertThat(screens.shows("No longer confidential")).isTrue();
        screens.picture("placement-notice");
        screens.clickOn("Record a move");
        fill("First night in the new home", "20 November 2026");
        choose("Why the last home ended", "care plan");
        screens.clickOn("Where: With parents or elsewhere");
        fill("Postcode of the home", "LS1 1DD");
        screens.clickOn("On what it was made: A decision");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        fill("Who approved a home outside the borough", "Ana Moss");
        screens.clickOn("In which role: Director of children's services");
        fill("Approved on", "30 October 2026");
        fill("At what time, if it was said by telephone", "16:10");
        screens.picture("plan-outside");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Reason and return");
        assertThat(screens.shows("told by Ana Moss, director of children's services, 30 October 2026 at 16:10;"
                        + " written proof due 6 November 2026"))
                .isTrue();
        screens.picture("plan-outside-kept");
    }

    private void openOut(PlacementId home, String verb) {
        open(home);
        screens.clickOn("Reason and return");
        screens.clickOn(verb);
    }

    @Test
    void aRequestIsMadeAuthorisedAskedAndAnswered() {
        carers("Anna", "Ashworth", 2);
        ChildId child = child("Zoe");
        ChildId brother = child("Max");
        Siblings.link(session, java.util.List.of(child, brother), Siblings.Kind.FULL);
        open(child);
        screens.clickOn("More");
        screens.clickOn("Request a home");
        screens.clickOn("An emergency");
        screens.clickOn("Together with Max Sands");
        choose("Kind of home wanted", "short term");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Authorise");
        fill("Who authorised it", "Pat Grey");
        fill("What a home may cost a week", "950");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Change the details");
        fill("Who asks for the home", "Nora Field");
        fill("Manager of the child's team", "Jo Marsh");
        screens.picture("request-form");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Overview");
        screens.clickOn("Allow it");
        choose("Where to search", "agencies");
        fill("Who allowed it", "Pat Grey");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Overview");
        assertThat(screens.shows("Fostering agencies, by Pat Grey on 31 October 2026"))
                .isTrue();
        assertThat(screens.shows("£950.00 a week")).isTrue();
        screens.picture("request");
        screens.clickOn("The children");
        assertThat(screens.shows("Zoe Sands, 12 years")).isTrue();
        screens.picture("request-children");
        screens.clickOn("Record who was asked");
        choose("Carers", "ashworth");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Who was asked");
        screens.clickOn("Record the answer");
        screens.clickOn("They said: No");
        fill("Why not", "Away until Monday");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Who was asked");
        screens.picture("request-asked");
        Referral request = session.read(
                Right.SEE_CHILDREN,
                h -> Referrals.find(h, only(ReferralLine.LISTING).id()).orElseThrow());
        assertThat(request.children()).hasSize(2);
        assertThat(request.states().getLast().state()).isEqualTo(Referral.State.SEARCHING_IN_HOUSE);
        assertThat(request.asked().getFirst().answer()).isEqualTo("DECLINE");
    }

    @Test
    void needsAndBrothersAndSistersAreWrittenDown() {
        ChildId child = child("Zoe");
        ChildId sister = child("Ida");
        open(child);
        screens.clickOn("Needs");
        screens.clickOn("Add a need");
        choose("In what", "behaviour");
        screens.clickOn("How much: Much");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Brothers and sisters");
        screens.clickOn("Add a brother or sister");
        choose("Who", "ida");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Brothers and sisters");
        screens.clickOn("Plan together or apart");
        screens.clickOn("They are to live: Together");
        screens.clickOn("How firmly: Must");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Visits and reviews");
        screens.clickOn("Missing");
        fill("From", "20 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Visits and reviews");
        screens.clickOn("Change");
        fill("From", "21 October 2026");
        fill("Back on", "20 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is a problem")).isTrue();
        fill("Back on", "22 October 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Visits and reviews");
        assertThat(screens.shows("from 21 October 2026, back on 22 October 2026"))
                .isTrue();
        session.read(Right.SEE_CHILDREN, h -> {
            assertThat(Needs.of(h, child, TODAY).getFirst().level()).isEqualTo(2);
            assertThat(Siblings.of(h, sister)).hasSize(1);
            assertThat(Siblings.groupOf(h, sister).orElseThrow().plans()).hasSize(1);
            return child;
        });
    }

    @Test
    void aPlacementIsBegunFromTheListAndItsPricePutRight() {
        PlacementId home = outside(child("Zoe"));
        open(Place.PLACEMENTS);
        screens.clickOn("New placement");
        choose("Child", "zoe");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Move of Zoe Sands")).isTrue();
        open(home);
        screens.clickOn("Cost");
        screens.clickOn("Add a cost");
        choose("For what", "agency");
        fill("Amount", "£820");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Cost");
        screens.clickOn("Correct");
        fill("Amount", "820.50");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(session.read(Right.SEE_COSTS, h -> Costs.of(h, home))
                        .getFirst()
                        .pence()
                        .pence())
                .isEqualTo(82_050);
        screens.clickOn("Overview");
        screens.clickOn("Correct the days");
        fill("First night", "1 August 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Care began on 1 September 2026. Correct that date first."))
                .isTrue();
        screens.picture("placement-dates-refused");
    }

    @Test
    void anAllowanceFollowsTheChildsAge() {
        PlacementId home = outside(child("Zoe"));
        open(home);
        screens.clickOn("Cost");
        screens.clickOn("Add a cost");
        assertThat(screens.shows("By the child's age, too, once rates are entered under Settings, Allowances"))
                .isTrue();
        screens.press(KeyCode.ESCAPE);
        screens.press(KeyCode.CONTROL, KeyCode.COMMA);
        screens.clickOn("Allowances");
        screens.clickOn("Take over the national minimum");
        screens.clickOn("Rest of England, from 6 April 2025 until 5 April 2026");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("National minimum, Rest of England, from 6 April 2025"))
                .isTrue();
        screens.picture("allowances");
        screens.clickOn("Enter rates");
        fill("What they are called", "Our allowance");
        fill("From", "1 April 2026");
        fill("Ages, and pounds a week", "0-10 200");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("There is no sum for a child of 11. Every age from 0 to 17 needs one."))
                .isTrue();
        fill("Ages, and pounds a week", "0-12 200\n13+ 231.50");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Ages 13 to 17")).isTrue();
        open(home);
        screens.clickOn("Cost");
        screens.clickOn("Add a cost");
        screens.clickOn("Each week, by the child's age");
        choose("By which rates", "Our allowance");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Cost");
        assertThat(screens.shows("By age, Our allowance: £200.00 a week today, £231.50 from 3 May 2027; paid from 1"
                        + " September 2026"))
                .isTrue();
        screens.picture("placement-cost-by-age");
    }

    @Test
    void aProviderTypedInAHurryIsPutRight() {
        var id = Providers.add(session, "Larkfeild", Sector.PRIVATE);
        open(id);
        screens.clickOn("Change the details");
        fill("Name", "Larkfield Fostering");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(screens.shows("Larkfield Fostering")).isTrue();
        screens.clickOn("Add a home");
        fill("Name", "Birch House");
        choose("What it is", "children's home");
        fill("Postcode", "BL1 1AA");
        screens.press(KeyCode.CONTROL, KeyCode.S);
        screens.clickOn("Homes");
        assertThat(screens.shows("Children's home, BL1 1AA")).isTrue();
    }
}
