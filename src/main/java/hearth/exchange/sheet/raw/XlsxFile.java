package hearth.exchange.sheet.raw;

import hearth.common.Mendable;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook of Excel 2007 and later, read part by part and never as a whole. */
final class XlsxFile implements OpenFile {
    private final String name;
    private final OPCPackage zip;
    private final PackagePart book;
    private final List<RawSheet> sheets = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final XlsxStyles styles;
    private @Nullable SharedStrings strings;
    private boolean from1904;

    private XlsxFile(String name, OPCPackage zip) throws Exception {
        this.name = name;
        this.zip = zip;
        this.book = book(zip);
        this.styles = XlsxStyles.read(content("styles"));
        if (related("vbaProject") != null) {
            warnings.add(name + " holds macros. Hearth never runs them; it reads the cells only.");
        }
        try (InputStream xml = book.getInputStream()) {
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(new Index());
            reader.parse(new InputSource(xml));
        }
    }

    static OpenFile open(Path file) {
        String name = Trouble.name(file);
        OPCPackage zip = null;
        try {
            zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new XlsxFile(name, zip);
        } catch (Exception e) {
            if (zip != null) {
                zip.revert();
            }
            throw Trouble.of(name, e);
        }
    }

    private static PackagePart book(OPCPackage zip) throws InvalidFormatException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relation : zip.getRelationshipsByType(type)) {
                PackagePart part = zip.getPart(relation);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new InvalidFormatException("No workbook in it");
    }

    private @Nullable PackageRelationship related(String kind) throws InvalidFormatException {
        for (PackageRelationship relation : book.getRelationships()) {
            if (relation.getTargetMode() == TargetMode.INTERNAL
                    && relation.getRelationshipType().endsWith("/" + kind)) {
                return relation;
            }
        }
        return null;
    }

    private @Nullable InputStream content(String kind) throws Exception {
        PackageRelationship relation = related(kind);
        PackagePart part = relation == null ? null : book.getRelatedPart(relation);
        return part == null ? null : part.getInputStream();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<RawSheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    XlsxStyles styles() {
        return styles;
    }

    boolean from1904() {
        return from1904;
    }

    SharedStrings strings() throws Exception {
        if (strings == null) {
            strings = SharedStrings.read(name, content("sharedStrings"));
        }
        return strings;
    }

    /** Leaves the file as it was. */
    @Override
    public void close() {
        zip.revert();
    }

    private final class Index extends DefaultHandler {
        @Override
        public void startElement(String uri, String element, String q, Attributes attributes) {
            if (element.equals("workbookPr")) {
                String flag = attributes.getValue("date1904");
                from1904 = "1".equals(flag) || "true".equals(flag);
            } else if (element.equals("sheet")) {
                String state = attributes.getValue("state");
                add(attributes.getValue("name"), id(attributes), state != null && !state.equals("visible"));
            }
        }

        private @Nullable String id(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")
                        && attributes.getURI(i).toLowerCase(Locale.ROOT).contains("relationships")) {
                    return attributes.getValue(i);
                }
            }
            return null;
        }

        private void add(@Nullable String sheetName, @Nullable String id, boolean hidden) {
            PackageRelationship relation = id == null ? null : book.getRelationship(id);
            if (sheetName == null || relation == null) {
                throw new Mendable(name
                        + " lists a sheet that it does not hold. Open it in Excel, let Excel repair it, save it and"
                        + " import it again.");
            }
            if (!relation.getRelationshipType().endsWith("/worksheet")) {
                return; // a chart or an old dialogue sheet: no cells
            }
            try {
                PackagePart part = book.getRelatedPart(relation);
                if (part == null) {
                    throw new InvalidFormatException("Sheet missing");
                }
                sheets.add(new XlsxSheet(XlsxFile.this, CleanText.of(sheetName).text(), hidden, part));
            } catch (InvalidFormatException e) {
                throw Trouble.of(name, e);
            }
        }
    }
}
