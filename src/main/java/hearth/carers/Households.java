package hearth.carers;

import hearth.access.Breaches;
import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.access.Listing;
import hearth.access.Notes;
import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Worker;
import hearth.access.Workers;
import hearth.common.BritishDates;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.WorkerId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Fostering households: the list, one of them, and what changes in one: who lives there, where, how they are reached. */
public final class Households {
    public static final Listing<Household> LISTING = new Listing<>(
            "households", Right.SEE_CARERS, Household.FIELDS, Household.class, HouseholdStore.OURS, "name, id");

    private final HouseholdIntake intake;
    private final CarersMoved moved;

    public Households(HouseholdIntake intake, CarersMoved moved) {
        this.intake = intake;
        this.moved = moved;
    }

    /**
     * One as it stands on a day, ours or an agency's.
     *
     * @throws Mendable where it is not in the store
     */
    public static Household get(Handle h, HouseholdId id, LocalDate day) {
        return HouseholdStore.find(h, id, day)
                .orElseThrow(() -> new Mendable("That household is not in the store any more."));
    }

    /** Who supervises each household or else has it, by name; those that nobody has are not in it. */
    public static Map<HouseholdId, String> owners(Handle h) {
        return HouseholdStore.owners(h);
    }

    /** Everybody who lives or lived there, those who do first. */
    public static List<Member> members(Handle h, HouseholdId id) {
        return HouseholdHistoryStore.members(h, id);
    }

    /** Opens one for reading, as it stands today. */
    public static HouseholdPage open(Session session, HouseholdId id) {
        return session.open(
                Right.SEE_CARERS,
                id,
                h -> new HouseholdPage(
                        get(h, id, session.today()),
                        AboutHomes.of(h, id, session.today()),
                        HouseholdHistoryStore.members(h, id),
                        HouseholdHistoryStore.addresses(h, id),
                        Approvals.of(h, id),
                        HouseholdHistoryStore.unavailable(h, id),
                        HouseholdHistoryStore.bedUses(h, id),
                        HouseholdHistoryStore.exemptions(h, id),
                        HouseholdHistoryStore.duties(h, id),
                        Checks.of(h, id, session.today()),
                        Breaches.on(h, id),
                        Notes.on(h, id),
                        supervisor(h, id)));
    }

    private static @Nullable Worker supervisor(Handle h, HouseholdId id) {
        WorkerId supervisor = HouseholdStore.whole(h, id).supervisor();
        return supervisor == null ? null : Workers.get(h, supervisor);
    }

    /** One as it would be written down today: what an import compares with. */
    public static NewHousehold stored(Handle h, HouseholdId id, LocalDate day) {
        HouseholdStore.Whole whole = HouseholdStore.whole(h, id);
        Optional<Approval> latest = Approvals.of(h, id).stream().findFirst();
        LocalDate since = latest.map(Approval::startsOn)
                .orElseGet(
                        () -> HouseholdHistoryStore.addresses(h, id).getLast().startsOn());
        return new NewHousehold(
                since,
                People.carers(h, id, day.isBefore(since) ? since : day).stream()
                        .map(Person::asNew)
                        .toList(),
                HouseholdHistoryStore.address(h, id, day).map(Address::asNew).orElseGet(() -> NewAddress.at(null)),
                latest.map(Households::asNew).orElse(null),
                latest.map(Households::ending).orElse(null),
                whole.phone(),
                whole.email(),
                whole.officer(),
                whole.supervisor(),
                HouseholdHistoryStore.bedrooms(h, id),
                HouseholdStore.lastReview(h, id),
                Identifiers.of(h, id, IdentifierKind.TEAM_REF_HOUSEHOLD));
    }

    private static NewApproval asNew(Approval approval) {
        return new NewApproval(
                null,
                approval.kind(),
                approval.connected(),
                approval.startsOn(),
                approval.reference(),
                approval.terms().getLast().terms());
    }

    private static @Nullable Ending ending(Approval approval) {
        return approval.endsOn() == null || approval.endingReason() == null
                ? null
                : new Ending(approval.endsOn(), approval.endingReason(), approval.endingDetail());
    }

    /** Which households are known by these keys (of {@link HouseholdIntake#key}), also as they were before a correction. */
    public static Map<String, HouseholdId> known(Handle h, Collection<String> keys) {
        return HouseholdStore.known(h, keys);
    }

    /**
     * Writes down a new one.
     *
     * @throws RuleRefused for terms or days that cannot be, or more children than bedrooms where nobody said that it is meant
     */
    public HouseholdId add(Session session, NewHousehold household) {
        RuleRefused.unlessEmpty(NewHouseholdRules.wrong(household, session.today()));
        return session.write(Right.EDIT_CARERS, "add a household", tx -> intake.add(tx, household));
    }

