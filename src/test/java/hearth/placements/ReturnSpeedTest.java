package hearth.placements;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Query;
import hearth.access.Right;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.placements.ssda903.FactsReading;
import hearth.placements.ssda903.Invented;
import hearth.placements.ssda903.Returns;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return of thousands of children in and out, said in seconds. */
@Tag("bench")
class ReturnSpeedTest {
    private static final int CHILDREN = 5_000;

    @TempDir
    Path folder;

    @Test
    void thousandsOfChildren() {
        try (var wigan = new Council(folder)) {
            long start = System.nanoTime();
            int episodes = wigan.kim.write(Right.IMPORT, "a return", tx -> {
                var intake = new ReturnIntake(wigan.geography, LocalDate.of(2100, 1, 1));
                int lines = 0;
                for (long n = 1; n <= CHILDREN; n++) {
                    var born = LocalDate.of(2012, 5, 5);
                    ChildId child = Children.add(
                            tx,
                            NewChild.of("Child", "Number " + n, born, "F", Council.WIGAN)
                                    .withIdentifiers(null, "A" + n, "UN2"),
                            wigan.kim.today());
                    var read = FactsReading.of(Invented.lines(n));
                    lines += Invented.lines(n).size();
                    intake.write(tx, child, Council.WIGAN, read.facts());
                }
                return lines;
            });
            start = said("imported " + episodes + " episodes", start);
            var made = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2023)));
            assertThat(made.header()).isNotEmpty();
            start = said("return of a year, " + made.episodes().size() + " episodes", start);
            var day = Query.on(LocalDate.of(2022, 6, 1));
            wigan.kim.store().read(h -> ChildLine.LISTING.rows(h, day, 0, 100));
            start = said("first page of children", start);
            wigan.kim.store().read(h -> ChildLine.LISTING.all(h, day));
            start = said("all children", start);
            wigan.kim.store().read(h -> PlacementLine.LISTING.rows(h, day, 0, 100));
            start = said("first page of placements", start);
            wigan.kim.store().read(h -> OutOfBoroughLine.LISTING.all(h, day));
            start = said("out of borough", start);
            wigan.kim.store().read(h -> Costs.month(h, YearMonth.of(2022, 6)));
            start = said("a month's costs", start);
            wigan.kim.store().read(h -> PlacementDuties.due(h, LocalDate.of(2022, 6, 1), LocalDate.of(2022, 9, 1)));
            said("what is due", start);
        }
    }

    private static long said(String what, long start) {
        long now = System.nanoTime();
        System.out.println(what + ": " + (now - start) / 1_000_000 + " ms");
        return now;
    }
}
