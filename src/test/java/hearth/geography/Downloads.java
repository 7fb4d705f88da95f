package hearth.geography;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files in the shapes of the official downloads, of places that do not exist. */
final class Downloads {
    static final String ONSPD_2023 =
            "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,nhser,ctry,rgn,"
                    + "streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,park,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,"
                    + "sicbl,bua11,buasd11,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21";
    static final String ONSPD_2025 =
            "pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,north1m,"
                    + "gridind,ctry25cd,rgn25cd,pcon24cd,ruc21ind,lat,long";
    static final String NSPL_2025 =
            "pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,nhser,ctry,rgn,"
                    + "pcon,ttwa,itl,park,lsoa21,msoa21,wz11,sicbl,bua24,ruc21,oac11,lat,long,lep1,lep2,pfa,imd,icb";
    static final String NSPL_2026 =
            "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty26cd,ced26cd,lad26cd,wd26cd,"
                    + "nhser24cd,ctry26cd,rgn26cd,pcon24cd,ttwa15cd,itl25cd,npark16cd,lsoa21cd,msoa21cd,wz11cd,sicbl24cd,bua24cd,ruc21ind,oac11ind,"
                    + "lat,long,lep21cd1,lep21cd2,pfa23cd,imd20ind,icb23cd";
    static final String PORTAL =
            "Postcode (7 char),Postcode (8 char),Postcode (e-GIF),Date of Introduction,Date of Termination,"
                    + "County Code (2025),Local Authority District Code (2025),Easting,Northing,Positional Quality Indicator,Latitude,Longitude";

    /** For every heading of a style, what an ONS row has under it. */
    private static final Map<String, List<String>> MEANING = Map.of(
            "pcd7", List.of("pcd", "pcd7", "postcode (7 char)"),
            "pcd8", List.of("pcd2", "pcd8", "postcode (8 char)"),
            "pcds", List.of("pcds", "postcode (e-gif)"),
            "doterm", List.of("doterm", "date of termination"),
            "county", List.of("oscty", "cty", "cty25cd", "cty26cd", "county code (2025)"),
            "district", List.of("oslaua", "laua", "lad25cd", "lad26cd", "local authority district code (2025)"),
            "easting", List.of("oseast1m", "east1m", "easting"),
            "northing", List.of("osnrth1m", "north1m", "northing"),
            "quality", List.of("osgrdind", "gridind", "positional quality indicator"),
            "lat", List.of("lat", "latitude"));

    private Downloads() {}

    /**
     * A table in one of the styles above.
     *
     * @param rows postcode, end, county, district, easting, northing, quality; then perhaps latitude and longitude
     */
    static String table(String heading, String... rows) {
        List<String> lines = new ArrayList<>(List.of(heading));
        for (String row : rows) {
            String[] is = row.split(",", -1);
            String bare = is[0].replace(" ", "");
            String out = is[0].substring(0, is[0].indexOf(' '));
            String in = is[0].substring(is[0].indexOf(' ') + 1);
            Map<String, String> fields = Map.of(
                    "pcd7", out + " ".repeat(7 - bare.length()) + in,
                    "pcd8", String.format("%-4s %s", out, in),
                    "pcds", is[0],
                    "doterm", is[1],
                    "county", is[2],
                    "district", is[3],
                    "easting", is[4],
                    "northing", is[5],
                    "quality", is[6],
                    "lat", is.length > 7 ? is[7] : "99.999999");
            String longitude = is.length > 8 ? is[8] : "0.000000";
            lines.add(String.join(
                    ",",
                    Arrays.stream(heading.split(",", -1))
                            .map(h -> field(h, fields, longitude))
                            .toList()));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String field(String heading, Map<String, String> fields, String longitude) {
        String lower = heading.toLowerCase(Locale.ROOT);
        if (lower.startsWith("long")) {
            return longitude;
        }
        return MEANING.entrySet().stream()
                .filter(m -> m.getValue().contains(lower))
                .map(m -> m.getKey().equals("lat") ? fields.get("lat") : '"' + fields.get(m.getKey()) + '"')
                .findFirst()
                .orElse("\"\"");
    }

    static Path csv(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    /** A zip of names and contents, in turn. */
    static Path zip(Path file, String... namesAndTexts) throws IOException {
        return Files.write(file, zipped(namesAndTexts));
    }

    static byte[] zipped(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static String lines(int count, String line) {
        return String.join("\n", Collections.nCopies(count, line));
    }
}
