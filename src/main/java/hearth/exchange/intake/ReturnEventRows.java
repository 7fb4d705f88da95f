package hearth.exchange.intake;

import hearth.access.Subjects;
import hearth.children.Care;
import hearth.children.ChildEvents;
import hearth.children.PeriodOfCare;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.placements.ssda903.ReturnFile;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The smaller files of the return: a row is one event of a child, known by its day. A row that can be none is kept as it came. */
abstract class ReturnEventRows extends ReturnRows {
    private ReturnEventRows(SheetKind kind, ReturnFile file, ReturnLines lines) {
        super(kind, file, lines);
    }

    /** All four of them. */
    static List<ReturnRows> all(ReturnLines lines) {
        return List.of(new Reviews(lines), new Unaccompanied(lines), new Missing(lines), new Permanence(lines));
    }

    /** What is stored of the event that a row is about. */
    record Stored(long id, Told told) {}

    /** What of a row that has its day is written; empty where the row can be no event. */
    abstract Optional<Told> event(Told told);

    abstract Optional<Stored> find(Handle h, ChildId child, Told told);

    /** Writes an event as a whole. */
    abstract void write(Tx tx, ChildId child, Told event);

    @Override
    boolean counts(Told told) {
        return happened(told).isPresent();
    }

    private Optional<Told> happened(Told told) {
        return needed().stream().allMatch(told::has) ? event(told) : Optional.empty();
    }

    @Override
    public Told told(ReadRow row, Said said) {
        Told told = super.told(row, said);
        boolean read = file().columns().stream().noneMatch(c -> unread(told, c));
        if (read && needed().stream().allMatch(told::has) && event(told).isEmpty()) {
            said.warn("CHILD", "This cannot be as it stands. " + KEPT);
        }
        return told;
    }

    @Override
    Done take(Tx tx, Line line, Told told, ChildId child) {
        Told event = happened(told).orElse(null);
        if (event == null || superseded(line, told)) {
            return kept(told, null);
        }
        String reference = Subjects.reference(tx.sql(), child);
        Stored known = find(tx.sql(), child, told).orElse(null);
        if (known == null) {
            write(tx, child, event);
            Stored now = find(tx.sql(), child, told).orElse(null);
            return now == null
                    ? new Done(Outcome.SAME, 0, "", told, List.of())
                    : new Done(Outcome.CREATE, now.id(), reference, now.told(), List.of());
        }
        if (lines().chosen()) {
            write(tx, child, event);
            Told now = find(tx.sql(), child, told).orElse(known).told();
            Outcome outcome = now.equals(known.told()) ? Outcome.SAME : Outcome.UPDATE;
            return new Done(outcome, known.id(), reference, now, List.of());
        }
        Kept before = ImportStore.kept(tx.sql(), table(), List.of(known.id())).getOrDefault(known.id(), Kept.NOTHING);
        line.before = before;
        Comparison comparison = Comparison.of(event, known.told(), before);
        if (!comparison.changes().isEmpty()) {
            Told all = Told.of(known.told().map());
            event.only(comparison.changes()).map().forEach(all::put);
            write(tx, child, all);
        }
        if (!comparison.conflicts().isEmpty()) {
            lines().byHand(child);
        }
        Stored after = find(tx.sql(), child, told).orElse(known);
        return new Done(
                comparison.changes().isEmpty() ? Outcome.SAME : Outcome.UPDATE,
                known.id(),
                reference,
                after.told(),
                comparison.conflicts());
    }

    /** REVIEWS. */
    private static final class Reviews extends ReturnEventRows {
        Reviews(ReturnLines lines) {
            super(SheetKind.SSDA903_REVIEWS, ReturnFile.REVIEWS, lines);
        }

        @Override
        public String table() {
            return "child_review";
        }

        @Override
        List<String> needed() {
            return List.of("REVIEW");
        }

        @Override
        Optional<Told> event(Told told) {
            return Optional.of(told.only(List.of("REVIEW", "REVIEW_CODE")));
        }

        @Override
        Optional<Stored> find(Handle h, ChildId child, Told told) {
            return ChildEvents.reviews(h, child).stream()
                    .filter(r -> r.heldOn().equals(told.day("REVIEW")))
                    .map(r -> new Stored(
                            r.id(), Told.nothing().put("REVIEW", r.heldOn()).put("REVIEW_CODE", r.participation())))
                    .findFirst();
        }

        @Override
        void write(Tx tx, ChildId child, Told event) {
            LocalDate day = Objects.requireNonNull(event.day("REVIEW"));
            ChildEvents.review(tx, child, day, event.text("REVIEW_CODE"), Answer.UNKNOWN);
        }
    }

