package hearth.geography;

import hearth.common.Postcode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;

/** Fills a directory by hand, for tests. */
final class Filled {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final DirectoryFilling filling;

    private Filled(DirectoryFilling filling) {
        this.filling = filling;
    }

    static PostcodeDirectory directory(Path folder, Consumer<Filled> rows) {
        var directory = new PostcodeDirectory(folder);
        try (var filling = directory.begin(new Authorities())) {
            rows.accept(new Filled(filling));
            filling.finish(new Edition(Edition.Source.ONSPD, YearMonth.of(2025, 11)), TODAY);
        }
        return directory;
    }

    Filled row(String postcode, int easting, int northing, String district) {
        return row(postcode, easting, northing, district, false, 1);
    }

    Filled row(String postcode, int easting, int northing, String district, boolean terminated, int quality) {
        filling.add(
                PostcodeKey.of(new Postcode(postcode)),
                easting,
                northing,
                filling.area(district.isEmpty() ? null : district, null),
                terminated,
                quality);
        return this;
    }
}
