package hearth.recruitment;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.carers.NameAlike;
import hearth.carers.NewPerson;
import hearth.carers.PersonKey;
import hearth.common.EnquiryId;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Looks, while an enquiry is saved and out of sight of whoever saves it, at people an officer should not call back alone: family of
 * children in care, no-contact persons, people refused before, staff. The officer sees that the manager is to be spoken to first and no
 * more; the manager sees why.
 */
public final class Lookout {
    /** What the officer reads. */
    public static final String WORDS = "Speak to the manager before calling back";

    private static final double SURE = 0.92;
    private static final int WEIGHT = 3;

    private final Families families;

    /** What another feature knows of the families of children in care. */
    public interface Families {
        /** Of every child in care on a day. */
        List<Relative> relatives(Handle h, LocalDate day);
    }

    /**
     * Somebody of a child's family.
     *
     * @param name in words as written down; where a postcode is given, a last name
     * @param how in a few words, such as "family time with them"
     */
    public record Relative(
            SubjectId child, String name, @Nullable String postcode, String how) {}

    private record Hit(Warning.In foundIn, @Nullable SubjectId about, String why) {}

    public Lookout(Families families) {
        this.families = families;
    }

    /** Looks at the people of one enquiry and writes down what is new. */
    void look(Tx tx, EnquiryId id, NewEnquiry enquiry, Set<PersonId> own, LocalDate today) {
        Set<LookoutStore.Found> before = new HashSet<>(LookoutStore.found(tx.sql(), id));
        for (Hit hit : hits(tx.sql(), id, enquiry, own, today)) {
            Long about = hit.about() == null ? null : (Long) hit.about().value();
            if (before.add(new LookoutStore.Found(hit.foundIn(), about, hit.why()))) {
                tx.insert(
                        id,
                        "enquiry_warning",
                        Row.of("enquiry_id", id)
                                .and("found_in", hit.foundIn())
                                .and("about_id", hit.about())
                                .and("why", hit.why())
                                .and("found_on", today));
            }
        }
    }

    private List<Hit> hits(Handle h, EnquiryId id, NewEnquiry enquiry, Set<PersonId> own, LocalDate today) {
        var hits = new ArrayList<Hit>();
        List<WatchedPerson> watched = LookoutStore.watched(h, today);
        List<Relative> relatives = families.relatives(h, today);
        for (NewPerson person : enquiry.applicants()) {
            var name = NameAlike.to(person.firstName(), person.lastName());
            Set<PersonKey> keys = reached(person);
            for (WatchedPerson one : watched) {
                String same = same(name, keys, one);
                if (same != null) {
                    hits.add(new Hit(
                            one.list() == WatchedPerson.Watch.STAFF ? Warning.In.STAFF : Warning.In.NO_CONTACT,
                            null,
                            one.name() + ": " + same + (one.why() == null ? "" : ". " + one.why())));
                }
            }
            Workers.active(h).stream()
                    .filter(worker -> name.of(null, worker.name()) >= SURE)
                    .forEach(worker ->
                            hits.add(new Hit(Warning.In.STAFF, null, worker.name() + " works here: same name")));
            for (Relative one : relatives) {
                if (related(name, person, enquiry.home().postcode(), one)) {
                    hits.add(new Hit(Warning.In.FAMILY, one.child(), one.name() + ": " + one.how()));
                }
            }
            hits.addAll(refused(h, id, person, own));
        }
        return hits;
    }

    private static Set<PersonKey> reached(NewPerson person) {
        Set<PersonKey> keys = new HashSet<>(PersonKey.of(null, null, person.email(), person.phone()));
        keys.removeIf(key -> key.kind() == PersonKey.Kind.SOUND);
        return keys;
    }

    private static @Nullable String same(NameAlike name, Set<PersonKey> keys, WatchedPerson one) {
        boolean reached =
                PersonKey.of(null, null, one.email(), one.phone()).stream().anyMatch(keys::contains);
        boolean called = name.of(one.firstName(), one.lastName()) > 0;
        return called && reached
                ? "same name and same phone number or e-mail"
                : reached ? "same phone number or e-mail" : called ? "same or similar name" : null;
    }

