package hearth.app.cli;

import hearth.access.Session;
import hearth.access.Subjects;
import hearth.common.Mendable;
import hearth.common.SubjectId;
import hearth.common.WrongUsage;
import hearth.exchange.letters.Batch;
import hearth.exchange.letters.Letter;
import hearth.exchange.letters.LetterField;
import hearth.exchange.letters.LetterTemplate;
import hearth.exchange.letters.Letters;
import hearth.exchange.letters.Made;
import hearth.exchange.letters.Making;
import hearth.exchange.letters.Order;
import hearth.exchange.letters.Templates;
import hearth.geography.Authorities;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes letters for enquiries or households, or says which letters there are. */
@Command(
        name = "letters",
        header = "Make letters for enquiries or households, as Word or PDF files.",
        description = {
            "",
            "Without a letter it says which letters there are. What was made is kept with each record. A record for"
                    + " which something is missing is left out and named; --with fills what is asked for each time. Of the"
                    + " others all are made or none.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearth letters /srv/hearth/wigan",
            "  hearth letters /srv/hearth/wigan Acknowledgement ENQ-2026-0147 --out ./letters --pdf"
        })
final class LettersCommand implements Callable<Integer> {
    private static final int IN_PART = 3;

    private final Terminal terminal;

    @Mixin
    private final AsUser signIn;

    @Parameters(index = "0", paramLabel = "STORE", description = "The store's folder.")
    private Path store;

    @Parameters(index = "1", paramLabel = "LETTER", arity = "0..1", description = "Which letter, by its name.")
    private @Nullable String letter;

    @Parameters(index = "2..*", paramLabel = "REF", arity = "0..*", description = "The records it is for.")
    private List<String> references = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder the files go to.")
    private @Nullable Path out;

    @Option(names = "--pdf", description = "PDF files instead of Word files.")
    private boolean pdf;

    @Option(
            names = "--with",
            paramLabel = "FIELD=WORDS",
            description = "What belongs to the letter and not to the record, such as \"visit on=4 June 2026\".")
    private Map<String, String> typed = new LinkedHashMap<>();

    LettersCommand(Terminal terminal) {
        this.terminal = terminal;
        signIn = new AsUser(terminal);
    }

    @Override
    public Integer call() {
        String name = letter;
        Path folder = out;
        if (name == null) {
            signIn.at(store, session -> {
                templates(session)
                        .forEach(t -> terminal.out()
                                .println(t.name() + " (" + t.about().label() + ")"));
                return 0;
            });
            return 0;
        }
        if (references.isEmpty() || folder == null) {
            throw new WrongUsage("hearth letters LETTER needs REF and --out DIR: name the records, and the folder.");
        }
        Map<LetterField, String> with = new EnumMap<>(LetterField.class);
        typed.forEach((field, words) -> with.put(
                LetterField.find(field)
                        .orElseThrow(() -> new WrongUsage("A letter has no field " + field + ". Did you mean "
                                + LetterField.nearest(field).words() + "?")),
                words));
        return signIn.at(store, session -> make(session, name, folder, with));
    }

    private static List<LetterTemplate> templates(Session session) {
        return session.store().read(Templates::inUse);
    }

    private int make(Session session, String name, Path folder, Map<LetterField, String> with) {
        LetterTemplate template = templates(session).stream()
                .filter(t -> t.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new Mendable("There is no letter " + name + ". hearth letters STORE names them all."));
        var records = new LinkedHashSet<SubjectId>();
        for (String reference : references) {
            records.add(session.store()
                    .read(h -> Subjects.find(h, reference))
                    .filter(template.about()::fits)
                    .orElseThrow(() -> new Mendable("There is no record " + reference + " that this letter is for.")));
        }
        var letters = new Letters(new Authorities());
        Batch batch = letters.prepare(session, template, List.copyOf(records));
        var way = pdf ? Letter.Way.PDF : Letter.Way.WORD;
        Made made = new Making(session, letters, records.size())
                .make(batch, new Order(way, folder, with, null), part -> {}, terminal.stop());
        made.files().forEach(terminal.out()::println);
        if (made.stopped()) {
            terminal.err().println("Stopped: no letter was made.");
        }
        made.leftOut()
                .forEach((reference, missing) ->
                        terminal.err().println(reference + " was left out: it has no " + missing + "."));
        if (batch.hidden() > 0) {
            terminal.err().println(batch.hidden() + " restricted records were left out.");
        }
        return made.leftOut().isEmpty() && batch.hidden() == 0 && !made.stopped() ? 0 : IN_PART;
    }
}
