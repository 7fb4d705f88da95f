package hearth.exchange.inspection;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.exchange.workbook.WholeFile;
import hearth.store.Action;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** The use case: a manager takes the inspection file of a household out of the store, and the trail says so. */
public final class InspectionFile {
    private InspectionFile() {}

    /** Hears which part is being made. */
    @FunctionalInterface
    public interface Progress {
        /** So many parts of so many are done; called from the thread that writes. */
        void part(String name, int done, int of);
    }

    /** The name to offer, with the household's reference and never a name: inspection-file-fc-0012-2026-11-22.docx. */
    public static String fileName(String reference, LocalDate day) {
        return "inspection-file-" + reference.toLowerCase(Locale.UK) + "-" + day + ".docx";
    }

    /**
     * Writes the document as things stand today, whole or not at all.
     *
     * @throws hearth.common.Denied without the right to take records out, or where the household is restricted
     * @throws hearth.common.Mendable where the file cannot be written, or the work was stopped
     */
    public static void write(
            Session session, HouseholdId household, Path file, Progress progress, BooleanSupplier stop) {
        session.require(Right.EXPORT_RECORDS);
        progress.part("Reading the records", 0, 1);
        InspectionFacts facts = InspectionFacts.read(session, household);
        List<Section> sections = InspectionSections.of(facts);
        session.write(Right.EXPORT_RECORDS, "make an inspection file", tx -> {
            tx.record(Action.EXPORT, household, null, "inspection file");
            return household;
        });
        String reference = facts.page().household().reference();
        String title = "Inspection file, " + reference + ", " + BritishDates.format(facts.day());
        String under = facts.page().household().name() + ". As recorded on " + BritishDates.format(facts.day())
                + (session.store().info().invented() ? ". Invented data" : "")
                + ". Confidential: FSR 2011 reg 32.";
        WholeFile.write(file, out -> InspectionDocument.write(title, under, sections, out, progress::part, stop));
    }
}
