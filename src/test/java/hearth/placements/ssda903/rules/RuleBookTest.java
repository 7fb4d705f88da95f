package hearth.placements.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.TestDirectory;
import hearth.placements.ssda903.LastYear;
import hearth.placements.ssda903.Postcodes;
import hearth.placements.ssda903.ReturnFile;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.Untold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule by examples: the lines of ssda903/rules.txt give a child's rows and which rules they break. A row that is not given is that of
 * a child who keeps all rules.
 */
class RuleBookTest {
    private static final FinancialYear YEAR = FinancialYear.endingIn(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<ReturnFile, String> GOOD = Map.of(
            ReturnFile.HEADER,
            "SEX=M DOB=2014-05-02 ETHNIC=WBRI UPN=Z999000000001",
            ReturnFile.EPISODES,
            "DECOM=2025-05-01 RNE=S LS=C2 CIN=N1 PLACE=U6 PLACE_PROVIDER=PR1 HOME_POST=WN1_1AA PL_POST=WN2_2BB"
                    + " URN=SC049000",
            ReturnFile.REVIEWS,
            "DOB=2014-05-02 REVIEW=2025-06-01 REVIEW_CODE=PN1",
            ReturnFile.MISSING,
            "DOB=2014-05-02 MISSING=M MIS_START=2025-07-01 MIS_END=2025-07-02",
            ReturnFile.PREV_PERM,
            "DOB=2014-05-02 PREV_PERM=Z1");

    @TempDir
    private static Path folder;

    private static Postcodes postcodes = Postcodes.NONE;

    @BeforeAll
    static void fill() {
        postcodes = new Postcodes(new Geography(new Authorities(), TestDirectory.country(folder)), "E08000010");
    }

    /** One example: what it breaks, and its rows. */
    private record Example(String text, Set<String> breaks, List<ReturnRow> rows, List<ReturnRow> last) {}

    @TestFactory
    List<DynamicTest> rulesAreBrokenByWhatBreaksThemAndByNothingElse() throws IOException {
        return examples().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.text(), () -> assertThat(broken(e.rows(), e.last())).isEqualTo(e.breaks())))
                .toList();
    }

    @Test
    void everyRuleHasAnExample() throws IOException {
        var shown = new HashSet<String>();
        examples().forEach(e -> shown.addAll(e.breaks()));
        assertThat(RuleBook.numbers()).doesNotHaveDuplicates().allMatch(shown::contains);
    }

    @Test
    void aRuleHoldsFromItsFirstYear() {
        List<ReturnRow> rows =
                List.of(row(ReturnFile.HEADER, "SEX=U"), row(ReturnFile.EPISODES, ""), row(ReturnFile.PREV_PERM, ""));
        assertThat(broken(rows)).containsExactly("232");
        assertThat(RuleBook.checked(FinancialYear.endingIn(2024), true)).isLessThan(RuleBook.checked(YEAR, true));
    }

    @Test
    void whatAsksForPostcodesOrLastYearIsListedAsNotCheckedWithoutThem() {
        String without = listed(false, false);
        assertThat(without).contains("392c", "1015", "205B", "503J", "1008");
        assertThat(listed(true, true))
                .doesNotContain("392c", "1015", "205B", "503J")
                .contains("1008");
        assertThat(RuleBook.checked(YEAR, false)).isLessThan(RuleBook.checked(YEAR, true));
        List<ReturnRow> rows = List.of(
                row(ReturnFile.HEADER, ""), row(ReturnFile.EPISODES, "PL_POST=WN9_9ZZ"), row(ReturnFile.PREV_PERM, ""));
        assertThat(RuleBook.check(YEAR, TODAY, rows, Untold.NOTHING)).isEmpty();
    }

    private static String listed(boolean lastYear, boolean directory) {
        return RuleBook.notChecked(lastYear, directory).stream()
                .map(RuleBook.NotChecked::rules)
                .collect(Collectors.joining(", "));
    }

    @Test
    void aCodeThatIsGoneNamesThoseThatCameInItsPlace() {
        List<ReturnRow> rows = List.of(
                row(ReturnFile.HEADER, "DOB=2008-05-02"),
                row(ReturnFile.EPISODES, "PLACE=H5"),
                row(ReturnFile.REVIEWS, "DOB=2008-05-02"),
                row(ReturnFile.PREV_PERM, "DOB=2008-05-02"));
        assertThat(RuleBook.check(YEAR, TODAY, rows, Untold.NOTHING))
                .filteredOn(found -> found.rule().equals("146"))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("For H5 give K3 (from 16) or one of Z11"));
    }

    @Test
    void whoWasUnaccompaniedAndWhereEnglandEndsIsKnownWithoutARow() {
        List<ReturnRow> rows = List.of(
                row(ReturnFile.HEADER, ""), row(ReturnFile.EPISODES, "HOME_POST= URN="), row(ReturnFile.PREV_PERM, ""));
        assertThat(broken(rows)).containsExactly("218", "392a", "392b");
        var untold = new Untold(Set.of(new ChildId(1)), Map.of(new ChildId(1), Set.of(LocalDate.of(2025, 5, 1))));
        assertThat(RuleBook.check(YEAR, TODAY, rows, untold)).isEmpty();
    }

    @Test
    void aFindingSaysWhereItIs() {
        RuleBook.Finding found = RuleBook.check(
                        YEAR,
                        TODAY,
                        List.of(
                                row(ReturnFile.HEADER, ""),
                                row(ReturnFile.EPISODES, "URN="),
                                row(ReturnFile.PREV_PERM, "")),
                        Untold.NOTHING)
                .getFirst();
        assertThat(found.rule()).isEqualTo("218");
        assertThat(found.field()).isEqualTo("URN");
        assertThat(found.row().file()).isEqualTo(ReturnFile.EPISODES);
        assertThat(found.message()).isEqualTo("Ofsted's number (URN) is missing.");
    }

    private static Set<String> broken(List<ReturnRow> rows) {
        return broken(rows, List.of());
    }

    private static Set<String> broken(List<ReturnRow> rows, List<ReturnRow> last) {
        var found = new TreeSet<String>();
        var before = new LastYear(
                last.isEmpty() ? Set.of() : Set.of(ReturnFile.HEADER, ReturnFile.EPISODES, ReturnFile.UASC),
                Map.of(new ChildId(1), last));
        RuleBook.check(YEAR, TODAY, rows, Untold.NOTHING.after(before).with(postcodes))
                .forEach(f -> found.add(f.rule()));
        return found;
    }

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RuleBookTest.class.getResourceAsStream("/ssda903/rules.txt")),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\|", -1);
                        var rows = new ArrayList<ReturnRow>();
                        var last = new ArrayList<ReturnRow>();
                        var given = new HashSet<ReturnFile>();
                        for (String part : parts[1].strip().split(";", -1)) {
                            String[] words = part.strip().split(" ", 2);
                            if (words[0].isEmpty()) {
                                continue;
                            }
                            if (words[0].startsWith("LAST_")) {
                                last.add(row(
                                        ReturnFile.valueOf(words[0].substring(5)), words.length > 1 ? words[1] : ""));
                                continue;
                            }
                            boolean none = words[0].startsWith("-");
                            ReturnFile file = ReturnFile.valueOf(none ? words[0].substring(1) : words[0]);
                            given.add(file);
                            if (!none) {
                                rows.add(row(file, words.length > 1 ? words[1] : ""));
                            }
                        }
                        for (ReturnFile file : List.of(ReturnFile.HEADER, ReturnFile.EPISODES, ReturnFile.PREV_PERM)) {
                            if (!given.contains(file)) {
                                rows.add(row(file, ""));
                            }
                        }
                        sameBirthday(rows, parts[1]);
                        String wrong = parts[0].strip();
                        examples.add(new Example(
                                line,
                                wrong.equals("none") ? Set.of() : new TreeSet<>(Set.of(wrong.split(" "))),
                                rows,
                                last));
                    });
        }
        return examples;
    }

    /** Where an example says nothing else, every file has the header's date of birth. */
    private static void sameBirthday(List<ReturnRow> rows, String example) {
        String born = rows.stream()
                .filter(r -> r.file() == ReturnFile.HEADER)
                .map(r -> r.cells().getOrDefault("DOB", ""))
                .findFirst()
                .orElse("2014-05-02");
        rows.replaceAll(r -> {
            boolean follows = r.file() != ReturnFile.HEADER
                    && r.file() != ReturnFile.EPISODES
                    && !example.matches(".*" + r.file() + " [^;]*DOB=.*");
            var cells = new LinkedHashMap<>(r.cells());
            if (follows && born.isEmpty()) {
                cells.remove("DOB");
            } else if (follows) {
                cells.put("DOB", born);
            }
            return new ReturnRow(r.file(), r.id(), cells);
        });
    }

    private static ReturnRow row(ReturnFile file, String changes) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("CHILD", "A1");
        for (String cell : (GOOD.getOrDefault(file, "DOB=2014-05-02 SEX=M") + " " + changes)
                .strip()
                .split(" +", -1)) {
            int equals = cell.indexOf('=');
            String value = cell.substring(equals + 1).replace('_', ' ');
            if (value.isEmpty()) {
                cells.remove(cell.substring(0, equals));
            } else {
                cells.put(cell.substring(0, equals), value);
            }
        }
        return new ReturnRow(file, new ChildId(1), cells);
    }
}
