package hearth.app.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearth plan} and {@code hearth gaps} where nobody waits, and where two wait and there is no household at all. */
class PlanCommandTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void found() {
        store = folder.resolve("store");
        Session kim = TestSession.open(folder);
        wait(kim, "Ada", LocalDate.of(2012, 3, 1));
        wait(kim, "Ben", LocalDate.of(2013, 3, 1));
        kim.store().close();
    }

    private static void wait(Session kim, String name, LocalDate born) {
        ChildId child = Children.add(kim, NewChild.of(name, "Thornbury", born, "F", TestStore.WIGAN));
        LocalDate on = kim.today().minusDays(9);
        kim.write(
                Right.EDIT_CHILDREN,
                "a request",
                tx -> Referrals.add(
                        tx,
                        new Referral.New(on, List.of(child), false, on, null, "SHORT_TERM", null, null),
                        Referral.State.AUTHORISED));
    }

    @Test
    void a_plan_without_any_home_says_so() throws IOException {
        Ran ran = Ran.hearth("plan", store, "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        Map<String, Object> object = JSON.std.mapFrom(ran.out());
        assertThat(object.keySet()).startsWith("format", "waiting", "plans").contains("certificate");
        assertThat(object).containsEntry("format", 1).containsEntry("waiting", 2);
        var plans = (Map<?, ?>) requireNonNull(object.get("plans"));
        assertThat(plans.keySet().stream().map(Object::toString)).containsExactly("arrival", "fewest", "joint");
        assertThat(((Map<?, ?>) requireNonNull(plans.get("joint"))).get("lines"))
                .isEqualTo(List.of());
        assertThat(object.get("certificate"))
                .isEqualTo(Map.of("bound", 0, "proved", true, "sentence", "No plan places more children: proved."));
        Map<?, ?> limits = (Map<?, ?>) requireNonNull(object.get("limits"));
        assertThat(limits.toString())
                .isEqualTo("{reserve=0, exemptions=null, settlingDays=0, floor=0, placedWithout=0}");
        assertThat(requireNonNull(object.get("cost")).toString())
                .as("beside the plans, in none of them")
                .isEqualTo("{weeklyInHouse=0.0, weeklyOthers=0.0, childrenNotKnown=0, lines=[]}");
        assertThat(Ran.hearth("plan", store, "--json").out()).as("to the byte").isEqualTo(ran.out());
        String text = Ran.hearth("plan", store).out();
        assertThat(text).startsWith("2 children wait.").contains("There is no household to be asked.");
    }

    @Test
    void gaps_say_what_is_missing_and_hide_small_counts_from_others() throws IOException {
        Ran ran = Ran.hearth("gaps", store, "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        List<?> gaps = (List<?>) requireNonNull(JSON.std.mapFrom(ran.out()).get("gaps"));
        assertThat(gaps).hasSize(1);
        Map<?, ?> gap = (Map<?, ?>) gaps.getFirst();
        assertThat(gap.get("need")).isEqualTo("child aged 11 to 15");
        assertThat(gap.get("area")).isEqualTo("not known");
        assertThat(gap.get("requests")).isEqualTo(2);
        assertThat(gap.get("removedBy")).isNull();
        assertThat(gap.get("wouldServe")).isEqualTo(1);
        assertThat(gap.get("homes")).isEqualTo(2);
        assertThat(Ran.hearth("gaps", store, "--committee", "--csv").out()).isEqualTo("""
            need,area,requests,removedBy,homesBarred,wouldServe,homes\r
            child aged 11 to 15,not known,,,0,,\r
            """);
        assertThat(Ran.hearth("gaps", store, "--committee").out()).contains("under 5");
        assertThat(Ran.hearth("gaps", store, "--csv", "--json").status()).isEqualTo(2);
    }
}
