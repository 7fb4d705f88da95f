package hearth.carers.ui;

import hearth.ui.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What forms of this package offer: nothing that a record names already is lost by opening and saving it. */
final class Offered {
    private Offered() {}

    /** What can be chosen now, and behind it what was chosen before and cannot be any more; each once. */
    static List<Option> with(List<Option> now, List<Option> before) {
        var all = new LinkedHashMap<String, Option>();
        now.forEach(o -> all.putIfAbsent(o.value(), o));
        before.forEach(b -> all.putIfAbsent(b.value(), b));
        return List.copyOf(all.values());
    }

    /** Fields of one name and a number from 1 on: each is there once the one before it is filled in, and while it is filled in itself. */
    static Predicate<Map<String, String>> oneMore(String name, int number) {
        String earlier = name + (number - 1);
        String mine = name + number;
        return typed -> number == 1
                || !typed.getOrDefault(earlier, "").isBlank()
                || !typed.getOrDefault(mine, "").isBlank();
    }
}
