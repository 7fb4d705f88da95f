package hearth.exchange.sheet.raw;

import hearth.common.Mendable;

/** Refuses what is no spreadsheet, in words that say what it is and what to do. */
final class NotASheet {
    private NotASheet() {}

    static Mendable of(String file, String what) {
        return new Mendable(file + " is " + what
                + ". Hearth reads Excel workbooks (.xlsx, .xls) and text files (.csv, .txt, .tsv).");
    }

    static Mendable saveAgain(String file, String what) {
        return new Mendable(
                file + " is " + what + ". Open it in Excel, save it as an Excel workbook (.xlsx) and import that.");
    }
}
