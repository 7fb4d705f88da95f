package hearth.carers.visits;

import hearth.common.Answer;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import java.util.Optional;

/** A note for the carers, as a small page of HTML: what is for the file alone, and children who do not live there, left out. */
public final class VisitPrint {
    private VisitPrint() {}

    /** What a child who lives in the household is called there; empty for any other. */
    @FunctionalInterface
    public interface Names {
        Optional<String> of(ChildId child);
    }

    static String html(VisitNote note, Names names) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escape(note.title()))
                .append("</title><style>body{font-family:sans-serif;max-width:42em;margin:2em auto;line-height:1.4}"
                        + "h2{font-size:1.1em}</style></head>\n<body>\n<h1>")
                .append(escape(note.title()))
                .append("</h1>\n<p>")
                .append(BritishDates.format(note.onDay()))
                .append(", by ")
                .append(escape(note.author()));
        if (note.kind() == VisitNote.Kind.VISIT) {
            page.append(note.announced() == Answer.NO ? ", unannounced" : ", announced");
        }
        page.append("</p>\n");
        if (note.seen() != null) {
            page.append("<p>Seen: ").append(escape(note.seen())).append("</p>\n");
        }
        for (VisitNote.SeenChild child : note.children()) {
            names.of(child.child())
                    .ifPresent(name -> page.append("<p>")
                            .append(escape(name))
                            .append(": ")
                            .append(escape(child.seen().label().toLowerCase(java.util.Locale.UK)))
                            .append("</p>\n"));
        }
        for (VisitNote.Part part : note.parts()) {
            if (part.forCarer()) {
                section(page, part.heading(), part.text());
            }
        }
        if (!note.actions().isEmpty()) {
            page.append("<h2>Agreed</h2>\n<ul>\n");
            for (VisitNote.Action action : note.actions()) {
                page.append("<li>").append(escape(action.what()));
                if (action.owner() != null) {
                    page.append(", ").append(escape(action.owner()));
                }
                if (action.dueOn() != null) {
                    page.append(", by ").append(BritishDates.format(action.dueOn()));
                }
                page.append("</li>\n");
            }
            page.append("</ul>\n");
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void section(StringBuilder page, String heading, String text) {
        page.append("<h2>").append(escape(heading)).append("</h2>\n<p>");
        page.append(escape(text).replace("\n", "<br>")).append("</p>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
