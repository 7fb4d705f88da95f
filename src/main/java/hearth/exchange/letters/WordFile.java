package hearth.exchange.letters;

import hearth.common.Mendable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A .docx taken apart in memory: its parts by name, in their order. Nothing of it touches a disk. */
final class WordFile {
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_UNPACKED = 60_000_000;
    private static final String TYPES = "[Content_Types].xml";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Set<String> TEXTS = Set.of("header+xml", "footer+xml", "footnotes+xml", "endnotes+xml");

    private final Map<String, byte[]> parts;
    private final Map<String, String> types = new LinkedHashMap<>();

    private WordFile(Map<String, byte[]> parts) {
        this.parts = parts;
        for (Element said : Xml.anywhere(Xml.read(part(TYPES)), "Override")) {
            types.put(said.getAttribute("PartName").replaceFirst("^/", ""), said.getAttribute("ContentType"));
        }
    }

    /** Takes a file apart; throws {@link Mendable} where it is no .docx, or so large that it would not be a letter. */
    static WordFile open(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Mendable("The file is larger than 5 MB. Make its pictures smaller in Word (Compress pictures).");
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
            throw new Mendable("The file is of an old kind of Word (.doc) or locked with a password. Open it in Word,"
                    + " take the password away and save it as a Word document (.docx).");
        }
        Map<String, byte[]> parts = unpack(bytes);
        if (!parts.containsKey(TYPES)) {
            throw new Mendable("The file is not a Word document. Save it in Word as a Word document (.docx).");
        }
        var file = new WordFile(parts);
        if (file.types.values().stream().anyMatch(t -> t.contains("macroEnabled") || t.contains("vbaProject"))
                || parts.keySet().stream().anyMatch(p -> p.endsWith("vbaProject.bin"))) {
            throw new Mendable(
                    "The file holds macros (.docm). Save it in Word as a Word document (.docx), without them.");
        }
        if (file.types.values().stream().noneMatch(MAIN::equals)) {
            throw new Mendable("The file is not a Word document. Save it in Word as a Word document (.docx); a template"
                    + " (.dotx) is saved as one too.");
        }
        if (!Xml.is(file.xml(file.main()).getDocumentElement(), "document")) {
            throw new Mendable("The file is saved as Strict Open XML. Save it in Word as a Word document (.docx).");
        }
        return file;
    }

    private static Map<String, byte[]> unpack(byte[] bytes) {
        var parts = new LinkedHashMap<String, byte[]>();
        int left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0 || parts.put(entry.getName(), part) != null) {
                    throw new Mendable("The file is not a Word document as Word makes it. Save it anew in Word.");
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw new Mendable(
                    "The file is damaged: Word could not read it either. Open it in Word, save it, try again.");
        }
    }

    Set<String> names() {
        return parts.keySet();
    }

    private byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    Document xml(String name) {
        return Xml.read(part(name));
    }

    void put(String name, Document xml) {
        parts.put(name, Xml.write(xml));
    }

    String type(String name) {
        return types.getOrDefault(name, "");
    }

    /** The only part of a kind, such as the styles; none where it has none. */
    Optional<Document> only(String kind) {
        return types.entrySet().stream()
                .filter(e -> e.getValue().endsWith(kind) && parts.containsKey(e.getKey()))
                .map(e -> xml(e.getKey()))
                .findFirst();
    }

    /** The part that another one points at; none where it points nowhere inside the file. */
    Optional<String> pointed(String from, String id) {
        int slash = from.lastIndexOf('/') + 1;
        String relations = from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels";
        if (!parts.containsKey(relations)) {
            return Optional.empty();
        }
        return Xml.anywhere(xml(relations), "Relationship").stream()
                .filter(r -> r.getAttribute("Id").equals(id))
                .map(r -> r.getAttribute("Target"))
                .map(t -> t.startsWith("/") ? t.substring(1) : from.substring(0, slash) + t)
                .filter(parts::containsKey)
                .findFirst();
    }

    /** A part that is no text, such as a picture. */
    byte[] raw(String name) {
        return part(name).clone();
    }

    /** The part with the letter itself. */
    String main() {
        return types.entrySet().stream()
                .filter(e -> e.getValue().equals(MAIN) && parts.containsKey(e.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Mendable("The file is damaged: its text is missing. Save it anew in Word."));
    }

    /** Every part with text that is read: the letter, then its headers, footers and notes. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        texts.add(main());
        types.forEach((name, type) -> {
            if (parts.containsKey(name) && TEXTS.contains(type.substring(type.lastIndexOf('.') + 1))) {
                texts.add(name);
            }
        });
        return texts;
    }

    /** The file put together again. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(0); // the same letter is the same file
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
