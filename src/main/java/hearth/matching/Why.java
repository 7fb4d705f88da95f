package hearth.matching;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One home in plain sentences. */
public final class Why {
    private static final int ALL = Integer.MAX_VALUE;

    private Why() {}

    /** Such as "Possible. 2 decisions needed: a bedroom of their own (the authority responsible for each child), ...". */
    public static String words(Entry entry) {
        return words(entry, ALL);
    }

    /** The same in a line or two: of each kind of rule the first by name, and how many there are besides. */
    public static String brief(Entry entry) {
        return words(entry, 1);
    }

    private static String words(Entry entry, int named) {
        List<Line> fails = entry.lines(State.FAIL);
        List<Line> decisions = entry.lines(State.DECISION);
        List<Line> unknown = entry.lines(State.UNKNOWN);
        if (!fails.isEmpty()) {
            String barred = "Not possible: " + titles(fails, named) + ".";
            String way = fails.size() == 1 ? fails.getFirst().wayRound() : null;
            return way == null ? barred : barred + " The way round: " + way + ".";
        }
        String said =
                unknown.isEmpty() ? decisions.isEmpty() ? "Passes all rules." : "Possible." : "Cannot be judged yet.";
        if (!decisions.isEmpty()) {
            said += " " + count(decisions.size(), "decision", "decisions") + " needed: "
                    + list(decisions, named, l -> lower(l.rule().title()) + (named == ALL ? decider(l) : ""))
                    + ".";
        }
        if (!unknown.isEmpty()) {
            said += " Not known: " + titles(unknown, named) + ".";
        }
        return said;
    }

    /** What comes before a list: how many pass, need something, cannot be judged, are barred. */
    public static String words(Ledger ledger) {
        long all = ledger.entries().size();
        if (all == 0) {
            return "There are no households in this store yet: nothing can be matched.";
        }
        long unknown = ledger.count(State.UNKNOWN);
        return (unknown == 0
                        ? ""
                        : unknown + " of " + count(all, "home", "homes") + " cannot be judged for want of data. ")
                + ledger.count(State.PASS) + " pass all rules, " + ledger.count(State.DECISION) + " need a decision, "
                + ledger.count(State.FAIL) + " are not possible.";
    }

    private static String decider(Line line) {
        return line.decider() == null ? "" : " (" + line.decider() + ")";
    }

    private static String titles(List<Line> lines, int named) {
        return list(lines, named, l -> lower(l.rule().title()));
    }

    private static String list(List<Line> lines, int named, Function<Line, String> says) {
        String first = lines.stream().limit(named).map(says).collect(Collectors.joining(", "));
        return lines.size() <= named ? first : first + ", and " + (lines.size() - named) + " more";
    }

    /** Within a sentence: Key Stage 4 and DBS stay as they are. */
    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
