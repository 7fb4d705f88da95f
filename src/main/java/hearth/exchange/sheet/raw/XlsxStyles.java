package hearth.exchange.sheet.raw;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Which of a workbook's cell styles show a number as a date. */
final class XlsxStyles extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<DateShape> shapes = new ArrayList<>();
    private boolean inCellFormats;

    private XlsxStyles() {}

    static XlsxStyles read(@Nullable InputStream xml) throws Exception {
        var styles = new XlsxStyles();
        if (xml != null) {
            try (xml) {
                var reader = XMLHelper.newXMLReader();
                reader.setContentHandler(styles);
                reader.parse(new InputSource(xml));
            }
        }
        return styles;
    }

    DateShape shape(int style) {
        return style >= 0 && style < shapes.size() ? shapes.get(style) : DateShape.NONE;
    }

    @Override
    public void startElement(String uri, String name, String q, Attributes attributes) {
        switch (name) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (code != null) {
                    formats.put(number(attributes, "numFmtId"), code);
                }
            }
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    int id = number(attributes, "numFmtId");
                    String builtIn = id >= 0 && id < 82 ? BuiltinFormats.getBuiltinFormat(id) : null;
                    shapes.add(DateShape.of(id, formats.getOrDefault(id, builtIn == null ? "General" : builtIn)));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String q) {
        if (name.equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    private static int number(Attributes attributes, String name) {
        String text = attributes.getValue(name);
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
