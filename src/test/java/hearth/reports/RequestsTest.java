package hearth.reports;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.common.ChildId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.placements.Calls;
import hearth.placements.Council;
import hearth.placements.Providers;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.placements.Sector;
import hearth.store.Row;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {
    private static final LocalDate APRIL = day("2026-04-01");
    private static final LocalDate DAY = day("2026-10-31");

    @TempDir
    Path folder;

    private Council wigan;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private Referral request(String received, boolean emergency) {
        ChildId child = wigan.child("Ada", "2016-01-01");
        return find(Referrals.add(
                wigan.kim, new Referral.New(day(received), List.of(child), emergency, null, null, null, null, null)));
    }

    private Referral find(ReferralId id) {
        return wigan.kim.store().read(h -> Referrals.find(h, id)).orElseThrow();
    }

    private void placed(String received, String on, boolean emergency) {
        Referrals.move(wigan.kim, request(received, emergency), day(on), Referral.State.PLACED);
    }

    private List<Requests.Line> lines() {
        return wigan.kim.store().read(h -> RequestStore.lines(h, APRIL, DAY));
    }

    @Test
    void theTimeToPlaceIsTheMiddleOneOfThosePlacedInTheYear() {
        placed("2026-05-01", "2026-05-03", true);
        placed("2026-06-01", "2026-06-01", true);
        placed("2026-06-01", "2026-06-08", true);
        placed("2026-03-01", "2026-04-10", false);
        placed("2026-02-01", "2026-03-31", false); // the year before
        request("2026-06-01", false); // still open
        assertThat(Requests.toPlace(lines(), APRIL, true)).isEqualTo(new Requests.ToPlace(3, 2.0, 7L));
        assertThat(Requests.toPlace(lines(), APRIL, false)).isEqualTo(new Requests.ToPlace(1, 40.0, 40L));
        assertThat(Requests.toPlace(List.of(), APRIL, true)).isEqualTo(new Requests.ToPlace(0, null, null));
    }

    @Test
    void offeredAndDeclinedAreCountedAndWhyHomesWereRefused() {
        ProviderId one = agency("Bright Fostering");
        ProviderId two = agency("Harbour Care");
        ProviderId three = agency("Oak Lane");
        Referral ada = request("2026-10-30", true);
        Referral bea = request("2026-10-30", true);
        Calls.called(wigan.kim, ada, one, Calls.Call.NO, "AGES", null);
        Calls.called(wigan.kim, ada, two, Calls.Call.YES, null, null);
        Calls.called(wigan.kim, bea, one, Calls.Call.NO, "AGES", null);
        Calls.called(wigan.kim, bea, two, Calls.Call.NO, "Too noisy", null);
        Calls.called(wigan.kim, bea, three, Calls.Call.NO, null, null);
        assertThat(lines())
                .extracting(l -> l.approached() + " " + l.offered() + " " + l.declined() + " " + l.why())
                .containsExactly("2 1 1 AGES", "3 0 3 AGES; Too noisy");
        List<Requests.Declined> declined = wigan.kim.store().read(h -> RequestStore.declined(h, APRIL, DAY));
        assertThat(declined)
                .containsExactly(
                        new Requests.Declined("AGES", 2),
                        new Requests.Declined(null, 1),
                        new Requests.Declined("Too noisy", 1));
        assertThat(find(bea.id()).asked())
                .extracting(Referral.Asked::why)
                .containsExactly("Not for this age", "Too noisy", null);
        wigan.kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        bea.id(),
                        "subject",
                        bea.id().value(),
                        1,
                        Row.of("restricted", 1).and("restrict_reason", "HIGH_RISK")));
        assertThat(wigan.kim.store().<List<Requests.Declined>>read(h -> RequestStore.declined(h, APRIL, DAY)))
                .as("what is said of a restricted request is not counted out loud")
                .containsExactly(new Requests.Declined("AGES", 1));
    }

    private ProviderId agency(String name) {
        return wigan.kim.write(Right.EDIT_CHILDREN, "an agency", tx -> Providers.add(tx, name, Sector.PRIVATE, APRIL));
    }
}
