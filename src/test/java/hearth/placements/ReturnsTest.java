package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Breach;
import hearth.access.Breaches;
import hearth.access.Right;
import hearth.children.ChildEvents;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.common.RuleRefused;
import hearth.placements.ssda903.Episode;
import hearth.placements.ssda903.Episodes;
import hearth.placements.ssda903.FactsReading;
import hearth.placements.ssda903.Invented;
import hearth.placements.ssda903.Lines;
import hearth.placements.ssda903.Return;
import hearth.placements.ssda903.Returns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A return goes into a real store and comes out of it, and SQL that knows nothing of Java derives the same episodes. (It is long because
 * that SQL stands in it.)
 */
class ReturnsTest {
    private static final int CHILDREN = 60;

    /** Derived by windows over the facts: written for this test alone. */
    private static final String ORACLE = """
        with change as (
          select period_id, starts_on as d from legal_status
          union select m.period_id, f.starts_on from placement_phase f join placement m on m.id = f.placement_id
                 where m.period_id is not null
          union select m.period_id, t.starts_on from temporary_stay t join placement m on m.id = t.placement_id
          union select m.period_id, t.ends_on from temporary_stay t join placement m on m.id = t.placement_id
                 where t.ends_on is not null and (m.ends_on is null or t.ends_on < m.ends_on)
        ), now as (
          select p.id as period, p.child_id, c.d, p.entry_rne, p.category_of_need, p.home_postcode, p.ends_on, p.rec,
                 (select l.id from legal_status l where l.period_id = p.id and l.starts_on <= c.d order by l.starts_on desc
                   limit 1) as status,
                 (select m.id from placement m where m.period_id = p.id and m.starts_on <= c.d
                   and (m.ends_on is null or m.ends_on > c.d)) as home,
                 (select f.id from placement m join placement_phase f on f.placement_id = m.id
                   where m.period_id = p.id and m.starts_on <= c.d and (m.ends_on is null or m.ends_on > c.d)
                     and f.starts_on <= c.d order by f.starts_on desc limit 1) as phase,
                 (select t.id from placement m join temporary_stay t on t.placement_id = m.id
                   where m.period_id = p.id and t.starts_on <= c.d and (t.ends_on is null or t.ends_on > c.d)) as stay
            from change c join period_of_care p on p.id = c.period_id and c.d >= p.starts_on
                                               and (p.ends_on is null or c.d < p.ends_on)
        ), beside as (
          select now.*, lag(status) over w as was_status, lag(home) over w as was_home, lag(phase) over w as was_phase,
                 lag(stay) over w as was_stay, row_number() over w as n, lead(d) over w as next_d, lead(home) over w as next_home,
                 lead(phase) over w as next_phase, lead(stay) over w as next_stay
            from now window w as (partition by period order by d)
        )
        select b.child_id, b.d,
               b.d || ' ' || case when n = 1 then entry_rne
                 else case when home is not was_home or stay is not was_stay
                           then case when status is not was_status then 'B' else 'P' end
                           when phase is not was_phase then case when status is not was_status then 'U' else 'T' end
                           else 'L' end end
               || ' ' || l.code || ' ' || category_of_need || ' ' || coalesce(t.code, f.place, '-')
               || ' ' || coalesce(case when t.id is null then f.provider_code end, '-')
               || ' ' || coalesce(next_d, b.ends_on, '-') || ' ' || coalesce(case when next_d is null then rec else 'X1' end, '-')
               || ' ' || coalesce(case when b.stay is not null or next_stay is not null then null
                                       when next_d is null or next_home is not b.home then m.end_reason
                                       when next_phase is not b.phase
                                       then (select x.change_reason from placement_phase x where x.id = next_phase) end, '-')
               || ' ' || coalesce(home_postcode, '-')
               || ' ' || coalesce(case when t.id is null then f.postcode else t.postcode end, '-')
               || ' ' || coalesce(case when t.id is null then f.urn end, '-') as line
          from beside b
          left join legal_status l on l.id = b.status
          left join placement m on m.id = b.home
          left join placement_phase f on f.id = b.phase
          left join temporary_stay t on t.id = b.stay
         order by b.child_id, b.d\
        """;

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

