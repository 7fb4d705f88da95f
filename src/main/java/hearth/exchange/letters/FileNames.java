package hearth.exchange.letters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;

/** What a letter's file is called: reference, kind of letter and day, never anybody's name. */
final class FileNames {
    private FileNames() {}

    static String of(String reference, String letter, LocalDate day) {
        String plain = letter.replaceAll("[^\\p{L}\\p{N} _-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return reference + " " + plain + " " + day;
    }

    /** A file of that name which is not there yet, nor among those about to be. */
    static Path free(Path folder, String name, String extension, Collection<Path> taken) {
        Path file = folder.resolve(name + "." + extension);
        for (int i = 2; Files.exists(file) || taken.contains(file); i++) {
            file = folder.resolve(name + " (" + i + ")." + extension);
        }
        return file;
    }
}
