package hearth.geography.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import hearth.common.Mendable;
import hearth.geography.Authorities;
import hearth.geography.GridReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundaries of squares with known sides: Wigan, Bolton beside it, and two districts of Lancashire above them. */
class BoundaryImportTest {
    private static final String WIGAN = "E08000010";
    private static final String GRID =
            "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},";

    @TempDir
    Path folder;

    private static String square(String key, String code, String name, int west, int south, int east, int north) {
        return """
            {"type":"Feature","id":1,"properties":{"FID":1,"%s24CD":"%s","%s24NM":"%s","BNG_E":%d},"geometry":
             {"type":"Polygon","coordinates":[[[%d,%d],[%d,%d],[%d,%d],[%d,%d],[%d,%d]]]}}\
            """.formatted(
                        key, code, key, name, west, west, south, east, south, east, north, west, north, west, south);
    }

    private static String collection(String crs, String... features) {
        return "{\"type\":\"FeatureCollection\"," + crs + "\"features\":[" + String.join(",", features) + "]}";
    }

    private static String districts() {
        return collection(
                GRID,
                square("LAD", WIGAN, "Wigan", 350_000, 400_000, 360_000, 410_000),
                square("LAD", "E08000001", "Bolton", 360_000, 400_000, 370_000, 410_000),
                square("LAD", "E07000118", "Chorley", 350_000, 410_000, 360_000, 420_000),
                square("LAD", "E07000125", "Rossendale", 360_000, 410_000, 370_000, 420_000));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("councils.geojson"), text);
    }

    private BoundaryStatus read(String text) throws IOException {
        return new BoundaryImport(new Authorities())
                .run(file(text), folder, WIGAN, LocalDate.of(2026, 11, 22), bytes -> {}, () -> false);
    }

    private Boundaries boundaries() {
        return Boundaries.of(folder).orElseThrow();
    }

    private List<BoundaryLine> all() {
        return boundaries().lines(0, 0, 700_000, 1_300_000, 20);
    }

    private static double length(List<BoundaryLine> lines) {
        double sum = 0;
        for (BoundaryLine line : lines) {
            for (int i = 1; i < line.size(); i++) {
                sum += Math.hypot(line.easting(i) - line.easting(i - 1), line.northing(i) - line.northing(i - 1));
            }
        }
        return sum;
    }

    @Test
    void acommonLineIsDrawnOnceAndDistrictsOfACountyAreJoined() throws IOException {
        BoundaryStatus status = read(districts());
        assertThat(status.councils()).isEqualTo(3);
        assertThat(boundaries().areas())
                .extracting(BoundaryArea::name)
                .containsExactly("Wigan", "Bolton", "Lancashire");
        assertThat(length(all()))
                .as("outside 80 km, inside 30 km, and none between the districts")
                .isEqualTo(110_000);
        assertThat(length(all().stream().filter(l -> l.bounds(WIGAN)).toList())).isEqualTo(40_000);
        assertThat(length(all().stream()
                        .filter(l -> l.bounds(WIGAN) && l.bounds("E08000001"))
                        .toList()))
                .isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "359900, 405000, true",
        "360100, 405000, true",
        "359899, 405000, false",
        "355000, 405000, false",
        "360070, 410070, true",
        "360080, 410080, false",
        "369950, 405000, false"
    })
    void nearOurBoundaryIsWithinAHundredMetresOfItsLine(int easting, int northing, boolean near) throws IOException {
        read(districts());
        assertThat(boundaries().near(new GridReference(easting, northing), WIGAN, 100))
                .isEqualTo(near);
    }

    @Test
    void aNameStandsInsideItsCouncil() throws IOException {
        read(districts());
        GridReference inside = boundaries().areas().getFirst().inside();
        assertThat(inside.easting()).isBetween(350_001, 359_999);
        assertThat(inside.northing()).isBetween(400_001, 409_999);
    }

    @Test
    void degreesAreTurnedIntoTheGridWithOrWithoutSayingSo() throws IOException {
        read("""
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"coordinates":[[[[-2.7,53.5,12],
             [-2.6,53.5,12],[-2.6,53.6,12],[-2.7,53.6,12],[-2.7,53.5,12]]]],"type":"MultiPolygon"},
             "properties":{"CTYUA24CD":"E08000010","CTYUA24NM":"Wigan"}}]}\
            """);
        BoundaryLine line = all().getFirst();
        assertThat(line.easting(0)).isCloseTo(353_580, within(100));
        assertThat(line.northing(0)).isCloseTo(399_970, within(2000));
        assertThat(length(all())).isCloseTo(2 * (6_630 + 11_130), within(120.0));
    }

    @Test
    void theFurtherTheLookTheFewerThePoints() throws IOException {
        var points = new StringBuilder();
        for (int i = 0; i <= 360; i++) {
            double angle = Math.toRadians(i % 360);
            points.append(i == 0 ? "" : ",")
                    .append("[%.1f,%.1f]"
                            .formatted(355_000 + 8_000 * Math.cos(angle), 405_000 + 8_000 * Math.sin(angle)));
        }
        read(collection(
                GRID,
                "{\"type\":\"Feature\",\"properties\":{\"LAD24CD\":\"E08000010\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                        + points + "]]}}"));
        long near = boundaries().lines(0, 0, 700_000, 1_300_000, 5).getFirst().size();
        long far = boundaries().lines(0, 0, 700_000, 1_300_000, 400).getFirst().size();
        assertThat(near).isGreaterThan(30);
        assertThat(far).isBetween(4L, near / 3);
        assertThat(boundaries().lines(0, 0, 340_000, 390_000, 5))
                .as("out of sight")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Code,Name | is no GeoJSON file, is damaged",
                "{\"type\":\"Topology\",\"objects\":{}} | is no GeoJSON file of boundaries",
                "[1,2] | is no GeoJSON file of boundaries",
                "{\"type\":\"FeatureCollection\",\"features\":[]} | has no outline with the code of a council",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"WD24CD\":\"E05000001\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[350000,400000],[351000,400000],[351000,401000],[350000,400000]]]}}]}"
                        + " | has no outline with the code of a council",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"LAD24CD\":\"E08000010\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[350000,400000]}}]}"
                        + " | has no outline with the code of a council",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"LAD24CD\":\"E08000001\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[350000,400000],[351000,400000],[351000,401000],[350000,400000]]]}}]}"
                        + " | has no boundary of Wigan (E08000010)",
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},\"features\":[]}"
                        + " | Download it in British National Grid",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"LAD24CD\":\"E08000010\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-300000,7070000],[-300000,7080000],[-290000,7080000],[-300000,7070000]]]}}]}"
                        + " | Download it in British National Grid",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"LAD24CD\":\"E08000010\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[13.4,52.5],[13.5,52.5],[13.5,52.6],[13.4,52.5]]]}}]}"
                        + " | do not lie in Britain",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"LAD24CD\":\"E08000010\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[350000,400000],[351000"
                        + " | was not downloaded completely"
            })
    void anotherFileIsRefusedInPlainWordsAndChangesNothing(String text, String words) throws IOException {
        read(districts());
        assertThatExceptionOfType(Mendable.class).isThrownBy(() -> read(text)).withMessageContaining(words);
        assertThat(boundaries().status().councils()).isEqualTo(3);
    }

    @Test
    void itCanBeStoppedAndSaysHowFarItIs() throws IOException {
        var read = new AtomicLong();
        var many = new StringBuilder("[350000,400000]");
        for (int i = 0; i < 20_000; i++) {
            many.append(",[")
                    .append(350_000 + i % 7_000)
                    .append(',')
                    .append(400_000 + i % 9_000)
                    .append(']');
        }
        Path file = file(collection(
                GRID,
                "{\"type\":\"Feature\",\"properties\":{\"LAD24CD\":\"E08000010\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                        + many + "]]}}"));
        var reading = new BoundaryImport(new Authorities());
        assertThatExceptionOfType(Mendable.class)
                .isThrownBy(() ->
                        reading.run(file, folder, WIGAN, LocalDate.of(2026, 11, 22), read::set, () -> read.get() > 0))
                .withMessageStartingWith("The reading was stopped");
        assertThat(read.get()).isPositive();
        assertThat(Boundaries.of(folder)).isEmpty();
    }

    @Test
    void aDamagedFileBesideTheStoreIsNoticed() throws IOException {
        read(districts());
        Path file = folder.resolve(Boundaries.FILE);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= (byte) 0x81;
            Files.write(file, damaged);
            assertThatExceptionOfType(Mendable.class)
                    .as("byte %d", i)
                    .isThrownBy(() -> Boundaries.of(folder))
                    .withMessageContaining("Take the boundaries in again");
        }
        for (int length : List.of(0, 7, 20, bytes.length - 1)) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatExceptionOfType(Mendable.class).as("cut to %d", length).isThrownBy(() -> Boundaries.of(folder));
        }
    }

    @Test
    void pointsBeforeAnOutlineAreNoPartOfIt() throws IOException {
        String point =
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[300000,3%d0000]}}";
        read(collection(
                GRID,
                point.formatted(0),
                point.formatted(1),
                square("LAD", WIGAN, "Wigan", 350_000, 400_000, 360_000, 410_000)));
        assertThat(length(all())).isEqualTo(40_000);
    }

    @Test
    void moreThanAMapShowsIsRefusedBeforeItFillsTheMemory() {
        var reading = new Reading("fine.geojson", new Authorities(), () -> {});
        assertThatExceptionOfType(Mendable.class)
                .isThrownBy(() -> {
                    for (int i = 1; i <= 12_004_000; i++) {
                        reading.point(350_000 + i % 400 * 20, 400_000 + i % 4_000 * 20);
                        if (i % 4_000 == 0) {
                            reading.outline();
                        }
                    }
                })
                .withMessageContaining("finer than any map shows");
    }
}