    private ChildId child(long number) {
        return Children.add(
                wigan.kim,
                NewChild.of("Child", "Number " + number, day("2012-05-05"), "F", Council.WIGAN)
                        .withIdentifiers(null, "A%04d".formatted(number), "UN2"));
    }

    private void write(ChildId child, List<Episode> lines, String until) {
        wigan.kim.write(Right.IMPORT, "a return", tx -> {
            new ReturnIntake(wigan.geography, day(until))
                    .write(tx, child, Council.WIGAN, FactsReading.of(lines).facts());
            return child;
        });
    }

    private List<Episode> stored(ChildId child) {
        return wigan.kim.store().read(h -> Returns.episodes(h, child));
    }

    private static String text(Episode e) {
        return String.join(
                " ",
                List.of(
                        String.valueOf(e.decom()),
                        dash(e.rne()),
                        dash(e.ls()),
                        dash(e.cin()),
                        dash(e.place()),
                        dash(e.placeProvider()),
                        dash(e.dec()),
                        dash(e.rec()),
                        dash(e.reasonPlaceChange()),
                        dash(e.homePost()),
                        dash(e.plPost()),
                        dash(e.urn())));
    }

    private static String dash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    /** A line of the oracle. */
    public record Line(ChildId childId, String line) {}

    @Test
    void javaAndSqlDeriveTheSameEpisodesAndTheyAreThoseThatCameIn() {
        Map<ChildId, List<Episode>> told = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
        for (long n = 1; n <= CHILDREN; n++) {
            ChildId child = child(n);
            told.put(child, Invented.lines(n));
            write(child, told.get(child), "2100-01-01");
        }
        List<String> oracle = wigan
                .kim
                .store()
                .read(h -> h.createQuery(ORACLE).mapTo(Line.class).list())
                .stream()
                .map(l -> l.childId().value() + " " + l.line())
                .toList();
        var java = new ArrayList<String>();
        var lines = new ArrayList<String>();
        told.forEach((child, episodes) -> {
            stored(child).forEach(e -> java.add(child.value() + " " + text(e)));
            episodes.forEach(e -> lines.add(child.value() + " " + text(e)));
        });
        assertThat(java).isEqualTo(lines);
        assertThat(oracle).isEqualTo(lines);
    }

    @Test
    void oneYearsReturnAfterTheOtherMakesTheSameAsBothAtOnce() {
        for (long n = 1; n <= 15; n++) {
            ChildId child = child(n);
            List<Episode> life = Invented.lines(n);
            List<Episode> known = List.of();
            for (int year = 2019; year <= 2031; year++) {
                var collection = FinancialYear.endingIn(year);
                List<Episode> lines = Episodes.of(FactsReading.of(life).facts(), collection);
                if (!lines.isEmpty()) {
                    known = Lines.joined(known, lines);
                    write(child, known, collection.end().toString());
                }
            }
            assertThat(stored(child)).as("child %s", n).isEqualTo(life);
        }
    }

    @Test
    void writtenTwiceIsWrittenOnce() {
        ChildId child = child(7);
        write(child, Invented.lines(7), "2100-01-01");
        long trail = trail();
        write(child, Invented.lines(7), "2100-01-01");
        assertThat(trail()).isEqualTo(trail);
    }

