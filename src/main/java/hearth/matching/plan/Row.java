package hearth.matching.plan;

/** One limit of one home, or of all together: what the columns use together may not be more than the room.
 *
 * @param home the home whose limit it is; {@link #ALL} where it is counted over all of them
 * @param room how much there is
 * @param columns the columns that use some, ascending
 * @param uses how much each of them uses
 */
@SuppressWarnings("ArrayRecordComponent") // tables of numbers, never compared
record Row(int home, int room, int[] columns, int[] uses) {
    /** Instead of a home. */
    static final int ALL = -1;

    boolean across() {
        return home == ALL;
    }

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
            if (uses[i] > other.uses[at] && (across() || uses[i] < room)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it can never be broken: each group uses at most its largest use, or over all homes each of its parts does. */
    boolean idle(Column[] all) {
        long most = 0;
        int who = -1;
        int largest = 0;
        for (int i = 0; i < columns.length; i++) {
            Column c = all[columns[i]];
            int its = across() ? c.slot() : c.group();
            if (its != who) {
                most += largest;
                largest = 0;
                who = its;
            }
            largest = Math.max(largest, uses[i]);
        }
        return most + largest <= room;
    }
}
