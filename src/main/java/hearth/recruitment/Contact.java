package hearth.recruitment;

import hearth.common.Answer;
import hearth.common.Field;
import hearth.common.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Once that we tried to reach them, or they reached us.
 *
 * @param id 0 while it is not stored
 * @param method a code of the list "contact-method"
 * @param reached whether they were spoken to or can be taken to have read it; an attempt that was not is no first reply
 */
public record Contact(
        long id,
        Instant at,
        Direction direction,
        String method,
        Answer reached,
        @Nullable String summary,
        @Nullable String worker,
        int version) {
    /** Who turned to whom. */
    public enum Direction {
        IN("From them"),
        OUT("To them");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static final List<Field<Contact>> FIELDS = List.of(
            Field.of("at", "When", Kind.TEXT, Contact::at),
            Field.of("direction", "Direction", Kind.TEXT, c -> c.direction().label()),
            Field.code("method", "How", "contact-method", Contact::method),
            Field.of("reached", "Reached", Kind.ANSWER, Contact::reached),
            Field.of("summary", "What was said", Kind.LONG_TEXT, Contact::summary),
            Field.of("worker", "Who", Kind.NAME, Contact::worker));

    /** Something we sent or said that reached them. */
    public static Contact reply(Instant at, String method, @Nullable String summary) {
        return new Contact(0, at, Direction.OUT, method, Answer.YES, summary, null, 1);
    }

    /** No answer, or a message left. */
    public static Contact attempt(Instant at, String method, @Nullable String summary) {
        return new Contact(0, at, Direction.OUT, method, Answer.NO, summary, null, 1);
    }

    /** They turned to us. */
    public static Contact fromThem(Instant at, String method, @Nullable String summary) {
        return new Contact(0, at, Direction.IN, method, Answer.YES, summary, null, 1);
    }

    /** What is stored put right: all but who it was. */
    public Contact corrected(Contact now) {
        return new Contact(id, now.at, now.direction, now.method, now.reached, now.summary, worker, version);
    }

    /** The day of it. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** The same by somebody, where nobody is named. */
    Contact by(@Nullable String officer) {
        return worker != null ? this : new Contact(id, at, direction, method, reached, summary, officer, version);
    }
}
