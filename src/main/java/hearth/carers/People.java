package hearth.carers;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.common.AllNames;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Making and changing people, whoever they are to us. */
public final class People {
    private People() {}

    /** Makes somebody new. They are found through the enquiry or household they belong to. */
    public static PersonId add(Tx tx, NewPerson person, LocalDate day) {
        PersonId id = Subjects.create(tx, SubjectKind.PERSON, day, PersonId::new);
        tx.insert(id, "person", facts(person).and("id", id));
        PersonKeyStore.add(tx, id, PersonKey.of(person.firstName(), person.lastName(), person.email(), person.phone()));
        return id;
    }

    /** Changes what the two differ in; what else is known about them stays. */
    public static void update(Tx tx, PersonId id, NewPerson person) {
        Person before = get(tx.sql(), id);
        tx.update(id, "person", id.value(), before.version(), facts(person));
        if (!before.asNew().equals(person)) {
            knownAgain(tx, id);
        }
    }

    /** Works out anew what somebody is known again by. */
    public static void knownAgain(Tx tx, PersonId id) {
        Person now = get(tx.sql(), id);
        PersonKeyStore.remove(tx, id);
        PersonKeyStore.add(
                tx, id, PersonKey.of(now.firstName(), now.lastName(), now.email(), now.phone(), now.phoneOther()));
    }

    /** Works it out for those of a store that was made before Hearth knew people again. */
    public static void knownAgain(Session session) {
        if (session.may(Right.EDIT_RECRUITMENT)
                && !session.store().read(PersonKeyStore::without).isEmpty()) {
            session.write(Right.EDIT_RECRUITMENT, "know people again", tx -> {
                List<PersonKeyStore.Bare> without = PersonKeyStore.without(tx.sql());
                without.forEach(p -> PersonKeyStore.add(
                        tx, p.id(), PersonKey.of(p.firstName(), p.lastName(), p.email(), p.phone(), p.phoneOther())));
                return without.size();
            });
        }
    }

    /** What is known of somebody besides where they live. */
    public record Details(
            NewPerson person,
            @Nullable String knownAs,
            @Nullable String formerNames,
            @Nullable String phoneOther,
            Answer mayContact) {
        /**
         * Says what cannot be true of them.
         *
         * @throws RuleRefused for no last name, or a birthday to come
         */
        public void refuseImpossible(LocalDate today) {
            var refusals = new ArrayList<Refusal>();
            if (person.lastName().isBlank()) {
                refusals.add(Refusal.at("last_name", "Enter a last name, or what they are called."));
            }
            LocalDate born = person.dateOfBirth();
            if (born != null && born.isAfter(today)) {
                refusals.add(Refusal.at("date_of_birth", "Date of birth must be today or in the past."));
            }
            RuleRefused.unlessEmpty(refusals);
        }
    }

    /**
     * Changes somebody's own details, inside a larger transaction.
     *
     * @throws hearth.common.Conflict where somebody else has changed them since {@code version}
     */
    public static int change(Tx tx, PersonId id, int version, Details details) {
        int now = tx.update(
                id,
                "person",
                id.value(),
                version,
                facts(details.person())
                        .and("known_as", details.knownAs())
                        .and("former_names", details.formerNames())
                        .and("phone_other", details.phoneOther())
                        .and("may_contact", details.mayContact()));
        knownAgain(tx, id);
        return now;
    }

    /** Somebody and the household they live in. */
    public record Named(PersonId person, String name, String household) {}

    /** Everybody who lives in some household on a day, as far as the signed-in user may see them. */
    public static List<Named> everybody(Handle h, LocalDate day) {
        return HouseholdHistoryStore.everybody(h, day);
    }

    /**
     * What somebody is called who lives or lived in a household, or with those who enquired.
     *
     * @param here whether in the household that was asked about, or with those who enquired and became it
     */
    public record Lived(AllNames names, boolean here) {}

    /** What everybody is called who ever lived in this household or another one, as far as the signed-in user may see them. */
    public static List<Lived> lived(Handle h, HouseholdId household) {
        return HouseholdHistoryStore.lived(h, household);
    }

    /** What everybody is called who ever enquired, and whoever lived with them then, as far as the signed-in user may see them. */
    public static List<Lived> enquired(Handle h, HouseholdId household) {
        return HouseholdHistoryStore.enquired(h, household);
    }

    /** What people are called, of those that the user may see; what is no person is passed over. */
    public static Map<Long, String> names(Handle h, Collection<Long> ids) {
        return PersonStore.names(h, ids);
    }

    public static Person get(Handle h, PersonId id) {
        return PersonStore.find(h, id).orElseThrow(() -> new Mendable("That person is not in the store any more."));
    }

    public static List<Person> ofEnquiry(Handle h, EnquiryId enquiry) {
        return PersonStore.ofEnquiry(h, enquiry);
    }

    /** Other adults who live with those who enquire. */
    public static List<Person> adults(Handle h, EnquiryId enquiry) {
        return PersonStore.adults(h, enquiry);
    }

    /** Every household somebody lives or lived in, the latest first. */
    public static List<HouseholdId> households(Handle h, PersonId person) {
        return PersonStore.households(h, person);
    }

    /** Every enquiry somebody is or was part of, the latest first. */
    public static List<EnquiryId> enquiries(Handle h, PersonId person) {
        return PersonStore.enquiries(h, person);
    }

    /** The carers of a household on a day, in the order they joined. */
    public static List<Person> carers(Handle h, HouseholdId household, LocalDate day) {
        return PersonStore.carers(h, household, day);
    }

    /** What an enquiry or household is found by: the names and ways of reaching its people. */
    public static Search.Entry[] found(
            List<NewPerson> people, String name, String reference, @Nullable String postcode) {
        var entries = new java.util.ArrayList<Search.Entry>();
        entries.add(new Search.Entry(Search.By.NAME, name));
        entries.add(new Search.Entry(Search.By.REFERENCE, reference));
        entries.add(new Search.Entry(Search.By.POSTCODE, postcode));
        for (NewPerson person : people) {
            entries.add(new Search.Entry(Search.By.PHONE, person.phone()));
            entries.add(new Search.Entry(Search.By.EMAIL, person.email()));
        }
        return entries.toArray(Search.Entry[]::new);
    }

    private static Row facts(NewPerson person) {
        return Row.of("first_name", person.firstName())
                .and("last_name", person.lastName())
                .and("date_of_birth", person.dateOfBirth())
                .and("sex", person.sex())
                .and("phone", person.phone())
                .and("email", person.email());
    }
}
