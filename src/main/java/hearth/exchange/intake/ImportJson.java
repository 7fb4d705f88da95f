package hearth.exchange.intake;

import hearth.exchange.sheet.Finding;
import hearth.exchange.sheet.How;
import hearth.exchange.sheet.MappedColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import as the command line gives it to other people's scripts. */
public final class ImportJson {
    private ImportJson() {}

    /** The parts of the document, in its order. */
    public static Map<String, @Nullable Object> of(Preview preview, Import.Result result) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("files", preview.files().stream().map(ImportJson::file).toList());
        all.put("written", result.written());
        all.put("batch", result.batch());
        return all;
    }

    private static Map<String, @Nullable Object> file(Preview.FilePreview file) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("file", file.file());
        one.put("sheets", file.sheets().stream().map(ImportJson::sheet).toList());
        if (!file.warnings().isEmpty()) {
            one.put("warnings", file.warnings());
        }
        return one;
    }

    private static Map<String, @Nullable Object> sheet(SheetPreview sheet) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("sheet", sheet.name());
        one.put("kind", sheet.kind().code());
        one.put("headerRow", sheet.headerRow());
        one.put("columns", sheet.columns().stream().map(ImportJson::column).toList());
        one.put("rows", sheet.rows());
        one.put("create", sheet.count(Outcome.CREATE));
        one.put("update", sheet.count(Outcome.UPDATE));
        one.put("same", sheet.count(Outcome.SAME));
        one.put("skip", sheet.skip());
        one.put("reject", sheet.count(Outcome.REJECT));
        one.put("rejects", findings(sheet.rejects()));
        one.put("warnings", findings(sheet.warnings()));
        return one;
    }

    private static Map<String, @Nullable Object> column(MappedColumn column) {
        How how = column.how();
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("column", column.letter());
        one.put("heading", column.heading());
        one.put("field", column.fieldName());
        one.put("how", how == null ? null : how.code());
        return one;
    }

    private static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (Finding finding : findings) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("row", finding.row() == 0 ? null : finding.row());
            one.put("column", finding.column());
            one.put("value", finding.value());
            one.put("message", finding.message());
            all.add(one);
        }
        return all;
    }
}
