package hearth.exchange.letters;

import hearth.common.Mendable;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Looks at a template that a team puts back: all that is wrong is said at once, with where it is and how to mend it. */
final class TemplateCheck {
    /** Links that bring nothing into a letter and that Word leaves behind unseen: they are taken out and said. */
    private static final Map<String, String> CUT = Map.of(
            "attachedTemplate", "the link to the template it was made with",
            "mailMergeSource", "the link to a list of addresses",
            "mailMergeHeaderSource", "the link to a list of addresses");

    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DDEAUTO|DDE|DATABASE|MACROBUTTON|RD)\\b");
    private static final Pattern WEB = Pattern.compile("(?i)(https?|mailto):.*");
    private static final int WORDS_AROUND = 40;

    private final WordFile file;
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Set<String> cut = new LinkedHashSet<>();
    private final Set<LetterField> used = EnumSet.noneOf(LetterField.class);

    /** A template that may be used: its file, the fields in it, and what was taken out of it, in words. */
    record Checked(WordBytes word, Set<LetterField> fields, List<String> cut) {}

    private TemplateCheck(WordFile file) {
        this.file = file;
    }

    /** Throws {@link Mendable} with everything that keeps the file from being used. */
    static Checked of(byte[] bytes) {
        var check = new TemplateCheck(WordFile.open(bytes));
        check.parts();
        check.relations();
        for (String part : check.file.texts()) {
            check.text(part);
        }
        if (!check.wrong.isEmpty()) {
            throw new Mendable("Mend this in Word and put the file back again:\n"
                    + check.wrong.stream().map(w -> "• " + w).collect(Collectors.joining("\n")));
        }
        return new Checked(new WordBytes(check.file.bytes()), check.used, List.copyOf(check.cut));
    }

    /** The fields in a template that was checked before. */
    static Set<LetterField> fields(byte[] word) {
        return of(word).fields();
    }

    private void parts() {
        for (String name : file.names()) {
            String type = file.type(name).toLowerCase(Locale.ROOT);
            String lower = name.toLowerCase(Locale.ROOT);
            if (type.contains("activex") || type.contains("oleobject") || lower.contains("/embeddings/")) {
                wrong.add(
                        "It has something of another program in it (such as a sheet of Excel). Put a picture or a table"
                                + " of Word there instead.");
            }
            if (type.endsWith("comments+xml")) {
                wrong.add("It has comments, which would go out with every letter. Delete them (Review, Delete all).");
            }
        }
    }

    private void relations() {
        for (String name : List.copyOf(file.names())) {
            if (!name.endsWith(".rels")) {
                continue;
            }
            Document relations = file.xml(name);
            boolean changed = false;
            for (Element one : Xml.anywhere(relations, "Relationship")) {
                String type = one.getAttribute("Type").replaceFirst(".*/", "");
                boolean outside = one.getAttribute("TargetMode").equalsIgnoreCase("External");
                if (CUT.containsKey(type)) {
                    cut.add(CUT.get(type));
                    Xml.remove(one);
                    changed = true;
                } else if (type.equals("aFChunk") || type.equals("subDocument")) {
                    wrong.add("It takes in another document. Paste the text of it instead.");
                } else if (outside && !type.equals("hyperlink")) {
                    wrong.add(
                            "It has a linked picture or file, which would be fetched from elsewhere. Insert it into the"
                                    + " document instead of linking it.");
                } else if (outside && !WEB.matcher(one.getAttribute("Target")).matches()) {
                    wrong.add("It has a link to a file or folder. Only links to web pages and e-mail addresses may"
                            + " stay.");
                }
            }
            if (changed) {
                file.put(name, relations);
                unlink(name);
            }
        }
    }

    /** Takes out what pointed at a link that was cut. */
    private void unlink(String relations) {
        String owner = relations.replaceFirst("_rels/([^/]+)\\.rels$", "$1");
        if (file.names().contains(owner)) {
            Document settings = file.xml(owner);
            Xml.all(settings, "attachedTemplate").forEach(Xml::remove);
            Xml.all(settings, "mailMerge").forEach(Xml::remove);
            file.put(owner, settings);
        }
    }

    private void text(String part) {
        Document document = file.xml(part);
        MergeFields.toWords(document);
        String where = where(part);
        for (String change : List.of("ins", "del", "moveFrom", "moveTo")) {
            if (!Xml.all(document, change).isEmpty()) {
                wrong.add("It has tracked changes. Accept or reject all of them (Review, Accept all changes).");
            }
        }
        var instructions = new StringBuilder();
        Xml.all(document, "instrText").forEach(t -> instructions.append(t.getTextContent()));
        Xml.all(document, "fldSimple").forEach(f -> instructions.append(' ').append(Xml.attribute(f, "instr")));
        if (OUTSIDE.matcher(instructions.toString().toUpperCase(Locale.ROOT)).find()) {
            wrong.add("It has a field of Word " + where + " that fetches something from elsewhere. Delete it, or press"
                    + " Ctrl+Shift+F9 on it to keep what it shows.");
        }
        for (Element element : Xml.all(document, "p")) {
            fields(new Paragraph(element), where);
        }
        file.put(part, document);
    }

    private void fields(Paragraph paragraph, String where) {
        for (String typed : paragraph.fields()) {
            LetterField.find(typed)
                    .ifPresentOrElse(
                            used::add,
                            () -> wrong.add("Hearth knows no field «" + typed.strip() + "», " + where + " in “"
                                    + around(paragraph.text(), typed) + "”. The nearest is «"
                                    + LetterField.nearest(typed).words() + "»."));
        }
        if (paragraph.loose()) {
            wrong.add("A field begins or ends alone, " + where + " in “" + around(paragraph.text(), "")
                    + "”. A field is" + " written «first name» or {first_name}.");
        }
    }

    private static String around(String text, String typed) {
        String line = text.replaceAll("\\s+", " ").strip();
        int at = Math.max(0, line.indexOf(typed.strip()) - WORDS_AROUND);
        int to = Math.min(line.length(), at + 2 * WORDS_AROUND + typed.length());
        return (at > 0 ? "…" : "") + line.substring(at, to) + (to < line.length() ? "…" : "");
    }

    private String where(String part) {
        String type = file.type(part);
        return type.endsWith("header+xml")
                ? "in the header"
                : type.endsWith("footer+xml")
                        ? "in the footer"
                        : type.endsWith("notes+xml") ? "in the notes" : "in the letter";
    }
}
