package hearth.recruitment;

import hearth.access.Pointing;
import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.Subjects;
import hearth.access.TakingBack;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.NameAlike;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.BritishDates;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.Mendable;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Making two records of one person one: what is kept of each field is said, everything that pointed at the one that goes points at the
 * other, and all of it can be undone at once.
 */
public final class Merging {
    private static final int MOST_PAIRS = 20_000;
    private static final int MOST = 500;

    /** What a merge itself is made of, and what is moved by rules of its own. */
    private static final Set<String> BUT =
            Set.of("person", "person_merge", "person_distinct", "subject_grant", "user_link", "household_member");

    private final EnquiryIntake enquiries;
    private final HouseholdIntake households;

    public Merging(EnquiryIntake enquiries, HouseholdIntake households) {
        this.enquiries = enquiries;
        this.households = households;
    }

    /** One of the two as somebody sees it before deciding. */
    public record Side(Person person, List<Search.Hit> belongsTo, List<Check> checks) {}

    /**
     * The two beside each other.
     *
     * @param doubts what speaks against it, in sentences
     */
    public record Both(Side one, Side other, List<String> doubts) {}

    /**
     * A merge that stands.
     *
     * @param kept whose record goes on
     * @param gone whose record was closed
     */
    public record Merged(long id, Person kept, Person gone) {}

    /** Who is likely to have two records, the likeliest first; pairs somebody has looked at are left out. */
    public static List<SamePerson> likely(Session session) {
        session.require(Right.MERGE);
        return session.read(Right.SEE_CARERS, h -> MergingStore.pairs(h, MOST_PAIRS)).stream()
                .map(Merging::pair)
                .filter(pair -> pair.weight() > 0)
                .sorted(Comparator.comparingInt(SamePerson::weight)
                        .reversed()
                        .thenComparing(SamePerson::name)
                        .thenComparingLong(pair -> pair.one().value()))
                .limit(MOST)
                .toList();
    }

    /** A like name and one thing more, or the same name where nothing speaks against it. */
    private static SamePerson pair(MergingStore.Two two) {
        double alike = NameAlike.to(two.oneFirst(), two.oneLast()).of(two.otherFirst(), two.otherLast());
        var same = EnumSet.noneOf(Likely.Same.class);
        if (two.phone()) {
            same.add(Likely.Same.PHONE);
        }
        if (two.email()) {
            same.add(Likely.Same.EMAIL);
        }
        if (two.postcode()) {
            same.add(Likely.Same.POSTCODE);
        }
        boolean more = two.born() || !same.isEmpty();
        boolean likely = alike > 0 && !two.bornOtherwise() && (more || alike == 1);
        same.add(alike == 1 ? Likely.Same.NAME : Likely.Same.SIMILAR_NAME);
        String why = Likely.words(same) + (two.born() ? " and same date of birth" : "");
        int weight = likely ? same.stream().mapToInt(Likely.Same::weight).sum() + (two.born() ? 5 : 0) : 0;
        return new SamePerson(
                two.one(),
                two.other(),
                name(two.oneFirst(), two.oneLast()),
                name(two.otherFirst(), two.otherLast()),
                two.oneReference() + ", " + two.otherReference(),
                why,
                weight);
    }

    private static String name(@Nullable String first, String last) {
        return first == null ? last : first + " " + last;
    }

    /**
     * The two beside each other, for somebody who decides.
     *
     * @throws Denied where one of them, or a record they belong to, is restricted and this user is not on its list
     */
    public static Both both(Session session, PersonId one, PersonId other) {
        session.require(Right.MERGE);
        Side left = session.open(Right.SEE_CARERS, one, h -> side(h, one, session.today()));
        Side right = session.open(Right.SEE_CARERS, other, h -> side(h, other, session.today()));
        return new Both(left, right, session.read(Right.SEE_CARERS, h -> doubts(h, left.person(), right.person())));
    }

    private static Side side(Handle h, PersonId id, LocalDate day) {
        refuseHidden(h, id);
        var to = new ArrayList<SubjectId>(People.households(h, id));
        to.addAll(People.enquiries(h, id));
        return new Side(
                People.get(h, id),
                Search.named(h, to.stream().map(SubjectId::value).toList()),
                Checks.of(h, id, day));
    }

    private static void refuseHidden(Handle h, PersonId id) {
        if (!MergingStore.seen(h, id)) {
            throw new Denied("One of the two belongs to a record that is restricted, and you are not on its list."
                    + " Ask your manager.");
        }
    }

    private static List<String> doubts(Handle h, Person one, Person other) {
        var doubts = new ArrayList<String>();
        if (one.dateOfBirth() != null
                && other.dateOfBirth() != null
                && !one.dateOfBirth().equals(other.dateOfBirth())) {
            doubts.add("They were born on different days: " + BritishDates.format(one.dateOfBirth()) + " and "
                    + BritishDates.format(other.dateOfBirth()) + ".");
        }
        boolean together = MergingStore.stays(h, one.id()).stream()
                .anyMatch(a -> MergingStore.stays(h, other.id()).stream()
                        .anyMatch(b -> a.household().equals(b.household()) && MergedStays.meet(a, b)));
        if (together) {
            doubts.add("Both live in the same household: it will have one person fewer.");
        }
        if (People.enquiries(h, one.id()).stream().anyMatch(People.enquiries(h, other.id())::contains)) {
            doubts.add("Both belong to the same enquiry: it will have one person fewer.");
        }
        return doubts;
    }

