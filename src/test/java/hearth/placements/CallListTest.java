package hearth.placements;

import static hearth.placements.Council.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hearth.access.Accounts;
import hearth.access.Query;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Vacancies;
import hearth.children.Siblings;
import hearth.common.ChildId;
import hearth.common.Field;
import hearth.common.HouseholdId;
import hearth.common.ProviderId;
import hearth.common.ReferralId;
import hearth.common.RuleRefused;
import hearth.common.WeeklyRate;
import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home tonight: whom to ring, what they said, and beds that are held until a time. It is 31 October 2026, nine in the morning. */
class CallListTest {
    private static final LocalDate TODAY = day("2026-10-31");

    @TempDir
    Path folder;

    private Council wigan;
    private HouseholdId ashworths;
    private ProviderId agency;

    @BeforeEach
    void open() {
        wigan = new Council(folder);
        ashworths = TestHomes.approved(wigan.kim, wigan.geography, "Ashworth", "WN2 2BB", "2020-01-01", 2, 0, 17);
        agency = wigan.kim.write(Right.EDIT_CHILDREN, "an agency", tx -> {
            ProviderId id = Providers.add(tx, "Bright Fostering", Sector.PRIVATE, TODAY);
            Providers.phone(tx, Providers.find(tx.sql(), id).orElseThrow(), "01632 960123");
            ProviderId homes = Providers.add(tx, "Oak House Care", Sector.PRIVATE, TODAY);
            Providers.addEstablishment(
                    tx, homes, "Oak House", Provider.EstablishmentKind.CHILDRENS_HOME, null, null, null);
            return id;
        });
    }

    @AfterEach
    void close() {
        wigan.close();
    }

    private Referral request(String child) {
        ReferralId id = Referrals.add(
                wigan.kim,
                new Referral.New(
                        TODAY, List.of(wigan.child(child, "2016-01-01")), true, TODAY, null, null, null, null));
        Referral request = find(id);
        Referrals.authorise(wigan.kim, request, "Jill", TODAY, null);
        return find(id);
    }

    private Referral find(ReferralId id) {
        return wigan.kim.store().read(h -> Referrals.find(h, id)).orElseThrow();
    }

    private List<CallLine> list(Referral request) {
        return CallList.of(wigan.kim, request.id());
    }

    private int free(Session session) {
        return session.read(Right.SEE_CARERS, h -> Vacancies.LISTING.all(h, Query.on(TODAY))).stream()
                .filter(v -> v.id().equals(ashworths) && !v.freeFrom().isAfter(TODAY))
                .mapToInt(v -> v.places())
                .sum();
    }

    @Test
    void ourOwnCarersComeFirstThenAgenciesAndHomesWithTheirNumbers() {
        assertThat(list(request("Ada")))
                .extracting(l -> l.name() + "|" + l.sort() + "|" + l.free())
                .containsExactly(
                        "Sam Ashworth|Our carers|2",
                        "Bright Fostering|Agency|null",
                        "Oak House Care|Children's homes|null");
        assertThat(list(request("Bea")).get(1).phones()).isEqualTo("01632 960123");
    }

    @Test
    void aNoKeepsThePriceAndTheTrendComesFromIt() {
        Referral request = request("Ada");
        Calls.called(wigan.kim, request, agency, Calls.Call.NO, null, null);
        Calls.called(wigan.kim, request, agency, Calls.Call.NO, "Nobody free", new WeeklyRate(95_000));
        CallLine line = list(request).stream()
                .filter(l -> l.whom().equals(agency))
                .findFirst()
                .orElseThrow();
        assertThat(line.said()).isEqualTo("No: Nobody free, £950.00 a week");
        assertThat(line.quoted()).isEqualTo(new WeeklyRate(95_000));
        assertThat(line.pickedUp()).isEqualTo(TODAY);
        assertThat(find(request.id()).asked()).hasSize(1);
        Referral other = request("Bea");
        Calls.called(wigan.kim, other, agency, Calls.Call.YES, null, new WeeklyRate(96_001));
        List<Quote> quotes = wigan.kim.read(Right.SEE_COSTS, h -> Quote.of(h, agency));
        assertThat(quotes).extracting(Quote::answer).containsExactly("DECLINE", "OFFER");
        assertThat(Quote.byQuarter(quotes))
                .as("half a penny goes up")
                .containsOnlyKeys(day("2026-10-01"))
                .containsValue(new WeeklyRate(95_501));
    }

    @Test
    void aPriceForAChildWhomTheReaderMayNotSeeNamesNoRequest() {
        Referral request = request("Ada");
        Calls.called(wigan.kim, request, agency, Calls.Call.NO, null, new WeeklyRate(95_000));
        Session olive = TestSession.without(wigan.kim, request.children().getFirst());

        List<Quote> quotes = olive.read(Right.SEE_CHILDREN, h -> Quote.of(h, agency));
        assertThat(quotes).singleElement().returns("A restricted record", Quote::request);
    }

