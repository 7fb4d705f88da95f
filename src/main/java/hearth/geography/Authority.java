package hearth.geography;

import java.util.Set;

/**
 * One authority with children's services, or one country outside England taken as a whole.
 *
 * @param code the current official code, such as E08000010; SCO, WAL, NIR or NUK for the world outside England as the SSDA903
 *     return names it
 * @param name as people read it, such as Bristol or St Helens
 * @param region the region of England, or the country
 * @param adjoining codes of the authorities whose boundary it shares, the Welsh and Scottish ones included
 */
public record Authority(String code, String name, String region, Set<String> adjoining) {
    public Authority {
        adjoining = Set.copyOf(adjoining);
    }

    /** Whether it answers for children's services in England: only such a one can be the team's own. */
    public boolean english() {
        return code.startsWith("E");
    }
}
