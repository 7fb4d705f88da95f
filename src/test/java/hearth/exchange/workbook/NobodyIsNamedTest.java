package hearth.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Session;
import hearth.demo.TestDemonstration;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook has references and never names, also where people typed names into their own words. */
class NobodyIsNamedTest {
    private static final String TYPED = "Ask zoe zzsentinel";

    @TempDir
    Path folder;

    private Session demo;

    @BeforeEach
    void open() {
        demo = TestDemonstration.open(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        demo.store().close();
    }

    /** All parts of the file as text, in small letters. */
    private String text(Edition edition) throws IOException {
        Path file = folder.resolve(edition + ".xlsx");
        try (var directory = new PostcodeDirectory(demo.store().folder())) {
            MonthlyExport.run(
                    demo,
                    new Geography(new Authorities(), directory),
                    YearMonth.of(2026, 8),
                    edition,
                    file,
                    (tab, done, of) -> {},
                    () -> false);
        }
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private List<String> names() {
        return demo.store().read(h -> h.createQuery("""
            select first_name || ' ' || last_name from person where first_name is not null and last_name is not null
            union select first_name || ' ' || last_name from child where first_name is not null and last_name is not null
            union select name from worker union select name from household union select name from authority_decision\
            """).mapTo(String.class).list());
    }

    @Test
    void whatPeopleTypedStaysOnTheRecord() throws IOException {
        demo.store().write(demo.actor(), "words", tx -> {
            for (String words : List.of("next_step", "blocker")) {
                tx.sql().execute("update return_plan set " + words + " = ? where kind <> 'SETTLED'", TYPED);
            }
            tx.sql().execute("update return_plan set settled_why = ? where kind = 'SETTLED'", TYPED);
            tx.sql().execute("update authority_decision set role = ?, text = ?", TYPED, TYPED);
            tx.sql().execute("update out_of_area set alternatives = ?", TYPED);
            return 0;
        });
        List<String> names = names();
        assertThat(names).hasSizeGreaterThan(300);
        for (Edition edition : Edition.values()) {
            String text = text(edition);
            assertThat(Stream.concat(Stream.of("zzsentinel"), names.stream())
                            .filter(name -> text.contains(name.toLowerCase(Locale.ROOT))))
                    .as(edition.name())
                    .isEmpty();
            // The licences ask that whose postcodes were used is said
            assertThat(Stream.of("children out of borough", "invented postcodes of places that do not exist.")
                            .filter(words -> !text.contains(words)))
                    .isEmpty();
            assertThat(Stream.of("another role", "find a home").filter(words -> !text.contains(words)))
                    .hasSize(edition == Edition.TEAM ? 0 : 2);
        }
    }

    @Test
    void officersStandByTheirInitials() {
        assertThat(Initials.of(List.of("Kate Unsworth", "Karl Upton", "Ann-Marie O'Hara", "Zo\u00eb")))
                .containsEntry("Karl Upton", "KU")
                .containsEntry("Kate Unsworth", "KU 2")
                .containsEntry("Ann-Marie O'Hara", "AMO")
                .containsEntry("Zo\u00eb", "Z");
    }
}
