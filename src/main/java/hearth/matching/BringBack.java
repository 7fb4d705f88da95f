package hearth.matching;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.ChildId;
import hearth.common.WeeklyRate;
import hearth.geography.Geography;
import hearth.placements.outside.OutsideBoard;
import hearth.placements.outside.OutsideLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * The homes in the council's own area that could bring children back, for those alone of whom a plan, a review or the child says return
 * and no risk holds them (CPPCR 2010 reg 14, NMS 15). Nobody else is held against homes at all: a settled child is not for moving.
 *
 * @param offers children who are to return, the longest away first
 * @param others children who live outside and are not offered a home, with the reason
 * @param notShown restricted children, who are neither listed nor offered
 */
public record BringBack(List<Offer> offers, List<OutsideLine> others, long notShown) {
    /** Copies what could be changed from outside. */
    public BringBack {
        offers = List.copyOf(offers);
        others = List.copyOf(others);
    }

    /**
     * A child who is to return.
     *
     * @param homes in the area that no rule bars, by points
     * @param nearMisses in the area, barred by one rule with a lawful way round
     */
    public record Offer(OutsideLine line, Request request, List<Ranked> homes, List<Entry> nearMisses) {
        /** Copies what could be changed from outside. */
        public Offer {
            homes = List.copyOf(homes);
            nearMisses = List.copyOf(nearMisses);
        }
    }

    /**
     * Works it out as things stand today.
     *
     * @param stop asked before each child; those who are left then are not in it
     */
    public static BringBack of(Session session, Matching matching, Geography geography, BooleanSupplier stop) {
        LocalDate today = session.today();
        return session.read(Right.SEE_CHILDREN, h -> {
            OutsideBoard board = OutsideBoard.of(h, geography, today);
            List<OutsideLine> out =
                    board.lines().stream().filter(l -> l.of().home().out()).toList();
            var children = new ChildReading(h, geography, today, today);
            var requests = new RequestReading(h, children, today, today);
            String own = session.store().info().ownAuthority();
            List<HouseholdFacts> homes = new HomeReading(h, geography, children, today, today)
                    .all().stream().filter(home -> own.equals(home.authority())).toList();
            var offers = new ArrayList<Offer>();
            for (OutsideLine line : out.stream().filter(OutsideLine::toReturn).toList()) {
                if (!stop.getAsBoolean()) {
                    Request request = requests.of(line.of().home().childId());
                    offers.add(offer(session, matching, h, line, request, homes));
                }
            }
            offers.sort(java.util.Comparator.comparing(
                    (Offer o) -> o.line().of().home().startsOn()));
            return new BringBack(
                    offers,
                    out.stream().filter(Predicate.not(OutsideLine::toReturn)).toList(),
                    board.notShown());
        });
    }

    private static Offer offer(
            Session session,
            Matching matching,
            Handle h,
            OutsideLine line,
            Request request,
            List<HouseholdFacts> homes) {
        LocalDate today = session.today();
        Policy policy = matching.policy(h, today);
        Ledger ledger =
                matching.ledgers(policy, today, session.may(Right.RESTRICT)).of(request, homes);
        return new Offer(
                line,
                request,
                Ranking.of(ledger, policy).homes(),
                ledger.entries().stream().filter(Entry::nearMiss).toList());
    }

    /** Where one child stands; none for a child who lives in the area, or whom the reader may not see. */
    public static Optional<OutsideLine> standing(Session session, Geography geography, ChildId child) {
        return OutsideBoard.of(session, geography, session.today()).lines().stream()
                .filter(l -> l.of().home().out() && l.of().home().childId().equals(child))
                .findFirst();
    }

    /** Such as "3 children are to return; for 2 of them there is a home here that no rule bars." */
    public String words() {
        long with = offers.stream().filter(o -> !o.homes().isEmpty()).count();
        return (offers.size() == 1 ? "1 child is" : offers.size() + " children are") + " to return; for " + with
                + (offers.size() == 1 ? " of 1" : " of them") + " there is a home here that no rule bars."
                + " Others who live outside are not for moving, and no home is looked for.";
    }

    /** What the homes outside cost a week for those who are to return: with a home named already, and all with a home here. */
    public List<WeeklyRate> range() {
        return List.of(
                sum(o -> o.line().of().home().planHome() != null),
                sum(o -> o.line().of().home().planHome() != null || !o.homes().isEmpty()));
    }

    private WeeklyRate sum(Predicate<Offer> which) {
        return new WeeklyRate(offers.stream()
                .filter(which)
                .map(o -> o.line().of().home().weekly())
                .filter(Objects::nonNull)
                .mapToLong(WeeklyRate::pence)
                .sum());
    }
}
