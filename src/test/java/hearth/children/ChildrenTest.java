package hearth.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Conflict;
import hearth.common.Known;
import hearth.common.Mendable;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children, their care and what is known of them. (It is long because each use case has its case here.) */
class ChildrenTest {
    private static final String WIGAN = "E08000010";

    @TempDir
    Path folder;

    private Session kim;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static NewChild ada() {
        return NewChild.of("Ada", "Okafor-Ré", day("2015-08-14"), "F", WIGAN);
    }

    private Child stored(ChildId id) {
        return kim.store().read(h -> Children.find(h, id)).orElseThrow();
    }

    @Test
    void aChildIsKeptAsWritten() {
        NewChild told = ada().withIdentifiers("K-17", "ab0099", "H801200001001")
                .withEthnicity("MWBA")
                .withPlan("Jo Field", null, "LONG_TERM_FOSTERING")
                .withMother(Answer.NO, null);
        ChildId id = Children.add(kim, told);
        Child child = stored(id);
        assertThat(child.details()).isEqualTo(told);
        assertThat(child.reference()).isEqualTo("CH-0001");
        assertThat(child.name()).isEqualTo("Ada Okafor-Ré");
        assertThat(Child.FIELDS).extracting(f -> f.plain(child)).contains("ab0099", "2015-08-14", "Jo Field");
    }

    @Test
    void anUnknownPupilNumberIsNoIdentifier() {
        Children.add(kim, ada().withIdentifiers(null, null, "UN1"));
        ChildId other = Children.add(
                kim, NewChild.of("Ben", "Ahmed", day("2016-01-01"), "M", WIGAN).withIdentifiers(null, null, "un1"));
        assertThat(stored(other).upn()).isEqualTo("UN1");
    }

    @Test
    void anIdentifierBelongsToOneChild() {
        Children.add(kim, ada().withIdentifiers(null, "A1", null));
        NewChild ben = NewChild.of("Ben", "Ahmed", day("2016-01-01"), "M", WIGAN);
        assertThatThrownBy(() -> Children.add(kim, ben.withIdentifiers(null, "a1", null)))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("The record CH-0001 has the number a1 already. Open it, or correct the number.");
    }

    @Test
    void aPupilNumberStandsOnTwoChildren() {
        NewChild ben = NewChild.of("Ben", "Ahmed", day("2016-01-01"), "M", WIGAN);
        ChildId ada = Children.add(kim, ada().withIdentifiers(null, null, "H801200001001"));
        ChildId typed = Children.add(kim, ben.withIdentifiers(null, null, "h801200001001"));
        ChildId changed = Children.add(kim, ben);
        Children.change(kim, changed, 1, ben.withIdentifiers(null, null, "H801200001001"));
        assertThat(stored(ada).upn()).isEqualTo("H801200001001");
        assertThat(stored(typed).upn()).isEqualTo("h801200001001");
        assertThat(stored(changed).upn()).isEqualTo("H801200001001");
    }

