package hearth.recruitment.ui;

import hearth.access.Session;
import hearth.common.Money;
import hearth.recruitment.Campaign;
import hearth.recruitment.Campaigns;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import org.jspecify.annotations.Nullable;

/** Writing down a campaign, or changing one. */
public final class CampaignForm {
    private CampaignForm() {}

    /** Over the page, which is shown anew when it is saved. */
    public static void show(Desk desk, Session session, Go go, @Nullable Campaign before) {
        var ask = new Ask(desk, before == null ? "New campaign" : "Change a campaign")
                .about(before == null ? null : before.id());
        Form form = ask.form(
                "Save campaign",
                "Campaign saved",
                go,
                values -> Campaigns.save(
                        session,
                        new Campaign(
                                before == null ? 0 : before.id(),
                                values.text("name"),
                                values.code("source").orElseThrow(),
                                values.date("starts_on").orElseThrow(),
                                values.date("ends_on").orElse(null),
                                values.money("cost").orElse(Money.ZERO),
                                values.text("known_by"),
                                before == null ? 1 : before.version())));
        Campaign.FIELDS.forEach(field -> {
            form.add(field);
            if (field.name().equals("known_by")) {
                form.hint("Words that stand in an enquiry's source in detail, such as the code on a leaflet");
            }
        });
        if (before != null) {
            form.set(before, Campaign.FIELDS);
        }
        ask.show(form);
    }
}
