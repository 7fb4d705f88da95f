package hearth.exchange.intake;

import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.access.Subjects;
import hearth.access.Workers;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.WorkerId;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.value.ReadDate;
import hearth.recruitment.Enquiries;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.LookingOut;
import hearth.recruitment.Lookout;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Stage;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list of enquiries: compared in chunks before anything is written, because there may be a hundred thousand.
 *
 * <p>It is long because each step needs the chunk before it.
 */
final class EnquiryRows implements Rows {
    private static final WorkerId NOBODY = new WorkerId(0);

    private final EnquiryIntake intake;
    private final Lookout lookout;
    private final LocalDate today;
    private final Map<String, WorkerId> workers = new HashMap<>();
    private final Map<WorkerId, String> names = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private @Nullable LookingOut out;

    EnquiryRows(EnquiryIntake intake, Lookout lookout, LocalDate today) {
        this.intake = intake;
        this.lookout = lookout;
        this.today = today;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.ENQUIRIES;
    }

    @Override
    public String table() {
        return "enquiry";
    }

    @Override
    public Told told(ReadRow row, Said said) {
        Told told = Told.nothing();
        told.put("reference", row.text("reference"))
                .put("name", PeopleValues.of(row))
                .put("received", row.date("received"))
                .put("source", row.text("source"))
                .put("contact_method", row.text("contact_method"))
                .put("postcode", row.postcode("postcode"))
                .put("phone", row.text("phone"))
                .put("email", row.text("email"))
                .put("address", row.text("address"))
                .put("officer", row.text("officer"))
                .put("notes", row.text("notes"));
        EnquiryValues.further(row, told);
        LocalDate received = told.day("received");
        if (!told.has("name") && row.problems().isEmpty()) {
            said.problem("name", "The name is missing. Write who enquired.");
        }
        if (received == null && row.problems().isEmpty()) {
            said.problem("received", "The date it was received is missing. Write it like 4/6/26.");
        } else if (received != null && received.isAfter(today)) {
            said.problem("received", BritishDates.format(received) + " has not come yet. Check the year.");
        }
        stages(row, told, said);
        closing(row, told, said);
        if (said.problems().isEmpty()) {
            for (Refusal refusal : EnquiryIntake.check(EnquiryValues.onto(null, told, name -> NOBODY))) {
                said.problem(refusal.field() == null ? "name" : refusal.field(), refusal.message());
            }
        }
        return told;
    }

    private void stages(ReadRow row, Told told, Said said) {
        for (Stage stage : Stage.values()) {
            String field = EnquiryValues.field(stage);
            ReadDate on = row.date(field);
            if (stage != Stage.ENQUIRY && on != null) {
                stage(field, stage, on.day(), told, said);
            }
        }
        String current = row.text("stage");
        if (current == null || current.equals(Stage.ENQUIRY.name())) {
            return;
        }
        Stage stage = Stage.valueOf(current);
        String field = EnquiryValues.field(stage);
        if (told.has(field) || stage.name().equals(told.text("next_stage"))) {
            return;
        }
        if (row.date("stage_since") == null) {
            said.warn("stage", "Nothing says since when. The stage was left out; add a column with its date.");
        } else {
            stage("stage_since", stage, row.date("stage_since").day(), told, said);
        }
    }

    /** What has not come yet is the next step, not a stage. */
    private void stage(String field, Stage stage, LocalDate on, Told told, Said said) {
        if (!on.isAfter(today)) {
            told.put(EnquiryValues.field(stage), on);
        } else {
            said.warn(field, BritishDates.format(on) + " has not come yet. It was put down as the next step.");
            if (!told.has("next_stage")) {
                told.put("next_stage", stage).put("next_step_on", on);
            }
        }
    }

    private void closing(ReadRow row, Told told, Said said) {
        String reason = row.text("closed_reason");
        told.put("closed_on", row.date("closed_on"));
        LocalDate on = told.day("closed_on");
        if (on != null && on.isAfter(today)) {
            said.warn("closed_on", BritishDates.format(on) + " has not come yet. It was left out.");
            told.remove("closed_on");
            return;
        }
        if (on != null) {
            told.put("closed_reason", reason == null ? "OTHER" : reason);
            if (reason == null) {
                said.warn("closed_on", "Nothing says why it was closed. It was kept as Other.");
            }
        } else if (reason != null && told.has("received")) {
            LocalDate last = last(row, told);
            said.warn(
                    "closed_reason",
                    "Nothing says when it was closed. " + BritishDates.format(last) + ", its last date, was taken.");
            told.put("closed_on", last).put("closed_reason", reason);
        }
    }

    private static LocalDate last(ReadRow row, Told told) {
        LocalDate last = told.day("received");
        for (Stage stage : Stage.values()) {
            LocalDate on = told.day(EnquiryValues.field(stage));
            last = on != null && (last == null || on.isAfter(last)) ? on : last;
        }
        LocalDate since =
                row.date("stage_since") == null ? null : row.date("stage_since").day();
        last = since != null && (last == null || since.isAfter(last)) ? since : last;
        if (last == null) {
            throw new IllegalStateException("An enquiry without a date");
        }
        return last;
    }

