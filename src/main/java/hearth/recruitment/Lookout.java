package hearth.recruitment;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Workers;
import hearth.common.EnquiryId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.SubjectId;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.List;
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

    public Lookout(Families families) {
        this.families = families;
    }

    /** All that is looked out for on a day, read once for everything that one transaction saves. */
    public LookingOut on(Handle h, LocalDate today) {
        return new LookingOut(LookoutStore.watched(h, today), Workers.active(h), families.relatives(h, today), today);
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
            throw new RuleRefused(Refusal.at("last_name", "Enter a last name, or what they are called."));
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
