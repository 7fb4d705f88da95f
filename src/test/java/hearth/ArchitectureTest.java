package hearth;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom: the table of packages, held as data. */
class ArchitectureTest {
    private static final JavaClasses HEARTH = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("hearth");

    /** Each package and the packages of ours that it may use, besides itself; read downwards. */
    private static final Map<String, List<String>> MAY_USE = table();

    private static Map<String, List<String>> table() {
        var t = new LinkedHashMap<String, List<String>>();
        t.put("common", List.of());
        t.put("store", List.of("common"));
        t.put("ui", List.of("common"));
        t.put("access", List.of("common", "store"));
        t.put("geography", List.of("common", "store"));
        t.put("carers", List.of("common", "store", "access", "geography"));
        t.put("recruitment", plus(t.get("carers"), "carers"));
        t.put("children", List.of("common", "store", "access", "geography"));
        t.put("placements", List.of("common", "store", "access", "geography", "carers", "children"));
        t.put("matching", plus(t.get("placements"), "placements"));
        t.put("finance", plus(t.get("placements"), "placements", "recruitment"));
        t.put("diary", plus(t.get("finance"), "finance", "matching"));
        t.put("reports", plus(t.get("diary"), "diary"));
        t.put("exchange", plus(t.get("reports"), "reports"));
        t.put("demo", plus(t.get("reports"), "reports", "exchange"));
        t.put("app", plus(t.get("demo"), "demo", "ui"));
        return t;
    }

    private static List<String> plus(List<String> base, String... more) {
        var all = new ArrayList<>(base);
        all.addAll(List.of(more));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> eachPackageKnowsOnlyWhatItMay() {
        return MAY_USE.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    String own = e.getKey();
                    var allowed = new ArrayList<String>();
                    allowed.add("hearth." + own + "..");
                    e.getValue().forEach(p -> allowed.add("hearth." + p + ".."));
                    // A feature's screens may use the kit of all screens.
                    var rule = noClasses()
                            .that(resideInAPackage("hearth." + own + ".."))
                            .and(resideOutsideOfPackages("hearth.*.ui.."))
                            .should()
                            .dependOnClassesThat(resideInAPackage("hearth..")
                                    .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                            .allowEmptyShould(true);
                    rule.check(HEARTH);
                    allowed.add("hearth.ui..");
                    noClasses()
                            .that(resideInAPackage("hearth." + own + ".ui.."))
                            .should()
                            .dependOnClassesThat(resideInAPackage("hearth..")
                                    .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                            .allowEmptyShould(true)
                            .check(HEARTH);
                }));
    }

    @Test
    void everyPackageIsInTheTable() {
        var parts = MAY_USE.keySet().stream().map(p -> "hearth." + p + "..").toArray(String[]::new);
        classes().should().resideInAnyPackage(parts).check(HEARTH);
    }

    @Test
    void onlyAppAndAFeatureItselfUseItsScreens() {
        for (String own : MAY_USE.keySet()) {
            if (!own.equals("app")) {
                noClasses()
                        .that(resideOutsideOfPackages("hearth." + own + ".ui..", "hearth.app.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("hearth." + own + ".ui.."))
                        .allowEmptyShould(true)
                        .check(HEARTH);
            }
        }
    }

    @Test
    void windowsStayInWindowPackages() {
        noClasses()
                .that(resideOutsideOfPackages("hearth.ui..", "hearth.*.ui..", "hearth.app.."))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.."))
                .check(HEARTH);
    }

    @Test
    void thePlanKnowsOnlyGroupsAndHomes() {
        noClasses()
                .that(resideInAPackage("hearth.matching.plan.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("hearth..").and(resideOutsideOfPackages("hearth.matching.plan..")))
                .check(HEARTH);
        noClasses()
                .that(resideOutsideOfPackages("hearth.matching.plan.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.ojalgo.."))
                .check(HEARTH);
    }

    @Test
    void sqlAndKeysStayInTheStore() {
        noClasses()
                .that(resideOutsideOfPackages("hearth.store.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..", "org.bouncycastle..", "javax.crypto..")
                .check(HEARTH);
    }

    @Test
    void sqlIsWrittenInStoresOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("hearth.store..")
                .and()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveNameNotMatching(".*Store\\$.*")
                .should()
                .dependOnClassesThat(resideInAPackage("org.jdbi..").and(resideOutsideOfPackages("org.jdbi.v3.core")))
                .allowEmptyShould(true)
                .check(HEARTH);
    }

    @Test
    void spreadsheetsStayInExchange() {
        noClasses()
                .that(resideOutsideOfPackages("hearth.exchange.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.poi.."))
                .check(HEARTH);
    }

    @Test
    void theDayComesFromAClock() {
        noClasses().should().callMethod(java.time.LocalDate.class, "now").check(HEARTH);
        noClasses().should().callMethod(java.time.Instant.class, "now").check(HEARTH);
        noClasses().should().callMethod(java.time.LocalDateTime.class, "now").check(HEARTH);
        noClasses().should().callMethod(java.time.YearMonth.class, "now").check(HEARTH);
    }
}
