package hearth.matching.rule;

import hearth.common.ChildId;
import hearth.geography.Authorities;
import hearth.matching.ChildFacts;
import hearth.matching.HouseholdFacts;
import hearth.matching.HouseholdFacts.Resident;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.Rule;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.WayRound;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * H05: no more children fostered than the usual limit on any night, unless all are brothers and sisters of each other or an
 * exemption names each of them. Birth children never count, and only the council where the carers live can exempt.
 */
final class FosteringLimit implements Rule {
    private final Authorities authorities;

    FosteringLimit(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public RuleId id() {
        return RuleId.H05;
    }

    @Override
    public Line judge(Request request, HouseholdFacts home) {
        List<Resident> most = fullest(request, home);
        int after = most.size() + request.size();
        boolean over = after > home.limit();
        boolean kin = over && Kin.all(request, most);
        boolean exempt = over && !kin && exempted(request, home, most);
        boolean covered = most.stream().anyMatch(Resident::hidden);
        Line line = Line.of(
                        id(),
                        over && !kin && !exempt ? State.FAIL : State.PASS,
                        () -> Said.children(most.size()) + " fostered there, limit " + home.limit()
                                + (kin ? ", all brothers and sisters" : exempt ? ", exempted by name" : ""),
                        () -> Said.children(request.size()) + "; " + after + " together")
                .covered(covered && over);
        return line.state() == State.PASS
                ? line
                : line.decidedBy(council(home))
                        .round(
                                WayRound.EXEMPTION,
                                () -> "an exemption by " + council(home) + " that names all " + after + " children");
    }

    /** Whether nothing but an exemption that names them opens the home: over the limit, and not all brothers and sisters. */
    static boolean byExemption(Request request, HouseholdFacts home) {
        List<Resident> most = fullest(request, home);
        return most.size() + request.size() > home.limit() && !Kin.all(request, most) && exempted(request, home, most);
    }

    private String council(HouseholdFacts home) {
        return home.authority() == null
                ? "the council where the carers live"
                : authorities.name(home.authority()) + ", where the carers live";
    }

    /** Those there on the night of the request when they are most. */
    private static List<Resident> fullest(Request request, HouseholdFacts home) {
        List<Resident> most = Kin.fostered(request, home, request.from());
        var days = new TreeSet<LocalDate>();
        for (Resident one : home.residents()) {
            if (one.fostered() && one.startsOn().isAfter(request.from()) && request.covers(one.startsOn())) {
                days.add(one.startsOn());
            }
        }
        for (LocalDate day : days) {
            List<Resident> then = Kin.fostered(request, home, day);
            most = then.size() > most.size() ? then : most;
        }
        return most;
    }

    private static boolean exempted(Request request, HouseholdFacts home, List<Resident> there) {
        Set<ChildId> all = new HashSet<>();
        request.children().stream().map(ChildFacts::id).forEach(all::add);
        for (Resident one : there) {
            ChildId child = one.child();
            if (child == null) {
                return false;
            }
            all.add(child);
        }
        return home.exempted().stream().anyMatch(named -> named.containsAll(all));
    }
}
