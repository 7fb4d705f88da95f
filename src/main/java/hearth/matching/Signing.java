package hearth.matching;

import hearth.children.AboutChildren;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.ReferralId;
import hearth.placements.AuthorityDecision;
import hearth.placements.HomeDecisions;
import hearth.placements.OutOfBorough;
import hearth.placements.Placement;
import hearth.placements.Placements;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts one decision on a home into the store, inside a transaction of the caller's, with all that hangs on it. */
final class Signing {
    private static final String OTHER = "OTHER";

    private final Tx tx;
    private final LocalDate today;
    private final Matching.Search search;
    private final Choice choice;
    private final Entry entry;
    private final List<Placement> there;

    Signing(Tx tx, LocalDate today, Matching.Search search, Choice choice, Entry entry) {
        this.tx = tx;
        this.today = today;
        this.search = search;
        this.choice = choice;
        this.entry = entry;
        this.there = entry.livesThere()
                ? Placements.in(tx.sql(), choice.home(), today).stream()
                        .filter(p -> entry.request().of(p.childId()))
                        .toList()
                : List.of();
    }

    long sign() {
        ChildId about = entry.request().children().getFirst().id();
        ReferralId answered = answered();
        long id = tx.insert(
                about,
                "match_decision",
                Row.of("referral_id", answered)
                        .and("snapshot_id", snapshot(about))
                        .and("household_id", choice.home())
                        .and("decided_on", today)
                        .and("decided_by", choice.by().strip())
                        .and("reason", choice.reason().strip())
                        .and("afterwards", entry.livesThere())
                        .and("emergency", there.stream().anyMatch(p -> p.basis() == Placement.Basis.EMERGENCY))
                        .and("within_terms", withinTerms())
                        .and("took_first_line", first())
                        .and("state", "MADE"));
        var wishes = wishes();
        for (ChildFacts child : entry.request().children()) {
            tx.insert(
                    child.id(),
                    "match_decision_child",
                    Row.of("decision_id", id).and("child_id", child.id()).and("wish_id", wishes.get(child.id())));
            entry.undecided().forEach(line -> decided(line, child.id()));
        }
        choice.consulted().stream()
                .distinct()
                .forEach(who -> tx.insert(
                        about, "match_consulted", Row.of("decision_id", id).and("who", who)));
        choice.declined()
                .forEach((home, why) -> tx.insert(
                        about,
                        "match_declined",
                        Row.of("decision_id", id).and("household_id", home).and("reason", why.strip())));
        if (answered != null) {
            Referrals.find(tx.sql(), answered)
                    .filter(r -> !r.states().getLast().state().closed())
                    .ifPresent(r -> Referrals.move(tx, r, today, Referral.State.MATCHED));
        }
        entry.request().children().forEach(child -> HomeDecisions.signed(tx, child.id(), choice.home(), id, today));
        there.forEach(p -> BarredHome.stand(tx, p, entry, today));
        return id;
    }

    private long snapshot(ChildId about) {
        String body = Snapshot.body(search);
        return tx.insert(
                about,
                "match_snapshot",
                Row.of("made_at", tx.now()).and("body", Packed.of(body)).and("sha256", Snapshot.hash(body)));
    }

    /** The open request; not one that came in after the last of the children had moved in, or that another decision has answered already. */
    private @Nullable ReferralId answered() {
        ReferralId open = search.referral();
        if (open == null || there.isEmpty()) {
            return open;
        }
        LocalDate since = there.getLast().startsOn();
        return Referrals.find(tx.sql(), open)
                .filter(r ->
                        !r.receivedOn().isAfter(since) && r.states().getLast().state() != Referral.State.MATCHED)
                .map(Referral::id)
                .orElse(null);
    }

    private Answer withinTerms() {
        return entry.lines(State.FAIL).stream().anyMatch(l -> BeyondTerms.RULES.contains(l.rule()))
                ? Answer.NO
                : Answer.YES;
    }

    private Answer first() {
        return search.ranking()
                .of(entry.home())
                .map(r -> r.rank() == 1 ? Answer.YES : Answer.NO)
                .orElse(Answer.NO);
    }

    private Map<ChildId, Long> wishes() {
        var ids = new HashMap<ChildId, Long>();
        for (ChildFacts child : entry.request().children()) {
            Choice.Wish wish = choice.wishes().get(child.id());
            ids.put(
                    child.id(),
                    wish != null && wish.said()
                            ? AboutChildren.wish(tx, child.id(), wish.on(today))
                            : AboutChildren.lastWish(tx.sql(), child.id(), today)
                                    .orElseThrow());
        }
        return ids;
    }

    /** Who decided what a rule leaves open, or that the child lives there although it bars the home. */
    private void decided(Line line, ChildId child) {
        String other = choice.also().getOrDefault(line.rule(), "").strip();
        if (!other.isEmpty()) {
            NamedDecision.insert(tx, child, entry, line, OTHER, line.also(), other, today, Answer.YES, "");
        }
        String name = choice.decided().getOrDefault(line.rule(), "").strip();
        if (name.isEmpty()) {
            return;
        }
        if (line.state() == State.FAIL && BeyondTerms.RULES.contains(line.rule())) {
            BeyondTerms.insert(tx, child, entry, line, name, today, firstNight(child), "");
        } else {
            String kind = kind(line);
            NamedDecision.insert(tx, child, entry, line, kind, line.decider(), name, today, Answer.YES, "");
            String role = Objects.requireNonNullElse(line.decider(), HomeDecisions.WHO);
            there.stream()
                    .filter(p -> p.childId().equals(child))
                    .forEach(p ->
                            OutOfBorough.approved(tx, AuthorityDecision.Kind.valueOf(kind), p.id(), role, name, today));
        }
    }

    /** Of the child's own stay there, else the one that is asked for. */
    private LocalDate firstNight(ChildId child) {
        return there.stream()
                .filter(p -> p.childId().equals(child))
                .map(Placement::startsOn)
                .findFirst()
                .orElse(entry.request().from());
    }

    private static String kind(Line line) {
        return line.state() == State.FAIL
                ? OTHER
                : NamedDecision.asked(line).orElse(line.rule() == RuleId.H21 ? "CONNECTED_CONSIDERED" : OTHER);
    }
}
