package hearth.recruitment;

import hearth.carers.NewPerson;
import hearth.carers.PersonNames;
import hearth.common.Code;
import hearth.common.CodeList;
import hearth.common.Postcode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail or a web form says about somebody who enquires, as far as it can be read: proposals for the fields of an enquiry, which
 * somebody looks at beside the text before anything is saved.
 */
public final class Pasted {
    private static final Map<String, String> LABELS = labels();
    private static final Pattern LINE =
            Pattern.compile("^\\s*[*•-]?\\s*([\\p{L}][\\p{L} '/?()-]{1,60}?)\\s*[:?=]+\\s*(.*)$");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+'-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d/])(\\+44|0)[\\d][\\d ()-]{7,14}\\d(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Za-z]{1,2}\\d[A-Za-z\\d]?\\s?\\d[A-Za-z]{2}\\b");
    private static final Pattern FROM = Pattern.compile("(?m)^\\s*From:\\s*\"?([^\"<@\\n]*?)\"?\\s*(<[^>\\n]*>)?\\s*$");
    private static final Pattern CALLED = Pattern.compile(
            "(?i:my name is|i am called|this is)\\s+(\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){1,2})");
    private static final Pattern SIGNED = Pattern.compile(
            "(?mi:^\\s*(?:kind regards|best wishes|many thanks|thanks|thank you|regards|yours sincerely|yours"
                    + " faithfully|best),?\\s*$)\\s*(\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){1,2})\\s*(?:$|\\R)");
    private static final List<String> HEADERS = List.of("from", "to", "cc", "sent", "date", "subject", "reply-to");

