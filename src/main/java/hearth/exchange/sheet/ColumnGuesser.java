package hearth.exchange.sheet;

import hearth.exchange.sheet.value.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Guesses for one kind of sheet which column is what, from its headings first and its values second. */
final class ColumnGuesser {
    /** Words in a heading that say its values belong to somebody or something else than the row. */
    private static final Set<String> NOT_THIS =
            Set.of("gp school previous former mother father sibling next iro manager"
                    .concat(" second other old new employer referee kin dbs medical training bank expiry unannounced"
                            + " dob birth born")
                    .split(" "));

    private static final Set<String> ONLY_DATE = Set.of("date");

    /** Words in a heading whose own date stands to the right of it. */
    private static final Set<String> HAPPENED =
            Set.of("review reviewed notified agreed approved approval decision decided"
                    .concat(" visit visited meeting panel end ended closed outcome reason")
                    .split(" "));

    /** The same of what is never the main thing on a list: also the only date of one is no more than its own. */
    private static final Set<String> CHECKED = Set.of("dbs medical training health dental pep sdq court hearing"
            .concat(" supervision assessment check checked signed")
            .split(" "));

    /** What a heading that ends with Y/N asks for. */
    private static final Set<FieldType> FLAGS = Set.of(FieldType.FLAG, FieldType.HAS, FieldType.OUT);

    private static final double LOWEST = 0.8;

    private final Map<Integer, Heading> headings = new TreeMap<>();
    private final Map<Integer, String> written;
    private final ColumnSamples samples;

    ColumnGuesser(Map<Integer, String> written, ColumnSamples samples) {
        this.written = new TreeMap<>(written);
        this.samples = samples;
        for (int column : samples.columns()) {
            this.written.putIfAbsent(column, "");
        }
        this.written.forEach((column, text) -> headings.put(column, Heading.of(text)));
    }

    /**
     * A guess for one kind.
     *
     * @param score how much speaks for the kind
     * @param findings what was doubtful
     */
    record Guess(SheetKind kind, double score, List<MappedColumn> columns, List<Finding> findings) {
        boolean fills(String field) {
            return columns.stream().anyMatch(c -> field.equals(c.fieldName()));
        }
    }

    private record Candidate(int column, ImportField field, double score) {}

    Guess guess(SheetKind kind, int headerRow) {
        Map<Integer, MappedColumn> taken = new TreeMap<>();
        Map<String, Integer> owner = new HashMap<>();
        var findings = new ArrayList<Finding>();
        double total = 0;
        var beside = new TreeSet<Integer>();
        List<Candidate> candidates = candidates(kind, headerRow, findings);
        for (Candidate c : candidates) {
            String name = c.field.name();
            if (taken.containsKey(c.column)) {
                continue;
            }
            boolean more = c.field.joins() && (c.field.type() != FieldType.NAMES || c.field.weight() == 0);
            Integer first = owner.get(name);
            if (first == null || more) {
                taken.put(c.column, new MappedColumn(c.column, text(c.column), c.field, How.HEADING));
                owner.putIfAbsent(name, c.column);
                total += first == null ? c.score * c.field.weight() : 0;
            } else if (bare(c.column).equals(bare(first))) {
                beside.add(c.column);
            } else if (c.score > 0.9 && stillFree(c.column, candidates, taken, owner)) {
                findings.add(new Finding(
                        headerRow,
                        taken(c.column),
                        text(c.column),
                        "Looks like " + name + " too, which column " + taken(first)
                                + " was taken for. It was left out."));
            }
        }
        beside.removeIf(taken::containsKey);
        sayBeside(headerRow, List.copyOf(beside), findings);
        total += byValues(kind, taken, owner);
        var columns = new ArrayList<MappedColumn>();
        for (int column : headings.keySet()) {
            MappedColumn mapped = taken.get(column);
            if (mapped != null || !text(column).isEmpty()) {
                columns.add(mapped == null ? new MappedColumn(column, text(column), null, null) : mapped);
            }
        }
        double share = headings.isEmpty() ? 0 : (double) taken.size() / headings.size();
        return new Guess(kind, total + 3 * share, columns, findings);
    }

    /** A heading without what stands in brackets, such as the month above it. */
    private Heading bare(int column) {
        return Heading.of(text(column).replaceAll("\\([^)]*\\)?", " "));
    }

    /** Headings that are there twice: one column that was not read, or whole tables beside each other. */
    private void sayBeside(int headerRow, List<Integer> beside, List<Finding> findings) {
        if (beside.size() == 1) {
            int column = beside.getFirst();
            findings.add(new Finding(
                    headerRow, taken(column), text(column), "The same heading stands further left. It was left out."));
        } else if (!beside.isEmpty()) {
            findings.add(new Finding(
                    headerRow,
                    taken(beside.getFirst()),
                    text(beside.getFirst()),
                    "From here on headings come again. Only the first columns were read. Leave a column empty"
                            + " between tables beside each other, or write above each of them what it is, and"
                            + " import the file again."));
        }
    }

    private static boolean stillFree(
            int column, List<Candidate> candidates, Map<Integer, MappedColumn> taken, Map<String, Integer> owner) {
        return !taken.containsKey(column)
                && candidates.stream().noneMatch(c -> c.column == column && !owner.containsKey(c.field.name()));
    }

