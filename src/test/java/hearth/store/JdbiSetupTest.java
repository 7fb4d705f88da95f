package hearth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.Postcode;
import hearth.common.WeeklyRate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Jdbi binds is what a row written through the one door would hold, and comes back as it went in. */
class JdbiSetupTest {
    private Connection connection;
    private Handle handle;

    @BeforeEach
    void open() throws SQLException {
        connection = Database.inMemory();
        handle = JdbiSetup.handle(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private String bound(@Nullable Object value) {
        return handle.createQuery("select typeof(:x) || ' ' || coalesce(:x, '-')")
                .bind("x", value)
                .mapTo(String.class)
                .one();
    }

    @Test
    void everyValueIsBoundAsTheStoreWritesIt() {
        assertThat(bound(Instant.parse("2026-06-04T23:00:00.5Z"))).isEqualTo("text 2026-06-04T23:00:00.500Z");
        assertThat(bound(LocalDate.of(2026, 2, 28))).isEqualTo("text 2026-02-28");
        assertThat(bound(YearMonth.of(2026, 2))).isEqualTo("text 2026-02");
        assertThat(bound(new Money(105))).isEqualTo("integer 105");
        assertThat(bound(new WeeklyRate(105))).isEqualTo("integer 105");
        assertThat(bound(Miles.ofTenths(42))).isEqualTo("integer 42");
        assertThat(bound(Miles.NOT_KNOWN)).isEqualTo("null -");
        assertThat(bound(new Postcode("WN1 1AA"))).isEqualTo("text WN1 1AA");
        assertThat(bound(new ChildId(7))).isEqualTo("integer 7");
        assertThat(bound(Answer.NOT_ASKED)).isEqualTo("text NOT_ASKED");
        assertThat(bound(true)).isEqualTo("integer 1");
        assertThat(bound(null)).isEqualTo("null -");
    }

    /** One of each, or none. */
    public record All(
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable YearMonth month,
            @Nullable Money money,
            Miles miles,
            @Nullable ChildId child,
            @Nullable Answer answer,
            @Nullable Integer number) {}

    @Test
    void aRecordComesBackWithNullsAsNulls() {
        String sql =
                "select :at as at, :day as day, :month as month, :money as money, :miles as miles, :child as child,"
                        + " :answer as answer, :number as number";
        var full = new All(
                Instant.parse("2026-06-04T23:00:00Z"),
                LocalDate.of(2026, 2, 28),
                YearMonth.of(2026, 2),
                new Money(5),
                Miles.ofTenths(3),
                new ChildId(9),
                Answer.YES,
                0);
        var none = new All(null, null, null, null, Miles.NOT_KNOWN, null, null, null);
        for (All all : new All[] {full, none}) {
            assertThat(handle.createQuery(sql)
                            .bind("at", all.at())
                            .bind("day", all.day())
                            .bind("month", all.month())
                            .bind("money", all.money())
                            .bind("miles", all.miles())
                            .bind("child", all.child())
                            .bind("answer", all.answer())
                            .bind("number", all.number())
                            .mapTo(All.class)
                            .one())
                    .isEqualTo(all);
        }
    }

    /** Two of a kind, so that a column in the other's place would not be noticed by its type. */
    public record Pair(int first, int second) {}

    /** Which column is which is found out once for each statement, never once for all. */
    @Test
    void columnsInAnotherOrderAreStillKnownByTheirNames() {
        for (int round = 0; round < 2; round++) {
            assertThat(pairs("select 1 as first, 2 as second union all select 3, 4 order by 1"))
                    .containsExactly(new Pair(1, 2), new Pair(3, 4));
            assertThat(pairs("select 1 as second, 2 as first")).containsExactly(new Pair(2, 1));
        }
    }

    private List<Pair> pairs(String sql) {
        return handle.createQuery(sql).mapTo(Pair.class).list();
    }

    @Test
    void aFailedStatementTellsNoValue() {
        assertThatThrownBy(() -> handle.createQuery("select * from nowhere where name = :name")
                        .bind("name", "Featherstonehaugh")
                        .mapToMap()
                        .list())
                .isInstanceOf(JdbiException.class)
                .satisfies(e -> assertThat(e.toString()).doesNotContain("Featherstonehaugh"));
    }
}
