package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Codes;
import hearth.common.Money;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a council pays a week for a child of an age, from a day on: a set of rates ends where the next of its name begins. The
 * national minimum allowance (National Minimum Standards 2011, standard 28) comes with Hearth to be taken over; bands are data,
 * because councils cut them differently. A cost line that follows the rates changes on the birthday itself, which is local practice.
 */
public final class Allowances {
    private static final int LAST_YEAR_OF_CHILDHOOD = 17;
    private static final int OLDEST = 99;
    private static final Pattern BAND = Pattern.compile(
            "(\\d{1,2})\\s*(?:(?:-|\u2013|to)\\s*(\\d{1,2})|\\+)?[\\s:,\u00a3]+(\\d[\\d,]*(?:\\.\\d{1,2})?)");

    private Allowances() {}

    /** A weekly sum for the years of age from one to another, both counted. */
    public record Band(int from, int to, Money aWeek) {
        /** As it is typed: 5-10 194.00. */
        @Override
        public String toString() {
            return from + "-" + to + " " + aWeek.pounds();
        }
    }

    /**
     * A set of rates.
     *
     * @param scheme what the council calls them
     * @param from the first day they hold
     * @param until the first day they no longer hold; null while they do
     * @param source where they are from
     */
    public record Rates(
            String scheme,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String source,
            List<Band> bands) {
        public boolean holdOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }

