package hearth.exchange.intake;

import hearth.common.Mendable;
import java.util.function.BooleanSupplier;

/**
 * Somebody who watches a long import and may stop it.
 *
 * @param progress is told how many rows are done, of how many; of 0 while that is not known
 * @param stop whether to stop; everything is then as it was
 */
public record Watch(Progress progress, BooleanSupplier stop) {
    public static final Watch NOBODY = new Watch((done, of) -> {}, () -> false);

    /** Is told how far the work is. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long of);
    }

    void at(long done, long of) {
        if (stop.getAsBoolean()) {
            throw new Mendable("The import was stopped. Nothing was written.");
        }
        progress.at(done, of);
    }
}