    /** Decides about a chunk of rows with a few questions to the store. */
    void prepare(Handle h, List<Line> chunk, SheetPreview sheet) {
        Map<Line, Told> told = new LinkedHashMap<>();
        chunk.forEach(line -> told.put(line, line.told()));
        Map<Line, String> keys = new LinkedHashMap<>();
        told.forEach(
                (line, values) -> keys.put(line, EnquiryIntake.key(EnquiryValues.onto(null, values, name -> NOBODY))));
        Set<String> references = told.values().stream()
                .map(t -> t.text("reference"))
                .filter(r -> r != null)
                .collect(Collectors.toSet());
        Map<String, Long> theirs = Identifiers.find(h, IdentifierKind.TEAM_REF_ENQUIRY, references);
        Map<String, Long> ours = ImportStore.references(h, "ENQUIRY", references);
        Map<String, EnquiryId> known = Enquiries.known(h, new ArrayList<>(keys.values()));
        var found = new ArrayList<Line>();
        told.forEach((line, values) -> {
            String reference = values.text("reference");
            String upper = reference == null ? null : reference.toUpperCase(Locale.ROOT);
            String key = Objects.requireNonNull(keys.get(line));
            Long id = upper == null ? null : theirs.getOrDefault(upper, ours.get(upper));
            if (id == null) {
                EnquiryId named = known.get(key);
                boolean another = named != null
                        && reference != null
                        && Identifiers.of(h, named, IdentifierKind.TEAM_REF_ENQUIRY) != null;
                id = named == null || another ? null : named.value();
            }
            if (repeated(line, upper == null ? key : upper, sheet)) {
                return;
            }
            line.outcome = id == null ? Outcome.CREATE : Outcome.SAME;
            if (id != null) {
                line.subject = id;
                found.add(line);
            }
        });
        compare(h, found, told, sheet);
    }

    private boolean repeated(Line line, String key, SheetPreview sheet) {
        Integer first = seen.putIfAbsent(key, line.row);
        if (first == null) {
            return false;
        }
        line.outcome = Outcome.SAME;
        sheet.warn(
                line,
                "Is the same enquiry as row " + first
                        + " by its reference, or by name, date and postcode. It was left out.");
        return true;
    }

    private void compare(Handle h, List<Line> found, Map<Line, Told> told, SheetPreview sheet) {
        List<Long> ids = found.stream().map(l -> l.subject).toList();
        Map<Long, Kept> kept = ImportStore.kept(h, table(), ids);
        Set<Long> untouched = ImportStore.untouched(h, table(), ids);
        for (Line line : found) {
            Kept before = kept.getOrDefault(line.subject, Kept.NOTHING);
            line.before = before;
            Told values = Objects.requireNonNull(told.get(line));
            if (untouched.contains(line.subject)
                    && before.told().equals(values)
                    && before.other().isEmpty()) {
                continue;
            }
            var id = new EnquiryId(line.subject);
            Told stored = EnquiryValues.of(Enquiries.stored(h, id), names(h));
            String ours = Subjects.reference(h, id);
            if (ours.equalsIgnoreCase(values.text("reference"))) {
                stored.put("reference", values.text("reference"));
            }
            Comparison compared = Comparison.of(values, stored, before);
            // A box that nobody ticked says nothing yet, so that a yes fills it; one whose tick was taken away says no
            boolean fills = values.isTrue("transfer")
                    && !stored.isTrue("transfer")
                    && before.held("transfer") == null
                    && !ImportStore.transferTakenAway(h, id);
            Comparison comparison = fills ? compared.filling("transfer") : compared;
            line.changes = comparison.changes();
            line.conflicts = comparison.conflicts();
            line.outcome = line.changes.isEmpty() ? Outcome.SAME : Outcome.UPDATE;
            sheet.conflicts(line, ours, values, stored, comparison.conflicts(), this);
        }
    }

    private Map<WorkerId, String> names(Handle h) {
        if (names.isEmpty()) {
            names.putAll(ImportStore.workers(h));
        }
        return names;
    }

    @Override
    public Done put(Tx tx, Line line, Told told) {
        if (line.outcome == Outcome.CREATE) {
            NewEnquiry enquiry = EnquiryValues.onto(null, told, name -> worker(tx, name));
            EnquiryId added = intake.add(tx, enquiry);
            line.subject = added.value();
            lookAt(tx, added, enquiry);
            return new Done(Outcome.CREATE, line.subject, "", told, List.of());
        }
        if (line.subject == 0) {
            return new Done(Outcome.SAME, 0, "", told, List.of());
        }
        var id = new EnquiryId(line.subject);
        Told after = Told.of(told.map());
        if (line.outcome == Outcome.UPDATE) {
            NewEnquiry base = Enquiries.stored(tx.sql(), id);
            NewEnquiry now = EnquiryValues.onto(base, told.only(line.changes), name -> worker(tx, name));
            intake.update(tx, id, now);
            lookAt(tx, id, now);
            String reference = told.text("reference");
            if (line.changes.contains("reference")
                    && reference != null
                    && !Identifiers.put(tx, id, IdentifierKind.TEAM_REF_ENQUIRY, reference, today)) {
                throw new Mendable("Another enquiry has the reference " + reference + ".");
            }
        }
        return new Done(line.outcome, line.subject, "", after, line.conflicts);
    }

    private void lookAt(Tx tx, EnquiryId id, NewEnquiry enquiry) {
        if (out == null) {
            out = lookout.on(tx.sql(), today);
        }
        out.imported(tx, id, enquiry);
    }

    private WorkerId worker(Tx tx, String name) {
        return workers.computeIfAbsent(name, n -> Workers.named(tx, n));
    }
}