    private Pasted() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        put(labels, "first_name", "first name", "forename", "given name", "first names");
        put(labels, "last_name", "last name", "surname", "family name", "second name");
        put(labels, "name", "name", "full name", "your name", "contact name", "applicant name", "applicant");
        put(
                labels,
                "phone",
                "phone",
                "telephone",
                "tel",
                "mobile",
                "phone number",
                "telephone number",
                "mobile number",
                "contact number",
                "daytime phone",
                "best number",
                "your phone number");
        put(labels, "email", "email", "e-mail", "email address", "e-mail address", "your email", "your email address");
        put(labels, "postcode", "postcode", "post code", "your postcode", "home postcode");
        put(labels, "address", "address", "home address", "your address");
        put(
                labels,
                "source",
                "source",
                "how did you hear about us",
                "how did you hear about fostering",
                "where did you hear about us",
                "where did you hear of us",
                "how did you find us",
                "heard about us");
        put(
                labels,
                "source_detail",
                "campaign",
                "campaign code",
                "code",
                "leaflet code",
                "promotion code",
                "which one");
        put(
                labels,
                "spare_bedroom",
                "spare bedroom",
                "spare room",
                "do you have a spare bedroom",
                "do you have a spare room");
        put(
                labels,
                "notes",
                "message",
                "comments",
                "comment",
                "your message",
                "enquiry",
                "your enquiry",
                "details",
                "how can we help",
                "anything else",
                "tell us about yourself");
        return labels;
    }

    private static void put(Map<String, String> labels, String field, String... words) {
        for (String word : words) {
            labels.put(word, field);
        }
    }

    /** Proposals by the field names of the form; only what was found is there. */
    public static Map<String, String> read(String text) {
        var found = new LinkedHashMap<String, String>();
        var rest = new ArrayList<String>();
        lines(text, found, rest);
        String body = String.join("\n", rest).strip();
        first(EMAIL, text).ifPresent(email -> found.putIfAbsent("email", email));
        first(POSTCODE, body).flatMap(Postcode::parse).ifPresent(code -> found.putIfAbsent("postcode", code.text()));
        first(PHONE, body).ifPresent(phone -> found.putIfAbsent("phone", phone.strip()));
        name(text, found);
        if (!body.isEmpty()) {
            found.merge("notes", body, (message, more) -> message.contains(more) ? message : message + "\n" + more);
        }
        String email = found.get("email");
        if (email != null) {
            first(EMAIL, email).ifPresent(bare -> found.put("email", bare));
        }
        String postcode = found.get("postcode");
        if (postcode != null) {
            Postcode.parse(postcode)
                    .ifPresentOrElse(code -> found.put("postcode", code.text()), () -> found.remove("postcode"));
        }
        source(found);
        bedroom(found);
        found.values().removeIf(String::isBlank);
        return found;
    }

    /** Lines with a label go to their field, the last one with what follows it; the others are what was written. */
    private static void lines(String text, Map<String, String> found, List<String> rest) {
        String open = null;
        for (String line : text.split("\\R", -1)) {
            Matcher matcher = LINE.matcher(line);
            String label = matcher.matches() ? matcher.group(1).strip().toLowerCase(Locale.UK) : "";
            String field = LABELS.get(label);
            if (field != null) {
                open = matcher.group(2).isBlank() || field.equals("notes") || field.equals("address") ? field : null;
                found.putIfAbsent(field, matcher.group(2).strip());
            } else if (HEADERS.contains(label)) {
                open = null;
            } else if (open != null && !line.isBlank()) {
                String before = found.getOrDefault(open, "");
                found.put(open, before.isEmpty() ? line.strip() : before + "\n" + line.strip());
                open = open.equals("notes") || open.equals("address") ? open : null;
            } else if (open != null && open.equals("notes")) {
                found.computeIfPresent(open, (name, before) -> before.isEmpty() ? before : before + "\n");
            } else {
                open = null;
                rest.add(line);
            }
        }
        found.replaceAll((field, value) -> value.strip());
    }

    private static void name(String text, Map<String, String> found) {
        String whole = found.remove("name");
        if (found.containsKey("last_name")) {
            return;
        }
        if (whole == null || whole.isBlank()) {
            whole = first(CALLED, text, 1)
                    .or(() -> first(SIGNED, text, 1))
                    .or(() -> first(FROM, text, 1).filter(n -> n.strip().contains(" ")))
                    .orElse(null);
        }
        List<NewPerson> people = whole == null ? List.of() : PersonNames.read(whole);
        if (!people.isEmpty()) {
            put(found, people.getFirst(), "first_name", "last_name");
            if (people.size() > 1) {
                put(found, people.get(1), "second_first_name", "second_last_name");
            }
        }
    }

    private static void put(Map<String, String> found, NewPerson person, String first, String last) {
        if (person.firstName() != null) {
            found.putIfAbsent(first, person.firstName());
        }
        found.put(last, person.lastName());
    }

    private static void source(Map<String, String> found) {
        String said = found.remove("source");
        if (said == null) {
            return;
        }
        String words = said.toLowerCase(Locale.UK);
        Optional<String> code = CodeList.named("source").all().stream()
                .filter(one -> words.contains(one.label().toLowerCase(Locale.UK))
                        || (words.length() > 3
                                && one.label().toLowerCase(Locale.UK).contains(words)))
                .map(Code::label)
                .findFirst()
                .or(() -> alike(words));
        code.ifPresentOrElse(
                label -> found.put("source", label),
                () -> found.merge("notes", "Heard of us: " + said, (notes, more) -> notes + "\n" + more));
    }

    private static Optional<String> alike(String words) {
        String code = words.matches(".*(facebook|instagram|tiktok|twitter|youtube|linkedin).*")
                ? "SOCIAL_MEDIA"
                : words.matches(".*(google|search|bing).*")
                        ? "SEARCH_ENGINE"
                        : words.matches(".*(friend|neighbour|family|colleague).*")
                                ? "WORD_OF_MOUTH"
                                : words.matches(".*(stall|fair|open day|event).*")
                                        ? "EVENT"
                                        : words.matches(".*(web ?site|online).*") ? "WEBSITE" : null;
        return Optional.ofNullable(code).map(CodeList.named("source")::label);
    }

    private static void bedroom(Map<String, String> found) {
        String said = found.remove("spare_bedroom");
        if (said != null) {
            String words = said.toLowerCase(Locale.UK);
            String answer = words.startsWith("y") ? "YES" : words.startsWith("n") ? "NO" : null;
            if (answer != null) {
                found.put("spare_bedroom", answer);
            }
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return first(pattern, text, 0);
    }

    private static Optional<String> first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        @Nullable String found = matcher.find() ? matcher.group(group) : null;
        return Optional.ofNullable(found);
    }
}
