package hearth.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Known;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still to be written down of a child who came on initials and a year of birth, each with its day. */
class ChildDutiesTest {
    private static final LocalDate TODAY = TestSession.TODAY;
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

    @TempDir
    Path folder;

    private Session kim;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private ChildId child(@Nullable String last, int year, LocalDate from, String status, String need) {
        return kim.write(Right.EDIT_CHILDREN, "a child", tx -> {
            ChildId id = Children.add(tx, NewChild.of("J", last, Birth.in(year, TODAY), "F", "E08000010"), TODAY);
            Birth.yearOnly(tx, id, last == null, TODAY);
            Care.start(tx, id, new StartOfCare(from, true, "S", status, need, null, "NOT_KNOWN", null));
            return id;
        });
    }

    private List<Due> missing(ChildId child) {
        return kim.read(Right.SEE_CHILDREN, h -> ChildDuties.missing(h, child, TODAY));
    }

    @Test
    void eachThingStillMissingOfAChildOfTonightIsATaskWithADay() {
        ChildId child = child(null, 2016, MONDAY, "NK", "NK");

        assertThat(missing(child))
                .extracting(Due::what, Due::day)
                .containsExactly(
                        tuple(
                                "Complete the record: the last name, the day of birth, the child's social worker, the"
                                        + " independent reviewing officer, the legal status, the category of need, the"
                                        + " postcode of the home before",
                                LocalDate.of(2026, 11, 2)),
                        tuple(
                                "Complete the record: permanence before this care, needs, wishes, school",
                                LocalDate.of(2026, 11, 9)));
        List<Due> due = kim.read(Right.SEE_CHILDREN, h -> ChildDuties.due(h, TODAY, LocalDate.of(2026, 11, 2)));
        assertThat(due).extracting(Due::kind).contains("CHILD_RECORD").doesNotContain("CHILD_NEEDS");
    }

    @Test
    void whatIsWrittenDownIsNoTaskAnyMoreAndABabyGoesToNoSchool() {
        ChildId child = child("Okafor", 2025, MONDAY, "V2", "N1");
        assertThat(missing(child))
                .extracting(Due::what)
                .last()
                .isEqualTo("Complete the record: permanence before this care, needs, wishes");
        permanence(child);
        Needs.need(kim, child, "HEALTH", 1, TODAY, null, null);
        AboutChildren.wish(kim, child, Wish.notHad(TODAY, "Jo Field", "Too young to say"));

        assertThat(missing(child))
                .extracting(Due::what)
                .containsExactly(
                        "Complete the record: the child's social worker, the independent reviewing officer, the"
                                + " postcode of the home before");
        Needs.fact(kim, child, "SCHOOL", Known.NONE, null, false, TODAY, null);
        assertThat(missing(child)).hasSize(1);
    }

    private void permanence(ChildId child) {
        PeriodOfCare care = kim.read(Right.SEE_CHILDREN, h -> Care.of(h, child)).getFirst();
        assertThatThrownBy(() -> ChildEvents.permanence(kim, care, "P1", "Wigan", "soon"))
                .hasMessageContaining("Choose one from the list")
                .hasMessageContaining("zz for what is not known");
        ChildEvents.permanence(kim, care, "P1", "359", "zz/05/2019");
        assertThat(kim.read(Right.SEE_CHILDREN, h -> ChildFile.of(h, child, TODAY, true))
                        .permanence())
                .hasEntrySatisfying(
                        care.id(), p -> assertThat(p.orderDateText()).isEqualTo("zz/05/2019"));
    }

    @Test
    void theReviewIsTheReviewingOfficersToHold() {
        ChildId id = kim.write(Right.EDIT_CHILDREN, "a child", tx -> {
            NewChild ada = NewChild.of("Ada", "Okafor", LocalDate.of(2015, 8, 14), "F", "E08000010")
                    .withPlan("Sam Reed", null, null);
            ChildId ours = Children.add(tx, ada, TODAY);
            Care.start(tx, ours, StartOfCare.on(MONDAY, "V2", "N1", "WN1 1AA"));
            return ours;
        });
        ChildEvents.review(kim, id, MONDAY.plusDays(3), "PN1", Answer.NO);
        assertThat(reviews()).extracting(Due::owner).containsExactly("Sam Reed");
        Child ada = kim.read(Right.SEE_CHILDREN, h -> Children.find(h, id)).orElseThrow();
        Children.change(kim, id, ada.version(), ada.details().withPlan("Sam Reed", "Jo Marsh", null));

        Child changed = kim.read(Right.SEE_CHILDREN, h -> Children.find(h, id)).orElseThrow();
        assertThat(changed.reviewingOfficer()).isEqualTo("Jo Marsh");
        assertThat(changed.socialWorker()).isEqualTo("Sam Reed");
        assertThat(reviews()).extracting(Due::owner).containsExactly("Jo Marsh");
    }

