package hearth.carers.concerns;

import static hearth.carers.concerns.EventKind.Body.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The events of which others must be told (FSR 2011 reg 36, Schedule 7; National Minimum Standards 2011, standard 29: within 24 hours).
 * The law addresses agencies; a council's service follows it by policy. Whom rows 5 to 10 name is practice.
 */
public enum EventKind {
    DEATH(1, "Death of a child placed", OFSTED, RESPONSIBLE_AUTHORITY, SECRETARY_OF_STATE, AREA_AUTHORITY, HEALTH),
    DBS_REFERRAL(2, "Referral to the DBS of somebody working for the service", OFSTED, RESPONSIBLE_AUTHORITY),
    SERIOUS_ILLNESS(3, "Serious illness or accident of a child placed", OFSTED, RESPONSIBLE_AUTHORITY),
    DISEASE(4, "Outbreak of a serious infectious disease in the home", OFSTED, RESPONSIBLE_AUTHORITY, HEALTH),
    OFFENCE(5, "Allegation that a child placed committed a serious offence", RESPONSIBLE_AUTHORITY, POLICE),
    EXPLOITATION(
            6,
            "Exploitation of a child placed, or suspicion of it",
            OFSTED,
            RESPONSIBLE_AUTHORITY,
            AREA_AUTHORITY,
            POLICE),
    POLICE_CALLED(7, "Serious incident for which the police were called to the home", OFSTED, RESPONSIBLE_AUTHORITY),
    ABSCONDING(8, "A child placed ran away", RESPONSIBLE_AUTHORITY),
    SERIOUS_COMPLAINT(9, "Serious complaint about a foster carer", OFSTED, RESPONSIBLE_AUTHORITY),
    CHILD_PROTECTION(
            10, "Child protection enquiry about a child placed, begun or ended", OFSTED, RESPONSIBLE_AUTHORITY);

    /** Somebody who must be told. */
    public enum Body {
        OFSTED("Ofsted"),
        RESPONSIBLE_AUTHORITY("Responsible authority"),
        SECRETARY_OF_STATE("Secretary of State"),
        AREA_AUTHORITY("Council of the area"),
        POLICE("Police"),
        HEALTH("Health");

        private final String label;

        Body(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final int row;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<Body> told;

    EventKind(int row, String label, Body first, Body... more) {
        this.row = row;
        this.label = label;
        told = List.copyOf(EnumSet.of(first, more));
    }

    /** Its row in the Schedule, by which it is stored. */
    public int row() {
        return row;
    }

    public String label() {
        return label;
    }

    /** Who must be told. */
    public List<Body> told() {
        return told;
    }

    /** Whether it would say by itself that there is a concern: such an event hangs on one, and is seen with it alone. */
    public boolean tellsOfAConcern() {
        return Set.of(DBS_REFERRAL, SERIOUS_COMPLAINT, CHILD_PROTECTION).contains(this);
    }

    /** The one of a row, 1 to 10. */
    public static EventKind of(int row) {
        return values()[row - 1];
    }
}
