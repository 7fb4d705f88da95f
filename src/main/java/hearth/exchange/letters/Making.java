package hearth.exchange.letters;

import hearth.access.Session;
import hearth.common.Mendable;
import hearth.exchange.workbook.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * Writes letters as files, some at a time: each is in its place before its record says so, and one that the store did not take is
 * taken away again. Nothing else is written.
 */
public final class Making {
    private static final int AT_ONCE = 20;

    private final Session session;
    private final Letters letters;
    private final int atOnce;

    public Making(Session session, Letters letters) {
        this(session, letters, AT_ONCE);
    }

    /**
     * With a number of its own.
     *
     * @param atOnce how many are made and kept together, or none of them
     */
    public Making(Session session, Letters letters, int atOnce) {
        this.session = session;
        this.letters = letters;
        this.atOnce = atOnce;
    }

    /** One letter on its way: whom it is for, its Word file, and where it goes. */
    private record Draft(Recipient to, WordBytes word, Path file) {}

    /**
     * Makes them; of many, those for whom something is missing are left out and named.
     *
     * @param progress is told which part of all is done, 0 to 1
     * @throws hearth.common.RuleRefused where it is one and something is missing, or for a day of sending that has not come
     * @throws Mendable where the folder cannot be written to, or a PDF cannot show what is in the letter
     */
    public Made make(Batch batch, Order order, DoubleConsumer progress, BooleanSupplier cancelled) {
        if (!Files.isDirectory(order.folder())) {
            throw new Mendable("There is no folder " + order.folder() + ". Choose one that is there.");
        }
        if (batch.recipients().size() == 1) {
            Letters.refuseMissing(batch, batch.recipients().getFirst(), order.typed());
        }
        var leftOut = new LinkedHashMap<String, String>();
        var ready = new ArrayList<Recipient>();
        for (Recipient to : batch.recipients()) {
            Set<LetterField> missing = batch.missing(to, order.typed());
            if (missing.isEmpty()) {
                ready.add(to);
            } else {
                leftOut.put(
                        to.reference(), missing.stream().map(LetterField::words).collect(Collectors.joining(", ")));
            }
        }
        var files = new ArrayList<Path>();
        for (int from = 0; from < ready.size() && !cancelled.getAsBoolean(); from += atOnce) {
            List<Recipient> some = ready.subList(from, Math.min(ready.size(), from + atOnce));
            files.addAll(some(batch, order, some, cancelled));
            progress.accept((double) Math.min(ready.size(), from + atOnce) / ready.size());
        }
        return new Made(files, leftOut, files.size() < ready.size());
    }

    private List<Path> some(Batch batch, Order order, List<Recipient> some, BooleanSupplier cancelled) {
        var files = new ArrayList<Path>();
        var drafts = new ArrayList<Draft>();
        for (Recipient to : some) {
            var word = new WordBytes(
                    Filling.word(batch.word().get(), batch.template().name(), to.with(order.typed())));
            String name = FileNames.of(to.reference(), batch.template().name(), session.today());
            Path file = FileNames.free(order.folder(), name, order.way().extension(), files);
            files.add(file);
            drafts.add(new Draft(to, word, file));
        }
        boolean kept = false;
        try {
            for (Draft draft : drafts) {
                if (cancelled.getAsBoolean()) {
                    return List.of();
                }
                byte[] file = bytes(batch, order, draft);
                WholeFile.write(draft.file(), out -> out.write(file));
            }
            letters.keep(
                    session,
                    drafts.stream()
                            .map(d -> Letters.letter(batch, d.to(), order, d.word()))
                            .toList());
            kept = true;
            return files;
        } finally {
            if (!kept) {
                files.forEach(Making::away);
            }
        }
    }

    private static byte[] bytes(Batch batch, Order order, Draft draft) {
        byte[] word = draft.word().get();
        if (order.way() != Letter.Way.PDF) {
            return word;
        }
        try {
            return Pdf.of(word, batch.template().name());
        } catch (Mendable e) {
            throw new Mendable(draft.to().reference() + ": " + e.getMessage());
        }
    }

    private static void away(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
