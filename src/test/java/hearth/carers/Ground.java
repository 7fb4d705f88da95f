package hearth.carers;

import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What tests about carers and recruitment stand on. */
public final class Ground {
    private Ground() {}

    /** No postcode directory: nothing is known of any postcode. */
    public static Geography noDirectory(Path folder) {
        return new Geography(new Authorities(), new PostcodeDirectory(folder));
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Approved in full by us for children of 0 to 17. */
    public static NewHousehold household(String name, String approved, int places) {
        return NewHousehold.approved(
                PersonNames.read(name),
                NewAddress.at("WN5 9AA"),
                NewApproval.full(day(approved), Terms.of(places, List.of(TermsLine.of("SHORT_TERM", 0, 17)))));
    }
}
