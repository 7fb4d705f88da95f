package hearth.exchange.sheet;

import hearth.exchange.sheet.value.ImportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The words of a heading in one spelling: "Dt rec'd" and "Date received" are the same.
 *
 * @param text the words in their order
 * @param words those that carry meaning
 */
record Heading(String text, Set<String> words) {
    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("dt", "date"),
            Map.entry("dte", "date"),
            Map.entry("recd", "received"),
            Map.entry("rcvd", "received"),
            Map.entry("recvd", "received"),
            Map.entry("recieved", "received"),
            Map.entry("rec", "received"),
            Map.entry("enq", "enquiry"),
            Map.entry("inquiry", "enquiry"),
            Map.entry("enqs", "enquiry"),
            Map.entry("enquiries", "enquiry"),
            Map.entry("plcmt", "placement"),
            Map.entry("plcmnt", "placement"),
            Map.entry("plmt", "placement"),
            Map.entry("plcement", "placement"),
            Map.entry("number", "no"),
            Map.entry("num", "no"),
            Map.entry("nr", "no"),
            Map.entry("wkly", "weekly"),
            Map.entry("wk", "week"),
            Map.entry("addr", "address"),
            Map.entry("tel", "telephone"),
            Map.entry("ph", "phone"),
            Map.entry("mob", "mobile"),
            Map.entry("appl", "application"),
            Map.entry("rev", "review"),
            Map.entry("rvw", "review"),
            Map.entry("max", "maximum"),
            Map.entry("min", "minimum"),
            Map.entry("ch", "children"),
            Map.entry("chn", "children"),
            Map.entry("avail", "available"),
            Map.entry("appr", "approval"),
            Map.entry("apprvl", "approval"),
            Map.entry("apprvd", "approved"),
            Map.entry("apprd", "approved"),
            Map.entry("rsn", "reason"),
            Map.entry("pcode", "postcode"),
            Map.entry("carers", "carer"),
            Map.entry("applicants", "applicant"),
            Map.entry("childs", "child"),
            Map.entry("prov", "provider"),
            Map.entry("init", "initial"),
            Map.entry("hse", "house"),
            Map.entry("distnce", "distance"),
            Map.entry("w", "week"),
            Map.entry("yps", "yp"),
            Map.entry("dets", "details"),
            Map.entry("reasons", "reason"),
            Map.entry("wrkr", "worker"));
    private static final Pattern STAGE = Pattern.compile("\\b(?:st|stg|s|stage) ?([12])\\b");
    private static final Set<String> EMPTY = Set.of(
            "of", "the", "a", "an", "for", "s", "is", "are", "was", "on", "in", "at", "their", "they", "did", "us");
    /** Words that change what is meant: a heading with one of these is not the same as one without. */
    private static final Set<String> TELLING = Set.of(
            "start",
            "iv",
            "oob",
            "ooa",
            "y",
            "ihv",
            "hv",
            "outcome",
            "pack",
            "info",
            "end",
            "from",
            "to",
            "first",
            "last",
            "due",
            "next",
            "previous",
            "former",
            "old",
            "new",
            "home",
            "child",
            "carer",
            "placement",
            "birth",
            "month",
            "monthly",
            "annual",
            "annually",
            "year",
            "yearly",
            "daily",
            "night",
            "nightly",
            "day",
            "days",
            "week",
            "weekly",
            "weeks",
            "age",
            "ages",
            "reason",
            "type",
            "status",
            "name",
            "no",
            "id",
            "maximum",
            "minimum",
            "total",
            "budget",
            "school",
            "gp",
            "mother",
            "father",
            "sibling",
            "partner",
            "2",
            "two",
            "second",
            "closed",
            "panel",
            "visit",
            "review",
            "approval",
            "approved",
            "received",
            "application",
            "expiry",
            "requested",
            "sent",
            "unannounced",
            "medical",
            "dbs",
            "training",
            "postcode",
            "phone",
            "email",
            "address",
            "worker",
            "sw",
            "social",
            "manager",
            "iro",
            "cost",
            "price",
            "provider",
            "not",
            "out",
            "other",
            "emergency",
            "religion",
            "language",
            "nationality",
            "disability",
            "health",
            "education",
            "work",
            "bank",
            "car",
            "pets");

    static Heading of(String typed) {
        String plain = ImportWords.plain(typed.replace("£", " pounds ").replace("%", " percent "));
        if (plain.equals("post code") || plain.endsWith(" post code") || plain.startsWith("post code ")) {
            plain = plain.replace("post code", "postcode");
        }
        plain = STAGE.matcher(plain).replaceAll("stage $1").replaceAll("\\bd o b\\b", "dob");
        var text = new ArrayList<String>();
        for (String word : plain.split(" ", -1)) {
            text.add(LONG.getOrDefault(word, word));
        }
        var words = new TreeSet<>(text);
        words.removeAll(EMPTY);
        words.remove("");
        return new Heading(String.join(" ", text), words.isEmpty() ? new TreeSet<>(text) : words);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** How alike two headings are, 0 to 1; only 0.8 and more mean anything. */
    double likeness(Heading known) {
        if (text.equals(known.text)) {
            return 1;
        }
        if (words.equals(known.words)) {
            return 0.97;
        }
        if (!tells(known)) {
            return 0;
        }
        double spelt = new JaroWinklerSimilarity().apply(text, known.text);
        double best = text.replace(" ", "").length() >= 5 && spelt >= 0.92 ? 0.8 + (spelt - 0.92) : 0;
        if (words.containsAll(known.words) && known.words.size() * 2 >= words.size()) {
            best = Math.max(best, 0.8 + 0.15 * known.words.size() / words.size());
        } else if (known.words.containsAll(words) && words.size() > 1) {
            best = Math.max(best, 0.8);
        }
        return best;
    }

    /** Whether what the one has and the other has not leaves the meaning as it is. */
    private boolean tells(Heading known) {
        for (String word : words) {
            if (TELLING.contains(word) && !known.words.contains(word)) {
                return false;
            }
        }
        for (String word : known.words) {
            if (TELLING.contains(word) && !words.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The best likeness to any of several known headings. */
    double best(List<Heading> known) {
        double best = 0;
        for (Heading one : known) {
            best = Math.max(best, likeness(one));
            if (best == 1) {
                break;
            }
        }
        return best;
    }
}
