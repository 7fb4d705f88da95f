package hearth.carers;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.Workers;
import hearth.common.CodeList;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Checks on applicants, carers and other adults: asked for, come in, to be renewed. A renewal is a check of its own. */
public final class Checks {
    public static final Listing<Check> LISTING = new Listing<>(
            "checks", Right.SEE_CARERS, Check.FIELDS, Check.class, CheckStore.ON_DAY, "expires is null, expires, id");

    private static final int MOST_YEARS = 10;
    private static final Set<String> RENEWED = Set.of("DBS", "MEDICAL");

    private final CheckCameIn after;

    /** With what else happens when one came in. */
    public Checks(CheckCameIn after) {
        this.after = after;
    }

    /**
     * What a check is on.
     *
     * @param enquiry for an applicant
     * @param household for somebody of a household
     */
    public record On(
            PersonId person,
            @Nullable EnquiryId enquiry,
            @Nullable HouseholdId household) {}

    /**
     * What came in of one.
     *
     * @param received the day it came in
     * @param number of the certificate
     * @param expires the first day on which it no longer stands; null for what the setting says
     * @param decidedBy who decided what follows from a concern
     * @param note what was decided, never what a certificate says
     * @param interviewed when somebody spoke with whoever gave a personal reference
     */
    public record CameIn(
            LocalDate received,
            Check.Outcome outcome,
            @Nullable String number,
            @Nullable LocalDate expires,
            @Nullable String decidedBy,
            @Nullable String note,
            @Nullable LocalDate interviewed) {}

    /**
     * Asks for one; with no day it is only noted that it is needed.
     *
     * @throws RuleRefused for a day to come
     */
    public long request(Session session, On on, String kind, @Nullable LocalDate requested) {
        RuleRefused.unlessEmpty(Days.past("requested", requested, session.today()));
        return session.write(
                Right.EDIT_CARERS,
                "request a check",
                tx -> add(tx, on, kind, requested, null, Check.Outcome.OUTSTANDING, null, null));
    }

    /**
     * Writes down what came in. A DBS check or a medical is then due for renewal when the setting says, unless a day is given.
     *
     * @throws RuleRefused where it came in before it was asked for, on a day to come, or would run out before it came in
     */
    public void receive(Session session, Check check, CameIn came) {
        LocalDate received = came.received();
        var refusals = new ArrayList<>(Days.past("received", received, session.today()));
        refusals.addAll(Days.after("received", received, check.requested(), "when it was asked for"));
        if (came.expires() != null && !came.expires().isAfter(received)) {
            refusals.add(Refusal.at("expires", "The day it runs out must be after the day it came in."));
        } else {
            refusals.addAll(Days.planned("expires", came.expires(), session.today(), MOST_YEARS));
        }
        refusals.addAll(Days.past("interviewed", came.interviewed(), session.today()));
        RuleRefused.unlessEmpty(refusals);
        session.write(Right.EDIT_CARERS, "a check came in", tx -> {
            tx.update(
                    check.id(),
                    "check_item",
                    check.row(),
                    check.version(),
                    result(tx, check.kind(), received, came.outcome(), came.number(), came.expires())
                            .and("decided_by", came.decidedBy() == null ? null : Workers.named(tx, came.decidedBy()))
                            .and("note", came.note())
                            .and("interviewed_on", came.interviewed()));
            CheckStore.enquiry(tx.sql(), check.row()).ifPresent(enquiry -> after.cameIn(tx, enquiry, session.today()));
            return check.row();
        });
    }

    /** Writes down one that was asked for and came in, both at once, as an import knows it. */
    public static long add(
            Tx tx,
            On on,
            String kind,
            @Nullable LocalDate requested,
            @Nullable LocalDate received,
            Check.Outcome outcome,
            @Nullable String number,
            @Nullable LocalDate expires) {
        refuseUnknown(kind);
        Row row = received == null
                ? Row.of("outcome", outcome).and("expires_on", expires)
                : result(tx, kind, received, outcome, number, expires);
        return tx.insert(
                on.person(),
                "check_item",
                row.and("person_id", on.person())
                        .and("enquiry_id", on.enquiry())
                        .and("household_id", on.household())
                        .and("kind", kind)
                        .and("requested_on", requested));
    }

    public static List<Check> of(Handle h, HouseholdId household, LocalDate day) {
        return CheckStore.ofHousehold(h, household, day);
    }

