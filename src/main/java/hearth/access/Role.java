package hearth.access;

import static hearth.access.Right.*;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is in the team; a user may hold several, and has the rights of all of them. */
public enum Role {
    OFFICER(
            SEE_RECRUITMENT,
            EDIT_RECRUITMENT,
            SEE_CARERS,
            EDIT_CARERS,
            SEE_CHILDREN,
            EDIT_CHILDREN,
            SEE_FIGURES,
            IMPORT,
            EXPORT_FIGURES,
            COPY),
    MANAGER(
            SEE_RECRUITMENT,
            EDIT_RECRUITMENT,
            SEE_CARERS,
            EDIT_CARERS,
            SEE_CHILDREN,
            EDIT_CHILDREN,
            SEE_FIGURES,
            SEE_COSTS,
            EDIT_COSTS,
            SET_TARGETS,
            IMPORT,
            EXPORT_FIGURES,
            EXPORT_RECORDS,
            SEE_TRAIL,
            RESTRICT,
            COPY),
    EXPORTER(SEE_FIGURES, EXPORT_FIGURES),
    FINANCE(SEE_FIGURES, SEE_COSTS, EDIT_COSTS, EXPORT_FIGURES),
    PANEL(SEE_RECRUITMENT, SEE_CARERS),
    ALLEGATIONS(SEE_CARERS),
    AUDITOR(SEE_TRAIL),
    INSPECTOR(SEE_CARERS, SEE_FIGURES),
    ADMINISTRATOR(MANAGE_USERS, COPY);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Right> rights;

    Role(Right first, Right... more) {
        rights = Set.copyOf(EnumSet.of(first, more));
    }

    boolean gives(Right right) {
        return rights.contains(right);
    }
}
