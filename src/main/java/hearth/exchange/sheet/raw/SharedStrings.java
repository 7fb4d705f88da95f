package hearth.exchange.sheet.raw;

import hearth.common.Mendable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts of a workbook, which Excel keeps apart from its sheets. They are held as bytes in big blocks, a quarter of what as many
 * strings would take, because a sheet of a million rows may have millions of them.
 */
final class SharedStrings {
    private static final int BLOCK = 1 << 20;

    private final String file;
    private final List<byte[]> blocks = new ArrayList<>();
    private long[] starts = new long[1024];
    private int count;
    private long used;
    private final long most;

    private SharedStrings(String file) {
        this.file = file;
        this.most = Runtime.getRuntime().maxMemory() / 2;
    }

    static SharedStrings read(String file, @Nullable InputStream xml) throws Exception {
        var strings = new SharedStrings(file);
        if (xml != null) {
            try (xml) {
                var reader = XMLHelper.newXMLReader();
                reader.setContentHandler(strings.new Handler());
                reader.parse(new InputSource(xml));
            } catch (SAXException e) {
                throw e.getException() == null ? e : e.getException();
            }
        }
        return strings;
    }

    /** The text of that number; empty where the file has none of that number. */
    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new IOException("No shared text of that number");
        }
        long from = starts[index];
        int length = (int) ((index + 1 < count ? starts[index + 1] : used) - from);
        var bytes = new byte[length];
        for (int done = 0; done < length; ) {
            byte[] block = blocks.get((int) ((from + done) / BLOCK));
            int at = (int) ((from + done) % BLOCK);
            int part = Math.min(length - done, BLOCK - at);
            System.arraycopy(block, at, bytes, done, part);
            done += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(String text) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = used;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int done = 0; done < bytes.length; ) {
            int at = (int) (used % BLOCK);
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int part = Math.min(bytes.length - done, BLOCK - at);
            System.arraycopy(bytes, done, blocks.getLast(), at, part);
            done += part;
            used += part;
        }
        if (used + 8L * count > most) {
            throw new Mendable(
                    file + " holds more text than fits into memory. Split it into several workbooks and import them"
                            + " one after the other.");
        }
    }

    private final class Handler extends DefaultHandler {
        private final XmlText text = new XmlText();

        @Override
        public void startElement(String uri, String name, String q, Attributes attributes) {
            text.start(name);
        }

        @Override
        public void endElement(String uri, String name, String q) {
            text.end(name);
            if (name.equals("si")) {
                add(text.take());
            }
        }

        @Override
        public void characters(char[] ch, int start, int length) {
            text.characters(ch, start, length);
        }
    }
}
