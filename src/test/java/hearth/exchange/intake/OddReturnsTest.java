package hearth.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.FinancialYear;
import hearth.exchange.returns.ReturnExport;
import hearth.exchange.returns.Validation;
import hearth.placements.ssda903.ReturnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Returns as no rule foresees them: what came in goes out again, and a second import changes nothing.
 *
 * <p>It is long because every odd return stands here.
 */
class OddReturnsTest {
    private static final FinancialYear YEAR = FinancialYear.endingIn(2026);
    private static final String ADA = "A001,F,14/08/2015,WBRI,UN2,0,";
    private static final String ADAS = "A001,01/06/2025,S,C2,N1,U6,PR1,,,,WN1 1AA,WN2 2BB,1234567";

    @TempDir
    Path folder;

    /** One odd return: what is odd, and the lines of its files. */
    private record Odd(String what, Map<ReturnFile, List<String>> files) {
        static Odd of(String what, Object... fileAndLine) {
            var files = new EnumMap<ReturnFile, List<String>>(ReturnFile.class);
            for (int i = 0; i < fileAndLine.length; i += 2) {
                files.computeIfAbsent((ReturnFile) fileAndLine[i], k -> new ArrayList<>())
                        .add((String) fileAndLine[i + 1]);
            }
            return new Odd(what, files);
        }
    }

