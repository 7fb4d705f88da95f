package hearth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.carers.Ground;
import hearth.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month is read by as many queries for a big council as for a small one: none is asked row by row. */
class SummaryQueriesTest {
    @TempDir
    Path folder;

    private Map<String, Integer> queries(String name, int size) throws IOException {
        Path here = Files.createDirectory(folder.resolve(name));
        var asked = new TreeMap<String, Integer>();
        try (Store store = Generated.store(here, 7, size)) {
            store.read(h -> {
                h.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                    @Override
                    public void logAfterExecution(StatementContext context) {
                        asked.merge(context.getRenderedSql(), 1, Integer::sum);
                    }
                });
                return MonthlySummary.of(h, Ground.noDirectory(here), YearMonth.of(2026, 10));
            });
        }
        return asked;
    }

    @Test
    void noneIsAskedRowByRow() throws IOException {
        Map<String, Integer> small = queries("small", 4);
        assertThat(small).isNotEmpty();
        assertThat(queries("big", 12)).isEqualTo(small);
    }
}
