package hearth.common;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists that come with the program: CSV in {@code resources/codes}, a header row, UTF-8. */
public final class Codes {
    private Codes() {}

    /**
     * All rows of one list.
     *
     * @throws Broken where the program was built without it
     */
    public static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = Codes.class.getResourceAsStream("/codes/" + name + ".csv")) {
            if (in == null) {
                throw new Broken(Fault.CODES);
            }
            try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Broken(Fault.CODES, e);
        }
    }
}
