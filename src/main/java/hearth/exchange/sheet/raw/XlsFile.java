package hearth.exchange.sheet.raw;

import hearth.exchange.sheet.raw.Layout.Merge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003: 65,536 rows at the most, so it is held in memory. */
final class XlsFile implements OpenFile {
    private final String name;
    private final POIFSFileSystem store;
    private final HSSFWorkbook book;
    private final List<RawSheet> sheets = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private XlsFile(String name, POIFSFileSystem store) throws IOException {
        this.name = name;
        this.store = store;
        this.book = new HSSFWorkbook(store, false);
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            boolean hidden = book.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            sheets.add(new XlsSheet(CleanText.of(book.getSheetName(i)).text(), hidden, book.getSheetAt(i)));
        }
        if (store.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            warnings.add(name + " holds macros. Hearth never runs them; it reads the cells only.");
        }
    }

    static OpenFile open(Path file) {
        String name = Trouble.name(file);
        POIFSFileSystem store = null;
        try {
            store = new POIFSFileSystem(file.toFile(), true);
            DirectoryNode root = store.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptionInfo")) {
                throw Trouble.locked(name);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw NotASheet.of(name, "an Office file, but no workbook");
            }
            return new XlsFile(name, store);
        } catch (Exception e) {
            close(store);
            throw Trouble.of(name, e);
        }
    }

    private static void close(@Nullable POIFSFileSystem store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (IOException e) {
            // it was open for reading only: nothing can be lost
        }
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

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            // read only, as above
        }
        close(store);
    }

    /** One sheet of it. */
    private final class XlsSheet implements RawSheet {
        private final String sheetName;
        private final boolean hidden;
        private final Sheet sheet;

        XlsSheet(String sheetName, boolean hidden, Sheet sheet) {
            this.sheetName = sheetName;
            this.hidden = hidden;
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheetName;
        }

        @Override
        public boolean hidden() {
            return hidden;
        }

        @Override
        public Layout layout() {
            var columns = new ArrayList<Integer>();
            for (int i = 0; i < 256; i++) {
                if (sheet.isColumnHidden(i)) {
                    columns.add(i);
                }
            }
            var merges = new ArrayList<Merge>();
            for (var area : sheet.getMergedRegions()) {
                merges.add(new Merge(
                        area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
            }
            return new Layout(columns, merges);
        }

        @Override
        public void rows(RowVisitor visitor) {
            var merged = new MergeFill(layout().merges(), visitor);
            for (Row row : sheet) {
                RawRow raw = read(row);
                if (!raw.isBlank() && !merged.row(raw)) {
                    return;
                }
            }
        }

        private RawRow read(Row row) {
            var cells = new ArrayList<RawCell>();
            try {
                for (Cell cell : row) {
                    RawCell raw = read(cell);
                    if (!raw.isBlank()) {
                        cells.add(raw);
                    }
                }
            } catch (RuntimeException e) {
                throw Trouble.of(XlsFile.this.name + ", sheet " + sheetName + ",", e);
            }
            return new RawRow(row.getRowNum() + 1, row.getZeroHeight(), cells);
        }

        private RawCell read(Cell cell) {
            int column = cell.getColumnIndex();
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case STRING -> RawCell.text(column, cell.getStringCellValue());
                case BOOLEAN -> RawCell.truth(column, cell.getBooleanCellValue());
                case ERROR ->
                    RawCell.error(
                            column,
                            FormulaError.forInt(cell.getErrorCellValue()).getString(),
                            null);
                case NUMERIC -> {
                    var style = cell.getCellStyle();
                    String format = style.getDataFormatString();
                    DateShape shape = DateShape.of(style.getDataFormat(), format == null ? "General" : format);
                    yield shape.cell(
                            column,
                            cell.getNumericCellValue(),
                            book.getInternalWorkbook().isUsing1904DateWindowing());
                }
                default -> RawCell.blank(column);
            };
        }
    }
}
