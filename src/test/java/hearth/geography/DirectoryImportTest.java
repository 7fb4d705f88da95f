package hearth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
import hearth.common.Postcode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Directories of every style, and broken ones. (It is long because all of them are held against the same few rows.) */
class DirectoryImportTest {
    private static final String[] ROWS = {
        "QA1 1AA,,E99999999,E08000010,358000,0405000,1",
        "QA1 1AB,201406,E99999999,E08000010,358100,0405100,8",
        "Q1 1AA,,E10000017,E07000117,384000,0432000,3",
        "QA1A 1AA,,E13000001,E09000007,529000,0184000,1",
        "QA10 1AA,,E99999999,E08000016,434000,0406000,1",
        "QE1 1AA,,S99999999,S12000026,350000,0600000,2",
        "QE1 1AB,200009,E99999999,E08000010,,,9",
        "QE1 1AD,200009,,,,,9"
    };

    @TempDir
    Path folder;

    private PostcodeDirectory directory;

    @BeforeEach
    void open() throws IOException {
        directory = new PostcodeDirectory(Files.createDirectory(folder.resolve("store")));
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private DirectoryStatus run(Path file) {
        return new DirectoryImport(new Authorities())
                .run(file, directory, Filled.TODAY, (bytes, of) -> {}, () -> false);
    }

    private Place found(String postcode) {
        return directory.find(new Postcode(postcode)).orElseThrow();
    }

    private void holdsTheRows() {
        assertThat(found("QA1 1AA"))
                .isEqualTo(new Place("E08000010", "E08000010", new GridReference(358_000, 405_000), false, 1));
        assertThat(found("QA1 1AB"))
                .isEqualTo(new Place("E08000010", "E08000010", new GridReference(358_100, 405_100), true, 8));
        assertThat(found("Q1 1AA"))
                .isEqualTo(new Place("E10000017", "E07000117", new GridReference(384_000, 432_000), false, 3));
        assertThat(found("QA1A 1AA"))
                .isEqualTo(new Place("E09000007", "E09000007", new GridReference(529_000, 184_000), false, 1));
        assertThat(found("QA10 1AA"))
                .isEqualTo(new Place("E08000038", "E08000038", new GridReference(434_000, 406_000), false, 1));
        assertThat(found("QE1 1AA"))
                .isEqualTo(new Place("SCO", "S12000026", new GridReference(350_000, 600_000), false, 2));
        assertThat(found("QE1 1AB")).isEqualTo(new Place("E08000010", "E08000010", null, true, 9));
        assertThat(found("QE1 1AD")).isEqualTo(new Place(null, null, null, true, 9));
    }

    static Stream<Arguments> styles() {
        return Stream.of(
                Arguments.of("ONSPD_FEB_2023_UK.csv", Downloads.ONSPD_2023, "ONSPD February 2023"),
                Arguments.of("ONSPD_NOV_2025_UK.csv", Downloads.ONSPD_2025, "ONSPD November 2025"),
                Arguments.of("NSPL_MAY_2025_UK.csv", Downloads.NSPL_2025, "NSPL May 2025"),
                Arguments.of("NSPL_AUG_2026_UK.csv", Downloads.NSPL_2026, "NSPL August 2026"),
                Arguments.of(
                        "National_Statistics_Postcode_Lookup_(November_2025)_for_the_UK.csv",
                        Downloads.PORTAL,
                        "NSPL November 2025"),
                Arguments.of("postcodes.csv", Downloads.PORTAL, "Postcode table"));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void a_csv_of_every_style_is_read(String name, String heading, String edition) throws IOException {
        DirectoryStatus status = run(Downloads.csv(folder.resolve(name), Downloads.table(heading, ROWS)));
        assertThat(status).isEqualTo(directory.status().orElseThrow());
        assertThat(status.edition().text()).isEqualTo(edition);
        assertThat(status.postcodes()).isEqualTo(ROWS.length);
        assertThat(status.terminated()).isEqualTo(3);
        assertThat(status.withoutGrid()).isEqualTo(2);
        assertThat(status.withoutAuthority()).isEqualTo(1);
        holdsTheRows();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void capitals_a_byte_order_mark_and_plain_line_ends_do_not_matter(String name, String heading, String edition)
            throws IOException {
        String table = Downloads.table(heading, ROWS).replace("\r\n", "\n");
        run(Downloads.csv(
                folder.resolve(name), "\ufeff" + table.replace(heading, heading.toUpperCase(java.util.Locale.ROOT))));
        holdsTheRows();
        assertThat(directory.status().orElseThrow().edition().text()).isEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource({
        "Data/ONSPD_NOV_2025_UK.csv",
        "data/ONSPD_NOV_2025_UK.CSV",
        "ONSPD_NOV_2025_UK.csv",
        "ONSPD_NOV_2025/DATA/onspd_nov_2025_uk.csv"
    })
    void the_large_table_of_a_zip_is_read_wherever_it_lies_and_not_its_parts(String inner) throws IOException {
        String table = Downloads.table(Downloads.ONSPD_2025, ROWS);
        String stray = Downloads.table(Downloads.ONSPD_2025, "QX1 1AA,,E99999999,E08000010,1,1,1");
        DirectoryStatus status = run(Downloads.zip(
                folder.resolve("download.zip"),
                "Documents/LA_UA names and codes UK as at 12_24.csv",
                "LAD24CD,LAD24NM\nE08000010,Wigan\n".repeat(500),
                "Data/multi_csv/ONSPD_NOV_2025_UK_QX.csv",
                stray,
                inner,
                table,
                "User Guide/ONSPD User Guide Nov 2025.pdf",
                "%PDF"));
        assertThat(status.postcodes()).isEqualTo(ROWS.length);
        assertThat(status.edition().text()).isEqualTo("ONSPD November 2025");
        holdsTheRows();
    }

    @Test
    void a_zip_of_parts_by_area_is_read_whole() throws IOException {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < ROWS.length; i++) {
            parts.add("data/Multi_CSV/NSPL_AUG_2026_UK_Q" + (char) ('A' + i) + ".csv");
            parts.add(Downloads.table(Downloads.NSPL_2026, ROWS[i]));
        }
        DirectoryStatus status = run(Downloads.zip(folder.resolve("nspl.zip"), parts.toArray(String[]::new)));
        assertThat(status.postcodes()).isEqualTo(ROWS.length);
        assertThat(status.edition().text()).isEqualTo("NSPL August 2026");
        holdsTheRows();
    }

    @Test
    void code_point_open_has_no_headings_and_counts_quality_in_tens() throws IOException {
        DirectoryStatus status = run(Downloads.zip(
                folder.resolve("codepo_gb.zip"),
                "Doc/Code-Point_Open_Column_Headers.csv",
                """
                PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC
                Postcode,Positional_quality_indicator,Eastings,Northings,Country_code
                """,
                "Doc/metadata.txt",
                "ABOUT METADATA\r\nPRODUCT: OS CODE-POINT OPEN\r\nCOPYRIGHT DATE: 20260801\r\nQA\t2\r\n",
                "Data/CSV/qa.csv",
                """
                "QA1 1AA",10,358000,405000,"E92000001","","","","E08000010","E05000840"
                "QA101AA",60,434000,406000,"E92000001","","","","E08000016",""
                """,
                "Data/CSV/q.csv",
                """
                "Q1  1AA",10,384000,432000,"E92000001","","","E10000017","E07000117",""
                "Q1  1AB",90,0,0,"E92000001","","","","",""
                """));
        assertThat(status.edition().text()).isEqualTo("Code-Point Open August 2026");
        assertThat(status.attribution())
                .noneMatch(l -> l.contains("Office for National"))
                .anyMatch(l -> l.contains("National Statistics data"));
        assertThat(status.postcodes()).isEqualTo(4);
        assertThat(found("QA1 1AA"))
                .isEqualTo(new Place("E08000010", "E08000010", new GridReference(358_000, 405_000), false, 1));
        assertThat(found("QA10 1AA").quality()).isEqualTo(6);
        assertThat(found("QA10 1AA").district()).isEqualTo("E08000038");
        assertThat(found("Q1 1AA").authority()).isEqualTo("E10000017");
        assertThat(found("Q1 1AB")).isEqualTo(new Place(null, null, null, false, 9));
    }

    @Test
    void the_irish_grid_is_never_taken_for_the_british_one() throws IOException {
        run(Downloads.csv(
                folder.resolve("ONSPD_NOV_2025_UK.csv"),
                Downloads.table(
                        Downloads.ONSPD_2025,
                        "BT0 0AA,,N99999999,N09000003,333900,374000,1,54.596383,-5.930180",
                        "BT0 0AB,,N99999999,N09000003,333900,374000,1")));
        Place withDegrees = found("BT0 0AA");
        assertThat(withDegrees.authority()).isEqualTo("NIR");
        GridReference grid = java.util.Objects.requireNonNull(withDegrees.grid());
        assertThat(grid.easting()).isBetween(145_000, 148_000);
        assertThat(grid.northing()).isBetween(529_000, 532_000);
        assertThat(found("BT0 0AB").grid()).isNull();
    }

    @Test
    void a_table_with_degrees_alone_is_enough() throws IOException {
        run(Downloads.csv(folder.resolve("some.csv"), """
            postcode,lad25cd,latitude,longitude
            QA1 1AA,E08000010,53.545,-2.632
            QA1 1AB,E08000010,99.999999,0.000000
            """));
        GridReference grid = java.util.Objects.requireNonNull(found("QA1 1AA").grid());
        assertThat(grid.easting()).isBetween(357_500, 358_500);
        assertThat(grid.northing()).isBetween(405_000, 406_500);
        assertThat(found("QA1 1AB").grid()).isNull();
    }

    @Test
    void rows_that_are_no_postcode_are_left_out_and_counted() throws IOException {
        String table = Downloads.table(Downloads.ONSPD_2025, ROWS)
                + Downloads.table(
                                Downloads.ONSPD_2025,
                                "NPT 1AA,199801,W99999999,W06000022,330000,0188000,8",
                                "? 1,,,,,,")
                        .replace(Downloads.ONSPD_2025 + "\r\n", "");
        DirectoryStatus status = run(Downloads.csv(folder.resolve("ONSPD_NOV_2025_UK.csv"), table));
        assertThat(status.postcodes()).isEqualTo(ROWS.length);
        assertThat(status.leftOut()).isEqualTo(2);
    }

    static Stream<Arguments> wrongFiles() throws IOException {
        String names = "LAD24CD,LAD24NM\nE08000010,Wigan\n";
        return Stream.of(
                Arguments.of("a.csv", "", "an empty file"),
                Arguments.of("a.csv", " \n", "an empty file"),
                Arguments.of("a.pdf", "%PDF-1.7", "a PDF"),
                Arguments.of("a.csv", "<!DOCTYPE html><html>", "web page"),
                Arguments.of("a.csv", "{\"type\":\"FeatureCollection\"}", "JSON"),
                Arguments.of("a.csv", "a\0b", "other kind"),
                Arguments.of("a.zip", "PK\u0003\u0004 and then nothing", "damaged"),
                Arguments.of("a.csv", names, "no column of postcodes"),
                Arguments.of("a.csv", "Name,Postcode\nA B,QA1 1AA\n", "no column of local authority codes"),
                Arguments.of("a.csv", "pcds,lad25cd\nQA1 1AA,E08000010\n", "eastings and northings"),
                Arguments.of("a.csv", "pcds,lad25cd,east1m,north1m\n", "rows have no postcode"),
                Arguments.of(
                        "a.csv",
                        "pcds,lad25cd,east1m,north1m\n" + Downloads.lines(20_000, "Main Street,E08000010,1,1"),
                        "rows have no postcode"),
                Arguments.of(
                        "a.csv",
                        "pcds,lad25cd,east1m,north1m\n" + Downloads.lines(20, "QA1 1AA,Wigan,1,1"),
                        "no row has the code of a local authority"),
                Arguments.of("a.csv", "pcds,lad25cd,east1m,north1m\nQA1 1AA,\"E08", "damaged"),
                Arguments.of("a.zip", zip("xl/workbook.xml", "<x/>"), "an Excel workbook"),
                Arguments.of("a.zip", zip("Data/boundaries.shp", "x"), "a map of boundaries"),
                Arguments.of("a.zip", zip("ONSPD.zip", "x"), "another zip"),
                Arguments.of("a.zip", zip("Documents/names.csv", names), "without a CSV of postcodes"),
                Arguments.of("a.zip", zip("Data/wards.csv", names), "no column of postcodes"));
    }

    private static String zip(String name, String text) throws IOException {
        return new String(Downloads.zipped(name, text), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void a_wrong_file_is_named_and_the_directory_stays(String name, String bytes, String says) throws IOException {
        run(Downloads.csv(folder.resolve("ONSPD_NOV_2025_UK.csv"), Downloads.table(Downloads.ONSPD_2025, ROWS)));
        Path file = Files.write(folder.resolve(name), bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> run(file)).isInstanceOf(Mendable.class).hasMessageContaining(says);
        holdsTheRows();
        assertThat(folder.resolve("store")).isDirectoryNotContaining("glob:**geo.new");
    }

    @Test
    void a_folder_and_a_missing_file_are_told_apart() {
        assertThatThrownBy(() -> run(folder)).isInstanceOf(Mendable.class).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> run(folder.resolve("none.zip")))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void a_download_that_breaks_off_or_is_spoilt_is_called_damaged() throws IOException {
        byte[] whole =
                Downloads.zipped("Data/ONSPD_NOV_2025_UK.csv", Downloads.table(Downloads.ONSPD_2025, many(2_000)));
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> run(half)).isInstanceOf(Mendable.class).hasMessageContaining("damaged");
        byte[] spoilt = whole.clone();
        Arrays.fill(spoilt, whole.length / 3, whole.length / 2, (byte) 0);
        Path bad = Files.write(folder.resolve("spoilt.zip"), spoilt);
        assertThatThrownBy(() -> run(bad)).isInstanceOf(Mendable.class).hasMessageContaining("damaged");
        byte[] swapped = whole.clone();
        int sum = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002") + 16;
        swapped[sum] ^= 1;
        Path other = Files.write(folder.resolve("swapped.zip"), swapped);
        assertThatThrownBy(() -> run(other)).isInstanceOf(Mendable.class).hasMessageContaining("damaged");
        assertThat(directory.status()).isEmpty();
    }

    @Test
    void a_csv_that_breaks_off_is_not_taken_for_a_whole_one() throws IOException {
        String whole = Downloads.table(Downloads.ONSPD_2025, many(50));
        Path file = Downloads.csv(folder.resolve("ONSPD_NOV_2025_UK.csv"), whole.substring(0, whole.length() - 60));
        assertThatThrownBy(() -> run(file))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("damaged at about row 50");
    }

    private static String[] many(int count) {
        String[] rows = new String[count];
        for (int i = 0; i < count; i++) {
            rows[i] = "QA%d %d%c%c,,E99999999,E08000010,%d,%d,1"
                    .formatted(
                            i / 1_000 + 1,
                            i / 100 % 10,
                            'A' + i / 10 % 10,
                            'A' + i % 10,
                            350_000 + i,
                            400_000 + i * 7 % 1_000);
        }
        return rows;
    }

    @Test
    void progress_goes_from_nothing_to_all_and_never_back() throws IOException {
        Path file = Downloads.zip(
                folder.resolve("a.zip"),
                "Data/ONSPD_NOV_2025_UK.csv",
                Downloads.table(Downloads.ONSPD_2025, many(9_999)));
        List<Long> heard = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        new DirectoryImport(new Authorities())
                .run(
                        file,
                        directory,
                        Filled.TODAY,
                        (bytes, of) -> {
                            heard.add(bytes);
                            totals.add(of);
                        },
                        () -> false);
        assertThat(heard).isSorted().startsWith(0L).hasSizeGreaterThan(3);
        assertThat(totals.stream().distinct()).hasSize(1).containsExactly(heard.getLast());
    }

    @Test
    void a_stopped_import_leaves_the_directory_as_it_was() throws IOException {
        run(Downloads.csv(folder.resolve("ONSPD_NOV_2025_UK.csv"), Downloads.table(Downloads.ONSPD_2025, ROWS)));
        Path next = Downloads.csv(
                folder.resolve("ONSPD_FEB_2026_UK.csv"), Downloads.table(Downloads.ONSPD_2025, many(9_999)));
        boolean[] half = new boolean[1];
        assertThatThrownBy(() -> new DirectoryImport(new Authorities())
                        .run(next, directory, Filled.TODAY, (bytes, of) -> half[0] = bytes > 0, () -> half[0]))
                .isInstanceOf(Mendable.class)
                .hasMessageContaining("stopped");
        holdsTheRows();
        assertThat(directory.status().orElseThrow().edition().text()).isEqualTo("ONSPD November 2025");
        assertThat(folder.resolve("store")).isDirectoryNotContaining("glob:**geo.new");
    }

    @Test
    void an_interrupt_half_way_stops_it_too() throws IOException {
        Path file = Downloads.csv(
                folder.resolve("ONSPD_NOV_2025_UK.csv"), Downloads.table(Downloads.ONSPD_2025, many(20_000)));
        try {
            assertThatThrownBy(() -> new DirectoryImport(new Authorities())
                            .run(file, directory, Filled.TODAY, DirectoryImportTest::interruptHalfWay, () -> false))
                    .isInstanceOf(Mendable.class)
                    .hasMessageContaining("stopped");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(directory.status()).isEmpty();
    }

    private static void interruptHalfWay(long bytes, long of) {
        if (bytes > 0 && bytes < of) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_later_import_takes_the_place_of_the_earlier() throws IOException {
        run(Downloads.csv(folder.resolve("ONSPD_NOV_2025_UK.csv"), Downloads.table(Downloads.ONSPD_2025, ROWS)));
        run(Downloads.csv(folder.resolve("ONSPD_FEB_2026_UK.csv"), Downloads.table(Downloads.ONSPD_2025, ROWS[0])));
        assertThat(directory.find(new Postcode("QA1 1AB"))).isEmpty();
        assertThat(directory.status().orElseThrow().edition().text()).isEqualTo("ONSPD February 2026");
    }
}
