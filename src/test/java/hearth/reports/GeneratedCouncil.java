package hearth.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A council at random, the same for the same seed: histories of three years up to 31 October 2026 with every oddity that figures meet. */
final class GeneratedCouncil {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 15);
    private static final List<String> PLACES =
            List.of("U1", "U3", "U4", "U6", "U6", "U5", "K2", "K1", "K3", "P1", "A3", "Z11", "R3", "H5");
    private static final List<String> PROVIDERS = List.of("PR1", "PR1", "PR1", "PR4", "PR4", "PR5", "PR2", "PR3");

    private final TestCouncil c;
    private final Random random;
    private final List<Long> households = new ArrayList<>();

    GeneratedCouncil(TestCouncil c, long seed) {
        this.c = c;
        random = new Random(seed);
    }

    void fill(int children) {
        for (int i = 0; i < Math.max(4, children / 4); i++) {
            household();
        }
        for (int i = 0; i < children; i++) {
            child();
            if (i % 500 == 0) {
                c.write();
            }
        }
        for (int i = 0; i < children; i++) {
            enquiry();
        }
        c.write();
    }

    private LocalDate day() {
        return LocalDate.of(2023, 9, 1).plusDays(random.nextInt(1150));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void household() {
        long id = c.household();
        households.add(id);
        LocalDate from = day();
        String until = null;
        if (chance(25)) {
            until = from.plusDays(1 + random.nextInt(700)).toString();
        }
        boolean connected = chance(15);
        boolean ours = !chance(10);
        long approval = ours
                ? c.approval(id, from.toString(), until, connected, random.nextInt(4))
                : c.approval(id, c.agency, "FULL", from.toString(), until, connected, 2);
        if (until != null && chance(40)) {
            c.approval(id, until, null, chance(20), 1 + random.nextInt(3));
        }
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            LocalDate joined = chance(80) ? from : from.plusDays(random.nextInt(300));
            c.carer(
                    id,
                    joined.toString(),
                    chance(15) ? joined.plusDays(1 + random.nextInt(400)).toString() : null);
        }
        if (chance(30)) {
            c.terms(approval, from.plusDays(1 + random.nextInt(200)).toString(), random.nextInt(5));
        }
        if (chance(25)) {
            c.status(approval, from.toString(), "ACTIVE");
            c.status(
                    approval,
                    from.plusDays(1 + random.nextInt(500)).toString(),
                    chance(50) ? "ON_HOLD" : "NOTICE_GIVEN");
        }
        if (chance(30)) {
            c.unavailable(
                    id,
                    day().toString(),
                    chance(50) ? LAST.toString() : null,
                    chance(40) ? null : 1 + random.nextInt(2));
        }
        if (chance(15)) {
            c.bedUse(id, day().toString(), null, chance(50));
        }
        if (chance(10)) {
            c.cost("household", id, "WEEKLY", "RETAINER", 1000 + random.nextInt(9000), day().toString(), null);
        }
    }

    private void child() {
        LocalDate born = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6500));
        boolean ours = !chance(7);
        long id = ours ? c.child(born.toString()) : c.child(born.toString(), "E08000001");
        LocalDate from = day();
        LocalDate until = chance(45) ? from.plusDays(2 + random.nextInt(600)) : null;
        Long care = ours ? (Long) c.care(id, from.toString(), text(until), status()) : null;
        LocalDate last = until == null || until.isAfter(LAST) ? LAST : until;
        if (care != null) {
            for (LocalDate d = from.plusDays(1 + random.nextInt(300));
                    d.isBefore(last);
                    d = d.plusDays(1 + random.nextInt(300))) {
                c.legal(care, d.toString(), status());
            }
        }
        if (chance(5)) {
            return;
        }
        for (LocalDate d = from; d.isBefore(last); ) {
            LocalDate next = d.plusDays(1 + random.nextInt(400));
            boolean open = !next.isBefore(last);
            placement(id, care, d, open ? until : next);
            d = next;
        }
    }

    private void placement(long child, @Nullable Long care, LocalDate from, @Nullable LocalDate until) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String provider = chance(4) ? null : PROVIDERS.get(random.nextInt(PROVIDERS.size()));
        Long household = place.startsWith("U") && chance(80) ? households.get(random.nextInt(households.size())) : null;
        long id = c.placement(child, care, household, from.toString(), text(until));
        LocalDate last = until == null ? LAST : until;
        for (LocalDate d = from; d.isBefore(last); d = d.plusDays(1 + random.nextInt(900))) {
            String location = chance(5) ? "UNKNOWN" : chance(40) ? "OUT" : "IN";
            Integer tenths = chance(8) ? null : random.nextInt(60) == 0 ? 200 : random.nextInt(500);
            c.phase(
                    id,
                    d.toString(),
                    place,
                    provider,
                    location,
                    chance(50) ? "NO" : chance(50) ? "YES" : "UNKNOWN",
                    tenths);
            if (chance(20)) {
                provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
            }
        }
        LocalDate priced = from.plusDays(random.nextInt(3));
        if (until == null || priced.isBefore(until)) {
            LocalDate changed = priced.plusDays(1 + random.nextInt(500));
            c.cost(
                    "placement",
                    id,
                    "WEEKLY",
                    "AGENCY",
                    10000 + random.nextInt(600000),
                    priced.toString(),
                    changed.toString());
            c.cost("placement", id, "WEEKLY", "AGENCY", 10000 + random.nextInt(600000), changed.toString(), null);
        }
        if (chance(10)) {
            c.cost("placement", id, "WEEKLY", "CONTRIBUTION", -1 - random.nextInt(20000), from.toString(), null);
        }
        if (chance(20)) {
            c.cost(
                    "placement",
                    id,
                    "ONCE",
                    "EXTRA",
                    1 + random.nextInt(90000),
                    from.plusDays(random.nextInt(60)).toString(),
                    null);
        }
        if (chance(10)) {
            c.cost(
                    "child",
                    child,
                    "WEEKLY",
                    "TRAVEL",
                    1 + random.nextInt(9000),
                    from.toString(),
                    from.plusDays(90).toString());
        }
    }

    private String status() {
        return List.of("C1", "C2", "C2", "V2", "E1", "V3", "V4").get(random.nextInt(7));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void enquiry() {
        LocalDate received = day();
        long id = c.enquiry(
                received.toString(), List.of("WEBSITE", "EVENT", "OTHER").get(random.nextInt(3)));
        if (chance(10)) {
            c.put("enquiry_type(enquiry_id, type)", id, "CONNECTED_PERSON");
            if (chance(30)) {
                c.put("enquiry_type(enquiry_id, type)", id, "SHORT_TERM");
            }
        }
        if (chance(30)) {
            LocalDate visit = received.plusDays(random.nextInt(20));
            c.stage(id, "INITIAL_VISIT", visit.toString(), visit.toString());
            if (chance(50)) {
                c.stage(id, "APPLICATION", visit.plusDays(random.nextInt(50)).toString(), null);
            }
        }
    }
}
