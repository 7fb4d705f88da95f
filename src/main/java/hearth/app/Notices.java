package hearth.app;

import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of others is inside Hearth, and under which licence: the libraries as the build wrote them down, and what comes inside them or
 * beside them.
 */
public final class Notices {
    /** A line of the build's: licences in brackets, the name, and in brackets what it is known by and where it is at home. */
    private static final Pattern LIBRARY =
            Pattern.compile("\\s+((?:\\([^()]*\\) )+)(.+) \\(([^:]+):([^:]+):(.+) - (.+)\\)");

    private Notices() {}

    /**
     * One part.
     *
     * @param name with its version, where it has one
     */
    public record Part(String name, String licence, String home) {}

    /** All parts, the libraries first; a build that was not made by Maven knows only what comes beside them. */
    public static List<Part> all() {
        var all = new ArrayList<>(libraries(text("/THIRD-PARTY.txt")));
        text("/notices.txt").lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            all.add(new Part(cells[0], cells[1], cells[2]));
        });
        return all;
    }

    /** The libraries of the build's list. */
    static List<Part> libraries(String list) {
        var parts = new ArrayList<Part>();
        list.lines().forEach(line -> {
            Matcher found = LIBRARY.matcher(line);
            if (found.matches()) {
                String licences = found.group(1).strip().replace(") (", ", ");
                parts.add(new Part(
                        found.group(2) + " " + found.group(5),
                        licences.substring(1, licences.length() - 1),
                        found.group(6)));
            }
        });
        return parts;
    }

    private static String text(String resource) {
        try (InputStream in = Notices.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }
}
