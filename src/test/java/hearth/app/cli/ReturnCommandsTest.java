package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.demo.TestDemonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's return goes out without a finding, is the same as itself, and comes back in without a change. */
class ReturnCommandsTest {
    @TempDir
    static Path folder;

    private static Path store;
    private static Path out;

    @BeforeAll
    static void demonstration() {
        store = folder.resolve("demo");
        out = folder.resolve("return");
        TestDemonstration.put(store);
        Ran ran = hearth("export", store, "ssda903", "--year", "2026", "--out", out);
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    /** With no password given: a demonstration has one of its own. */
    private static Ran hearth(Object... words) {
        return Ran.with(Map.of("HEARTH_TODAY", "2026-10-31"), null, words);
    }

    @Test
    void theDemonstrationBreaksNoRuleOfTheReturn() {
        for (String year : List.of("2024", "2025", "2026", "2027")) {
            Ran ran = hearth("validate", store, "--year", year, "--today", "2026-09-30");
            assertThat(ran.err()).startsWith("0 findings by ").contains("Not checked: ");
            assertThat(ran.status()).isEqualTo(3);
        }
        Ran json = hearth("validate", store, "--json");
        assertThat(json.out()).contains("\"rule\" : ", "\"record\" : ", "\"field\" : ", "\"message\" : ");
        assertThat(json.out()).contains("DATA-TO-FIX");
    }

    @Test
    void whatWentOutIsTheSameAndWhatWasChangedIsFound() throws IOException {
        Ran same = hearth("compare", store, out, "--year", "2026", "--json");
        assertThat(same.status()).as(same.out() + same.err()).isZero();
        assertThat(same.out()).contains("\"same\" : true", "\"format\" : 1");
        Path other = Files.createDirectory(folder.resolve("other"));
        List<String> header = Files.readAllLines(out.resolve("header.csv"));
        String[] cells = header.get(1).split(",", -1);
        String gone = header.get(2).split(",", -1)[0];
        Files.write(
                other.resolve("theirs.csv"),
                List.of(
                        header.getFirst(),
                        cells[0] + ",U," + String.join(",", List.of(cells).subList(2, 7)),
                        "X9,M,01/02/2015,WBRI,UN2,,"));
        Ran text = hearth("compare", store, other, "--year", "2026");
        assertThat(text.status()).isEqualTo(3);
        assertThat(text.out())
                .contains(
                        cells[0] + ", header.csv, SEX: Hearth has " + cells[1] + ", they have U", "Only in theirs: X9")
                .contains("Only in Hearth: " + gone);
        assertThat(hearth("compare", store, folder.resolve("none"), "--year", "2026")
                        .status())
                .isEqualTo(1);
        assertThat(hearth("compare", store, Files.createDirectory(folder.resolve("empty")), "--year", "2026")
                        .err())
                .contains("no file of the SSDA903 return");
        assertThat(hearth("compare", store, out).status()).isEqualTo(2);
    }

    @Test
    void whatWentOutComesBackInWithoutAChange() {
        Ran ran = hearth(
                "import",
                store,
                out.resolve("header.csv"),
                out.resolve("episodes.csv"),
                out.resolve("reviews.csv"),
                out.resolve("uasc.csv"),
                out.resolve("missing.csv"),
                out.resolve("previous_permanence.csv"),
                "--year",
                "2026",
                "--dry-run",
                "--json");
        assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).doesNotContainPattern("\"(create|update|reject)\":[1-9]");
    }

    @Test
    void theListsOfReturnsBudgetBridgeAndSavingsHaveTheirColumns() throws IOException {
        assertThat(hearth("list", store, "returns", "--csv").out())
                .startsWith("child,from,to,on,weekly_before,weekly_after,held");
        assertThat(hearth("list", store, "savings", "--csv").out())
                .startsWith("child,kind,from,to,weekly_before,weekly_after,marginal,full,contributions_lost,agreed_by,"
                        + "agreed_on");
        Path budget = folder.resolve("budget.csv");
        Files.writeString(budget, "line,month,budget,placement_days\nother,2026-09,300000,2500\n");
        assertThat(hearth("budget", store, budget).status()).isZero();
        List<String> lines = hearth("list", store, "budget", "--month", "2026-09", "--csv")
                .out()
                .lines()
                .toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "line,budget_weeks,budget_unit,budget,actual_weeks,actual,commitment,forecast,variance,volume,"
                                + "mix,price,booked");
        assertThat(lines).anyMatch(line -> line.startsWith("other,357.1,840.00,300000.00,"));
        assertThat(hearth("list", store, "bridge", "--month", "2026-09", "--csv")
                        .out())
                .startsWith("reason,amount,rows\r\nstarted,");
        Files.writeString(budget, "line,month,budget,placement_days\nwages,2026-09,300000,2500\n");
        Ran wrong = hearth("budget", store, budget);
        assertThat(wrong.status()).as(wrong.err()).isEqualTo(1);
        assertThat(wrong.err()).contains("wages");
    }
}