    private static List<Odd> all() {
        ReturnFile head = ReturnFile.HEADER;
        ReturnFile lines = ReturnFile.EPISODES;
        ReturnFile reviews = ReturnFile.REVIEWS;
        ReturnFile uasc = ReturnFile.UASC;
        ReturnFile missing = ReturnFile.MISSING;
        ReturnFile before = ReturnFile.PREV_PERM;
        return List.of(
                Odd.of("no header at all", lines, ADAS),
                Odd.of("a header without episodes", head, ADA),
                Odd.of("the same episode twice", head, ADA, lines, ADAS, lines, ADAS),
                Odd.of(
                        "two episodes of the same day",
                        head,
                        ADA,
                        lines,
                        ADAS,
                        lines,
                        "A001,01/06/2025,P,C1,N2,K2,PR4,,,,WN1 1AA,BL1 1CC,7654321"),
                Odd.of(
                        "a child twice in the header, born on two days",
                        head,
                        ADA,
                        head,
                        "A001,F,15/08/2015,MWBC,UN2,0,",
                        lines,
                        ADAS),
                Odd.of("a child in lower case elsewhere", head, ADA, lines, ADAS.replace("A001", "a001")),
                Odd.of(
                        "everything in small letters",
                        head,
                        "a002,f,14/08/2015,wbri,un2,0,",
                        lines,
                        "a002,01/06/2025,s,c2,n1,u6,pr1,01/09/2025,e4a,,wn11aa,wn22bb,sc12345"),
                Odd.of("no first day", head, ADA, lines, ADAS, lines, "A001,,P,C2,N1,U6,PR1,,,,WN1 1AA,WN2 2BB,1"),
                Odd.of(
                        "days that are none",
                        head,
                        "A001,F,31/02/2015,WBRI,UN2,0,soon",
                        lines,
                        "A001,31/06/2025,S,C2,N1,U6,PR1,2025-09-99,X1,,WN1 1AA,WN2 2BB,1234567"),
                Odd.of(
                        "days that are none, in every file",
                        head,
                        "A001,F,14/08/2015,WBRI,UN2,0,n/a",
                        lines,
                        ADAS.replace("PR1,,", "PR1,abc,E4A"),
                        lines,
                        "A001,,P,C2,N1,U6,PR1,,,,WN1 1AA,WN2 2BB,1",
                        lines,
                        "A001,01/09/2025,P,C2,N1,U4,PR1,31/02/2026,E4A,,WN1 1AA,WN2 2BB,7",
                        reviews,
                        "A001,31/02/2015,01/07/2025,PN1",
                        reviews,
                        "A001,14/08/2015,31/06/2025,PN1",
                        reviews,
                        "A001,14/08/2015,,",
                        uasc,
                        "A001,F,tomorrow,-",
                        missing,
                        "A001,14/08/2015,M,then,02/07/2025",
                        missing,
                        "A001,14/08/2015,M,01/07/2025,??",
                        before,
                        "A001,0,P1,359,a while ago"),
                Odd.of("what nobody said", head, "A001,U,14/08/2015,NOBT,UN2,,", lines, ADAS),
                Odd.of(
                        "days of which only a part is known",
                        head,
                        "A001,F,2015,WBRI,UN2,0,",
                        head,
                        ADA.replace("A001", "A002"),
                        lines,
                        ADAS.replace("A001", "A002").replace("PR1,,", "PR1,June 2025,E4A"),
                        lines,
                        ADAS.replace("A001", "A002").replace("01/06/2025", "Spring 2025"),
                        reviews,
                        "A002,14/08/2015,July 2025,PN1",
                        missing,
                        "A002,14/08/2015,M,2025,07/2025"),
                Odd.of(
                        "an end that is no day, and nothing after",
                        head,
                        ADA,
                        lines,
                        ADAS.replace("PR1,,", "PR1,31/02/2026,E4A")),
                Odd.of(
                        "children in no header, and lines of nobody",
                        head,
                        ADA,
                        head,
                        ",M,14/08/2015,WBRI,UN2,0,",
                        head,
                        "A003,M,,WBRI,UN2,0,",
                        head,
                        "A004,M,01/01/2035,WBRI,UN2,0,",
                        lines,
                        ADAS,
                        lines,
                        ADAS.replace("A001", "A002"),
                        lines,
                        ADAS.replace("A001", "A003"),
                        lines,
                        ADAS.replace("A001", ""),
                        reviews,
                        ",14/08/2015,01/07/2025,PN1",
                        uasc,
                        "A002,F,14/08/2015,",
                        missing,
                        "A004,,,,",
                        before,
                        ",,,," + "Z1"),
                Odd.of(
                        "lines that a spreadsheet would take for something else",
                        head,
                        ADA,
                        lines,
                        ADAS,
                        lines,
                        "Total,,,,,,,,,,,,",
                        lines,
                        "-,,,,,,,,,,,,",
                        lines,
                        "2025,,,,,,,,,,,,12",
                        reviews,
                        ",,,PN1",
                        reviews,
                        "June 2025,,,"),
                Odd.of(
                        "missing on the same days twice",
                        head,
                        ADA,
                        lines,
                        ADAS,
                        missing,
                        "A001,14/08/2015,M,01/07/2025,09/07/2025",
                        missing,
                        "A001,14/08/2015,A,02/07/2025,03/07/2025",
                        missing,
                        "A001,14/08/2015,M,05/07/2025,"),
                Odd.of("fewer cells than columns", head, "A001,F,14/08/2015", lines, "A001,01/06/2025,S,C2"),
                Odd.of(
                        "an end before the start, and one in the next year",
                        head,
                        ADA,
                        lines,
                        "A001,01/06/2025,S,C2,N1,U6,PR1,01/05/2025,E4A,,WN1 1AA,WN2 2BB,1234567",
                        lines,
                        "A001,01/07/2025,S,C2,N1,U6,PR1,01/07/2026,E4B,CREQB,WN1 1AA,WN2 2BB,1234567"),
                Odd.of(
                        "only temporary stays, one after the other",
                        head,
                        ADA,
                        lines,
                        "A001,01/06/2025,S,C2,N1,T1,,09/06/2025,X1,,WN1 1AA,M1 1EE,",
                        lines,
                        "A001,09/06/2025,P,C2,N1,T3,,19/06/2025,E8,CARPL,WN1 1AA,M1 1EE,"),
                Odd.of(
                        "codes of nobody's list",
                        head,
                        "A001,9,14/08/2015,ZZZZ,Z,7,14/08/2035",
                        lines,
                        "A001,01/06/2025,Q,X9,N9,U9,PR9,01/09/2025,E99,WHY,NOWHERE,ALSO NOWHERE,???"),
                Odd.of(
                        "reviews twice a day, without a day, and of nobody",
                        head,
                        ADA,
                        lines,
                        ADAS,
                        reviews,
                        "A001,14/08/2015,01/07/2025,PN1",
                        reviews,
                        "A001,14/08/2015,01/07/2025,PN2",
                        reviews,
                        "A001,14/08/2015,,PN3",
                        reviews,
                        "A999,14/08/2015,01/07/2025,PN1"),
                Odd.of(
                        "missing twice from one day, without a day, backwards",
                        head,
                        ADA,
                        lines,
                        ADAS,
                        missing,
                        "A001,14/08/2015,M,01/07/2025,02/07/2025",
                        missing,
                        "A001,14/08/2015,A,01/07/2025,",
                        missing,
                        "A001,14/08/2015,M,,02/08/2025",
                        missing,
                        "A001,14/08/2015,M,09/08/2025,02/08/2025"),
                Odd.of(
                        "unaccompanied twice, and ceased before birth",
                        head,
                        ADA,
                        lines,
                        ADAS,
                        uasc,
                        "A001,M,15/08/2015,01/01/2001",
                        uasc,
                        "A001,F,14/08/2015,"),
                Odd.of(
                        "permanence before care that never began, and twice",
                        head,
                        ADA,
                        lines,
                        ADAS.replace("01/06/2025,S", "01/06/2024,S"),
                        before,
                        "A001,14/08/2015,P1,359,01/01/2030",
                        before,
                        "A001,14/08/2015,Z1,,"),
                Odd.of(
                        "everything out of the year",
                        head,
                        ADA,
                        lines,
                        "A001,01/06/2019,S,C2,N1,U6,PR1,01/06/2020,E4A,,WN1 1AA,WN2 2BB,1234567",
                        lines,
                        "A001,01/06/2027,S,C2,N1,U6,PR1,,,,WN1 1AA,WN2 2BB,1234567"),
                Odd.of(
                        "signs that a file may trip over",
                        head,
                        "\"A,\"\"1\",F,14/08/2015,WBRI,=1+1,0,",
                        lines,
                        "\"A,\"\"1\",01/06/2025,S,C2,N1,U6,PR1,,,,Ŵ1 1ÂÂ,\" WN2  2BB \",-12"),
                Odd.of(
                        "short breaks, a period between, and an empty line in the middle",
                        head,
                        ADA,
                        lines,
                        "A001,01/06/2025,S,V3,N2,U4,PR1,05/06/2025,E8,,WN1 1AA,WN2 2BB,1234567",
                        lines,
                        "A001,05/06/2025,T,,,,,,,,,,",
                        lines,
                        "A001,01/08/2025,L,V4,N2,U6,PR1,,X1,OTHER,,,"));
    }

