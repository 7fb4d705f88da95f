package hearth.exchange.sheet;

import hearth.common.Sha256;
import java.util.Collection;
import java.util.TreeSet;

/** The mark by which headings are known again next month: their words, whatever their order, capitals and stops. */
public final class Signature {
    private Signature() {}

    /** Thirty-two figures and letters. */
    public static String of(Collection<String> headings) {
        var words = new TreeSet<String>();
        headings.forEach(heading -> words.add(Heading.of(heading).text()));
        words.remove("");
        return Sha256.of(String.join("\n", words)).substring(0, 32);
    }
}
