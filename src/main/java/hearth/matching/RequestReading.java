package hearth.matching;

import hearth.children.Siblings;
import hearth.common.ChildId;
import hearth.common.Code;
import hearth.common.CodeList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes the request that is put to the rules from what was written down: the open request, else the plan for brothers and sisters. */
final class RequestReading {
    private final Handle h;
    private final ChildReading children;
    private final LocalDate from;
    private final LocalDate today;

    RequestReading(Handle h, ChildReading children, LocalDate from, LocalDate today) {
        this.h = h;
        this.children = children;
        this.from = from;
        this.today = today;
    }

    /** Of a request for a home. */
    Request of(RequestStore.Asked asked) {
        return request(RequestStore.children(h, asked.id()), asked);
    }

    /** For a child, with brothers and sisters where the open request or the plan has them together. */
    Request of(ChildId child) {
        Optional<RequestStore.Asked> asked = RequestStore.of(h, child, today);
        if (asked.isPresent()) {
            return of(asked.get());
        }
        var all = new HashSet<ChildId>();
        all.add(child);
        Plan plan = plan(child);
        if (plan.together() == Request.Together.MUST || plan.together() == Request.Together.SHOULD) {
            all.addAll(plan.with());
        }
        return request(List.copyOf(all), null);
    }

    private record Plan(Request.Together together, Set<ChildId> with) {}

    /** What is planned for the child's group on the first night, and who of it is in care. */
    private Plan plan(ChildId child) {
        var group = Siblings.groupOf(h, child);
        if (group.isEmpty()) {
            return new Plan(Request.Together.NONE, Set.of());
        }
        var now = group.get().plans().stream()
                .filter(p -> !p.startsOn().isAfter(from))
                .reduce((earlier, later) -> later);
        if (now.isEmpty() || now.get().plan() == Siblings.Together.NOT_DECIDED) {
            return new Plan(Request.Together.NONE, Set.of());
        }
        boolean parts = now.get().plan() == Siblings.Together.PART;
        int part = group.get().members().stream()
                .filter(m -> m.childId().equals(child))
                .mapToInt(Siblings.Member::part)
                .findFirst()
                .orElse(1);
        var with = new HashSet<ChildId>();
        for (Siblings.Member member : group.get().members()) {
            if (!member.childId().equals(child)
                    && (!parts || member.part() == part)
                    && RequestStore.inCare(h, member.childId(), today)) {
                with.add(member.childId());
            }
        }
        Siblings.Strength strength = now.get().strength();
        Request.Together together = now.get().plan() == Siblings.Together.APART
                ? strength == Siblings.Strength.MUST ? Request.Together.MUST_NOT : Request.Together.MAY
                : Request.Together.valueOf(strength.name());
        return new Plan(together, with);
    }

    private Request request(List<ChildId> ids, RequestStore.@Nullable Asked asked) {
        Plan plan = plan(ids.getFirst());
        var leftOut = new HashSet<>(plan.with());
        ids.forEach(leftOut::remove);
        LocalDate end = asked == null ? null : asked.expectedEndOn();
        return new Request(
                children.of(ids),
                plan.together(),
                leftOut,
                asked == null ? null : type(asked.typeWanted()),
                asked != null && asked.emergency(),
                from,
                end != null && end.isAfter(from) ? end : null,
                asked == null ? today : asked.receivedOn(),
                asked == null ? null : asked.connectedOn());
    }

    /** A type of fostering, by code or by the words of the list; null where what was written is none of them. */
    static @Nullable String type(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = written.toLowerCase(Locale.UK);
        for (Code code : CodeList.named("fostering-type").all()) {
            if (code.code().equalsIgnoreCase(written.strip())
                    || plain.contains(code.label().toLowerCase(Locale.UK))
                    || plain.contains(code.label().toLowerCase(Locale.UK).replace(' ', '-'))) {
                return code.code();
            }
        }
        return null;
    }
}