        /** The sum for an age; empty where no band has it. */
        public Optional<Money> at(int age) {
            return bands.stream()
                    .filter(b -> b.from() <= age && age <= b.to())
                    .map(Band::aWeek)
                    .findFirst();
        }
    }

    /** What the council has entered: by name, the latest set first. */
    public static List<Rates> all(Handle h) {
        var sets = new ArrayList<Rates>();
        for (AllowanceStore.Line line : AllowanceStore.all(h)) {
            Rates last = sets.isEmpty() ? null : sets.getLast();
            if (last == null
                    || !last.scheme().equals(line.scheme())
                    || !last.from().equals(line.startsOn())) {
                last = new Rates(line.scheme(), line.startsOn(), line.endsOn(), line.source(), new ArrayList<>());
                sets.add(last);
            }
            last.bands().add(new Band(line.ageFrom(), line.ageTo(), line.pence()));
        }
        return sets;
    }

    /** The names of the council's rates. */
    public static List<String> schemes(Handle h) {
        return all(h).stream().map(Rates::scheme).distinct().toList();
    }

    /** The national minimum allowance, one set for each part of England and year that Hearth knows. */
    public static List<Rates> national() {
        var sets = new ArrayList<Rates>();
        for (var row : Codes.rows("national-allowance")) {
            String area = row.getField("area");
            LocalDate from = LocalDate.parse(row.getField("from"));
            LocalDate until = LocalDate.parse(row.getField("until"));
            Rates last = sets.isEmpty() ? null : sets.getLast();
            if (last == null || !last.scheme().equals(area) || !last.from().equals(from)) {
                String source = "National minimum allowance, " + BritishDates.span(from, until) + " ("
                        + row.getField("source") + ")";
                last = new Rates(area, from, until, source, new ArrayList<>());
                sets.add(last);
            }
            last.bands()
                    .add(new Band(
                            Integer.parseInt(row.getField("age_from")),
                            Integer.parseInt(row.getField("age_to")),
                            Money.ofPounds(new BigDecimal(row.getField("pounds")))));
        }
        return sets;
    }

    /** The last day of the national minimum allowance that Hearth knows; later rates are not guessed. */
    public static LocalDate knownUntil() {
        return national().stream()
                .map(Rates::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .minusDays(1);
    }

    /**
     * Enters rates from a day on; those of the same name that held until then end there, and a set of that very day is replaced.
     *
     * @throws RuleRefused where a year of childhood has no sum or two, or a band or its sum cannot be
     */
    public static void set(Session session, String scheme, LocalDate from, String source, List<Band> bands) {
        session.write(
                Right.EDIT_COSTS,
                "enter rates of allowance",
                tx -> set(tx, session.today(), scheme, from, source, bands));
    }

    /**
     * The same inside a larger transaction.
     *
     * @throws RuleRefused where a year of childhood has no sum or two, or a band or its sum cannot be
     */
    public static int set(Tx tx, LocalDate today, String scheme, LocalDate from, String source, List<Band> bands) {
        RuleRefused.unlessEmpty(check(today, scheme, from, bands));
        String name = scheme.strip();
        LocalDate next = null;
        for (AllowanceStore.Line line : AllowanceStore.all(tx.sql())) {
            LocalDate end = line.endsOn();
            if (!line.scheme().equals(name)) {
                continue;
            }
            if (line.startsOn().equals(from)) {
                tx.delete(null, "allowance_rate", line.id());
            } else if (line.startsOn().isAfter(from)) {
                next = line.startsOn();
            } else if (end == null || end.isAfter(from)) {
                tx.update(null, "allowance_rate", line.id(), line.version(), Row.of("ends_on", from));
            }
        }
        for (Band band : bands) {
            tx.insert(
                    null,
                    "allowance_rate",
                    Row.of("scheme", name)
                            .and("age_from", band.from())
                            .and("age_to", band.to())
                            .and("pence", band.aWeek())
                            .and("starts_on", from)
                            .and("ends_on", next)
                            .and("source", source.isBlank() ? null : source.strip()));
        }
        return bands.size();
    }

    /**
     * Takes out a set that was entered by mistake; the one before it holds on. The trail keeps it.
     *
     * @throws RuleRefused where costs follow these rates and no others of the name are left
     */
    public static void remove(Session session, Rates set) {
        session.write(Right.EDIT_COSTS, "take out rates of allowance", tx -> {
            List<AllowanceStore.Line> lines = AllowanceStore.all(tx.sql()).stream()
                    .filter(l -> l.scheme().equals(set.scheme()))
                    .toList();
            if (lines.stream().allMatch(l -> l.startsOn().equals(set.from()))
                    && AllowanceStore.followed(tx.sql(), set.scheme())) {
                // Hearth's own: a cost that follows rates always has some to follow.
                throw new RuleRefused(Refusal.of(
                        "RATES-01",
                        "Costs follow the rates " + set.scheme()
                                + ", and there are no others of that name. End or correct those costs first, or change"
                                + " the rates."));
            }
            for (AllowanceStore.Line line : lines) {
                if (line.startsOn().equals(set.from())) {
                    tx.delete(null, "allowance_rate", line.id());
                } else if (set.from().equals(line.endsOn())) {
                    tx.update(null, "allowance_rate", line.id(), line.version(), Row.of("ends_on", set.until()));
                }
            }
            return set;
        });
    }

    /**
     * Bands as people type them, a line each: 5-10 194.00, or 16+ 258.
     *
     * @throws RuleRefused where a line is none
     */
    public static List<Band> read(String typed) {
        var bands = new ArrayList<Band>();
        for (String line : typed.strip().replace(';', '\n').lines().toList()) {
            Matcher band = BAND.matcher(line.strip());
            if (!band.matches()) {
                throw new RuleRefused(Refusal.at(
                        "bands", "\u201c" + line.strip() + "\u201d is not a band of ages. Write it like 5-10 194.00"));
            }
            int from = Integer.parseInt(band.group(1));
            int to = band.group(2) != null
                    ? Integer.parseInt(band.group(2))
                    : line.contains("+") ? Math.max(from, LAST_YEAR_OF_CHILDHOOD) : from;
            bands.add(new Band(
                    from, to, Money.ofPounds(new BigDecimal(band.group(3).replace(",", "")))));
        }
        return bands;
    }

    private static List<Refusal> check(LocalDate today, String scheme, LocalDate from, List<Band> bands) {
        var refusals = new ArrayList<Refusal>();
        if (scheme.isBlank()) {
            refusals.add(Refusal.at("scheme", "Enter what these rates are called."));
        }
        if (from.getYear() < 1990 || from.isAfter(today.plusYears(2))) {
            refusals.add(Refusal.at("from", "Enter a day from 1 January 1990 to two years from now."));
        }
        for (Band band : bands) {
            if (band.from() < 0 || band.to() < band.from() || band.to() > OLDEST) {
                refusals.add(Refusal.at(
                        "bands",
                        "No band of ages goes from " + band.from() + " to " + band.to()
                                + ". Write the younger age first, from 0 to " + OLDEST + "."));
                return refusals;
            }
            if (band.aWeek().pence() < 0) {
                refusals.add(Refusal.at(
                        "bands",
                        "The sum for a child of " + band.from()
                                + " is less than nothing. Enter what is paid, in pounds a week."));
                return refusals;
            }
        }
        for (int age = 0; age <= LAST_YEAR_OF_CHILDHOOD; age++) {
            int years = age;
            long sums = bands.stream()
                    .filter(b -> b.from() <= years && years <= b.to())
                    .count();
            if (sums != 1) {
                refusals.add(Refusal.at(
                        "bands",
                        sums == 0
                                ? "There is no sum for a child of " + age + ". Every age from 0 to 17 needs one."
                                : "There are " + sums + " sums for a child of " + age
                                        + ". Let the bands not overlap."));
                break;
            }
        }
        return refusals;
    }

    /** Why a line cannot follow the rates; nothing for a line that does not. */
    static List<Refusal> check(Handle h, CostLine.New line, boolean ofHousehold) {
        String scheme = line.scheme();
        if (scheme == null) {
            return List.of();
        }
        if (ofHousehold) {
            return List.of(
                    Refusal.at("scheme", "A household has no age. Record the allowance for the child's placement."));
        }
        if (line.basis() != CostLine.Every.WEEKLY
                || line.kind() != CostLine.Kind.ALLOWANCE
                || line.pence().pence() != 0) {
            return List.of(
                    Refusal.at("scheme", "Only a weekly allowance follows the age, and its sum comes from the rates."));
        }
        return schemes(h).contains(scheme)
                ? List.of()
                : List.of(Refusal.at(
                        "scheme", "No rates are called " + scheme + ". Choose others, or enter them first."));
    }
}
