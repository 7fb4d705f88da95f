package hearth.exchange.returns;

import hearth.access.Breaches;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.FinancialYear;
import hearth.geography.Geography;
import hearth.placements.ssda903.LastYear;
import hearth.placements.ssda903.Postcodes;
import hearth.placements.ssda903.Received;
import hearth.placements.ssda903.ReturnRow;
import hearth.placements.ssda903.rules.RuleBook;
import hearth.reports.DataToFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the return and the program's own checks over what is stored.
 *
 * @param ofReturn what the year's return breaks
 * @param own breaches that stand, and data to fix
 * @param restricted how many children were left out, because the user may not see them
 * @param lastYear whether the return of the year before was there to look back at
 * @param postcodes whether a postcode directory was there
 */
public record Validation(
        List<Finding> ofReturn, List<Finding> own, int restricted, boolean lastYear, boolean postcodes) {
    /** The rule of whatever is missing or odd in the records. */
    public static final String TO_FIX = "DATA-TO-FIX";

    public Validation {
        ofReturn = List.copyOf(ofReturn);
        own = List.copyOf(own);
    }

    /**
     * One thing found.
     *
     * @param rule its number in the rules of the return, or our own name
     * @param record the reference of the record
     * @param field the column or the field, null where it is the record as a whole
     */
    public record Finding(
            String rule, String record, @Nullable String field, String message) {}

    /** All of them, those of the return first. */
    public List<Finding> all() {
        var all = new ArrayList<>(ofReturn);
        all.addAll(own);
        return all;
    }

    /** Checks a collection year's return, and the records as they stand today. */
    public static Validation of(Session session, Geography geography, FinancialYear year) {
        return session.read(Right.SEE_CHILDREN, h -> {
            ReturnExport.Shown shown = ReturnExport.Shown.of(h, year);
            LastYear before = Received.year(h, FinancialYear.endingIn(year.begins()));
            Postcodes postcodes = Postcodes.of(h, geography);
            Map<Long, String> references = Subjects.references(h, SubjectKind.CHILD);
            return new Validation(
                    RuleBook.check(
                                    year,
                                    session.today(),
                                    shown.rows(),
                                    shown.all().untold().after(before).with(postcodes))
                            .stream()
                            .map(f -> new Finding(f.rule(), reference(references, f.row()), f.field(), f.said()))
                            .toList(),
                    own(session, h),
                    shown.hidden().size(),
                    before.came(),
                    postcodes.known());
        });
    }

    private static List<Finding> own(Session session, Handle h) {
        var own = new ArrayList<Finding>();
        if (session.may(Breaches.LISTING.right())) {
            Breaches.LISTING
                    .all(h, Query.on(session.today()))
                    .forEach(b -> own.add(new Finding(
                            b.rule(),
                            b.about(),
                            null,
                            b.message() + " (since " + BritishDates.format(b.since()) + ")")));
        }
        DataToFix.of(h, session.today())
                .forEach(f -> own.add(
                        new Finding(TO_FIX, f.record(), null, f.field() + ". Mend it under " + f.where() + ".")));
        return own;
    }

    private static String reference(Map<Long, String> references, ReturnRow row) {
        ChildId id = row.id();
        return id == null ? row.child() : references.getOrDefault(id.value(), row.child());
    }
}
