package hearth.diary;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Due;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Instant NOW = Instant.parse("2026-10-31T09:00:00Z");

    @Test
    void anEntryCarriesItsReferenceAndNothingElse() {
        var review = new Due(
                "REVIEW",
                new HouseholdId(7),
                "FC-00007",
                "Kim Ash",
                LocalDate.of(2026, 12, 31),
                "Review of Ada Thorn, 4 Elm Road",
                "FSR 2011 reg 28");
        var visit = new Due(
                "VISIT",
                new ChildId(8),
                "CH-00008",
                null,
                LocalDate.of(2026, 11, 2),
                "Visit Eli Larch",
                "CPPCR reg 28");
        List<String> lines = Calendar.of(List.of(review, visit), NOW).lines().toList();
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VEVENT", "END:VCALENDAR")
                .contains(
                        "DTSTAMP:20261031T090000Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:FC-00007: see Hearth",
                        "SUMMARY:CH-00008: see Hearth");
        assertThat(lines).noneMatch(l -> l.matches(".*(Thorn|Larch|Elm|Kim|REVIEW|VISIT|Visit).*"));
        assertThat(lines.stream().filter(l -> l.startsWith("UID:")).distinct()).hasSize(2);
        assertThat(Calendar.of(List.of(review, visit), NOW.plusSeconds(9))
                        .lines()
                        .filter(l -> l.startsWith("UID:")))
                .as("a second file has the same entries")
                .containsExactlyElementsOf(
                        lines.stream().filter(l -> l.startsWith("UID:")).toList());
        assertThat(Calendar.of(List.of(), NOW)).endsWith("\r\n").doesNotContain("VEVENT");
    }
}
