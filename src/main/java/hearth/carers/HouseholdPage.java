package hearth.carers;

import hearth.access.Breach;
import hearth.access.Note;
import hearth.access.Worker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one household that carers keeps, as its page shows it; the newest first. The supervisor is null where none is named. */
public record HouseholdPage(
        Household household,
        AboutHome about,
        List<Member> members,
        List<Address> addresses,
        List<Approval> approvals,
        List<Unavailable> unavailable,
        List<BedUse> bedUses,
        List<Exemption> exemptions,
        List<DutyDone> duties,
        List<Check> checks,
        List<Breach> breaches,
        List<Note> notes,
        @Nullable Worker supervisor) {}
