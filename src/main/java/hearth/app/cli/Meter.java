package hearth.app.cli;

/** How far a long piece of work is, on one line of standard error that is wiped when it ends; nothing where nobody watches. */
final class Meter implements AutoCloseable {
    private static final int WIDTH = 78;

    private final Terminal terminal;
    private final String doing;
    private int shown = -1;

    Meter(Terminal terminal, String doing) {
        this.terminal = terminal;
        this.doing = doing;
    }

    /** So much of so much is done. */
    void at(long done, long of) {
        int percent = of <= 0 ? 0 : (int) Math.min(100, 100 * done / of);
        if (terminal.live() && percent != shown) {
            shown = percent;
            line(doing + ": " + percent + " %");
        }
    }

    /** What is being done now. */
    void say(String now) {
        if (terminal.live()) {
            shown = 0;
            line(doing + ": " + now);
        }
    }

    private void line(String words) {
        String fitting = words.length() > WIDTH ? words.substring(0, WIDTH) : words;
        terminal.err().print("\r" + fitting + " ".repeat(WIDTH - fitting.length()) + "\r" + fitting);
        terminal.err().flush();
    }

    @Override
    public void close() {
        if (shown >= 0) {
            line("");
        }
    }
}
