package hearth.exchange.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Word's own mail merge fields, turned into the plain words «name», so that letters a team already has can go on being used. */
final class MergeFields {
    private static final Pattern NAME =
            Pattern.compile("^\\s*MERGEFIELD\\s+\"?([^\"\\\\]+?)\"?\\s*(\\\\.*)?$", Pattern.DOTALL);

    private MergeFields() {}

    static void toWords(Document document) {
        for (Element simple : Xml.all(document, "fldSimple")) {
            Matcher name = NAME.matcher(Xml.attribute(simple, "instr"));
            if (name.matches()) {
                say(Xml.all(simple, "t"), name.group(1));
                while (simple.getFirstChild() != null) {
                    simple.getParentNode().insertBefore(simple.getFirstChild(), simple);
                }
                Xml.remove(simple);
            }
        }
        Xml.all(document, "p").forEach(MergeFields::complex);
    }

    /** A field spelt out over several runs: begin, what it is, separate, what it shows, end. */
    private static void complex(Element paragraph) {
        List<Element> code = new ArrayList<>();
        List<Element> shown = new ArrayList<>();
        var instruction = new StringBuilder();
        int depth = 0;
        boolean showing = false;
        for (Element run : Xml.all(paragraph, "r")) {
            String mark = mark(run);
            if (mark.equals("begin") && depth++ == 0) {
                code.clear();
                shown.clear();
                instruction.setLength(0);
                showing = false;
            }
            if (depth == 1) {
                (showing && mark.isEmpty() ? shown : code).add(run);
                Xml.all(run, "instrText").forEach(t -> instruction.append(t.getTextContent()));
                showing |= mark.equals("separate");
            }
            if (mark.equals("end") && depth > 0 && --depth == 0) {
                replace(instruction.toString(), code, shown);
            }
        }
    }

    private static void replace(String instruction, List<Element> code, List<Element> shown) {
        Matcher name = NAME.matcher(instruction);
        var words = new ArrayList<Element>();
        shown.forEach(run -> words.addAll(Xml.all(run, "t")));
        if (name.matches() && !words.isEmpty()) {
            say(words, name.group(1));
            code.forEach(Xml::remove);
        }
    }

    private static void say(List<Element> words, String name) {
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setTextContent(i == 0 ? "«" + name + "»" : "");
        }
    }

    private static String mark(Element run) {
        for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && Xml.is(element, "fldChar")) {
                return Xml.attribute(element, "fldCharType");
            }
        }
        return "";
    }
}
