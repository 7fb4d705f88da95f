package hearth.store;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One program at a time on a store. The operating system drops the lock when a program dies, so a file left behind never blocks;
 * what is written in it (user, computer, process, time) only tells the second one where the first is.
 */
final class StoreLock implements AutoCloseable {
    static final String FILE = "hearth.lock";
    /** Far behind what is written, so that others can read it while it is locked on Windows too. */
    private static final long WHERE = Long.MAX_VALUE - 1;

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; throws {@link Denied} where another program, or this one, has the store open. */
    static StoreLock take(Path folder, Clock clock) {
        Path file = folder.resolve(FILE);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock(WHERE, 1, false);
            if (held != null) {
                sayWhere(channel, clock);
                return new StoreLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Open in this very program: the same answer as for another one.
        } catch (IOException e) {
            closeQuietly(channel);
            throw new Broken(Fault.STORE_IO, e);
        }
        closeQuietly(channel);
        throw new Denied(
                "This store is open already" + where(file) + ". Close Hearth where it is open, then try again.");
    }

    /** Whether a program has the store open; not for a program that may have it open itself and goes on. */
    static boolean held(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock(WHERE, 1, false)) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void sayWhere(FileChannel channel, Clock clock) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(words(clock).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // On a full disk the lock holds all the same; it only cannot say who has it.
        }
    }

    private static String words(Clock clock) {
        return String.join(
                "\n",
                Objects.toString(System.getProperty("user.name"), ""),
                computer(),
                String.valueOf(ProcessHandle.current().pid()),
                SINCE.format(ZonedDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/London"))),
                "");
    }

    private static String computer() {
        return Stream.of("COMPUTERNAME", "HOSTNAME")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(StoreLock::linuxName);
    }

    private static String linuxName() {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return "this computer";
        }
    }

    /** Where it is open, in words; nothing where the file does not say. */
    private static String where(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 4
                    ? ""
                    : " on " + lines.get(1) + " since " + lines.get(3) + " (process " + lines.get(2) + ")";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.truncate(0);
            }
        } catch (IOException e) {
            // What is left in the file blocks nobody.
        } finally {
            closeQuietly(channel);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The operating system lets go of it with the program at the latest.
        }
    }
}
