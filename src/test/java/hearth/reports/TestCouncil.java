package hearth.reports;

import hearth.store.TestStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Puts plain rows into a store, table by table, for tests of figures: no rules, no trail. Nulls are nothing known. */
public final class TestCouncil {
    private final Handle h;
    private final Map<String, List<@Nullable Object[]>> waiting = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private long next = 1;
    final long own;
    final long agency;

    public TestCouncil(Handle h) {
        this.h = h;
        h.execute("pragma defer_foreign_keys = on");
        own = provider("OWN");
        agency = provider("PRIVATE");
    }

    long subject(String kind, String series) {
        long id = next++;
        put(
                "subject(id, kind, reference, created_at)",
                id,
                kind,
                series + "-" + "%05d".formatted(id),
                "2026-10-31T09:00:00.000Z");
        return id;
    }

    private long provider(String sector) {
        long id = subject("PROVIDER", "PR");
        put("provider(id, name, sector)", id, sector, sector);
        return id;
    }

    public long enquiry(String received, String source) {
        long id = subject("ENQUIRY", "ENQ");
        put("enquiry(id, received_on, source)", id, received, source);
        return id;
    }

    public void stage(long enquiry, String stage, String from, @Nullable String until) {
        put("enquiry_stage(id, enquiry_id, stage, starts_on, ends_on)", next++, enquiry, stage, from, until);
    }

    long household() {
        long id = subject("HOUSEHOLD", "FC");
        put("household(id, name)", id, "Household");
        return id;
    }

    long carer(long household, String from, @Nullable String until) {
        long id = subject("PERSON", "PE");
        put("person(id, last_name)", id, "Carer");
        put(
                "household_member(id, household_id, person_id, role, starts_on, ends_on)",
                next++,
                household,
                id,
                "CARER",
                from,
                until);
        return id;
    }

    long approval(long household, String from, @Nullable String until, boolean connected, int places) {
        return approval(household, own, "FULL", from, until, connected, places);
    }

    long approval(
            long household,
            long provider,
            String kind,
            String from,
            @Nullable String until,
            boolean connected,
            int places) {
        long id = next++;
        put(
                "approval(id, household_id, provider_id, kind, connected, starts_on, ends_on, ending_reason,"
                        + " expires_on)",
                id,
                household,
                provider,
                kind,
                connected ? 1 : 0,
                from,
                until,
                until == null ? null : "RESIGNED",
                kind.equals("FULL") ? null : LocalDate.parse(from).plusDays(112).toString());
        put(
                "approval_terms(id, approval_id, starts_on, places, main_type)",
                next++,
                id,
                from,
                places,
                connected ? "CONNECTED_PERSON" : next % 3 == 0 ? "LONG_TERM" : "SHORT_TERM");
        return id;
    }

    void terms(long approval, String from, int places) {
        put(
                "approval_terms(id, approval_id, starts_on, places, main_type)",
                next++,
                approval,
                from,
                places,
                "SHORT_TERM");
    }

    void status(long approval, String from, String status) {
        put("approval_status(id, approval_id, starts_on, status)", next++, approval, from, status);
    }

    void unavailable(long household, String from, @Nullable String until, @Nullable Integer places) {
        put(
                "unavailability(id, household_id, starts_on, ends_on, places, reason)",
                next++,
                household,
                from,
                until,
                places,
                "CARER_BREAK");
    }

    void bedUse(long household, String from, @Nullable String until, boolean fills) {
        put(
                "bed_use(id, household_id, kind, fills_place, blocks_place, starts_on, ends_on)",
                next++,
                household,
                "STAYING_PUT",
                fills ? 1 : 0,
                fills ? 0 : 1,
                from,
                until);
    }

    long child(String born) {
        return child(born, TestStore.WIGAN);
    }

    long child(String born, String authority) {
        long id = subject("CHILD", "CH");
        put("child(id, date_of_birth, sex, responsible_authority)", id, born, id % 2 == 0 ? "F" : "M", authority);
        return id;
    }

    long care(long child, String from, @Nullable String until, String status) {
        long id = next++;
        put(
                "period_of_care(id, child_id, starts_on, ends_on, category_of_need, rec)",
                id,
                child,
                from,
                until,
                "N1",
                until == null ? null : "E8");
        if (!status.isEmpty()) {
            legal(id, from, status);
        }
        return id;
    }

    void legal(long period, String from, String code) {
        put("legal_status(id, period_id, starts_on, code)", next++, period, from, code);
    }

    long placement(long child, @Nullable Long period, @Nullable Long household, String from, @Nullable String until) {
        long id = subject("PLACEMENT", "PL");
        put(
                "placement(id, child_id, period_id, household_id, starts_on, ends_on, basis, end_planned)",
                id,
                child,
                period,
                household,
                from,
                until,
                "IMPORTED",
                until == null ? "UNKNOWN" : id % 3 == 0 ? "NO" : "YES");
        return id;
    }

    void phase(
            long placement,
            String from,
            String place,
            @Nullable String provider,
            String location,
            String adjoining,
            @Nullable Integer tenths) {
        put(
                "placement_phase(id, placement_id, starts_on, place, provider_code, provider_id, location, adjoining,"
                        + " miles_tenths)",
                next++,
                placement,
                from,
                place,
                provider,
                "PR4".equals(provider) ? agency : null,
                location,
                adjoining,
                tenths);
    }

    void cost(String owner, long id, String basis, String kind, long pence, String from, @Nullable String until) {
        put(
                "cost_line(id, placement_id, household_id, child_id, basis, kind, pence, starts_on, ends_on)",
                next++,
                owner.equals("placement") ? id : null,
                owner.equals("household") ? id : null,
                owner.equals("child") ? id : null,
                basis,
                kind,
                pence,
                from,
                until);
    }

    void put(String into, @Nullable Object... values) {
        if (!waiting.containsKey(into)) {
            order.add(into);
        }
        var rows = waiting.computeIfAbsent(into, i -> new ArrayList<>());
        rows.add(values);
    }

    long id() {
        return next++;
    }

    /** Writes what is waiting. */
    public void write() {
        order.forEach(into -> {
            var rows = Objects.requireNonNull(waiting.get(into));
            int columns = rows.getFirst().length;
            List<String> must = mustHave(into);
            String more = must.stream().map(c -> ", " + c).collect(Collectors.joining());
            PreparedBatch batch = h.prepareBatch("insert into "
                    + into.replace("(", " (").replace(")", more + ")")
                    + " values (" + "?, ".repeat(columns - 1) + "?" + ", ''".repeat(must.size()) + ")");
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < columns; i++) {
                    batch.bind(i, row[i]);
                }
                batch.add();
            }
            batch.execute();
        });
        waiting.clear();
        order.clear();
    }

    /** Columns that must hold something and are not named: they get the empty text. */
    private List<String> mustHave(String into) {
        String table = into.substring(0, into.indexOf('('));
        List<String> named =
                List.of(into.substring(into.indexOf('(') + 1, into.indexOf(')')).split(", *"));
        return h.createQuery(
                        "select name from pragma_table_info(:table) where \"notnull\" = 1 and dflt_value is null and"
                                + " pk = 0")
                .bind("table", table)
                .mapTo(String.class)
                .filter(c -> !named.contains(c))
                .list();
    }
}