    /**
     * Makes them one.
     *
     * @param kept the record that goes on, at the version that was shown
     * @param gone the record that is closed, at the version that was shown
     * @param as what is kept of each field, in the words of a person as stored
     * @return the number under which it is undone
     * @throws Denied without the right, or where a record is restricted and this user is not on its list
     * @throws hearth.common.Conflict where one of the two was changed since it was shown
     */
    public long merge(Session session, Person kept, Person gone, Person as) {
        if (kept.id().equals(gone.id())) {
            // Hearth's own: it takes two records to make one.
            throw new RuleRefused(Refusal.of("MERGE-01", "That is one record already. Choose another one."));
        }
        session.require(Right.EDIT_CARERS);
        return session.write(Right.MERGE, "make two records one", tx -> {
            refuseHidden(tx.sql(), kept.id());
            refuseHidden(tx.sql(), gone.id());
            refuseGone(tx.sql(), kept);
            refuseGone(tx.sql(), gone);
            write(tx, gone, gone);
            long id = tx.insert(
                    kept.id(),
                    "person_merge",
                    Row.of("kept_id", kept.id()).and("gone_id", gone.id()).and("merged_on", session.today()));
            List<EnquiryId> theirs = People.enquiries(tx.sql(), gone.id());
            List<HouseholdId> homes = People.households(tx.sql(), gone.id());
            write(tx, kept, as);
            MergedStays.move(tx, kept.id(), gone.id());
            Subjects.joined(tx, gone.id(), kept.id(), session.today());
            Pointing.move(tx, gone.id(), kept.id(), BUT);
            tx.update(gone.id(), "person", gone.id().value(), gone.version(), Row.of("merged_into", kept.id()));
            theirs.addAll(People.enquiries(tx.sql(), kept.id()));
            homes.addAll(People.households(tx.sql(), kept.id()));
            nameAnew(tx, theirs, homes, session.today());
            Subjects.hide(tx.sql(), session.user(), tx.now());
            return id;
        });
    }

    private static void write(Tx tx, Person shown, Person as) {
        People.change(
                tx,
                shown.id(),
                shown.version(),
                new People.Details(as.asNew(), as.knownAs(), as.formerNames(), as.phoneOther(), as.mayContact()));
    }

    private static void refuseGone(Handle h, Person person) {
        PersonId into = MergingStore.into(h, person.id());
        if (into != null) {
            // Hearth's own: of two records made one, the one that is left goes on.
            throw new RuleRefused(Refusal.of(
                    "MERGE-02", person.reference() + " was made one with another record before. Open that one."));
        }
    }

    /** Enquiries and households are called by their people, and found by their names. */
    private void nameAnew(Tx tx, List<EnquiryId> theirs, List<HouseholdId> homes, LocalDate today) {
        theirs.stream().distinct().forEach(id -> enquiries.nameAnew(tx, id));
        homes.stream().distinct().forEach(id -> households.nameAnew(tx, id, Households.stored(tx.sql(), id, today)));
    }

    /**
     * Says that two people are not the same; they are not proposed again.
     *
     * @throws Denied where one of them, or a record they belong to, is restricted and this user is not on its list
     */
    public static void distinct(Session session, PersonId one, PersonId other) {
        session.write(Right.MERGE, "two people who are not the same", tx -> {
            PersonId first = one.value() < other.value() ? one : other;
            PersonId second = first.equals(one) ? other : one;
            refuseHidden(tx.sql(), first);
            refuseHidden(tx.sql(), second);
            if (!MergingStore.distinct(tx.sql(), first, second)) {
                tx.insert(
                        first,
                        "person_distinct",
                        Row.of("one_id", first).and("other_id", second).and("said_on", session.today()));
            }
            return first;
        });
    }

    /** The merges that stand in which somebody had a part, the latest first; those of records the user may not see are left out. */
    public static List<Merged> merges(Handle h, PersonId person) {
        return MergingStore.merges(h, person).stream()
                .filter(m -> MergingStore.seen(h, m.kept()) && MergingStore.seen(h, m.gone()))
                .map(m -> new Merged(m.id(), People.get(h, m.kept()), People.get(h, m.gone())))
                .toList();
    }

    /** Whose record goes on in place of this one; null where it is its own. */
    public static @Nullable PersonId into(Handle h, PersonId person) {
        return MergingStore.into(h, person);
    }

    /**
     * Takes a merge back, all of it: each of the two has again what it had.
     *
     * @throws Denied where one of the two is restricted and this user is not on its list
     * @throws RuleRefused where something it changed was changed again since
     */
    public void undo(Session session, long merge) {
        session.require(Right.EDIT_CARERS);
        session.write(Right.MERGE, "undo making two records one", tx -> {
            MergingStore.Kept kept = MergingStore.merge(tx.sql(), merge)
                    .filter(m -> m.undoneOn() == null)
                    .orElseThrow(() -> new Mendable("That was undone before."));
            refuseHidden(tx.sql(), kept.kept());
            refuseHidden(tx.sql(), kept.gone());
            List<EnquiryId> theirs = People.enquiries(tx.sql(), kept.kept());
            List<HouseholdId> homes = People.households(tx.sql(), kept.kept());
            TakingBack.to(tx, kept.kept(), "person_merge", merge);
            tx.update(kept.kept(), "person_merge", merge, kept.version(), Row.of("undone_on", session.today()));
            People.knownAgain(tx, kept.kept());
            People.knownAgain(tx, kept.gone());
            nameAnew(tx, theirs, homes, session.today());
            Subjects.hide(tx.sql(), session.user(), tx.now());
            return merge;
        });
    }
}
