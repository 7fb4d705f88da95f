package hearth.matching.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Goes through a plan line by line and day by day, from the problem alone: shares nothing with those who make plans. */
public final class PlanChecker {
    private final Problem problem;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, Home> homes = new HashMap<>();
    private final Map<Pin, Option> options = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    public PlanChecker(Problem problem) {
        this.problem = problem;
        problem.groups().forEach(g -> groups.put(g.id(), g));
        problem.homes().forEach(h -> homes.put(h.id(), h));
        problem.options().forEach(o -> options.put(new Pin(o.unit(), o.home()), o));
    }

    /** What is wrong with the lines, in words; nothing where all is well. */
    public List<String> faults(List<Line> lines) {
        faults.clear();
        lines.forEach(this::known);
        if (faults.isEmpty()) {
            reserve(lines);
            exemptions(lines);
            lines.stream().map(this::group).distinct().forEach(g -> oneWay(g, lines));
            lines.stream().map(this::home).distinct().forEach(h -> {
                beds(h, lines);
                company(h, lines);
            });
        }
        return List.copyOf(faults);
    }

    private void known(Line line) {
        Option option = options.get(new Pin(line.unit(), line.home()));
        Home home = homes.get(line.home());
        boolean real = option != null
                && option.points() == line.points()
                && line.points() >= problem.limits().floor();
        boolean settled = option != null && home != null && (!option.soon() || home.ticked());
        if (!groups.containsKey(line.group()) || !real || !settled) {
            faults.add(line.unit() + " has no open way to " + line.home());
        }
    }

    private void oneWay(Group group, List<Line> lines) {
        List<Line> its =
                lines.stream().filter(l -> l.group().equals(group.id())).toList();
        List<String> units = its.stream().map(Line::unit).sorted().toList();
        Set<String> at = new HashSet<>();
        boolean apart = its.stream().map(Line::home).allMatch(at::add);
        boolean way = its.isEmpty()
                || group.ways().stream()
                        .anyMatch(w -> w.units().stream()
                                .map(Unit::id)
                                .sorted()
                                .toList()
                                .equals(units));
        if (!way || !apart) {
            faults.add(group.id() + " is not housed in one of its ways");
        }
    }

    private void beds(Home home, List<Line> lines) {
        List<Line> here = lines.stream().filter(l -> l.home().equals(home.id())).toList();
        var days = new TreeSet<Integer>();
        here.forEach(l -> days.add(group(l).from()));
        home.beds().forEach(b -> days.add(b.from()));
        for (int day : days) {
            List<Line> then = here.stream().filter(l -> there(l, day)).toList();
            int taken = then.stream().mapToInt(this::taken).sum();
            boolean alone = then.stream().anyMatch(this::alone);
            if (taken > (alone ? home.free(day) : home.shared(day))) {
                faults.add(home.id() + " has too few beds on day " + day);
            }
        }
    }

    private void company(Home home, List<Line> lines) {
        List<Line> here = lines.stream().filter(l -> l.home().equals(home.id())).toList();
        for (Line one : here) {
            for (Line other : here) {
                boolean soon = !one.equals(other)
                        && !home.ticked()
                        && Math.abs((long) group(one).from() - group(other).from())
                                < problem.limits().settling();
                if (soon) {
                    faults.add(home.id() + " takes two new groups too soon");
                }
                if (!one.equals(other)
                        && group(one).from() < group(other).until()
                        && group(other).from() < group(one).until()) {
                    boolean clash = problem.clashes().contains(new Clash(one.unit(), other.unit()))
                            || problem.clashes().contains(new Clash(one.unit(), other.unit(), home.id()));
                    if (clash || alone(one)) {
                        faults.add(one.unit() + " must not live with " + other.unit());
                    }
                }
            }
        }
    }

    /** On every first night: whoever could wait leaves as many places free, over all homes, as are kept for emergencies. */
    private void reserve(List<Line> lines) {
        int kept = problem.limits().reserve();
        var nights = new TreeSet<Integer>();
        problem.groups().forEach(g -> nights.add(g.from()));
        for (int night : kept == 0 ? Set.<Integer>of() : nights) {
            int free = 0;
            for (Home home : problem.homes()) {
                free += home.shared(night);
            }
            int used = 0;
            for (Line line : lines) {
                Home home = home(line);
                if (!group(line).today() && there(line, night)) {
                    used += alone(line) ? home.shared(night) : taken(line);
                }
            }
            if (used > 0 && free - used < kept) {
                faults.add("only " + (free - used) + " places are kept free on day " + night);
            }
        }
    }

    private void exemptions(List<Line> lines) {
        long used = lines.stream().filter(this::exempt).count();
        if (used > problem.limits().exemptions()) {
            faults.add(used + " exemptions are used");
        }
    }

    private boolean exempt(Line line) {
        Option option = options.get(new Pin(line.unit(), line.home()));
        return option != null && option.exempt();
    }

    private boolean alone(Line line) {
        Option option = options.get(new Pin(line.unit(), line.home()));
        return option != null && option.alone();
    }

    private int taken(Line line) {
        Option option = options.get(new Pin(line.unit(), line.home()));
        return line.size() - (option == null ? 0 : Math.min(line.size(), option.held()));
    }

    private boolean there(Line line, int day) {
        return group(line).from() <= day && day < group(line).until();
    }

    private Home home(Line line) {
        return Objects.requireNonNull(homes.get(line.home()));
    }

    private Group group(Line line) {
        return Objects.requireNonNull(groups.get(line.group()));
    }
}
