package hearth.common;

/** Every fault of ours that a user may meet, with its code for the help desk and its sentence. */
public enum Fault {
    UNEXPECTED("H-APP-01", "Something went wrong that Hearth did not expect. Nothing half done was saved."),
    STORE_IO("H-STORE-01", "The store could not be read or written. Check that its disk is connected and not full."),
    STORE_DAMAGED("H-STORE-02", "The store's file is damaged. Restore the last backup: hearth restore BACKUP STORE."),
    STORE_FULL("H-STORE-03", "The disk is full. Nothing of this step was saved; make room and try again."),
    MIGRATION("H-STORE-04", "The store could not be brought up to date. It was left as it was."),
    TRAIL("H-STORE-05", "The record of who did what does not hold together. Run hearth verify STORE."),
    COPY("H-STORE-06", "The copy does not hold what the store holds, so it was not kept. Run hearth verify STORE."),
    REFERENCE("H-GEO-01", "The postcode directory could not be read or written. Import it again."),
    CODES("H-CODES-01", "A list that came with Hearth cannot be read. Install Hearth again."),
    WORKBOOK("H-OUT-01", "The workbook could not be made. No file was left half written.");

    private final String code;
    private final String sentence;

    Fault(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /** The exit status of a command: 1 for what its user can mend, else 70. */
    public int status() {
        return this == STORE_FULL ? 1 : 70;
    }

    public String sentence() {
        return sentence;
    }
}
