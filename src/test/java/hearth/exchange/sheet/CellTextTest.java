package hearth.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"_x0041_", "a _x000D_ b", "_x005F_x0041_", "O'Brien\"; DROP TABLE t;--", "plain"})
    void whatWasWrittenIsReadBack(String text) throws IOException {
        assertThat(through(CellText.of(text))).isEqualTo(text);
    }

    @Test
    void whatIsTooLongIsCutWithAMark() throws IOException {
        String cut = through(CellText.of("x".repeat(31_999) + "\uD83D\uDC69" + "y".repeat(20_000)));
        assertThat(cut).startsWith("xxx").endsWith("x \u2026 (cut off here)").hasSizeLessThan(32_768);
        assertThat(through(CellText.of("_x0041_".repeat(4_000)))).hasSizeLessThan(32_768);
    }

    private static String through(String written) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Text").createRow(0).createCell(0).setCellValue(written);
            book.write(bytes);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
        }
    }
}
