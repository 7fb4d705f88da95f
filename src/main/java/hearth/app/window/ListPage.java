package hearth.app.window;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.CodeList;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.SubjectId;
import hearth.ui.Buttons;
import hearth.ui.Empty;
import hearth.ui.Facts;
import hearth.ui.Filters;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.SidePane;
import hearth.ui.Tone;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The page of one list, put together step by step: filters, the columns shown first, what a row opens. */
final class ListPage<R> {
    private final HearthWindow.Inside in;
    private final Page page;
    private final Listing<R> listing;
    private final Filters filters;
    private final Map<String, ListingSource.Flag> flags = new HashMap<>();
    private final List<Field<R>> fields;
    private final ListTable<R> table;
    private final Map<String, Runnable> actions = new LinkedHashMap<>();
    private boolean away;

    /**
     * A page without filters yet.
     *
     * @param title as the rail has it
     * @param prompt what can be searched for
     */
    ListPage(HearthWindow.Inside in, String title, Listing<R> listing, String prompt) {
        this.in = in;
        this.listing = listing;
        page = new Page(title);
        filters = new Filters(prompt);
        boolean costs = in.session().may(Right.SEE_COSTS);
        fields =
                listing.fields().stream().filter(f -> costs || !Listing.cost(f)).toList();
        table = new ListTable<>(listing.kind(), fields, new ListingSource<>(in.session(), listing, flags), in.desk());
    }

    ListPage<R> first(String... fields) {
        table.first(fields);
        return this;
    }

    ListPage<R> tone(String field, Function<R, @Nullable Tone> tone) {
        table.tone(field, tone);
        return this;
    }

    /** What Enter on a row opens, with the way on to the rows beside it; what is chosen stands in short beside the list. */
    ListPage<R> opens(Function<R, SubjectId> id) {
        table.identifiedBy(id::apply)
                .onOpen(row -> in.shell()
                        .among(
                                place -> {
                                    table.row(place - 1); // read ahead: the next is there when one gets to it
                                    table.row(place + 1);
                                    R other = table.row(place);
                                    return other == null ? null : id.apply(other);
                                },
                                table.place()))
                .onSelect(this::beside);
        return this;
    }

    /** Back to the list that leads here. */
    ListPage<R> back() {
        page.back(in.shell()::back);
        return this;
    }

    private void beside(@Nullable R row) {
        SidePane pane = row == null || away ? null : inShort(row);
        page.side(pane);
    }

    /** The row with all that is known of it, and what can be done with it by one key or for several. */
    private SidePane inShort(R row) {
        List<Field<R>> told = fields.stream()
                .filter(f -> !f.shown(row).isEmpty() && !Boolean.FALSE.equals(f.value(row)))
                .toList();
        String name = told.stream()
                .filter(f -> f.kind() == Kind.NAME)
                .findFirst()
                .or(() -> told.stream().findFirst())
                .map(f -> f.shown(row))
                .orElse("");
        var pane = new SidePane(name, () -> {
            away = true;
            beside(null);
        });
        var facts = new Facts();
        told.stream()
                .filter(f -> f.kind() != Kind.NAME || !name.contains(f.shown(row)))
                .forEach(f -> facts.add(f.label(), f.shown(row)));
        var does = new FlowPane(8, 8, Buttons.plain("Open the record", table::open));
        actions.forEach((verb, act) -> does.getChildren().add(Buttons.plain(verb, act)));
        return pane.add(does, facts);
    }

    /** A filter over the codes of a field. */
    ListPage<R> byCode(String field) {
        Field<R> said = listing.field(field);
        String list = said.list() == null ? field : said.list();
        List<Option> options = CodeList.named(list).all().stream()
                .map(code -> new Option(code.code(), code.label()))
                .toList();
        filters.choice(field, said.label(), options);
        return this;
    }

    /** A filter over the few values that a field can have. */
    ListPage<R> byValue(String field, String... values) {
        filters.choice(
                field,
                listing.field(field).label(),
                List.of(values).stream().map(v -> new Option(v, v)).toList());
        return this;
    }

    /** A filter that is on or off. */
    ListPage<R> flag(String name, String label, String field, String value) {
        flags.put(name, new ListingSource.Flag(listing.field(field).name(), value));
        filters.flag(name, label);
        return this;
    }

    /** A filter for what is the signed-in user's own, where they are known as an officer. */
    ListPage<R> mine(String field) {
        in.session().account().officer().ifPresent(name -> flag("mine", "Mine", field, name));
        return this;
    }

    /** Sets a filter that is on or off as the list opens; taking it away shows all. */
    ListPage<R> on(String name) {
        filters.set(name, Filters.ON);
        return this;
    }

    /** Something to do with the chosen row, by one key, by its menu or by a button. */
    ListPage<R> does(Right right, String verb, KeyCode key, BiConsumer<R, Runnable> action) {
        if (in.session().may(right)) {
            Consumer<R> act = row -> action.accept(row, table::refresh);
            table.does(verb, key, act);
            Runnable chosen = () -> table.selected()
                    .ifPresentOrElse(act, () -> in.desk().toasts().say("Choose a row of the list first"));
            actions.put(verb, chosen);
            page.also(Buttons.plain(verb + " (" + key.getName() + ")", chosen));
        }
        return this;
    }

    /** Something to do with all rows chosen at once. */
    ListPage<R> doesAll(Right right, String verb, Consumer<List<R>> action) {
        Runnable chosen = () -> table.chosen(rows -> {
            if (rows.isEmpty()) {
                in.desk().toasts().say("Choose one row or more first: Shift and arrows, or Ctrl+A for all");
            } else {
                action.accept(rows);
            }
        });
        if (in.session().may(right)) {
            actions.put(verb, chosen);
        }
        return also(right, verb, chosen);
    }

    /** A few more things to do, in a menu, for those who have the right to them. */
    ListPage<R> menu(Right right, String words, Buttons.Choice... choices) {
        if (in.session().may(right)) {
            page.also(Buttons.menu(words, List.of(choices)));
        }
        return this;
    }

    /** Another way to look at the same. */
    ListPage<R> also(String words, Runnable open) {
        page.also(Buttons.plain(words, open));
        return this;
    }

    /** The filled button, for those who have the right to what it does. */
    ListPage<R> main(Right right, String verb, Runnable action) {
        if (in.session().may(right)) {
            page.main(verb, action);
        }
        return this;
    }

    /** A further button, for those who have the right to what it does. */
    ListPage<R> also(Right right, String verb, Runnable action) {
        if (in.session().may(right)) {
            page.also(Buttons.plain(verb, action));
        }
        return this;
    }

    Parent done(Empty empty) {
        return page.list(filters, table, empty, new SavedViews(in, listing.kind(), filters, table).begin());
    }
}
