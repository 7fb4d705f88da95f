package hearth.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A program of its own that works on a store until it is killed: it says on standard output what it has been told is saved. For
 * the fault runs.
 */
public final class Child {
    private final Process process;
    private final Path said;

    private Child(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static Child start(String job, Path... places) throws IOException {
        Path said = Files.createTempFile("child", ".txt");
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                job));
        for (Path place : places) {
            command.add(place.toString());
        }
        return new Child(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                said);
    }

    /** Waits until so many lines have come, lets it work on for a while, kills it, and gives every line that came. */
    List<String> killAfter(int lines, int micros) throws IOException, InterruptedException {
        while (lines().size() < lines) {
            if (!process.isAlive()) {
                throw new IOException("The child ended by itself: " + Files.readString(said));
            }
            LockSupport.parkNanos(500_000);
        }
        LockSupport.parkNanos(micros * 1_000L);
        process.destroyForcibly().waitFor();
        List<String> all = lines();
        Files.delete(said);
        return all;
    }

    /** Waits for its end and says how long it worked after its first line, in microseconds. */
    int untilItEnds() throws IOException, InterruptedException {
        while (process.isAlive() && lines().isEmpty()) {
            LockSupport.parkNanos(500_000);
        }
        long from = System.nanoTime();
        if (process.waitFor() != 0) {
            throw new IOException("The child failed: " + Files.readString(said));
        }
        Files.delete(said);
        return (int) ((System.nanoTime() - from) / 1_000);
    }

    /** What was said to its end: a line cut off in the middle was not said. */
    private List<String> lines() throws IOException {
        return Files.readString(said)
                .lines()
                .filter(line -> line.endsWith(".") && !line.startsWith("WARNING"))
                .toList();
    }

    @SuppressWarnings("SystemOut")
    private static void say(Object what) {
        System.out.println(what + ".");
        System.out.flush();
    }

    /** The child's own main. */
    public static void main(String[] args) throws Exception {
        Path place = Path.of(args[1]);
        switch (args[0]) {
            case "write" -> write(place);
            case "open" -> opens(place);
            case "password" -> passwords(place);
            case "key" -> keys(place);
            case "backup" -> backups(place, Path.of(args[2]));
            case "migrate" -> migrate(place);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static Store open(Path place) {
        return Store.open(place, "kim", TestStore.PASSWORD.toCharArray(), Clock.systemUTC());
    }

    private static void write(Path place) {
        Store store = open(place);
        var random = new Random();
        while (true) {
            int many = 1 + random.nextInt(20);
            long first = store.write(Actor.PROGRAM, "people", tx -> {
                long id = Some.person(tx, "Thorn");
                for (int i = 1; i < many; i++) {
                    Some.person(tx, "Thorn");
                }
                return id;
            });
            say(first + " " + many);
        }
    }

    private static void opens(Path place) {
        say("ready");
        while (true) {
            try (Store store = open(place)) {
                say(store.write(Actor.PROGRAM, "people", tx -> Some.person(tx, "Thorn")));
            }
        }
    }

    private static void passwords(Path place) {
        Store store = open(place);
        for (int i = 0; true; i++) {
            store.setPassword("lee", ("lantern-otter-" + i % 2).toCharArray());
            say(i);
        }
    }

    private static void keys(Path place) {
        Store store = open(place);
        for (int i = 0; true; i++) {
            store.write(Actor.PROGRAM, "another key", tx -> {
                tx.record(Action.KEY, null, null, "another key of the store");
                store.removeAllBut(tx, Set.of("kim", "lee"));
                return 0;
            });
            say(i);
        }
    }

    private static void backups(Path place, Path parent) {
        Store store = open(place);
        for (int i = 0; true; i++) {
            Copies.make(store, Actor.PROGRAM, parent.resolve("copy" + i));
            say(i);
        }
    }

    private static void migrate(Path place) {
        say("ready");
        Opening.open(
                place,
                Clock.systemUTC(),
                Opening.password("kim", TestStore.PASSWORD.toCharArray(), Clock.systemUTC()),
                false,
                CrashIT.longMigration());
        say("done");
    }
}
