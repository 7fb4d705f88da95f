package hearth.ui;

import hearth.common.SubjectId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads from one page to another: what a feature's screen knows of the rest of the window. */
public interface Go {
    /** Opens a record's own page. */
    void to(SubjectId record);

    /** Opens a record's own page on one of its tabs; null for the first. */
    default void to(SubjectId record, @Nullable String tab) {
        to(record);
    }

    /** Goes back to the page before. */
    void back();

    /** Shows the present page anew, after something on it was changed. */
    void refresh();

    /** Where half-typed forms over the present page are kept; those over one page are none of another's. */
    default Drafts drafts() {
        return Drafts.NONE;
    }

    /** Does something, and gives what takes it back, where that can be; called off the JavaFX thread. */
    default Optional<Runnable> undoing(Runnable write) {
        write.run();
        return Optional.empty();
    }

    /** Says in the status line that something was saved. */
    void saved(String what);
}
