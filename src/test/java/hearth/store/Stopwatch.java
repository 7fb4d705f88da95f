package hearth.store;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** Times what a bench does. */
public final class Stopwatch {
    private Stopwatch() {}

    /** The best of many rounds, so that neither the machine's other work nor a cold start is measured. */
    public static double best(int rounds, DoubleSupplier seconds) {
        return DoubleStream.generate(seconds).limit(rounds).min().orElseThrow();
    }

    /** How many seconds some work takes. */
    public static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
