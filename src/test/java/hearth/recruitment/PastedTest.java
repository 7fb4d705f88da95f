package hearth.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PastedTest {
    @Test
    void aWebFormIsReadByItsLabels() {
        assertThat(Pasted.read("""
            Name: Asha Khan and Lee Khan
            E-mail address: asha@example.org
            Telephone number: 01632 960 123
            Post code: wn5 9aa
            How did you hear about us? An advert on Facebook
            Do you have a spare bedroom? Yes, one
            Message:
            We have thought about fostering for years.

            Could somebody ring after six?
            """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "first_name", "Asha",
                        "last_name", "Khan",
                        "second_first_name", "Lee",
                        "second_last_name", "Khan",
                        "email", "asha@example.org",
                        "phone", "01632 960 123",
                        "postcode", "WN5 9AA",
                        "source", "Social media",
                        "spare_bedroom", "YES",
                        "notes", "We have thought about fostering for years.\n\nCould somebody ring after six?"));
    }

    @Test
    void anEMailIsReadByWhatIsInIt() {
        Map<String, String> read = Pasted.read("""
            From: "Ada Okafor" <ada.okafor@example.org>
            Sent: 30 October 2026 19:02
            To: fostering@example.com
            Subject: Fostering

            Hello,
            I saw you at the library and would like to know more. I live at WN1 1AA;
            ring me on (+44) 7700 900123 or 07700 900 124.

            Kind regards,
            Ada Okafor
            """);
        assertThat(read)
                .containsEntry("first_name", "Ada")
                .containsEntry("last_name", "Okafor")
                .containsEntry("email", "ada.okafor@example.org")
                .containsEntry("phone", "07700 900 124")
                .containsEntry("postcode", "WN1 1AA");
        assertThat(read.get("notes")).startsWith("Hello,").doesNotContain("fostering@example.com");
    }

    @Test
    void aLabelMayStandOnALineOfItsOwnAndWhatIsNoSourceIsKeptInTheNotes() {
        assertThat(Pasted.read("""
            Full name:
            O'Neill, Siobhán
            Mobile:
            07700 900125
            Where did you hear about us: a dream
            """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "first_name", "Siobhán",
                        "last_name", "O'Neill",
                        "phone", "07700 900125",
                        "notes", "Heard of us: a dream"));
    }

    @Test
    void nothingIsMadeUpOfNothing() {
        assertThat(Pasted.read("")).isEmpty();
        assertThat(Pasted.read("Good morning")).containsExactly(Map.entry("notes", "Good morning"));
        assertThat(Pasted.read("a".repeat(20_000) + "\0")).containsOnlyKeys("notes");
    }
}