    /** UASC; a DUC on the 18th birthday says that the status lasts (205B). */
    private static final class Unaccompanied extends ReturnEventRows {
        Unaccompanied(ReturnLines lines) {
            super(SheetKind.SSDA903_UASC, ReturnFile.UASC, lines);
        }

        @Override
        public String table() {
            return "uasc_status";
        }

        @Override
        List<String> needed() {
            return List.of();
        }

        @Override
        Optional<Told> event(Told told) {
            if (unread(told, "DUC")) {
                return Optional.empty();
            }
            LocalDate born = told.day("DOB");
            boolean lasts = born != null && born.plusYears(18).equals(told.day("DUC"));
            return Optional.of(lasts ? Told.nothing() : told.only(List.of("DUC")));
        }

        @Override
        Optional<Stored> find(Handle h, ChildId child, Told told) {
            List<ChildEvents.Unaccompanied> all = ChildEvents.unaccompanied(h, child);
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Stored(
                            all.getLast().id(),
                            Told.nothing().put("DUC", all.getLast().ceasedOn())));
        }

        @Override
        void write(Tx tx, ChildId child, Told event) {
            ChildEvents.unaccompanied(tx, child, null, event.day("DUC"));
        }
    }

    /** MISSING. */
    private static final class Missing extends ReturnEventRows {
        Missing(ReturnLines lines) {
            super(SheetKind.SSDA903_MISSING, ReturnFile.MISSING, lines);
        }

        @Override
        public String table() {
            return "missing_episode";
        }

        @Override
        List<String> needed() {
            return List.of("MIS_START");
        }

        @Override
        Optional<Told> event(Told told) {
            LocalDate from = told.day("MIS_START");
            LocalDate until = told.day("MIS_END");
            boolean real = List.of("M", "A").contains(String.valueOf(told.text("MISSING")))
                    && !unread(told, "MIS_END")
                    && (until == null || from == null || !until.isBefore(from));
            return real ? Optional.of(told.only(List.of("MISSING", "MIS_START", "MIS_END"))) : Optional.empty();
        }

        @Override
        Optional<Stored> find(Handle h, ChildId child, Told told) {
            return ChildEvents.missing(h, child).stream()
                    .filter(m -> m.startedOn().equals(told.day("MIS_START")))
                    .map(m -> new Stored(
                            m.id(),
                            Told.nothing()
                                    .put("MISSING", m.kind())
                                    .put("MIS_START", m.startedOn())
                                    .put("MIS_END", m.endedOn())))
                    .findFirst();
        }

        @Override
        void write(Tx tx, ChildId child, Told event) {
            LocalDate from = Objects.requireNonNull(event.day("MIS_START"));
            ChildEvents.missing(tx, child, String.valueOf(event.text("MISSING")), from, event.day("MIS_END"));
        }
    }

    /** PREV_PERM: before the child's period of care that began in the year, or the latest before its end. */
    private static final class Permanence extends ReturnEventRows {
        Permanence(ReturnLines lines) {
            super(SheetKind.SSDA903_PREVIOUS_PERMANENCE, ReturnFile.PREV_PERM, lines);
        }

        @Override
        public String table() {
            return "previous_permanence";
        }

        @Override
        List<String> needed() {
            return List.of();
        }

        @Override
        Optional<Told> event(Told told) {
            return told.has("PREV_PERM")
                    ? Optional.of(told.only(List.of("PREV_PERM", "LA_PERM", "DATE_PERM")))
                    : Optional.empty();
        }

        private Optional<PeriodOfCare> period(Handle h, ChildId child) {
            LocalDate end = lines().year().end();
            return Care.of(h, child).stream()
                    .filter(p -> p.startsOn().isBefore(end))
                    .reduce((one, other) -> other);
        }

        @Override
        Optional<Stored> find(Handle h, ChildId child, Told told) {
            return period(h, child)
                    .flatMap(p -> ChildEvents.permanence(h, p.id()))
                    .map(p -> new Stored(
                            p.periodId(),
                            Told.nothing()
                                    .put("PREV_PERM", p.code())
                                    .put("LA_PERM", p.authority())
                                    .put("DATE_PERM", p.orderDateText())));
        }

        @Override
        void write(Tx tx, ChildId child, Told event) {
            period(tx.sql(), child)
                    .ifPresent(p -> ChildEvents.permanence(
                            tx,
                            child,
                            p.id(),
                            String.valueOf(event.text("PREV_PERM")),
                            event.text("LA_PERM"),
                            event.text("DATE_PERM")));
        }
    }
}
