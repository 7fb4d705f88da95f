package hearth.exchange.letters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a batch.
 *
 * @param typed what was asked for, by field
 * @param folder where the files go
 * @param sentOn the day to record them as sent; null where nobody says so yet
 */
public record Order(
        Letter.Way way,
        Path folder,
        Map<LetterField, String> typed,
        @Nullable LocalDate sentOn) {
    public Order {
        typed = Map.copyOf(typed);
    }
}
