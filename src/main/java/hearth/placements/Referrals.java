package hearth.placements;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Money;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Requests for a home: received, authorised, searched for, placed. */
public final class Referrals {
    private Referrals() {}

    /**
     * Writes down a request; it is a draft until it is authorised, and an emergency is searched for at once.
     *
     * @throws RuleRefused where it is for nobody
     */
    public static ReferralId add(Session session, Referral.New told) {
        return session.write(
                Right.EDIT_CHILDREN,
                "a request for a home",
                tx -> add(tx, told, told.emergency() ? Referral.State.SEARCHING_IN_HOUSE : Referral.State.DRAFT));
    }

    /** The same inside a larger transaction, in a state of its own. */
    public static ReferralId add(Tx tx, Referral.New told, Referral.State state) {
        if (told.children().isEmpty()) {
            throw new RuleRefused(Refusal.at("children", "Say for whom a home is looked for."));
        }
        ReferralId id = Subjects.create(tx, SubjectKind.REFERRAL, told.receivedOn(), ReferralId::new);
        tx.insert(id, "referral", facts(told).and("id", id));
        told.children()
                .forEach(child -> tx.insert(
                        id, "referral_child", Row.of("referral_id", id).and("child_id", child)));
        step(tx, id, told.receivedOn(), state);
        Search.add(tx, id, new Search.Entry(Search.By.REFERENCE, Subjects.reference(tx, id)));
        return id;
    }

    /**
     * Puts right what was written down of a request; the children stay those it is for. What turns out to be an
     * emergency is searched for at once.
     *
     * @throws hearth.common.Conflict where somebody else has changed it first
     */
    public static int correct(Session session, Referral referral, Referral.New told) {
        return session.write(Right.EDIT_CHILDREN, "correct a request", tx -> {
            int version = correct(tx, referral, told);
            if (!told.emergency() || referral.states().getLast().state() != Referral.State.DRAFT) {
                return version;
            }
            move(tx, referral, session.today(), Referral.State.SEARCHING_IN_HOUSE);
            return find(tx.sql(), referral.id()).orElseThrow().version();
        });
    }

    /** The same inside a larger transaction. */
    public static int correct(Tx tx, Referral referral, Referral.New told) {
        return put(tx, referral, facts(told));
    }

    private static int put(Tx tx, Referral referral, Row row) {
        return tx.update(referral.id(), "referral", referral.id().value(), referral.version(), row);
    }

    private static Row facts(Referral.New told) {
        return Row.of("received_on", told.receivedOn())
                .and("needed_by", told.neededBy())
                .and("expected_end_on", told.expectedEndOn())
                .and("emergency", told.emergency())
                .and("type_wanted", told.typeWanted())
                .and("purpose", told.purpose())
                .and("details", told.details())
                .and("referrer", told.wants().referrer())
                .and("referrer_contact", told.wants().contact())
                .and("manager", told.wants().manager())
                .and("care_plan", told.wants().carePlan())
                .and("essential", told.wants().essential())
                .and("desirable", told.wants().desirable());
    }

    /**
     * Family and friends were considered first (Children Act 1989 s22C(7)(a)).
     *
     * @param note who was thought of, and what came of it
     * @throws RuleRefused for a day that has not come
     */
    public static void considered(Session session, Referral referral, LocalDate on, @Nullable String note) {
        come(session, on);
        session.write(Right.EDIT_CHILDREN, "family and friends considered", tx -> considered(tx, referral, on, note));
    }

    /** The same inside a larger transaction. */
    public static int considered(Tx tx, Referral referral, LocalDate on, @Nullable String note) {
        return put(tx, referral, Row.of("connected_considered_on", on).and("connected_considered_note", note));
    }

    private static void come(Session session, LocalDate on) {
        if (on.isAfter(session.today())) {
            throw new RuleRefused(Refusal.at("on", BritishDates.format(on) + " has not come yet."));
        }
    }

    /**
     * The children may be accommodated and a home be searched for: who said so.
     *
     * @param budget what a home may cost a week; null where nobody said
     * @throws RuleRefused for a day that has not come
     */
    public static void authorise(Session session, Referral referral, String by, LocalDate on, @Nullable Money budget) {
        come(session, on);
        session.write(Right.EDIT_CHILDREN, "authorise a request", tx -> {
            if (budget == null) {
                return authorise(tx, referral, by, on);
            }
            budget(tx, referral, budget);
            return authorise(tx, find(tx.sql(), referral.id()).orElseThrow(), by, on);
        });
    }

    /** What a home may cost a week. */
    public static int budget(Tx tx, Referral referral, Money weekly) {
        return put(tx, referral, Row.of("budget_pence", weekly));
    }

    /**
     * A home may be searched for outside our own: where, and who said so.
     *
     * @param where a code of the list "external-search"
     * @throws RuleRefused for a day that has not come
     */
    public static void allowOutside(Session session, Referral referral, String where, String by, LocalDate on) {
        come(session, on);
        session.write(Right.EDIT_CHILDREN, "allow a search outside", tx -> allowOutside(tx, referral, where, by, on));
    }

