package hearth.placements.ui;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.CodeList;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.ProviderId;
import hearth.placements.CallLine;
import hearth.placements.CallList;
import hearth.placements.Calls;
import hearth.placements.Holds;
import hearth.placements.Referral;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.PageSource;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whom to ring for a request, one key for what came of each call; a yes offers to hold the bed. Nothing is sent by itself. */
final class CallListPane extends BorderPane {
    private static final SortedMap<KeyCode, Calls.Call> KEYS = new TreeMap<>(Map.of(
            KeyCode.DIGIT1, Calls.Call.NO_ANSWER,
            KeyCode.DIGIT2, Calls.Call.NO,
            KeyCode.DIGIT3, Calls.Call.YES,
            KeyCode.DIGIT4, Calls.Call.RING_BACK));
    private static final KeyCode MORE = KeyCode.DIGIT5;

    private static final String HOW = "Choose a home, ring, and press one key for what they say";

    /** A heading and a few rows, where the window is low. */
    private static final double LEAST = 140;

    private final Desk desk;
    private final Session session;
    private final Referral referral;
    private final Go go;
    private final Consumer<String> stands;
    private final Label whom = Words.muted(HOW);
    private final ListTable<CallLine> table;

    /**
     * For one request.
     *
     * @param stands is told where the request stands once somebody has said yes
     */
    CallListPane(Desk desk, Session session, Referral referral, Go go, Consumer<String> stands) {
        this.stands = stands;
        this.desk = desk;
        this.session = session;
        this.referral = referral;
        this.go = go;
        table = new ListTable<>("call list", CallLine.fields(session.may(Right.SEE_COSTS)), new Source(), desk);
        table.first("name", "phones", "said", "picked_up", "free", "fits", "also")
                .onSelect(this::chosen)
                .identifiedBy(CallLine::whom)
                .tone("said", line -> line.held().isEmpty() ? null : Tone.SUCCESS)
                .onOpen(line -> go.to(line.whom()))
                .whenNothing(
                        Words.prose("No household of ours has a place free today, and no agency is recorded. Record"
                                + " which agencies are asked with the button above."));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        var keys = new FlowPane(8, 8);
        KEYS.forEach((key, call) ->
                keys.getChildren().add(Buttons.plain(call.label() + " (" + key.getName() + ")", () -> called(call))));
        keys.getChildren()
                .addAll(
                        Buttons.plain("Why, or when (" + MORE.getName() + ")", this::more),
                        Buttons.plain("Let the bed go", this::release));
        keys.setAlignment(Pos.CENTER_LEFT);
        var top = new VBox(8, Words.wrapped(whom), keys);
        top.getStyleClass().add("tab-body");
        setTop(top);
        table.setMinHeight(LEAST);
        setCenter(table);
        table.show(PageSource.Query.ALL);
    }

    /** The list as it stands whenever it is asked for. */
    private final class Source implements PageSource<CallLine> {
        private PageSource<CallLine> now() {
            List<CallLine> lines = CallList.of(session, referral.id());
            return PageSource.of(lines, CallLine.fields(session.may(Right.SEE_COSTS)));
        }

        @Override
        public Total total(Query query) {
            return now().total(query);
        }

        @Override
        public List<CallLine> rows(Query query, int offset, int limit) {
            return now().rows(query, offset, limit);
        }
    }

    /** Whom to ring now, with all of the telephone numbers and of what they said. */
    private void chosen(@Nullable CallLine line) {
        whom.setText(
                line == null
                        ? HOW
                        : Stream.of(line.name(), line.phones(), line.said())
                                .filter(w -> !w.isEmpty())
                                .collect(Collectors.joining(". ")));
    }

    private void key(KeyEvent e) {
        Calls.Call call = KEYS.get(e.getCode());
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (call != null) {
            called(call);
            e.consume();
        } else if (e.getCode() == MORE) {
            more();
            e.consume();
        }
    }

