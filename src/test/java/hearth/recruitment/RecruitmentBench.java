package hearth.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.demo.TestDemonstration;
import hearth.diary.Diary;
import hearth.finance.Forecast;
import hearth.finance.RecruitmentTarget;
import hearth.finance.RecruitmentTargets;
import hearth.finance.Standing;
import hearth.store.BareQuery;
import hearth.store.Overheard;
import hearth.store.Stopwatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who is to be chased, what falls due and where a target will end, in a regional hub; each beside its bare query. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecruitmentBench {
    private static final LocalDate AT = TestDemonstration.AT;
    private static final int ROUNDS = 7;
    private static final double MOST_TIMES = 3;
    private static final double MOST_SECONDS = 2;

    @TempDir
    static Path folder;

    private Session session;

    @BeforeAll
    void make() {
        session = TestDemonstration.hub(folder.resolve("hub"));
    }

    @AfterAll
    void close() {
        session.store().close();
    }

    @Test
    void theChaseListTakesAtMostThreeTimesItsBareQuery() {
        Query chase = Query.on(AT).where("to_chase", "true").sortedBy("next_step_on", false);
        String bare = "select * from (" + EnquiryStore.ON_DAY.replace(":day", "?1") + ") where to_chase = 1 order by"
                + " next_step_on nulls last, received desc, id desc limit 100";
        double query = Stopwatch.best(ROUNDS, () -> BareQuery.seconds(session.store(), bare, AT.toString()));
        double ours = Stopwatch.best(
                ROUNDS,
                () -> Stopwatch.seconds(() ->
                        session.<Object>read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.rows(h, chase, 0, 100))));
        System.out.printf("Chase list: bare %.1f ms, ours %.1f ms (%.2fx)%n", query * 1e3, ours * 1e3, ours / query);
        assertThat(ours / query).isLessThan(MOST_TIMES);
    }

    /** Held against the very questions it asks, each once and by plain JDBC, with nothing made of what they say. */
    @Test
    void theDiaryTakesAtMostThreeTimesItsBareQueries() {
        LocalDate until = AT.plusDays(Diary.DAYS_AHEAD);
        List<Overheard.Question> needed = Overheard.in(session.store(), () -> Diary.due(session, AT, until));
        assertThat(needed).hasSizeGreaterThan(10);
        double rows = Stopwatch.best(
                ROUNDS,
                () -> needed.stream()
                        .mapToDouble(question -> question.seconds(session.store()))
                        .sum());
        double ours = Stopwatch.best(ROUNDS, () -> Stopwatch.seconds(() -> Diary.due(session, AT, until)));
        System.out.printf(
                "Diary: %d bare queries %.1f ms, ours %.1f ms (%.2fx), %,d due%n",
                needed.size(),
                rows * 1e3,
                ours * 1e3,
                ours / rows,
                Diary.due(session, AT, until).due().size());
        assertThat(ours / rows).isLessThan(MOST_TIMES);
    }

    @Test
    void tenThousandRunsTakeUnderTwoSecondsTellHowFarTheyAreAndStopWhenAsked() {
        Standing.Rows rows = session.read(Right.SEE_FIGURES, h -> Standing.Rows.read(h, AT));
        RecruitmentTarget target =
                session.read(Right.SEE_FIGURES, RecruitmentTargets::all).getFirst();
        var told = new ArrayList<Double>();
        double all = Stopwatch.best(
                ROUNDS,
                () -> Stopwatch.seconds(() -> {
                    told.clear();
                    Standing standing = Standing.of(rows, target, AT, told::add, () -> false);
                    assertThat(standing.forecast()).isNotNull();
                }));
        double stopped = Stopwatch.best(
                ROUNDS, () -> Stopwatch.seconds(() -> Standing.of(rows, target, AT, part -> {}, () -> true)));
        System.out.printf(
                "Target: %,d runs and the look back %.2f s, stopped at once %.3f s%n", Forecast.RUNS, all, stopped);
        assertThat(told).isSorted().hasSizeGreaterThan(10);
        assertThat(told.getLast()).isEqualTo(1.0);
        assertThat(all).isLessThan(MOST_SECONDS);
        assertThat(stopped).isLessThan(all / 2);
    }
}
