package hearth.matching.past;

import hearth.matching.RuleId;
import hearth.matching.past.Looked.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The requests of a year, looked at again, with its figures in sentences and what they do not say.
 *
 * @param before the day after the last
 * @param asked how many came in; more than were looked at where somebody stopped
 * @param notShown requests for a restricted child, which are in no figure: where the child went would tell where the child lives
 */
public record PastYear(LocalDate from, LocalDate before, int asked, List<Looked> lines, int notShown) {
    /** Copies what could be changed from outside. */
    public PastYear {
        lines = List.copyOf(lines);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(l -> l.outcome() == outcome).count();
    }

    /** Rules that barred a home to which a child went all the same, the most frequent first. */
    public Map<RuleId, Long> barred() {
        Map<RuleId, Long> counts = new EnumMap<>(RuleId.class);
        lines.stream().flatMap(l -> l.barredBy().stream()).forEach(rule -> counts.merge(rule, 1L, Long::sum));
        return counts;
    }

    /** Children who went to no household of the register although one was ready that day. */
    public long elsewhereAlthoughReady() {
        return lines.stream()
                .filter(l -> l.outcome() == Outcome.ELSEWHERE && l.ready() > 0)
                .count();
    }

    /** The figures, a sentence each. */
    public List<String> words() {
        var words = new ArrayList<String>();
        words.add(lines.size() + " of " + asked + " requests of the past year were looked at again."
                + (notShown == 0 ? "" : " " + notShown + " restricted, not listed."));
        long inHouse = count(Outcome.ON_THE_LIST) + count(Outcome.BARRED) + count(Outcome.NOT_LISTED);
        words.add("Of " + inHouse + " that went to carers, " + count(Outcome.ON_THE_LIST)
                + " went to a home on the list of that day: "
                + lines.stream()
                        .filter(l -> Integer.valueOf(1).equals(l.rank()))
                        .count()
                + " to one that stood first, "
                + lines.stream().filter(l -> "A".equals(l.band())).count() + " to one of the top band.");
        if (count(Outcome.BARRED) > 0) {
            words.add(count(Outcome.BARRED) + " went to a home that a rule barred: " + barredWords()
                    + ". Each is an error in the data, an error of a rule, or an exemption that nobody recorded.");
        }
        if (count(Outcome.NOT_LISTED) > 0) {
            words.add(count(Outcome.NOT_LISTED) + " went to carers who were not on the register that day.");
        }
        words.add(count(Outcome.ELSEWHERE) + " went to no household of the register (agency, children's home or"
                + " elsewhere); for " + elsewhereAlthoughReady()
                + " of them a home was free that no rule barred, with one decision to be made at the most.");
        words.add(days());
        return words;
    }

    private String barredWords() {
        return barred().entrySet().stream()
                .sorted(Map.Entry.<RuleId, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " " + e.getKey().title() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private String days() {
        List<Integer> days = lines.stream()
                .map(Looked::daysToFirst)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        int never = lines.size() - days.size();
        return days.isEmpty()
                ? "For no request was there a home that no rule barred, up to twelve weeks later."
                : "A home that no rule barred was there on the day itself for "
                        + days.stream().filter(d -> d == 0).count() + ", within twelve weeks for " + days.size()
                        + ", and not within twelve weeks or up to today for " + never + ".";
    }

    /** How it was done, and what it does not say. */
    public static final List<String> LIMITS = List.of(
            "Each request is held against the homes as the store has them for the day it came in: terms, places, who"
                    + " lived there and what was known by then.",
            "What was put right later stands as it was put right, and what nobody dated counts as it is now. Ends that"
                    + " lay ahead on the day are taken as not known then.",
            "It does not say whether another home would have lasted: only chosen homes have an ending, there are few of"
                    + " them, and children are placed by need.");
}
