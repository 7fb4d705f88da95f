package hearth.matching.rule;

import hearth.geography.Authorities;
import hearth.matching.HouseholdFacts;
import hearth.matching.Policy;
import hearth.matching.Request;
import hearth.matching.Rule;
import java.time.LocalDate;
import java.util.List;

/** All rules, in their order. */
public final class Rules {
    private Rules() {}

    /** The rules as a policy has them, on a day. */
    public static List<Rule> all(Policy policy, Authorities authorities, LocalDate today) {
        return List.of(
                new Approved(),
                new InDate(),
                new AgeInTerms(),
                new NumberInTerms(),
                new FosteringLimit(authorities),
                new TypeInTerms(),
                new SexInTerms(),
                new PlaceFree(),
                new OwnBedroom(policy),
                new SharingBarred(policy),
                new MustNotLiveWith(),
                new PlaceAmongChildren(),
                new Together(),
                new ForbiddenPlace(),
                new Access(),
                new Medical(),
                new Smoke(policy),
                new StatedLimits(),
                new OutOfArea(authorities),
                new SchoolKept(policy),
                new FamilyFirst(),
                new Wishes(),
                new Fresh(policy, today));
    }

    /** Whether a home is open to a request only by an exemption from the usual fostering limit (CA 1989 Sch 7 para 4). */
    public static boolean byExemption(Request request, HouseholdFacts home) {
        return FosteringLimit.byExemption(request, home);
    }
}
