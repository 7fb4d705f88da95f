package hearth.carers;

import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.access.Search;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.Postcode;
import hearth.geography.Geography;
import hearth.geography.GridReference;
import hearth.geography.Located;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes households down whole: one call each, in a transaction of the caller's; forms, decisions and imports go the same way. */
public final class HouseholdIntake {
    private final Geography geography;
    private final CarersCameOver cameOver;

    public HouseholdIntake(Geography geography) {
        this(geography, (tx, household, from) -> {});
    }

    /**
     * The same where children may live with carers who come over.
     *
     * @param cameOver what else happens when carers come over to us
     */
    public HouseholdIntake(Geography geography, CarersCameOver cameOver) {
        this.geography = geography;
        this.cameOver = cameOver;
    }

    /** The key by which the same household is known again. */
    public static String key(NewHousehold household) {
        return MatchKey.of(
                PersonNames.together(household.carers()), household.address().postcode());
    }

    /** Writes a new one whose carers are new to the store. */
    public HouseholdId add(Tx tx, NewHousehold household) {
        List<PersonId> people = household.carers().stream()
                .map(carer -> People.add(tx, carer, household.since()))
                .toList();
        return add(tx, household, people);
    }

    /** Writes a new one whose carers are in the store already, in the order of {@code household.carers()}. */
    public HouseholdId add(Tx tx, NewHousehold household, List<PersonId> carers) {
        String name = PersonNames.together(household.carers());
        HouseholdId id = Subjects.create(tx, SubjectKind.HOUSEHOLD, household.since(), HouseholdId::new);
        tx.insert(
                id,
                "household",
                Row.of("id", id)
                        .and("name", name)
                        .and("match_key", key(household))
                        .and("phone", household.phone())
                        .and("email", household.email())
                        .and("officer_id", household.officer())
                        .and("supervising_worker_id", household.supervisor()));
        for (PersonId carer : carers) {
            member(tx, id, carer, household.since());
        }
        tx.insert(id, "household_address", address(id, household.address(), household.since()));
        if (household.approval() != null) {
            ApprovalWriting.approve(tx, id, household.approval(), household.ending());
        }
        if (household.bedrooms() != null) {
            tx.insert(id, "household_fact", bedrooms(id, household.bedrooms(), household.since()));
        }
        if (household.lastReview() != null) {
            tx.insert(id, "duty_done", review(id, household.lastReview()));
        }
        if (household.teamReference() != null) {
            Identifiers.put(tx, id, IdentifierKind.TEAM_REF_HOUSEHOLD, household.teamReference(), household.since());
        }
        Search.add(tx, id, found(tx, id, household));
        return id;
    }

    /**
     * Makes a stored one say what {@code household} says, as of {@code day} where something holds from a day on: another postcode is a
     * move, other places or ages are new terms, another day of approval corrects the one that is stored.
     */
    public void update(Tx tx, HouseholdId id, NewHousehold household, LocalDate day, CarersMoved moved) {
        NewHousehold stored = Households.stored(tx.sql(), id, day);
        updateFacts(tx, id, HouseholdStore.kept(tx.sql(), id).version(), household);
        if (!stored.address().equals(household.address())) {
            boolean elsewhere = !Objects.equals(
                    postcode(stored.address().postcode()),
                    postcode(household.address().postcode()));
            LocalDate current = HouseholdHistoryStore.address(tx.sql(), id, day)
                    .map(Address::startsOn)
                    .orElse(household.since());
            move(tx, id, household.address(), elsewhere ? day : current, moved);
        }
        ApprovalWriting.update(tx, id, household, day);
        if (household.bedrooms() != null && !household.bedrooms().equals(stored.bedrooms())) {
            tx.insert(id, "household_fact", bedrooms(id, household.bedrooms(), day));
        }
        LocalDate review = household.lastReview();
        if (review != null && (stored.lastReview() == null || review.isAfter(stored.lastReview()))) {
            tx.insert(id, "duty_done", review(id, review));
        }
        if (household.teamReference() != null) {
            Identifiers.put(tx, id, IdentifierKind.TEAM_REF_HOUSEHOLD, household.teamReference(), day);
        }
    }

    /** Names, and how they are reached. */
    void updateFacts(Tx tx, HouseholdId id, int version, NewHousehold household) {
        updateName(tx, id, version, household);
        List<Member> carers = HouseholdHistoryStore.members(tx.sql(), id).stream()
                .filter(m -> m.role() == Member.Role.CARER && m.endsOn() == null)
                .toList();
        for (int i = 0; i < household.carers().size(); i++) {
            NewPerson carer = household.carers().get(i);
            if (i < carers.size()) {
                People.update(tx, carers.get(i).person(), carer);
            } else {
                member(tx, id, People.add(tx, carer, household.since()), household.since());
            }
        }
        Search.replace(tx, id, found(tx, id, household));
    }

