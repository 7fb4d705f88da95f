package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Code;
import hearth.common.CodeList;
import hearth.store.Row;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Addresses of homes that are kept from families and files: those that somebody has said so of, and every one of carers who have, had or
 * will have the child for adoption, whatever kind of home it is called at the time.
 */
public final class Confidential {
    /** Whether a phase f is one, 1 or 0. */
    public static final String SQL = phase("f");

    private Confidential() {}

    /** The same of a phase by another name. */
    static String phase(String f) {
        return "case when " + f + ".confidential = 1 or " + adoption(f + ".placement_id") + " then 1 else 0 end";
    }

    /** Whether a placement was, is or becomes one for adoption, as SQL. */
    static String adoption(String placement) {
        return CodeList.named("place").all().stream()
                .filter(c -> c.group().equals("ADOPTION"))
                .map(Code::code)
                .distinct()
                .collect(Collectors.joining(
                        "', '",
                        "exists (select 1 from placement_phase ap where ap.placement_id = " + placement
                                + " and ap.place in ('",
                        "'))"));
    }

    /** Whether the address of a home is one whatever anybody says. */
    public static boolean always(Placement home) {
        return home.phases().stream()
                .anyMatch(phase -> CodeList.named("place")
                        .find(phase.place())
                        .filter(c -> c.group().equals("ADOPTION"))
                        .isPresent());
    }

    /**
     * Says of an address that it is confidential, or that it no longer is: of the phase, and of every other one of the home with the same
     * postcode.
     */
    public static void keep(Session session, Placement home, Placement.Phase phase, boolean confidential) {
        session.write(Right.EDIT_CHILDREN, "a confidential address", tx -> {
            for (Placement.Phase one : home.phases()) {
                if (one.id() == phase.id() || Objects.equals(one.postcode(), phase.postcode())) {
                    Row row = Row.of("confidential", confidential);
                    tx.update(home.id(), "placement_phase", one.id(), one.version(), row);
                }
            }
            return home;
        });
    }
}
