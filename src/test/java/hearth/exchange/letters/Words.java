package hearth.exchange.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word files for tests: made and opened again by Apache POI, and their XML as it lies in the zip. */
final class Words {
    private Words() {}

    static byte[] file(Consumer<XWPFDocument> content) {
        var bytes = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            content.accept(word);
            word.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] saying(String text) {
        return file(w -> w.createParagraph().createRun().setText(text));
    }

    /** The same file with the XML put in the place of the text's only paragraph. */
    static byte[] withBody(String xml) {
        return change(
                saying("here"),
                "word/document.xml",
                s -> s.replaceFirst("(?s)<w:p>.*</w:p>|<w:p .*</w:p>", java.util.regex.Matcher.quoteReplacement(xml)));
    }

    static XWPFDocument open(byte[] bytes) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All its text, with headers, footers and tables. */
    static String text(byte[] bytes) {
        try (var extractor = new XWPFWordExtractor(open(bytes))) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> parts(byte[] bytes) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The same file with one part changed or, where it has none of that name, added. */
    static byte[] change(byte[] bytes, String part, Function<String, String> how) {
        Map<String, String> parts = parts(bytes);
        parts.put(part, how.apply(parts.getOrDefault(part, "")));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A fact for every field that there is, each telling its own words. */
    static Map<LetterField, String> everything() {
        var facts = new EnumMap<LetterField, String>(LetterField.class);
        for (LetterField field : LetterField.values()) {
            facts.put(field, "the " + field.words().toUpperCase(java.util.Locale.UK));
        }
        return facts;
    }
}
