package hearth.recruitment;

import hearth.access.Breaches;
import hearth.access.Breaches.Broken;
import hearth.carers.transfers.Transfers;
import hearth.common.EnquiryId;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an enquiry breaks stands as breaches from the moment it is written down, until it is mended. */
public final class EnquiryBreaches {
    private EnquiryBreaches() {}

    /** Lets exactly what the record breaks now stand, and what it no longer breaks be over; called wherever it may have changed. */
    public static void stand(Tx tx, EnquiryId id, LocalDate today) {
        List<StageRow> rows = EnquiryStore.stages(tx.sql(), id);
        EnquiryStore.Whole whole = EnquiryStore.whole(tx.sql(), id);
        var broken = new ArrayList<>(EnquiryRules.broken(rows, day -> Enquiries.panelNeeded(tx.sql(), day)));
        Transfers.coming(tx.sql(), id)
                .flatMap(t -> DecisionRules.twoServices(rows, t.endsOn()))
                .ifPresent(broken::add);
        LocalDate disqualified = ComingOverStore.disqualified(tx.sql(), id).orElse(null);
        if (disqualified == null) {
            DecisionRules.unheard(rows, whole.closedOn(), whole.closedReason()).ifPresent(broken::add);
        } else {
            broken.addAll(DecisionRules.disqualified(rows, whole.closedOn(), disqualified));
        }
        List<PanelSitting> panels = EnquiryStore.panels(tx.sql(), id);
        if (!panels.isEmpty()) {
            PanelSitting last = panels.getLast();
            last.lacks().ifPresent(lacks -> broken.add(new Broken(lacks, last.satOn())));
        }
        Breaches.exactly(tx, id, EnquiryRules.ALL, broken, today);
    }
}
