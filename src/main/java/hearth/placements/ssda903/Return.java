package hearth.placements.ssda903;

import hearth.common.ChildId;
import hearth.common.FinancialYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the six files of a return that Hearth makes, in the order of the files; the others (OC2, OC3, AD1, PlacedAdoption,
 * SWEpisodes, DoLo) it does not keep. {@code child} is CHILD as written; null is an empty cell.
 */
public record Return(
        FinancialYear year,
        List<Header> header,
        List<ChildEpisode> episodes,
        List<Unaccompanied> uasc,
        List<Review> reviews,
        List<Missing> missing,
        List<Permanence> previousPermanence,
        Untold untold) {
    public Return {
        header = List.copyOf(header);
        episodes = List.copyOf(episodes);
        uasc = List.copyOf(uasc);
        reviews = List.copyOf(reviews);
        missing = List.copyOf(missing);
        previousPermanence = List.copyOf(previousPermanence);
    }

    /** header.csv: CHILD, SEX, DOB, ETHNIC, UPN, MOTHER, MC_DOB. */
    public record Header(
            ChildId id,
            String child,
            @Nullable String sex,
            @Nullable LocalDate dob,
            @Nullable String ethnic,
            @Nullable String upn,
            @Nullable String mother,
            @Nullable LocalDate mcDob) {}

    /** One line of episodes.csv with whose it is. */
    public record ChildEpisode(ChildId id, String child, Episode episode) {}

    /** uasc.csv: CHILD, SEX, DOB, DUC. */
    public record Unaccompanied(
            ChildId id,
            String child,
            @Nullable String sex,
            @Nullable LocalDate dob,
            @Nullable LocalDate duc) {}

    /** reviews.csv: CHILD, DOB, REVIEW, REVIEW_CODE. */
    public record Review(
            ChildId id,
            String child,
            @Nullable LocalDate dob,
            LocalDate review,
            @Nullable String reviewCode) {}

    /** missing.csv: CHILD, DOB, MISSING, MIS_START, MIS_END. */
    public record Missing(
            ChildId id,
            String child,
            @Nullable LocalDate dob,
            String missing,
            LocalDate misStart,
            @Nullable LocalDate misEnd) {}

    /** previous_permanence.csv: CHILD, DOB, PREV_PERM, LA_PERM, DATE_PERM; the date as text, its parts may be unknown. */
    public record Permanence(
            ChildId id,
            String child,
            @Nullable LocalDate dob,
            @Nullable String prevPerm,
            @Nullable String laPerm,
            @Nullable String datePerm) {}

    /** All rows of all files as cells, file by file. */
    public List<ReturnRow> rows() {
        var rows = new ArrayList<ReturnRow>();
        header.forEach(r -> rows.add(ReturnRow.of(
                ReturnFile.HEADER, r.id(), r.child(), r.sex(), r.dob(), r.ethnic(), r.upn(), r.mother(), r.mcDob())));
        episodes.forEach(r -> rows.add(row(r.id(), r.child(), r.episode())));
        reviews.forEach(r ->
                rows.add(ReturnRow.of(ReturnFile.REVIEWS, r.id(), r.child(), r.dob(), r.review(), r.reviewCode())));
        uasc.forEach(r -> rows.add(ReturnRow.of(ReturnFile.UASC, r.id(), r.child(), r.sex(), r.dob(), r.duc())));
        missing.forEach(r -> rows.add(
                ReturnRow.of(ReturnFile.MISSING, r.id(), r.child(), r.dob(), r.missing(), r.misStart(), r.misEnd())));
        previousPermanence.forEach(r -> rows.add(ReturnRow.of(
                ReturnFile.PREV_PERM, r.id(), r.child(), r.dob(), r.prevPerm(), r.laPerm(), r.datePerm())));
        return rows;
    }

    static ReturnRow row(ChildId id, String child, Episode e) {
        return ReturnRow.of(
                ReturnFile.EPISODES,
                id,
                child,
                e.decom(),
                e.rne(),
                e.ls(),
                e.cin(),
                e.place(),
                e.placeProvider(),
                e.dec(),
                e.rec(),
                e.reasonPlaceChange(),
                e.homePost(),
                e.plPost(),
                e.urn());
    }
}
