package hearth.placements;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.common.Mendable;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import hearth.geography.Authorities;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request for a home with everybody named in it, as its page shows it.
 *
 * @param told what it tells of each child whose record the user may see
 * @param named those it names, as far as the user may see them, by id
 */
public record ReferralPage(Referral referral, List<ChildTold> told, Map<Long, Search.Hit> named) {

    /** Opens one for reading. */
    public static ReferralPage open(Session session, ReferralId id, Authorities authorities) {
        boolean reasons = session.may(Right.RESTRICT);
        return session.open(Right.SEE_CHILDREN, id, h -> {
            Referral referral =
                    Referrals.find(h, id).orElseThrow(() -> new Mendable("That request is no longer recorded."));
            List<Long> ids = Stream.<@Nullable SubjectId>concat(
                            referral.children().stream(),
                            referral.asked().stream().map(Referral.Asked::whom))
                    .filter(Objects::nonNull)
                    .map(SubjectId::value)
                    .toList();
            Map<Long, Search.Hit> named =
                    Search.named(h, ids).stream().collect(Collectors.toMap(Search.Hit::id, Function.identity()));
            return new ReferralPage(
                    referral,
                    referral.children().stream()
                            .filter(child -> named.containsKey(child.value()))
                            .map(child -> ChildTold.of(h, child, authorities, session.today(), reasons))
                            .toList(),
                    named);
        });
    }

    /** What somebody named in it is called; a restricted record says only that it is one. */
    public String name(@Nullable SubjectId id) {
        Search.Hit hit = id == null ? null : named.get(id.value());
        return hit == null ? "A restricted record" : hit.name();
    }
}
