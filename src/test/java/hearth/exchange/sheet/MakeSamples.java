package hearth.exchange.sheet;

import static hearth.exchange.sheet.Sheets.fillAll;
import static hearth.exchange.sheet.Sheets.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files of {@code resources/samples} anew, always the same: {@code MakeSamples resources/samples}. All people are invented;
 * telephone numbers are from the ranges kept for fiction, and the postcode area ZZ does not exist.
 */
final class MakeSamples {
    private static final String[] FIRST = {
        "Zoe", "Tom", "Bea", "Kofi", "Ada", "Liam", "Siân", "Ravi", "Grace", "Omar", "Ruth", "Paul", "Nia", "Dev",
        "Joan", "Carl", "Mina", "Ewan", "Faye", "Hugo", "Iris", "Jude", "Kate", "Lena"
    };
    private static final String[] LAST = {
        "Ashworth", "Thornley", "Okafor", "Pilling", "Hargreave", "O’Brien", "Sidhu", "Marlow", "Birtwell", "Fenn",
                "Castell", "Dyer",
        "Quayle", "Renshaw", "Tolley", "Unsworth", "Varley", "Wroe", "Yarrow", "Lindqvist", "Moss", "Nuttall", "Heyes",
                "Jarratt"
    };
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M/yy", Locale.UK);

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    private final Random random = new Random(903);

    private MakeSamples() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        var make = new MakeSamples();
        Sheets.xlsx(folder.resolve("enquiries-tracker.xlsx"), make::enquiries);
        Files.write(folder.resolve("carers-list.csv"), make.carers().getBytes(Charset.forName("windows-1252")));
        Sheets.xlsx(folder.resolve("placements-and-costs.xlsx"), make::placements);
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** The tracker was last filled in on the last of September. */
    private static @Nullable LocalDate known(@Nullable LocalDate day) {
        return day == null || day.isAfter(LAST_DAY) ? null : day;
    }

    private String postcode() {
        return "ZZ" + (1 + random.nextInt(8)) + " " + (1 + random.nextInt(9))
                + pick("AA", "BD", "EX", "JW", "PL", "QT");
    }

