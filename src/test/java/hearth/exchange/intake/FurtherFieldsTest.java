package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.carers.Approvals;
import hearth.carers.NewPerson;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.WorkerId;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lists say besides: where people heard of us in detail, their home, and whom they foster for or go to. */
class FurtherFieldsTest extends TeamGround {
    private static final String ASKED = "Name,Date received,Source,Who told them,Own/rent,Spare room Y/N,Interested in,"
            + "Transferring from,Already fostering,Fostered until";

    private String enquiry(String columns) {
        return team.text("select group_concat(" + columns + ", ' / ') from enquiry order by id");
    }

    @Test
    void enquiriesAreFilled() {
        Path list = team.csv(
                "enquiries.csv",
                ASKED,
                "Ada Marsh,4/6/2026,Word of mouth,Mrs Poole,owner occupier,Y,short breaks,Larkfield,yes,",
                "Ben Nolan,5/6/2026,Radio,,private rent,2,long term and respite,no,no,",
                "Cy Orme,6/6/2026,Radio,,,0,,Northway,no,1/5/2026");
        team.take(list);
        assertThat(enquiry("coalesce(source_detail, '-') || ' ' || coalesce(tenure, '-') || ' ' || spare_bedroom"))
                .isEqualTo("Mrs Poole owner occupier YES / - private rent YES / - - NO");
        assertThat(enquiry("coalesce(previous_service, '-') || ' ' || is_transfer || ' ' ||"
                        + " coalesce(fostered_until, '-')"))
                .isEqualTo("Larkfield 1 - / - 0 - / Northway 0 2026-05-01");
        assertThat(team.text(
                        "select group_concat(type) from (select type from enquiry_type order by enquiry_id, type)"))
                .isEqualTo("SHORT_BREAK,LONG_TERM,SHORT_BREAK");
        assertThat(Team.counts(team.look(list))).containsExactly(0, 0, 3, 0);
    }

    @Test
    void aTransferIsFilledWhereAnEnquiryWasTypedByHand() {
        team.kim.<Object>write(
                Right.EDIT_RECRUITMENT,
                "by hand",
                tx -> new EnquiryIntake(team.geography)
                        .add(
                                tx,
                                NewEnquiry.of(
                                        LocalDate.of(2026, 6, 4),
                                        List.of(NewPerson.of("Ada", "Marsh")),
                                        Origin.of(null),
                                        Home.at("WN1 1AA"))));
        String head = "Name,Date received,Postcode,Transferring";
        Path no = team.csv("no.csv", head, "Ada Marsh,4/6/2026,WN1 1AA,no");
        assertThat(Team.counts(team.look(no))).containsExactly(0, 0, 1, 0);
        Path yes = team.csv("yes.csv", head, "Ada Marsh,4/6/2026,WN1 1AA,yes");
        Preview preview = team.look(yes);
        assertThat(preview.sheets().getFirst().conflicts()).isEmpty();
        assertThat(Team.counts(preview)).containsExactly(0, 1, 0, 0);
        team.write(preview);
        assertThat(enquiry("is_transfer")).isEqualTo("1");
        assertThat(Team.counts(team.look(yes))).containsExactly(0, 0, 1, 0);
    }

    /** What somebody took away in Hearth is theirs, as in every field, though no import ever told of it. */
    @Test
    void aTransferThatSomebodyTookAwayStaysAway() {
        team.take(team.csv("plain.csv", "Name,Date received,Postcode", "Ada Marsh,4/6/2026,WN1 1AA"));
        transfer(true);
        transfer(false);
        Path yes = team.csv("yes.csv", "Name,Date received,Postcode,Transferring", "Ada Marsh,4/6/2026,WN1 1AA,yes");
        Preview preview = team.look(yes);
        assertThat(preview.sheets().getFirst().conflicts())
                .extracting(FieldConflict::field)
                .containsExactly("transfer");
        team.write(preview);
        assertThat(enquiry("is_transfer")).isEqualTo("0");
    }