    private long trail() {
        return wigan.kim
                .store()
                .read(h -> h.createQuery("select count(*) from audit")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void whatWasRecordedAfterTheYearStays() {
        ChildId child = child(1);
        var open = Invented.line("2025-05-01 S V2 U6 PR1 - - - WN11AA WN22BB SC1");
        write(child, List.of(open), "2026-04-01");
        hearth.children.Care.changeStatus(wigan.kim, child, day("2026-06-01"), "C1");
        wigan.placements.endCare(wigan.kim, child, Ending.of(day("2026-08-01"), null), "E4A");
        List<Episode> before = stored(child);
        write(child, List.of(open), "2026-04-01");
        assertThat(stored(child)).isEqualTo(before).hasSize(2);
    }

    @Test
    void aHomeThatAReturnPutsOutsideAgainIsAskedForItsApprovalAgain() {
        ChildId child = child(1);
        var inside = Invented.line("2025-05-01 S V2 U6 PR4 - - - WN11AA WN22BB SC1");
        var outside = Invented.line("2025-05-01 S V2 U6 PR4 - - - WN11AA BL11CC SC1");
        for (int i = 0; i < 2; i++) {
            write(child, List.of(outside), "2026-04-01");
            assertThat(standing(child)).as("file %s", i).containsExactly("REG11-01", "REG13-01");
            write(child, List.of(inside), "2026-04-01");
            assertThat(standing(child)).isEmpty();
        }
    }

    @Test
    void whatWasAskedOfAPhaseThatAReturnDropsIsAskedNoLonger() {
        ChildId child = child(1);
        var open = Invented.line("2025-05-01 S V2 U6 PR4 - - - WN11AA WN22BB SC1");
        var moved = Invented.line("2025-09-01 T V2 U6 PR4 - - - WN11AA BL11CC SC1");
        write(child, List.of(Invented.until(open, moved.decom()), moved), "2026-04-01");
        assertThat(standing(child)).containsExactly("REG11-01", "REG13-01");
        write(child, List.of(open), "2026-04-01");
        assertThat(standing(child)).isEmpty();
    }

    private List<String> standing(ChildId child) {
        return wigan
                .kim
                .store()
                .<List<Breach>>read(
                        h -> Breaches.on(h, Placements.of(h, child).getFirst().id()))
                .stream()
                .filter(b -> b.resolvedOn() == null)
                .map(Breach::rule)
                .sorted()
                .toList();
    }

    @Test
    void nightsRecordedOtherwiseAreRefused() {
        ChildId child = child(1);
        wigan.admitted(child, "2025-06-01", Home.at("U6", "PR4", "WN2 2BB"));
        var line = Invented.line("2025-05-01 S V2 U6 PR1 - - - WN11AA WN22BB SC1");
        assertThatThrownBy(() -> write(child, List.of(line), "2026-04-01"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Hearth has a period of care from 1 June 2025");
    }

    @Test
    void theReturnBlanksWhatTheYearWantsBlank() {
        ChildId breaks = child(1);
        write(breaks, List.of(Invented.line("2025-05-01 S V3 U6 PR1 2025-05-03 E8 - WN11AA WN22BB SC1")), "2026-04-01");
        ChildId holiday = child(2);
        write(
                holiday,
                List.of(
                        Invented.line("2025-05-01 S C2 U6 PR1 2025-07-01 X1 - WN11AA WN22BB SC1"),
                        Invented.line("2025-07-01 P C2 T3 -   2025-07-10 X1 - WN11AA -      -"),
                        Invented.line("2025-07-10 P C2 U6 PR1 2026-04-01 E4A - WN11AA WN22BB SC1")),
                "2100-01-01");
        ChildId parents = child(3);
        write(parents, List.of(Invented.line("2025-05-01 S C2 P1 PR0 - - - WN11AA WN11AA SC1")), "2026-04-01");
        Return made = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2026)));
        assertThat(made.header()).extracting(Return.Header::child).containsExactly("A0001", "A0002", "A0003");
        assertThat(made.episodes().stream().map(e -> text(e.episode())).toList())
                .containsExactly(
                        "2025-05-01 S V3 N1 U6 PR1 2025-05-03 E8 - - - -",
                        "2025-05-01 S C2 N1 U6 PR1 2025-07-01 X1 - WN11AA WN22BB SC1",
                        "2025-07-01 P C2 N1 T3 - 2025-07-10 X1 - WN11AA - -",
                        "2025-07-10 P C2 N1 U6 PR1 - - - WN11AA WN22BB SC1",
                        "2025-05-01 S C2 N1 P1 PR0 - - - WN11AA WN11AA -");
        Return next = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2027)));
        assertThat(next.episodes().stream().map(e -> text(e.episode())).toList())
                .containsExactly(
                        "2025-07-10 P C2 N1 U6 PR1 2026-04-01 E4A - WN11AA WN22BB SC1",
                        "2025-05-01 S C2 N1 P1 PR0 - - - WN11AA WN11AA -");
        assertThat(wigan.kim
                        .store()
                        .read(h -> Returns.of(h, FinancialYear.endingIn(2028)))
                        .header())
                .singleElement()
                .returns("F", Return.Header::sex)
                .returns("UN2", Return.Header::upn);
    }

    @Test
    void anotherCouncilsChildIsInNoReturn() {
        ChildId ben = Children.add(wigan.kim, NewChild.of("Ben", "Ahmed", day("2012-05-05"), "M", Council.BOLTON));
        write(ben, List.of(Invented.line("2025-05-01 S V2 U6 PR1 - - - WN11AA WN22BB SC1")), "2026-04-01");
        Return made = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2026)));
        assertThat(made.header()).isEmpty();
        assertThat(made.episodes()).isEmpty();
    }

    @Test
    void sexWasANumberUntil2023To24() {
        write(child(1), List.of(Invented.line("2022-05-01 S V2 U6 PR1 - - - WN11AA WN22BB SC1")), "2023-04-01");
        for (var expected : Map.of(2023, "2", 2024, "2", 2025, "F").entrySet()) {
            Return made = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(expected.getKey())));
            assertThat(made.header().getFirst().sex())
                    .as("%s", expected.getKey())
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void whoCameTwiceInAYearHasOneRowInTheFilesOfOneRowAChild() {
        ChildId child = child(1);
        write(
                child,
                List.of(
                        Invented.line("2025-05-01 S V2 U6 PR1 2025-06-01 E4A - WN11AA WN22BB SC1"),
                        Invented.line("2025-09-01 S V2 U6 PR1 - - - WN11AA WN22BB SC1")),
                "2026-04-01");
        wigan.kim.write(Right.IMPORT, "a return", tx -> {
            List<hearth.children.PeriodOfCare> periods = hearth.children.Care.of(tx.sql(), child);
            ChildEvents.permanence(tx, child, periods.getFirst().id(), "Z1", null, null);
            ChildEvents.permanence(tx, child, periods.getLast().id(), "P2", "WAL", "01/02/2019");
            ChildEvents.unaccompanied(tx, child, day("2025-05-01"), day("2025-06-01"));
            ChildEvents.unaccompanied(tx, child, day("2025-09-01"), null);
            return child;
        });
        Return made = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2026)));
        assertThat(made.previousPermanence()).singleElement().returns("P2", Return.Permanence::prevPerm);
        assertThat(made.uasc())
                .singleElement()
                .satisfies(u -> assertThat(u.duc())
                        .as("a status that lasts ceases at 18")
                        .isEqualTo(u.dob() == null ? null : u.dob().plusYears(18)));
    }

    @Test
    void theSmallerFilesHoldWhatHappenedInTheYear() {
        ChildId child = child(1);
        write(child, List.of(Invented.line("2025-05-01 S V2 U6 PR1 - - - WN11AA WN22BB SC1")), "2026-04-01");
        wigan.kim.write(Right.IMPORT, "a return", tx -> {
            ChildEvents.review(tx, child, day("2026-03-31"), "PN1", Answer.UNKNOWN);
            ChildEvents.review(tx, child, day("2026-04-01"), "PN2", Answer.UNKNOWN);
            ChildEvents.missing(tx, child, "M", day("2026-03-30"), day("2026-04-01"));
            ChildEvents.unaccompanied(tx, child, null, day("2025-04-01"));
            long period = hearth.children.Care.of(tx.sql(), child).getFirst().id();
            ChildEvents.permanence(tx, child, period, "P1", "WAL", "zz/zz/2019");
            return child;
        });
        Return made = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2026)));
        assertThat(made.reviews()).extracting(Return.Review::reviewCode).containsExactly("PN1");
        assertThat(made.missing()).singleElement().returns(null, Return.Missing::misEnd);
        assertThat(made.uasc()).singleElement().returns(day("2025-04-01"), Return.Unaccompanied::duc);
        assertThat(made.previousPermanence()).singleElement().returns("zz/zz/2019", Return.Permanence::datePerm);
        assertThat(made.episodes().getFirst().episode().homePost()).isNull();
        Return next = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2027)));
        assertThat(next.reviews()).extracting(Return.Review::reviewCode).containsExactly("PN2");
        assertThat(next.missing()).singleElement().returns(day("2026-04-01"), Return.Missing::misEnd);
        assertThat(next.uasc()).isEmpty();
        assertThat(next.previousPermanence()).isEmpty();
        assertThat(next.episodes().getFirst().episode().homePost()).isNull();
        Return later = wigan.kim.store().read(h -> Returns.of(h, FinancialYear.endingIn(2029)));
        assertThat(later.episodes().getFirst().episode().homePost()).isEqualTo("WN11AA");
    }
}
