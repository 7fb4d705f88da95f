package hearth.app.cli;

import hearth.app.Folders;
import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.HearthException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where every failure of a command ends: a sentence on standard error, and the exit status that says what sort it is. */
final class Failures {
    private static final Logger LOG = Logger.getLogger("hearth.app.cli");

    /** The exit status of a fault of ours. */
    private static final int OURS = 70;

    private Failures() {}

    static int tell(Throwable failure, Terminal terminal) {
        HearthException ours = failure instanceof HearthException known ? known : new Broken(Fault.UNEXPECTED, failure);
        terminal.out().flush();
        terminal.err().println(ours.getMessage());
        if (ours instanceof Broken broken) {
            LOG.log(Level.SEVERE, broken.fault().code(), broken);
            if (broken.status() == OURS) {
                terminal.err()
                        .println("What the help desk needs is in "
                                + Folders.of(terminal.env()).log() + ".");
            }
        }
        return ours.status();
    }
}
