package hearth.carers;

import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each duty towards an approved household is due, worked out from its approval and what was done last; pure. */
final class Duties {
    static final int TSDS_MONTHS = 12;
    static final int TSDS_MONTHS_CONNECTED = 18;

    /** Looked at again and again by general practice; the regulations name no day. */
    private static final List<String> PAPERS = List.of("SAFER_CARING", "INSURANCE", "RISK_ASSESSMENT");

    /** Nobody is named, somebody is who is not qualified, or nobody has said whether they are. */
    static final String SUPERVISOR = "SUPERVISOR";

    private static final String UNQUALIFIED = "SUPERVISOR_UNQUALIFIED";
    private static final String QUALIFICATION = "SUPERVISOR_QUALIFICATION";

    private Duties() {}

    /** Practice in force on the day asked for. */
    record Practice(int reviewMonths, int supervisionWeeks, int papersMonths) {}

    /**
     * One household under approval by our own service.
     *
     * @param since first day of the approval in force
     * @param supervisorQualified of the supervising social worker; null where none is named
     * @param last what was done last of each kind; a review counts from its decision
     */
    record Facts(
            LocalDate since,
            NewApproval.Kind kind,
            boolean connected,
            @Nullable LocalDate expiresOn,
            boolean extended,
            boolean agreementSigned,
            @Nullable Answer supervisorQualified,
            Map<String, Last> last) {}

    /** What was done last of one kind. */
    record Last(LocalDate on, @Nullable LocalDate nextDueOn) {}

    /** One duty and the last day on which it is in time. */
    record Duty(String kind, LocalDate day, String what, String basis) {
        /** Whether it counts even where a team has never written one down in Hearth. */
        boolean always() {
            return kind.equals("REVIEW") || kind.equals(UNQUALIFIED) || kind.startsWith("REG24");
        }
    }

    static List<Duty> of(Facts facts, Practice practice) {
        var duties = new ArrayList<Duty>();
        if (facts.kind() == NewApproval.Kind.TEMPORARY) {
            temporary(duties, facts);
        } else {
            add(
                    duties,
                    facts,
                    "REVIEW",
                    last(facts, "REVIEW").plusMonths(practice.reviewMonths()),
                    "FSR 2011 reg 28: within " + practice.reviewMonths() + " months of the approval or the last review"
                            + (reviewed(facts) ? "" : "; the report of the first review goes to the panel"));
            add(
                    duties,
                    facts,
                    "UNANNOUNCED",
                    last(facts, "UNANNOUNCED").plusMonths(12),
                    "National Minimum Standards 2011, standard 21: at least one visit a year unannounced");
            add(
                    duties,
                    facts,
                    "HEALTH_AND_SAFETY",
                    last(facts, "HEALTH_AND_SAFETY").plusMonths(12),
                    "National Minimum Standards 2011, standard 10: the home is inspected every year");
            add(
                    duties,
                    facts,
                    "DEVELOPMENT_PLAN",
                    last(facts, "DEVELOPMENT_PLAN").plusMonths(practice.papersMonths()),
                    "National Minimum Standards 2011, standard 20: each carer has one; own practice: looked at again"
                            + " after " + practice.papersMonths() + " months");
            for (String kind : PAPERS) {
                add(
                        duties,
                        facts,
                        kind,
                        last(facts, kind).plusMonths(practice.papersMonths()),
                        "Own practice: every " + practice.papersMonths() + " months");
            }
            if (!facts.last().containsKey("TSDS")) {
                int months = facts.connected() ? TSDS_MONTHS_CONNECTED : TSDS_MONTHS;
                add(
                        duties,
                        facts,
                        "TSDS",
                        facts.since().plusMonths(months),
                        "National Minimum Standards 2011, standard 20: within " + months + " months of approval");
            }
        }
        add(
                duties,
                facts,
                "SUPERVISION",
                last(facts, "SUPERVISION").plusWeeks(practice.supervisionWeeks()),
                "Own practice: every " + practice.supervisionWeeks()
                        + " weeks (National Minimum Standards 2011, standard 21)");
        supervisor(duties, facts);
        if (!facts.agreementSigned() && !facts.last().containsKey("AGREEMENT")) {
            add(
                    duties,
                    facts,
                    "AGREEMENT",
                    facts.since(),
                    "FSR 2011 reg 27(5)(b): a foster care agreement is made on approval");
        }
        return duties;
    }

    private static void supervisor(List<Duty> duties, Facts facts) {
        Answer qualified = facts.supervisorQualified();
        if (qualified == null) {
            supervisor(duties, facts, SUPERVISOR, "Name a supervising social worker");
        } else if (qualified == Answer.NO) {
            supervisor(
                    duties,
                    facts,
                    UNQUALIFIED,
                    "Name a qualified supervising social worker: the one who is named is not");
        } else if (qualified != Answer.YES) {
            supervisor(
                    duties,
                    facts,
                    QUALIFICATION,
                    "Say in Settings, Staff, whether their supervising social worker is qualified");
        }
    }

    private static void supervisor(List<Duty> duties, Facts facts, String kind, String what) {
        duties.add(new Duty(
                kind,
                facts.since(),
                what,
                "National Minimum Standards 2011, standard 21: a named, qualified social worker supervises them"));
    }

    private static void temporary(List<Duty> duties, Facts facts) {
        LocalDate expires = facts.expiresOn();
        if (expires == null) {
            return;
        }
        if (!facts.extended()) {
            duties.add(new Duty(
                    "REG24_WEEK_12",
                    expires.minusWeeks(4),
                    "Will the assessment be finished in time? Else prepare an extension",
                    "CPPCR 2010 reg 25: panel's views, IRO told, nominated officer decides, before it lapses"));
            duties.add(new Duty(
                    "REG24_WEEK_15",
                    expires.minusWeeks(1),
                    "Decide on the extension",
                    "CPPCR 2010 reg 25: one extension of up to 8 weeks"));
        }
        duties.add(new Duty(
                "REG24_LAPSE",
                expires.minusDays(1),
                "Approve in full, or make other arrangements: the temporary approval lapses",
                "CPPCR 2010 reg 24, 25: the placement ends when it lapses"));
    }

    /** Why an approval is reviewed before its year is out, in words. */
    static String necessary(String about, LocalDate since) {
        String on = BritishDates.format(since);
        return switch (about) {
            case "MEMBER" -> "somebody moved in on " + on;
            case "MOVED" -> "they moved house on " + on;
            default -> "asked for on " + on;
        };
    }

    /** The first day on which somebody lives there as an adult: the day they joined, or their 18th birthday after it. */
    static LocalDate adultSince(LocalDate joined, @Nullable LocalDate dateOfBirth) {
        LocalDate grown = dateOfBirth == null ? joined : dateOfBirth.plusYears(18);
        return grown.isAfter(joined) ? grown : joined;
    }

    private static boolean reviewed(Facts facts) {
        Last last = facts.last().get("REVIEW");
        return last != null && !last.on().isBefore(facts.since());
    }

    private static LocalDate last(Facts facts, String kind) {
        Last last = facts.last().get(kind);
        return last == null || last.on().isBefore(facts.since()) ? facts.since() : last.on();
    }

    private static void add(List<Duty> duties, Facts facts, String kind, LocalDate worked, String basis) {
        Last last = facts.last().get(kind);
        LocalDate day = last == null || last.nextDueOn() == null ? worked : last.nextDueOn();
        duties.add(new Duty(kind, day, CodeList.named("duty").label(kind), basis));
    }
}
