package hearth.carers;

import hearth.common.PersonId;
import hearth.store.Tx;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about what people are known again by. Like search it is only derived, and in no trail. */
final class PersonKeyStore {
    private PersonKeyStore() {}

    /** What keys are made of. */
    record Bare(
            PersonId id,
            @Nullable String firstName,
            String lastName,
            @Nullable String phone,
            @Nullable String phoneOther,
            @Nullable String email) {}

    static void add(Tx tx, PersonId person, Collection<PersonKey> keys) {
        for (PersonKey key : keys) {
            tx.untracked(
                    "insert or ignore into person_key (person_id, kind, value) values (?, ?, ?)",
                    person,
                    key.kind(),
                    key.value());
        }
    }

    static void remove(Tx tx, PersonId person) {
        tx.untracked("delete from person_key where person_id = ?", person);
    }

    /** People of whom nothing was worked out yet: those of a store that was made before. */
    static List<Bare> without(Handle h) {
        return h.createQuery("""
            select id, first_name, last_name, phone, phone_other, email from person p
             where not exists (select 1 from person_key k where k.person_id = p.id)
               and (first_name is not null or phone is not null or phone_other is not null or email is not null)\
            """).mapTo(Bare.class).list();
    }
}
