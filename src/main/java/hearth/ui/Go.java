package hearth.ui;

import hearth.common.SubjectId;

/** Leads from one page to another: what a feature's screen knows of the rest of the window. */
public interface Go {
    /** Opens a record's own page. */
    void to(SubjectId record);

    /** Goes back to the page before. */
    void back();

    /** Shows the present page anew, after something on it was changed. */
    void refresh();

    /** Says in the status line that something was saved. */
    void saved(String what);
}
