package hearth.access;

import java.time.LocalDate;

/** Something written about a record on a day; a note is never changed, a better one replaces it. */
public record Note(long id, LocalDate onDay, String kind, String text, String author) {}
