package hearth.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.NewPerson;
import hearth.common.Answer;
import hearth.store.BareQuery;
import hearth.store.Stopwatch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Search and the list over 100,000 people, each beside the same question asked by plain JDBC of the same store. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyEnquiriesBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int TYPED = 200;
    private static final int WARM = 500;
    private static final int ROUNDS = 40;
    private static final int FIRST = 50;
    private static final double MOST_TIMES = 3;
    private static final String[] FIRST_NAMES = {"Ada", "Bob", "Cleo", "Dan", "Eve", "Femi", "Gus", "Hana", "Ivo", "Jo"
    };
    private static final String[] SYLLABLES = {"mar", "ton", "ash", "well", "brook", "den", "ley", "wick", "by", "ham"};

    @TempDir
    static Path folder;

    private Session session;

    @BeforeAll
    void fill() {
        session = TestSession.open(folder);
        var random = new Random(7);
        var intake = new EnquiryIntake(Ground.noDirectory(folder));
        session.write(Right.IMPORT, "fill", tx -> {
            for (int i = 0; i < PEOPLE; i++) {
                var person = NewPerson.of(FIRST_NAMES[random.nextInt(10)], surname(random))
                        .reachedBy("01632 960%03d".formatted(i % 1_000), null);
                intake.add(
                        tx,
                        NewEnquiry.of(
                                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_400)),
                                List.of(person),
                                Origin.of("WEB"),
                                new Home(null, null, Answer.NOT_ASKED, null)));
            }
            return 0;
        });
    }

    @AfterAll
    void close() {
        session.store().close();
    }

    private static String surname(Random random) {
        return SYLLABLES[random.nextInt(10)] + SYLLABLES[random.nextInt(10)] + SYLLABLES[random.nextInt(10)];
    }

    @Test
    void whatIsTypedIsFoundAsFastAsThePrefixQueryAllows() {
        var random = new Random(11);
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int i = 0; i < TYPED; i++) {
            String name = FIRST_NAMES[random.nextInt(10)] + " " + surname(random);
            String typed = name.substring(random.nextInt(2) * (name.indexOf(' ') + 1));
            String prefix = typed.substring(0, Math.min(typed.length(), 1 + random.nextInt(7)));
            double bare = Stopwatch.best(ROUNDS, () -> BareQuery.seconds(session.store(), """
                select t.subject_id, t.body from
                  (select rowid, rank from search_prefix where search_prefix match ? order by rank limit 50) f
                  join search_text t on t.id = f.rowid order by f.rank\
                """, Search.words(prefix)));
            double search = Stopwatch.best(
                    ROUNDS,
                    () -> Stopwatch.seconds(
                            () -> session.<Object>read(Right.SEE_RECRUITMENT, h -> Search.find(h, prefix, FIRST))));
            ratios.add(search / bare);
            ours.add(search);
        }
        ratios.sort(null);
        ours.sort(null);
        double at99 = ratios.get(TYPED * 99 / 100 - 1);
        System.out.printf(
                "Search over %,d people: median %.1f ms, slowest of 100 %.1f ms; %.2fx the bare query, 99 of 100 within"
                        + " %.2fx%n",
                PEOPLE, ours.get(TYPED / 2) * 1e3, ours.get(TYPED * 99 / 100 - 1) * 1e3, ratios.get(TYPED / 2), at99);
        assertThat(at99).isLessThan(MOST_TIMES);
    }

    @Test
    void theListOpensAsFastAsItsFirstPage() {
        Query all = Query.on(session.today());
        String page = EnquiryStore.ON_DAY.replace(":day", "?1") + " order by received desc, e.id desc limit 100";
        String day = session.today().toString();
        for (int i = 0; i < WARM; i++) {
            session.<Object>read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.rows(h, all, 0, 100));
        }
        double barePage = Stopwatch.best(ROUNDS, () -> BareQuery.seconds(session.store(), page, day));
        double bareCount = Stopwatch.best(
                ROUNDS,
                () -> BareQuery.seconds(session.store(), "select count(*) from enquiry where received_on <= ?", day));
        double first = Stopwatch.best(
                ROUNDS,
                () -> Stopwatch.seconds(() ->
                        session.<Object>read(Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.rows(h, all, 0, 100))));
        double opened = Stopwatch.best(
                ROUNDS,
                () -> Stopwatch.seconds(() -> session.<Object>read(Right.SEE_RECRUITMENT, h -> {
                    assertThat(Enquiries.LISTING.count(h, all)).isEqualTo(PEOPLE);
                    return Enquiries.LISTING.rows(h, all, 0, 100);
                })));
        double deep = Stopwatch.best(
                ROUNDS,
                () -> Stopwatch.seconds(() -> session.<Object>read(
                        Right.SEE_RECRUITMENT, h -> Enquiries.LISTING.rows(h, all, PEOPLE - 100, 100))));
        double searched = Stopwatch.best(
                ROUNDS,
                () -> Stopwatch.seconds(() -> session.<Object>read(
                        Right.SEE_RECRUITMENT,
                        h -> List.of(
                                Enquiries.LISTING.count(h, all.searching("a"), 1_001),
                                Enquiries.LISTING.rows(h, all.searching("a"), 0, 100)))));
        double ratio = opened / (barePage + bareCount);
        System.out.printf(
                "List of %,d: first page bare %.1f ms, ours %.1f ms (%.2fx); with the count bare %.1f ms, opened %.1f"
                        + " ms (%.2fx); its last page %.1f ms, \"a\" typed %.1f ms%n",
                PEOPLE,
                barePage * 1e3,
                first * 1e3,
                first / barePage,
                (barePage + bareCount) * 1e3,
                opened * 1e3,
                ratio,
                deep * 1e3,
                searched * 1e3);
        assertThat(ratio).isLessThan(MOST_TIMES);
    }
}
