package hearth.matching.ui;

import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.matching.ChildFacts;
import hearth.matching.Choice;
import hearth.matching.Decisions;
import hearth.matching.Entry;
import hearth.matching.Line;
import hearth.matching.Matching;
import hearth.matching.RuleId;
import hearth.matching.State;
import hearth.matching.Why;
import hearth.placements.HomeDecisions;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Job;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.Values;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;

/** The decision on a home: who, why, what the child wishes, who was consulted, who decided what a rule leaves open, who declined. */
final class DecisionForm {
    private static final int DECLINED = 3;

    private static final Map<String, String> CONSULTED = consulted();

    private final Desk desk;
    private final Session session;
    private final Go go;
    private final Matching.Search search;
    private final Entry entry;
    private final List<String> others;

    DecisionForm(Desk desk, Session session, Go go, Matching.Search search, HouseholdId home) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        this.search = search;
        this.entry = new FindHomeModel(search.signing(home)).entry(home);
        this.others = new ArrayList<>(search.request().references());
        others.removeAll(entry.request().references());
    }

    private static Map<String, String> consulted() {
        var who = new LinkedHashMap<String, String>();
        who.put("consulted", "The child");
        who.put("consulted_parents", "Parents or others with parental responsibility");
        who.put("consulted_carers", "The carers");
        who.put("consulted_iro", "The independent reviewing officer");
        who.put("consulted_school", "School");
        who.put("consulted_health", "Health");
        who.put("consulted_nobody", "Nobody could be reached in time");
        return who;
    }

    Parent page() {
        Form form = new Form("Sign the decision", desk, this::save);
        if (!others.isEmpty()) {
            form.node(Words.prose(apart()));
        }
        form.node(Words.prose(Why.words(entry)))
                .add("by", "Who decides", Kind.NAME)
                .hint("The person who signs, by name")
                .ask("Enter the name of the person who decides")
                .add("reason", "Why this home", Kind.LONG_TEXT)
                .hint("In your own words, also where it stands first")
                .ask("Write why this home was chosen, also where it stands first");
        wishes(form);
        decisions(form);
        form.group("Who was consulted");
        CONSULTED.forEach((name, label) -> form.add(name, label, Kind.FLAG).optional());
        declined(form);
        form.keptIn(
                go.drafts(),
                "The decision on a home" + Ask.APART + entry.request().references() + " "
                        + entry.home().id());
        return new Page("Decision on " + entry.home().name())
                .body(form.startAt("by").onLeave(go::back));
    }

    /** For whom it is signed, where not for all. */
    private String apart() {
        String there = String.join(", ", entry.request().references());
        boolean one = entry.request().size() == 1;
        return there + (one ? " lives" : " live") + " in this home already, without a signed decision. Sign it for "
                + there + " alone; the home for " + String.join(", ", others) + " is a decision of its own, after this"
                + " one.";
    }

    private void wishes(Form form) {
        form.group("What the child wishes");
        for (ChildFacts child : entry.request().children()) {
            if (child.wishOn() != null) {
                form.node(Words.prose(child.reference() + ": recorded on " + BritishDates.format(child.wishOn())));
            } else {
                String id = "_" + child.id().value();
                form.add("wish" + id, "In the child's own words, " + child.reference(), Kind.LONG_TEXT)
                        .optional()
                        .add("wish_why" + id, "Or why they could not be had", Kind.LONG_TEXT)
                        .optional()
                        .add("wish_by" + id, "Who asked " + child.reference(), Kind.NAME)
                        .ask("Enter who asked the child");
            }
        }
    }

    private void decisions(Form form) {
        List<Line> open = entry.undecided();
        if (!open.isEmpty()) {
            form.group("Decided by others");
        }
        for (Line line : open) {
            form.add(line.rule().name(), line.rule().title(), Kind.NAME)
                    .hint("Name of " + Objects.requireNonNullElse(line.decider(), HomeDecisions.WHO) + ". "
                            + (line.state() == State.FAIL ? "The child lives there although this bars the home. " : "")
                            + Sides.capital(line.household()) + "; " + line.child())
                    .ask("Enter the name of whoever decided: " + line.rule().title());
            String also = line.also();
            if (also != null) {
                form.add(also(line), line.rule().title() + ", the second decision", Kind.NAME)
                        .hint("Name of " + also + ". " + Sides.capital(line.household()))
                        .ask("Enter the name of whoever decided as " + also);
            }
        }
    }

    private static String also(Line line) {
        return Choice.alsoAt(line.rule());
    }

    private void declined(Form form) {
        List<Option> homes = search.ledger().entries().stream()
                .filter(e ->
                        !e.home().id().equals(entry.home().id()) && !e.home().hidden())
                .map(e -> new Option(String.valueOf(e.home().id().value()), Marks.called(e.home())))
                .toList();
        if (homes.isEmpty()) {
            return;
        }
        form.group("Homes that declined or were not chosen");
        for (int i = 1; i <= DECLINED; i++) {
            String which = "declined_" + i;
            form.choose(which, "Home " + i, homes)
                    .optional()
                    .chooseOrType("declined_why_" + i, "Why not home " + i, Option.all("declined-reason"))
                    .onlyIf(typed -> !typed.getOrDefault(which, "").isBlank());
        }
    }

    private Job<Long> save(Values values) {
        Choice choice = choice(values);
        ChildId first = entry.request().children().getFirst().id();
        return desk.background()
                .write("Keeping the decision", () -> Decisions.sign(session, search, choice))
                .then(id -> {
                    go.to(first);
                    go.saved("Decision signed and kept");
                });
    }

    private Choice choice(Values values) {
        var wishes = new HashMap<ChildId, Choice.Wish>();
        for (ChildFacts child : entry.request().children()) {
            String id = "_" + child.id().value();
            if (child.wishOn() == null) {
                wishes.put(
                        child.id(),
                        new Choice.Wish(
                                values.words("wish" + id).orElse(""),
                                values.words("wish_why" + id).orElse(""),
                                values.words("wish_by" + id).orElse("")));
            }
        }
        var decided = new EnumMap<RuleId, String>(RuleId.class);
        var second = new EnumMap<RuleId, String>(RuleId.class);
        for (Line line : entry.undecided()) {
            values.words(line.rule().name()).ifPresent(name -> decided.put(line.rule(), name));
            if (line.also() != null) {
                values.words(also(line)).ifPresent(name -> second.put(line.rule(), name));
            }
        }
        var consulted = new ArrayList<String>();
        CONSULTED.forEach((name, label) -> {
            if (values.flag(name)) {
                consulted.add(label);
            }
        });
        var declined = new HashMap<HouseholdId, String>();
        for (int i = 1; i <= DECLINED; i++) {
            String why = values.words("declined_why_" + i).orElse("");
            values.code("declined_" + i).ifPresent(id -> declined.put(new HouseholdId(Long.parseLong(id)), why));
        }
        return new Choice(
                entry.home().id(),
                values.words("by").orElse(""),
                values.words("reason").orElse(""),
                wishes,
                decided,
                second,
                consulted,
                declined);
    }
}
