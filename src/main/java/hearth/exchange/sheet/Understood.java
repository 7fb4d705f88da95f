package hearth.exchange.sheet;

import hearth.exchange.sheet.raw.Layout;
import hearth.exchange.sheet.raw.Letters;
import hearth.exchange.sheet.raw.RawCell;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.raw.RawSheet;
import hearth.exchange.sheet.value.DateReader;
import hearth.exchange.sheet.value.ValueReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A sheet of which it is known what it holds; its rows can be read as often as wanted while its file is open. */
public final class Understood {
    private final RawSheet sheet;
    private final SheetKind kind;
    private final int headerRow;
    private final List<MappedColumn> columns;
    private final String signature;
    private final List<Finding> doubts;
    private final Layout layout;
    private final HeaderFinder finder;
    private final ValueReader values;

    Understood(
            RawSheet sheet,
            SheetKind kind,
            int headerRow,
            List<MappedColumn> columns,
            String signature,
            List<Finding> doubts,
            Layout layout,
            HeaderFinder finder,
            ValueReader values) {
        this.sheet = sheet;
        this.kind = kind;
        this.headerRow = headerRow;
        this.columns = List.copyOf(columns);
        this.signature = signature;
        this.doubts = List.copyOf(doubts);
        this.layout = layout;
        this.finder = finder;
        this.values = values;
    }

    public String name() {
        return sheet.name();
    }

    public SheetKind kind() {
        return kind;
    }

    /** The last heading row as Excel counts; 0 where there is none. */
    public int headerRow() {
        return headerRow;
    }

    public List<MappedColumn> columns() {
        return columns;
    }

    /** By which the headings are known again next month. */
    public String signature() {
        return signature;
    }

    /** The mapping as it stands, to save or to correct. */
    public SheetMapping mapping() {
        return SheetMapping.of(this);
    }

    /**
     * Streams the data rows from the top.
     *
     * @return counts and warnings about everything that was not given out as a data row
     * @throws hearth.common.Mendable where the file is broken further down
     */
    public ReadSheet read(Consumer<ReadRow> taker) {
        var reading = new Reading(taker);
        sheet.rows(reading::row);
        return reading.result();
    }

    /** One pass over the sheet. */
    private final class Reading {
        private final Consumer<ReadRow> taker;
        private final RowSorter sorter = new RowSorter(columns, finder);
        private final RowReader reader = new RowReader(columns, values);
        private final Map<RowSort, Integer> skips = new EnumMap<>(RowSort.class);
        private final Findings findings = new Findings();
        private final Set<Integer> named = new HashSet<>();
        private final Set<String> american = new HashSet<>();
        private final Set<Integer> unnamed = new HashSet<>();
        private int rows;
        private int last;
        private int hiddenFrom;
        private int hiddenTo;
        private boolean beyond;

        Reading(Consumer<ReadRow> taker) {
            this.taker = taker;
            this.last = headerRow;
            columns.forEach(c -> named.add(c.column()));
        }

        boolean row(RawRow row) {
            if (row.number() <= headerRow) {
                return true;
            }
            RowSort sort = beyond ? RowSort.SECOND_TABLE : sorter.sort(row);
            if (sort != RowSort.BLANK && last < row.number() - 1) {
                skips.merge(RowSort.BLANK, row.number() - 1 - last, Integer::sum);
            }
            last = sort == RowSort.BLANK ? last : row.number();
            hidden(row);
            switch (sort) {
                case DATA -> {
                    rows++;
                    noteUnnamed(row);
                    ReadRow read = reader.read(row);
                    noteAmerican(read);
                    taker.accept(read);
                }
                case BLANK -> {}
                default -> {
                    skips.merge(sort, 1, Integer::sum);
                    say(sort, row);
                }
            }
            return true;
        }

        private void say(RowSort sort, RawRow row) {
            RawCell first = row.cells().getFirst();
            if (sort == RowSort.VACANT) {
                findings.add(new Finding(
                        row.number(),
                        first.letter(),
                        shortened(first.text()),
                        "Lists a vacant place and no child. It was not read."));
            } else if (sort == RowSort.NOTE) {
                findings.add(new Finding(
                        row.number(),
                        first.letter(),
                        shortened(first.text()),
                        "Was taken for a note, because the row holds nothing else of the table. It was not read."));
            } else if (sort == RowSort.SECOND_TABLE && !beyond) {
                beyond = true;
                findings.add(new Finding(
                        row.number(),
                        first.letter(),
                        shortened(first.text()),
                        "A second table begins here. It and all"
                                + " below were not read; copy it to a sheet of its own."));
            }
        }

        /** One date that can only be American makes the others of its column doubtful: 03/04 may be March. */
        private void noteAmerican(ReadRow row) {
            for (Finding problem : row.problems()) {
                if (problem.message().contains(DateReader.AMERICAN) && american.add(String.valueOf(problem.column()))) {
                    findings.add(new Finding(
                            row.number(),
                            problem.column(),
                            problem.value(),
                            "This date can only be American, so others in the column may be too. They were read the"
                                    + " British way, day before month: check them."));
                }
            }
        }

        private void noteUnnamed(RawRow row) {
            for (RawCell cell : row.cells()) {
                if (!named.contains(cell.column()) && unnamed.add(cell.column())) {
                    findings.add(new Finding(
                            row.number(),
                            cell.letter(),
                            shortened(cell.text()),
                            "Stands in a column without a heading. The column was not read."));
                }
            }
        }

        private void hidden(RawRow row) {
            if (!row.hidden()) {
                return;
            }
            if (hiddenTo != row.number() - 1) {
                sayHidden();
                hiddenFrom = row.number();
            }
            hiddenTo = row.number();
        }

        private void sayHidden() {
            if (hiddenFrom > 0) {
                String which = hiddenFrom == hiddenTo
                        ? "Row " + hiddenFrom + " is hidden in the file. It was"
                        : "Rows " + hiddenFrom + " to " + hiddenTo + " are hidden in the file. They were";
                findings.add(new Finding(hiddenFrom, null, "", which + " read like all others."));
            }
        }

        ReadSheet result() {
            sayHidden();
            var warnings = new ArrayList<>(about());
            warnings.addAll(findings.all());
            return new ReadSheet(rows, Map.copyOf(skips), warnings);
        }
    }

    /** What there is to say about the sheet as a whole. */
    public List<Finding> about() {
        var about = new ArrayList<Finding>();
        if (sheet.hidden()) {
            about.add(Finding.sheet("The sheet " + sheet.name() + " is hidden in the file."
                    + (kind == SheetKind.UNKNOWN ? "" : " It was read like all others.")));
        }
        for (int column : layout.hiddenColumns()) {
            for (MappedColumn mapped : columns) {
                if (mapped.column() == column) {
                    about.add(new Finding(
                            headerRow,
                            mapped.letter(),
                            mapped.heading(),
                            "This column is hidden in the file. It was "
                                    + (mapped.field() == null ? "left out." : "read like all others.")));
                }
            }
        }
        int merges = 0;
        for (Layout.Merge merge : layout.merges()) {
            if (merge.lastRow() > headerRow && merges++ < 20) {
                about.add(new Finding(
                        merge.firstRow(),
                        Letters.of(merge.firstColumn()),
                        "",
                        "The cells " + merge.area() + " are merged. Their value was read "
                                + (merge.tall() ? "for each of the rows." : "for the first column.")));
            }
        }
        if (merges > 20) {
            about.add(Finding.sheet((merges - 20) + " more merged areas were read in the same way."));
        }
        about.addAll(doubts);
        return about;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "\u2026";
    }
}
