package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.store.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual explains every command and every option. */
class HelpCommandTest {
    private static CommandLine line() {
        return Commands.line(new Terminal(
                System.out,
                System.err,
                java.util.Map.of(),
                hearth.store.TestStore.CLOCK,
                null,
                false,
                () -> false,
                Room::of));
    }

    private static List<CommandLine> all(CommandLine at) {
        var all = new ArrayList<CommandLine>();
        at.getSubcommands().values().forEach(sub -> {
            all.add(sub);
            all.addAll(all(sub));
        });
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItself() {
        return all(line()).stream().map(command -> {
            String name = command.getCommandSpec().qualifiedName();
            return DynamicTest.dynamicTest(name, () -> {
                String[] words = name.replaceFirst("hearth ", "").split(" ", -1);
                var typed = new ArrayList<Object>(List.of(words));
                typed.add("--help");
                Ran help = Ran.hearth(typed.toArray());
                assertThat(help.status()).isZero();
                assertThat(help.out()).contains("Usage: ");
                typed.removeLast();
                typed.addFirst("help");
                assertThat(Ran.hearth(typed.toArray())).isEqualTo(help);
                assertThat(command.getCommandSpec().usageMessage().header())
                        .as("a header says what it is for")
                        .isNotEmpty();
                for (OptionSpec option : command.getCommandSpec().options()) {
                    assertThat(help.out()).contains(option.longestName());
                    assertThat(String.join("", option.description()))
                            .as(option.longestName())
                            .endsWith(".");
                }
                command.getCommandSpec()
                        .positionalParameters()
                        .forEach(p -> assertThat(String.join("", p.description()))
                                .as(p.paramLabel())
                                .endsWith("."));
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCommandHasAnExample() {
        return line().getSubcommands().values().stream()
                .map(command -> DynamicTest.dynamicTest(
                        command.getCommandName(),
                        () -> assertThat(command.getUsageMessage())
                                .containsPattern("Examples?:\\R  hearth " + command.getCommandName())));
    }

    @Test
    void theListOfCommandsNamesAll() {
        Ran help = Ran.hearth("help");
        assertThat(help.out()).contains(line().getSubcommands().keySet());
        assertThat(Ran.hearth("--help")).isEqualTo(help);
    }

    /** The names are a promise: a command that goes or is called otherwise breaks somebody's month-end. */
    @Test
    void theCommandsAreThese() {
        assertThat(all(line()).stream()
                        .map(c -> c.getCommandSpec().qualifiedName().replaceFirst("hearth ", "")))
                .contains(
                        "demo",
                        "init",
                        "import",
                        "export monthly",
                        "export all",
                        "figures",
                        "list",
                        "postcodes import",
                        "postcodes status",
                        "postcodes lookup",
                        "boundaries import",
                        "boundaries status",
                        "backup",
                        "restore",
                        "verify",
                        "users list",
                        "users add",
                        "users role",
                        "users remove",
                        "users reset",
                        "users new-key",
                        "audit",
                        "version",
                        "tour",
                        "help");
    }
}
