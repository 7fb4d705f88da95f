package hearth.exchange.intake;

import hearth.access.Session;
import hearth.access.TestSession;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A team with a store, and files made as a team keeps them. */
final class Team implements AutoCloseable {
    final Session kim;
    final Geography geography;
    final Import imports;
    private final Path folder;
    private final PostcodeDirectory directory;

    Team(Path folder) {
        this.folder = folder;
        kim = TestSession.open(folder);
        directory = new PostcodeDirectory(kim.store().folder());
        geography = new Geography(new Authorities(), directory);
        imports = new Import(geography);
    }

    Path csv(String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Preview look(Path... files) {
        return imports.prepare(kim, List.of(files), ImportOptions.GUESS, Watch.NOBODY);
    }

    Import.Result write(Preview preview) {
        return imports.apply(kim, preview, false, Watch.NOBODY);
    }

    Import.Result take(Path... files) {
        return write(look(files));
    }

    long count(String table) {
        return kim.store()
                .read(h -> h.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }

    String text(String sql) {
        return kim.store()
                .<String>read(
                        h -> h.createQuery(sql).mapTo(String.class).findFirst().orElse("nothing"));
    }

    /** Create, update, same, reject. */
    static List<Integer> counts(Preview preview) {
        return List.of(
                preview.count(Outcome.CREATE),
                preview.count(Outcome.UPDATE),
                preview.count(Outcome.SAME),
                preview.count(Outcome.REJECT));
    }

    @Override
    public void close() {
        kim.store().close();
        directory.close();
    }
}
