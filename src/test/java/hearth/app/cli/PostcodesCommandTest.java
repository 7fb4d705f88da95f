package hearth.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostcodesCommandTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void found() {
        TestSession.open(folder).store().close();
        store = folder.resolve("store");
    }

    private Path official() throws IOException {
        return Files.writeString(folder.resolve("ONSPD_NOV_2025_UK.csv"), """
            pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,east1m,north1m,gridind,ctry25cd
            WN1 1YN,WN1  1YN,WN1 1YN,198001,,E99999999,E08000010,358200,405600,1,E92000001
            BL1 4BQ,BL1  4BQ,BL1 4BQ,198001,,E99999999,E08000001,370500,409700,1,E92000001
            """);
    }

    @Test
    void withoutADirectoryItSaysSo() {
        Ran status = Ran.hearth("postcodes", "status", store);
        assertThat(status.status()).isZero();
        assertThat(status.out()).startsWith("This store has no postcode directory yet");
        Ran lookup = Ran.hearth("postcodes", "lookup", store, "WN1 1YN");
        assertThat(lookup.status()).isEqualTo(1);
        assertThat(lookup.err()).startsWith("This store has no postcode directory yet");
    }

    @Test
    void readsTheOfficialFileAndLooksPostcodesUp() throws IOException {
        Ran read = Ran.hearth("postcodes", "import", store, official());
        assertThat(read.status()).as(read.err()).isZero();
        assertThat(read.out()).startsWith("ONSPD November 2025: 2 postcodes").contains("Crown copyright");
        assertThat(Ran.hearth("postcodes", "status", store, "--json").out())
                .contains("\"format\" : 1", "\"imported\" : \"2026-10-31\"", "\"postcodes\" : 2");
        Ran lookup = Ran.hearth("postcodes", "lookup", store, "wn11yn", "BL1 4BQ", "ZZ1 1ZZ", "--json");
        assertThat(lookup.out().replaceAll("\\s+", " "))
                .contains(
                        "\"edition\" : \"ONSPD November 2025\"",
                        "\"postcodes\" : [ { \"postcode\" : \"wn11yn\", \"authority\" : \"E08000010\","
                                + " \"authority_name\" : \"Wigan\"",
                        "\"authority\" : \"E08000001\", \"authority_name\" : \"Bolton\", \"district\" : \"E08000001\","
                                + " \"location\" : \"out\", \"adjoining\" : true, \"easting\" : 370500",
                        "\"postcode\" : \"ZZ1 1ZZ\", \"authority\" : null");
        assertThat(Ran.hearth("postcodes", "lookup", store, "BL1 4BQ").out())
                .startsWith("BL1 4BQ: ")
                .contains("Bolton");
    }

    @Test
    void aFileThatIsNoneLeavesTheOldOne() throws IOException {
        Ran.hearth("postcodes", "import", store, official());
        Path other = Files.writeString(folder.resolve("people.csv"), "name,age\nAda,7\n");
        Ran ran = Ran.hearth("postcodes", "import", store, other);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("people.csv");
        assertThat(Ran.hearth("postcodes", "status", store).out()).startsWith("ONSPD November 2025: 2 postcodes");
        assertThat(Ran.hearth("postcodes", "import", store).err()).startsWith("hearth postcodes import needs FILE.");
    }
}
