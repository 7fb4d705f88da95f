package hearth.placements.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearth.common.ChildId;
import hearth.geography.GridReference;
import hearth.placements.outside.BoroughMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapViewTest {
    private static final GridReference WIGAN = new GridReference(358_000, 405_000);
    private static final GridReference BOLTON = new GridReference(368_000, 405_000);

    private final MapView view = new MapView();

    @BeforeEach
    void show() {
        view.size(800, 600);
        view.show(WIGAN, 22);
    }

    private static BoroughMap.Dot dot(long id, GridReference at) {
        return new BoroughMap.Dot(BoroughMap.Kind.CHILD_IN, new ChildId(id), "CH", "", at, null);
    }

    @Test
    void theMiddleIsInTheMiddleAndNorthIsUp() {
        assertThat(view.x(WIGAN.easting())).isEqualTo(400);
        assertThat(view.y(WIGAN.northing())).isEqualTo(300);
        assertThat(view.x(BOLTON.easting())).isGreaterThan(400);
        assertThat(view.y(WIGAN.northing() + 1000)).isLessThan(300);
        assertThat(view.pixels(22)).isCloseTo(300, within(0.001));
    }

    @Test
    void whatLiesUnderThePointerStaysThereWhileZooming() {
        double x = view.x(BOLTON.easting());
        double y = view.y(BOLTON.northing());
        view.zoom(2, x, y);
        assertThat(view.x(BOLTON.easting())).isCloseTo(x, within(0.001));
        assertThat(view.y(BOLTON.northing())).isCloseTo(y, within(0.001));
        assertThat(view.pixels(22)).isCloseTo(600, within(0.001));
    }

    @Test
    void zoomingEndsWhereNothingMoreCanBeSeen() {
        for (int i = 0; i < 100; i++) {
            view.zoom(2, 10, 10);
        }
        assertThat(view.pixels(1)).isCloseTo(MapView.MILE / 2, within(0.001));
    }

    @Test
    void theNearestDotIsFoundOnlyNearby() {
        List<BoroughMap.Dot> dots = List.of(dot(1, WIGAN), dot(2, BOLTON));
        assertThat(view.nearest(dots, 404, 303, 10)).contains(dots.getFirst());
        assertThat(view.nearest(dots, 430, 330, 10)).isEmpty();
    }

    @Test
    void aPlaceOutOfSightIsBroughtToTheMiddle() {
        var leeds = new GridReference(430_000, 433_000);
        view.reveal(leeds);
        assertThat(view.x(leeds.easting())).isEqualTo(400);
        view.drag(50, 0);
        assertThat(view.x(leeds.easting())).isCloseTo(450, within(0.001));
    }
}