    /** The same inside a larger transaction. */
    public static int allowOutside(Tx tx, Referral referral, String where, String by, LocalDate on) {
        return put(
                tx,
                referral,
                Row.of("external_for", where).and("external_by", by).and("external_on", on));
    }

    /** The same inside a larger transaction; what is searched for already stays where it is. */
    public static ReferralId authorise(Tx tx, Referral referral, String by, LocalDate on) {
        put(tx, referral, Row.of("authorised_by", by).and("authorised_on", on));
        return referral.states().getLast().state() == Referral.State.DRAFT
                ? move(tx, referral, on, Referral.State.AUTHORISED)
                : referral.id();
    }

    /**
     * Where the request stands from a day on; a second state on the same day replaces the first.
     *
     * @throws RuleRefused where it would go back behind a day already recorded
     */
    public static void move(Session session, Referral referral, LocalDate on, Referral.State state) {
        session.write(Right.EDIT_CHILDREN, "a request moves on", tx -> move(tx, referral, on, state));
    }

    /** The same inside a larger transaction. */
    public static ReferralId move(Tx tx, Referral stale, LocalDate on, Referral.State state) {
        Referral referral = find(tx.sql(), stale.id()).orElseThrow();
        Referral.Step last = referral.states().getLast();
        if (on.isBefore(last.startsOn())) {
            throw new RuleRefused(Refusal.at(
                    "on", "The request is at a later step since " + BritishDates.format(last.startsOn()) + "."));
        }
        if (last.startsOn().equals(on)) {
            tx.update(referral.id(), "referral_state", last.id(), last.version(), Row.of("state", state));
        } else if (last.state() != state) {
            step(tx, referral.id(), on, state);
        }
        put(tx, referral, Row.of("closed_on", state.closed() ? on : null));
        if (state.closed()) {
            Holds.closed(tx, referral.id(), on);
        }
        return referral.id();
    }

    /**
     * Closes as placed each matched request whose children have all moved in as planned, on the day the last one did.
     *
     * @return how many were closed
     */
    static int arrived(Session session) {
        LocalDate today = session.today();
        if (session.store().read(h -> ReferralStore.arrived(h, today)).isEmpty()) {
            return 0;
        }
        return session.store().write(session.actor(), "children have moved in as planned", tx -> {
            List<ReferralStore.Arrived> arrived = ReferralStore.arrived(tx.sql(), today);
            for (ReferralStore.Arrived one : arrived) {
                Referral referral = find(tx.sql(), one.id()).orElseThrow();
                LocalDate last = referral.states().getLast().startsOn();
                move(tx, referral, one.day().isBefore(last) ? last : one.day(), Referral.State.PLACED);
            }
            return arrived.size();
        });
    }

    private static void step(Tx tx, ReferralId id, LocalDate on, Referral.State state) {
        tx.insert(
                id,
                "referral_state",
                Row.of("referral_id", id).and("starts_on", on).and("state", state));
    }

    /** Somebody was asked for a home: carers or a provider. */
    public static long asked(
            Session session,
            ReferralId referral,
            LocalDate on,
            @Nullable HouseholdId household,
            @Nullable ProviderId provider) {
        return session.write(
                Right.EDIT_CHILDREN, "asked for a home", tx -> asked(tx, referral, on, household, provider));
    }

    public static long asked(
            Tx tx, ReferralId referral, LocalDate on, @Nullable HouseholdId household, @Nullable ProviderId provider) {
        if ((household == null) == (provider == null)) {
            throw new RuleRefused(Refusal.at("whom", "Say which household or which provider was asked."));
        }
        return tx.insert(
                referral,
                "search_entry",
                Row.of("referral_id", referral)
                        .and("asked_on", on)
                        .and("household_id", household)
                        .and("provider_id", provider));
    }

    /**
     * What they said; after an offer the request is offered a home.
     *
     * @param answer OFFER, DECLINE, NO_REPLY or WITHDRAWN
     * @param weekly the price quoted, also when it came with a no
     */
    public static int answered(
            Session session,
            ReferralId referral,
            Referral.Asked asked,
            LocalDate on,
            String answer,
            @Nullable String declineReason,
            @Nullable Money weekly) {
        return session.write(Right.EDIT_CHILDREN, "an answer about a home", tx -> {
            int version = tx.update(
                    referral,
                    "search_entry",
                    asked.id(),
                    asked.version(),
                    Row.of("answered_on", on)
                            .and("answer", answer)
                            .and("decline_reason", declineReason)
                            .and("weekly_pence", weekly));
            if (answer.equals("OFFER")) {
                offered(tx, find(tx.sql(), referral).orElseThrow(), on);
            }
            return version;
        });
    }

    /** Somebody has said yes: a request that is still searched for is offered a home from then on. */
    static void offered(Tx tx, Referral referral, LocalDate on) {
        Referral.Step last = referral.states().getLast();
        if (last.state().waiting()) {
            move(tx, referral, on.isBefore(last.startsOn()) ? last.startsOn() : on, Referral.State.OFFERED);
        }
    }

    public static Optional<Referral> find(Handle h, ReferralId id) {
        return ReferralStore.find(h, id);
    }

    /** Requests for a child, the latest first. */
    public static List<ReferralId> of(Handle h, ChildId child) {
        return ReferralStore.of(h, child);
    }
}