    /** More of what was said: why not, when to ring back, the price a provider named. */
    private void more() {
        table.selected().ifPresent(line -> {
            Calls.Call call = line.call();
            if (call == null) {
                desk.toasts().say("Nothing is written down of this call yet");
            } else if (line.whom() instanceof HouseholdId && (call == Calls.Call.YES || call == Calls.Call.NO_ANSWER)) {
                desk.toasts().say("There is nothing to add. Press the key for what they say now");
            } else {
                told(line, call);
            }
        });
    }

    private void called(Calls.Call call) {
        table.selected()
                .ifPresent(line -> desk.background()
                        .write("Writing down the call", () -> {
                            Calls.called(session, referral, line.whom(), call, null, null);
                        })
                        .then(x -> {
                            go.saved(line.name() + ": " + call.label());
                            table.refresh();
                            after(line, call);
                        }));
    }

    /** A yes of our carers offers to hold the bed; a provider's yes or no asks for the price they named. */
    private void after(CallLine line, Calls.Call call) {
        if (call == Calls.Call.YES) {
            stands.accept(CodeList.named("referral-state").label(Referral.State.OFFERED.name()));
        }
        if (line.whom() instanceof HouseholdId carers) {
            if (call == Calls.Call.YES) {
                hold(line, carers);
            }
        } else if (call == Calls.Call.YES || call == Calls.Call.NO) {
            told(line, call);
        }
    }

    private void told(CallLine line, Calls.Call call) {
        var ask = new Ask(desk, "What " + line.name() + " said").kept(go).about(referral.id() + " " + call);
        var form = new Form(
                "Save",
                desk,
                values -> desk.background()
                        .write(
                                "Writing down what was said",
                                () -> Calls.called(
                                        session,
                                        referral,
                                        line.whom(),
                                        call,
                                        values.words("why").orElse(null),
                                        values.rate("weekly").orElse(null)))
                        .then(x -> {
                            ask.done();
                            go.saved("Written down");
                            table.refresh();
                        }));
        if (line.whom() instanceof ProviderId) {
            form.add("weekly", "Price a week", Kind.WEEKLY_RATE)
                    .hint("Also with a no: the trend of prices comes from it")
                    .optional();
        }
        Referral.Asked before = line.asked();
        if (call == Calls.Call.NO) {
            form.chooseOrType("why", "Why not", Option.all("decline-reason"))
                    .hint("Choose, or write it")
                    .optional()
                    .set("why", before == null ? null : before.declineReason());
        } else if (call == Calls.Call.RING_BACK) {
            form.add("why", "When to ring back", Kind.TEXT).hint("Such as at six, or after school");
        }
        ask.show(form);
    }

    private void hold(CallLine line, HouseholdId carers) {
        int children = referral.children().size();
        int free = line.free() == null ? children : line.free() + line.held().size();
        int beds = Math.clamp(free, 1, children);
        var ask = new Ask(desk, "Hold " + (children == 1 ? "a place" : "places") + " with " + line.name() + "?")
                .kept(go)
                .about(referral.id());
        var form = new Form(
                "Hold it",
                desk,
                values -> desk.background()
                        .write(
                                "Holding the bed",
                                () -> Holds.hold(
                                        session,
                                        referral,
                                        carers,
                                        values.number("beds").orElse(beds),
                                        values.date("until")
                                                .orElse(session.today().plusDays(1)),
                                        values.time("at")))
                        .then(x -> {
                            ask.done();
                            go.saved("Held");
                            table.refresh();
                        }));
        if (children > 1) {
            form.add("beds", "For how many children", Kind.NUMBER)
                    .hint("The others stay on the list of whom to ring for")
                    .set("beds", beds);
        }
        ask.show(form.add("until", "Until", Kind.DATE)
                .add("at", "At what time", Kind.TEXT)
                .hint("Such as 18:00; then it is free again by itself")
                .set("until", session.today().plusDays(1))
                .set("at", "12:00"));
    }

    private void release() {
        table.selected()
                .filter(line -> !line.held().isEmpty())
                .map(line -> line.held().getFirst().householdId())
                .ifPresent(carers -> desk.background()
                        .write("Letting the bed go", () -> Holds.release(session, referral.id(), carers))
                        .then(x -> {
                            go.saved("Let go");
                            table.refresh();
                        }));
    }
}
