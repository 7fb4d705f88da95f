package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.common.Mendable;
import hearth.common.PersonId;
import hearth.common.SubjectId;
import hearth.common.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrailReaderTest {
    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-06-04T22:30:00Z"));
    private Store store;
    private long user;
    private long thorn;

    @BeforeEach
    void open() {
        store = TestStore.made(folder, clock, tx -> {
                    user = tx.insert(null, "app_user", Row.of("name", "kim").and("created_at", tx.now()));
                })
                .store();
        thorn = store.write(Actor.PROGRAM, "x", tx -> Some.person(tx, "Thorn"));
        clock.move(Duration.ofMinutes(30));
        store.write(new Actor(new UserId(user)), "x", tx -> {
            tx.record(Action.READ, new PersonId(thorn), null, null);
            tx.record(Action.EXPORT, null, 12L, "for the panel");
            return thorn;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<TrailReader.Line> lines(
            @Nullable SubjectId subject, @Nullable UserId by, @Nullable LocalDate from, @Nullable String words) {
        var lines = new ArrayList<TrailReader.Line>();
        new TrailReader(store).each(new TrailReader.Filter(subject, by, from, words), lines::add);
        return lines;
    }

    @Test
    void everyRowComesInOrderWithWhoAndWhatAndNoWords() {
        assertThat(lines(null, null, null, null))
                .extracting(
                        TrailReader.Line::seq,
                        TrailReader.Line::userName,
                        TrailReader.Line::action,
                        TrailReader.Line::reference,
                        TrailReader.Line::tableName,
                        TrailReader.Line::rowCount)
                .containsExactly(
                        tuple(1L, null, Action.CREATE, null, "app_user", null),
                        tuple(2L, null, Action.CREATE, "PE-00001", "subject", null),
                        tuple(3L, null, Action.CREATE, "PE-00001", "person", null),
                        tuple(4L, "kim", Action.READ, "PE-00001", null, null),
                        tuple(5L, "kim", Action.EXPORT, null, null, 12L));
        assertThat(lines(null, null, null, null).toString())
                .doesNotContain("Thorn")
                .doesNotContain("panel");
    }

    /** One transaction of the file, two of the trail. */
    @Test
    void whatStandsApartIsNotJoinedAndIsTakenBackWithTheRest() {
        store.write(Actor.PROGRAM, "x", tx -> {
            Some.person(tx, "Ash");
            tx.apart();
            return Some.person(tx, "Elm");
        });
        List<Long> numbers = lines(null, null, null, null).stream()
                .filter(line -> "person".equals(line.tableName()))
                .map(TrailReader.Line::txn)
                .toList();
        assertThat(numbers).containsExactly(2L, 4L, 5L);
        assertThatThrownBy(() -> store.write(Actor.PROGRAM, "x", tx -> {
                    Some.person(tx, "Oak");
                    tx.apart();
                    Some.person(tx, "Yew");
                    throw new Mendable("Not today.");
                }))
                .isInstanceOf(Mendable.class);
        long after = store.write(Actor.PROGRAM, "x", tx -> {
            Some.person(tx, "Fir");
            return tx.number();
        });
        assertThat(after).isEqualTo(6);
        assertThat(lines(null, null, null, null).stream().filter(line -> "person".equals(line.tableName())))
                .hasSize(4);
    }

    @Test
    void filtersAreAndedAndADayBeginsAtMidnightInEngland() {
        assertThat(lines(new PersonId(thorn), null, null, null))
                .extracting(TrailReader.Line::seq)
                .containsExactly(2L, 3L, 4L);
        assertThat(lines(null, new UserId(user), null, null))
                .extracting(TrailReader.Line::seq)
                .containsExactly(4L, 5L);
        // 23:00 UTC on 4 June is midnight of the 5th in summer time.
        assertThat(lines(null, null, LocalDate.of(2026, 6, 5), null))
                .extracting(TrailReader.Line::seq)
                .containsExactly(4L, 5L);
        assertThat(lines(null, null, LocalDate.of(2026, 6, 6), null)).isEmpty();
        assertThat(lines(new PersonId(thorn), new UserId(user), LocalDate.of(2026, 6, 5), null))
                .extracting(TrailReader.Line::seq)
                .containsExactly(4L);
    }

    @Test
    void wordsAreSearchedAndReadOnlyWhenAsked() {
        assertThat(lines(null, null, null, "Thorn"))
                .extracting(TrailReader.Line::seq)
                .containsExactly(3L);
        assertThat(lines(null, null, null, "panel"))
                .extracting(TrailReader.Line::seq)
                .containsExactly(5L);
        assertThat(lines(null, null, null, "' or 1=1 --")).isEmpty();
        assertThat(new TrailReader(store).words(5)).hasValue(new TrailReader.Words("for the panel", null, null));
        assertThat(new TrailReader(store).words(99)).isEmpty();
    }

    @Test
    void aLongTrailIsReadToItsEndWhileOthersWrite() {
        store.write(Actor.PROGRAM, "x", tx -> {
            for (int i = 0; i < 2_500; i++) {
                tx.record(Action.LIST, null, (long) i, null);
            }
            return 0;
        });
        var seen = new ArrayList<Long>();
        new TrailReader(store).each(TrailReader.Filter.ALL, line -> {
            seen.add(line.seq());
            if (line.seq() == 1_000) {
                store.write(Actor.PROGRAM, "x", tx -> Some.person(tx, "Vale"));
            }
        });
        assertThat(seen).hasSize(2_507).isSorted().doesNotHaveDuplicates();
    }
}
