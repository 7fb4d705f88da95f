package hearth.exchange.letters;

import hearth.common.Mendable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** PDF by the LibreOffice of this computer, where it has one: no other program is needed, and nothing leaves the folder it is given. */
public final class Pdf {
    private static final List<String> USUAL = List.of(
            "C:\\Program Files\\LibreOffice\\program\\soffice.com",
            "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/opt/libreoffice/program/soffice");

    /** The part of LibreOffice that reads letters, beside its program: a computer may have the one for sheets alone. */
    private static final List<String> WRITER = List.of("libswlo.so", "swlo.dll", "../Frameworks/libswlo.dylib");

    private static final long SECONDS = 120;

    private final Path program;

    public Pdf(Path program) {
        this.program = program;
    }

    /** The one on this computer. */
    public static Optional<Pdf> here(Map<String, String> environment) {
        Stream<Path> onPath = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("soffice"));
        return Stream.concat(USUAL.stream().map(Path::of), onPath)
                .filter(Pdf::readsLetters)
                .findFirst()
                .map(Pdf::new);
    }

    private static boolean readsLetters(Path program) {
        try {
            Path real = program.toRealPath();
            return Files.isExecutable(program)
                    && WRITER.stream().anyMatch(part -> Files.exists(real.resolveSibling(part)));
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    /**
     * Turns Word files of a folder of ours into PDF files beside them; whatever LibreOffice needs for itself is kept in that folder.
     *
     * @throws Mendable where it does not
     */
    void convert(Path folder, List<Path> words, BooleanSupplier cancelled) {
        var command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        words.forEach(word -> command.add(word.toString()));
        var builder = new ProcessBuilder(command);
        for (String variable : List.of("TMPDIR", "TEMP", "TMP")) {
            builder.environment().put(variable, folder.toString());
        }
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            try {
                for (int waited = 0; !process.waitFor(200, TimeUnit.MILLISECONDS); waited++) {
                    if (cancelled.getAsBoolean()) {
                        return;
                    }
                    if (waited > 5 * SECONDS) {
                        throw refused();
                    }
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                process.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused();
        }
    }

    static Mendable refused() {
        return new Mendable(
                "LibreOffice did not make the PDF. Close it if it is open and try again, or make a Word file and"
                        + " print it or save it as PDF in Word.");
    }
}
