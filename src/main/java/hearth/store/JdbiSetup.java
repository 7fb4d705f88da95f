package hearth.store;

import hearth.common.Id;
import hearth.common.Miles;
import hearth.common.Money;
import hearth.common.Postcode;
import hearth.common.WeeklyRate;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.NoOpTransactionHandler;

/** How Jdbi reads and binds our values: records by their component names, NULL stays null, and no value ever in a message. */
final class JdbiSetup {
    private interface FromText<T> {
        T of(String text);
    }

    private interface FromNumber<T> {
        T of(long number);
    }

    /** What it has found out about a statement's text serves every store that is opened: reading it takes longer than most answers. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private JdbiSetup() {}

    static Handle handle(Connection connection) {
        Jdbi jdbi = Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() {
                return connection;
            }

            @Override
            public void closeConnection(Connection unused) {
                // The store closes its one connection itself.
            }
        });
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(e -> "A statement failed");
        // Transactions are the store's own; Jdbi's would switch the driver's auto-commit off.
        jdbi.setTransactionHandler(new NoOpTransactionHandler());
        jdbi.registerArgument(new ValueArguments());
        texts(jdbi, LocalDate.class, JdbiSetup::day);
        texts(jdbi, Instant.class, Instant::parse);
        texts(jdbi, YearMonth.class, JdbiSetup::month);
        texts(jdbi, Postcode.class, Postcode::new);
        numbers(jdbi, Money.class, Money::new);
        numbers(jdbi, WeeklyRate.class, WeeklyRate::new);
        jdbi.registerColumnMapper(Miles.class, (rs, column, ctx) -> {
            long tenths = rs.getLong(column);
            return rs.wasNull() ? Miles.NOT_KNOWN : Miles.ofTenths((int) tenths);
        });
        jdbi.registerColumnMapper(JdbiSetup::idMapper);
        jdbi.registerRowMapper(recordMappers());
        return jdbi.open();
    }

    /** The same as {@code LocalDate.parse}, which takes several times as long: whole tables are read through it. */
    private static LocalDate day(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    private static YearMonth month(String text) {
        return text.length() == 7 && text.charAt(4) == '-'
                ? YearMonth.of(number(text, 0, 4), number(text, 5, 7))
                : YearMonth.parse(text);
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }

    private static <T> void texts(Jdbi jdbi, Class<T> type, FromText<T> from) {
        jdbi.registerColumnMapper(type, (rs, column, ctx) -> {
            String text = rs.getString(column);
            return text == null ? null : from.of(text);
        });
    }

    private static <T> void numbers(Jdbi jdbi, Class<T> type, FromNumber<T> from) {
        jdbi.registerColumnMapper(type, (rs, column, ctx) -> {
            long number = rs.getLong(column);
            return rs.wasNull() ? null : from.of(number);
        });
    }

    /** Any typed id: a record of one number. */
    private static Optional<ColumnMapper<?>> idMapper(Type type, ConfigRegistry config) {
        if (!(type instanceof Class<?> c) || !c.isRecord() || !Id.class.isAssignableFrom(c)) {
            return Optional.empty();
        }
        try {
            MethodHandle make =
                    MethodHandles.publicLookup().findConstructor(c, MethodType.methodType(void.class, long.class));
            return Optional.of((ResultSet rs, int column, StatementContext ctx) -> {
                long id = rs.getLong(column);
                return rs.wasNull() ? null : made(make, id);
            });
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(MethodHandle make, long id) throws SQLException {
        try {
            return make.invoke(id);
        } catch (Throwable e) {
            throw new SQLException("An id could not be made", e);
        }
    }

    /** One mapper for each record, whatever statement asks: Jdbi copies its configuration, and what it has cached, for each. */
    private static RowMapperFactory recordMappers() {
        var mappers = new ConcurrentHashMap<Class<?>, RowMapper<?>>();
        return (type, config) -> type instanceof Class<?> c && c.isRecord() && !Id.class.isAssignableFrom(c)
                ? Optional.of(mappers.computeIfAbsent(c, record -> new ByStatement<>(ConstructorMapper.of(record))))
                : Optional.empty();
    }

    /**
     * Finds out once for each statement which column goes to which component: Jdbi asks its reflection anew for every
     * result, which took a third of the time of a day's small questions.
     */
    private static final class ByStatement<T> implements RowMapper<T> {
        private static final int KEPT = 100;

        private final RowMapper<T> mapper;
        private final Map<String, RowMapper<T>> specialized = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, RowMapper<T>> eldest) {
                return size() > KEPT;
            }
        };

        private ByStatement(RowMapper<T> mapper) {
            this.mapper = mapper;
        }

        @Override
        public T map(ResultSet rs, StatementContext ctx) throws SQLException {
            return mapper.map(rs, ctx);
        }

        @Override
        public RowMapper<T> specialize(ResultSet rs, StatementContext ctx) throws SQLException {
            String sql = ctx.getParsedSql().getSql();
            RowMapper<T> known = specialized.get(sql);
            if (known == null) {
                known = mapper.specialize(rs, ctx);
                specialized.put(sql, known);
            }
            return known;
        }
    }

    /** Binds whatever {@link Row} can store; "preparable", because Jdbi asks its own factories of that sort before any other. */
    private static final class ValueArguments implements ArgumentFactory.Preparable {
        private static final Set<Class<?>> OURS = Set.of(
                LocalDate.class,
                Instant.class,
                YearMonth.class,
                Money.class,
                WeeklyRate.class,
                Miles.class,
                Postcode.class,
                Boolean.class);

        @Override
        public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
            boolean ours = type instanceof Class<?> c
                    && (OURS.contains(c) || Id.class.isAssignableFrom(c) || Enum.class.isAssignableFrom(c));
            return ours
                    ? Optional.of(
                            value -> (position, statement, ctx) -> statement.setObject(position, Row.stored(value)))
                    : Optional.empty();
        }
    }
}
