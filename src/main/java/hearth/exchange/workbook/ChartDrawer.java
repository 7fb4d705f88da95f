package hearth.exchange.workbook;

import java.util.List;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws native charts that stay live on their cells. Every series has its own fill, which LibreOffice needs to draw it at all. */
final class ChartDrawer {
    /** Colours that differ in lightness too, each at least 3:1 against white. */
    private static final List<Integer> COLOURS = List.of(0x1D4F91, 0xC75B12, 0x3F8F6B, 0x7A3B8F, 0x6B7680);

    private final Function<String, XSSFSheet> sheets;
    private final Function<String, SheetLayout> layouts;

    ChartDrawer(Function<String, XSSFSheet> sheets, Function<String, SheetLayout> layouts) {
        this.sheets = sheets;
        this.layouts = layouts;
    }

    /** Draws a tab's charts under its tables: small ones two in a row. */
    void draw(Tab tab) {
        XSSFSheet sheet = sheets.apply(tab.name());
        int row = layouts.apply(tab.name()).charts();
        int left = 0;
        for (Chart chart : tab.charts()) {
            int right = chart.small() ? (left == 0 ? 4 : 9) : 7;
            int height = chart.small() ? SheetLayout.SMALL : SheetLayout.LARGE;
            var anchor = sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, left, row, right, row + height);
            draw(sheet.createDrawingPatriarch().createChart(anchor), chart);
            boolean beside = chart.small() && left == 0;
            left = beside ? 4 : 0;
            row += beside ? 0 : height + 1;
        }
    }

    private void draw(XSSFChart drawn, Chart chart) {
        drawn.setTitleText(chart.title());
        drawn.setTitleOverlay(false);
        drawn.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(11d));
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        if (chart.series().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        boolean lying = chart.kind() == Chart.Kind.BARS;
        XDDFCategoryAxis across = drawn.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis up = drawn.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        across.setVisible(true);
        up.setVisible(true);
        up.setTitle(chart.axis());
        up.setNumberFormat("#,##0");
        up.setMinimum(0);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        up.getOrAddMajorGridProperties().setLineProperties(line(0xD9DEE4, 0.75));
        if (lying) {
            across.setOrientation(AxisOrientation.MAX_MIN);
            up.setCrosses(AxisCrosses.MAX);
        } else {
            up.setCrosses(AxisCrosses.AUTO_ZERO);
        }
        XDDFChartData data =
                drawn.createData(chart.kind() == Chart.Kind.LINE ? ChartTypes.LINE : ChartTypes.BAR, across, up);
        data.setVaryColors(false);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
            bars.setGapWidth(60);
            if (chart.kind() == Chart.Kind.STACKED) {
                bars.setBarGrouping(BarGrouping.STACKED);
            }
        }
        for (int i = 0; i < chart.series().size(); i++) {
            series(data, chart, chart.series().get(i), COLOURS.get(i % COLOURS.size()));
        }
        drawn.plot(data);
        if (chart.kind() == Chart.Kind.STACKED) {
            overlap(drawn);
        }
    }

    /** Bars on one another; written as an attribute because the small set of POI's schemas does not know its type. */
    private static void overlap(XSSFChart drawn) {
        var overlap = drawn.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap();
        try (var cursor = overlap.newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }

    private void series(XDDFChartData data, Chart chart, Chart.Series of, int colour) {
        var series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet(chart.categories()), range(chart.categories())),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet(of.values()), range(of.values())));
        series.setTitle(of.label(), null);
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(of.dashed() ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
            XDDFLineProperties drawn = line(colour, 2);
            if (of.dashed()) {
                drawn.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            }
            line.setLineProperties(drawn);
        } else {
            series.setFillProperties(fill(colour));
            series.setLineProperties(line(0xFFFFFF, 0.75));
        }
    }

    private static XDDFLineProperties line(int colour, double points) {
        var line = new XDDFLineProperties(fill(colour));
        line.setWidth(points);
        return line;
    }

    private static XDDFSolidFillProperties fill(int colour) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour}));
    }

    private XSSFSheet sheet(Chart.Cells cells) {
        return sheets.apply(cells.tab());
    }

    private CellRangeAddress range(Chart.Cells cells) {
        int first = layouts.apply(cells.tab()).heading(cells.table()) + 1;
        return new CellRangeAddress(
                first + cells.firstRow(), first + cells.lastRow(), cells.firstColumn(), cells.lastColumn());
    }
}
