package hearth.reports;

import hearth.access.Listing;
import hearth.carers.Households;
import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.FinancialYear;
import hearth.placements.ChildLine;
import hearth.placements.ssda903.Received;
import hearth.recruitment.Enquiries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What is missing or odd in the records, as the tab Data to fix lists it: what a figure needs, and what a {@link Field} expects of an open
 * enquiry, an approved household, a child we look after.
 */
public final class DataToFix {
    private DataToFix() {}

    /** What is found on a day; things that happened count from the 1 April before it. */
    public static List<ToFix> of(Handle h, LocalDate day) {
        var all = new ArrayList<>(ToFixStore.find(h, FinancialYear.of(day).firstDay(), day));
        Set<ChildId> restricted = ToFixStore.restricted(h);
        Received.unclaimed(h, null).stream()
                .filter(one ->
                        one.row().id() == null || !restricted.contains(one.row().id()))
                .forEach(one -> all.add(new ToFix(
                        one.row().child().isEmpty() ? "No number" : one.row().child(),
                        "A line of the return " + one.collectionYear()
                                + (one.row().id() == null
                                        ? " is of no child that Hearth has: "
                                        : " came before its child was recorded. Import the file again: ")
                                + one.row().file().fileName() + ", row " + one.line(),
                        "Import",
                        "Summary")));
        missing(
                all,
                Enquiries.LISTING,
                h,
                day,
                e -> e.closedOn() == null && e.duplicateOf() == null,
                e -> e.reference(),
                "Enquiries",
                "Enquiries by source");
        missing(
                all,
                Households.LISTING,
                h,
                day,
                home -> home.endedOn() == null,
                home -> home.reference(),
                "Carers",
                "Households and places");
        missing(
                all,
                ChildLine.LISTING,
                h,
                day,
                ChildLine::lookedAfter,
                ChildLine::reference,
                "Children",
                "Children by placement");
        all.sort(Comparator.comparing(ToFix::tab).thenComparing(ToFix::field).thenComparing(ToFix::record));
        return all;
    }

    private static <R> void missing(
            List<ToFix> all,
            Listing<R> listing,
            Handle h,
            LocalDate day,
            Predicate<R> counts,
            Function<R, String> reference,
            String where,
            String tab) {
        for (R row : listing.incomplete(h, day)) {
            if (counts.test(row)) {
                listing.fields().stream()
                        .filter(field -> field.missing(row))
                        .map(field -> new ToFix(reference.apply(row), field.label() + " not recorded", where, tab))
                        .forEach(all::add);
            }
        }
    }
}
