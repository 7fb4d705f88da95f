package hearth.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.ChildId;
import hearth.common.Reply;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What decides which home suits a child: answers, wishes, school, family time, with whom and where not, risks. */
class AboutChildrenTest {
    private static final LocalDate TODAY = TestSession.TODAY;
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @TempDir
    Path folder;

    private Session kim;
    private ChildId ada;
    private ChildId bea;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        ada = Children.add(kim, NewChild.of("Ada", "Okafor", LocalDate.of(2015, 8, 14), "F", "E08000010"));
        bea = Children.add(kim, NewChild.of("Bea", "Barlow", LocalDate.of(2016, 1, 1), "F", "E08000010"));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private AboutChild about(boolean reasons) {
        return kim.read(Right.SEE_CHILDREN, h -> AboutChildren.of(h, ada, TODAY, reasons));
    }

    private AboutChild about() {
        return about(true);
    }

    private void answer(ChildQuestion question, Reply reply, LocalDate asOf) {
        AboutChildren.answer(kim, ada, List.of(new AboutChildren.Told(question, reply, null)), asOf, "care plan");
    }

    private static KeptApart apart(@Nullable ChildId child, @Nullable String kind) {
        return new KeptApart(0, child, null, null, kind, Basis.COURT, "Hurt her", MAY, null, null, false, 0);
    }

    private static ForbiddenPlace place(ForbiddenPlace.Kind kind, String value, @Nullable Integer tenths) {
        return new ForbiddenPlace(0, kind, value, tenths, Basis.RISK, "Uncle there", MAY, null, null, false, 0);
    }

    @Test
    void noneIsAnAnswerAndNotKnownIsStillMissing() {
        answer(ChildQuestion.ONLY_CHILD, Reply.YES.must(), MAY);
        answer(ChildQuestion.MEDICAL, Reply.of("EPILEPSY, DIABETES").must(), MAY);
        answer(ChildQuestion.RESPIRATORY, Reply.UNKNOWN, MAY);
        answer(ChildQuestion.APART, Reply.NONE, MAY);

        assertThat(about().missing())
                .contains(ChildQuestion.RESPIRATORY, ChildQuestion.FORBIDDEN, ChildQuestion.SCHOOL)
                .doesNotContain(ChildQuestion.ONLY_CHILD, ChildQuestion.MEDICAL, ChildQuestion.APART);
        assertThat(ChildQuestion.ONLY_CHILD.words(about().reply(ChildQuestion.ONLY_CHILD)))
                .isEqualTo("Yes, it must be so");
        assertThat(ChildQuestion.MEDICAL.words(about().reply(ChildQuestion.MEDICAL)))
                .isEqualTo("Epilepsy medicine, insulin, it must be so");
        assertThatThrownBy(() -> answer(ChildQuestion.HOIST, Reply.NO, TODAY.plusDays(1)))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void wishesAreWordsOrWhyTheyCouldNotBeHad() {
        AboutChildren.wish(kim, ada, Wish.said(MAY, "Jo Field", "My own school").raising("SCHOOL", 10));
        AboutChildren.wish(kim, ada, Wish.notHad(TODAY, "Jo Field", "Asleep"));

        assertThat(about().wishes()).extracting(Wish::words).containsExactly(null, "My own school");
        Wish none = new Wish(0, MAY, "Jo Field", null, null, null, null, 0);
        assertThatThrownBy(() -> AboutChildren.wish(kim, ada, none))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("one of the two");
        Wish much = Wish.said(MAY, "Jo Field", "All").raising("SCHOOL", 11);
        assertThatThrownBy(() -> AboutChildren.wish(kim, ada, much)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void aNewSchoolEndsTheOneBeforeAndACorrectionDoesNot() {
        AboutChildren.school(kim, ada, new School(0, "Leigh Primary", "WN7 1AA", 5, MAY, null, null, 0));
        AboutChildren.school(kim, ada, new School(0, "Leigh High", null, 7, TODAY, null, null, 0));
        assertThat(about().schools()).extracting(School::endsOn).containsExactly(null, TODAY);

        School now = about().schools().getFirst();
        AboutChildren.school(
                kim, ada, new School(now.id(), "Leigh High School", null, 7, TODAY, null, null, now.version()));
        assertThat(about().schools()).extracting(School::school).containsExactly("Leigh High School", "Leigh Primary");
    }

    @Test
    void whatHasEndedIsNotThereAnyMore() {
        AboutChildren.familyTime(
                kim,
                ada,
                new FamilyTime(0, "Mother", "Family centre", "WN1 1AA", 52, "SUPERVISED", MAY, null, "plan", 0));
        FamilyTime time = about().familyTimes().getFirst();
        assertThat(time)
                .returns(52, FamilyTime::visitsPerYear)
                .returns("SUPERVISED", FamilyTime::supervised)
                .returns("plan", FamilyTime::source);
        AboutChildren.familyTime(
                kim, ada, new FamilyTime(time.id(), "Mother", null, null, 52, null, MAY, TODAY, null, time.version()));
        assertThat(about().familyTimes()).isEmpty();
        AboutChildren.risk(
                kim,
                ada,
                new Risk(0, Risk.Direction.TO_OTHERS, "YOUNGER", "Hits smaller children", "Jo Field", MAY, null, 0),
                Reply.YES);
        assertThat(about().risks()).singleElement().returns("YOUNGER", Risk::kind);
        assertThat(about().reply(ChildQuestion.BARS_SHARING)).isEqualTo(Reply.YES);
    }

    @Test
    void whoMayNotSeeReasonsSeesThatThereIsOneAndNoMore() {
        AboutChildren.apart(kim, ada, apart(bea, null));
        AboutChildren.forbid(kim, ada, place(ForbiddenPlace.Kind.CIRCLE, "wn1 1aa", 30));

        assertThat(about(true).apart()).singleElement().returns(bea, KeptApart::otherChild);
        assertThat(about(true).places()).singleElement().returns("WN1 1AA", ForbiddenPlace::value);
        assertThat(about(false).apart())
                .singleElement()
                .returns(true, KeptApart::covered)
                .returns(null, KeptApart::otherChild)
                .returns(null, KeptApart::reason);
        assertThat(about(false).places())
                .singleElement()
                .returns(true, ForbiddenPlace::covered)
                .returns("", ForbiddenPlace::value)
                .returns(null, ForbiddenPlace::radiusTenths)
                .returns(null, ForbiddenPlace::reason);
    }

    @Test
    void aSectorIsKeptAsItIsWritten() {
        AboutChildren.forbid(kim, ada, place(ForbiddenPlace.Kind.SECTOR, "wn11", null));
        assertThat(about(true).places()).singleElement().returns("WN1 1", ForbiddenPlace::value);
    }

    @Test
    void somebodyMustBeNamedAndNotTheChildItself() {
        assertThatThrownBy(() -> AboutChildren.apart(kim, ada, apart(null, " ")))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> AboutChildren.apart(kim, ada, apart(ada, null)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("the child's own record");
    }

    @ParameterizedTest
    @CsvSource({"CIRCLE,WN1 1AA,", "CIRCLE,WN1 1AA,0", "POSTCODE,WN1,", "SECTOR,Leigh,", "AUTHORITY,' ',"})
    void aPlaceThatIsOnNoMapIsRefused(ForbiddenPlace.Kind kind, String value, @Nullable Integer tenths) {
        assertThatThrownBy(() -> AboutChildren.forbid(kim, ada, place(kind, value, tenths)))
                .isInstanceOf(RuleRefused.class);
    }
}
