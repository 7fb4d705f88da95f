package hearth.exchange.sheet.raw;

import hearth.common.HearthException;
import hearth.common.Mendable;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/** Turns whatever a library throws over a bad file into one sentence a person can act on. */
final class Trouble {
    private Trouble() {}

    static String name(Path file) {
        Path name = file.getFileName();
        return CleanText.of(name == null ? file.toString() : name.toString()).text();
    }

    /** The message for a failure while reading; our own messages pass through as they are. */
    static HearthException of(String file, Throwable failure) {
        if (failure instanceof HearthException ours) {
            return ours;
        }
        String said = "";
        for (Throwable t = failure; t != null; t = t.getCause()) {
            said += " " + t.getClass().getSimpleName() + " " + t.getMessage();
        }
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("zip bomb") || lower.contains("max entry size") || lower.contains("min_inflate")) {
            return new Mendable(file
                    + " unpacks to far more than a workbook should hold, so it was not read. Copy the rows you need"
                    + " into a new workbook and import that.");
        }
        if (lower.contains("doctype")) {
            return new Mendable(file
                    + " holds a DOCTYPE declaration, which Excel never writes, so it was not read. Open it in Excel,"
                    + " save it as an Excel workbook (.xlsx) and import that.");
        }
        if (lower.contains("encrypt") || lower.contains("password")) {
            return locked(file);
        }
        if (failure instanceof AccessDeniedException) {
            return new Mendable(
                    file + " may not be read by you. Close it if another program has it open, or copy it to a folder"
                            + " of your own.");
        }
        return new Mendable(
                file + " is damaged and could not be read. Open it in Excel, let Excel repair it, save it as an Excel"
                        + " workbook (.xlsx) and import that.");
    }

    static Mendable locked(String file) {
        return new Mendable(file
                + " is protected by a password. Open it in Excel, choose File, Info, Protect Workbook, Encrypt with"
                + " Password, clear the password, save, and import it again.");
    }
}
