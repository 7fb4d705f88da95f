package hearth.placements;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.Code;
import hearth.common.CodeList;
import hearth.store.Row;
import java.util.Objects;
import java.util.stream.Collectors;

/** Addresses of homes that are kept from families and files: those that somebody has said so of, and every home for adoption. */
public final class Confidential {
    /** Whether a phase f is one, 1 or 0. */
    public static final String SQL = phase("f");

    private Confidential() {}

    /** The same of a phase by another name. */
    static String phase(String f) {
        return CodeList.named("place").all().stream()
                .filter(c -> c.group().equals("ADOPTION"))
                .map(Code::code)
                .distinct()
                .collect(Collectors.joining(
                        "', '",
                        "case when " + f + ".confidential = 1 or " + f + ".place in ('",
                        "') then 1 else 0 end"));
    }

    /** Whether it is one whatever anybody says. */
    public static boolean always(String place) {
        return CodeList.named("place")
                .find(place)
                .map(c -> c.group().equals("ADOPTION"))
                .orElse(false);
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
