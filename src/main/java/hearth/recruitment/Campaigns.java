package hearth.recruitment;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.Days;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Campaigns to find carers: what they cost, and which enquiries are theirs. */
public final class Campaigns {
    private static final int MOST_YEARS = 5;

    private Campaigns() {}

    /** The latest first, so that the first one that fits an enquiry is its own. */
    public static List<Campaign> all(Handle h) {
        return CampaignStore.all(h);
    }

    /**
     * Writes down a new one, or changes the one with its id.
     *
     * @throws RuleRefused where it ends before it begins, or could not be told from others
     */
    public static void save(Session session, Campaign campaign) {
        session.write(Right.EDIT_RECRUITMENT, "a campaign", tx -> {
            var refusals = new ArrayList<Refusal>();
            if (campaign.endsOn() != null && campaign.endsOn().isBefore(campaign.startsOn())) {
                refusals.add(Refusal.at("ends_on", "The last day must be the same as or after the first."));
            }
            refusals.addAll(Days.planned("starts_on", campaign.startsOn(), session.today(), 2));
            refusals.addAll(Days.planned("ends_on", campaign.endsOn(), session.today(), MOST_YEARS));
            if (campaign.knownBy().strip().length() < 2) {
                refusals.add(Refusal.at(
                        "known_by", "Enter two letters or more that stand in the enquiry's source in detail."));
            }
            all(tx.sql()).stream()
                    .filter(other -> other.id() != campaign.id()
                            && other.knownBy()
                                    .equalsIgnoreCase(campaign.knownBy().strip()))
                    .findFirst()
                    .ifPresent(other -> refusals.add(
                            Refusal.at("known_by", other.name() + " is known by the same words. Choose others.")));
            RuleRefused.unlessEmpty(refusals);
            Row row = Row.of("name", campaign.name().strip())
                    .and("source", campaign.source())
                    .and("starts_on", campaign.startsOn())
                    .and("ends_on", campaign.endsOn())
                    .and("pence", campaign.cost())
                    .and("known_by", campaign.knownBy().strip());
            if (campaign.id() == 0) {
                return tx.insert(null, "campaign", row);
            }
            tx.update(null, "campaign", campaign.id(), campaign.version(), row);
            return campaign.id();
        });
    }
}
