package hearth.matching.ui;

import hearth.placements.HomePrices;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.ColumnConstraints;

/** Small things that the pages of a search share. */
final class Sides {
    private Sides() {}

    /** A sentence of its own begins with a capital. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** What a home would cost a week, with where that is from. */
    static String cost(List<HomePrices.Price> prices) {
        return HomePrices.total(prices) + ", " + HomePrices.sources(prices);
    }

    /** A column of so many hundredths of the width, whose words wrap. */
    static ColumnConstraints share(int percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(0);
        return column;
    }
}
