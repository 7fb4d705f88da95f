package hearth.exchange.inspection;

import hearth.carers.Approval;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every version of the terms of every approval, the latest first: for whom, until when, and how they came to be. */
final class TermsSection {
    private TermsSection() {}

    static Section of(InspectionFacts facts) {
        var rows = new ArrayList<List<String>>();
        for (Approval approval : facts.page().approvals()) {
            LocalDate until = approval.endsOn();
            for (Approval.TermsVersion version : approval.terms().reversed()) {
                Terms terms = version.terms();
                rows.add(List.of(
                        BritishDates.span(version.startsOn(), until),
                        String.valueOf(terms.places()),
                        forWhom(facts, terms),
                        Objects.requireNonNullElse(terms.wording(), ""),
                        decided(terms.decided()),
                        Objects.requireNonNullElse(terms.reason(), "")));
                until = version.startsOn();
            }
        }
        return Section.table(
                "Terms of approval",
                "No terms are recorded.",
                List.of("In force", "Children", "For what", "The letter's words", "Decided", "Why changed"),
                rows);
    }

    private static String forWhom(InspectionFacts facts, Terms terms) {
        String named = terms.named().stream()
                .map(child -> Objects.requireNonNullElse(facts.children().get(child), ""))
                .sorted()
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        terms.lines().stream().map(TermsSection::words),
                        Stream.of(
                                terms.siblingsOnly() ? "more than one only if brothers and sisters" : null,
                                named.isEmpty() ? null : "for " + named + " alone"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static String words(TermsLine line) {
        String sex = line.sex() == null ? "" : line.sex().equals("M") ? ", boys" : ", girls";
        return CodeList.named("fostering-type").label(line.type()) + ", ages " + line.ageFrom() + " to " + line.ageTo()
                + sex;
    }

    private static String decided(Terms.Decided how) {
        return Stream.of(
                        day("Panel ", how.panelOn()),
                        day("Decided ", how.on()),
                        how.by() == null ? null : "by " + how.by())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String day(String words, @Nullable LocalDate day) {
        return day == null ? null : words + BritishDates.format(day);
    }
}
