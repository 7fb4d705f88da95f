package hearth.exchange.workbook;

import hearth.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How cells look: Arial 10, titles 12, numbers to the right, each kind of value with its format. */
final class Styles {
    private static final String FONT = "Arial";
    private static final byte[] BAND = {(byte) 0xE7, (byte) 0xEC, (byte) 0xF2};
    private static final byte[] LINK = {(byte) 0x1D, (byte) 0x4F, (byte) 0x91};

    private final XSSFWorkbook book;
    private final Map<String, CellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook book) {
        this.book = book;
        book.getFontAt(0).setFontName(FONT);
        book.getFontAt(0).setFontHeightInPoints((short) 10);
    }

    CellStyle title() {
        return style("title", s -> s.setFont(font(12, true)));
    }

    CellStyle note() {
        return style("note", s -> s.setFont(font(10, false)));
    }

    CellStyle link() {
        return style("link", s -> {
            XSSFFont font = font(10, false);
            font.setUnderline(Font.U_SINGLE);
            font.setColor(new XSSFColor(LINK));
            s.setFont(font);
        });
    }

    CellStyle heading(boolean number) {
        return style("heading" + number, s -> {
            s.setFont(font(10, true));
            s.setWrapText(true);
            s.setVerticalAlignment(VerticalAlignment.BOTTOM);
            side(s, number);
            s.setFillForegroundColor(new XSSFColor(BAND));
            s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            s.setBorderBottom(BorderStyle.THIN);
        });
    }

    /** For a value in a column: texts wrap, and one that begins like a formula is marked as text for good. */
    CellStyle value(@Nullable Object value, boolean number, boolean total) {
        String format = switch (value) {
            case Money money -> "\"£\"#,##0.00;-\"£\"#,##0.00";
            case BigDecimal decimal -> "#,##0.0";
            case Double share -> "0.0%";
            case LocalDate day -> "d mmmm yyyy";
            case Long n -> "#,##0";
            case Integer n -> "#,##0";
            case String text -> formula(text) ? "quoted" : "text";
            case null -> "text";
            default -> "text";
        };
        return style(format + number + total, s -> {
            s.setFont(font(10, total));
            s.setVerticalAlignment(VerticalAlignment.CENTER);
            if (format.equals("text") || format.equals("quoted")) {
                s.setWrapText(true);
                s.setQuotePrefixed(format.equals("quoted"));
            } else {
                s.setDataFormat(book.createDataFormat().getFormat(format));
            }
            side(s, number);
            if (total) {
                s.setBorderTop(BorderStyle.THIN);
            }
        });
    }

    /** Texts stand a little in, so that they do not touch the number to their left. */
    private static void side(XSSFCellStyle style, boolean number) {
        style.setAlignment(number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setIndention((short) (number ? 0 : 1));
    }

    /** Whether a text would be a formula if somebody typed it. */
    static boolean formula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private XSSFFont font(int points, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private CellStyle style(String name, java.util.function.Consumer<XSSFCellStyle> make) {
        return made.computeIfAbsent(name, n -> {
            XSSFCellStyle style = book.createCellStyle();
            make.accept(style);
            return style;
        });
    }
}
