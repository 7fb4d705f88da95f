package hearth.exchange.sheet;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.common.Mendable;
import hearth.exchange.sheet.raw.Letters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mappings as a JSON file, for {@code --mapping} and {@code --save-mapping}: {@code {"format":1,"sheets":[{"sheet":"Enquiries",
 * "signature":"...","kind":"enquiries","headerRow":4,"columns":[{"column":"B","heading":"Date of enq","field":"received"}]}]}}.
 */
public record MappingFile(List<SheetMapping> sheets) {
    /** The mapping for a sheet: that of its headings, or else of its name, or else the only one there is without a name. */
    public Optional<SheetMapping> find(String sheet, String signature) {
        for (SheetMapping one : sheets) {
            if (signature.equals(one.signature())) {
                return Optional.of(one);
            }
        }
        for (SheetMapping one : sheets) {
            String named = one.sheet();
            if (named != null && named.equalsIgnoreCase(sheet)) {
                return Optional.of(one);
            }
        }
        return sheets.stream()
                .filter(one -> one.sheet() == null && one.signature() == null)
                .findFirst();
    }

    /**
     * Reads such a file.
     *
     * @throws Mendable where it is missing, no JSON, or names what does not exist
     */
    public static MappingFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(Files.readString(file), name);
        } catch (NoSuchFileException e) {
            throw new Mendable("There is no mapping file " + name + " in that place.");
        } catch (IOException e) {
            throw new Mendable(
                    "The mapping file " + name + " cannot be read as text. Make it again with --save-mapping.");
        }
    }

    /** The same from its text; the name is for messages. */
    public static MappingFile parse(String json, String name) {
        Map<String, Object> all;
        try {
            all = JSON.std.mapFrom(json);
        } catch (IOException | RuntimeException e) {
            throw new Mendable("The mapping file " + name + " is not JSON. Make it again with --save-mapping.");
        }
        Object format = all.get("format");
        if (!(format instanceof Number number) || number.intValue() != 1) {
            throw new Mendable(
                    "The mapping file " + name + " must begin with \"format\":1. Make it again with --save-mapping.");
        }
        var sheets = new ArrayList<SheetMapping>();
        for (Map<?, ?> sheet : maps(all.get("sheets"))) {
            sheets.add(sheet(sheet, name));
        }
        return new MappingFile(List.copyOf(sheets));
    }

    private static SheetMapping sheet(Map<?, ?> sheet, String name) {
        String kindCode = String.valueOf(sheet.get("kind"));
        SheetKind kind = SheetKind.of(kindCode)
                .orElseThrow(() -> new Mendable(
                        "The mapping file " + name + " has a kind that does not exist: " + kindCode + "."));
        var columns = new ArrayList<SheetMapping.Column>();
        for (Map<?, ?> column : maps(sheet.get("columns"))) {
            String field = text(column.get("field"));
            if (field != null && ImportFields.find(kind, field).isEmpty()) {
                throw new Mendable("The mapping file " + name + " has a field that " + kind.code() + " do not have: "
                        + field + ". They have " + String.join(", ", names(kind)) + ".");
            }
            String letter = text(column.get("column"));
            if (letter != null && Letters.column(letter) < 0) {
                throw new Mendable(
                        "The mapping file " + name + " has a column that Excel does not have: " + letter + ".");
            }
            columns.add(new SheetMapping.Column(letter, text(column.get("heading")), field));
        }
        Integer headerRow = sheet.get("headerRow") instanceof Number number ? Integer.valueOf(number.intValue()) : null;
        return new SheetMapping(
                text(sheet.get("sheet")), text(sheet.get("signature")), kind, headerRow, List.copyOf(columns));
    }

    private static List<String> names(SheetKind kind) {
        return ImportFields.of(kind).stream().map(ImportField::name).distinct().toList();
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        var maps = new ArrayList<Map<?, ?>>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The text of the file. */
    public String json() {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (SheetMapping one : sheets) {
            var sheet = new LinkedHashMap<String, @Nullable Object>();
            sheet.put("sheet", one.sheet());
            sheet.put("signature", one.signature());
            sheet.put("kind", one.kind().code());
            sheet.put("headerRow", one.headerRow());
            var columns = new ArrayList<Map<String, @Nullable Object>>();
            for (SheetMapping.Column each : one.columns()) {
                var column = new LinkedHashMap<String, @Nullable Object>();
                column.put("column", each.column());
                column.put("heading", each.heading());
                column.put("field", each.field());
                columns.add(column);
            }
            sheet.put("columns", columns);
            all.add(sheet);
        }
        var file = new LinkedHashMap<String, Object>();
        file.put("format", 1);
        file.put("sheets", all);
        try {
            return JSON.std
                    .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
                    .asString(file);
        } catch (IOException e) {
            throw new hearth.common.Broken(hearth.common.Fault.UNEXPECTED, e);
        }
    }

    /**
     * Writes the file anew.
     *
     * @throws Mendable where it cannot be written there
     */
    public void write(Path file) {
        try {
            Files.writeString(file, json());
        } catch (IOException e) {
            throw new Mendable(
                    "The mapping could not be written to " + file.getFileName() + ". Choose another folder.");
        }
    }
}
