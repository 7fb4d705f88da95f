package hearth.exchange.sheet;

import hearth.common.Broken;
import hearth.common.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/** The mark by which headings are known again next month: their words, whatever their order, capitals and stops. */
public final class Signature {
    private Signature() {}

    /** Thirty-two figures and letters. */
    public static String of(Collection<String> headings) {
        var words = new TreeSet<String>();
        headings.forEach(heading -> words.add(Heading.of(heading).text()));
        words.remove("");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }
}
