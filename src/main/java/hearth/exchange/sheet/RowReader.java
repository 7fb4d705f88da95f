package hearth.exchange.sheet;

import hearth.common.CodeList;
import hearth.exchange.sheet.raw.RawCell;
import hearth.exchange.sheet.raw.RawRow;
import hearth.exchange.sheet.value.Ages;
import hearth.exchange.sheet.value.FieldType;
import hearth.exchange.sheet.value.ImportWords;
import hearth.exchange.sheet.value.NameReader;
import hearth.exchange.sheet.value.PersonName;
import hearth.exchange.sheet.value.PlaceWord;
import hearth.exchange.sheet.value.Precision;
import hearth.exchange.sheet.value.ReadDate;
import hearth.exchange.sheet.value.Reading;
import hearth.exchange.sheet.value.Relatives;
import hearth.exchange.sheet.value.StageWord;
import hearth.exchange.sheet.value.ValueReader;
import hearth.exchange.sheet.value.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes values of one row: each column by its field, then what one cell says about several fields. */
final class RowReader {
    /** First letters of kinds of home that are no foster family: K2, R1, S1, H5. */
    private static final Set<String> HOMES = Set.of("K", "R", "S", "H");

    /** Words of the name of a service, which no carers are called. */
    private static final Pattern SERVICE = Pattern.compile(
            "(?i)\\b(?:council|services?|team|fostering|borough|county|city|mbc|authority|kinship|trust|care)\\b");

    /** Days on which something ends: what goes on has none. */
    private static final Set<String> ENDS = Set.of("end", "to", "ended_on", "ceased", "closed_on");

    private final List<MappedColumn> columns;
    private final ValueReader reader;
    private final boolean namesOne;
    private final boolean orAgency;

    RowReader(List<MappedColumn> columns, ValueReader reader) {
        this.columns = columns.stream().filter(c -> c.field() != null).toList();
        this.reader = reader;
        this.orAgency = columns.stream()
                .filter(c -> "household".equals(c.fieldName()))
                .anyMatch(c -> ImportWords.plain(c.heading()).matches(".*\\b(?:agency|provider)\\b.*"));
        this.namesOne = columns.stream()
                .map(MappedColumn::field)
                .anyMatch(f -> f != null
                        && ImportFields.find(f.kind(), "name")
                                .filter(n -> n.type() == FieldType.NAME)
                                .isPresent());
    }

    ReadRow read(RawRow row) {
        var values = new LinkedHashMap<String, Object>();
        var letters = new LinkedHashMap<String, String>();
        var texts = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Finding>();
        var warnings = new ArrayList<Finding>();
        for (MappedColumn column : columns) {
            ImportField field = column.field();
            if (field == null) {
                continue;
            }
            RawCell cell = row.cell(column.column());
            letters.putIfAbsent(field.name(), column.letter());
            if (cell.isBlank() || (ENDS.contains(field.name()) && ImportWords.isWord("goes-on", cell.text()))) {
                continue;
            }
            texts.merge(field.name(), cell.text(), (a, b) -> a + ", " + b);
            Reading read = reader.read(field.type(), field.list(), cell);
            Reading kept = field.strict() ? read : read.soft();
            if (kept.problem() != null) {
                problems.add(new Finding(row.number(), column.letter(), cell.text(), kept.problem()));
            }
            if (kept.warning() != null) {
                warnings.add(new Finding(row.number(), column.letter(), cell.text(), kept.warning()));
            }
            if (cell.note() != null && !read.failed()) {
                warnings.add(new Finding(row.number(), column.letter(), cell.text(), cell.note()));
            }
            if (kept.value() != null) {
                put(values, column, field, kept.value());
                dayBeside(values, field, cell);
            }
        }
        boolean kindless = values.get("provider") instanceof PlaceWord told && told.provider() == null;
        spread(values);
        noCarers(values, kindless);
        names(values);
        return new ReadRow(row, values, letters, texts, problems, warnings);
    }

    /** "Closed 12/10/26" and "Resigned 1/6/26" say when as well; a column of its own for the day goes before. */
    private void dayBeside(Map<String, Object> values, ImportField field, RawCell cell) {
        boolean ended = field.name().equals("status")
                && values.get("status") instanceof String status
                && CodeList.named("ending").find(status).isPresent();
        if ((ended || field.type() == FieldType.STAGE)
                && cell.text().chars().anyMatch(Character::isDigit)
                && reader.read(FieldType.DATE, null, cell).value() instanceof ReadDate day
                && day.precision() == Precision.DAY) {
            values.putIfAbsent(ended ? "ended_on" : "stage_since", day);
        }
    }

    private static void put(Map<String, Object> values, MappedColumn column, ImportField field, Object value) {
        Object before = values.get(field.name());
        if (before == null || !field.joins()) {
            values.put(field.name(), field.type() == FieldType.NOTES ? labelled(column, value) : value);
        } else if (field.type() == FieldType.NAMES) {
            var people = new LinkedHashSet<PersonName>();
            List.of(before, value).forEach(list -> {
                if (list instanceof List<?> names) {
                    names.forEach(name -> people.add((PersonName) name));
                }
            });
            values.put(field.name(), List.copyOf(people));
        } else if (field.type() == FieldType.PHONE) {
            values.put(field.name(), before + " / " + value);
        } else {
            values.put(
                    field.name(),
                    field.type() == FieldType.NOTES ? before + "\n" + labelled(column, value) : before + ", " + value);
        }
    }

