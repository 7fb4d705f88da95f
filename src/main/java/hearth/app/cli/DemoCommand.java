package hearth.app.cli;

import hearth.common.WrongUsage;
import hearth.demo.Demonstration;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a demonstration council. */
@Command(
        name = "demo",
        header = "Make a demonstration council: invented people, three years of history.",
        description = {
            "",
            "Everything in it is invented, and the store says so for good. Its manager is demo; the password is taken"
                    + " from --password-file or HEARTH_PASSWORD, or else is demonstration. The same seed and day give the"
                    + " same council.",
            ""
        },
        footer = {"", "Examples:", "  hearth demo ./council", "  hearth demo ./hub --size 20 --seed 7 --at 2026-09-30"})
final class DemoCommand implements Callable<Integer> {
    private static final String WIGAN = "E08000010";

    private final Terminal terminal;

    @Mixin
    private final SignIn signIn;

    @Parameters(paramLabel = "STORE", description = "The folder of the new store.")
    private Path store;

    @Option(names = "--seed", paramLabel = "N", description = "Which council: any whole number; 1 without it.")
    private long seed = 1;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "How large: 1 is about 150 households and 470 children, 20 a regional hub; 1 without it.")
    private int size = 1;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "The last day that is told, such as 2026-09-30; today without it.")
    private @Nullable String at;

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            description = "The council, by its official code; Wigan without it. Goes with --postcodes.")
    private @Nullable String authority;

    @Option(
            names = "--postcodes",
            paramLabel = "FILE",
            description =
                    "An official directory (ONSPD or NSPL): the invented people live at real postcodes in and around"
                            + " the council. Without it the postcodes are invented too.")
    private @Nullable Path postcodes;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new SignIn(terminal);
    }

    @Override
    public Integer call() {
        if (size < 1 || size > 100) {
            throw new WrongUsage("--size takes a number from 1 to 100; " + size + " is none.");
        }
        LocalDate today = signIn.today();
        LocalDate last = at == null ? today : Terminal.day("--at", at, today);
        char[] password = signIn.secrets().given(signIn.passwordFile).orElseGet(Demonstration.PASSWORD::toCharArray);
        var wanted = new Demonstration.Wanted(seed, size, last, authority == null ? WIGAN : authority, postcodes);
        try (var meter = new Meter(terminal, "Making the council")) {
            new Demonstration(wanted, terminal.clock(), meter::say)
                    .make(store, password)
                    .store()
                    .close();
        }
        terminal.out().println(store);
        terminal.err()
                .println("A demonstration council. All of it is invented. Look at it with hearth list " + store
                        + " children.");
        return 0;
    }
}
