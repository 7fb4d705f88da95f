package hearth.recruitment;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Check;
import hearth.carers.Checks;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.carers.transfers.Transfer;
import hearth.carers.transfers.Transfers;
import hearth.common.EnquiryId;
import hearth.common.PersonId;
import hearth.common.RuleRefused;
import java.util.Set;
import java.util.stream.Collectors;

/** What officers do while carers come over from another service. */
public final class TransfersIn {
    private TransfersIn() {}

    /**
     * Writes down how those who come over leave their present service, or puts it right.
     *
     * @throws RuleRefused for days that cannot be true
     */
    public static void steps(Session session, EnquiryId id, Transfer transfer) {
        Progress.change(session, id, "a transfer", tx -> Transfers.put(tx, transfer, session.today()));
    }

    /** Asks the service they come from for its reference, on every applicant for whom it was not asked yet. */
    public static void askForReference(Session session, EnquiryId id) {
        session.write(Right.EDIT_CARERS, "ask the former service", tx -> {
            Set<PersonId> asked = Checks.of(tx.sql(), id, session.today()).stream()
                    .filter(c -> c.kind().equals("FORMER_SERVICE") && c.requested() != null)
                    .map(Check::id)
                    .collect(Collectors.toSet());
            People.ofEnquiry(tx.sql(), id).stream()
                    .map(Person::id)
                    .filter(person -> !asked.contains(person))
                    .forEach(person -> Checks.add(
                            tx,
                            new Checks.On(person, id, null),
                            "FORMER_SERVICE",
                            session.today(),
                            null,
                            Check.Outcome.OUTSTANDING,
                            null,
                            null));
            return id;
        });
    }
}
