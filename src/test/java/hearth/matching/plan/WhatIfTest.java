package hearth.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Small cases by hand: the rules done by hand, pins, shut homes, who is taken out, and input that makes no sense. */
class WhatIfTest {
    /** Two wait; the first could go to both homes and likes A better, the second to A alone. */
    private final Problem two = new Problem(
            List.of(Group.whole("early", 1, 0, 0), Group.whole("late", 1, 5, 0)),
            List.of(Home.with("A", 1), Home.with("B", 1)),
            List.of(option("early", "A", 90), option("early", "B", 60), option("late", "A", 70)),
            List.of(),
            List.of());

    @Test
    void whoever_comes_first_takes_the_only_home_of_the_next() {
        assertThat(lines(new Arrival().solve(two, Deadline.none()))).containsExactly("early A");
        assertThat(lines(new FewestFirst().solve(two, Deadline.none()))).containsExactly("early B", "late A");
        Plan joint = solve(two);
        assertThat(lines(joint)).containsExactly("early B", "late A");
        assertThat(joint.worth()).isEqualTo(new Worth(2, 0, 0, 60, 130));
        assertThat(joint.certificate().sentence()).isEqualTo("No plan places more children: proved.");
    }

    @Test
    void a_pin_is_planned_around() {
        Plan plan = solve(two.pin("early", "A"));
        assertThat(lines(plan)).containsExactly("early A");
        assertThat(plan.certificate().bound()).as("with that line settled").isEqualTo(1);
    }

    @Test
    void a_home_shut_to_somebody_is_not_used_for_them() {
        assertThat(lines(solve(two.forbid("late", "A")))).containsExactly("early A");
    }

    @Test
    void who_is_taken_out_leaves_room_for_the_rest() {
        assertThat(lines(solve(two.without("late")))).containsExactly("early A");
        assertThat(lines(solve(two.withoutHome("A")))).containsExactly("early B");
    }

    @Test
    void pins_that_do_not_fit_together_leave_the_first() {
        Problem both = two.pin("early", "A").pin("late", "A");
        assertThat(lines(solve(both))).containsExactly("early A");
        assertThat(lines(solve(two.pin("late", "B")))).as("no such option").containsExactly("early B", "late A");
    }

    @Test
    void who_must_not_meet_do_not() {
        Problem shared = new Problem(
                List.of(Group.whole("one", 1, 0, 0), Group.whole("two", 1, 1, 0)),
                List.of(Home.with("A", 2)),
                List.of(option("one", "A", 50), option("two", "A", 80)),
                List.of(new Clash("two", "one")),
                List.of());
        assertThat(lines(solve(shared))).containsExactly("two A");
        assertThat(solve(shared).certificate().proved()).isTrue();
    }

    @Test
    void who_must_be_alone_takes_every_bed() {
        Problem alone = new Problem(
                List.of(Group.whole("one", 1, 0, 0), Group.whole("two", 1, 1, 0), Group.whole("three", 1, 2, 0)),
                List.of(Home.with("A", 3)),
                List.of(new Option("one", "A", 99, true), option("two", "A", 10), option("three", "A", 10)),
                List.of(),
                List.of());
        assertThat(lines(solve(alone))).containsExactly("two A", "three A");
    }

    @Test
    void several_groups_share_fewer_beds_than_brothers_and_sisters_alone() {
        Problem limit = new Problem(
                List.of(Group.whole("four", 4, 0, 0), Group.whole("two", 2, 1, 0), Group.whole("one", 1, 2, 0)),
                List.of(new Home("A", 0, List.of(new Beds(0, 4, 3))), new Home("B", 0, List.of(new Beds(0, 4, 2)))),
                List.of(
                        new Option("four", "A", 50, true),
                        option("two", "A", 50),
                        option("two", "B", 50),
                        option("one", "A", 50),
                        option("one", "B", 50)),
                List.of(),
                List.of());
        assertThat(lines(solve(limit))).containsExactly("four A", "two B");
        assertThat(lines(solve(limit.without("four")))).hasSize(2);
    }