    @Test
    void aChildInCareWithoutAReviewingOfficerIsATaskHoweverLongAgoCareBegan() {
        ChildId id = child("Okafor", 2012, LocalDate.of(2025, 3, 3), "C2", "N1");
        ChildEvents.review(kim, id, LocalDate.of(2026, 10, 1), "PN1", Answer.NO);
        assertThat(officers())
                .extracting(Due::what, Due::day)
                .containsExactly(
                        tuple("Complete the record: the independent reviewing officer", LocalDate.of(2025, 3, 10)));
        Child child = kim.read(Right.SEE_CHILDREN, h -> Children.find(h, id)).orElseThrow();
        Children.change(kim, id, child.version(), child.details().withPlan(null, "Jo Marsh", null));
        assertThat(officers()).isEmpty();
    }

    private List<Due> officers() {
        return kim.read(Right.SEE_CHILDREN, h -> ChildDuties.due(h, TODAY, TODAY.plusYears(1))).stream()
                .filter(d -> d.kind().equals("CHILD_RECORD"))
                .toList();
    }

    private List<Due> reviews() {
        return kim.read(Right.SEE_CHILDREN, h -> ChildDuties.due(h, TODAY, TODAY.plusYears(1))).stream()
                .filter(d -> d.kind().equals("CHILD_REVIEW"))
                .toList();
    }

    @Test
    void whoCameBackIsOfferedAnInterviewWithinThreeDays() {
        ChildId id = child("Okafor", 2012, MONDAY, "V2", "N1");
        ChildEvents.missing(kim, id, "M", MONDAY, null);
        assertThat(interviews()).isEmpty();
        ChildEvents.Missing gone = missed(id);
        ChildEvents.Interview accepted = new ChildEvents.Interview(Answer.UNKNOWN, Answer.YES);
        assertThatThrownBy(() -> ChildEvents.missing(kim, id, gone, "M", MONDAY, null, accepted))
                .hasMessageContaining("once the child is back");
        LocalDate back = MONDAY.plusDays(1);
        ChildEvents.missing(kim, id, gone, "M", MONDAY, back, ChildEvents.Interview.NOT_SAID);
        assertThat(interviews()).extracting(Due::day).containsExactly(back.plusDays(3));
        ChildEvents.Missing over = missed(id);
        assertThatThrownBy(() -> ChildEvents.missing(kim, id, over, "M", MONDAY, back, accepted))
                .hasMessageContaining("so it was offered");
        var held = new ChildEvents.Interview(Answer.YES, Answer.YES);
        ChildEvents.missing(kim, id, over, "M", MONDAY, back, held);
        assertThat(interviews()).isEmpty();
        assertThat(missed(id))
                .returns(Answer.YES, ChildEvents.Missing::interviewOffered)
                .returns(Answer.YES, ChildEvents.Missing::interviewAccepted);
        kim.write(Right.IMPORT, "a file that says the same", tx -> {
            ChildEvents.missing(tx, id, "M", MONDAY, back);
            return id;
        });
        ChildEvents.missing(kim, id, "M", MONDAY, back);
        assertThat(missed(id).interviewOffered())
                .as("neither a file nor saying it again says anything of it")
                .isEqualTo(Answer.YES);
    }

    private ChildEvents.Missing missed(ChildId id) {
        return kim.read(Right.SEE_CHILDREN, h -> ChildEvents.missing(h, id)).getFirst();
    }

    private List<Due> interviews() {
        return kim.read(Right.SEE_CHILDREN, h -> ChildDuties.due(h, TODAY, TODAY.plusYears(1))).stream()
                .filter(d -> d.kind().equals("MISSING_INTERVIEW"))
                .toList();
    }

    @Test
    void aChildWhoCameLongAgoIsNoTask() {
        assertThat(missing(child(null, 2016, TODAY.minusMonths(4), "NK", "NK"))).isEmpty();
    }
}
