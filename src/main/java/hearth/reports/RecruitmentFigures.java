package hearth.reports;

import static hearth.reports.Measure.Owner.RECRUITMENT;
import static hearth.reports.Measure.Unit.COUNT;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What came in and how far it went: enquiries, initial visits, applications, withdrawals. */
final class RecruitmentFigures implements MeasureGroup {
    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "enquiries",
                        "Enquiries",
                        "Enquiries received in the month by people who want to become mainstream foster carers; an"
                                + " enquiry entered twice counts once, one for a connected child only is left out.",
                        "enquiry.received_on",
                        RECRUITMENT,
                        true,
                        COUNT),
                new Measure(
                        "initial_visits",
                        "Initial visits",
                        "Enquiries whose first initial visit was in the month, whenever the enquiry came.",
                        "enquiry_stage INITIAL_VISIT starts_on",
                        RECRUITMENT,
                        true,
                        COUNT),
                new Measure(
                        "applications",
                        "Applications",
                        "Enquiries whose application was received in the month, whenever the enquiry came.",
                        "enquiry_stage APPLICATION starts_on",
                        RECRUITMENT,
                        true,
                        COUNT),
                new Measure(
                        "withdrawals",
                        "Withdrawals",
                        "Applications that ended in the month without a decision, by the applicants' or the service's"
                                + " wish; an enquiry that was dropped before an application is none.",
                        "enquiry.closed_on, closed_by",
                        RECRUITMENT,
                        true,
                        COUNT));
    }

    @Override
    public void count(Handle h, Tally tally) {
        RecruitmentFigureStore.flows(h, tally.months().period())
                .forEach(flow -> tally.add(flow.key(), flow.month(), flow.number()));
    }
}
