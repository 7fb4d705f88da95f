package hearth.carers;

import hearth.carers.concerns.ConcernKind;
import hearth.carers.concerns.NewConcern;
import hearth.common.Answer;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** Checks on people of whom none enquires. */
    public static Checks checks() {
        return new Checks((tx, enquiry, today) -> {});
    }

    public static NewApproval full(LocalDate startsOn, Terms terms) {
        return new NewApproval(null, NewApproval.Kind.FULL, false, startsOn, null, terms);
    }

    /** The least that is known of one. */
    public static NewConcern concern(ConcernKind kind, LocalDate receivedOn, String happened) {
        return new NewConcern(kind, receivedOn, happened, null, null, Answer.UNKNOWN, Set.of(), Set.of());
    }

    /** What keeps a place from being used. */
    static BedUse blocking(BedUse.Kind kind, LocalDate from, @Nullable LocalDate endsOn) {
        return new BedUse(0, kind, null, null, false, true, from, endsOn, 1);
    }

    /** What fills a place like a child. */
    static BedUse filling(BedUse.Kind kind, LocalDate from, @Nullable LocalDate endsOn) {
        return new BedUse(0, kind, null, null, true, false, from, endsOn, 1);
    }

    /** Approved in full by us for children of 0 to 17. */
    public static NewHousehold household(String name, String approved, int places) {
        return NewHousehold.approved(
                PersonNames.read(name),
                NewAddress.at("WN5 9AA"),
                full(day(approved), Terms.of(places, List.of(TermsLine.of("SHORT_TERM", 0, 17)))));
    }
}
