package hearth.recruitment;

import hearth.access.Worker;
import hearth.carers.NameAlike;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.carers.PersonKey;
import hearth.common.EnquiryId;
import hearth.common.PersonId;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whom {@link Lookout} looks out for on one day: read once, and then looked for in every enquiry that is saved. */
public final class LookingOut {
    private static final double SURE = 0.92;
    private static final int WEIGHT = 3;

    /** An import of old rows is not looked at: nobody is about to call back who enquired longer ago than this. */
    private static final int LATE_DAYS = 31;

    private final List<WatchedPerson> watched;
    private final List<Worker> workers;
    private final List<Lookout.Relative> relatives;
    private final LocalDate today;

    private record Hit(Warning.In foundIn, @Nullable SubjectId about, String why) {}

    LookingOut(List<WatchedPerson> watched, List<Worker> workers, List<Lookout.Relative> relatives, LocalDate today) {
        this.watched = watched;
        this.workers = workers;
        this.relatives = relatives;
        this.today = today;
    }

    /** Looks at what came in with a file, where somebody may be about to call them back: it is open and came lately. */
    public void imported(Tx tx, EnquiryId id, NewEnquiry enquiry) {
        if (enquiry.closing() == null && enquiry.received().isAfter(today.minusDays(LATE_DAYS))) {
            at(tx, id, enquiry.applicants(), enquiry.home().postcode());
        }
    }

    /** Looks at people of one enquiry and writes down what is new. */
    void at(Tx tx, EnquiryId id, List<NewPerson> people, @Nullable String postcode) {
        Set<PersonId> own = Stream.concat(People.ofEnquiry(tx.sql(), id).stream(), People.adults(tx.sql(), id).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
        Set<LookoutStore.Found> before = new HashSet<>(LookoutStore.found(tx.sql(), id));
        for (NewPerson person : people) {
            for (Hit hit : hits(tx.sql(), id, person, postcode, own)) {
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
    }

    private List<Hit> hits(Handle h, EnquiryId id, NewPerson person, @Nullable String postcode, Set<PersonId> own) {
        var hits = new ArrayList<Hit>();
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
        workers.stream()
                .filter(worker -> name.of(null, worker.name()) >= SURE)
                .forEach(worker -> hits.add(new Hit(Warning.In.STAFF, null, worker.name() + " works here: same name")));
        for (Lookout.Relative one : relatives) {
            if (related(name, person, postcode, one)) {
                hits.add(new Hit(Warning.In.FAMILY, one.child(), one.name() + ": " + one.how()));
            }
        }
        hits.addAll(refused(h, id, person, own));
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
    private static boolean related(NameAlike name, NewPerson person, @Nullable String postcode, Lookout.Relative one) {
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
}
