package hearth.exchange.workbook;

/**
 * One column of a table.
 *
 * @param heading unique in its table
 * @param width in characters
 * @param number whether it is set to the right
 */
record Column(String heading, int width, boolean number) {
    static Column text(String heading, int width) {
        return new Column(heading, width, false);
    }

    static Column number(String heading) {
        return new Column(heading, 12, true);
    }

    /** Wide enough for a year's spending of a large council to the penny. */
    static Column money(String heading) {
        return new Column(heading, 15, true);
    }

    static Column date(String heading) {
        return new Column(heading, 17, true);
    }
}
