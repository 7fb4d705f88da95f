package hearth.recruitment;

import hearth.carers.Checks;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.TransferRules;
import hearth.carers.transfers.Transfers;
import hearth.common.EnquiryId;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * That those who enquire foster for another service now, or did, and which days run because of it.
 *
 * @param now whether they foster for it now and would come over
 * @param until the last day on which they did
 * @param asked when their service was first asked for a reference
 * @param answered when the last of its references came in, null while one is missing
 * @param recordsAsked when whoever holds earlier records was first asked for them
 * @param recordsIn when the last of them could be seen
 */
record ComingOver(
        boolean now,
        @Nullable LocalDate until,
        @Nullable LocalDate asked,
        @Nullable LocalDate answered,
        @Nullable LocalDate recordsAsked,
        @Nullable LocalDate recordsIn,
        @Nullable Transfer transfer) {
    static final ComingOver NEVER = new ComingOver(false, null, null, null, null, null, null);

    static ComingOver of(Handle h, EnquiryId id) {
        return ComingOverStore.of(h, id)
                .map(facts -> facts.with(Transfers.coming(h, id).orElse(null)))
                .orElse(NEVER);
    }

    /** Of every open enquiry of people who foster elsewhere, or did, or whose earlier records were asked for. */
    static Map<EnquiryId, ComingOver> open(Handle h) {
        Map<EnquiryId, Transfer> transfers = Transfers.coming(h);
        var all = new HashMap<EnquiryId, ComingOver>();
        for (ComingOverStore.Facts facts : ComingOverStore.open(h)) {
            all.put(facts.enquiry(), facts.with(transfers.get(facts.enquiry())));
        }
        return all;
    }

    /** The time limits that run for it, or have run. */
    List<Clock> clocks(Collection<StageRow> rows, @Nullable LocalDate closedOn) {
        var clocks = new ArrayList<Clock>();
        LocalDate applied = StageHistory.first(rows, Stage.APPLICATION).orElse(null);
        LocalDate decided = Clocks.decided(rows, closedOn);
        if (asked != null) {
            clocks.add(new Clock(
                    "FORMER_SERVICE",
                    "Reference of their fostering service",
                    asked,
                    asked.plusDays(TransferRules.REFERENCE_DAYS),
                    Clocks.earliest(answered, decided),
                    TransferRules.REFERENCE_BASIS));
        } else if (applied != null && Checks.formerServiceMustBeAsked(now, until, applied)) {
            clocks.add(new Clock(
                    "ASK_FORMER_SERVICE",
                    "Ask their fostering service for a reference",
                    applied,
                    applied,
                    decided,
                    "FSR 2011 reg 26(1A)(b): asked in writing of the service that approved them within the last 12"
                            + " months"));
        }
        if (recordsAsked != null) {
            clocks.add(new Clock(
                    "EARLIER_RECORDS",
                    "Access to earlier records",
                    recordsAsked,
                    WorkingDays.after(recordsAsked, TransferRules.RECORDS_DAYS),
                    Clocks.earliest(recordsIn, decided),
                    TransferRules.RECORDS_BASIS));
        }
        if (transfer != null) {
            TransferRules.steps(transfer, applied).stream()
                    .map(s -> new Clock(
                            s.kind(), s.label(), s.from(), s.due(), Clocks.earliest(s.doneOn(), decided), s.basis()))
                    .forEach(clocks::add);
        }
        return clocks;
    }
}