    @TestFactory
    List<DynamicTest> whatCameInGoesOutAgain() {
        return all().stream()
                .map(odd -> DynamicTest.dynamicTest(odd.what(), () -> there(odd)))
                .toList();
    }

    private void there(Odd odd) throws IOException {
        Path place = Files.createTempDirectory(folder, "odd");
        try (var team = new Team(place)) {
            Path[] sent = odd.files().entrySet().stream()
                    .map(e -> team.csv(
                            e.getKey().fileName(),
                            Stream.concat(Stream.of(String.join(",", e.getKey().columns())), e.getValue().stream())
                                    .toArray(String[]::new)))
                    .toArray(Path[]::new);
            var options = ImportOptions.GUESS.of(YEAR);
            Preview first = team.imports.prepare(team.kim, List.of(sent), options, Watch.NOBODY);
            assertThat(first.sheets().stream().flatMap(s -> s.rejects().stream()))
                    .isEmpty();
            team.write(first);
            Map<ReturnFile, List<String>> out = exported(team, place.resolve("out"));
            assertThat(out).isEqualTo(normal(odd.files()));
            Validation.of(team.kim, team.geography, YEAR);

            Path[] again = Stream.of(ReturnFile.values())
                    .map(f -> place.resolve("out").resolve(f.fileName()))
                    .toArray(Path[]::new);
            Preview second = team.imports.prepare(team.kim, List.of(again), options, Watch.NOBODY);
            assertThat(Team.counts(second)).containsExactly(0, 0, second.rows(), 0);
            team.write(second);
            assertThat(exported(team, place.resolve("out2"))).isEqualTo(out);
            assertThat(team.kim.store().verify(t -> {})).isEmpty();
            if (team.count("import_batch") == 2) {
                team.imports.undo(team.kim, "IMP-0002");
            }
            team.imports.undo(team.kim, "IMP-0001");
            assertThat(exported(team, place.resolve("out3"))).isEmpty();
        }
    }

    /** As everybody reads a return: in capitals, without blanks around a cell, with all its cells. */
    private static Map<ReturnFile, List<String>> normal(Map<ReturnFile, List<String>> files) {
        var normal = new EnumMap<ReturnFile, List<String>>(ReturnFile.class);
        files.forEach((file, rows) -> normal.put(
                file,
                rows.stream()
                        .map(row -> row.toUpperCase(Locale.ROOT).replace("\" WN2  2BB \"", "WN2  2BB"))
                        .map(row -> row + ",".repeat(Math.max(0, file.columns().size() - row.split(",", -1).length)))
                        .sorted()
                        .toList()));
        return normal;
    }

    private static Map<ReturnFile, List<String>> exported(Team team, Path out) throws IOException {
        ReturnExport.run(team.kim, YEAR, out);
        Map<ReturnFile, List<String>> files = new EnumMap<>(ReturnFile.class);
        for (ReturnFile file : ReturnFile.values()) {
            List<String> rows = Files.readAllLines(out.resolve(file.fileName())).stream()
                    .skip(1)
                    .sorted()
                    .toList();
            if (!rows.isEmpty()) {
                files.put(file, rows);
            }
        }
        return files;
    }
}