    @Test
    void whoeverMayNotSeeCostsSeesNoPriceAnywhere() {
        Referral request = request("Ada");
        Calls.called(wigan.kim, request, agency, Calls.Call.NO, "Nobody free", new WeeklyRate(95_000));
        Session olu = TestSession.as(wigan.kim, "olu", Role.OFFICER);
        assertThat(CallList.of(olu, request.id()))
                .filteredOn(l -> l.whom().equals(agency))
                .singleElement()
                .returns("No: Nobody free", CallLine::said)
                .returns(null, CallLine::quoted);
        assertThat(CallLine.fields(false))
                .extracting(Field::name)
                .contains("said")
                .doesNotContain("quoted");
        assertThat(CallLine.fields(true)).extracting(Field::name).contains("quoted");
    }

    @Test
    void aHouseholdThatMayNotBeSeenIsHeldWithoutItsName() {
        Referral request = request("Ada");
        Holds.hold(wigan.kim, request, ashworths, TODAY.plusDays(1), LocalTime.NOON);
        Session olive = TestSession.without(wigan.kim, ashworths);
        assertThat(CallList.of(olive, request.id()))
                .filteredOn(l -> l.whom().equals(ashworths))
                .singleElement()
                .returns("A restricted household", CallLine::name)
                .returns("", CallLine::reference)
                .returns("", CallLine::phones);
    }

    @Test
    void whoWasRungForOthersTodaySaysSoOnEveryList() {
        Referral ada = request("Ada");
        Referral bea = request("Bea");
        Calls.called(wigan.kim, ada, ashworths, Calls.Call.NO, null, null);
        assertThat(list(bea).getFirst().also()).isEqualTo(ada.reference() + ": no");
        assertThat(list(ada).getFirst().also()).isEmpty();
        Calls.called(wigan.kim, ada, agency, Calls.Call.RING_BACK, "at six", null);
        assertThat(list(ada)).anyMatch(l -> l.said().equals("Ring back at six"));
    }

    @Test
    void aBedIsHeldUntilATimeAndThenFreeWithoutAnybody() {
        Referral request = request("Ada");
        Holds.hold(wigan.kim, request, ashworths, TODAY, LocalTime.of(18, 0));
        assertThat(list(request).getFirst().said()).isEqualTo("Held until 31 Oct, 6:00pm, kim");
        assertThat(free(wigan.kim)).isEqualTo(1);
        assertThat(Holds.lapse(wigan.kim)).as("at nine in the morning").isZero();
        wigan.close();
        var evening = Clock.fixed(Instant.parse("2026-10-31T18:00:00Z"), ZoneId.of("Europe/London"));
        try (Store store = Store.open(folder.resolve("store"), "kim", TestStore.PASSWORD.toCharArray(), evening)) {
            Session later = Accounts.signIn(store, "kim", TODAY);
            assertThat(Holds.lapse(later)).isEqualTo(1);
            assertThat(free(later)).isEqualTo(2);
            assertThat(Holds.lapse(later)).isZero();
        }
        wigan = new Council(folder.resolve("another"));
    }

    @Test
    void noMoreBedsAreHeldThanAreFreeAndOneOfThreeMayGoThere() {
        Referral three = shared(false);
        assertThat(list(three).getFirst().fits()).as("a place for one of them").isTrue();
        assertThat(list(shared(true)).getFirst().fits())
                .as("brothers and sisters need three")
                .isFalse();
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> Holds.hold(wigan.kim, three, ashworths, TODAY.plusDays(1), LocalTime.NOON))
                .withMessageContaining("Enter from 1 to 2");
        Holds.hold(wigan.kim, three, ashworths, 1, TODAY.plusDays(1), LocalTime.NOON);
        assertThat(free(wigan.kim)).isEqualTo(1);
        Holds.hold(wigan.kim, three, ashworths, 2, TODAY.plusDays(1), LocalTime.NOON);
        assertThat(free(wigan.kim)).as("in place of the one").isZero();
        Holds.release(wigan.kim, three.id(), ashworths);
        Referral other = request("Dan");
        assertThatExceptionOfType(RuleRefused.class)
                .as("one child, two beds")
                .isThrownBy(() -> Holds.hold(wigan.kim, other, ashworths, 2, TODAY.plusDays(1), LocalTime.NOON))
                .withMessageContaining("Enter 1: no more beds are held than the request has children.");
        Holds.hold(wigan.kim, three, ashworths, 2, TODAY.plusDays(1), LocalTime.NOON);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> Holds.hold(wigan.kim, other, ashworths, TODAY.plusDays(1), LocalTime.NOON))
                .withMessageContaining("No place is free");
    }

    private Referral shared(boolean siblings) {
        List<ChildId> children = List.of(
                wigan.child("Ada", "2016-01-01"), wigan.child("Bea", "2014-01-01"), wigan.child("Cal", "2018-01-01"));
        if (siblings) {
            Siblings.link(wigan.kim, children, Siblings.Kind.FULL);
        }
        return find(Referrals.add(wigan.kim, new Referral.New(TODAY, children, true, TODAY, null, null, null, null)));
    }

    @Test
    void aTimeThatIsPastOrTooFarAheadIsRefused() {
        Referral request = request("Ada");
        for (String until : List.of("2026-10-31T08:59", "2026-10-30T18:00", "2026-11-15T09:00")) {
            assertThatExceptionOfType(RuleRefused.class)
                    .as(until)
                    .isThrownBy(() -> Holds.hold(
                            wigan.kim,
                            request,
                            ashworths,
                            LocalDate.parse(until.substring(0, 10)),
                            LocalTime.parse(until.substring(11))));
        }
    }
}
