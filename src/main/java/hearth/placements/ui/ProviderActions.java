package hearth.placements.ui;

import hearth.access.Session;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.common.ProviderId;
import hearth.placements.Provider;
import hearth.placements.Providers;
import hearth.placements.Sector;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import org.jspecify.annotations.Nullable;

/** Who provides homes, put right where it was typed in a hurry; and the homes that Ofsted numbers. */
public final class ProviderActions {
    private final Desk desk;
    private final Session session;
    private final Go go;

    public ProviderActions(Desk desk, Session session, Go go) {
        this.desk = desk;
        this.session = session;
        this.go = go;
    }

    public void change(Provider provider) {
        var ask = new Ask(desk, "Details of this provider");
        ask.show(ask.form(
                        "Save details",
                        "Details saved",
                        go,
                        values -> Providers.change(
                                session,
                                provider,
                                values.text("name"),
                                Sector.valueOf(values.text("sector")),
                                values.words("phone").orElse(null),
                                values.number("notice_days").orElse(null)))
                .add("name", "Name", Kind.TEXT)
                .pick(
                        "sector",
                        "What sort of provider",
                        Option.of(Sector.values(), Sector::label).stream()
                                .filter(o -> !o.value().equals(Sector.OWN.name()))
                                .toList())
                .add("phone", "Telephone", Kind.TEXT)
                .hint("Whom to ring for a home, also in the evening")
                .optional()
                .add("notice_days", "Days of notice", Kind.NUMBER)
                .hint("As the contract says; in most it is 28")
                .optional()
                .set("name", provider.name())
                .set("sector", provider.sector())
                .set("phone", provider.phone())
                .set("notice_days", provider.noticeDays()));
    }

    /** A home or a registration that is not in the list yet. */
    public void add(ProviderId provider) {
        var ask = new Ask(desk, "Add a home");
        ask.show(fields(ask.form(
                "Save home",
                "Home saved",
                go,
                values -> Providers.addEstablishment(
                        session,
                        provider,
                        values.text("name"),
                        Provider.EstablishmentKind.valueOf(values.text("kind")),
                        values.words("urn").orElse(null),
                        postcode(values),
                        null))));
    }

    public void correct(Provider.Establishment home) {
        var ask = new Ask(desk, "Details of " + home.name()).about(home.id());
        ask.show(fields(ask.form(
                        "Save details",
                        "Details saved",
                        go,
                        values -> Providers.correct(
                                session,
                                home,
                                values.text("name"),
                                Provider.EstablishmentKind.valueOf(values.text("kind")),
                                values.words("urn").orElse(null),
                                postcode(values))))
                .set("name", home.name())
                .set("kind", home.kind())
                .set("urn", home.urn())
                .set("postcode", home.postcode()));
    }

    private static @Nullable String postcode(Values values) {
        return values.postcode("postcode").map(Postcode::text).orElse(null);
    }

    private static Form fields(Form form) {
        return form.add("name", "Name", Kind.TEXT)
                .choose(
                        "kind",
                        "What it is",
                        Option.of(Provider.EstablishmentKind.values(), Provider.EstablishmentKind::label))
                .add("urn", "Ofsted's number", Kind.TEXT)
                .optional()
                .add("postcode", "Postcode", Kind.POSTCODE)
                .hint("Homes of children who move in from now on are judged by it")
                .optional();
    }
}
