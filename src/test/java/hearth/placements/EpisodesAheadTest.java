package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.RuleRefused;
import hearth.placements.ssda903.Episode;
import hearth.placements.ssda903.Returns;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a move would write into the return is shown before it is saved, and nothing of it is kept. */
class EpisodesAheadTest {
    @TempDir
    Path folder;

    private Council wigan;
    private Arrivals arrivals;
    private ChildId ada;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        arrivals = new Arrivals(wigan.geography);
        ada = wigan.child("Ada", "2016-01-01");
        wigan.admitted(ada, "2026-03-02", Home.at("U6", "PR4", "LS1 1DD").from(null, "1234567"));
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private List<Episode> episodes() {
        return wigan.kim.store().read(h -> Returns.episodes(h, ada));
    }

    private ToldPlacement to(String postcode, LocalDate start) {
        var home = new ToldHome("U4", null, null, null, "Bright Fostering", Sector.PRIVATE, null, postcode);
        return new ToldPlacement(
                home, start, null, Placement.Basis.DECISION, null, Answer.UNKNOWN, null, null, null, null);
    }

    @Test
    void aMoveEndsOneLineAndBeginsAnother() {
        LocalDate moves = day("2026-06-03");
        EpisodesAhead ahead = arrivals.ahead(wigan.kim, ada, Ending.of(moves, "CARPL"), to("WN2 2BB", moves));
        assertThat(ahead.before()).hasSize(1);
        assertThat(ahead.after()).hasSize(2);
        assertThat(ahead.words()).hasSize(2);
        assertThat(ahead.words().getFirst()).startsWith("Changed: from 2 March 2026 until 3 June 2026, X1, CARPL: S (");
        assertThat(ahead.words().getLast())
                .startsWith("New: from 3 June 2026, open: P (")
                .endsWith("PR4, WN2 2BB");
        assertThat(ahead.advice())
                .as("advice, no wall: what a rule of the return would find of the new lines alone")
                .containsExactly("Rule 218: Ofsted's number (URN) is missing. (episodes, 3 June 2026)");
        assertThat(episodes()).as("nothing is kept").isEqualTo(ahead.before());
        assertThat(wigan.kim.store().verify(t -> {})).isEmpty();
        arrivals.move(wigan.kim, ada, Ending.of(moves, "CARPL"), to("WN2 2BB", moves));
        assertThat(episodes()).as("what was shown is what is written").isEqualTo(ahead.after());
    }

    @Test
    void aConfidentialAddressIsNotSaid() {
        LocalDate moves = day("2026-06-03");
        Placement home =
                wigan.kim.store().<Placement>read(h -> Placements.of(h, ada).getFirst());
        Confidential.keep(wigan.kim, home, home.phases().getFirst(), true);
        EpisodesAhead ahead = arrivals.ahead(wigan.kim, ada, Ending.of(moves, "CARPL"), to("WN2 2BB", moves));
        assertThat(ahead.words().getFirst()).endsWith("PR4, address confidential");
        assertThat(ahead.words().getLast()).endsWith("PR4, WN2 2BB");
    }

    @Test
    void aPostcodeThatTheDirectoryDoesNotHaveIsToldOnceBeforeItIsSaved() {
        LocalDate moves = day("2026-06-03");
        List<String> advice = arrivals.ahead(wigan.kim, ada, Ending.of(moves, "CARPL"), to("WN9 9ZZ", moves))
                .advice();
        assertThat(advice)
                .anyMatch(a -> a.startsWith("Rule 392c: The postcode is not in the postcode directory"))
                .noneMatch(a -> a.contains("169") || a.contains("179") || a.contains("392a"));
    }

    @Test
    void whatWouldBeRefusedIsRefusedHereToo() {
        LocalDate before = day("2026-03-01");
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> arrivals.ahead(wigan.kim, ada, Ending.of(before, "CARPL"), to("WN2 2BB", before)));
    }
}
