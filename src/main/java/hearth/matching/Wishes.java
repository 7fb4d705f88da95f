package hearth.matching;

import hearth.common.ChildId;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;

/** What children wish, in their own words, or why it could not be had (Children Act 1989 s22(4)). */
final class Wishes {
    private Wishes() {}

    /** Writes down what a child wishes, inside a larger transaction. */
    static long add(Tx tx, ChildId child, LocalDate on, Choice.Wish wish) {
        boolean words = !wish.words().isBlank();
        return tx.insert(
                child,
                "child_wish",
                Row.of("child_id", child)
                        .and("taken_on", on)
                        .and("taken_by", wish.by().strip())
                        .and("words", words ? wish.words().strip() : null)
                        .and(
                                "not_obtained_why",
                                words ? null : wish.notObtainedWhy().strip()));
    }
}
