package hearth.carers;

import hearth.access.Breaches;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Authorities;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;

/** Exemptions from the usual fostering limit, as they were given. */
public final class Exemptions {
    private static final String WRONG_COUNCIL = "EXEMPT-01";

    private final Authorities authorities;

    public Exemptions(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * Records one that was given. Where another council gave it than the one the carers live in it does not count, which stands as a
     * breach.
     *
     * @throws RuleRefused where it names no child, or ends before it begins
     */
    public long grant(Session session, HouseholdId household, Exemption exemption) {
        var refusals = new ArrayList<Refusal>();
        if (exemption.children().isEmpty()) {
            refusals.add(Refusal.of(
                            "EXEMPT-02", "An exemption names each child (Children Act 1989, Schedule 7). Choose them.")
                    .beside("children"));
        }
        if (exemption.endsOn() != null && !exemption.endsOn().isAfter(exemption.startsOn())) {
            refusals.add(Refusal.at("until", "It ends after the day it begins."));
        }
        refusals.addAll(Days.past("granted_on", exemption.grantedOn(), session.today()));
        refusals.addAll(Days.planned("starts_on", exemption.startsOn(), session.today(), 1));
        RuleRefused.unlessEmpty(refusals);
        return session.write(Right.EDIT_CARERS, "an exemption", tx -> {
            long id = tx.insert(
                    household,
                    "limit_exemption",
                    Row.of("household_id", household)
                            .and("granted_by_authority", exemption.authority())
                            .and("granted_on", exemption.grantedOn())
                            .and("starts_on", exemption.startsOn())
                            .and("ends_on", exemption.endsOn())
                            .and("condition", exemption.condition()));
            exemption.children().stream()
                    .sorted(Comparator.comparingLong(ChildId::value))
                    .forEach(child -> tx.insert(
                            household,
                            "limit_exemption_child",
                            Row.of("exemption_id", id).and("child_id", child)));
            HouseholdHistoryStore.authority(tx.sql(), household, exemption.startsOn())
                    .filter(home -> !home.equals(exemption.authority()))
                    .ifPresent(home -> Breaches.stand(
                            tx,
                            household,
                            Refusal.of(
                                            WRONG_COUNCIL,
                                            "An exemption was given by " + authorities.name(exemption.authority())
                                                    + ", but the carers live in " + authorities.name(home)
                                                    + ", and only that council can give one (Children Act 1989,"
                                                    + " Schedule 7).")
                                    .decidedBy(authorities.name(home)),
                            exemption.startsOn(),
                            null));
            return id;
        });
    }

    /**
     * Says from which day on it no longer holds.
     *
     * @throws RuleRefused for a day on which it did not hold yet, or in a year that nobody means
     */
    public void end(Session session, HouseholdId household, Exemption exemption, LocalDate on) {
        var refusals = new ArrayList<>(
                Days.after("on", on, exemption.startsOn().plusDays(1), "since it held on the day before"));
        refusals.addAll(Days.planned("on", on, session.today(), 2));
        RuleRefused.unlessEmpty(refusals);
        session.write(
                Right.EDIT_CARERS,
                "an exemption ends",
                tx -> tx.update(
                        household, "limit_exemption", exemption.id(), exemption.version(), Row.of("ends_on", on)));
    }
}
