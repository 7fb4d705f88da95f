package hearth.finance.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.finance.Ledger;
import hearth.finance.Payment;
import hearth.ui.Desk;
import hearth.ui.Empty;
import hearth.ui.Filters;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.YearMonth;
import java.util.Arrays;
import javafx.scene.Parent;

/** Finance's payments of a month beside what Hearth works out; those that match no placement stand first. */
final class PaymentsScreen {
    private final Desk desk;
    private final Session session;
    private final Go go;
    private final YearMonth month;
    private final Page page;

    PaymentsScreen(Desk desk, Session session, Go go, YearMonth month) {
        this.desk = desk;
        this.session = session;
        this.go = go;
        this.month = month;
        this.page = new Page("Payments of " + BritishDates.format(month));
    }

    Parent page() {
        page.back(go::back);
        page.loading("Reading the ledger");
        desk.background()
                .read("Reading the ledger", () -> Ledger.month(session, month))
                .then(this::show)
                .orElse(e -> page.failed(e, go::refresh));
        return page;
    }

    private void show(Ledger.Month read) {
        var fields = Payment.FIELDS;
        var table = new ListTable<>("payments", fields, PageSource.of(read.payments(), fields), desk)
                .first("state", "line", "about", "payee", "paid", "placement", "reckoned", "difference")
                .tone("state", PaymentsScreen::tone)
                .onOpen(p -> {
                    var id = p.placementId();
                    if (id != null && session.may(Right.SEE_CHILDREN)) {
                        go.to(id);
                    }
                });
        if (read.restricted() > 0) {
            page.under(Words.muted("%,d of restricted children are not shown".formatted(read.restricted())));
        }
        page.list(
                new Filters("Search payments")
                        .choice(
                                "state",
                                "State",
                                Arrays.stream(Payment.State.values())
                                        .map(s -> new Option(s.label(), s.label()))
                                        .toList()),
                table,
                new Empty(
                        "The ledger has nothing of this month",
                        "Import finance's ledger: a line, a month and a sum for each payment, and the child, the"
                                + " placement or the carers it is for. Each then stands here beside what Hearth works"
                                + " out.",
                        "Back to the budget",
                        go::back));
    }

    private static Tone tone(Payment payment) {
        return switch (payment.state()) {
            case AGREES -> Tone.SUCCESS;
            case DIFFERS -> Tone.WARNING;
            case UNMATCHED -> Tone.DANGER;
            case NOT_PAID -> Tone.NEUTRAL;
        };
    }
}