    private static void updateName(Tx tx, HouseholdId id, int version, NewHousehold household) {
        HouseholdStore.Kept kept = HouseholdStore.kept(tx.sql(), id);
        Row row = Row.of("name", PersonNames.together(household.carers()))
                .and("phone", household.phone())
                .and("email", household.email())
                .and("officer_id", household.officer())
                .and("supervising_worker_id", household.supervisor());
        String key = key(household);
        if (!key.equals(kept.matchKey())) {
            row.and("match_key", key)
                    .and("former_match_key", Objects.requireNonNullElse(kept.formerMatchKey(), kept.matchKey()));
        }
        tx.update(id, "household", id.value(), version, row);
    }

    /** Calls it by the names its carers have now, and lets it be found by them. */
    public void nameAnew(Tx tx, HouseholdId id, NewHousehold stored) {
        if (!stored.carers().isEmpty()) {
            updateName(tx, id, HouseholdStore.kept(tx.sql(), id).version(), stored);
            Search.replace(tx, id, found(tx, id, stored));
        }
    }

    /** Writes where they live from a day on; placements there follow where that is a move. */
    void move(Tx tx, HouseholdId id, NewAddress address, LocalDate from, CarersMoved moved) {
        List<Address> stored = HouseholdHistoryStore.addresses(tx.sql(), id);
        Row row = address(id, address, from);
        stored.stream()
                .filter(a -> a.startsOn().equals(from))
                .findFirst()
                .ifPresentOrElse(
                        same -> tx.update(id, "household_address", same.id(), same.version(), row),
                        () -> tx.insert(id, "household_address", row));
        moved.moved(tx, id, from);
    }

    /** Another adult lives there from a day on; one who is a member already stays as they are. */
    public void joins(Tx tx, HouseholdId id, PersonId adult, LocalDate from) {
        if (HouseholdHistoryStore.members(tx.sql(), id).stream()
                .noneMatch(m -> m.person().equals(adult) && m.endsOn() == null)) {
            member(tx, id, adult, Member.Role.ADULT, from);
        }
    }

    private static void member(Tx tx, HouseholdId id, PersonId carer, LocalDate from) {
        member(tx, id, carer, Member.Role.CARER, from);
    }

    private static void member(Tx tx, HouseholdId id, PersonId person, Member.Role role, LocalDate from) {
        tx.insert(
                id,
                "household_member",
                Row.of("household_id", id)
                        .and("person_id", person)
                        .and("role", role)
                        .and("starts_on", from));
    }

    /**
     * Approves a household that is in the store already: what approval it had ends that day, as a move to another service, or
     * because a temporary one is followed by a full one.
     */
    public void comeOver(Tx tx, HouseholdId id, NewApproval approval) {
        ApprovalWriting.comeOver(tx, id, approval);
        if (approval.provider() == null) {
            cameOver.cameOver(tx, id, approval.startsOn());
        }
    }

    /** An address with the council it lies in, as far as the directory knows, and the edition it was judged by. */
    private Row address(HouseholdId id, NewAddress address, LocalDate from) {
        Located located = geography.locate(address.postcode());
        GridReference grid = located.grid();
        return Row.of("household_id", id)
                .and("starts_on", from)
                .and("address", address.address())
                .and("locality", address.locality())
                .and("postcode", postcode(address.postcode()))
                .and("authority_code", located.authority())
                .and("authority_basis", located.basis())
                .and("easting", grid == null ? null : grid.easting())
                .and("northing", grid == null ? null : grid.northing())
                .and("edition", located.edition())
                .and("confidential", address.confidential());
    }

    private static Row bedrooms(HouseholdId id, int number, LocalDate asOf) {
        return Row.of("household_id", id)
                .and("key", "BEDROOMS")
                .and("state", "KNOWN")
                .and("value", String.valueOf(number))
                .and("as_of", asOf);
    }

    private static Row review(HouseholdId id, LocalDate decided) {
        return Row.of("household_id", id)
                .and("kind", "REVIEW")
                .and("done_on", decided)
                .and("decided_on", decided);
    }

    private static Search.Entry[] found(Tx tx, HouseholdId id, NewHousehold household) {
        List<NewPerson> people = new java.util.ArrayList<>(household.carers());
        people.add(NewPerson.of(null, "").reachedBy(household.phone(), household.email()));
        return People.found(
                people,
                PersonNames.together(household.carers()),
                Subjects.reference(tx, id),
                postcode(household.address().postcode()));
    }

    static @Nullable String postcode(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Postcode.parse(typed)
                        .map(Postcode::text)
                        .orElseGet(() -> typed.strip().toUpperCase(Locale.UK));
    }
}
