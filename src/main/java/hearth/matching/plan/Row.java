package hearth.matching.plan;

/** One limit of one home: what the columns use together may not be more than the room.
 *
 * @param home the home whose limit it is
 * @param room how much there is
 * @param columns the columns that use some, ascending
 * @param uses how much each of them uses
 */
@SuppressWarnings("ArrayRecordComponent") // tables of numbers, never compared
record Row(int home, int room, int[] columns, int[] uses) {
    /** Whether whoever keeps the other limit keeps this one too. */
    boolean followsFrom(Row other) {
        if (other.room > room) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < columns.length; i++) {
            while (at < other.columns.length && other.columns[at] < columns[i]) {
                at++;
            }
            if (at == other.columns.length || other.columns[at] != columns[i]) {
                return false;
            }
            if (uses[i] > other.uses[at] && uses[i] < room) {
                return false;
            }
        }
        return true;
    }

    /** Whether it can never be broken: each group uses at most its largest use. */
    boolean idle(Column[] all) {
        int most = 0;
        int group = -1;
        int largest = 0;
        for (int i = 0; i < columns.length; i++) {
            Column c = all[columns[i]];
            if (c.group() != group) {
                most += largest;
                largest = 0;
                group = c.group();
            }
            largest = Math.max(largest, uses[i]);
        }
        return most + largest <= room;
    }
}
