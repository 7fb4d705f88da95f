package hearth.exchange.intake;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.access.Drafts;
import hearth.access.Search;
import hearth.common.Broken;
import hearth.common.ChildId;
import hearth.common.EnquiryId;
import hearth.common.Fault;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PersonId;
import hearth.common.PlacementId;
import hearth.common.ProviderId;
import hearth.common.SubjectId;
import hearth.geography.Geography;
import hearth.store.Action;
import hearth.store.Row;
import hearth.store.Tx;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a batch back: what the trail has of it, from the end to the beginning, each row as it was before. */
final class Undoing {
    /** Rows that others may have come to lean on; those stay where they are in use. */
    private static final Set<String> SHARED = Set.of("worker", "provider", "establishment");

    private final Tx tx;
    private final SearchAgain searchAgain;

    Undoing(Tx tx, Geography geography, LocalDate today) {
        this.tx = tx;
        this.searchAgain = new SearchAgain(tx, geography, today);
    }

    void undo(String reference) {
        ImportStore.Stored batch = ImportStore.batch(tx.sql(), reference.strip().toUpperCase(java.util.Locale.ROOT))
                .orElseThrow(
                        () -> new Mendable("There is no import " + reference + ". Its reference is like IMP-0007."));
        if (batch.state().equals("UNDONE")) {
            throw new Mendable(batch.reference() + " was undone before. There is nothing left of it to undo.");
        }
        List<String> moved = ImportStore.movedOn(tx.sql(), batch.id());
        if (!moved.isEmpty()) {
            throw new Mendable(batch.reference() + " cannot be undone, because something of it was changed since: "
                    + String.join(", ", moved.subList(0, Math.min(20, moved.size())))
                    + (moved.size() > 20 ? " and more" : "") + ". Nothing was undone. Correct those records by hand.");
        }
        List<ImportStore.Change> changes = ImportStore.changes(tx.sql(), batch.id());
        Set<Long> stay = new HashSet<>();
        Set<Long> changed = new LinkedHashSet<>();
        Set<Long> gone = new HashSet<>();
        for (ImportStore.Change change : changes) {
            back(change, stay, changed, gone);
        }
        changed.removeAll(gone);
        changed.forEach(searchAgain::found);
        tx.update(
                null,
                "import_batch",
                batch.id(),
                batch.version(),
                Row.of("state", "UNDONE").and("undone_at", tx.now()));
        tx.record(Action.UNDO, null, (long) changes.size(), batch.reference());
    }

    private void back(ImportStore.Change change, Set<Long> stay, Set<Long> changed, Set<Long> gone) {
        SubjectId about = subject(change.subjectId());
        switch (change.action()) {
            case "CREATE" -> {
                boolean subject = change.tableName().equals("subject");
                if (subject && stay.contains(change.rowId())) {
                    return;
                }
                if (subject) {
                    Drafts.forgetAbout(tx, change.rowId());
                    SubjectId id = subject(change.rowId());
                    if (id != null) {
                        Search.replace(tx, id);
                    }
                    gone.add(change.rowId());
                }
                take(change, about, stay);
            }
            case "UPDATE" -> {
                Map<String, Object> before = image(change.beforeJson());
                before.remove("version");
                before.remove("id");
                int version = ImportStore.version(tx.sql(), change.tableName(), change.rowId());
                tx.update(about, change.tableName(), change.rowId(), version, Row.of(before));
                if (change.subjectId() != null) {
                    changed.add(change.subjectId());
                }
            }
            default -> tx.insert(about, change.tableName(), Row.of(image(change.beforeJson())));
        }
    }

    private void take(ImportStore.Change change, @Nullable SubjectId about, Set<Long> stay) {
        if (!SHARED.contains(change.tableName())) {
            tx.delete(about, change.tableName(), change.rowId());
            return;
        }
        boolean used = ImportStore.used(tx.sql(), change.tableName(), change.rowId());
        if (!used) {
            tx.delete(about, change.tableName(), change.rowId());
        } else if (change.subjectId() != null) {
            stay.add(change.subjectId());
        }
    }

    private static Map<String, Object> image(@Nullable String json) {
        if (json == null) {
            throw new Mendable("What these rows were before has been destroyed. This import can no longer be undone.");
        }
        try {
            return JSON.std.mapFrom(json);
        } catch (IOException e) {
            throw new Broken(Fault.TRAIL, e);
        }
    }

    /** The typed id of a record, while it is there. */
    private @Nullable SubjectId subject(@Nullable Long id) {
        return id == null
                ? null
                : switch (ImportStore.kind(tx.sql(), id)) {
                    case "PERSON" -> new PersonId(id);
                    case "ENQUIRY" -> new EnquiryId(id);
                    case "HOUSEHOLD" -> new HouseholdId(id);
                    case "CHILD" -> new ChildId(id);
                    case "PLACEMENT" -> new PlacementId(id);
                    case "PROVIDER" -> new ProviderId(id);
                    default -> null;
                };
    }
}
