package hearth.exchange.sheet.raw;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes rows of the XML of one sheet as it streams by. */
final class SheetXml extends DefaultHandler {
    private static final String NO_RESULT =
            "The formula here has no saved result. Open the file in Excel, save it, and import it again.";

    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final RowVisitor visitor;
    private final XmlText inline = new XmlText();
    private final StringBuilder value = new StringBuilder();
    private @Nullable RuntimeException thrown;

    private List<RawCell> cells = new ArrayList<>();
    private int row;
    private boolean hidden;
    private int column;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean formula;
    private boolean hasInline;

    SheetXml(SharedStrings strings, XlsxStyles styles, boolean from1904, RowVisitor visitor) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.visitor = visitor;
    }

    /** Ends the reading early. */
    static final class Enough extends SAXException {
        Enough() {
            super("enough");
        }
    }

    /** What the visitor threw: no fault of the file's. */
    @Nullable
    RuntimeException thrown() {
        return thrown;
    }

    @Override
    public void startElement(String uri, String name, String q, Attributes attributes) {
        switch (name) {
            case "row" -> {
                row = Math.max(row + 1, number(attributes.getValue("r")));
                hidden = truth(attributes.getValue("hidden"));
                column = -1;
                cells = new ArrayList<>(cells.size());
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                int named = reference == null ? -1 : Letters.column(reference);
                column = named > column ? named : column + 1;
                String t = attributes.getValue("t");
                type = t == null ? "n" : t;
                style = number(attributes.getValue("s"));
                formula = false;
                hasInline = false;
                value.setLength(0);
            }
            case "v" -> inValue = true;
            case "f" -> formula = true;
            case "is" -> hasInline = true;
            default -> inline.start(name);
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (inValue) {
            value.append(ch, start, length);
        } else if (hasInline) {
            inline.characters(ch, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String q) throws SAXException {
        switch (name) {
            case "v" -> inValue = false;
            case "c" -> {
                if (column <= Letters.LAST) {
                    RawCell cell = cell();
                    if (!cell.isBlank()) {
                        cells.add(cell);
                    }
                }
            }
            case "row" -> give();
            default -> inline.end(name);
        }
    }

    private void give() throws SAXException {
        boolean more;
        try {
            more = cells.isEmpty() || visitor.row(new RawRow(row, hidden, cells));
        } catch (RuntimeException e) {
            thrown = e;
            throw new Enough();
        }
        if (!more) {
            throw new Enough();
        }
    }

    private RawCell cell() throws SAXException {
        if (hasInline) {
            return RawCell.text(column, inline.take());
        }
        String text = value.toString();
        if (text.isEmpty()) {
            return formula ? RawCell.error(column, "#?", NO_RESULT) : RawCell.blank(column);
        }
        try {
            return switch (type) {
                case "s" -> RawCell.text(column, strings.get(Integer.parseInt(text.strip())));
                case "str", "inlineStr" -> RawCell.text(column, XmlText.unescape(text));
                case "b" -> RawCell.truth(column, truth(text.strip()));
                case "e" -> RawCell.error(column, CleanText.of(text).text(), null);
                case "d" -> RawCell.date(column, LocalDate.parse(text.strip().substring(0, 10)), false);
                default -> number(Double.parseDouble(text.strip()));
            };
        } catch (NumberFormatException | DateTimeParseException | StringIndexOutOfBoundsException | IOException e) {
            throw new SAXException("Cell " + Letters.of(column) + row + " is broken", e);
        }
    }

    private RawCell number(double number) {
        DateShape shape = styles.shape(style);
        if (!Double.isFinite(number)) {
            return RawCell.error(column, "#NUM!", null);
        }
        return shape.cell(column, number, from1904);
    }

    private static boolean truth(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
