package hearth.exchange.intake;

import hearth.common.Answer;
import hearth.common.PlacementId;
import hearth.exchange.sheet.ReadRow;
import hearth.placements.AuthorityDecision;
import hearth.placements.OutOfArea;
import hearth.placements.OutOfBorough;
import hearth.placements.OutsideApproval;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What a sheet of placements says about a home out of the borough: why, who approved it, when the host authority was told, what would bring the child back. */
final class OutsideFields {
    static final List<String> ALL = Stream.concat(
                    Stream.of("reason", "approved_by", "approved_on", "host_notified_on"), WayBackFields.ALL.stream())
            .toList();
    private static final Set<AuthorityDecision.Kind> APPROVALS =
            Set.of(AuthorityDecision.Kind.OUT_OF_AREA, AuthorityDecision.Kind.AT_A_DISTANCE);
    private static final String NOT_RECORDED = "NOT_RECORDED";
    private static final String NOT_NAMED = "not recorded";

    private OutsideFields() {}

    static void read(ReadRow row, Told told) {
        told.put("reason", row.text("reason"))
                .put("approved_by", row.text("approved_by"))
                .put("approved_on", row.date("approved_on"))
                .put("host_notified_on", row.date("host_notified_on"));
        WayBackFields.read(row, told);
    }

    /** Adds what Hearth holds. */
    static void stored(Handle h, PlacementId id, Told stored) {
        List<OutOfArea> chain = OutOfBorough.of(h, id);
        if (!chain.isEmpty()) {
            OutOfArea last = chain.getLast();
            stored.put("reason", last.reason().equals(NOT_RECORDED) ? null : last.reason())
                    .put("host_notified_on", last.hostNotifiedOn());
        }
        Placement placement = Placements.find(h, id).orElseThrow();
        OutOfBorough.decisions(h, placement.childId()).stream()
                .filter(d -> id.equals(d.placementId()) && APPROVALS.contains(d.kind()) && d.outcome() == Answer.YES)
                .reduce((one, other) -> other)
                .ifPresent(d -> stored.put("approved_on", d.decidedOn())
                        .put("approved_by", d.name().equals(NOT_NAMED) ? null : d.name()));
        WayBackFields.stored(h, id, stored);
    }

    /** Writes those of the fields that a row says anew; who approved it needs the day. */
    static void write(Tx tx, PlacementId id, Told told, Told changes, LocalDate today) {
        Placement placement = Placements.find(tx.sql(), id).orElseThrow();
        WayBackFields.write(tx, placement, told, changes, today);
        String reason = changes.text("reason");
        if (reason != null) {
            OutOfBorough.why(tx, id, placement.startsOn(), reason, null);
        }
        LocalDate host = changes.day("host_notified_on");
        if (host != null) {
            List<OutOfArea> chain = OutOfBorough.of(tx.sql(), id);
            LocalDate sent = chain.isEmpty() ? null : chain.getLast().carePlanSentOn();
            OutOfBorough.hostTold(tx, id, placement.startsOn(), host, sent);
        }
        LocalDate on = told.day("approved_on");
        if (on != null && (changes.has("approved_on") || changes.has("approved_by"))) {
            String name = told.text("approved_by");
            boolean distant = placement.phases().getLast().adjoining() == Answer.NO;
            OutOfBorough.decided(
                    tx,
                    distant ? AuthorityDecision.Kind.AT_A_DISTANCE : AuthorityDecision.Kind.OUT_OF_AREA,
                    placement.childId(),
                    id,
                    distant ? OutsideApproval.DIRECTOR : OutsideApproval.NOMINATED,
                    name == null ? NOT_NAMED : name,
                    on,
                    Answer.YES,
                    "From a file");
        }
    }
}
