package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.exchange.sheet.Finding;
import hearth.placements.PlacementIntake;
import hearth.placements.PlacementRow;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a list of children says of their care: when it began, when it ended, and what nobody had said before. */
class CareDaysTest extends TeamGround {
    private static final String LIST = "Child name,DOB,Legal status,CIN,Became LAC,Placement type,Placement start";

    private String care() {
        return team.text(
                "select group_concat(starts_on || ' ' || start_known || ' ' || coalesce(ends_on, 'open') || ' ' ||"
                        + " coalesce(rec, '-'), ', ') from (select * from period_of_care order by starts_on)");
    }

    @Test
    void theDayCareBeganIsKeptWhereHomesAreKnownFromThenOn() {
        Path list = team.csv(
                "lac.csv",
                LIST,
                "Ada Okafor,14/8/2015,CO,N1,6/6/2022,agency,6/6/2022",
                "Bay Tarn,14/8/2014,CO,N1,5/5/2020,agency,6/6/2022");
        Preview preview = team.look(list);
        assertThat(preview.sheets().getFirst().warnings())
                .extracting(Finding::message)
                .containsExactly(
                        "In Hearth the child is in care from 6 June 2022 on, when the first home that is recorded"
                                + " began. Import the homes before that, too.");
        team.write(preview);
        assertThat(care()).isEqualTo("2022-06-06 1 open -, 2022-06-06 0 open -");
        assertThat(Team.counts(team.look(list))).containsExactly(0, 0, 2, 0);
        assertThat(team.kim.store().verify(v -> {})).isEmpty();
    }

    @Test
    void aLaterFileMaySayWhenItBegan() {
        team.take(team.csv("lac.csv", LIST, "Ada Okafor,14/8/2015,CO,N1,,agency,6/6/2022"));
        assertThat(care()).isEqualTo("2022-06-06 0 open -");
        team.take(team.csv("next.csv", LIST, "Ada Okafor,14/8/2015,CO,N1,6/6/2022,agency,6/6/2022"));
        assertThat(care()).isEqualTo("2022-06-06 1 open -");
        Preview other = team.look(team.csv("odd.csv", LIST, "Ada Okafor,14/8/2015,CO,N1,1/1/2021,agency,6/6/2022"));
        assertThat(Team.counts(other)).containsExactly(0, 0, 0, 1);
        assertThat(other.sheets().getFirst().rejects())
                .extracting(Finding::message)
                .containsExactly("Care is recorded from 6 June 2022 on. Check the date.");
    }

    @Test
    void theDayIsKnownOnceTheHomesBeforeAreThere() {
        Path list = team.csv("lac.csv", LIST, "Bay Tarn,14/8/2014,CO,N1,5/5/2020,agency,6/6/2022");
        team.take(list);
        assertThat(care()).isEqualTo("2022-06-06 0 open -");
        team.take(team.csv(
                "moves.csv",
                "Child name,DOB,Placement type,Start date,End date",
                "Bay Tarn,14/8/2014,agency,5/5/2020,1/3/2021",
                "Bay Tarn,14/8/2014,residential,1/3/2021,6/6/2022"));
        assertThat(care()).isEqualTo("2020-05-05 1 open -");
        Preview again = team.look(list);
        assertThat(Team.counts(again)).containsExactly(0, 0, 1, 0);
        assertThat(again.sheets().getFirst().conflicts()).isEmpty();
        assertThat(team.kim.store().verify(v -> {})).isEmpty();
    }

    @Test
    void theSameListFillsItWhereTheHomesWereWrittenDownInHearth() {
        Path list = team.csv("lac.csv", LIST, "Bay Tarn,14/8/2014,CO,N1,5/5/2020,agency,6/6/2022");
        team.take(list);
        var before = new PlacementRow(
                null,
                team.text("select reference from subject where kind = 'CHILD'"),
                null,
                null,
                null,
                null,
                "U6",
                "PR4",
                null,
                null,
                java.time.LocalDate.of(2020, 5, 5),
                java.time.LocalDate.of(2022, 6, 6),
                null,
                null,
                null,
                null);
        team.kim.write(
                Right.EDIT_CHILDREN,
                "by hand",
                tx -> new PlacementIntake(team.geography, team.kim.today()).add(tx, before));
        assertThat(care()).isEqualTo("2020-05-05 0 open -");
        Preview again = team.look(list);
        assertThat(Team.counts(again)).containsExactly(0, 1, 0, 0);
        team.write(again);
        assertThat(care()).isEqualTo("2020-05-05 1 open -");
        assertThat(Team.counts(team.look(list))).containsExactly(0, 0, 1, 0);
    }

    @Test
    void aChildWithoutAHomeOnTheListIsSaid() {
        Preview preview = team.look(team.csv("lac.csv", LIST, "Ada Okafor,14/8/2015,CO,N1,5/5/2020,agency,"));
        assertThat(preview.sheets().getFirst().warnings())
                .extracting(Finding::message)
                .containsExactly(
                        "Nothing says since when the child lives there. The home was left out; add its date.",
                        "The child is not in care in Hearth until a home is recorded: add where the child lives, and"
                                + " since when.");
        team.write(preview);
        assertThat(team.count("period_of_care")).isZero();
        assertThat(team.count("child")).isEqualTo(1);
        assertThat(team.kim.store().verify(v -> {})).isEmpty();
    }

    @Test
    void whoHasLeftIsNotTakenForLookedAfter() {
        String list = LIST + ",Plcmt end,Date ceased,Reason ceased";
        team.take(team.csv(
                "lac.csv",
                list,
                "Ada Okafor,14/8/2015,CO,N1,5/5/2020,agency,6/6/2022,,1/8/2026,returned home",
                "Bay Tarn,14/8/2014,CO,N1,5/5/2021,agency,6/6/2022,,2/8/2026,"));
        assertThat(care()).isEqualTo("2022-06-06 0 2026-08-01 E4A, 2022-06-06 0 2026-08-02 E8");
        assertThat(team.text("select group_concat(ends_on) from (select ends_on from placement order by id)"))
                .isEqualTo("2026-08-01,2026-08-02");
    }

    @Test
    void daysThatCannotBeAreRejected() {
        Preview preview = team.look(team.csv(
                "lac.csv",
                LIST,
                "Ada Okafor,14/8/1930,CO,N1,5/5/2020,agency,6/6/2022",
                "Bay Tarn,14/8/2014,CO,N1,7/6/2022,agency,6/6/2022"));
        assertThat(preview.sheets().getFirst().rejects())
                .extracting(Finding::message)
                .containsExactly(
                        "14 August 1930 would make the child older than 25. Check the year.",
                        "Care cannot begin after the home did, on 6 June 2022. Check both.");
    }

    @Test
    void whatNobodyHadSaidIsFilledAndIsNoConflict() {
        team.take(team.csv("lac.csv", LIST, "Ada Okafor,14/8/2015,,,5/5/2020,agency,6/6/2022"));
        Preview next = team.look(team.csv("next.csv", LIST, "Ada Okafor,14/8/2015,CO,N1,5/5/2020,agency,6/6/2022"));
        assertThat(next.sheets().getFirst().conflicts()).isEmpty();
        team.write(next);
        assertThat(team.text("select category_of_need from period_of_care")).isEqualTo("N1");
        assertThat(team.text("select code from legal_status order by starts_on desc"))
                .isEqualTo("C2");
    }
}
