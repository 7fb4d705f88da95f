package hearth.matching;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Miles;
import hearth.geography.GridReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a line of the list says beside its rules: how far, and how many places until when. */
class EntryTest {
    private static final GridReference TEN_MILES =
            new GridReference(Made.LEIGH.easting() + 16093, Made.LEIGH.northing());

    private static Entry entry(HouseholdFacts home, ChildFacts... children) {
        return Made.entry(Made.request(children), home);
    }

    private static HouseholdFacts taken(int places, LocalDate from, @Nullable LocalDate until) {
        return Made.home()
                .but(d -> d.calendar = d.calendar.and(new Calendar.Span(from, until, 0, places, 0, false, null)));
    }

    @Test
    void theMilesAreFromWhereTheChildComesFromAndOfSeveralFromTheFarthest() {
        ChildFacts far = Made.child(2).but(d -> d.home = TEN_MILES);
        ChildFacts unknown = Made.child(3).but(d -> d.home = null);

        assertThat(entry(Made.home(), Made.child()).miles()).isEqualTo(Miles.ofTenths(0));
        assertThat(entry(Made.home(), Made.child(), far, unknown).miles()).isEqualTo(Miles.ofTenths(100));
        assertThat(entry(Made.home(), unknown).miles()).isEqualTo(Miles.NOT_KNOWN);
        assertThat(entry(Made.home().but(d -> d.at = null), far).miles()).isEqualTo(Miles.NOT_KNOWN);
    }

    @Test
    void neitherAHiddenHomeNorAHiddenChildIsMeasured() {
        ChildFacts hidden = Made.child(2).but(d -> {
            d.home = TEN_MILES;
            d.hidden = true;
        });

        assertThat(entry(Made.home(), Made.child(), hidden).miles()).isEqualTo(Miles.ofTenths(0));
        Entry covered = entry(Made.home().but(d -> d.hidden = true), Made.child());
        assertThat(covered.miles()).isEqualTo(Miles.NOT_KNOWN);
        assertThat(covered.free()).isNull();
        assertThat(covered.freeUntil()).isNull();
    }

    @Test
    void placesAreFreeUntilFewerAreThanAreAskedFor() {
        LocalDate later = LocalDate.of(2027, 3, 1);

        assertThat(entry(Made.home(), Made.child())).returns(2, Entry::free).returns(null, Entry::freeUntil);
        assertThat(entry(taken(1, later, null), Made.child())).returns(null, Entry::freeUntil);
        assertThat(entry(taken(2, later, null), Made.child()))
                .returns(2, Entry::free)
                .returns(later, Entry::freeUntil);
        assertThat(entry(taken(2, Made.DAY, later), Made.child()))
                .as("nothing is free that could end")
                .returns(0, Entry::free)
                .returns(null, Entry::freeUntil);
        assertThat(entry(Made.home().but(d -> d.calendar = Calendar.NOTHING), Made.child())
                        .free())
                .isNull();
    }
}
