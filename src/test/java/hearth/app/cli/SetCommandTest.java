package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.access.TestSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team types under Settings, taken over from files. */
class SetCommandTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void found() {
        TestSession.open(folder).store().close();
        store = folder.resolve("store");
        Ran.hearth("users", store, "role", "kim", "manager,administrator,finance,allegations");
    }

    private Path csv(String... lines) throws IOException {
        return Files.write(folder.resolve("file.csv"), List.of(lines));
    }

    private Map<?, ?> figure(String key) throws IOException {
        var all = (Map<?, ?>) Objects.requireNonNull(JSON.std
                .mapFrom(Ran.hearth("figures", store, "--month", "2026-06", "--json")
                        .out())
                .get("figures"));
        return (Map<?, ?>) Objects.requireNonNull(all.get(key));
    }

    private String table(String name) throws IOException {
        Path all = folder.resolve("all");
        assertThat(Ran.hearth("export", store, "all", "--out", all).status()).isZero();
        return Files.readString(all.resolve(name + ".csv"));
    }

    @Test
    void targetsStandBesideTheFigures() throws IOException {
        Ran ran = Ran.hearth(
                "set",
                store,
                "targets",
                csv("figure,year,value,baseline", "approvals,2027,24,", "children_looked_after,2027,400,460"));
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).isEqualTo("2 targets are set.\n");
        assertThat(figure("approvals").get("target")).isEqualTo(24);
        assertThat(figure("approvals").get("targetToDate")).isEqualTo(6);
    }

    @Test
    void aWrongLineSetsNothingAndIsNamed() throws IOException {
        Ran unknown = Ran.hearth(
                "set", store, "targets", csv("figure,year,value,baseline", "enquiries,2027,300,", "aprovals,2027,24,"));
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err())
                .isEqualTo("file.csv, line 3: There is no figure aprovals. Did you mean approvals? Nothing was set.\n");
        assertThat(figure("enquiries").get("target")).isNull();
        assertThat(Ran.hearth("set", store, "targets", csv("figure,value")).err())
                .endsWith("must be figure,year,value,baseline.\n");
        assertThat(Ran.hearth("set", store, "population", csv("published_on,children,source", "25/6/2026,many,ONS"))
                        .err())
                .isEqualTo("file.csv, line 2, is not like 2026-06-25,76412,ONS mid-year estimates 2025. Nothing was"
                        + " set.\n");
        Ran gap = Ran.hearth(
                "set",
                store,
                "allowances",
                csv(
                        "scheme,from,age_from,age_to,weekly,source",
                        "New,2026-04-01,0,17,200.00,",
                        "Old,2026-04-01,0,10,170.00,"));
        assertThat(gap.status()).isEqualTo(1);
        assertThat(gap.err()).contains("There is no sum for a child of 11.");
        assertThat(table("allowance_rate").lines()).hasSize(1);
        assertThat(Ran.hearth("set", store).status()).isEqualTo(2);
        assertThat(Ran.hearth("set", store, "targets", folder.resolve("none.csv"))
                        .status())
                .isEqualTo(1);
    }

    @Test
    void whatWasPublishedAndPaidIsTakenOver() throws IOException {
        assertThat(Ran.hearth(
                                "set",
                                store,
                                "published",
                                csv(
                                        "figure,year,value,source,published_on",
                                        "children_looked_after,2022,480,\"Tables, 2022\",2022-11-17",
                                        "rate_per_10000,2022,66.5,Tables,"))
                        .status())
                .isZero();
        assertThat(Ran.hearth("set", store, "population", csv("published_on,children,source", "2025-06-25,76412,ONS"))
                        .status())
                .isZero();
        assertThat(Ran.hearth(
                                "set",
                                store,
                                "allowances",
                                csv(
                                        "scheme,from,age_from,age_to,weekly,source",
                                        "Fostering allowance,2026-04-01,0,10,170.00,Cabinet",
                                        "Fostering allowance,2026-04-01,11,17,210.50,Cabinet"))
                        .status())
                .isZero();
        assertThat(table("published_value")).contains("480,\"Tables, 2022\",2022-11-17", ",665,");
        Ran finer = Ran.hearth(
                "set",
                store,
                "published",
                csv("figure,year,value,source,published_on", "rate_per_10000,2026,66.55,X,"));
        assertThat(finer.status()).isEqualTo(1);
        assertThat(finer.err())
                .isEqualTo("file.csv, line 2: Enter a number with one decimal at the most, such as 72.3. Nothing was"
                        + " set.\n");
        assertThat(Files.readString(folder.resolve("all/allowance_rate.csv")))
                .contains("21050")
                .contains("17000");
        assertThat(Files.readString(folder.resolve("all/population.csv"))).contains("76412");
    }

    private void refused(String what, String message, String... lines) throws IOException {
        Ran ran = Ran.hearth("set", store, what, csv(lines));
        assertThat(ran.status()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo(message + " Nothing was set.\n");
    }

    @Test
    void aTargetHasTheBaselineOfItsKindAndAYear() throws IOException {
        String columns = "figure,year,value,baseline";
        refused(
                "targets",
                "file.csv, line 2: The column baseline is filled, and approvals is counted over the year. Leave it"
                        + " empty.",
                columns,
                "approvals,2027,24,3");
        refused(
                "targets",
                "file.csv, line 2: The column baseline is empty, and children_looked_after stands somewhere on each"
                        + " day. Write where it stood when the year began.",
                columns,
                "children_looked_after,2027,400,");
        refused("targets", "file.csv, line 2, is not like approvals,2027,24,.", columns, "approvals,27,24,");
    }

    @Test
    void whatIsRefusedNamesItsRecord() throws IOException {
        refused(
                "published",
                "children_looked_after, 2031: Choose a year that is over: one from 1990 to 2026.",
                "figure,year,value,source,published_on",
                "children_looked_after,2025,480,Tables,",
                "children_looked_after,2031,480,Tables,");
        refused(
                "population",
                "25 June 2025: A figure published on 25 June 2025 is noted already. A corrected one has a later day.",
                "published_on,children,source",
                "2025-06-25,76412,ONS",
                "2025-06-25,76413,ONS");
        String columns = "scheme,from,age_from,age_to,weekly,source";
        refused(
                "allowances",
                "Ours from 1 April 2026: The sum for a child of 11 is less than nothing. Enter what is paid, in pounds"
                        + " a week.",
                columns,
                "Ours,2026-04-01,0,10,170.00,",
                "Ours,2026-04-01,11,17,-210.50,");
        refused(
                "allowances",
                "Ours from 1 April 2026: No band of ages goes from 0 to 170. Write the younger age first, from 0 to"
                        + " 99.",
                columns,
                "Ours,2026-04-01,0,170,170.00,");
        refused(
                "allowances",
                "Ours from 1 April 2026: There are several sources: Cabinet; Board. Give all lines of these rates the"
                        + " same one.",
                columns,
                "Ours,2026-04-01,0,10,170.00,Cabinet",
                "Ours,2026-04-01,11,17,210.50,Board");
        assertThat(table("published_value").lines()).hasSize(1);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = Files.write(
                folder.resolve("file.csv"),
                "published_on,children,source\n2025-06-25,76412,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Ran ran = Ran.hearth("set", store, "population", file);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("The file " + file + " is not UTF-8. Save it as CSV (UTF-8), and give that file.\n");
    }

    @Test
    void whoMayNotSetTargetsSetsNone() throws IOException {
        Path secret = Files.writeString(folder.resolve("lee.txt"), "orchard-kettle-drum");
        Ran.hearth("users", store, "add", "lee", "--role", "officer", "--new-password-file", secret);
        Path targets = csv("figure,year,value,baseline", "approvals,2027,24,");
        assertThat(Ran.hearth("set", store, "targets", targets, "--user", "lee", "--password-file", secret)
                        .status())
                .isEqualTo(4);
    }
}
