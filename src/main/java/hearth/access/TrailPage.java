package hearth.access;

import hearth.common.Denied;
import hearth.common.Mendable;
import hearth.common.SubjectId;
import hearth.common.UserId;
import hearth.store.Action;
import hearth.store.TrailReader;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The trail for those who may read it: who did what, and when; not about whom, where the record is restricted for the reader. */
public final class TrailPage {
    private TrailPage() {}

    /**
     * What is wanted of the trail.
     *
     * @param reference of the record it is about, or null for all
     * @param user name of who did it, or null for all
     * @param from the first day, or null for all
     * @param values whether the rows before and after are wanted too, which takes the right to export records
     */
    public record Wish(
            @Nullable String reference,
            @Nullable String user,
            @Nullable LocalDate from,
            boolean values) {}

    /**
     * Gives every line to {@code each}, oldest first; the trail has it that it was read.
     *
     * @throws Mendable where there is no such record or user
     * @throws Denied where the record is restricted and this user is not on its list
     */
    public static void read(Session session, Wish wish, BiConsumer<TrailReader.Line, TrailReader.Words> each) {
        session.require(Right.SEE_TRAIL);
        if (wish.values()) {
            session.require(Right.EXPORT_RECORDS);
        }
        var filter = new TrailReader.Filter(subject(session, wish), user(session, wish), wish.from(), null);
        var reader = new TrailReader(session.store());
        long[] count = {0};
        reader.each(filter, line -> {
            count[0]++;
            each.accept(hidden(session, line) ? without(line) : line, words(session, reader, line, wish.values()));
        });
        session.write(Right.SEE_TRAIL, "read the trail", tx -> {
            tx.record(Action.EXPORT, null, count[0], "the trail");
            return filter;
        });
    }

    private static @Nullable SubjectId subject(Session session, Wish wish) {
        String reference = wish.reference();
        if (reference == null) {
            return null;
        }
        SubjectId found = session.read(Right.SEE_TRAIL, h -> Subjects.find(h, reference))
                .orElseThrow(() -> new Mendable("There is no record " + reference
                        + ". References look like CH-0012, FC-0031 or ENQ-2026-0147."));
        session.read(Right.SEE_TRAIL, h -> {
            Subjects.refuseHidden(h, found);
            return found;
        });
        return found;
    }

    private static @Nullable UserId user(Session session, Wish wish) {
        String user = wish.user();
        return user == null
                ? null
                : session.read(Right.SEE_TRAIL, h -> AccountStore.everNamed(h, user))
                        .orElseThrow(() -> new Mendable("There was never a user " + user + ". Check the name."));
    }

    private static boolean hidden(Session session, TrailReader.Line line) {
        Long id = line.subjectId();
        return id != null && session.<Boolean>read(Right.SEE_TRAIL, h -> SubjectStore.hidden(h, id));
    }

    private static TrailReader.Line without(TrailReader.Line line) {
        return new TrailReader.Line(
                line.seq(),
                line.at(),
                line.txn(),
                line.userId(),
                line.userName(),
                line.action(),
                null,
                null,
                null,
                null,
                line.rowVersion(),
                line.rowCount());
    }

    private static TrailReader.Words words(Session session, TrailReader reader, TrailReader.Line line, boolean values) {
        boolean unseen = hidden(session, line)
                || (values && session.<Boolean>read(Right.SEE_TRAIL, h -> PointingStore.ofHidden(h, line.seq())));
        TrailReader.Words words = unseen ? null : reader.words(line.seq()).orElse(null);
        if (words == null) {
            return new TrailReader.Words(null, null, null);
        }
        return values ? words : new TrailReader.Words(words.reason(), null, null);
    }
}
