package hearth.diary;

import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Session;
import hearth.store.Action;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * What falls due as a calendar file (RFC 5545) for any calendar program. It leaves the encrypted store, so each entry carries the
 * record's reference and "see Hearth", and nothing else: no name, no address, not even what is due.
 */
public final class Calendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Calendar() {}

    /** The file's text; the same thing due keeps its identity, so that a second import does not double it. */
    public static String of(List<Due> due, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Hearth//Diary//EN");
        for (Due one : due) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + UUID.nameUUIDFromBytes(one.key().getBytes(StandardCharsets.UTF_8)) + "@hearth");
            line(text, "DTSTAMP:" + STAMP.format(now));
            line(text, "DTSTART;VALUE=DATE:" + day(one.day()));
            line(text, "DTEND;VALUE=DATE:" + day(one.day().plusDays(1)));
            line(text, "SUMMARY:" + (one.reference().isEmpty() ? "Task" : one.reference()) + ": see Hearth");
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /**
     * The same for somebody who takes it away; the trail says so.
     *
     * @param last the day up to which it goes
     * @return the file's bytes
     * @throws hearth.common.Denied for those who may not export records
     */
    public static byte[] export(Session session, List<Due> due, LocalDate last) {
        session.write(Right.EXPORT_RECORDS, "export the diary", tx -> {
            tx.record(Action.EXPORT, null, (long) due.size(), "what falls due, up to " + last);
            return last;
        });
        return of(due, session.store().clock().instant()).getBytes(StandardCharsets.UTF_8);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}
