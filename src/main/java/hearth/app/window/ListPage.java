package hearth.app.window;

import hearth.access.Listing;
import hearth.access.Right;
import hearth.common.CodeList;
import hearth.common.Field;
import hearth.common.SubjectId;
import hearth.ui.Buttons;
import hearth.ui.Empty;
import hearth.ui.Filters;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The page of one list, put together step by step: filters, the columns shown first, what a row opens. */
final class ListPage<R> {
    private final HearthWindow.Inside in;
    private final Page page;
    private final Listing<R> listing;
    private final Filters filters;
    private final Map<String, ListingSource.Flag> flags = new HashMap<>();
    private final ListTable<R> table;

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
        List<Field<R>> fields =
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

    ListPage<R> opens(Function<R, SubjectId> id) {
        table.identifiedBy(id::apply).onOpen(row -> in.shell().to(id.apply(row)));
        return this;
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
            page.also(Buttons.plain(
                    verb + " (" + key.getName() + ")",
                    () -> table.selected()
                            .ifPresentOrElse(act, () -> in.desk().toasts().say("Choose a row of the list first"))));
        }
        return this;
    }

    /** Something to do with all rows chosen at once. */
    ListPage<R> doesAll(Right right, String verb, Consumer<List<R>> action) {
        return also(
                right,
                verb,
                () -> table.chosen(rows -> {
                    if (rows.isEmpty()) {
                        in.desk().toasts().say("Choose one row or more first: Shift and arrows, or Ctrl+A for all");
                    } else {
                        action.accept(rows);
                    }
                }));
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
        var views = new SavedViews(in, listing.kind(), filters, table);
        views.begin();
        return page.list(filters, table, empty, views.button());
    }
}
