package hearth.exchange.sheet.raw;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text file are to be read: UTF-8 or UTF-16 by its mark, UTF-16 by its zeros, UTF-8 where (nearly) all of it is, or else
 * Windows-1252, which Excel in Britain writes.
 *
 * @param charset the encoding
 * @param mark how many bytes of byte order mark to pass over
 */
record CsvText(Charset charset, int mark) {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    static CsvText of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8192);
        }
        CsvText seen = byHead(head);
        if (!seen.charset.equals(StandardCharsets.UTF_8) || seen.mark > 0) {
            return seen;
        }
        return isUtf8(file) ? seen : new CsvText(WINDOWS, 0);
    }

    private static CsvText byHead(byte[] head) {
        int a = head.length > 0 ? head[0] & 0xFF : 0;
        int b = head.length > 1 ? head[1] & 0xFF : 0;
        int c = head.length > 2 ? head[2] & 0xFF : 0;
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return new CsvText(StandardCharsets.UTF_8, 3);
        }
        if (a == 0xFF && b == 0xFE) {
            return new CsvText(StandardCharsets.UTF_16LE, 2);
        }
        if (a == 0xFE && b == 0xFF) {
            return new CsvText(StandardCharsets.UTF_16BE, 2);
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > head.length * 2 / 5 && even < head.length / 20) {
            return new CsvText(StandardCharsets.UTF_16LE, 0);
        }
        if (even > head.length * 2 / 5 && odd < head.length / 20) {
            return new CsvText(StandardCharsets.UTF_16BE, 0);
        }
        return new CsvText(StandardCharsets.UTF_8, 0);
    }

    /**
     * Whether all of a file is UTF-8, or so much of it that the few bytes that are not are its own faults: read as Windows-1252 every
     * accent in it would be wrong.
     */
    private static boolean isUtf8(Path file) throws IOException {
        long right = 0;
        long wrong = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int following = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean goesOn = (b & 0xC0) == 0x80;
                if (following > 0 && goesOn) {
                    following--;
                    right += following == 0 ? 1 : 0;
                    continue;
                }
                wrong += following > 0 ? 1 : 0;
                following = goesOn ? 0 : following(b);
                wrong += b >= 0x80 && following == 0 ? 1 : 0;
            }
            wrong += following > 0 ? 1 : 0;
        }
        return wrong == 0 || right > wrong * 10;
    }

    /** How many bytes follow the first one of a character in UTF-8. */
    private static int following(int first) {
        return first >= 0xF0 && first <= 0xF4
                ? 3
                : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xC2 && first < 0xE0 ? 1 : 0;
    }

    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /**
     * The beginning of a file as text.
     *
     * @throws hearth.common.Mendable where these bytes are no text at all
     */
    static String sniff(byte[] head, String name) {
        CsvText seen = byHead(head);
        String text = new String(head, seen.mark, head.length - seen.mark, seen.charset);
        long odd = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        if (odd * 10 > text.length()) {
            throw NotASheet.of(name, "neither a workbook nor text");
        }
        return text;
    }
}
