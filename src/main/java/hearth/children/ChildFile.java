package hearth.children;

import hearth.access.Search;
import hearth.common.ChildId;
import hearth.common.Mendable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one child that children keeps, as the child's page shows it.
 *
 * @param yearOnly whether only the year of birth is known
 * @param periods the first one first
 * @param needs the latest of each domain
 * @param group brothers and sisters thought of together, null where nobody has planned for them yet
 * @param names of the brothers and sisters whose records this user may see
 * @param others the names of those the child must not live with, as far as this user may see them
 */
public record ChildFile(
        Child child,
        boolean yearOnly,
        List<PeriodOfCare> periods,
        List<Needs.Need> needs,
        AboutChild about,
        List<Siblings.Link> siblings,
        Siblings.@Nullable Group group,
        Map<ChildId, String> names,
        Map<Long, String> others,
        List<ChildEvents.Review> reviews,
        List<ChildEvents.Visit> visits,
        List<ChildEvents.Missing> missing,
        List<ChildEvents.Unaccompanied> unaccompanied,
        Map<Long, ChildEvents.Permanence> permanence) {

    /**
     * Reads it as it stands on a day; the caller has asked whether it may be seen.
     *
     * @param reasons whether the reader may see with whom and where the child must not live
     */
    public static ChildFile of(Handle h, ChildId id, LocalDate day, boolean reasons) {
        List<Siblings.Link> siblings = Siblings.of(h, id);
        AboutChild about = AboutChildren.of(h, id, day, reasons);
        Map<ChildId, String> names = new HashMap<>();
        Search.named(h, siblings.stream().map(l -> l.childId().value()).toList())
                .forEach(hit -> names.put(new ChildId(hit.id()), hit.name()));
        Map<Long, String> others = new HashMap<>();
        Search.named(
                        h,
                        about.apart().stream()
                                .flatMapToLong(KeptApart::named)
                                .distinct()
                                .boxed()
                                .toList())
                .forEach(hit -> others.put(hit.id(), hit.name()));
        List<PeriodOfCare> periods = Care.of(h, id);
        Map<Long, ChildEvents.Permanence> permanence = new HashMap<>();
        periods.forEach(p -> ChildEvents.permanence(h, p.id()).ifPresent(before -> permanence.put(p.id(), before)));
        return new ChildFile(
                Children.find(h, id).orElseThrow(() -> new Mendable("That child is no longer recorded.")),
                Birth.yearOnly(h, id, day),
                periods,
                Needs.of(h, id, day),
                about,
                siblings,
                Siblings.groupOf(h, id).orElse(null),
                names,
                others,
                ChildEvents.reviews(h, id),
                ChildEvents.visits(h, id),
                ChildEvents.missing(h, id),
                ChildEvents.unaccompanied(h, id),
                permanence);
    }

    /** Whom a row of theirs names that says with whom not, as far as this user may see it; empty where it is covered. */
    public String who(KeptApart apart) {
        long[] named = apart.named().toArray();
        if (named.length > 0) {
            String name = others.getOrDefault(named[0], "A restricted record");
            return apart.otherHousehold() == null ? name : "The home of " + name;
        }
        String kind = apart.kind() == null ? "" : apart.kind();
        return switch (kind) {
            case "MAN" -> "Any man";
            case "WOMAN" -> "Any woman";
            case "CHILD" -> "Any other child";
            default -> kind;
        };
    }

    /** The period that lasts; null where there is none. */
    public @Nullable PeriodOfCare now() {
        return periods.stream().filter(p -> p.endsOn() == null).findFirst().orElse(null);
    }
}
