package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.exchange.returns.ReturnExport;
import hearth.placements.ssda903.Episode;
import hearth.placements.ssda903.Invented;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.Returns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/**
 * Import, export and import again of generated returns, those that keep the rules and those that break them.
 *
 * <p>It is long because it makes the returns, too.
 */
class ReturnRoundTripTest {
    private static final FinancialYear YEAR = FinancialYear.endingIn(2026);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int CHILDREN = 40;

    @Property(tries = 2, seed = "20260401", shrinking = ShrinkingMode.OFF)
    void whatCameInGoesOutAgainAndASecondImportChangesNothing(@ForAll @LongRange(min = 1, max = 1_000_000) long seed)
            throws IOException {
        Path folder = Files.createTempDirectory("hearth-return");
        try (Team team = new Team(folder)) {
            Map<ReturnFile, List<String>> sent = new Generated(seed).files();
            Path[] files = sent.entrySet().stream()
                    .map(e -> team.csv(e.getKey().fileName(), e.getValue().toArray(String[]::new)))
                    .toArray(Path[]::new);
            var options = ImportOptions.GUESS.of(YEAR);
            Preview first = team.imports.prepare(team.kim, List.of(files), options, Watch.NOBODY);
            assertThat(first.sheets()).allSatisfy(s -> assertThat(s.rejects()).isEmpty());
            team.write(first);
            assertThat(team.kim.store().verify(t -> {})).isEmpty();
            episodesAreThoseThatSqlAloneWorksOut(team);
            Path out = folder.resolve("out");
            assertThat(exported(team, out)).isEqualTo(sorted(sent));

            Path[] again = Stream.of(ReturnFile.values())
                    .map(f -> out.resolve(f.fileName()))
                    .toArray(Path[]::new);
            Preview second = team.imports.prepare(team.kim, List.of(again), options, Watch.NOBODY);
            assertThat(Team.counts(second)).containsExactly(0, 0, first.rows(), 0);
            assertThat(second.sheets())
                    .allSatisfy(s -> assertThat(s.conflicts()).isEmpty());
            long facts = facts(team);
            team.write(second);
            assertThat(facts(team)).isEqualTo(facts);
            assertThat(exported(team, folder.resolve("out2"))).isEqualTo(sorted(sent));

            team.imports.undo(team.kim, "IMP-0002");
            team.imports.undo(team.kim, "IMP-0001");
            assertThat(facts(team)).isZero();
            assertThat(team.kim.store().verify(t -> {})).isEmpty();
        } finally {
            delete(folder);
        }
    }

    private static void episodesAreThoseThatSqlAloneWorksOut(Team team) throws IOException {
        String sql;
        try (InputStream in =
                Objects.requireNonNull(ReturnRoundTripTest.class.getResourceAsStream("/ssda903/episodes.sql"))) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Map<String, Object>> oracle =
                team.kim.store().read(h -> h.createQuery(sql).mapToMap().list());
        var expected = new ArrayList<List<Object>>();
        oracle.forEach(row -> {
            var cells = new ArrayList<>(row.values());
            cells.set(0, ((Number) cells.getFirst()).longValue());
            expected.add(cells);
        });
        var found = new ArrayList<List<Object>>();
        team.kim
                .store()
                .<List<ChildId>>read(h -> h.createQuery("select id from child order by id")
                        .mapTo(ChildId.class)
                        .list())
                .forEach(id -> team.kim
                        .store()
                        .<List<Episode>>read(h -> Returns.episodes(h, id))
                        .forEach(e -> found.add(Arrays.asList(
                                id.value(),
                                e.decom().toString(),
                                e.rne(),
                                e.ls(),
                                e.cin(),
                                e.place(),
                                e.placeProvider(),
                                e.dec() == null
                                        ? null
                                        : Objects.requireNonNull(e.dec()).toString(),
                                e.rec(),
                                e.reasonPlaceChange(),
                                e.homePost(),
                                e.plPost(),
                                e.urn()))));
        assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    private static long facts(Team team) {
        return Stream.of(
                        "child",
                        "subject_identifier",
                        "period_of_care",
                        "legal_status",
                        "placement",
                        "placement_phase",
                        "temporary_stay",
                        "uasc_status",
                        "child_review",
                        "missing_episode",
                        "previous_permanence",
                        "ssda_return",
                        "ssda_row",
                        "ssda_child")
                .mapToLong(team::count)
                .sum();
    }

    private static Map<ReturnFile, List<String>> exported(Team team, Path out) throws IOException {
        ReturnExport.run(team.kim, YEAR, out);
        Map<ReturnFile, List<String>> files = new EnumMap<>(ReturnFile.class);
        for (ReturnFile file : ReturnFile.values()) {
            files.put(file, Files.readAllLines(out.resolve(file.fileName())));
        }
        try (Stream<Path> all = Files.list(out)) {
            assertThat(all).hasSize(ReturnFile.values().length);
        }
        return sorted(files);
    }

    /** The heading first, the rows in any order. */
    private static Map<ReturnFile, List<String>> sorted(Map<ReturnFile, List<String>> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> Stream.concat(
                                        e.getValue().stream().limit(1),
                                        e.getValue().stream().skip(1).sorted())
                                .toList(),
                        (a, b) -> a,
                        () -> new EnumMap<>(ReturnFile.class)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(p -> p.toFile().delete());
        }
    }

    /** Six files of a seed. */
    private static final class Generated {
        private final Random random;
        private final long seed;
        private final Map<ReturnFile, List<String>> files = new EnumMap<>(ReturnFile.class);

