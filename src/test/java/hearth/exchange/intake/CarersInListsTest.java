package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.exchange.sheet.Finding;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose home a row means, where a list of children says it by halves. */
class CarersInListsTest extends TeamGround {
    private static final String CARERS = "Carer name(s),Approved,Max ch.,Ages,Type";
    private static final String PLACED = "Child name,DOB,Placement type,Provider,Carer,Start date";

    @BeforeEach
    void take() {
        team.take(team.csv(
                "carers.csv",
                CARERS,
                "Zoe & Liam Ashworth,17/6/2014,3,0-17,ST",
                "Ann Bright,17/6/2015,2,0-17,ST",
                "Bob Bright,17/6/2016,2,0-17,connected"));
    }

    private static List<String> said(Preview preview) {
        return preview.sheets().getFirst().warnings().stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void ourOwnServiceIsOneWhateverRowsCallIt() {
        team.take(team.csv(
                "placements.csv",
                PLACED,
                "Ada Okafor,14/8/2015,in-house,Wigan Council,,4/6/2025",
                "Bay Tarn,1/2/2012,in-house,Fostering Service,,10/7/2025",
                "Cy Tarn,1/2/2013,our carers,Liam Ashworth,,10/7/2025"));
        assertThat(team.count("placement")).isEqualTo(3);
        assertThat(team.text("select group_concat(name || ' ' || sector) from provider"))
                .isEqualTo("Our own service OWN");
        assertThat(team.text("select h.name from placement p join household h on h.id = p.household_id"))
                .isEqualTo("Zoe and Liam Ashworth");
    }

    @Test
    void aRelativeIsNoName() {
        team.take(team.csv(
                "placements.csv",
                PLACED,
                "Ada Okafor,14/8/2015,kinship,gran,,4/6/2025",
                "Bay Tarn,1/2/2012,connected,,mat. gran & grandad,10/7/2025",
                "Cy Tarn,1/2/2013,connected,Mrs J Hall,,10/7/2025",
                "Ed Fox,1/2/2014,kinship,Fostering Service,,10/7/2025",
                "Di Fox,1/2/2013,mum & dad,,parents,10/7/2025"));
        assertThat(team.text(
                        "select group_concat(name) from household where id not in (select household_id from approval)"))
                .isEqualTo("J Hall");
        assertThat(team.count("provider")).isEqualTo(1);
        assertThat(team.count("establishment")).isZero();
        assertThat(team.text(
                        "select group_concat(place) from (select place from placement_phase order by placement_id)"))
                .isEqualTo("U3,U3,U3,U3,P1");
    }

    @Test
    void carersOfOursAreKnownByAPartOfTheirNamesAndThatIsSaid() {
        Preview preview = team.look(team.csv(
                "placements.csv",
                PLACED,
                "Ada Okafor,14/8/2015,in-house,,Ashworth,4/6/2025",
                "Bay Tarn,1/2/2012,in-house,,Z Ashworth,10/7/2025",
                "Cy Tarn,1/2/2013,agency,Larkfield,Ashworth,10/7/2025"));
        assertThat(said(preview))
                .filteredOn(w -> w.contains("taken for Zoe and Liam Ashworth, FC-0001"))
                .hasSize(2);
        team.write(preview);
        assertThat(team.text("select count(*) from placement p join household h on h.id = p.household_id"
                        + " where h.name = 'Zoe and Liam Ashworth'"))
                .isEqualTo("2");
        assertThat(Team.counts(
                        team.look(team.csv("again.csv", PLACED, "Ada Okafor,14/8/2015,in-house,,Ashworth,4/6/2025"))))
                .containsExactly(0, 0, 1, 0);
    }

    @Test
    void underCarerOrAgencyStandsTheAgencyAndANamedOneIsNoOwnHome() {
        team.take(team.csv(
                "agency.csv",
                "Child,DOB,Placement type,Carer/Agency,Start",
                "Eve Lamb,1/1/2015,IFA,Larkfield,1/1/2026",
                "Gus Lamb,1/1/2014,our carers,Z Ashworth,1/1/2026"));
        team.take(team.csv(
                "system.csv",
                "Person ID,Person name,Date of birth,Placement type,Placement provider,Placement start date",
                "9001,\"ASH, Tom\",01/02/2014,U6,Larkfield,02/03/2022"));
        assertThat(team.text(
                        "select group_concat(said, ', ') from (select c.first_name || ' ' || f.provider_code as said"
                                + " from placement p join placement_phase f on f.placement_id = p.id join child c on c.id"
                                + " = p.child_id where p.household_id is null order by 1)"))
                .isEqualTo("Eve PR4, Tom PR4");
        assertThat(team.text("select count(*) from household")).isEqualTo("3");
    }

    @Test
    void aPartOfTwoNamesIsNotGuessed() {
        Preview preview =
                team.look(team.csv("placements.csv", PLACED, "Ada Okafor,14/8/2015,in-house,,Bright,4/6/2025"));
        assertThat(preview.sheets().getFirst().rejects())
                .extracting(Finding::message)
                .containsExactly("More than one household of ours is called Bright. Write their reference.");
    }

    @Test
    void aListOfOurCarersNeedsNoTypeOfHomeAndMayHaveVacantPlaces() {
        Preview preview = team.look(team.csv(
                "occupancy.csv",
                "Carers,Child,DOB,Placed,Legal",
                "Zoe Ashworth,Ada Okafor,14/8/2015,4/6/2025,CO",
                "Bob Bright,Bay Tarn,1/2/2012,10/7/2025,ICO",
                "Ann Bright,VACANT,,,",
                "Someone Else,Cy Tarn,1/2/2013,10/7/2025,CO"));
        assertThat(Team.counts(preview)).containsExactly(3, 0, 0, 0);
        assertThat(said(preview))
                .contains("Lists a vacant place and no child. It was not read.")
                .anyMatch(w -> w.startsWith("Where the child lives was left out, because no type of home is given."));
        team.write(preview);
        assertThat(team.text("select group_concat(f.place || ' ' || h.name) from (select * from placement order by"
                        + " id) p join placement_phase f on f.placement_id = p.id join household h on h.id"
                        + " = p.household_id"))
                .isEqualTo("U6 Zoe and Liam Ashworth,U3 Bob Bright");
    }

    @Test
    void aKindOfHomeThatIsRecordedIsNotGuessedAnew() {
        team.take(team.csv("placements.csv", PLACED, "Ada Okafor,14/8/2015,long term,Zoe Ashworth,,4/6/2025"));
        String before = team.text("select group_concat(place || ' ' || starts_on) from placement_phase");
        Preview again = team.look(
                team.csv("occupancy.csv", "Carers,Child,DOB,Placed", "Zoe Ashworth,Ada Okafor,14/8/2015,4/6/2025"));
        team.write(again);
        assertThat(before).startsWith("U4");
        assertThat(team.text("select group_concat(place || ' ' || starts_on) from placement_phase"))
                .isEqualTo(before);
    }
}
