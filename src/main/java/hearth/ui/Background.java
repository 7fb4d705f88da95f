package hearth.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The one way work leaves the JavaFX thread. Reads and writes run one after the other in the order they were asked for; long work has
 * a thread of its own, so that lists go on answering under it. What comes of a piece of work, or why it failed, is told on the
 * JavaFX thread; a failure that nobody takes ends in a {@link Problem}. Work that takes longer than 300 ms shows a bar.
 */
public final class Background implements AutoCloseable {
    private final ExecutorService shortWork = Executors.newSingleThreadExecutor(r -> thread(r, "hearth-work"));
    private final ExecutorService longWork = Executors.newSingleThreadExecutor(r -> thread(r, "hearth-long-work"));
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final Surface surface;
    private final Consumer<Throwable> log;

    /**
     * For one window.
     *
     * @param log told every fault of ours, off the JavaFX thread
     */
    public Background(Surface surface, Consumer<Throwable> log) {
        this.surface = surface;
        this.log = log;
    }

    private static Thread thread(Runnable work, String name) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

    /** Fetches something; Cancel on the bar drops what it brings. */
    public <T extends @Nullable Object> Job<T> read(String doing, Callable<T> work) {
        return begin(new Job<>(this, doing, true), shortWork, p -> work.call());
    }

    /** Changes something; once begun it is done to its end, so there is no Cancel. */
    public <T extends @Nullable Object> Job<T> write(String doing, Callable<T> work) {
        return begin(new Job<>(this, doing, false), shortWork, p -> work.call());
    }

    /** Changes something that has no result. */
    public Job<@Nullable Void> write(String doing, Runnable work) {
        return begin(new Job<@Nullable Void>(this, doing, false), shortWork, p -> {
            work.run();
            return null;
        });
    }

    /** Something long that tells how far it is and stops when asked. */
    public <T extends @Nullable Object> Job<T> run(String doing, Work<T> work) {
        return begin(new Job<>(this, doing, true), longWork, work);
    }

    /** A piece of long work. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run(Progress progress) throws Exception;
    }

    /** How many pieces of work are waiting or running. */
    public ReadOnlyIntegerProperty running() {
        return running.getReadOnlyProperty();
    }

    private <T extends @Nullable Object> Job<T> begin(Job<T> job, ExecutorService lane, Work<T> work) {
        running.set(running.get() + 1);
        job.expectBar();
        lane.execute(() -> job.perform(work));
        return job;
    }

    /** Does something on the JavaFX thread once no work waits or runs, and what came of it has been told. */
    public void whenDone(Runnable then) {
        if (running.get() == 0) {
            then.run();
            return;
        }
        running.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> its, Number before, Number now) {
                if (now.intValue() == 0) {
                    running.removeListener(this);
                    Platform.runLater(() -> whenDone(then));
                }
            }
        });
    }

    void ended() {
        running.set(running.get() - 1);
    }

    Surface surface() {
        return surface;
    }

    void log(Throwable fault) {
        log.accept(fault);
    }

    /** Takes nothing new, and waits until what was to be read and written has been. */
    @Override
    public void close() {
        longWork.shutdown();
        shortWork.close();
    }
}
