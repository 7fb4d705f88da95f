package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.access.TestSession;
import java.io.IOException;
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
        Ran.hearth(
                "set",
                store,
                "published",
                csv("figure,year,value,source,published_on", "rate_per_10000,2026,66.55,X,"));
        assertThat(Files.readString(folder.resolve("all/allowance_rate.csv")))
                .contains("21050")
                .contains("17000");
        assertThat(Files.readString(folder.resolve("all/population.csv"))).contains("76412");
    }
}