    /** The same with the workers by their names; a name not met before makes a new one. */
    public HouseholdId add(
            Session session, NewHousehold household, @Nullable String officer, @Nullable String supervisor) {
        RuleRefused.unlessEmpty(NewHouseholdRules.wrong(household, session.today()));
        return session.write(
                Right.EDIT_CARERS,
                "add a household",
                tx -> intake.add(tx, household.with(worker(tx, officer), worker(tx, supervisor))));
    }

    private static @Nullable WorkerId worker(Tx tx, @Nullable String name) {
        return name == null || name.isBlank() ? null : Workers.named(tx, name);
    }

    /**
     * Changes how a household is reached and who works with it.
     *
     * @throws hearth.common.Conflict where somebody else has changed it since {@code version}
     */
    public void reach(
            Session session,
            HouseholdId id,
            int version,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String officer,
            @Nullable String supervisor) {
        session.write(Right.EDIT_CARERS, "change a household", tx -> {
            NewHousehold told = stored(tx.sql(), id, session.today())
                    .reachedBy(phone, email)
                    .with(worker(tx, officer), worker(tx, supervisor));
            intake.updateFacts(tx, id, version, told);
            return id;
        });
    }

    /**
     * Changes the details of somebody who lives there; where it is a carer the household is called by the new name too.
     *
     * @throws RuleRefused for no last name, or a birthday to come
     * @throws hearth.common.Conflict where somebody else has changed them since {@code version}
     */
    public void person(Session session, HouseholdId id, PersonId person, int version, People.Details told) {
        told.refuseImpossible(session.today());
        session.write(Right.EDIT_CARERS, "change a person", tx -> {
            People.change(tx, person, version, told);
            int now = HouseholdStore.kept(tx.sql(), id).version();
            intake.updateFacts(tx, id, now, stored(tx.sql(), id, session.today()));
            return person;
        });
    }

    /**
     * Makes its carers and how they are reached say what the form says; take {@link #stored} and change that.
     *
     * @throws hearth.common.Conflict where somebody else has changed it since {@code version}
     */
    public void change(Session session, HouseholdId id, int version, NewHousehold household) {
        session.write(Right.EDIT_CARERS, "change a household", tx -> {
            intake.updateFacts(tx, id, version, household);
            return id;
        });
    }

    /**
     * Records that they moved house; on the day of an address that is recorded already it corrects that one.
     *
     * @throws RuleRefused for a day that has not come
     */
    public void move(Session session, HouseholdId id, NewAddress address, LocalDate from) {
        if (from.isAfter(session.today())) {
            throw new RuleRefused(Refusal.at(
                    "from", BritishDates.format(from) + " has not come yet. Record the move when they have moved."));
        }
        session.write(Right.EDIT_CARERS, "carers move house", tx -> {
            intake.move(tx, id, address, from, moved);
            return id;
        });
    }

    /**
     * Somebody new to the store lives there from a day on.
     *
     * @throws RuleRefused for a day in a year that nobody means, or a birthday to come
     */
    public PersonId join(
            Session session,
            HouseholdId id,
            NewPerson person,
            Member.Role role,
            @Nullable String relation,
            LocalDate from) {
        var refusals = new ArrayList<>(Days.planned("from", from, session.today(), 1));
        refusals.addAll(Days.past("date_of_birth", person.dateOfBirth(), session.today()));
        RuleRefused.unlessEmpty(refusals);
        return session.write(
                Right.EDIT_CARERS, "somebody joins a household", tx -> join(tx, id, person, role, relation, from));
    }

    /** The same inside a larger transaction. */
    public static PersonId join(
            Tx tx, HouseholdId id, NewPerson person, Member.Role role, @Nullable String relation, LocalDate from) {
        PersonId made = People.add(tx, person, from);
        tx.insert(
                id,
                "household_member",
                Row.of("household_id", id)
                        .and("person_id", made)
                        .and("role", role)
                        .and("relation", relation)
                        .and("starts_on", from));
        return made;
    }

    /** Somebody no longer lives there from a day on. */
    public void leave(Session session, HouseholdId id, Member member, LocalDate on) {
        if (!on.isAfter(member.startsOn())) {
            throw new RuleRefused(Refusal.at(
                    "ends_on", "They joined on " + BritishDates.format(member.startsOn()) + " and leave after that."));
        }
        RuleRefused.unlessEmpty(Days.planned("ends_on", on, session.today(), 1));
        session.write(
                Right.EDIT_CARERS,
                "somebody leaves a household",
                tx -> tx.update(id, "household_member", member.id(), member.version(), Row.of("ends_on", on)));
    }
}