    private void enquiries(Workbook book) {
        Sheet sheet = book.createSheet("Enquiries 2026-27");
        var rows = new ArrayList<@Nullable Object[]>();
        rows.add(row("Fostering recruitment tracker 2026-27"));
        rows.add(row("Add new enquiries at the bottom of the month. Questions to the recruitment desk."));
        rows.add(row());
        rows.add(row(
                "Ref",
                "Dt rec'd",
                "Name(s)",
                "Via",
                "Tel no",
                "Email",
                "Pcode",
                "IV",
                "App rec'd",
                "S1 start",
                "S2 start",
                "Stage",
                "Closed",
                "Reason closed",
                "SW",
                "Notes"));
        int number = 0;
        for (LocalDate month = LocalDate.of(2026, 4, 1); month.isBefore(LAST_DAY); month = month.plusMonths(1)) {
            int count = 5 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                rows.add(enquiry(++number, month.plusDays(i * 4L + random.nextInt(4))));
            }
            rows.add(row(
                    null,
                    null,
                    "Total " + DateTimeFormatter.ofPattern("MMMM", Locale.UK).format(month),
                    count));
            rows.add(row());
        }
        rows.add(row("Key: IV = initial visit, WOM = word of mouth"));
        fillAll(sheet, rows);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
        widths(sheet, 8, 11, 28, 16, 15, 26, 11, 11, 11, 11, 11, 14, 11, 22, 10, 30);
    }

    private @Nullable Object[] enquiry(int number, LocalDate received) {
        String last = LAST[(number * 7) % LAST.length];
        String first = FIRST[(number * 5) % FIRST.length];
        boolean two = random.nextInt(3) == 0;
        String name = two
                ? first + " & " + FIRST[(number * 5 + 3) % FIRST.length] + " " + last
                : number % 4 == 0 ? last + ", " + first : first + " " + last;
        Object when = number % 6 == 0 ? SHORT.format(received) : received;
        Object phone =
                number % 3 == 0 ? Double.valueOf(7_700_900_000d + number) : "01632 960" + "%03d".formatted(number);
        LocalDate visit = known(random.nextInt(3) > 0 ? received.plusDays(6 + random.nextInt(6)) : null);
        LocalDate applied =
                known(visit != null && random.nextInt(2) == 0 ? visit.plusDays(14 + random.nextInt(10)) : null);
        LocalDate stage1 = applied == null ? null : known(applied.plusDays(5));
        LocalDate stage2 = stage1 != null && random.nextInt(2) == 0 ? known(stage1.plusDays(30)) : null;
        boolean closed = received.isBefore(LAST_DAY.minusDays(25)) && applied == null && random.nextInt(2) == 0;
        String stage = closed
                ? null
                : stage2 != null
                        ? "Stage 2"
                        : stage1 != null
                                ? "Stage 1"
                                : applied != null ? "App rec'd" : visit != null ? "IV done" : "enq";
        return row(
                "E26-%03d".formatted(number),
                when,
                name,
                pick(
                        "Facebook",
                        "WOM",
                        "website",
                        "Google",
                        "carer referral",
                        "event",
                        "radio",
                        "bus ad",
                        "council staff"),
                phone,
                number % 2 == 0 ? last.toLowerCase(Locale.UK).replace("’", "") + number + "@example.org" : null,
                number % 5 == 0 ? postcode().replace(" ", "").toLowerCase(Locale.UK) : postcode(),
                visit == null ? "n/a" : visit,
                applied,
                stage1,
                stage2,
                stage,
                closed ? known(received.plusDays(21)) : null,
                closed
                        ? pick("no spare room", "no response", "timing", "out of area", "work commitments", "info only")
                        : null,
                pick("Kim", "Lou", "Sam"),
                pick("", "", "Keen, has a spare room", "Prefers evenings", "Asked about allowances"));
    }

    private static String household(int i) {
        String last = LAST[i % LAST.length];
        return i % 3 == 0
                ? FIRST[i % FIRST.length] + " & " + FIRST[(i + 5) % FIRST.length] + " " + last
                : last + ", " + FIRST[(i + 2) % FIRST.length];
    }

    private String carers() {
        var text = new StringBuilder();
        text.append("Approved foster carers – list kept by the duty desk,,,,,,,,,,,\r\n");
        text.append("Carer ref,Carer name(s),Approved,Max ch.,Ages,Type,Status,Rev. due,Pcode,Tel,SSW,Notes\r\n");
        for (int i = 0; i < LAST.length; i++) {
            LocalDate approved =
                    LocalDate.of(2014 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28));
            LocalDate due = LocalDate.of(2026, 11, 1).plusDays(random.nextInt(330));
            text.append("FC%03d".formatted(101 + i)).append(',');
            text.append('"').append(household(i)).append("\",");
            text.append(
                            i % 4 == 0
                                    ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK)
                                            .format(approved)
                                    : SHORT.format(approved))
                    .append(',');
            text.append(1 + random.nextInt(3)).append(',');
            text.append(pick("0-18", "0 to 11", "5-11", "10+", "0-5", "8 to 17"))
                    .append(',');
            text.append('"')
                    .append(pick("ST", "ST, LT", "long term", "respite", "emergency, ST", "parent and child"))
                    .append("\",");
            text.append(i % 9 == 8 ? "on hold" : "active").append(',');
            text.append(SHORT.format(due)).append(',');
            text.append(postcode()).append(',');
            text.append("01632960%03d".formatted(100 + i)).append(',');
            text.append(pick("Priya", "Dan", "Mel")).append(',');
            text.append(pick(
                    "", "", "has a dog", "\"two bedrooms, one ensuite\"", "café on the ground floor", "mileage £0.45"));
            text.append("\r\n");
        }
        return text.toString();
    }

    private void placements(Workbook book) {
        var placements = new ArrayList<@Nullable Object[]>();
        placements.add(row("Children placed – keep one line for each home"));
        placements.add(row());
        placements.add(row(
                "Child ID",
                "Child name",
                "DOB",
                "M/F",
                "Ethnicity",
                "Legal status",
                "Need",
                "Plcmt type",
                "Provider",
                "Carer / home",
                "Plcmt start",
                "Plcmt end",
                "Reason ended",
                "Plcmt pcode",
                "Home pcode",
                "In/out",
                "Weekly £"));
        var costs = new ArrayList<@Nullable Object[]>();
        costs.add(row("Child ID", "Payment type", "From", "To", "£ per week"));
        for (int i = 0; i < 30; i++) {
            String id = String.valueOf(440_100 + i);
            String kind = List.of("our carers", "our carers", "agency", "agency", "kinship", "kids home", "semi")
                    .get(i % 7);
            boolean older = kind.equals("semi");
            LocalDate born = LocalDate.of(
                    (older ? 2009 : 2011) + random.nextInt(older ? 1 : 13),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            LocalDate start = LocalDate.of(2025, 4, 1).plusDays(random.nextInt(480));
            LocalDate first = start.isBefore(born) ? born.plusDays(40) : start;
            LocalDate end = i % 6 == 5 ? first.plusDays(30L + random.nextInt(25)) : null;
            String provider = kind.equals("agency")
                    ? pick("Larkfield Fostering", "Elm Tree Families")
                    : kind.equals("kids home") ? "Oakmere Homes" : kind.equals("semi") ? "Harbour Steps" : null;
            String home = kind.equals("our carers")
                    ? household(i % LAST.length)
                    : kind.equals("kinship") ? pick("Grandmother", "Aunt") : null;
            int pounds = switch (kind) {
                case "our carers" -> 380 + random.nextInt(120);
                case "agency" -> 850 + random.nextInt(200);
                case "kinship" -> 210 + random.nextInt(60);
                case "semi" -> 900 + random.nextInt(700);
                default -> 4200 + random.nextInt(900);
            };
            Object weekly = i % 4 == 0 ? "£" + "%,.2f".formatted((double) pounds) : Double.valueOf(pounds);
            placements.add(row(
                    Double.valueOf(Integer.parseInt(id)),
                    LAST[(i * 11 + 5) % LAST.length] + ", " + FIRST[(i * 7 + 1) % FIRST.length],
                    i % 5 == 0 ? SHORT.format(born) : born,
                    pick("M", "F"),
                    pick("White British", "White British", "Mixed other", "Black African", "Asian Pakistani"),
                    pick("ICO", "full CO", "Sec 20", "full CO", "PO"),
                    pick("Abuse/neglect", "Family dysfunction", "N4", "N1"),
                    kind,
                    provider,
                    home,
                    first,
                    end,
                    end == null ? null : pick("care plan", "carers gave notice", "returned home"),
                    postcode(),
                    postcode(),
                    kind.equals("our carers") ? "in" : pick("in", "out", "out"),
                    weekly));
            String payment = switch (kind) {
                case "agency" -> "agency fee";
                case "kids home", "semi" -> "residential";
                default -> "allowance";
            };
            costs.add(row(Double.valueOf(Integer.parseInt(id)), payment, first, end, Double.valueOf(pounds)));
            if (i % 9 == 6) {
                costs.add(row(Double.valueOf(Integer.parseInt(id)), "ICB contribution", first, end, "(250.00)"));
            }
        }
        Sheet first = book.createSheet("Placements");
        fillAll(first, placements);
        widths(first, 10, 24, 11, 6, 16, 12, 18, 12, 20, 26, 11, 11, 18, 11, 11, 8, 11);
        Sheet second = book.createSheet("Weekly costs");
        fillAll(second, costs);
        widths(second, 10, 18, 11, 11, 12);
    }

    private static void widths(Sheet sheet, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }
}
