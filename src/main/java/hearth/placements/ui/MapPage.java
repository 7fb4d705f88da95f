package hearth.placements.ui;

import hearth.access.Session;
import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Mendable;
import hearth.geography.Geography;
import hearth.geography.boundary.Boundaries;
import hearth.placements.outside.BoroughMap;
import hearth.ui.Buttons;
import hearth.ui.Desk;
import hearth.ui.Empty;
import hearth.ui.Filters;
import hearth.ui.Go;
import hearth.ui.ListTable;
import hearth.ui.Option;
import hearth.ui.Page;
import hearth.ui.PageSource;
import hearth.ui.SidePane;
import hearth.ui.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The borough without internet: homes by postcode with rings at 5, 10 and 20 miles, and the same as a list for the keyboard. */
final class MapPage {
    private static final String NO_LINES = "Boundaries of councils are drawn once they are taken in, under Settings";
    private static final double NEARER = 1.5;
    private static final double MAP_SHARE = 0.6;

    private static final List<Field<BoroughMap.Dot>> FIELDS = List.of(
            Field.of("label", "Who", Kind.NAME, BoroughMap.Dot::label),
            Field.of("detail", "Where", Kind.TEXT, BoroughMap.Dot::detail),
            Field.of("kind", "What", Kind.TEXT, d -> d.kind().label()));

    private final Desk desk;
    private final Session session;
    private final Geography geography;
    private final Go go;
    private final Page page = new Page("Map");
    private @Nullable MapCanvas shown;

    MapPage(Desk desk, Session session, Geography geography, Go go) {
        this.desk = desk;
        this.session = session;
        this.geography = geography;
        this.go = go;
    }

    Parent page() {
        page.back(go::back);
        page.loading("Reading where everybody lives");
        desk.background()
                .read("Reading where everybody lives", this::read)
                .then(this::show)
                .orElse(e -> page.failed(e, go::refresh));
        return page;
    }

    /** Everybody, and the boundaries that lie beside the store; why those cannot be drawn where they cannot. */
    private record Read(BoroughMap map, @Nullable Boundaries boundaries, String trouble) {}

    private Read read() {
        BoroughMap map = BoroughMap.of(session, geography, session.today());
        try {
            return new Read(map, Boundaries.of(session.store().folder()).orElse(null), "");
        } catch (Mendable e) {
            return new Read(map, null, e.getMessage());
        }
    }

    private void show(Read all) {
        BoroughMap read = all.map();
        if (read.dots().isEmpty()) {
            page.body(new Empty(
                    "Nothing can be put on the map",
                    "Children and carers stand here by the middle of their postcode. Import the directory of postcodes"
                            + " in Settings, and record the postcodes of homes.",
                    "Back to the board",
                    go::back));
            return;
        }
        Map<BoroughMap.Kind, Shape> legend = new EnumMap<>(BoroughMap.Kind.class);
        var key = new FlowPane(16, 4);
        key.setAlignment(Pos.CENTER_LEFT);
        for (BoroughMap.Kind kind : BoroughMap.Kind.values()) {
            Shape shape = swatch(
                    kind == BoroughMap.Kind.CARERS ? new Rectangle(9, 9) : new Circle(5),
                    "map-" + kind.name().toLowerCase(Locale.ROOT));
            legend.put(kind, shape);
            key.getChildren().add(named(shape, kind.label()));
        }
        Circle ring = swatch(new Circle(5), "map-ring");
        Circle chosen = swatch(new Circle(5), "map-chosen");
        key.getChildren().addAll(named(ring, "5, 10 and 20 miles in a straight line"), named(chosen, "Chosen"));
        Circle line = swatch(new Circle(5), "map-boundary");
        Boundaries boundaries = all.boundaries();
        if (boundaries != null) {
            key.getChildren().add(named(line, "Boundaries of councils, our own thicker"));
        }
        var table = new ListTable<>("homes-on-map", FIELDS, PageSource.of(read.dots(), FIELDS), desk);
        MapCanvas map = new MapCanvas(legend, ring, chosen, line, this::beside);
        if (boundaries != null) {
            map.show(new MapBoundaries(boundaries, session.store().info().ownAuthority()));
        }
        table.first("label", "detail")
                .identifiedBy(BoroughMap.Dot::opens)
                .onOpen(d -> go.to(d.opens()))
                .onSelect(map::choose);
        map.show(read.dots(), read.centre());
        var filters = new Filters("Search by name, reference or kind of home");
        filters.choice(
                "kind",
                "What",
                Arrays.stream(BoroughMap.Kind.values())
                        .map(k -> new Option(k.label(), k.label()))
                        .toList());
        filters.onChange(table::show).onDown(table::requestFocus);
        table.onLeave(filters::focusSearch).whenNothing(Words.muted("Nothing matches what is searched for"));
        table.show(filters.query());
        page.also(
                Buttons.plain("Nearer", () -> map.zoom(NEARER)),
                Buttons.plain("Further away", () -> map.zoom(1 / NEARER)),
                Buttons.plain("Whole borough", map::whole));
        page.setCount(counted(read));
        page.under(filters);
        var left = new BorderPane(map);
        var foot = new VBox(4, key, Words.wrapped(Words.small(aboutLines(boundaries, all.trouble()))));
        left.setBottom(foot);
        foot.getStyleClass().add("map-key");
        // A split pane asks for least heights without saying how wide it is, and a narrow key has more lines
        foot.heightProperty().subscribe(high -> left.setMinHeight(high.doubleValue() + MapCanvas.LEAST));
        var split = new SplitPane(left, table);
        split.setDividerPositions(MAP_SHARE);
        page.body(split);
        shown = map;
    }

    private void beside(BoroughMap.Dot dot) {
        if (shown != null) {
            shown.choose(dot);
        }
        page.side(new SidePane(dot.label(), () -> page.side(null))
                .add(
                        Words.wrapped(Words.plain(dot.detail())),
                        Words.muted(dot.kind().label()),
                        Buttons.plain("Open", () -> go.to(dot.opens()))));
    }

    private static String aboutLines(@Nullable Boundaries boundaries, String trouble) {
        if (boundaries == null) {
            return trouble.isEmpty() ? NO_LINES : trouble;
        }
        return String.join(". ", boundaries.status().attribution()) + ".";
    }

    private static String counted(BoroughMap read) {
        return read.dots().size() + " shown"
                + (read.notShown() == 0 ? "" : ", " + read.notShown() + " confidential or restricted")
                + (read.notPlaced() == 0 ? "" : ", " + read.notPlaced() + " without a known postcode");
    }

    private static <S extends Shape> S swatch(S shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }

    private static HBox named(Shape shape, String words) {
        var both = new HBox(6, shape, Words.small(words));
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }
}
