package hearth.matching.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a service keeps to when it plans for all who wait: its own policy, dated and signed like the weights.
 *
 * <p>Places are kept free for emergencies so that a child who must have a home tonight finds one. Such a child who waits now is that
 * emergency, so its place is not counted against what is kept: to keep a bed empty from the very child it is kept for would leave
 * that child without a home for the sake of one who may never come. Everybody who can wait leaves the reserve alone. No home is set
 * apart for emergencies; what is kept is counted over all that could be shared.
 *
 * @param reserve places kept free for emergencies on every first night asked for; children who must have a home today may use them
 * @param exemptions how many lines of a plan may rest on an exemption from the usual fostering limit (Children Act 1989, Schedule 7,
 *     paragraph 4); {@link #ANY} for no cap
 * @param settling for how many days a home that has taken a new group takes no other; 0 for none
 * @param floor the fewest points of a home that a plan proposes; 0 for any
 */
public record Limits(int reserve, int exemptions, int settling, int floor) {
    /** More exemptions than there are. */
    public static final int ANY = Integer.MAX_VALUE;

    /** Nothing is kept back. */
    public static final Limits NONE = new Limits(0, ANY, 0);

    /** Homes of any points. */
    public Limits(int reserve, int exemptions, int settling) {
        this(reserve, exemptions, settling, 0);
    }

    public boolean none() {
        return equals(NONE);
    }

    /** Whether anything is counted over all homes together, so that no home can be settled without the others. */
    boolean across() {
        return reserve > 0 || exemptions < ANY;
    }

    /** The same with nothing counted over all homes together. */
    Limits within() {
        return new Limits(0, ANY, settling, floor);
    }

    /** Places that may be used of so many that are free. */
    int usable(int free) {
        return Math.max(0, free - reserve);
    }

    /** Whether two new groups come to one home too soon after each other. */
    boolean tooSoon(Group one, Group other) {
        return Math.abs((long) one.from() - other.from()) < settling;
    }

    /** What a plan that keeps to them does, such as "keeps 2 places free for emergencies"; empty where there are none. */
    public String words() {
        List<String> all = new ArrayList<>();
        if (reserve > 0) {
            all.add("keeps " + reserve + (reserve == 1 ? " place" : " places") + " free for emergencies");
        }
        if (exemptions < ANY) {
            all.add("uses "
                    + (exemptions == 0
                            ? "no exemption"
                            : exemptions == 1 ? "1 exemption at most" : exemptions + " exemptions at most"));
        }
        if (settling > 0) {
            all.add("brings no two new groups to one home within " + settling + (settling == 1 ? " day" : " days"));
        }
        if (floor > 0) {
            all.add("proposes no home of fewer than " + floor + (floor == 1 ? " point" : " points"));
        }
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }
}
