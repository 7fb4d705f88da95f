package hearth.exchange.sheet.value;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.CodeList;
import hearth.common.Codes;
import hearth.exchange.sheet.raw.RawCell;
import hearth.placements.ReturnPlan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private final ValueReader reader = new ValueReader(LocalDate.of(2026, 11, 22));

    @Test
    void everyWordHasOneCodeThatItsListKnows() {
        var seen = new HashMap<String, String>();
        for (var row : Codes.rows("import-words")) {
            String list = row.getField("list");
            String code = row.getField("code");
            String before = seen.put(list + " " + ImportWords.plain(row.getField("word")), code);
            assertThat(before).as("%s in %s twice", row.getField("word"), list).isNull();
            if (Map.of(
                            "not-known",
                            1,
                            "yes-no",
                            1,
                            "location",
                            1,
                            "sex",
                            1,
                            "relative",
                            1,
                            "vacant-place",
                            1,
                            "goes-on",
                            1)
                    .containsKey(list)) {
                continue;
            }
            if (list.equals("return-gate")) {
                assertThat(Stream.concat(
                                Stream.of("-"),
                                Stream.of(ReturnPlan.Gate.values()).map(ReturnPlan.Gate::name)))
                        .contains(code);
                continue;
            }
            for (String part : code.replace("?", "").split(" ", -1)) {
                boolean known = CodeList.named(part.matches("PR\\d") ? "place-provider" : list)
                                .find(part)
                                .isPresent()
                        || (list.equals("household-status")
                                && CodeList.named("ending").find(part).isPresent());
                assertThat(known).as("%s of %s", part, list).isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(2000);
    }

    @ParameterizedTest
    @CsvSource({
        "legal-status,Sec 20,V2",
        "legal-status,S20,V2",
        "legal-status,s.20 (voluntary),V2",
        "legal-status,full CO,C2",
        "legal-status,C2,C2",
        "legal-status,c2 - Full care order,C2",
        "legal-status,ICO granted 3/4/25,C1",
        "legal-status,PO,E1",
        "legal-status,C.O.,C2",
        "legal-status,F.C.O.,C2",
        "legal-status,Remand,J1",
        "category-of-need,Abuse/neglect,N1",
        "category-of-need,N8,N8",
        "source,Facebook,SOCIAL_MEDIA",
        "source,fb advert,SOCIAL_MEDIA",
        "source,Google search,SEARCH_ENGINE",
        "source,WOM,WORD_OF_MOUTH",
        "enquiry-closed,No spare room,NO_SPARE_ROOM",
        "enquiry-closed,W/D,AW0",
        "enquiry-closed,AW3,AW3",
        "household-status,On hold,ON_HOLD",
        "household-status,Resigned,RESIGNED",
        "ethnicity,White British,WBRI",
        "ethnicity,White - British,WBRI",
        "ethnicity,Asian - Pakistani,APKN",
        "sex,M,M",
        "sex,Boy,M",
        "sex,2,F",
        "cost-kind,Weekly allowance,ALLOWANCE",
        "cost-kind,IFA fee,AGENCY",
        "place-change,Placement breakdown,CREQB",
        "location,OOB,out"
    })
    void wordsOfTeams(String list, String word, String code) {
        assertThat(reader.read(FieldType.CODE, list, RawCell.text(0, word))).isEqualTo(Reading.of(code));
    }

    @Test
    void whatIsReadWithGoodWillIsSaid() {
        assertThat(reader.read(FieldType.CODE, "household-status", RawCell.text(0, "Deregistered")))
                .isEqualTo(Reading.said("RESIGNED", "Deregistered was read as Resigned."));
        assertThat(reader.read(FieldType.CODE, "source", RawCell.text(0, "Facebok")))
                .isEqualTo(Reading.said("SOCIAL_MEDIA", "Facebok was read as Social media."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purple", "not section 20", "CO or ICO"})
    void whatIsDoubtfulIsNotGuessed(String word) {
        assertThat(reader.read(FieldType.CODE, "legal-status", RawCell.text(0, word))
                        .failed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "IFA,U6,PR4,-",
                "agency (Larkfield),U6,PR4,Larkfield",
                "IFA - Larkfield Fostering,U6,PR4,Larkfield Fostering",
                "Larkfield (IFA),U6,PR4,Larkfield",
                "Larkfield IFA,U6,PR4,Larkfield",
                "IFA long term,U4,PR4,-",
                "agency (long term),U4,PR4,-",
                "our carers,U6,PR1,-",
                "our carers (Ashworth),U6,PR1,Ashworth",
                "In-house,U6,PR1,-",
                "In house - LT,U4,PR1,-",
                "kinship,U3,PR1,-",
                "Reg 24,U3,PR1,-",
                "connected persons (nan),U3,PR1,-",
                "kids home,K2,-,-",
                "kids home (Elm House),K2,-,Elm House",
                "Children's Home,K2,-,-",
                "res,K2,-,-",
                "semi,K3,-,-",
                "16+ semi independent,K3,-,-",
                "SA,K3,-,-",
                "secure,K1,-,-",
                "placed with parents,P1,PR0,-",
                "PwP,P1,PR0,-",
                "u4,U4,-,-",
                "U6 - Foster care,U6,-,-",
                "fostering for adoption,U5,PR1,-",
                "Mother & baby,R3,-,-"
            })
    void kindsOfHome(String word, String place, String provider, String name) {
        assertThat(PlaceWord.read("place", word)).isEqualTo(Reading.of(new PlaceWord(place, provider, name)));
    }

    @Test
    void aHomeOfUnknownKindIsAProblemAndADoubtfulOneIsSaid() {
        assertThat(PlaceWord.read("place", "the moon").failed()).isTrue();
        assertThat(PlaceWord.read("place", "unregistered").warning()).contains("Z11");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Stage 1,STAGE_1,-", "Form F,STAGE_2,-", "IV booked,INITIAL_VISIT,-",
                        "Closed - no spare room,-,NO_SPARE_ROOM", "Withdrawn,-,AW0",
                "Closed,-,OTHER", "Approved,APPROVED,-", "NFA,-,NOT_SUITABLE_STAGE_1",
                        "w/d - change of circumstances,-,AW3", "new,ENQUIRY,-"
            })
    void stages(String word, String stage, String closed) {
        assertThat(StageWord.read(word, List.of(ImportWords.words("enquiry-closed"))))
                .isEqualTo(Reading.of(new StageWord(stage, closed)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0-11,-,0,11",
                "0 to 18,-,0,18",
                "5 \u2013 11 yrs,-,5,11",
                "10+,-,10,17",
                "under 5,-,0,4",
                "2 x 0-18,2,0,18",
                "3 children aged 5 to 11,3,5,11",
                "any age,-,0,17",
                "up to 11,-,0,11",
                "2 children,2,-,-",
                "2 0-18,2,0,18",
                "2 (0-18),2,0,18",
                "1 sib group 0-5,1,0,5",
                "birth to 5,-,0,5"
            })
    void agesAndPlaces(String typed, Integer places, Integer from, Integer to) {
        assertThat(Ages.read(RawCell.text(0, typed))).isEqualTo(Reading.of(new Ages(places, from, to)));
    }

    @Test
    void placesForSiblingsAreNoAges() {
        assertThat(Ages.read(RawCell.text(0, "3 (siblings)")))
                .isEqualTo(Reading.said(new Ages(3, null, null), "Read as 3 places; the other words were left out."));
        assertThat(Ages.read(RawCell.text(0, "1 + sibs")).value()).isEqualTo(new Ages(1, null, null));
    }

    @ParameterizedTest
    @CsvSource({"P5 26/27,2026-08", "Period 12 2026/27,2027-03", "p1-26/27,2026-04"})
    void aPeriodOfAccountsIsAMonth(String typed, YearMonth month) {
        Reading read = reader.read(FieldType.MONTH, null, RawCell.text(0, typed));
        assertThat(read.value()).isEqualTo(month);
        assertThat(read.warning()).startsWith("Read as ");
        assertThat(reader.read(FieldType.MONTH, null, RawCell.text(0, "P5 08/26"))
                        .value())
                .as("08/26 is no financial year")
                .isNotEqualTo(YearMonth.of(2008, 8));
        assertThat(reader.read(FieldType.MONTH, null, RawCell.text(0, "P13 26/27"))
                        .failed())
                .isTrue();
    }

    @Test
    void anAgeRangeThatExcelMadeADateOfIsTurnedBackAndSaid() {
        assertThat(Ages.read(RawCell.date(0, LocalDate.of(2026, 11, 5), false)))
                .isEqualTo(
                        Reading.said(new Ages(null, 5, 11), "Excel has made a date of an age range. Read as 5 to 11."));
    }

    @ParameterizedTest
    @CsvSource({"Y,true", "no,false", "1,true", "X,true", "Out of borough,true", "in,false"})
    void yesAndNo(String typed, boolean flag) {
        assertThat(reader.read(FieldType.FLAG, null, RawCell.text(0, typed))).isEqualTo(Reading.of(flag));
    }

    @Test
    void severalTypesInOneCell() {
        assertThat(reader.read(FieldType.CODES, "fostering-type", RawCell.text(0, "ST, LT & respite")))
                .isEqualTo(Reading.of(java.util.List.of("SHORT_TERM", "LONG_TERM", "SHORT_BREAK")));
        assertThat(reader.read(FieldType.CODES, "fostering-type", RawCell.text(0, "Parent and child")))
                .isEqualTo(Reading.of(java.util.List.of("PARENT_AND_CHILD")));
        assertThat(reader.read(FieldType.CODES, "fostering-type", RawCell.text(0, "ST, juggling"))
                        .warning())
                .isEqualTo("juggling is no word that Hearth knows here. It was left out.");
    }

    @Test
    void anErrorOfExcelsIsAProblemButNaIsNotKnown() {
        assertThat(reader.read(FieldType.TEXT, null, RawCell.error(0, "#REF!", null))
                        .problem())
                .startsWith("#REF! is an error");
        assertThat(reader.read(FieldType.TEXT, null, RawCell.error(0, "#N/A", null)))
                .isEqualTo(Reading.NOT_KNOWN);
    }

    @Test
    void textTooLongIsCutAndSaid() {
        assertThat(reader.read(FieldType.TEXT, null, RawCell.text(0, "x".repeat(501)))
                        .warning())
                .isEqualTo("Only the first 500 of 501 characters were read.");
    }
}
