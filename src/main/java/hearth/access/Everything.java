package hearth.access;

import hearth.common.Denied;
import hearth.common.Mendable;
import hearth.store.Dump;
import java.nio.file.Path;

/** Everything in the store as files, for somebody who may see all of it: a part of everything would be neither. */
public final class Everything {
    private Everything() {}

    /**
     * Writes a folder, which must be new or empty. It takes the right to see concerns too, whether there are any or not, and the
     * refusal counts nothing: else it would tell of them.
     *
     * @throws Denied without these rights, or where a record is restricted and this user is not on its list
     * @throws Mendable where the folder holds something
     */
    public static Dump.Written export(Session session, Path folder) {
        session.require(Right.EXPORT_RECORDS);
        session.require(Right.SEE_CONCERNS);
        if (session.<Boolean>read(Right.EXPORT_RECORDS, SubjectStore::anyHidden)) {
            throw new Denied("Records are restricted and you are not on their lists, so you cannot export everything."
                    + " Ask somebody who may see all of it, or export lists, which leave such records out.");
        }
        return Dump.write(session.store(), session.actor(), folder);
    }
}
