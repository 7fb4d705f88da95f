package hearth.demo;

import hearth.access.Workers;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.recruitment.Closing;
import hearth.recruitment.Contact;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.NextStep;
import hearth.recruitment.Origin;
import hearth.recruitment.Stage;
import hearth.store.Tx;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Three years of enquiries: most go no further than a call, one in eleven applies, half of those are approved. */
final class Recruiting {
    private static final List<String> SOURCES =
            List.of("WEBSITE", "WORD_OF_MOUTH", "SOCIAL_MEDIA", "EVENT", "CARER_REFERRAL", "RADIO", "PRESS", "OTHER");
    private static final List<String> WHY_NOT = List.of(
            "NO_CONTACT",
            "NO_SPARE_ROOM",
            "WORK",
            "TIMING",
            "INFORMATION_ONLY",
            "HEALTH",
            "OTHER_AGENCY",
            "OUTSIDE_AREA");
    private static final List<String> WITHDREW = List.of("AW1", "AW2", "AW3", "AW4", "AW5", "AW0");
    private static final List<String> TYPES =
            List.of("SHORT_TERM", "LONG_TERM", "SHORT_BREAK", "PARENT_AND_CHILD", "EMERGENCY");
    private static final List<String> HOW = List.of("TELEPHONE", "EMAIL", "TEXT");
    private static final int A_YEAR = 300;

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;
    private final Cast cast;
    private final Neighbourhood around;
    private final EnquiryIntake intake;
    private final Homes homes;
    private final List<Sat> sat = new ArrayList<>();
    private final List<Fresh> fresh = new ArrayList<>();
    private final List<EnquiryId> applied = new ArrayList<>();

    /** An application on which a panel sat. */
    record Sat(EnquiryId enquiry, LocalDate on, @Nullable LocalDate decided) {}

    /** An enquiry of the last weeks that is open. */
    record Fresh(EnquiryId enquiry, NewEnquiry as) {}