    public static List<Check> of(Handle h, PersonId person, LocalDate day) {
        return CheckStore.ofPerson(h, person, day);
    }

    public static List<Check> of(Handle h, EnquiryId enquiry, LocalDate day) {
        return CheckStore.ofEnquiry(h, enquiry, day);
    }

    /**
     * Which checks Stage 1 still lacks for one applicant (FSR 2011 reg 26(1A), Sch 3 Part 1): DBS, medical, two references unless a
     * former fostering service has given one, and the home council's view.
     */
    public static List<String> missing(List<Check> ofApplicant) {
        var needed = new ArrayList<>(List.of("DBS", "MEDICAL", "REFERENCE_1", "REFERENCE_2", "LOCAL_AUTHORITY"));
        for (Check check : ofApplicant) {
            boolean in = check.received() != null || check.outcome() == Check.Outcome.NOT_REQUIRED;
            if (in) {
                needed.remove(check.kind());
                if (check.kind().equals("FORMER_SERVICE") && check.received() != null) {
                    needed.removeAll(List.of("REFERENCE_1", "REFERENCE_2"));
                }
            }
        }
        return needed;
    }

    /**
     * The personal references of an applicant that came in, of which nobody has written down that their giver was interviewed: both
     * are asked for (FSR 2011 reg 26(1A)(c)), unless a former fostering service gave one.
     */
    public static List<String> notInterviewed(List<Check> ofApplicant) {
        boolean service = ofApplicant.stream()
                .anyMatch(check -> check.kind().equals("FORMER_SERVICE") && check.received() != null);
        return service
                ? List.of()
                : ofApplicant.stream()
                        .filter(Check::interviewOpen)
                        .map(Check::kind)
                        .toList();
    }

    /**
     * The same for one who lives in the area of the council that assesses: nobody asks itself (FSR 2011 reg 26(1A)(d)).
     *
     * @param ownArea whether they do
     */
    public static List<String> missing(List<Check> ofApplicant, boolean ownArea) {
        List<String> missing = missing(ofApplicant);
        if (ownArea) {
            missing.remove("LOCAL_AUTHORITY");
        }
        return missing;
    }

    /**
     * Whether a former fostering service must be asked for a reference: they foster for it now, or did within the 12 months before
     * (FSR 2011 reg 26(1A)(b)).
     *
     * @param now whether they foster for another service now
     * @param until the last day on which they did, null where it is not known or never was
     * @param asOf the day of the application, or today before it
     */
    public static boolean formerServiceMustBeAsked(boolean now, @Nullable LocalDate until, LocalDate asOf) {
        return now || (until != null && !until.isBefore(asOf.minusYears(1)));
    }

    /**
     * The same for one whose former fostering service must be asked, whether or not two references are there.
     *
     * @param formerService whether it must
     */
    public static List<String> missing(List<Check> ofApplicant, boolean ownArea, boolean formerService) {
        List<String> missing = missing(ofApplicant, ownArea);
        if (formerService
                && ofApplicant.stream().noneMatch(c -> c.kind().equals("FORMER_SERVICE") && c.received() != null)) {
            missing.add("FORMER_SERVICE");
        }
        return missing;
    }

    /** Which checks Stage 1 still lacks for another adult of the household: an enhanced DBS (FSR 2011 Sch 3 Part 1: aged 18 or over). */
    public static List<String> missingOfAdult(List<Check> ofAdult) {
        boolean in = ofAdult.stream()
                .anyMatch(check -> check.kind().equals("DBS")
                        && (check.received() != null || check.outcome() == Check.Outcome.NOT_REQUIRED));
        return in ? List.of() : List.of("DBS");
    }

    private static void refuseUnknown(String kind) {
        if (CodeList.named("check-kind").find(kind).isEmpty()) {
            throw new RuleRefused(Refusal.at("kind", "Choose a check from the list."));
        }
    }

    private static Row result(
            Tx tx,
            String kind,
            LocalDate received,
            Check.Outcome outcome,
            @Nullable String number,
            @Nullable LocalDate expires) {
        LocalDate renew = expires != null || !RENEWED.contains(kind)
                ? expires
                : received.plusYears(Settings.number(tx.sql(), Setting.DBS_RENEWAL_YEARS, received));
        return Row.of("received_on", received)
                .and("outcome", outcome)
                .and("number", number)
                .and("expires_on", renew);
    }
}
