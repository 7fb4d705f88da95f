package hearth.geography;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import hearth.geography.DirectoryColumns.Holds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the few columns that count from a directory's rows, straight from the reader's buffer: there are millions of them. */
final class RowReader extends AbstractBaseCsvCallbackHandler<Boolean> {
    /** Code-Point Open counts the quality in tens where the ONS counts in ones. */
    private static final int TENS = 10;

    private final String file;
    private final DirectoryFilling filling;
    private final List<String> first = new ArrayList<>();
    private Holds @Nullable [] columns;

    private long key;
    private int easting;
    private int northing;
    private int quality;
    private boolean ended;
    private boolean blank;
    private final Kept latitude = new Kept();
    private final Kept longitude = new Kept();
    private final Kept district = new Kept();
    private final Kept county = new Kept();
    private int area;

    /** A field that is kept until the row is complete, or as long as the next rows have the same. */
    private static final class Kept {
        private char[] text = new char[16];
        private int length;

        boolean keep(char[] from, int offset, int count) {
            if (Arrays.equals(text, 0, length, from, offset, offset + count)) {
                return false;
            }
            text = count > text.length ? new char[count] : text;
            System.arraycopy(from, offset, text, 0, count);
            length = count;
            return true;
        }

        String text() {
            return new String(text, 0, length).strip();
        }
    }

    RowReader(String file, DirectoryFilling filling) {
        this.file = file;
        this.filling = filling;
    }

    @Override
    protected void handleBegin(long line) {
        key = -1;
        easting = 0;
        northing = 0;
        quality = 0;
        ended = false;
        blank = false;
        latitude.length = 0;
        longitude.length = 0;
    }

    @Override
    protected void handleEmpty() {
        blank = true;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (columns == null) {
            first.add(new String(buffer, offset, length));
        } else if (index < columns.length) {
            take(columns[index], buffer, offset, length);
        }
    }

    private void take(Holds holds, char[] buffer, int offset, int length) {
        switch (holds) {
            case POSTCODE -> key = PostcodeKey.of(buffer, offset, length);
            case EASTING -> easting = number(buffer, offset, length);
            case NORTHING -> northing = number(buffer, offset, length);
            case QUALITY -> quality = number(buffer, offset, length);
            case ENDED -> ended = length > 0 && number(buffer, offset, length) > 0;
            case DISTRICT -> area = district.keep(buffer, offset, length) ? -1 : area;
            case COUNTY -> area = county.keep(buffer, offset, length) ? -1 : area;
            case LATITUDE -> latitude.keep(buffer, offset, length);
            case LONGITUDE -> longitude.keep(buffer, offset, length);
            case NOTHING -> {}
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (columns == null && !blank) {
            DirectoryColumns found = DirectoryColumns.of(file, first);
            columns = found.inOrder();
            area = -1;
            if (!found.headed()) {
                handleBegin(1);
                for (int i = 0; i < columns.length; i++) {
                    char[] field = first.get(i).toCharArray();
                    take(columns[i], field, 0, field.length);
                }
                add();
            }
        } else if (!blank) {
            add();
        }
        return Boolean.TRUE;
    }

    private void add() {
        if (key < 0) {
            filling.leaveOut();
            return;
        }
        if (area < 0) {
            area = filling.area(district.text(), county.text());
        }
        boolean irish = PostcodeKey.northernIrish(key);
        if (irish || easting == 0 || northing == 0) {
            GridReference grid = degrees();
            easting = grid == null ? 0 : grid.easting();
            northing = grid == null ? 0 : grid.northing();
        }
        filling.add(key, easting, northing, area, ended, Math.min(quality >= TENS ? quality / TENS : quality, 9));
    }

    private @Nullable GridReference degrees() {
        try {
            return latitude.length == 0 || longitude.length == 0
                    ? null
                    : NationalGrid.of(Double.parseDouble(latitude.text()), Double.parseDouble(longitude.text()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A whole number, with zeroes before it or a fraction after it; 0 for anything else. */
    private static int number(char[] text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return text[i] == '.' || text[i] == ' ' ? number : 0;
            }
            number = number > 100_000_000 ? number : number * 10 + digit;
        }
        return number;
    }
}