        Generated(long seed) {
            this.seed = seed;
            random = new Random(seed);
            for (ReturnFile file : ReturnFile.values()) {
                files.put(file, new ArrayList<>(List.of(String.join(",", file.columns()))));
            }
        }

        Map<ReturnFile, List<String>> files() {
            for (int i = 0; i < CHILDREN; i++) {
                child("C" + (100 + i), Invented.lines(seed + i));
            }
            return files;
        }

        private void child(String number, List<Episode> life) {
            String born =
                    LocalDate.of(2008, 1, 1).plusDays(random.nextInt(3000)).format(DAY);
            boolean broken = random.nextInt(3) == 0;
            String sex = random.nextInt(20) == 0 && broken ? "9" : random.nextBoolean() ? "F" : "M";
            boolean girl = sex.equals("F");
            put(
                    ReturnFile.HEADER,
                    number,
                    sex,
                    born,
                    broken && random.nextInt(4) == 0 ? "XXXX" : "WBRI",
                    broken && random.nextInt(4) == 0 ? "TWICE" : "UN" + (1 + random.nextInt(5)),
                    girl ? broken && random.nextInt(3) == 0 ? "7" : "0" : null,
                    broken && random.nextInt(6) == 0 ? "01/01/2000" : null);
            List<Episode> lines = new ArrayList<>(life);
            if (broken) {
                breakOne(lines);
            }
            lines.removeIf(e -> e.decom().compareTo(YEAR.end()) >= 0
                    || (e.dec() != null && Objects.requireNonNull(e.dec()).isBefore(YEAR.firstDay())));
            lines.forEach(e -> episode(number, e));
            if (random.nextInt(4) == 0) {
                put(ReturnFile.REVIEWS, number, born, day(), "PN" + random.nextInt(8));
            }
            if (random.nextInt(9) == 0) {
                put(ReturnFile.UASC, number, sex, born, random.nextBoolean() ? null : day());
            }
            if (random.nextInt(6) == 0) {
                LocalDate from = YEAR.firstDay().plusDays(random.nextInt(300));
                put(
                        ReturnFile.MISSING,
                        number,
                        broken ? "01/02/2003" : born,
                        broken && random.nextInt(3) == 0 ? "X" : "M",
                        from.format(DAY),
                        from.plusDays(random.nextInt(9) - (broken ? 3 : 0)).format(DAY));
            }
            if (broken && random.nextInt(3) == 0) {
                unreadable(number, born);
            }
            if (random.nextInt(4) == 0) {
                put(ReturnFile.PREV_PERM, number, born, random.nextInt(5) == 0 ? null : "P1", "WAL", "ZZ/06/2019");
            }
        }

        /** Lines with days that are none, and of children in no header. */
        private void unreadable(String number, String born) {
            String whose = random.nextInt(3) == 0 ? random.nextBoolean() ? null : "NOBODY" : number;
            String day = random.nextBoolean() ? null : random.nextBoolean() ? "31/02/2025" : "ABC";
            switch (random.nextInt(5)) {
                case 0 -> put(ReturnFile.REVIEWS, whose, born, day, "PN1");
                case 1 -> put(ReturnFile.MISSING, whose, born, "M", day(), random.nextBoolean() ? "99/99/2025" : day);
                case 2 -> put(ReturnFile.UASC, whose, "M", day, day);
                case 3 ->
                    put(
                            ReturnFile.EPISODES,
                            whose,
                            random.nextBoolean() ? day : day(),
                            "P",
                            "C2",
                            "N1",
                            "U6",
                            "PR1",
                            "31/06/2025",
                            "E4A",
                            null,
                            "WN1 1AA",
                            "WN1 1AB",
                            null);
                default -> put(ReturnFile.HEADER, "H" + number, "F", day, "WBRI", "UN1", null, day);
            }
        }

        private void breakOne(List<Episode> lines) {
            int at = random.nextInt(lines.size());
            Episode e = lines.get(at);
            LocalDate dec = e.dec();
            lines.set(
                    at,
                    switch (random.nextInt(5)) {
                        case 0 -> Invented.until(e, dec == null ? e.decom().plusDays(3) : dec.plusDays(20));
                        case 1 -> Invented.until(e, null);
                        case 2 -> Invented.until(e, e.decom());
                        case 3 -> Invented.until(e, dec == null ? null : dec.minusDays(1));
                        default ->
                            new Episode(
                                    e.decom(), "T", "ZZ", null, "K9", null, e.dec(), null, "CHILD", "XX1 1XX", null,
                                    null);
                    });
        }

        private void episode(String number, Episode e) {
            put(
                    ReturnFile.EPISODES,
                    number,
                    e.decom().format(DAY),
                    e.rne(),
                    e.ls(),
                    e.cin(),
                    e.place(),
                    e.placeProvider(),
                    e.dec() == null ? null : Objects.requireNonNull(e.dec()).format(DAY),
                    e.rec(),
                    e.reasonPlaceChange(),
                    e.homePost(),
                    e.plPost(),
                    e.urn());
        }

        private String day() {
            return YEAR.firstDay().plusDays(random.nextInt(365)).format(DAY);
        }

        private void put(ReturnFile file, @Nullable String... cells) {
            Objects.requireNonNull(files.get(file))
                    .add(Stream.of(cells).map(c -> c == null ? "" : c).collect(Collectors.joining(",")));
        }
    }
}
