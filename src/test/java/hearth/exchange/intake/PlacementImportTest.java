package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Due;
import hearth.access.Right;
import hearth.carers.Approvals;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.children.Child;
import hearth.children.Children;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of carers, children, placements and prices, which lean on each other. */
class PlacementImportTest extends TeamGround {
    private static final String CARERS =
            "Carer ref,Carer name(s),Approved,Max ch.,Ages,Type,Status,Rev. due,Pcode,Tel,SSW,Notes";
    private static final String ASHWORTH =
            "FC101,Zoe & Liam Ashworth,17 Jun 2014,2,0-17,ST,active,26/3/27,WN1 1AA,01632960100,Dan,has a dog";
    private static final String PLACED =
            "Child ref,Child name,DOB,Sex,Legal status,Placement type,Provider,Carer,Start date,End date,Weekly"
                    + " cost,Placement postcode";
    private static final String ADA =
            "M101,Ada Okafor,14/08/2015,F,full CO,in-house,,Zoe & Liam Ashworth,04/06/2025,,£410.00,WN1 1AA";
    private static final String BAY =
            "M102,Bay Tarn,01/02/2012,M,Sec 20,agency (Larkfield),,,10/07/2025,,\"£1,020.50\",BL1 1CC";

    private Path carers() {
        return team.csv("carers.csv", CARERS, ASHWORTH);
    }

