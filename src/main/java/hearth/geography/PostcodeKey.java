package hearth.geography;

import hearth.common.Postcode;

/**
 * A postcode as one number that sorts as the postcode does: four places of the outcode in base 37 (blank, figures, letters), then
 * the figure of the sector, then two letters. So a sector is 676 numbers in a row and an outcode 6,760.
 */
final class PostcodeKey {
    static final long SECTOR = 26 * 26;
    static final long OUTCODE = 10 * SECTOR;
    private static final int BASE = 37;
    private static final int OUTCODE_LENGTH = 4;
    private static final int LONGEST = OUTCODE_LENGTH + 3;

    private PostcodeKey() {}

    static long of(Postcode postcode) {
        char[] text = postcode.text().toCharArray();
        return of(text, 0, text.length);
    }

    /** The first number of an outcode. */
    static long outcode(String outcode) {
        long key = 0;
        for (int i = 0; i < OUTCODE_LENGTH; i++) {
            key = key * BASE + (i < outcode.length() ? digit(outcode.charAt(i)) : 0);
        }
        return key * OUTCODE;
    }

    /** The first number of a sector such as "WN5 9". */
    static long sector(String sector) {
        int space = sector.indexOf(' ');
        return outcode(sector.substring(0, space)) + (sector.charAt(space + 1) - '0') * SECTOR;
    }

    static Postcode postcode(long key) {
        var text = new StringBuilder();
        for (long rest = key / OUTCODE; rest > 0; rest /= BASE) {
            int digit = (int) (rest % BASE);
            if (digit > 0) {
                text.append((char) (digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11));
            }
        }
        int unit = (int) (key % SECTOR);
        text.reverse().append(' ').append(key % OUTCODE / SECTOR);
        return new Postcode(text.append((char) ('A' + unit / 26))
                .append((char) ('A' + unit % 26))
                .toString());
    }

    /**
     * The number of a postcode in a directory's column, with any number of spaces between or around its two halves.
     *
     * @return -1 where it has not the shape of one
     */
    static long of(char[] text, int from, int length) {
        char[] bare = new char[LONGEST];
        int n = 0;
        for (int i = from; i < from + length; i++) {
            if (text[i] != ' ') {
                if (n == LONGEST) {
                    return -1;
                }
                bare[n++] = text[i];
            }
        }
        int last = n - 3;
        if (!shaped(bare, last)) {
            return -1;
        }
        long key = 0;
        for (int i = 0; i < OUTCODE_LENGTH; i++) {
            key = key * BASE + (i < last ? digit(bare[i]) : 0);
        }
        return key * OUTCODE + (bare[last] - '0') * SECTOR + (bare[last + 1] - 'A') * 26L + (bare[last + 2] - 'A');
    }

    /** Whether it is in the area BT, whose grid references are of the Irish grid. */
    static boolean northernIrish(long key) {
        return key / (OUTCODE * BASE * BASE) == digit('B') * BASE + digit('T');
    }

    /** One or two letters, a figure, perhaps one more figure or letter; then, from {@code last} on, a figure and two letters. */
    private static boolean shaped(char[] bare, int last) {
        int letters = isLetter(bare[1]) ? 2 : 1;
        int more = last - letters;
        return (more == 1 || (more == 2 && (isFigure(bare[last - 1]) || isLetter(bare[last - 1]))))
                && isLetter(bare[0])
                && isFigure(bare[letters])
                && isFigure(bare[last])
                && isLetter(bare[last + 1])
                && isLetter(bare[last + 2]);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digit(char c) {
        return isFigure(c) ? c - '0' + 1 : isLetter(c) ? c - 'A' + 11 : 0;
    }
}
