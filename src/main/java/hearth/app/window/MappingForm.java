package hearth.app.window;

import hearth.exchange.intake.Import;
import hearth.exchange.intake.SheetPreview;
import hearth.exchange.sheet.ImportField;
import hearth.exchange.sheet.ImportFields;
import hearth.exchange.sheet.MappedColumn;
import hearth.exchange.sheet.SheetKind;
import hearth.exchange.sheet.SheetMapping;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Job;
import hearth.ui.Option;
import hearth.ui.Values;
import hearth.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a sheet holds and which column is what, to be corrected by somebody who knows; it is remembered for the next file like it. */
final class MappingForm {
    private static final String KIND = "kind";
    private static final String LEFT_OUT = "-";

    private MappingForm() {}

    /** The form; saving it begins {@code again} with the mapping as corrected. */
    static Form of(Desk desk, SheetPreview sheet, Function<SheetMapping, Job<?>> again) {
        var form = new Form("Read it again", desk, values -> again.apply(corrected(sheet, values)));
        form.choose(KIND, "What the sheet holds", kinds()).hint("Where this changes, Hearth looks at the columns anew");
        form.set(KIND, sheet.kind().code());
        List<Option> fields = fields(sheet.kind());
        if (fields.size() > 1) {
            form.group("Columns");
        }
        for (MappedColumn column : sheet.columns()) {
            if (fields.size() > 1) {
                String heading = column.heading().isEmpty() ? "No heading" : column.heading();
                String field = column.fieldName();
                form.choose(column.letter(), heading + " (" + column.letter() + ")", fields)
                        .set(column.letter(), field == null ? LEFT_OUT : field);
            }
        }
        return form.node(Words.prose("What you say here is remembered for the next file with these headings."));
    }

    private static SheetMapping corrected(SheetPreview sheet, Values values) {
        SheetMapping now = sheet.mapping();
        SheetKind kind = SheetKind.of(values.code(KIND).orElseThrow()).orElseThrow();
        var columns = new ArrayList<SheetMapping.Column>();
        for (MappedColumn column : sheet.columns()) {
            if (kind == sheet.kind()) {
                String field = values.code(column.letter()).orElse(LEFT_OUT);
                columns.add(new SheetMapping.Column(
                        column.letter(),
                        column.heading().isEmpty() ? null : column.heading(),
                        field.equals(LEFT_OUT) ? null : field));
            }
        }
        return new SheetMapping(now.sheet(), now.signature(), kind, now.headerRow(), columns);
    }

    private static List<Option> kinds() {
        var kinds = new ArrayList<Option>();
        Import.KINDS.forEach(kind -> kinds.add(new Option(kind.code(), label(kind))));
        kinds.add(new Option(SheetKind.UNKNOWN.code(), label(SheetKind.UNKNOWN)));
        return kinds;
    }

    private static List<Option> fields(SheetKind kind) {
        var fields = new ArrayList<Option>();
        fields.add(new Option(LEFT_OUT, "Leave out"));
        ImportFields.of(kind).stream()
                .map(ImportField::name)
                .distinct()
                .forEach(name -> fields.add(new Option(name, words(name))));
        return fields;
    }

    /** A kind as people call it. */
    static String label(SheetKind kind) {
        if (kind == SheetKind.UNKNOWN) {
            return "Something else: leave it out";
        }
        return kind.isReturn()
                ? "SSDA903 " + words(kind.code().substring("ssda903-".length())).toLowerCase(Locale.UK)
                : words(kind.code());
    }

    /** A field's name in words. */
    static String words(String name) {
        String spaced = name.replace('_', ' ').replace('-', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }
}
