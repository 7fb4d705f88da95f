package hearth.app.window;

import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.Mendable;
import hearth.common.ProviderId;
import hearth.common.WeeklyRate;
import hearth.placements.PlacementLine;
import hearth.placements.Provider;
import hearth.placements.Providers;
import hearth.placements.Quote;
import hearth.placements.Sector;
import hearth.placements.ui.ProviderActions;
import hearth.ui.Buttons;
import hearth.ui.Chart;
import hearth.ui.Facts;
import hearth.ui.ListTable;
import hearth.ui.PageSource;
import hearth.ui.RecordPage;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of one provider: what it is, its homes with Ofsted's numbers, and which of our children live there. */
final class ProviderRecord {
    private final HearthWindow.Inside in;
    private final ProviderActions actions;

    /** What the page shows. */
    private record Read(
            Provider provider,
            List<Provider.Establishment> homes,
            List<PlacementLine> placements,
            List<Quote> quotes) {}

    ProviderRecord(HearthWindow.Inside in) {
        this.in = in;
        actions = new ProviderActions(in.desk(), in.session(), in.shell());
    }

    Parent page(ProviderId id) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the provider", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(ProviderId id) {
        Session session = in.session();
        return session.open(Right.SEE_CHILDREN, id, h -> {
            Provider provider =
                    Providers.find(h, id).orElseThrow(() -> new Mendable("That provider is no longer recorded."));
            Query open = Query.on(session.today())
                    .where("provider_name", provider.name())
                    .where("end", "");
            return new Read(
                    provider,
                    Providers.establishments(h, id),
                    PlacementLine.LISTING.all(h, open),
                    session.may(Right.SEE_COSTS) ? Quote.of(h, id) : List.of());
        });
    }

    private RecordPage page(Read read) {
        Provider provider = read.provider();
        RecordPage page = new RecordPage(provider.name(), provider.reference()).back("Back", in.shell()::back);
        page.status(provider.sector().label(), Tone.NEUTRAL);
        page.fact("Children there now", String.valueOf(read.placements().size()));
        if (provider.phone() != null) {
            page.fact("Telephone", provider.phone());
        }
        var table = new ListTable<>(
                        "children there",
                        PlacementLine.FIELDS,
                        PageSource.of(read.placements(), PlacementLine.FIELDS),
                        in.desk())
                .first("reference", "child_name", "type", "start", "location", "miles")
                .identifiedBy(PlacementLine::id)
                .onOpen(line -> in.shell().to(line.id()))
                .whenNothing(Words.muted("None of the children lives there now"));
        table.show(PageSource.Query.ALL);
        if (may() && provider.sector() != Sector.OWN) {
            page.also(
                    Buttons.plain("Change the details", () -> actions.change(provider)),
                    Buttons.plain("Add a home", () -> actions.add(provider.id())));
        }
        page.fullTab("Children there now", table).tab("Homes", () -> homes(read.homes()));
        return read.quotes().isEmpty() ? page : page.tab("Prices named", () -> quotes(read));
    }

    private boolean may() {
        return in.session().may(Right.EDIT_CHILDREN);
    }

    /** What was named each quarter, also with a no, and each of them below. */
    private static Node quotes(Read read) {
        NavigableMap<LocalDate, WeeklyRate> quarters = Quote.byQuarter(read.quotes());
        var parts = new VBox(
                16,
                Chart.columns(
                        "Weekly price named by " + read.provider().name() + ", average of each quarter",
                        "Pounds a week, also where they said no",
                        quarters.keySet().stream()
                                .map(q -> BritishDates.format(YearMonth.from(q)))
                                .toList(),
                        quarters.values().stream()
                                .map(rate -> rate.asMoney().pounds().doubleValue())
                                .toList(),
                        null,
                        value -> "\u00a3%,d".formatted(Math.round(value))));
        var facts = new Facts();
        for (Quote quote : read.quotes().reversed()) {
            facts.add(
                    BritishDates.format(quote.on()),
                    quote.weekly() + ", " + quote.request() + ("DECLINE".equals(quote.answer()) ? ", said no" : ""));
        }
        parts.getChildren().add(facts);
        return parts;
    }

    private Node homes(List<Provider.Establishment> homes) {
        var facts = new Facts();
        for (Provider.Establishment home : homes) {
            String where = Stream.of(home.postcode(), home.urn() == null ? null : "Ofsted " + home.urn())
                    .filter(words -> words != null)
                    .collect(Collectors.joining(", "));
            ButtonBase correct = Buttons.link("Correct", () -> actions.correct(home));
            facts.with(
                    home.name(),
                    where.isEmpty() ? home.kind().label() : home.kind().label() + ", " + where,
                    may() ? new ButtonBase[] {correct} : new ButtonBase[0]);
        }
        return homes.isEmpty() ? Words.muted("No home is recorded under this provider") : facts;
    }
}
