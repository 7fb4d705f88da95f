package hearth.carers;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.HouseholdId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Where the papers of a case record are kept; Hearth holds none of them itself. */
public final class CasePapers {
    private CasePapers() {}

    public static List<CaseRecord.Paper> of(Handle h, HouseholdId household) {
        return CasePaperStore.of(h, household);
    }

    /**
     * Says where one is kept, or that it is kept elsewhere now.
     *
     * @throws RuleRefused where it says nothing
     */
    public static void keep(
            Session session, HouseholdId household, CaseRecord.Kind kind, LocalDate aboutOn, String kept) {
        if (kept.isBlank()) {
            throw new RuleRefused(Refusal.at("kept", "Enter where it is kept."));
        }
        session.write(Right.EDIT_CARERS, "where a paper is kept", tx -> {
            Row row = Row.of("kept", kept.strip()).and("noted_on", session.today());
            CasePaperStore.of(tx.sql(), household).stream()
                    .filter(paper -> paper.kind() == kind && paper.aboutOn().equals(aboutOn))
                    .findFirst()
                    .ifPresentOrElse(
                            paper -> tx.update(household, "case_paper", paper.id(), paper.version(), row),
                            () -> tx.insert(
                                    household,
                                    "case_paper",
                                    row.and("household_id", household)
                                            .and("kind", kind)
                                            .and("about_on", aboutOn)));
            return household;
        });
    }
}
