package hearth.store;

import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Every question that some work asks of an open store, as SQLite gets it: what the work cannot do without. */
public final class Overheard implements SqlLogger {
    private final Set<Question> questions = new LinkedHashSet<>();

    private Overheard() {}

    /** A question and what stands for its question marks. */
    public record Question(String sql, List<@Nullable Object> values) {
        /** Seconds for asking it again by plain JDBC and fetching every value of every row. */
        public double seconds(Store store) {
            return BareQuery.seconds(store, sql, values.toArray());
        }
    }

    /** What is asked while {@code work} is done; what is asked twice is told once. */
    public static List<Question> in(Store store, Runnable work) {
        var heard = new Overheard();
        store.read(h -> h.setSqlLogger(heard));
        try {
            work.run();
        } finally {
            store.read(h -> h.setSqlLogger(SqlLogger.NOP_SQL_LOGGER));
        }
        return List.copyOf(heard.questions);
    }

    @Override
    @SuppressWarnings("removal") // nothing else of Jdbi gives the value of one parameter
    public void logAfterExecution(StatementContext context) {
        var parsed = context.getParsedSql();
        int many = parsed.getParameters().getParameterCount();
        var values = new @Nullable Object[many];
        var taking = (PreparedStatement) Proxy.newProxyInstance(
                Overheard.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, given) -> {
                    values[(int) given[0] - 1] = method.getName().equals("setNull") ? null : given[1];
                    return null;
                });
        List<String> names = parsed.getParameters().getParameterNames();
        try {
            for (int i = 0; i < many; i++) {
                var found = parsed.getParameters().isPositional()
                        ? context.getBinding().findForPosition(i)
                        : context.getBinding().findForName(names.get(i), context);
                found.orElseThrow().apply(i + 1, taking, context);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(parsed.getSql() + Arrays.toString(values), e);
        }
        questions.add(new Question(parsed.getSql(), Arrays.asList(values)));
    }
}
