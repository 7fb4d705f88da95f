package hearth.app;

import hearth.common.Broken;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** How a line of the log looks; only our own words are kept, because a library's may hold somebody's name. */
final class LogLines extends Formatter {
    private static final int FRAMES = 40;

    @Override
    public String format(LogRecord message) {
        var line = new StringBuilder()
                .append(message.getInstant())
                .append(' ')
                .append(message.getLevel())
                .append(' ')
                .append(message.getLoggerName());
        String name = message.getLoggerName();
        if (name != null && (name.equals("hearth") || name.startsWith("hearth."))) {
            line.append(' ').append(message.getMessage());
        }
        line.append('\n');
        for (Throwable t = message.getThrown(); t != null; t = t.getCause()) {
            line.append("  ").append(t.getClass().getName());
            if (t instanceof Broken broken) {
                line.append(' ').append(broken.fault().code());
            }
            line.append('\n');
            StackTraceElement[] frames = t.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                line.append("    at ").append(frames[i]).append('\n');
            }
        }
        return line.toString();
    }
}
