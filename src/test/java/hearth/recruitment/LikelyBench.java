package hearth.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.NewPerson;
import hearth.carers.PersonKey;
import hearth.common.Answer;
import hearth.store.BareQuery;
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

/** Who may be the same as a new entry, among 100,000 people whose names are as unevenly spread as real ones. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikelyBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final int TYPED = 500;
    private static final int WARM = 200;
    /** Of 100 new entries 99 have their likely same before this, whatever else the machine does. */
    private static final double MOST_SECONDS = 0.060;

    private static final String[] BEGIN = {
        "al", "be", "cor", "da", "el", "fi", "gra", "ha", "is", "jo", "ka", "lu", "ma", "no", "o"
    };
    private static final String[] END = {
        "bert", "ley", "nard", "rick", "sha", "ton", "na", "win", "mund", "ra", "vin", "ke"
    };
    private static final String[] LAST = {
        "worth", "field", "shaw", "croft", "stone", "by", "son", "man", "ridge", "wood"
    };

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
                var person = NewPerson.of(first(random), last(random))
                        .reachedBy("01632 96%04d".formatted(i % 10_000), "p%d@example.org".formatted(i));
                intake.add(
                        tx,
                        NewEnquiry.of(
                                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_400)),
                                List.of(person),
                                Origin.of("WEB"),
                                new Home(
                                        (1 + i % 200) + " Mill Lane",
                                        "WN%d %dA%c".formatted(1 + i % 8, i / 8 % 10, 'A' + i / 80 % 20),
                                        Answer.NOT_ASKED,
                                        null)));
            }
            return 0;
        });
    }

    @AfterAll
    void close() {
        session.store().close();
    }

    /** The commonest of 180 first names is two or three in a hundred, the rarest one in a thousand. */
    private static String first(Random random) {
        return BEGIN[skewed(random, BEGIN.length)] + END[skewed(random, END.length)];
    }

    private static String last(Random random) {
        return BEGIN[skewed(random, BEGIN.length)]
                + END[random.nextInt(END.length)]
                + LAST[skewed(random, LAST.length)];
    }

    private static int skewed(Random random, int of) {
        double part = random.nextDouble();
        return (int) (part * (0.4 + 0.6 * part) * of);
    }

    @Test
    void theLikeliestOfANewEntryAreThereBeforeAnybodyLooksUp() {
        var random = new Random(11);
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        int found = 0;
        for (int i = 0; i < WARM + TYPED; i++) {
            String first = first(random);
            String last = last(random);
            int slip = random.nextInt(last.length() - 1);
            String typed =
                    last.substring(0, slip) + last.charAt(slip + 1) + last.charAt(slip) + last.substring(slip + 2);
            var entry = new Likely.Typed(
                    random.nextBoolean() ? first : typed,
                    random.nextBoolean() ? typed : last,
                    "01632 96%04d".formatted(random.nextInt(10_000)),
                    "",
                    "wn%d%da%c".formatted(1 + random.nextInt(8), random.nextInt(10), 'a' + random.nextInt(20)),
                    "12 Mill Lane");
            String keys = PersonKey.of(entry.firstName(), entry.lastName(), entry.email(), entry.phone()).stream()
                    .map(key -> "(k.kind = '" + key.kind() + "' and k.value = '" + key.value() + "')")
                    .reduce((a, b) -> a + " or " + b)
                    .orElseThrow();
            double reference = BareQuery.seconds(
                    session.store(),
                    "select p.id, p.first_name, p.last_name from person_key k join person p on p.id = k.person_id"
                            + " where "
                            + keys);
            long start = System.nanoTime();
            int matches = Enquiries.likely(session, entry).size();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (i >= WARM) {
                ours.add(seconds);
                bare.add(reference);
                found += matches;
            }
        }
        ours.sort(null);
        bare.sort(null);
        double at99 = ours.get(TYPED * 99 / 100 - 1);
        double bare99 = bare.get(TYPED * 99 / 100 - 1);
        System.out.printf(
                "The likely same among %,d people: median %.1f ms, 99 of 100 within %.1f ms (the bare query %.1f and"
                        + " %.1f ms); %.1f found each%n",
                PEOPLE,
                ours.get(TYPED / 2) * 1e3,
                at99 * 1e3,
                bare.get(TYPED / 2) * 1e3,
                bare99 * 1e3,
                (double) found / TYPED);
        assertThat(found).isGreaterThan(TYPED);
        assertThat(at99).isLessThan(MOST_SECONDS);
    }
}