    private void transfer(boolean is) {
        team.kim.<Object>write(Right.EDIT_RECRUITMENT, "by hand", tx -> {
            EnquiryId ada = new EnquiryId(Long.parseLong(team.text("select id from enquiry")));
            NewEnquiry now = EnquiryValues.onto(
                    Enquiries.stored(tx.sql(), ada), Told.nothing().put("transfer", is), name -> new WorkerId(0));
            new EnquiryIntake(team.geography).update(tx, ada, now);
            return ada;
        });
    }

    @Test
    void aSourceThatSaysMoreThanItsWordIsKept() {
        team.take(team.csv(
                "enquiries.csv",
                "Name,Date received,Source",
                "Ada Marsh,4/6/2026,Facebook",
                "Ben Nolan,5/6/2026,Facebook (summer fair)",
                "Cy Orme,6/6/2026,Pam at the chip shop"));
        assertThat(enquiry("coalesce(source, '-') || ' ' || coalesce(source_detail, '-')"))
                .isEqualTo("SOCIAL_MEDIA - / SOCIAL_MEDIA Facebook (summer fair) / - Pam at the chip shop");
    }

    @Test
    void carersWhoMoveOnGoToTheServiceThatIsNamed() {
        String head = "Carer name(s),Approved,Max ch.,Ages,Type,Date ended,Transferred to,Previous agency";
        Path list = team.csv(
                "carers.csv",
                head,
                "Zoe & Liam Ashworth,17/6/2014,3,0-17,ST,1/8/2026,Larkfield,",
                "Ann Bright,17/6/2015,2,0-17,ST,,,Northway");
        team.take(list);
        assertThat(team.text(
                        "select h.name || ' ' || t.service from transfer t join household h on h.id = t.household_id"))
                .isEqualTo("Zoe and Liam Ashworth Larkfield");
        assertThat(team.text("select ending_reason from approval where ends_on is not null"))
                .isEqualTo("TRANSFERRED_OUT");
        assertThat(team.text("select text from note")).isEqualTo("Previous agency: Northway");
        assertThat(Team.counts(team.look(list))).containsExactly(0, 0, 2, 0);
        team.take(team.csv("next.csv", head, "Ann Bright,17/6/2015,2,0-17,ST,,Southway,Northway"));
        assertThat(team.text("select group_concat(service) from (select service from transfer order by id)"))
                .isEqualTo("Larkfield,Southway");
        assertThat(team.kim.store().verify(v -> {})).isEmpty();
    }

    @Test
    void whoRetiredResignedAndThatItWasSoIsKept() {
        Path list = team.csv(
                "carers.csv",
                "Carer name(s),Approved,Max ch.,Ages,Type,Status,Date ended",
                "Ann Bright,17/6/2015,2,0-17,ST,Retired,1/8/2026",
                "Bo Clark,17/6/2015,2,0-17,ST,Resigned,1/8/2026");
        team.take(list);
        assertThat(team.text("select group_concat(ending_reason || ' ' || coalesce(leaving_reason, '-'))"
                        + " from (select ending_reason, leaving_reason from approval order by id)"))
                .isEqualTo("RESIGNED RETIRED,RESIGNED -");
        assertThat(Team.counts(team.look(list))).containsExactly(0, 0, 2, 0);
    }

    @Test
    void whatAListKnowsNothingOfStaysInTheTerms() {
        String head = "Carer name(s),Approved,Max ch.,Ages,Type";
        team.take(team.csv("carers.csv", head, "Ann Bright,17/6/2015,2,0-17,ST"));
        new Approvals()
                .terms(
                        team.kim,
                        new HouseholdId(Long.parseLong(team.text("select id from household"))),
                        LocalDate.of(2020, 1, 6),
                        new Terms(
                                2,
                                "SHORT_TERM",
                                true,
                                "Two brothers",
                                null,
                                List.of(new TermsLine("SHORT_TERM", 0, 17, "M", 2)),
                                Set.of()));
        team.take(team.csv("next.csv", head, "Ann Bright,17/6/2015,3,0-17,ST"));
        assertThat(team.text(
                        "select places || ' ' || siblings_only || ' ' || coalesce(wording, '-') from approval_terms"
                                + " order by starts_on desc, id desc limit 1"))
                .isEqualTo("3 1 -");
        assertThat(team.text("select sex || ' ' || places from approval_terms_line order by terms_id desc limit 1"))
                .isEqualTo("M 2");
    }
}