    /** Notes from a column that is not simply called so keep its heading. */
    private static String labelled(MappedColumn column, Object value) {
        String heading = Heading.of(column.heading()).text();
        return heading.isEmpty() || heading.startsWith("note") || heading.startsWith("comment")
                ? value.toString()
                : column.heading() + ": " + value;
    }

    /** First and last names in columns of their own make a name, or two where there are columns of a second person. */
    private void names(Map<String, Object> values) {
        Object second = person(values.remove("first_name_2"), values.remove("last_name_2"), values.get("last_name"));
        if (!values.containsKey("name") && values.get("last_name") instanceof String last) {
            Object whole = person(values.get("first_name"), last, null);
            if (whole instanceof List<?> people && !people.isEmpty()) {
                values.put("name", namesOne ? people.getFirst() : people);
            }
        }
        if (values.get("name") instanceof List<?> first && second instanceof List<?> more) {
            values.put(
                    "name",
                    Stream.concat(first.stream(), more.stream()).distinct().toList());
        }
    }

    /** People of a first and a last name; whoever has a first name alone shares the last name of the other. */
    private static @Nullable Object person(@Nullable Object first, @Nullable Object last, @Nullable Object shared) {
        Object family = last == null && first != null ? shared : last;
        return family == null
                ? null
                : NameReader.read(family.toString().replace(",", " ") + ", "
                                + (first == null ? "" : first.toString().replace(",", " ")))
                        .value();
    }

    /** What one cell says about more than its own field; a field with a column of its own keeps that. */
    private static void spread(Map<String, Object> values) {
        for (String field : List.of("places", "age_from", "age_to")) {
            if (values.get(field) instanceof Ages ages) {
                values.remove(field);
                putIfAbsent(values, "places", ages.places());
                putIfAbsent(values, "age_from", ages.from());
                putIfAbsent(values, "age_to", ages.to());
            }
        }
        if (values.get("stage") instanceof StageWord word) {
            values.remove("stage");
            putIfAbsent(values, "stage", word.stage());
            putIfAbsent(values, "closed_reason", word.closedReason());
        }
        if (values.get("provider") instanceof PlaceWord provider) {
            values.remove("provider");
            putIfAbsent(values, "provider", provider.provider());
            putIfAbsent(values, "provider_name", provider.name());
        }
        for (String field : List.of("type", "placement_type")) {
            if (values.get(field) instanceof PlaceWord word) {
                values.remove(field);
                putIfAbsent(values, field, word.place());
                putIfAbsent(values, "provider", word.provider());
                named(values, word);
                if (word.place() != null) {
                    home(values, word.place());
                }
            }
        }
    }

    /**
     * What is no name of carers: "gran" or "mat. aunt" says who they are to the child, and would make carers of that name for every
     * child; the name of the agency beside itself says nothing more. What stands as the provider of kinship care is the carers' name.
     */
    private void noCarers(Map<String, Object> values, boolean kindless) {
        if (values.get("household") instanceof Who who) {
            if (Relatives.alone(who.text())) {
                values.remove("household");
            } else if (orAgency && who.reference() == null && isOthers(values)) {
                values.remove("household");
                putIfAbsent(values, "provider_name", who.text());
            }
        }
        if (values.get("provider_name") instanceof String name) {
            if (Relatives.alone(name)) {
                values.remove("provider_name");
            } else if (values.get("household") instanceof Who who && who.text().equalsIgnoreCase(name)) {
                values.remove("household");
            } else if (kindless
                    && isKin(values)
                    && !SERVICE.matcher(name).find()
                    && Who.read(name).value() instanceof Who carers) {
                values.remove("provider_name");
                putIfAbsent(values, "household", carers);
            }
        }
    }

    /** Another's foster carers: under "Carer/agency" stands the agency, whose carers would else be one household. */
    private static boolean isOthers(Map<String, Object> values) {
        return values.get("provider") instanceof String code && code.matches("PR[2-5]");
    }

    private static boolean isKin(Map<String, Object> values) {
        Object place = values.containsKey("type") ? values.get("type") : values.get("placement_type");
        return place instanceof String code && code.matches("U[123]") && "PR1".equals(values.get("provider"));
    }

    /** A children's home or the like has no fostering household: what stands in that column is its own name. */
    private static void home(Map<String, Object> values, String place) {
        if (HOMES.contains(place.substring(0, 1))
                && values.get("household") instanceof Who home
                && home.reference() == null) {
            values.remove("household");
            putIfAbsent(values, values.containsKey("provider_name") ? "home_name" : "provider_name", home.text());
        }
    }

    /** A name beside "our carers" is theirs; beside anything else it is the provider's. */
    private static void named(Map<String, Object> values, PlaceWord word) {
        String name = word.name();
        if (name == null) {
            return;
        }
        if ("PR1".equals(word.provider())
                && word.place() != null
                && word.place().startsWith("U")) {
            if (Who.read(name).value() instanceof Who carers) {
                putIfAbsent(values, "household", carers);
            }
        } else {
            putIfAbsent(values, "provider_name", name);
        }
    }

    private static void putIfAbsent(Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            values.putIfAbsent(field, value);
        }
    }
}
