package hearth.ui;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.HearthException;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** One piece of work that was handed to {@link Background}: what is to happen, on the JavaFX thread, when it ends. */
public final class Job<T extends @Nullable Object> implements Progress {
    private static final Duration PATIENCE = Duration.millis(300);

    private final Background background;
    private final String doing;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Consumer<? super T> then = result -> {};
    private @Nullable Consumer<? super HearthException> orElse;
    private @Nullable Consumer<? super List<Refusal>> refused;
    private Runnable lastly = () -> {};
    private final WorkBar bar;
    private volatile boolean cancelled;
    private volatile Runnable stop = () -> {};

    Job(Background background, String doing, boolean cancellable) {
        this.background = background;
        this.doing = doing;
        this.bar = new WorkBar(doing, cancellable ? this::cancel : null);
    }

    /** What to do with the result, after whatever was said before. */
    public Job<T> then(Consumer<? super T> onResult) {
        Consumer<? super T> before = then;
        then = result -> {
            before.accept(result);
            onResult.accept(result);
        };
        return this;
    }

    /** Takes the reasons of a rule that said no, to show them beside the fields. */
    public Job<T> refused(Consumer<? super List<Refusal>> onRefusals) {
        refused = onRefusals;
        return this;
    }

    /** Takes every failure (but refusals that {@link #refused} takes) in place of the {@link Problem}. */
    public Job<T> orElse(Consumer<? super HearthException> onFailure) {
        orElse = onFailure;
        return this;
    }

    /** Runs when it has ended in whichever way, cancelled too. */
    public Job<T> lastly(Runnable always) {
        Runnable before = lastly;
        lastly = () -> {
            before.run();
            always.run();
        };
        return this;
    }

    /** Nobody wants it any more: it does not begin, or it stops where it can; nothing but {@link #lastly} is called. */
    public void cancel() {
        cancelled = true;
        stop.run();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void onCancel(Runnable whatStopsIt) {
        stop = whatStopsIt;
        if (cancelled()) {
            whatStopsIt.run(); // Cancel came before anybody said how to stop
        }
    }

    @Override
    public void say(String now, double done) {
        Platform.runLater(() -> bar.say(now, done));
    }

    void expectBar() {
        patience.setOnFinished(e -> {
            background.surface().messages().getChildren().addFirst(bar);
        });
        patience.play();
    }

    void perform(Background.Work<T> work) {
        if (cancelled) {
            Platform.runLater(this::end);
            return;
        }
        try {
            T result = work.run(this);
            Platform.runLater(() -> {
                end();
                if (!cancelled) {
                    then.accept(result);
                }
            });
        } catch (Throwable e) {
            HearthException failure = e instanceof HearthException ours ? ours : new Broken(Fault.UNEXPECTED, e);
            boolean unwanted = cancelled || e instanceof Cancelled;
            if (!unwanted && failure instanceof Broken) {
                background.log(failure);
            }
            Platform.runLater(() -> {
                end();
                if (!unwanted) {
                    fail(failure);
                }
            });
        }
    }

    private void end() {
        patience.stop();
        background.surface().messages().getChildren().remove(bar);
        background.ended();
        lastly.run();
    }

    private void fail(HearthException failure) {
        if (failure instanceof RuleRefused no && refused != null) {
            refused.accept(no.refusals());
        } else if (orElse != null) {
            orElse.accept(failure);
        } else {
            new Problem(doing, failure).show(background.surface());
        }
    }
}