    @Test
    void carersComeFirstWhateverTheOrderOfTheFiles() {
        Preview preview = team.look(team.csv("placements.csv", PLACED, ADA, BAY), carers());
        assertThat(preview.sheets()).extracting(s -> s.kind().code()).containsExactly("placements", "households");
        assertThat(Team.counts(preview)).containsExactly(3, 0, 0, 0);
        assertThat(team.count("child")).isZero();
        team.write(preview);
        assertThat(team.count("household")).isEqualTo(1);
        assertThat(team.count("child")).isEqualTo(2);
        assertThat(team.count("period_of_care")).isEqualTo(2);
        assertThat(team.text("select h.name from placement p join household h on h.id = p.household_id"))
                .isEqualTo("Zoe and Liam Ashworth");
        assertThat(team.text("select sum(pence) from cost_line")).isEqualTo("143050");
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    @Test
    void theSameFilesAgainAreTheSame() {
        Path carers = carers();
        Path placements = team.csv("placements.csv", PLACED, ADA, BAY);
        team.take(carers, placements);
        Preview again = team.look(carers, placements);
        assertThat(again.sheets()).allSatisfy(s -> assertThat(s.conflicts()).isEmpty());
        assertThat(Team.counts(again)).containsExactly(0, 0, 3, 0);
    }

    /** The worker whom a list of carers names supervises them, until somebody says otherwise in Hearth. */
    @Test
    void whoSupervisesIsTakenFromTheList() {
        String head = "Carer name(s),Approved,Max ch.,Ages,Type,SSW";
        String row = "Ann Bright,17/6/2015,2,0-17,ST,";
        team.take(team.csv("carers.csv", head, row + "Ruth Field"));
        assertThat(supervisor()).isEqualTo("Ruth Field");
        team.take(team.csv("next.csv", head, row + "Bo Marsh"));
        assertThat(supervisor()).isEqualTo("Bo Marsh");
        var id = new HouseholdId(Long.parseLong(team.text("select id from household")));
        new Households(new HouseholdIntake(team.geography), (tx, household, from) -> {})
                .reach(
                        team.kim,
                        id,
                        Households.open(team.kim, id).household().version(),
                        null,
                        null,
                        "Bo Marsh",
                        "Pat Yew");
        team.take(team.csv("last.csv", head, row + "Ruth Field"));
        assertThat(supervisor()).isEqualTo("Pat Yew");
    }

    private String supervisor() {
        return team.text("select w.name from household h join worker w on w.id = h.supervising_worker_id");
    }

    @Test
    void aNewEndIsTakenOverAndAChangedChildInHearthStays() {
        team.take(carers(), team.csv("placements.csv", PLACED, ADA));
        var id = new ChildId(Long.parseLong(team.text("select id from child")));
        team.kim.write(Right.EDIT_CHILDREN, "by hand", tx -> {
            Child ada = Children.find(tx.sql(), id).orElseThrow();
            return Children.change(tx, id, ada.version(), ada.details().withEthnicity("WBRI"), team.kim.today());
        });
        String head = PLACED + ",Ethnicity";
        Preview next =
                team.look(team.csv("july.csv", head, ADA.replace("2025,,", "2025,30/09/2026,") + ",White Irish"));
        assertThat(Team.counts(next)).containsExactly(0, 1, 0, 0);
        assertThat(next.sheets().getFirst().conflicts()).singleElement().satisfies(c -> {
            assertThat(c.field()).isEqualTo("ethnicity");
            assertThat(c.stored()).isEqualTo("WBRI");
        });
        team.write(next);
        assertThat(team.text("select ends_on from placement")).isEqualTo("2026-09-30");
        assertThat(team.text("select ethnicity from child")).isEqualTo("WBRI");
    }

    @Test
    void theStatusOfCarersWhoGaveNoticeStaysAndItIsSaidWhy() {
        team.take(carers());
        var id = new HouseholdId(Long.parseLong(team.text("select id from household")));
        Path notice = team.csv("notice.csv", CARERS, ASHWORTH.replace("active", "notice given"));
        Preview early = team.look(notice);
        assertThat(Team.counts(early)).containsExactly(0, 0, 1, 0);
        assertThat(early.sheets().getFirst().warnings())
                .anyMatch(w -> w.message().startsWith("Record their resignation"));
        new Approvals().resign(team.kim, id, team.kim.today(), null);
        team.take(notice);
        String onHold = ASHWORTH.replace("active", "on hold");
        Preview next = team.look(team.csv("hold.csv", CARERS, onHold));
        assertThat(Team.counts(next)).containsExactly(0, 0, 1, 0);
        assertThat(next.sheets().getFirst().warnings())
                .filteredOn(w -> w.message().startsWith("Their written notice came in on"))
                .extracting(w -> w.column())
                .containsExactly("G");
        Preview more = team.look(team.csv("more.csv", CARERS, onHold.replace("2014,2,", "2014,3,")));
        assertThat(Team.counts(more)).containsExactly(0, 1, 0, 0);
        team.write(more);
        assertThat(team.text("select places from approval_terms order by starts_on desc"))
                .isEqualTo("3");
        assertThat(team.text("select status from approval_status order by starts_on desc"))
                .isEqualTo("NOTICE_GIVEN");
        assertThat(team.text("select ending_reason from approval")).isEqualTo("RESIGNED");
    }

    @Test
    void morePlacesThanBedroomsAreTakenInSaidAndDue() {
        Preview preview = team.look(team.csv(
                "carers.csv",
                "Carer name(s),Approved,Max ch.,Ages,Type,Bedrooms",
                "Zoe Ashworth,17/6/2014,3,0-17,ST,2",
                "Bob Bright,17/6/2016,2,0-17,ST,2",
                "Ann Clay,17/6/2016,2,up to 40,ST,2"));
        assertThat(Team.counts(preview)).containsExactly(2, 0, 0, 1);
        assertThat(preview.sheets().getFirst().warnings())
                .extracting(w -> w.message())
                .filteredOn(message -> message.startsWith("There are more places than bedrooms"))
                .hasSize(1);
        Preview two = team.look(team.csv(
                "two.csv",
                "Carer name(s),Approved,Max ch.,Ages,Type,Bedrooms",
                "Zoe Ashworth,17/6/2014,3,0-17,ST,2",
                "Bob Bright,17/6/2016,2,0-17,ST,2"));
        team.write(two);
        assertThat(team
                        .kim
                        .<List<Due>>read(
                                Right.SEE_CARERS, h -> HouseholdDuties.due(h, team.kim.today(), team.kim.today()))
                        .stream()
                        .filter(due -> due.kind().equals("BEDS"))
                        .map(Due::what))
                .singleElement()
                .asString()
                .startsWith("Approved for 3, and 2 bedrooms in the whole home");
    }

    @Test
    void aRowThatCannotBeTrueIsRejectedAndTheOthersSaidAsTheyWillBe() {
        Preview preview = team.look(
                carers(), team.csv("placements.csv", PLACED, ADA.replace("04/06/2025,", "04/06/2025,01/06/2025"), BAY));
        assertThat(Team.counts(preview)).containsExactly(2, 0, 0, 1);
        assertThat(team.write(preview).written()).isFalse();
        assertThat(team.count("subject")).isZero();
    }

    @Test
    void everythingOfABatchIsUndone() {
        team.take(carers());
        long subjects = team.count("subject");
        team.take(team.csv("placements.csv", PLACED, ADA, BAY));
        team.imports.undo(team.kim, "IMP-0002");
        assertThat(team.count("subject")).isEqualTo(subjects);
        assertThat(team.count("placement")).isZero();
        assertThat(team.count("cost_line")).isZero();
        assertThat(team.count("breach")).isZero();
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    @Test
    void childrenAndTheirPricesFromTheirOwnSheets() {
        Path children = team.csv(
                "children.csv",
                "Child ref,Child name,DOB,Sex,Legal status,Placement type,Carer,Placed on,Home postcode",
                "M101,Ada Okafor,14/08/2015,F,full CO,in-house,Zoe & Liam Ashworth,04/06/2025,WN1 1AA",
                "M103,Cal Ibbot,14/08/2016,M,,,,,");
        Path costs = team.csv(
                "costs.csv",
                "Child,Cost type,Weekly cost,Effective from,Effective to",
                "M101,Allowance,£400,04/06/2025,31/03/2026",
                "Ada Okafor,Allowance,£420,01/04/2026,");
        Preview preview = team.look(costs, children, carers());
        assertThat(preview.sheets().stream().flatMap(s -> s.rejects().stream())).isEmpty();
        assertThat(Team.counts(preview)).containsExactly(5, 0, 0, 0);
        team.write(preview);
        assertThat(team.text("select group_concat(pence || ' ' || starts_on || ' ' || coalesce(ends_on, '')) from"
                        + " cost_line"))
                .isEqualTo("40000 2025-06-04 2026-04-01,42000 2026-04-01 ");
        assertThat(Team.counts(team.look(costs, children))).containsExactly(0, 0, 4, 0);
    }

    @Test
    void householdsChangeAsTheListDoes() {
        team.take(carers());
        Preview next = team.look(team.csv(
                "july.csv",
                CARERS,
                ASHWORTH.replace("2014,2,", "2014,3,")
                        .replace("active", "on hold")
                        .replace("960100", "960199")));
        assertThat(Team.counts(next)).containsExactly(0, 1, 0, 0);
        team.write(next);
        assertThat(team.text("select group_concat(places) from (select places from approval_terms order by starts_on)"))
                .isEqualTo("2,3");
        assertThat(team.text("select status from approval_status order by starts_on desc"))
                .isEqualTo("ON_HOLD");
        assertThat(team.kim.store().verify(t -> {})).isEmpty();
    }

    @Test
    void whyAChildIsOutsideWhoApprovedItAndWhenTheHostWasTold() {
        String heads = "Child name,DOB,Legal status,Need,Home postcode,Placement type,Provider,Start date,Postcode,"
                + "OOB reason,Approved by,OOB approved on,Host LA notified";
        Path file = team.csv(
                "outside.csv",
                heads,
                "Ada Thorn,14/08/2015,C2,N1,WN1 1AA,Agency,Larkfield,04/06/2026,BL1 1CC,No local vacancy,Jo Field,"
                        + "03/06/2026,08/06/2026");
        Preview preview = team.look(file);
        assertThat(preview.sheets()).allSatisfy(s -> assertThat(s.rejects()).isEmpty());
        team.write(preview);
        assertThat(team.text("select reason || ' ' || host_notified_on from out_of_area"))
                .isEqualTo("NO_LOCAL_VACANCY 2026-06-08");
        assertThat(team.text("select name || ' ' || decided_on from authority_decision where outcome = 'YES'"))
                .isEqualTo("Jo Field 2026-06-03");
        assertThat(Team.counts(team.look(file))).containsExactly(0, 0, 1, 0);
        team.imports.undo(team.kim, "IMP-0001");
        assertThat(team.count("out_of_area") + team.count("authority_decision")).isZero();
    }

    @Test
    void whatWouldBringAChildBackComesFromTheSheetAndIsKnownNextMonth() {
        String headings =
                "Child ref,Child name,DOB,Sex,Legal status,Placement type,Provider,Start date,Placement postcode,"
                        + "Planned return,Reason to return,Named home,Next step,Blockers,Settled";
        String back = "M102,Bay Tarn,01/02/2012,M,Sec 20,agency (Larkfield),,10/07/2025,BL1 1CC,"
                + "31/3/27,care plan,FC101,Visit at half term,School place,no";
        String stays =
                "M103,Cal Tarn,01/02/2013,M,Sec 20,agency (Larkfield),,10/07/2025,BL1 1CC,,,,,,Lives with her aunt";
        String day = "M104,Dee Tarn,01/02/2014,F,Sec 20,agency (Larkfield),,10/07/2025,BL1 1CC,summer 2027,,,,,";
        String plain = "M105,Eve Tarn,01/02/2014,F,Sec 20,agency (Larkfield),,10/07/2025,BL1 1CC,30/6/27,,,,,";
        team.take(carers());
        Preview preview = team.look(team.csv("p.csv", headings, back, stays, day, plain));
        assertThat(Team.counts(preview)).containsExactly(4, 0, 0, 0);
        assertThat(preview.sheets().getFirst().warnings())
                .anyMatch(w -> w.row() == 4 && w.value().equals("summer 2027"))
                .anyMatch(w -> w.row() == 5 && w.message().contains("the care plan says so"));
        team.write(preview);
        assertThat(team.text(
                        "select kind || ' ' || gate || ' ' || target_on || ' ' || next_step || ' ' || blocker || ' '"
                                + " || h.name from return_plan r join household h on h.id = r.household_id"))
                .isEqualTo("RETURN PLAN_SAYS_RETURN 2027-03-31 Visit at half term School place Zoe and Liam Ashworth");
        assertThat(team.text("select settled_why from return_plan where kind = 'SETTLED'"))
                .isEqualTo("Lives with her aunt");
        assertThat(team.count("return_plan")).isEqualTo(3);
        assertThat(Team.counts(team.look(team.csv("p.csv", headings, back, stays, day, plain))))
                .containsExactly(0, 0, 4, 0);
        team.take(team.csv("p.csv", headings, back.replace("31/3/27", "30/4/27"), stays, day, plain));
        assertThat(team.text("select target_on from return_plan where next_step is not null"))
                .isEqualTo("2027-04-30");
        team.imports.undo(team.kim, "IMP-0003");
        assertThat(team.text("select target_on from return_plan where next_step is not null"))
                .isEqualTo("2027-03-31");
    }
}
