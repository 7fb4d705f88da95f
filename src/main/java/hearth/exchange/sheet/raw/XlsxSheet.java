package hearth.exchange.sheet.raw;

import java.io.InputStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** One sheet of an .xlsx, streamed from its XML. */
final class XlsxSheet implements RawSheet {
    private final XlsxFile file;
    private final String name;
    private final boolean hidden;
    private final PackagePart part;
    private @Nullable Layout layout;

    XlsxSheet(XlsxFile file, String name, boolean hidden, PackagePart part) {
        this.file = file;
        this.name = name;
        this.hidden = hidden;
        this.part = part;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public Layout layout() {
        if (layout == null) {
            try (InputStream xml = part.getInputStream()) {
                layout = XlsxLayout.read(xml);
            } catch (Exception e) {
                throw Trouble.of(file.name() + ", sheet " + name + ",", e);
            }
        }
        return layout;
    }

    @Override
    public void rows(RowVisitor visitor) {
        var merged = new MergeFill(layout().merges(), visitor);
        SheetXml handler = null;
        try (InputStream xml = part.getInputStream()) {
            handler = new SheetXml(file.strings(), file.styles(), file.from1904(), merged);
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(xml));
        } catch (SheetXml.Enough e) {
            // the visitor has seen what it wanted
        } catch (Exception e) {
            throw Trouble.of(file.name() + ", sheet " + name + ",", e);
        }
        if (handler != null && handler.thrown() != null) {
            throw handler.thrown();
        }
    }
}
