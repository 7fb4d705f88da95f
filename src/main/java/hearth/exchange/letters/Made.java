package hearth.exchange.letters;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of making letters.
 *
 * @param files those written, in order
 * @param leftOut the reference of each that was left out, with what is missing for it
 * @param stopped whether it was stopped before its end
 */
public record Made(List<Path> files, Map<String, String> leftOut, boolean stopped) {}
