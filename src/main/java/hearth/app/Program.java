package hearth.app;

import hearth.store.Engine;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this program is: its own version and those it rests on, as the help desk asks for them. */
public final class Program {
    private static final String UNPACKED = "0.0.0";

    private Program() {}

    /** The version of the jar it runs from; 0.0.0 where it runs from a build's folder. */
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKED : version;
    }

    /** Each part with its version, in the order they are shown. */
    public static Map<String, String> parts() {
        Engine engine = Engine.read();
        var parts = new LinkedHashMap<String, String>();
        parts.put("hearth", version());
        parts.put("sqlite", engine.sqlite());
        parts.put("driver", engine.driver());
        parts.put("java", System.getProperty("java.runtime.version"));
        return parts;
    }
}
