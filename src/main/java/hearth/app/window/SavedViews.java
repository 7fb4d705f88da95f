package hearth.app.window;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.access.Views;
import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.ui.Ask;
import hearth.ui.Buttons;
import hearth.ui.Filters;
import hearth.ui.Form;
import hearth.ui.Icon;
import hearth.ui.ListTable;
import hearth.ui.PageSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The views of one list, a user's own and those of the team: choosing one, saving what is shown now, pinning, sharing, taking one away. */
final class SavedViews {
    private final HearthWindow.Inside in;
    private final String list;
    private final Filters filters;
    private final ListTable<?> table;
    private final Button button = Buttons.plain(Icon.STAR, "Views", this::open);
    private List<Views.View> views = List.of();

    SavedViews(HearthWindow.Inside in, String list, Filters filters, ListTable<?> table) {
        this.in = in;
        this.list = list;
        this.filters = filters;
        this.table = table;
    }

    /** Reads them, and shows the one that the list opens with; gives the button that opens them. */
    Button begin() {
        in.desk()
                .background()
                .read("Reading your views", () -> Views.of(in.session(), list))
                .then(read -> {
                    views = read;
                    read.stream().filter(Views.View::start).findFirst().ifPresent(this::show);
                });
        return button;
    }

    private void open() {
        var menu = new ContextMenu();
        for (Views.View view : views) {
            menu.getItems().add(item(called(view), () -> show(view)));
        }
        if (!views.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item("Save what is shown now", this::save));
        if (!views.isEmpty()) {
            menu.getItems()
                    .add(choice(
                            "Open this list with",
                            views,
                            Views.View::start,
                            (view, on) -> Views.start(in.session(), list, on ? view : null)));
            menu.getItems()
                    .add(choice(
                            "Pin to the top",
                            views,
                            Views.View::pinned,
                            (view, on) -> Views.pin(in.session(), view, on)));
        }
        List<Views.View> own = views.stream().filter(v -> v.of(in.session())).toList();
        if (!own.isEmpty()) {
            menu.getItems()
                    .add(choice(
                            "Share with the team",
                            own,
                            Views.View::shared,
                            (view, on) -> Views.share(in.session(), view, on)));
            var remove = new Menu("Remove");
            own.forEach(view -> remove.getItems().add(item(called(view), () -> remove(view))));
            menu.getItems().add(remove);
        }
        menu.show(button, Side.BOTTOM, 0, 4);
    }

    /** A view of somebody else says whose it is. */
    private static String called(Views.View view) {
        return view.owner() == null ? view.name() : view.name() + ", shared by " + view.owner();
    }

    /** The views under a heading, each ticked or not. */
    private Menu choice(
            String words, List<Views.View> of, Predicate<Views.View> is, BiConsumer<Views.View, Boolean> choose) {
        var menu = new Menu(words);
        for (Views.View view : of) {
            var one = new CheckMenuItem(called(view));
            one.setMnemonicParsing(false);
            one.setSelected(is.test(view));
            one.setOnAction(e -> write(
                    () -> choose.accept(view, !is.test(view)), () -> in.shell().saved("Views saved")));
            menu.getItems().add(one);
        }
        return menu;
    }

    /** One of the user's own can be put back; what goes from others is asked for first. */
    private void remove(Views.View view) {
        if (view.owner() != null) {
            in.desk()
                    .dialogs()
                    .confirm(
                            "Remove the view " + view.name() + "?",
                            "It goes from everybody who uses it, and cannot be brought back.",
                            "Remove the view",
                            () -> write(
                                    () -> Views.remove(in.session(), view),
                                    () -> in.shell().saved("View removed")));
            return;
        }
        write(
                () -> Views.remove(in.session(), view),
                () -> in.desk()
                        .toasts()
                        .undo(
                                "The view " + view.name() + " is removed",
                                () -> write(
                                        () -> Views.save(in.session(), list, view.name(), view.body(), view.shared()),
                                        () -> in.shell().saved("View saved"))));
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void save() {
        var ask = new Ask(in.desk(), "Save this view");
        String body = body();
        ask.show(new Form(
                        "Save view",
                        in.desk(),
                        values -> in.desk()
                                .background()
                                .write("Saving the view", () -> {
                                    Views.save(in.session(), list, values.text("name"), body, values.flag("shared"));
                                    return Views.of(in.session(), list);
                                })
                                .then(read -> {
                                    views = read;
                                    ask.done();
                                    in.shell().saved("View saved");
                                }))
                .add("name", "Name", Kind.NAME)
                .hint("It keeps the search, the filters, the columns and their order; others get it without the search."
                        + " A view of yours of the same name gives way.")
                .add("shared", "Share it with the team", Kind.FLAG));
    }

    private void write(Runnable what, Runnable then) {
        in.desk()
                .background()
                .write("Saving your views", () -> {
                    what.run();
                    return Views.of(in.session(), list);
                })
                .then(read -> {
                    views = read;
                    then.run();
                });
    }

    /** What is shown now. */
    private String body() {
        PageSource.Query query = table.query();
        var body = new LinkedHashMap<String, Object>();
        body.put("search", query.search());
        body.put("filters", new TreeMap<>(query.filters()));
        body.put("columns", table.shownFields().stream().map(Field::name).toList());
        PageSource.Sort sort = query.sort();
        if (sort != null) {
            body.put("sort", sort.field());
            body.put("down", sort.descending());
        }
        try {
            return JSON.std.asString(body);
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }

    private void show(Views.View view) {
        Map<String, Object> body;
        try {
            body = JSON.std.mapFrom(view.body());
        } catch (IOException e) {
            in.desk().toasts().say("The view " + view.name() + " cannot be read. Save it again.");
            return;
        }
        Map<String, String> on = new TreeMap<>();
        if (body.get("filters") instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> on.put(String.valueOf(name), String.valueOf(value)));
        }
        List<String> columns = body.get("columns") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
        PageSource.Sort sort = body.get("sort") instanceof String field
                ? new PageSource.Sort(field, Boolean.TRUE.equals(body.get("down")))
                : null;
        table.arrange(columns, sort);
        filters.set(new PageSource.Query(Objects.toString(body.get("search"), ""), on, null));
    }
}
