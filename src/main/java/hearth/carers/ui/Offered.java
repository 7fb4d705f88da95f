package hearth.carers.ui;

import hearth.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What forms of this package offer: nothing that a record names already is lost by opening and saving it. */
final class Offered {
    private Offered() {}

    /** What can be chosen now, and behind it what was chosen before and cannot be any more. */
    static List<Option> with(List<Option> now, List<Option> before) {
        var all = new ArrayList<>(now);
        before.stream()
                .filter(b -> now.stream().noneMatch(o -> o.value().equals(b.value())))
                .forEach(all::add);
        return all;
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
