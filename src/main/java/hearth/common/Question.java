package hearth.common;

import java.util.Locale;
import java.util.stream.Collectors;

/** Something that is asked about a child or a home, where "none" and "nobody knows" are answers too. */
public interface Question {
    /** How it can be answered. */
    enum Sort {
        /** Yes, as a must or if possible; or no. */
        MUST,
        YES_NO,
        /** Some codes of a list, or none. */
        SEVERAL,
        /** One of a list, or words of one's own, or none. */
        ONE,
        NUMBER,
        WORDS,
        /** What there is stands in rows of its own; only that there is none is said here. */
        ROWS
    }

    /**
     * What is asked, and how.
     *
     * @param group the heading it stands under
     * @param list its list of codes or words; empty where it has none
     */
    record Asked(String label, String group, Sort sort, String list) {}

    /** The key under which its answers are kept. */
    String name();

    Asked asked();

    default String label() {
        return asked().label();
    }

    default String group() {
        return asked().group();
    }

    default Sort sort() {
        return asked().sort();
    }

    default String list() {
        return asked().list();
    }

    /** Whether it is asked whether the answer is a must. */
    default boolean weighed() {
        return sort() == Sort.MUST;
    }

    /** An answer as people read it. */
    default String words(Reply reply) {
        return switch (reply.known()) {
            case NONE -> sort() == Sort.YES_NO || sort() == Sort.MUST ? "No" : "None";
            case UNKNOWN -> "Not known";
            case NOT_ASKED -> "Not asked yet";
            case KNOWN -> known(reply);
        };
    }

    private String known(Reply reply) {
        String value = reply.value() == null ? "" : reply.value();
        String must = weighed() && !value.equals("NO") ? reply.essential() ? ", it must be so" : ", if possible" : "";
        return switch (value) {
            case "YES" -> "Yes" + must;
            case "NO" -> "No";
            default -> (sort() == Sort.SEVERAL ? labels(reply) : value) + must;
        };
    }

    private String labels(Reply reply) {
        String all = reply.values().stream()
                .map(v -> CodeList.named(list()).label(v).toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.UK) + all.substring(1);
    }
}
