package hearth.exchange.sheet.raw;

import hearth.exchange.sheet.raw.Layout.Merge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds hidden columns before the rows of a sheet's XML and merged cells behind them without parsing the rows: their bytes are passed
 * over, which takes a tenth of the time.
 */
final class XlsxLayout {
    private static final byte[] END = "sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 1 << 16;
    private static final int TAIL = 8 << 20;
    private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?col\\s[^>]*>");
    private static final Pattern MERGE =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*ref=\"([A-Z]+\\d+):([A-Z]+\\d+)\"");
    private static final Pattern MIN = Pattern.compile("\\smin=\"(\\d{1,5})\"");
    private static final Pattern MAX = Pattern.compile("\\smax=\"(\\d{1,5})\"");
    private static final Pattern HIDDEN = Pattern.compile("\\shidden=\"(?:1|true)\"");

    private XlsxLayout() {}

    static Layout read(InputStream xml) throws IOException {
        byte[] head = xml.readNBytes(HEAD);
        String before = new String(head, StandardCharsets.UTF_8);
        int data = before.indexOf("sheetData");
        var tail = new Tail();
        tail.feed(head, head.length);
        var buffer = new byte[1 << 16];
        for (int n = xml.read(buffer); n > 0; n = xml.read(buffer)) {
            tail.feed(buffer, n);
        }
        return new Layout(hidden(data < 0 ? before : before.substring(0, data)), merges(tail.text()));
    }

    private static List<Integer> hidden(String before) {
        var columns = new ArrayList<Integer>();
        Matcher each = COLUMN.matcher(before);
        while (each.find()) {
            String column = each.group();
            Matcher min = MIN.matcher(column);
            Matcher max = MAX.matcher(column);
            if (HIDDEN.matcher(column).find() && min.find() && max.find()) {
                int last = Math.min(Integer.parseInt(max.group(1)), Letters.LAST + 1);
                for (int i = Integer.parseInt(min.group(1)); i <= last; i++) {
                    columns.add(i - 1);
                }
            }
        }
        return columns;
    }

    private static List<Merge> merges(String after) {
        var merges = new ArrayList<Merge>();
        Matcher each = MERGE.matcher(after);
        while (each.find()) {
            String first = each.group(1);
            String last = each.group(2);
            merges.add(new Merge(Letters.row(first), Letters.row(last), Letters.column(first), Letters.column(last)));
        }
        return merges;
    }

    /** Keeps what follows the closing tag of the rows, whatever prefix it has. */
    private static final class Tail {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean found;
        private boolean afterBracket;
        private boolean closing;
        private int matched;

        void feed(byte[] bytes, int length) {
            int i = 0;
            while (!found && i < length) {
                byte b = bytes[i++];
                if (afterBracket) {
                    closing = b == '/';
                }
                afterBracket = b == '<';
                matched = b == END[matched] ? matched + 1 : b == END[0] ? 1 : 0;
                if (matched == END.length) {
                    matched = 0;
                    found = closing;
                }
            }
            if (found && kept.size() < TAIL) {
                kept.write(bytes, i, Math.min(length - i, TAIL - kept.size()));
            }
        }

        String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