    @Test
    void whatCannotBeTrueIsRefusedBesideItsField() {
        assertThatThrownBy(() -> Children.add(kim, NewChild.of("A", "B", day("2026-11-01"), "X", WIGAN)))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        e -> assertThat(e.refusals())
                                .extracting(r -> r.field())
                                .containsExactly("date_of_birth", "sex"));
        NewChild mother = ada().withMother(Answer.YES, day("2015-08-14"));
        assertThatThrownBy(() -> Children.add(kim, mother)).hasMessageContaining("A mother is older than her child");
    }

    @Test
    void nobodysEditIsLost() {
        ChildId id = Children.add(kim, ada());
        Children.change(kim, id, 1, ada().withEthnicity("BAFR"));
        assertThatThrownBy(() -> Children.change(kim, id, 1, ada().withEthnicity("BCRB")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("ethnicity: now BAFR, yours BCRB");
        assertThat(stored(id).ethnicity()).isEqualTo("BAFR");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "Ada, Okafor-Ré, 2015-08-14, true",
        "ADA, OKAFOR RE, 2015-08-14, true",
        "'', 'Okafor-Re, Ada', 2015-08-14, true",
        "Ada, Okafor, 2015-08-14, false",
        "Ada, Okafor-Ré, 2015-08-15, false"
    })
    void aRowIsKnownByNameAndBirthInAnyForm(String first, String last, String born, boolean known) {
        ChildId id = Children.add(kim, ada());
        NewChild row = NewChild.of(first, last, day(born), "U", WIGAN);
        assertThat(recognised(null, null, row).isPresent()).isEqualTo(known);
        assertThat(stored(id).version()).isEqualTo(1);
    }

    private Optional<ChildId> recognised(
            @org.jspecify.annotations.Nullable String reference,
            @org.jspecify.annotations.Nullable String number,
            @org.jspecify.annotations.Nullable NewChild row) {
        return kim.store().read(h -> Children.recognise(h, reference, number, row));
    }

    @Test
    void aRowIsKnownByEachOfItsNumbersAndByItsFormerName() {
        ChildId id = Children.add(kim, ada().withIdentifiers("17", "A1", null));
        Children.add(kim, NewChild.of("Ada", "Okafor", day("2015-08-14"), "F", WIGAN));
        assertThat(recognised("17", null, null)).contains(id);
        assertThat(recognised("ch-0001", null, null)).contains(id);
        assertThat(recognised(null, "a1", null)).contains(id);
        assertThat(recognised("18", "A2", ada())).contains(id);
        Children.change(
                kim,
                id,
                1,
                NewChild.of("Ada", "Okafor-Raman", day("2015-08-14"), "F", WIGAN)
                        .withIdentifiers("17", "A1", null));
        assertThat(recognised(null, null, ada())).contains(id);
    }

    @Test
    void twoOfOneNameAndBirthAreNotGuessedBetween() {
        Children.add(kim, ada());
        Children.add(kim, ada());
        assertThat(recognised(null, null, ada())).isEmpty();
    }

    @Test
    void aChildIsFoundByNameReferenceAndNumber() {
        ChildId id = Children.add(kim, ada().withIdentifiers(null, "A00991", null));
        for (String typed : List.of("okaf", "ada", "ch-0001", "a0099")) {
            List<Search.Hit> hits = kim.store().read(h -> Search.find(h, typed, 10));
            assertThat(hits)
                    .as(typed)
                    .singleElement()
                    .returns(id.value(), Search.Hit::id)
                    .returns("Ada Okafor-Ré", Search.Hit::name);
        }
        assertThatThrownBy(() -> kim.store().read(h -> Children.get(h, "CH-0099")))
                .isInstanceOf(Mendable.class);
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2015-08-14, 2026-08-13, 10",
        "2015-08-14, 2026-08-14, 11",
        "2012-02-29, 2026-02-28, 13",
        "2012-02-29, 2026-03-01, 14",
        "2026-01-01, 2026-01-01, 0"
    })
    void ageIsInWholeYears(String born, String on, int age) {
        assertThat(Child.ageOn(day(born), day(on))).isEqualTo(age);
    }

    @Test
    void onePeriodOfCareAtATimeAndNoneBeforeBirth() {
        ChildId id = Children.add(kim, ada());
        assertThatThrownBy(() -> Care.start(kim, id, StartOfCare.on(day("2015-08-13"), "V2", "N1", null)))
                .hasMessageContaining("cannot be looked after before");
        Care.start(kim, id, StartOfCare.on(day("2020-01-01"), "V2", "N1", "wn11aa"));
        assertThatThrownBy(() -> Care.start(kim, id, StartOfCare.on(day("2021-01-01"), "V2", "N1", null)))
                .hasMessageContaining("looked after already, since 1 January 2020");
        assertThatThrownBy(() -> Care.start(kim, id, StartOfCare.on(day("2019-01-01"), "V2", "N1", null)))
                .hasMessageContaining("A later period of care begins on 1 January 2020");
        PeriodOfCare period = kim.store().read(h -> Care.of(h, id)).getFirst();
        assertThat(period.homePostcode()).isEqualTo("WN1 1AA");
        end(period, "2020-06-01", "E4A");
        Care.start(kim, id, StartOfCare.on(day("2020-06-01"), "C1", "N1", null));
    }

    private void end(PeriodOfCare period, String on, String rec) {
        kim.write(Right.EDIT_CHILDREN, "care ends", tx -> {
            Care.end(tx, period, day(on), rec, null);
            return rec;
        });
    }

    @Test
    void careEndsAfterItStartsAndForAReason() {
        ChildId id = Children.add(kim, ada());
        Care.start(kim, id, StartOfCare.on(day("2020-01-01"), "V2", "N1", null));
        PeriodOfCare period = kim.store().read(h -> Care.of(h, id)).getFirst();
        assertThatThrownBy(() -> end(period, "2020-01-01", "E4A")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> end(period, "2020-06-01", "X1")).hasMessageContaining("care goes on");
        Care.changeStatus(kim, id, day("2020-03-01"), "C2");
        PeriodOfCare now = kim.store().read(h -> Care.of(h, id)).getFirst();
        assertThatThrownBy(() -> end(now, "2020-03-01", "E4A")).hasMessageContaining("1 March 2020");
        end(now, "2020-03-02", "E4A");
    }

    @Test
    void legalStatusIsAChain() {
        ChildId id = Children.add(kim, ada());
        Care.start(kim, id, StartOfCare.on(day("2020-01-01"), "V2", "N1", null));
        Care.changeStatus(kim, id, day("2020-05-01"), "C2");
        Care.changeStatus(kim, id, day("2020-03-01"), "C1");
        Care.changeStatus(kim, id, day("2020-05-01"), "E1");
        PeriodOfCare period = kim.store().read(h -> Care.of(h, id)).getFirst();
        assertThat(period.statuses())
                .extracting(s -> s.startsOn() + " " + s.code())
                .containsExactly("2020-01-01 V2", "2020-03-01 C1", "2020-05-01 E1");
        assertThat(period.statusOn(day("2020-02-29"))).isEqualTo("V2");
        assertThat(period.statusOn(day("2020-03-01"))).isEqualTo("C1");
        assertThatThrownBy(() -> Care.changeStatus(kim, id, day("2019-12-31"), "C1"))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> Care.changeStatus(kim, id, day("2020-04-01"), "Q9"))
                .isInstanceOf(RuleRefused.class);
        Care.removeStatus(kim, period, period.statuses().get(1).id());
        assertThatThrownBy(() -> Care.removeStatus(
                        kim, period, period.statuses().getFirst().id()))
                .isInstanceOf(RuleRefused.class);
        assertThat(kim.store().read(h -> Care.of(h, id)).getFirst().statusOn(day("2020-03-01")))
                .isEqualTo("V2");
    }

    @Test
    void brothersAndSistersAreLinkedInPairsAndPlannedForAsAGroup() {
        List<ChildId> three = List.of("Ada", "Bea", "Cal").stream()
                .map(n -> Children.add(kim, NewChild.of(n, "Okafor", day("2015-08-14"), "F", WIGAN)))
                .toList();
        Siblings.link(kim, three.reversed(), Siblings.Kind.FULL);
        Siblings.link(kim, three, Siblings.Kind.HALF);
        List<Siblings.Link> links = kim.store().read(h -> Siblings.of(h, three.get(1)));
        assertThat(links)
                .containsExactly(
                        new Siblings.Link(three.get(0), Siblings.Kind.FULL),
                        new Siblings.Link(three.get(2), Siblings.Kind.FULL));
        Siblings.group(
                kim,
                "Okafor children",
                three,
                day("2026-01-01"),
                Siblings.Together.TOGETHER,
                Siblings.Strength.SHOULD,
                null);
        Siblings.Group group =
                kim.store().read(h -> Siblings.groupOf(h, three.getFirst())).orElseThrow();
        Siblings.plan(
                kim, group, day("2026-05-01"), Siblings.Together.APART, Siblings.Strength.MUST, "assessment", "Jo");
        assertThat(kim.store()
                        .read(h -> Siblings.groupOf(h, three.getLast()))
                        .orElseThrow()
                        .plans())
                .extracting(p -> p.startsOn() + " " + p.plan() + " " + p.strength())
                .containsExactly("2026-01-01 TOGETHER SHOULD", "2026-05-01 APART MUST");
        Siblings.unlink(kim, three.get(2), three.get(1));
        List<Siblings.Link> left = kim.store().read(h -> Siblings.of(h, three.get(1)));
        assertThat(left).hasSize(1);
    }

    @Test
    void theLatestNeedAndFactOfADayCount() {
        ChildId id = Children.add(kim, ada());
        Needs.need(kim, id, "HEALTH", 1, day("2026-01-01"), "assessment", null);
        Needs.need(kim, id, "HEALTH", 3, day("2026-06-01"), "review", null);
        Needs.need(kim, id, "EDUCATION", null, day("2026-06-01"), null, null);
        Needs.fact(kim, id, "LANGUAGE", Known.KNOWN, "Igbo", false, day("2026-01-01"), null);
        Needs.fact(kim, id, "ALLERGY", Known.NONE, null, false, day("2026-01-01"), null);
        List<Needs.Need> may = kim.store().read(h -> Needs.of(h, id, day("2026-05-31")));
        assertThat(may).extracting(Needs.Need::level).containsExactly(1);
        List<Needs.Need> june = kim.store().read(h -> Needs.of(h, id, day("2026-06-01")));
        assertThat(june).extracting(n -> n.domain() + n.level()).containsExactly("EDUCATIONnull", "HEALTH3");
        List<Needs.Fact> facts = kim.store().read(h -> Needs.facts(h, id, day("2026-06-01")));
        assertThat(facts).extracting(f -> f.key() + f.state()).containsExactly("ALLERGYNONE", "LANGUAGEKNOWN");
        assertThatThrownBy(() -> Needs.fact(kim, id, "PETS", Known.KNOWN, " ", false, day("2026-01-01"), null))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void missingDaysBothCountAndDoNotOverlapButMayTouch() {
        ChildId id = Children.add(kim, ada());
        ChildEvents.missing(kim, id, "M", day("2026-05-01"), day("2026-05-01"));
        assertThatThrownBy(() -> ChildEvents.missing(kim, id, "A", day("2026-04-30"), day("2026-05-02")))
                .isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> ChildEvents.missing(kim, id, "A", day("2026-06-02"), day("2026-06-01")))
                .isInstanceOf(RuleRefused.class);
        ChildEvents.missing(kim, id, "A", day("2026-04-30"), day("2026-05-01"));
        ChildEvents.missing(kim, id, "A", day("2026-05-02"), null);
        List<ChildEvents.Missing> stored = kim.store().read(h -> ChildEvents.missing(h, id));
        assertThat(stored).extracting(ChildEvents.Missing::kind).containsExactlyInAnyOrder("A", "M", "A");
    }

    @Test
    void whatIsSaidTwiceIsWrittenOnce() {
        ChildId id = Children.add(kim, ada());
        ChildEvents.review(kim, id, day("2026-05-01"), "PN3", Answer.YES);
        kim.write(Right.IMPORT, "a return", tx -> {
            ChildEvents.review(tx, id, day("2026-05-01"), "PN1", Answer.UNKNOWN);
            ChildEvents.unaccompanied(tx, id, null, null);
            ChildEvents.unaccompanied(tx, id, null, day("2026-05-01"));
            return id;
        });
        List<ChildEvents.Review> reviews = kim.store().read(h -> ChildEvents.reviews(h, id));
        assertThat(reviews)
                .singleElement()
                .returns("PN1", ChildEvents.Review::participation)
                .returns(Answer.YES, ChildEvents.Review::saysReturn);
        List<ChildEvents.Unaccompanied> uasc = kim.store().read(h -> ChildEvents.unaccompanied(h, id));
        assertThat(uasc).singleElement().returns(day("2026-05-01"), ChildEvents.Unaccompanied::ceasedOn);
        assertThatThrownBy(() -> ChildEvents.review(kim, id, day("2026-11-01"), null, Answer.UNKNOWN))
                .hasMessageContaining("still to come");
    }

    @Test
    void aReviewIsNotCorrectedToADayThatHasOne() {
        ChildId id = Children.add(kim, ada());
        ChildEvents.review(kim, id, day("2026-05-01"), "PN3", Answer.YES);
        ChildEvents.review(kim, id, day("2026-05-08"), "PN1", Answer.NO);
        ChildEvents.Review later =
                kim.store().read(h -> ChildEvents.reviews(h, id)).getLast();
        assertThatThrownBy(() -> ChildEvents.review(kim, id, later, day("2026-05-01"), "PN1", Answer.NO, null))
                .hasMessage("A review on that day is recorded already. Correct that one, or choose another day.");
        ChildEvents.review(kim, id, later, later.heldOn(), "PN2", Answer.NO, null);
        List<ChildEvents.Review> reviews = kim.store().read(h -> ChildEvents.reviews(h, id));
        assertThat(reviews).extracting(ChildEvents.Review::participation).containsExactly("PN3", "PN2");
    }

    @ParameterizedTest(name = "from {0}, {1} held, last {2}: {3}")
    @CsvSource({
        "2026-03-30, 0,           , 2026-04-29", // 20 working days over Easter
        "2026-03-30, 1, 2026-04-20, 2026-07-20",
        "2026-03-30, 2, 2026-07-20, 2027-01-20",
        "2026-03-30, 5, 2026-08-31, 2027-02-28"
    })
    void whenAReviewIsDue(String start, int held, @org.jspecify.annotations.Nullable LocalDate last, String expected) {
        assertThat(ReviewClock.next(day(start), held, last)).isEqualTo(day(expected));
    }
}
