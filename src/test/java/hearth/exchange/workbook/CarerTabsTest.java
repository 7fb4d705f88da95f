package hearth.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.DutyDone;
import hearth.carers.Ground;
import hearth.carers.HouseholdDuties;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.NewPerson;
import hearth.carers.concerns.ConcernKind;
import hearth.carers.concerns.Concerns;
import hearth.common.ConcernId;
import hearth.common.HouseholdId;
import hearth.recruitment.Closing;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.Stage;
import hearth.reports.Generated;
import hearth.reports.MonthlySummary;
import hearth.store.Actor;
import hearth.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tabs about applicants and carers, read with another library and held against the figures and the rows of the store. */
class CarerTabsTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    private Path write(MonthlySummary summary, Edition edition) {
        Path file = folder.resolve(edition + ".xlsx");
        MonthlyWorkbook.write(summary, edition, LocalDate.of(2026, 11, 2), file, (tab, done, of) -> {}, () -> false);
        return file;
    }

    /** The rows of a table on a tab, from the heading that begins with these words to the first empty row or the total. */
    private static List<Row> table(Path file, String tab, String heading) throws IOException {
        var rows = new ArrayList<Row>();
        try (var book = new ReadableWorkbook(file.toFile());
                var all = book.findSheet(tab).orElseThrow().openStream()) {
            boolean in = false;
            for (Row row : all.toList()) {
                String first = row.getCellCount() == 0 ? "" : row.getCellText(0);
                if (in && (first.isEmpty() || first.equals("All"))) {
                    return rows;
                }
                if (in) {
                    rows.add(row);
                }
                in = in || first.equals(heading);
            }
        }
        return rows;
    }

    private static long sum(List<Row> rows, int column) {
        return rows.stream()
                .map(r -> r.getCellAsNumber(column).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValueExact();
    }

    @Test
    void theyEqualTheFiguresAndTheRows() throws IOException {
        try (Store store = Generated.store(folder, 7, 40)) {
            store.write(new Actor(null), "leavers", tx -> tx.sql().execute("""
                update approval set ends_on = case id % 2 when 0 then '2026-10-10' else '2026-05-10' end,
                       ending_reason = case id % 2 when 0 then 'RESIGNED' else 'TERMINATED' end,
                       leaving_reason = case id % 4 when 0 then 'RETIRED' end
                 where connected = 0 and kind = 'FULL' and ends_on is null and starts_on < '2026-01-01'
                   and provider_id in (select id from provider where sector = 'OWN')
                   and household_id % 3 < 2\
                """));
            store.write(new Actor(null), "own words", tx -> tx.sql().execute("""
                update approval set ending_reason = 'RESIGNED', leaving_reason = 'To be near Zoe'
                 where id = (select max(id) from approval where ending_reason = 'TERMINATED' and ends_on = '2026-05-10')\
                """));
            List<Long> households =
                    store.read(h -> h.createQuery("""
                        select a.household_id from approval a join provider v on v.id = a.provider_id and v.sector = 'OWN'
                         where a.kind = 'FULL' and a.starts_on <= '2026-10-31' and (a.ends_on is null or a.ends_on > '2026-10-31')
                         order by 1\
                        """).mapTo(Long.class).list());
            store.write(new Actor(null), "concerns", tx -> {
                var one = new HouseholdId(households.getFirst());
                HouseholdDuties.add(
                        tx, one, DutyDone.review(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 8), null, null, null));
                ConcernId first = Concerns.record(
                        tx, one, Ground.concern(ConcernKind.ALLEGATION, LocalDate.of(2026, 10, 5), "Jo Larch did"));
                Concerns.outcome(
                        tx, first, 1, new Concerns.Outcome("UNFOUNDED", LocalDate.of(2026, 10, 20), null, null, true));
                Concerns.record(
                        tx, one, Ground.concern(ConcernKind.ALLEGATION, LocalDate.of(2026, 6, 5), "Jo Larch did"));
                return Concerns.record(
                        tx, one, Ground.concern(ConcernKind.COMPLAINT, LocalDate.of(2026, 3, 31), "Jo Larch did"));
            });
            MonthlySummary summary = MonthlySummary.of(store, Ground.noDirectory(folder), MONTH);
            Path file = write(summary, Edition.TEAM);

            List<Row> withdrawals = table(file, "Withdrawals", "Stage reached");
            assertThat(sum(withdrawals, 3)).isEqualTo(summary.figures().value("withdrawals"));
            assertThat(sum(withdrawals, 4)).isEqualTo(toDate(summary, "withdrawals"));

            assertThat(sum(table(file, "De-registrations", "Reason"), 2)).isEqualTo(toDate(summary, "deregistrations"));
            assertThat(toDate(summary, "deregistrations")).as("somebody left").isPositive();
            assertThat(table(file, "De-registrations", "Reason"))
                    .extracting(row -> row.getCellText(0))
                    .contains("Retired", "To be near Zoe", "Approval ended by the service");
            List<Row> leavers = table(file, "De-registrations", "On");
            assertThat((long) leavers.size()).isEqualTo(toDate(summary, "deregistrations"));
            assertThat(leavers).allSatisfy(row -> {
                assertThat(row.getCellText(1)).matches("FC-\\d{4,}");
                assertThat(row.getCellAsNumber(4).orElseThrow()).isNotNegative();
            });

            Row review = table(file, "Reviews and checks due", "Duty").getFirst();
            assertThat(review.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo(String.valueOf(households.size()));
            assertThat(review.getCellAsNumber(2).orElseThrow().longValueExact()).isEqualTo(overdueReviews(store));
            assertThat(sum(table(file, "Reviews and checks due", "Household"), 6))
                    .isNotNegative();

            List<Row> concerns = table(file, "Allegations and complaints", "Kind");
            assertThat(concerns).hasSize(15);
            assertThat(cell(concerns, "Allegation", "Received")).containsExactly(1L, 2L);
            assertThat(cell(concerns, "Allegation", "Unfounded")).containsExactly(1L, 1L);
            assertThat(cell(concerns, "Complaint", "Received")).containsExactly(0L, 0L);
            assertThat(all(file)).noneMatch(text -> text.contains("Larch") || text.contains("CON-"));

            Path committee = write(summary, Edition.COMMITTEE);
            assertThat(table(committee, "De-registrations", "On")).isEmpty();
            assertThat(table(committee, "De-registrations", "Reason"))
                    .extracting(row -> row.getCellText(0))
                    .contains("Another reason");
            assertThat(all(committee)).noneMatch(text -> text.contains("Zoe"));
            assertThat(Sums.of(summary))
                    .filteredOn(sum -> sum.contains(Sums.leaver("Another reason", "year")))
                    .singleElement()
                    .satisfies(sum -> assertThat(sum).contains("deregistrations@to-" + MONTH));
            assertThat(table(committee, "Allegations and complaints", "Kind")
                            .getFirst()
                            .getCellText(3))
                    .isEqualTo("under 5");
            try (var book = new ReadableWorkbook(committee.toFile())) {
                assertThat(book.findSheet("Reviews and checks due")).isEmpty();
            }
        }
    }

    @Test
    void onlyOfstedsCodesStandUnderItsName() throws IOException {
        Session kim = TestSession.open(folder);
        try {
            var intake = new EnquiryIntake(Ground.noDirectory(folder));
            LocalDate on = LocalDate.of(2026, 10, 5);
            for (String reason : List.of("AW3", "HEALTH", "OTHER", "They moved to Leigh")) {
                NewEnquiry one = NewEnquiry.of(
                                on.minusDays(9), List.of(NewPerson.of("Una", "Vale")), Origin.of(null), Home.at(null))
                        .reached(Stage.APPLICATION, on.minusDays(2))
                        .closed(new Closing(on, reason, Closing.By.APPLICANT));
                kim.<Object>write(Right.EDIT_RECRUITMENT, "withdrawn", tx -> intake.add(tx, one));
            }
            Path file = write(MonthlySummary.of(kim, Ground.noDirectory(folder), MONTH), Edition.TEAM);
            assertThat(table(file, "Withdrawals", "Stage reached"))
                    .extracting(row -> row.getCellText(1) + ": " + row.getCellText(2))
                    .containsExactly(
                            "Household circumstances changed (other than financial): AW3",
                            "Health: ",
                            "Other: ",
                            "They moved to Leigh: ");
        } finally {
            kim.store().close();
        }
    }

    private static long toDate(MonthlySummary summary, String key) {
        return Objects.requireNonNull(summary.figures().get(key).yearToDate());
    }

    private static List<Long> cell(List<Row> rows, String kind, String what) {
        return rows.stream()
                .filter(r -> r.getCellText(0).equals(kind) && r.getCellText(1).equals(what))
                .flatMap(r -> java.util.stream.Stream.of(2, 3)
                        .map(c -> r.getCellAsNumber(c).orElseThrow().longValueExact()))
                .toList();
    }

    private static List<String> all(Path file) throws IOException {
        var texts = new ArrayList<String>();
        try (var book = new ReadableWorkbook(file.toFile())) {
            for (var sheet : book.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> texts.add(cell == null ? "" : cell.getText())));
                }
            }
        }
        return texts;
    }

    /** By plain counting: a year after the last decision, or after the approval, before the last day of the month. */
    private static long overdueReviews(Store store) {
        return store.<Long>read(h -> h.createQuery("""
            select count(*) from (
              select coalesce((select max(d.decided_on) from duty_done d
                                where d.household_id = a.household_id and d.kind = 'REVIEW' and d.decided_on <= '2026-10-31'),
                              a.starts_on) as last
                from approval a join provider v on v.id = a.provider_id and v.sector = 'OWN'
               where a.kind = 'FULL' and a.starts_on <= '2026-10-31' and (a.ends_on is null or a.ends_on > '2026-10-31'))
             where last < '2025-10-31'\
            """).mapTo(Long.class).one());
    }

    @Test
    void whatNobodyHasWrittenDownIsInTimeWithNobody() throws IOException {
        Session kim = TestSession.open(folder);
        try {
            var households = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, on) -> {});
            households.add(kim, Ground.household("Jo Larch", "2026-03-01", 2));
            HouseholdId seen = households.add(kim, Ground.household("Ann Dale", "2026-03-01", 2));
            new HouseholdDuties().done(kim, List.of(seen), DutyDone.of("UNANNOUNCED", LocalDate.of(2026, 9, 1)));
            kim.store().write(new Actor(null), "a check", tx -> tx.sql().execute("""
                insert into check_item (person_id, kind, requested_on, received_on, expires_on)
                select person_id, 'DBS', '2026-01-02', '2026-02-01', '2029-02-01' from household_member where household_id = ?\
                """, seen.value()));
            Path file = write(MonthlySummary.of(kim, Ground.noDirectory(folder), MONTH), Edition.TEAM);
            List<Row> duties = table(file, "Reviews and checks due", "Duty");
            assertThat(cells(duties, "Annual review")).containsExactly("2.0", "0.0", "0.0", "1.0");
            assertThat(cells(duties, "Unannounced visit")).containsExactly("2.0", "0.0", "0.0", "1.0");
            assertThat(cells(duties, "Supervision")).containsExactly("2.0", "0.0", "2.0", "");
            assertThat(cells(duties, "Enhanced DBS")).containsExactly("2.0", "0.0", "1.0", "0.5");
            assertThat(cells(duties, "Medical")).containsExactly("2.0", "0.0", "2.0", "");
        } finally {
            kim.store().close();
        }
    }

    private static List<String> cells(List<Row> rows, String first) {
        Row row = rows.stream()
                .filter(r -> r.getCellText(0).startsWith(first))
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(1, 4)
                .mapToObj(c -> c < row.getCellCount() ? row.getCellText(c) : "")
                .toList();
    }

    @Test
    void whoMayNotSeeConcernsIsToldThatTheyAreLeftOut() throws IOException {
        Session kim = TestSession.open(folder);
        try {
            HouseholdId household = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, on) -> {})
                    .add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
            Session ada = TestSession.as(kim, "ada", Role.ALLEGATIONS, Role.MANAGER);
            new Concerns().record(ada, household, Ground.concern(ConcernKind.COMPLAINT, TestSession.TODAY, "x"), null);
            Path hers = write(MonthlySummary.of(ada, Ground.noDirectory(folder), MONTH), Edition.TEAM);
            assertThat(cell(table(hers, "Allegations and complaints", "Kind"), "Complaint", "Received"))
                    .containsExactly(1L, 1L);
            assertThat(kim.may(Right.SEE_CONCERNS)).isFalse();
            Path his = write(MonthlySummary.of(kim, Ground.noDirectory(folder), MONTH), Edition.TEAM);
            assertThat(all(his)).anyMatch(t -> t.startsWith("Left out: whoever made this workbook may not see"));
            assertThat(cell(table(his, "Allegations and complaints", "Kind"), "Complaint", "Received"))
                    .isEmpty();
        } finally {
            kim.store().close();
        }
    }
}
