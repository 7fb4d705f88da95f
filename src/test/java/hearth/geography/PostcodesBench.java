package hearth.geography;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import hearth.common.Postcode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole postcode directory: how long its import takes beside reading the same CSV alone, how large it is, how long a look-up
 * takes. Reads the official zip named by {@code -Dhearth.onspd=FILE}; without one it makes a file of the same size and shape.
 */
@Tag("bench")
class PostcodesBench {
    private static final int POSTCODES = 2_660_000;
    private static final int LOOK_UPS = 200_000;
    private static final long MOST_BYTES = 60_000_000;
    private static final double MOST_MICROSECONDS = 20;
    private static final double MOST_TIMES = 3;

    @TempDir
    Path folder;

    @Test
    void the_whole_directory() throws IOException {
        String given = System.getProperty("hearth.onspd");
        Path zip = given == null ? invented(folder.resolve("ONSPD_NOV_2025_UK.zip")) : Path.of(given);
        double reading = Double.MAX_VALUE;
        double importing = Double.MAX_VALUE;
        long rows = 0;
        try (var directory = new PostcodeDirectory(folder)) {
            for (int round = 0; round < 2; round++) {
                long start = System.nanoTime();
                rows = readAlone(zip);
                reading = Math.min(reading, seconds(start));
                start = System.nanoTime();
                new DirectoryImport(new Authorities())
                        .run(zip, directory, LocalDate.of(2026, 11, 22), (bytes, of) -> {}, () -> false);
                importing = Math.min(importing, seconds(start));
            }
            DirectoryStatus status = directory.status().orElseThrow();
            long size = Files.size(folder.resolve(PostcodeDirectory.FILE));
            List<Postcode> some = some(directory);
            double first = lookUp(directory, some);
            double warm = lookUp(directory, some);
            System.out.printf(
                    Locale.UK,
                    "postcodes: %,d rows, %,d imported, %,d left out; reading the CSV alone %.1f s, import %.1f s:"
                            + " %.2f times; %.1f MB; look-up %.1f microseconds, again %.1f%n",
                    rows,
                    status.postcodes(),
                    status.leftOut(),
                    reading,
                    importing,
                    importing / reading,
                    size / 1e6,
                    first,
                    warm);
            assertThat(status.postcodes() + status.leftOut()).isEqualTo(rows);
            assertThat(importing / reading).as("import beside reading alone").isLessThan(MOST_TIMES);
            assertThat(size).isLessThan(MOST_BYTES);
            assertThat(Math.min(first, warm)).as("microseconds a look-up").isLessThan(MOST_MICROSECONDS);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Every row of the table, field by field, with the reader the program uses, and nothing done with it. */
    private static long readAlone(Path zip) throws IOException {
        long rows = -1;
        try (var file = new ZipFile(zip.toFile());
                var csv = CsvReader.builder()
                        .ofCsvRecord(file.getInputStream(file.stream()
                                .filter(e ->
                                        e.getName().toUpperCase(Locale.ROOT).contains("_UK.CSV"))
                                .findFirst()
                                .orElseThrow()))) {
            for (var row : csv) {
                rows += row.getFieldCount() > 0 ? 1 : 0;
            }
        }
        return rows;
    }

    private static List<Postcode> some(PostcodeDirectory directory) {
        List<Postcode> all = new ArrayList<>();
        var random = new Random(22);
        directory.each((postcode, place) -> {
            if (random.nextInt(POSTCODES) < LOOK_UPS) {
                all.add(postcode);
            }
        });
        Collections.shuffle(all, random);
        return all;
    }

    private static double lookUp(PostcodeDirectory directory, List<Postcode> postcodes) {
        long start = System.nanoTime();
        int found = 0;
        for (Postcode postcode : postcodes) {
            found += directory.find(postcode).isPresent() ? 1 : 0;
        }
        double micros = (System.nanoTime() - start) / 1e3 / postcodes.size();
        assertThat(found).isEqualTo(postcodes.size());
        return micros;
    }

    /** The official shape of February 2023 with 53 columns, of places that do not exist. */
    private static Path invented(Path zip) throws IOException {
        String heading =
                "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,"
                        + "oshlthau,nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,park,lsoa01,msoa01,ur01ind,"
                        + "oac01,oa11,lsoa11,msoa11,wz11,sicbl,bua11,buasd11,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,"
                        + "lsoa21,msoa21";
        String rest = ",\"\"".repeat(39);
        List<Authority> authorities = new Authorities().all();
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(1);
            out.putNextEntry(new ZipEntry("Data/ONSPD_NOV_2025_UK.csv"));
            var csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.write("\"" + heading.replace(",", "\",\"") + "\"\r\n");
            for (int i = 0; i < POSTCODES; i++) {
                String outcode = "" + (char) ('A' + i / 200_000) + (char) ('A' + i / 8_000 % 25) + (1 + i / 1_000 % 8);
                String inward = "" + (i / 100 % 10) + (char) ('A' + i / 10 % 10) + (char) ('A' + i % 10);
                String code = authorities.get(i / 2_000 % authorities.size()).code();
                csv.write("\"" + outcode + " " + inward + "\",\"" + outcode + "  " + inward + "\",\"" + outcode + " "
                        + inward
                        + "\",\"199801\",\"" + (i % 3 == 0 ? "201406" : "") + "\",\"E99999999\",\"\",\"" + code
                        + "\",\"\",\"\",\"0\",\"" + (100_000 + i % 500_000) + "\",\"0" + (100_000 + i / 3 % 800_000)
                        + "\",\"1\"" + rest + "\r\n");
            }
            csv.flush();
            out.closeEntry();
        }
        return zip;
    }
}
