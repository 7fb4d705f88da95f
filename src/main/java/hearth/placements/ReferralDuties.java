package hearth.placements;

import hearth.access.Due;
import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What falls due for requests for a home: of an emergency what is known comes first and the rest follows, and who allows a search
 * outside our own homes.
 */
public final class ReferralDuties {
    /** As a service that was read has it for emergencies; no law sets a day. */
    private static final int WORKING_DAYS = 5;

    /** What was not said in that time is a matter for the record of the child by now. */
    private static final int MONTHS_BACK = 3;

    private ReferralDuties() {}

    /** Due on or before {@code until} as things stand on {@code today}. */
    public static List<Due> due(Handle h, LocalDate today, LocalDate until) {
        var due = new ArrayList<Due>();
        LocalDate from = today.minusMonths(MONTHS_BACK);
        for (ReferralStore.Thin request : ReferralStore.thin(h, from, today)) {
            String rest = request.emergency() && request.receivedOn().isAfter(from) ? rest(request) : "";
            if (!rest.isEmpty()) {
                due.add(new Due(
                        "REFERRAL_REST",
                        request.id(),
                        request.reference(),
                        request.owner(),
                        WorkingDays.after(request.receivedOn(), WORKING_DAYS),
                        "Complete the request: " + rest,
                        "Own practice: the rest within " + WORKING_DAYS + " working days of an emergency"));
            }
            if (request.notOutside()) {
                due.add(new Due(
                        "REFERRAL_OUTSIDE",
                        request.id(),
                        request.reference(),
                        request.owner(),
                        request.since(),
                        "Get the search outside our own homes allowed",
                        "Own practice: before others are asked"));
            }
        }
        due.removeIf(d -> d.day().isAfter(until));
        return due;
    }

    private static String rest(ReferralStore.Thin request) {
        return Stream.of(
                        lacks("who asks", request.noReferrer()),
                        lacks("the manager", request.noManager()),
                        lacks("who authorised it", request.notAuthorised()),
                        lacks("the kind of home", request.noType()),
                        lacks("what for", request.noPurpose()),
                        lacks("the care plan", request.noCarePlan()),
                        lacks("health", request.noHealth()),
                        lacks("risks", request.noRisks()),
                        lacks("family time", request.noFamily()))
                .filter(l -> !l.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String lacks(String what, boolean lacking) {
        return lacking ? what : "";
    }
}
