package hearth.app.cli;

import hearth.common.Mendable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version in the name of an installer's file, such as hearth_0.2.0_amd64.deb, Hearth-0.2.0.msi or Hearth-0.2.0.dmg. */
record Installer(int major, int minor, int patch) implements Comparable<Installer> {
    private static final Pattern NAME = Pattern.compile(
            "(?i)hearth[-_](\\d{1,4}\\.\\d{1,4}\\.\\d{1,4})([-_][-_a-z0-9.]*)?\\.(deb|msi|exe|dmg|pkg)");

    static Installer of(String version) {
        String[] parts = version.replaceAll("[^0-9.].*", "").split("\\.", -1);
        return new Installer(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    static Installer read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Mendable("There is no file " + file + ". Check the path.");
        }
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new Mendable(
                    file.getFileName()
                            + " is not named like an installer of Hearth, such as hearth_0.2.0_amd64.deb: its version cannot be told.");
        }
        return of(name.group(1));
    }

    @Override
    public int compareTo(Installer other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = Integer.compare(minor, other.minor);
        return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
