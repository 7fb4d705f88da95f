package hearth.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose work is inside Hearth. */
class NoticesTest {
    @Test
    void theBuildsListIsRead() {
        assertThat(Notices.libraries("""

            Lists of 3 third-party dependencies.
                 (MIT License) AtlantaFX Base (io.github.mkpaz:atlantafx-base:2.1.0 - https://github.com/mkpaz/atlantafx)
                 (BSD License) Jackson-jr: Objects (main) (a.b:c:2.20.1 - https://example.org/x)
                 (Eclipse Distribution License - v 1.0) (EPL 2.0) jts-core (org.jts:jts-core:1.20.0 - https://example.org)
            """))
                .containsExactly(
                        new Notices.Part("AtlantaFX Base 2.1.0", "MIT License", "https://github.com/mkpaz/atlantafx"),
                        new Notices.Part("Jackson-jr: Objects (main) 2.20.1", "BSD License", "https://example.org/x"),
                        new Notices.Part(
                                "jts-core 1.20.0",
                                "Eclipse Distribution License - v 1.0, EPL 2.0",
                                "https://example.org"));
    }

    @Test
    void whatComesInsideAndBesideTheLibrariesIsNamed() {
        assertThat(Notices.all())
                .extracting(Notices.Part::name)
                .anyMatch(name -> name.startsWith("SQLite3 Multiple Ciphers"))
                .anyMatch(name -> name.startsWith("Open Sans"));
        assertThat(Notices.all()).allSatisfy(part -> assertThat(part.licence()).isNotBlank());
    }
}
