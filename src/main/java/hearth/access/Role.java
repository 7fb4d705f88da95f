package hearth.access;

import static hearth.access.Right.*;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is in the team; a user may hold several, and has the rights of all of them. */
public enum Role {
    OFFICER(
            "Officer",
            "Sees and changes enquiries, carers, children and placements; sees figures, imports files and makes the"
                    + " monthly workbook. Sees no costs of a child or a home.",
            SEE_RECRUITMENT,
            EDIT_RECRUITMENT,
            SEE_CARERS,
            EDIT_CARERS,
            MERGE,
            SEE_CHILDREN,
            EDIT_CHILDREN,
            SEE_FIGURES,
            IMPORT,
            EXPORT_FIGURES,
            COPY),
    MANAGER(
            "Manager",
            "All an officer may do; besides costs, targets, practice, restricted records, the trail and exports of"
                    + " records.",
            SEE_RECRUITMENT,
            EDIT_RECRUITMENT,
            SEE_CARERS,
            EDIT_CARERS,
            MERGE,
            SEE_CHILDREN,
            EDIT_CHILDREN,
            SEE_FIGURES,
            SEE_COSTS,
            EDIT_COSTS,
            SET_TARGETS,
            SET_PRACTICE,
            SEE_WARNINGS,
            IMPORT,
            EXPORT_FIGURES,
            EXPORT_RECORDS,
            SEE_TRAIL,
            RESTRICT,
            COPY),
    EXPORTER(
            "Exporter",
            "Sees the figures and makes the monthly workbook. Sees no records.",
            SEE_FIGURES,
            EXPORT_FIGURES),
    FINANCE(
            "Finance",
            "Sees the figures and costs, and changes costs and budgets. Sees no records of people.",
            SEE_FIGURES,
            SEE_COSTS,
            EDIT_COSTS,
            EXPORT_FIGURES),
    PANEL("Panel", "Sees enquiries and carers, and changes nothing.", SEE_RECRUITMENT, SEE_CARERS),
    ALLEGATIONS(
            "Allegations",
            "Sees carers; sees and records allegations, standards of care and complaints, which nobody else sees."
                    + " Changes nothing else.",
            SEE_CARERS,
            SEE_CONCERNS,
            EDIT_CONCERNS),
    AUDITOR("Auditor", "Reads the trail of who did what. Sees no records.", SEE_TRAIL),
    INSPECTOR("Inspector", "Sees carers and figures, and changes nothing.", SEE_CARERS, SEE_FIGURES),
    ADMINISTRATOR(
            "Administrator",
            "Lets people in and out, gives them roles, sets the team's practice and makes copies. Sees no records.",
            MANAGE_USERS,
            SET_PRACTICE,
            COPY);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Right> rights;

    private final String label;
    private final String words;

    Role(String label, String words, Right first, Right... more) {
        this.label = label;
        this.words = words;
        rights = Set.copyOf(EnumSet.of(first, more));
    }

    public String label() {
        return label;
    }

    /** What it lets somebody do, in a sentence or two. */
    public String words() {
        return words;
    }

    boolean gives(Right right) {
        return rights.contains(right);
    }
}
