package hearth.exchange.letters;

import hearth.access.Session;
import hearth.common.Mendable;
import hearth.exchange.workbook.WholeFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters as files, some at a time: each is in its place before its record says so, and one that the store did not take is
 * taken away again. What is needed on the way lies in a folder beside them, which goes whatever happens.
 */
public final class Making {
    private static final int AT_ONCE = 20;

    private final Session session;
    private final Letters letters;
    private final @Nullable Pdf pdf;

    /**
     * Makes letters for somebody.
     *
     * @param pdf what makes PDF here; null where nothing does
     */
    public Making(Session session, Letters letters, @Nullable Pdf pdf) {
        this.session = session;
        this.letters = letters;
        this.pdf = pdf;
    }

    /** One letter on its way: whom it is for, its Word file, and where it goes. */
    private record Draft(Recipient to, WordBytes word, Path file) {}

    /**
     * Makes them; of many, those for whom something is missing are left out and named.
     *
     * @param progress is told which part of all is done, 0 to 1
     * @throws hearth.common.RuleRefused where it is one and something is missing, or for a day of sending that has not come
     * @throws Mendable where the folder cannot be written to, or LibreOffice fails
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
        for (int from = 0; from < ready.size() && !cancelled.getAsBoolean(); from += AT_ONCE) {
            List<Recipient> some = ready.subList(from, Math.min(ready.size(), from + AT_ONCE));
            files.addAll(some(batch, order, some, cancelled));
            progress.accept((double) Math.min(ready.size(), from + AT_ONCE) / ready.size());
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
            String extension = order.way() == Letter.Way.PDF ? "pdf" : "docx";
            Path file = FileNames.free(order.folder(), name, extension, files);
            files.add(file);
            drafts.add(new Draft(to, word, file));
        }
        boolean kept = false;
        try {
            if (order.way() == Letter.Way.PDF) {
                asPdf(drafts, order.folder(), cancelled);
                if (cancelled.getAsBoolean()) {
                    return List.of();
                }
            } else {
                drafts.forEach(
                        d -> WholeFile.write(d.file(), out -> out.write(d.word().get())));
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

    private void asPdf(List<Draft> drafts, Path folder, BooleanSupplier cancelled) {
        if (pdf == null) {
            throw new Mendable(
                    "PDF needs LibreOffice, which is not on this computer. Make a Word file instead and print it"
                            + " or save it as PDF in Word.");
        }
        Path part = null;
        try {
            part = Files.createTempDirectory(folder, ".hearth-");
            var words = new ArrayList<Path>();
            for (int i = 0; i < drafts.size(); i++) {
                Path word = part.resolve(i + ".docx");
                Files.write(word, drafts.get(i).word().get());
                words.add(word);
            }
            pdf.convert(part, words, cancelled);
            for (int i = 0; i < drafts.size() && !cancelled.getAsBoolean(); i++) {
                Path made = part.resolve(i + ".pdf");
                if (!Files.isRegularFile(made)) {
                    throw Pdf.refused();
                }
                Files.move(made, drafts.get(i).file());
            }
        } catch (IOException e) {
            throw new Mendable("The folder " + folder + " cannot be written to. Choose another.");
        } finally {
            if (part != null) {
                empty(part);
            }
        }
    }

    /** Takes a folder away with all in it; one file that will not go does not keep the others. */
    private static void empty(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    away(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException why) {
                    away(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path inside, @Nullable IOException why) {
                    away(inside);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
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
