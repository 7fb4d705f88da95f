package hearth.matching.waiting;

import hearth.matching.plan.Pin;
import hearth.matching.plan.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody tries on a plan: nothing of it is written down.
 *
 * @param pins lines that are settled
 * @param shut homes that are not to be used for somebody
 * @param out requests that are left out, by name
 * @param ticked homes that may take several new groups at short intervals
 */
public record WhatIf(List<Pin> pins, List<Pin> shut, List<String> out, List<String> ticked) {
    /** The plan as it comes. */
    public static final WhatIf NOTHING = new WhatIf(List.of(), List.of(), List.of(), List.of());

    public WhatIf {
        pins = List.copyOf(pins);
        shut = List.copyOf(shut);
        out = List.copyOf(out);
        ticked = List.copyOf(ticked);
    }

    public WhatIf pin(String unit, String home) {
        return new WhatIf(with(pins, new Pin(unit, home)), shut, out, ticked);
    }

    /** Not there: a pin of the same goes. */
    public WhatIf forbid(String unit, String home) {
        var pin = new Pin(unit, home);
        return new WhatIf(without(pins, pin), with(shut, pin), out, ticked);
    }

    public WhatIf takeOut(String request) {
        return new WhatIf(pins, shut, with(out, request), ticked);
    }

    public WhatIf unpin(Pin pin) {
        return new WhatIf(without(pins, pin), shut, out, ticked);
    }

    public WhatIf allow(Pin pin) {
        return new WhatIf(pins, without(shut, pin), out, ticked);
    }

    public WhatIf putBack(String request) {
        return new WhatIf(pins, shut, without(out, request), ticked);
    }

    public WhatIf tick(String home) {
        return new WhatIf(pins, shut, out, with(ticked, home));
    }

    public WhatIf untick(String home) {
        return new WhatIf(pins, shut, out, without(ticked, home));
    }

    public boolean nothing() {
        return equals(NOTHING);
    }

    Problem on(Problem problem) {
        Problem tried = problem;
        for (String request : out) {
            tried = tried.without(request);
        }
        for (String home : ticked) {
            tried = tried.tick(home);
        }
        for (Pin no : shut) {
            tried = tried.forbid(no.unit(), no.home());
        }
        for (Pin yes : pins) {
            tried = tried.pin(yes.unit(), yes.home());
        }
        return tried;
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        if (!all.contains(more)) {
            all.add(more);
        }
        return all;
    }

    private static <T> List<T> without(List<T> some, T less) {
        return some.stream().filter(each -> !each.equals(less)).toList();
    }
}