    /** The last name at the home a child came from, or somebody of that name whom a child sees or must not live with. */
    private static boolean related(NameAlike name, NewPerson person, @Nullable String postcode, Relative one) {
        if (one.postcode() == null) {
            return name.of(null, one.name()) >= SURE;
        }
        return postcode != null
                && postcode.replace(" ", "").equalsIgnoreCase(one.postcode().replace(" ", ""))
                && NameAlike.to("x", person.lastName()).of("x", one.name()) >= SURE;
    }

    private static List<Hit> refused(Handle h, EnquiryId id, NewPerson person, Set<PersonId> own) {
        var typed = new Likely.Typed(
                Objects.requireNonNullElse(person.firstName(), ""),
                person.lastName(),
                Objects.requireNonNullElse(person.phone(), ""),
                Objects.requireNonNullElse(person.email(), ""),
                "",
                "");
        Map<PersonId, Set<Likely.Same>> alike = new HashMap<>(Likely.people(h, typed));
        alike.keySet().removeAll(own);
        alike.values()
                .removeIf(same -> same.stream().mapToInt(Likely.Same::weight).sum() < WEIGHT);
        return LookoutStore.refused(h, alike.keySet()).stream()
                .filter(refused -> refused.subject() != id.value())
                .map(refused -> new Hit(
                        Warning.In.REFUSED,
                        new PersonId(refused.person().value()),
                        "Not approved, or no longer: "
                                + Likely.words(Objects.requireNonNull(alike.get(refused.person())))))
                .toList();
    }

    /** Whether the manager is to be spoken to first; all that an officer is told. */
    static boolean stands(Handle h, EnquiryId id) {
        return LookoutStore.stands(h, id);
    }

    /** Why, for those who may see it; nothing for others. */
    static List<Warning> standing(Session session, Handle h, EnquiryId id) {
        return session.may(Right.SEE_WARNINGS) ? LookoutStore.standing(h, id) : List.of();
    }

    /** The manager has looked at it: they may be called back, or what else was decided. */
    public static void resolve(Session session, EnquiryId id, Warning warning, String how) {
        session.write(
                Right.SEE_WARNINGS,
                "a warning is dealt with",
                tx -> tx.update(
                        id,
                        "enquiry_warning",
                        warning.id(),
                        warning.version(),
                        Row.of("resolved_on", session.today()).and("resolved_how", how.strip())));
    }

    /** Everybody who is looked out for today. */
    public static List<WatchedPerson> watched(Session session) {
        return session.read(Right.SEE_WARNINGS, h -> LookoutStore.watched(h, session.today()));
    }

    /**
     * Puts somebody on a list, or changes what stands there.
     *
     * @throws RuleRefused where no last name is given
     */
    public static void keep(Session session, WatchedPerson person) {
        if (person.lastName().isBlank()) {
            throw new RuleRefused(List.of(Refusal.at("last_name", "Enter a last name, or what they are called.")));
        }
        session.write(Right.SEE_WARNINGS, "keep a list of people", tx -> {
            Row row = Row.of("list", person.list())
                    .and("first_name", person.firstName())
                    .and("last_name", person.lastName())
                    .and("phone", person.phone())
                    .and("email", person.email())
                    .and("why", person.why());
            return person.id() == 0
                    ? tx.insert(null, "watched_person", row.and("starts_on", session.today()))
                    : tx.update(null, "watched_person", person.id(), person.version(), row);
        });
    }

    /** Takes somebody off a list from today on. */
    public static void drop(Session session, WatchedPerson person) {
        session.write(
                Right.SEE_WARNINGS,
                "take somebody off a list",
                tx -> tx.update(
                        null, "watched_person", person.id(), person.version(), Row.of("ends_on", session.today())));
    }
}
