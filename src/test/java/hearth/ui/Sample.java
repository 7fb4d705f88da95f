package hearth.ui;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Invented enquiries for the tests of the kit. */
record Sample(
        int id,
        String reference,
        String name,
        String stage,
        int days,
        String next,
        String due,
        @Nullable LocalDate visit,
        Money cost,
        String officer,
        String phone) {
    static final List<Field<Sample>> FIELDS = List.of(
            Field.of("reference", "Reference", Kind.REFERENCE, Sample::reference),
            Field.of("name", "Name", Kind.NAME, Sample::name),
            Field.of("stage", "Stage", Kind.TEXT, Sample::stage),
            Field.of("days", "Days", Kind.NUMBER, Sample::days),
            Field.of("next", "Next step", Kind.TEXT, Sample::next),
            Field.of("due", "Due", Kind.TEXT, Sample::due),
            Field.of("visit", "Visit", Kind.DATE, Sample::visit),
            Field.of("cost", "Cost", Kind.MONEY, Sample::cost),
            Field.of("officer", "Officer", Kind.NAME, Sample::officer),
            Field.of("phone", "Phone", Kind.PHONE, Sample::phone));

    private static final String[] FIRST = {"Zoe", "Anna", "Imran", "Grace", "Tom", "Chidi", "Maria", "Siân"};
    private static final String[] LAST = {"Ashworth", "Bell", "Khan", "Okafor", "Pearson", "Hughes", "Novák"};
    private static final String[] STAGES = {"Initial visit", "Stage 1", "Stage 2", "Panel"};
    private static final String[] DUE = {"Overdue by 3 days", "Due today", "Due in 5 days", ""};

    static Sample of(int n) {
        return new Sample(
                n,
                String.format("ENQ-2026-%04d", n + 1),
                FIRST[n % FIRST.length] + " " + LAST[n % LAST.length],
                STAGES[n % STAGES.length],
                n % 90,
                "Visit report",
                DUE[n % DUE.length],
                n % 5 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(n % 300),
                new Money(n * 1234L),
                n % 2 == 0 ? "Kate Unsworth" : "Tunde Adeyemi",
                String.format("01632 960%03d", n % 1000));
    }

    static List<Sample> list(int count) {
        List<Sample> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(of(i));
        }
        return rows;
    }

    static @Nullable Tone dueTone(Sample row) {
        return row.due().startsWith("Overdue")
                ? Tone.DANGER
                : Objects.equals(row.due(), "Due today") ? Tone.WARNING : null;
    }
}
