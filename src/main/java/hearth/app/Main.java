package hearth.app;

import hearth.app.cli.Cli;
import hearth.app.cli.Terminal;
import hearth.store.Room;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Where Hearth starts: without words the window, with words a command. */
public final class Main {
    /** How long a command may take to stop after Ctrl-C; what it was writing is taken back either way. */
    private static final int SECONDS_TO_STOP = 10;

    private Main() {}

    /** Runs and ends with the status that the command line promises. */
    public static void main(String[] args) {
        Logs.start(Folders.of(System.getenv()));
        var stopped = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        var stop = new Thread(() -> stopAndWait(stopped, ended), "hearth-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        int status;
        try {
            status = args.length == 0
                    ? Window.open(Optional.empty(), Folders.of(System.getenv()), System.err)
                    : Cli.run(List.of(args), terminal(stopped::get));
        } finally {
            ended.countDown();
        }
        if (!stopped.get()) {
            System.exit(status);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again in Java 25 where input or output is no terminal
    private static Terminal terminal(BooleanSupplier stopped) {
        Console console = System.console();
        boolean asks = console != null && console.isTerminal();
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                System.err,
                System.getenv(),
                Clock.system(ZoneId.of("Europe/London")),
                console != null && asks ? what -> console.readPassword("%s: ", what) : null,
                asks || Boolean.getBoolean("hearth.terminal"),
                stopped,
                Room::of);
    }

    private static void stopAndWait(AtomicBoolean stopped, CountDownLatch ended) {
        if (ended.getCount() == 0) {
            return;
        }
        stopped.set(true);
        try {
            if (!ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                System.err.println("Stopped. What was being written is taken back when the store is next opened.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