    Recruiting(Tx tx, LocalDate at, Chance chance, Neighbourhood around, EnquiryIntake intake, Homes homes) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
        this.cast = new Cast(chance.split());
        this.around = around;
        this.intake = intake;
        this.homes = homes;
    }

    void threeYears(int size) {
        for (int i = 0; i < 3 * A_YEAR * size; i++) {
            LocalDate day = chance.day(at.minusYears(3), at.plusDays(1));
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                day = day.minusDays(1);
            }
            one(day);
        }
    }

    /** Every application on which a panel sat by the day that is told, in the order of their making. */
    List<Sat> sat() {
        return sat;
    }

    /** What came in the last month and is open. */
    List<Fresh> fresh() {
        return fresh;
    }

    /** Those who have applied and are open. */
    List<EnquiryId> applied() {
        return applied;
    }

    private void one(LocalDate received) {
        List<NewPerson> who = cast.adults(null, received);
        String postcode = chance.percent(94) ? around.mostly(chance, 84) : null;
        var enquiry = NewEnquiry.of(
                        received,
                        who,
                        Origin.of(SOURCES.get(chance.weighted(52, 16, 13, 7, 5, 2, 2, 3))),
                        Home.at(postcode))
                .officer(chance.percent(96) ? Workers.named(tx, cast.officer()) : null)
                .interestedIn(Set.of(TYPES.get(chance.weighted(55, 22, 10, 5, 8))));
        LocalDate visit = received.plusDays(2 + chance.wait(8));
        LocalDate apply = visit.plusDays(10 + chance.wait(20));
        boolean visits = chance.percent(31) && !visit.isAfter(at);
        if (!visits) {
            stopsEarly(enquiry, received, received.plusDays(chance.percent(90) ? chance.between(1, 12) : 25));
            return;
        }
        enquiry = enquiry.reached(Stage.INITIAL_VISIT, visit);
        if (!chance.percent(30) || apply.isAfter(at)) {
            stopsEarly(enquiry, visit, visit.plusDays(chance.between(3, 40)));
            return;
        }
        assessed(enquiry.reached(Stage.APPLICATION, apply), apply);
    }

    /** Closed, or still open with something to do; for a few nobody has put down what. */
    private void stopsEarly(NewEnquiry enquiry, LocalDate since, LocalDate closes) {
        boolean visited = enquiry.stages().containsKey(Stage.INITIAL_VISIT);
        boolean thinking = visited && since.isAfter(at.minusDays(120)) && chance.percent(45);
        if (!closes.isAfter(at) && !thinking) {
            String why = WHY_NOT.get(chance.weighted(26, 18, 14, 12, 12, 6, 7, 5));
            var by = chance.percent(70) ? Closing.By.APPLICANT : Closing.By.SERVICE;
            add(enquiry.closed(new Closing(closes, why, by)));
        } else if (chance.percent(8)) {
            add(enquiry);
        } else {
            add(enquiry.next(
                    new NextStep(visited ? "Send the application form" : "Ring to book the visit", null, nextOn(12))));
        }
    }

    /** A day to come for most; one gone by for a few. */
    private LocalDate nextOn(int atMost) {
        return chance.percent(88) ? at.plusDays(chance.between(0, atMost)) : at.minusDays(chance.between(1, 20));
    }

    /** Writes it down, with the first reply as far as it is of the last year: within two days for nearly all. */
    private EnquiryId add(NewEnquiry enquiry) {
        EnquiryId id = intake.add(tx, enquiry);
        LocalDate panel = enquiry.stages().get(Stage.PANEL);
        if (panel != null) {
            sat.add(new Sat(id, panel, enquiry.stages().get(Stage.ADM_DECISION)));
        }
        boolean decided = enquiry.stages().containsKey(Stage.APPROVED);
        if (enquiry.closing() == null && !decided && enquiry.stages().containsKey(Stage.APPLICATION)) {
            applied.add(id);
        }
        if (enquiry.closing() == null && enquiry.received().isAfter(at.minusMonths(1))) {
            fresh.add(new Fresh(id, enquiry));
        }
        LocalDate replied = enquiry.received().plusDays(chance.between(0, 1));
        if (replied.isAfter(at.minusYears(1)) && !replied.isAfter(at) && chance.percent(95)) {
            Instant when =
                    replied.atTime(chance.between(9, 16), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
            EnquiryIntake.contact(tx, id, Contact.reply(when, HOW.get(chance.weighted(60, 30, 10)), null));
        }
        return id;
    }

    private void assessed(NewEnquiry applied, LocalDate apply) {
        LocalDate stage1 = apply.plusDays(chance.between(2, 12));
        LocalDate stage2 = stage1.plusDays(chance.between(20, 70));
        LocalDate panel = apply.plusDays(chance.between(95, 215));
        LocalDate decided = panel.plusDays(chance.between(3, 12));
        boolean approved = chance.percent(54);
        LocalDate leaves = apply.plusDays(chance.between(15, 150));
        NewEnquiry so = applied;
        so = stage1.isAfter(at) ? so : so.reached(Stage.STAGE_1, stage1);
        if (!approved && !leaves.isAfter(at)) {
            so = stage2.isBefore(leaves) ? so.reached(Stage.STAGE_2, stage2) : so;
            boolean unsuitable = chance.percent(14) && !stage2.isBefore(leaves) && stage1.isBefore(leaves);
            String why = unsuitable ? "NOT_SUITABLE_STAGE_1" : WITHDREW.get(chance.weighted(18, 16, 28, 12, 6, 20));
            var by = unsuitable ? Closing.By.DECISION : chance.percent(75) ? Closing.By.APPLICANT : Closing.By.SERVICE;
            add(so.closed(new Closing(leaves, why, by)));
            return;
        }
        so = stage2.isAfter(at) ? so : so.reached(Stage.STAGE_2, stage2);
        LocalDate checked = stage2.plusDays(10);
        // Now and then nobody has written down how Stage 1 ended.
        boolean forgotten = stage1.getDayOfMonth() % 5 == 0 && stage1.isAfter(at.minusMonths(8));
        so = checked.isAfter(at) || forgotten ? so : so.ended(Stage.STAGE_1, checked, "PASSED");
        so = panel.isAfter(at) ? so : so.reached(Stage.PANEL, panel);
        if (!approved || decided.isAfter(at)) {
            add(so.next(new NextStep(panel.isAfter(at) ? "Home study visit" : "Decision", null, nextOn(20))));
            return;
        }
        so = so.reached(Stage.ADM_DECISION, decided).reached(Stage.APPROVED, decided);
        EnquiryId id = add(so);
        List<Person> people = People.ofEnquiry(tx.sql(), id);
        LocalDate left = chance.percent(9) ? decided.plusDays(chance.between(120, 700)) : null;
        HouseholdId home = homes.add(
                so.applicants(),
                people.stream().map(Person::id).toList(),
                decided,
                left != null && left.isAfter(at) ? null : left,
                false);
        EnquiryIntake.became(tx, id, home);
    }
}
