package hearth;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How Hearth says no: a rule by its own id, what was typed by its field, and only what is neither without one. */
class RefusalsTest {
    private static final Path SOURCES = Path.of("src/main/java/hearth");
    private static final Pattern RULE = Pattern.compile("\"([A-Z]+\\d*-\\d{2})\"");
    private static final Pattern NEITHER = Pattern.compile("new Mendable\\(");
    private static final Pattern WITHOUT_ID = Pattern.compile("Refusal\\.of\\(\\s*\"(?![A-Z]+\\d*-\\d{2}\"|SSDA903-)");

    private static final List<String> FEATURES = List.of(
            "access", "carers", "recruitment", "children", "placements", "matching", "finance", "diary", "reports");

    private static final String GONE = "what was asked for is not in the store, or not any more";
    private static final String ROW = "a row of a file is at fault, which the import shows beside the row";
    private static final String DISK = "a file cannot be written there";
    private static final String NO_SCREEN = "no screen and no command reaches it";

    /** Where the features say no without a rule and without a field, how often, and why that is right. */
    private static final Map<String, List<String>> STAY = Map.ofEntries(
            Map.entry("access/Accounts", List.of(GONE)),
            Map.entry("access/Tasks", List.of(GONE)),
            Map.entry("access/TrailPage", List.of(GONE, GONE)),
            Map.entry("access/Workers", List.of(GONE)),
            Map.entry("carers/Approvals", List.of(GONE)),
            Map.entry("carers/HouseholdStore", List.of(GONE, GONE)),
            Map.entry("carers/Households", List.of(GONE)),
            Map.entry("carers/People", List.of(GONE)),
            Map.entry("carers/concerns/Concerns", List.of(GONE)),
            Map.entry("carers/ui/VisitForCarers", List.of(DISK)),
            Map.entry("carers/visits/VisitNotes", List.of(GONE)),
            Map.entry("children/ChildFile", List.of(GONE)),
            Map.entry("children/Children", List.of(GONE)),
            Map.entry("children/Programmes", List.of(NO_SCREEN)),
            Map.entry("matching/Decisions", List.of(GONE)),
            Map.entry("matching/ui/FindHomeModel", List.of(GONE)),
            Map.entry("placements/PlacementIntake", List.of(ROW, ROW)),
            Map.entry("placements/PlacementSteps", List.of(GONE)),
            Map.entry("placements/Placements", List.of(GONE)),
            Map.entry("placements/ReferralPage", List.of(GONE)),
            Map.entry("placements/ToldHome", List.of(GONE)),
            Map.entry("recruitment/Enquiries", List.of(GONE, GONE)),
            Map.entry("recruitment/EnquiryStore", List.of(GONE, GONE)),
            Map.entry("recruitment/Merging", List.of(GONE)));

    @Test
    void aFeatureSaysNoByARuleOrAFieldButInTheFewPlacesNamedHere() {
        var found = new TreeMap<String, Integer>();
        FEATURES.forEach(feature -> files(SOURCES.resolve(feature)).forEach(file -> {
            int times = matches(NEITHER, file).size();
            if (times > 0) {
                found.put(name(file), times);
            }
        }));
        Map<String, Integer> wanted = STAY.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size()));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(wanted);
    }

    @Test
    void everyRuleHasAnIdOfItsOwnWrittenInOnePlace() {
        var places = new TreeMap<String, List<String>>();
        files(SOURCES)
                .filter(file -> !file.endsWith("Fault.java"))
                .forEach(file -> matches(RULE, file)
                        .forEach(rule -> places.computeIfAbsent(rule, r -> new ArrayList<>())
                                .add(name(file))));
        assertThat(places).hasSizeGreaterThan(50);
        assertThat(places)
                .allSatisfy((rule, where) -> assertThat(where).as(rule).hasSize(1));
    }

    @Test
    void noRefusalIsMadeUpWithoutTheIdOfItsRule() {
        assertThat(files(SOURCES).filter(file -> !matches(WITHOUT_ID, file).isEmpty()))
                .isEmpty();
    }

    @Test
    void everyFaultOfOursHasACodeOfItsOwn() {
        assertThat(Fault.values())
                .extracting(Fault::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("H-[A-Z]+-\\d{2}"));
    }

    private static List<String> matches(Pattern pattern, Path file) {
        Matcher found = pattern.matcher(read(file));
        return found.results()
                .map(r -> r.groupCount() == 0 ? r.group() : r.group(1))
                .toList();
    }

    private static String name(Path file) {
        return SOURCES.relativize(file).toString().replace('\\', '/').replace(".java", "");
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
