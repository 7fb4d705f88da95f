package hearth.app.cli;

import hearth.store.Room;
import hearth.store.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a command that ran in this process has printed, and how it ended. */
record Ran(int status, String out, String err) {
    static final Map<String, String> ENV = Map.of("HEARTH_PASSWORD", TestStore.PASSWORD, "HEARTH_TODAY", "2026-10-31");

    /** No test of a command rests on how full this computer's disk is. */
    private static final Room ROOMY = new Room(1_000_000_000_000L, 4_096);

    /** With kim's password in the environment, on 31 October 2026, and nobody there to be asked. */
    static Ran hearth(Object... words) {
        return with(ENV, null, words);
    }

    /** With answers to what is asked without echo, in order; null is the end of the input. */
    static Ran with(Map<String, String> env, @Nullable List<String> answers, Object... words) {
        return run(env, answers, () -> false, folder -> ROOMY, words);
    }

    /** The same where somebody presses Ctrl+C as soon as something is so. */
    static Ran stopped(Map<String, String> env, BooleanSupplier stop, Object... words) {
        return run(env, null, stop, folder -> ROOMY, words);
    }

    /** The same where the disk has only so much room. */
    static Ran tight(Map<String, String> env, Room room, Object... words) {
        return run(env, null, () -> false, folder -> room, words);
    }

    private static Ran run(
            Map<String, String> env,
            @Nullable List<String> answers,
            BooleanSupplier stop,
            Function<Path, Room> room,
            Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var left = answers == null ? null : new ArrayDeque<>(answers);
        var terminal = new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                env,
                TestStore.CLOCK,
                left == null ? null : what -> left.isEmpty() ? null : left.pop().toCharArray(),
                false,
                stop,
                room);
        int status =
                Cli.run(java.util.Arrays.stream(words).map(Object::toString).toList(), terminal);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