    @Test
    void a_bed_kept_for_a_child_is_there_for_that_child_alone() {
        Problem held = new Problem(
                List.of(Group.whole("mine", 1, 0, 0), Group.whole("other", 1, 1, 0)),
                List.of(Home.with("A", 0)),
                List.of(new Option("mine", "A", 50, false, 1, false, false), option("other", "A", 80)),
                List.of(),
                List.of());
        assertThat(lines(solve(held))).containsExactly("mine A");
    }

    @Test
    void a_clash_in_one_home_leaves_the_others_open() {
        Problem here = new Problem(
                List.of(Group.whole("one", 1, 0, 0), Group.whole("two", 1, 1, 0)),
                List.of(Home.with("A", 2), Home.with("B", 2)),
                List.of(option("one", "A", 90), option("two", "A", 90), option("one", "B", 9), option("two", "B", 8)),
                List.of(new Clash("one", "two", "A")),
                List.of());
        assertThat(lines(solve(here))).containsExactly("one B", "two A");
        assertThat(lines(solve(here.withoutHome("A")))).containsExactly("one B", "two B");
    }

    @Test
    void a_bed_is_used_twice_where_one_leaves_before_the_other_comes() {
        Group short1 = new Group("one", 0, false, 0, 14, List.of(new Way(List.of(new Unit("one", 1)), 0)));
        Problem turns = new Problem(
                List.of(short1, Group.whole("two", 1, 1, 14)),
                List.of(Home.with("A", 1)),
                List.of(option("one", "A", 50), option("two", "A", 80)),
                List.of(),
                List.of());
        assertThat(lines(solve(turns))).containsExactly("one A", "two A");
        Problem overlap = new Problem(
                List.of(short1, Group.whole("two", 1, 1, 13)), turns.homes(), turns.options(), List.of(), List.of());
        assertThat(lines(solve(overlap))).containsExactly("two A");
    }

    @Test
    void brothers_and_sisters_are_parted_only_where_that_places_more() {
        var ways = List.of(
                new Way(List.of(new Unit("all", 2)), 0), new Way(List.of(new Unit("a", 1), new Unit("b", 1)), 1));
        Problem apart = new Problem(
                List.of(new Group("G", 0, false, 0, Group.OPEN, ways)),
                List.of(Home.with("A", 2), Home.with("B", 1)),
                List.of(option("all", "A", 10), option("a", "A", 90), option("b", "B", 90), option("b", "A", 90)),
                List.of(),
                List.of());
        assertThat(lines(solve(apart))).containsExactly("all A");
        Plan parted = solve(apart.forbid("all", "A"));
        assertThat(lines(parted)).as("never both in the same home").containsExactly("a A", "b B");
        assertThat(parted.worth().splits()).isEqualTo(1);
    }

    @Test
    void nothing_and_nonsense_give_an_empty_plan() {
        var none = new Problem(List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(solve(none).worth()).isEqualTo(new Worth(0, 0, 0, 0, 0));
        assertThat(solve(none).certificate().proved()).isTrue();
        var full = new Problem(two.groups(), List.of(Home.with("A", 0)), two.options(), List.of(), List.of());
        assertThat(solve(full).lines()).isEmpty();
        var large =
                new Problem(List.of(Group.whole("early", 5, 0, 0)), two.homes(), two.options(), List.of(), List.of());
        assertThat(solve(large).certificate()).isEqualTo(Certificate.of(0, 0, Limits.NONE));
        var itself =
                new Problem(two.groups(), two.homes(), two.options(), List.of(new Clash("early", "early")), List.of());
        assertThat(lines(solve(itself))).containsExactly("early B", "late A");
    }

    private static Option option(String unit, String home, int points) {
        return new Option(unit, home, points, false);
    }

    private static Plan solve(Problem problem) {
        Plan plan = new Exact().solve(problem, Deadline.none());
        assertThat(new PlanChecker(problem).faults(plan.lines())).isEmpty();
        return plan;
    }

    private static List<String> lines(Plan plan) {
        return plan.lines().stream().map(l -> l.unit() + " " + l.home()).toList();
    }
}