    private List<Candidate> candidates(SheetKind kind, int headerRow, List<Finding> findings) {
        var candidates = new ArrayList<Candidate>();
        headings.forEach((column, heading) -> {
            double misfit = 0;
            String meant = "";
            double best = 0;
            for (ImportField field : ImportFields.of(kind)) {
                double alike = heading.isEmpty() ? 0 : likeness(column, heading, field);
                if (alike < LOWEST) {
                    continue;
                }
                double fit = samples.fit(column, field.type(), field.list());
                if (fit < 0.25 && samples.count(column) >= 3) {
                    if (alike > misfit) {
                        misfit = alike;
                        meant = field.name();
                    }
                } else {
                    best = Math.max(best, alike);
                    double referred = field.type() == FieldType.WHO && samples.areReferences(column) ? 0.02 : 0;
                    double filled = samples.isEmpty(column) ? 0.8 : 1;
                    candidates.add(new Candidate(column, field, filled * alike * (0.7 + 0.3 * fit) + referred));
                }
            }
            if (misfit >= 0.95 && best == 0) {
                findings.add(new Finding(
                        headerRow,
                        taken(column),
                        text(column),
                        "Its heading says " + meant
                                + ", but hardly a cell below can be read as that. It was left out."));
            }
        });
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.score)
                .thenComparingInt(c -> -c.field.weight())
                .thenComparingInt(Candidate::column));
        return candidates;
    }

    private double likeness(int column, Heading heading, ImportField field) {
        if (heading.text().endsWith(" y n")) {
            Heading asked =
                    Heading.of(heading.text().substring(0, heading.text().length() - 4));
            return FLAGS.contains(field.type()) ? 0.98 * asked.best(field.headings()) : 0;
        }
        double alike = heading.best(field.headings());
        if (alike < 1 && heading.words().contains("date") && !isDate(field)) {
            return 0;
        }
        String text = text(column);
        if (alike < 1 && text.contains("(")) {
            Heading bare = Heading.of(text.replaceAll("\\([^)]*\\)?", " "));
            alike = bare.isEmpty() ? alike : Math.max(alike, 0.98 * bare.best(field.headings()));
        }
        return alike;
    }

    private static boolean isDate(ImportField field) {
        return switch (field.type()) {
            case DATE, BIRTH, MONTH, RETURN_DATE -> true;
            default -> false;
        };
    }

    /** Columns whose headings say nothing, where what stands in them leaves no doubt. */
    private double byValues(SheetKind kind, Map<Integer, MappedColumn> taken, Map<String, Integer> owner) {
        double total = 0;
        Set<Integer> dates = new TreeSet<>();
        for (int column : headings.keySet()) {
            Heading heading = headings.getOrDefault(column, Heading.of(""));
            boolean free =
                    !taken.containsKey(column) && heading.words().stream().noneMatch(NOT_THIS::contains);
            if (free && onlyDate(column)) {
                dates.add(column);
            }
            if (!free || samples.count(column) < 3) {
                continue;
            }
            for (ImportField field : ImportFields.of(kind)) {
                if (!owner.containsKey(field.name()) && speaksForItself(column, field)) {
                    taken.put(column, new MappedColumn(column, text(column), field, How.VALUES));
                    owner.put(field.name(), column);
                    total += 0.6 * field.weight();
                    break;
                }
            }
            if (!taken.containsKey(column)
                    && !isDateOf(column, CHECKED)
                    && samples.fit(column, FieldType.DATE, null) >= 0.9) {
                dates.add(column);
            }
        }
        return total + mainDate(kind, dates, taken, owner);
    }

    private boolean speaksForItself(int column, ImportField field) {
        double fit = samples.fit(column, field.type(), field.list());
        return switch (field.type()) {
            case EMAIL, POSTCODE, PHONE ->
                fit >= 0.8 && field.weight() > 0 && !field.name().startsWith("home_");
            case CODE, PLACE ->
                fit >= 0.85
                        && field.weight() >= 2
                        && samples.distinct(column) >= 2
                        && samples.count(column) >= 5
                        && !"sex".equals(field.list());
            case NAME, NAMES -> field.weight() >= 2 && samples.looksLikeNames(column);
            default -> false;
        };
    }

    /** The date that the kind of sheet turns on: the only column of dates, or else the first that is called "Date" and no more. */
    private double mainDate(
            SheetKind kind, Set<Integer> dates, Map<Integer, MappedColumn> taken, Map<String, Integer> owner) {
        Optional<Integer> main = dates.size() == 1
                ? Optional.of(dates.iterator().next())
                : dates.stream().filter(this::onlyDate).findFirst();
        if (main.isEmpty()) {
            return 0;
        }
        int column = main.get();
        for (ImportField field : ImportFields.of(kind)) {
            if (field.type() == FieldType.DATE && field.weight() == 4) {
                if (!owner.containsKey(field.name())) {
                    taken.put(column, new MappedColumn(column, text(column), field, How.VALUES));
                    return 0.6 * field.weight();
                }
                return 0;
            }
        }
        return 0;
    }

    /** Whether it is a "Date" of what the row is about: its days have come, and the column before does not say what happened then. */
    private boolean onlyDate(int column) {
        return bare(column).words().equals(ONLY_DATE)
                && !isDateOf(column, HAPPENED)
                && !isDateOf(column, CHECKED)
                && samples.fit(column, FieldType.DATE, null) >= 0.9
                && samples.haveCome(column);
    }

    /** Whether it is called "Date" and no more, and the column before has one of these words. */
    private boolean isDateOf(int column, Set<String> words) {
        return bare(column).words().equals(ONLY_DATE)
                && headings.getOrDefault(column - 1, Heading.of("")).words().stream()
                        .anyMatch(words::contains);
    }

    private String text(int column) {
        return written.getOrDefault(column, "");
    }

    private static String taken(int column) {
        return hearth.exchange.sheet.raw.Letters.of(column);
    }
}
