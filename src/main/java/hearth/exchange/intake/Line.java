package hearth.exchange.intake;

import hearth.exchange.sheet.ReadRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One data row on its way: small, because a file may have a hundred thousand. */
final class Line {
    final int row;
    /** What the row says; as bytes until it is wanted. */
    private final byte[] told;
    /** The row as read, kept until it is known whether it is rejected. */
    @Nullable
    ReadRow read;

    Outcome outcome = Outcome.SAME;
    long subject;
    /** As the last import left the record; null for none. */
    @Nullable
    Kept before;

    List<String> changes = List.of();
    List<String> conflicts = List.of();

    Line(ReadRow read, Told told) {
        this.row = read.number();
        this.read = read;
        this.told = told.json().getBytes(StandardCharsets.UTF_8);
    }

    /** A line that no file of ours was read for. */
    Line(int row, Told told) {
        this.row = row;
        this.told = told.json().getBytes(StandardCharsets.UTF_8);
    }

    Told told() {
        return Told.parse(new String(told, StandardCharsets.UTF_8));
    }

    Kept kept(Told stored) {
        return Kept.after(told(), stored, before == null ? Kept.NOTHING : before, conflicts);
    }
}
