package hearth.recruitment;

import static hearth.carers.Ground.day;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.common.EnquiryId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two enquiries of one person, written down twice. */
abstract class MergingGround {
    @TempDir
    Path folder;

    Session kim;
    Merging merging;
    EnquiryIntake intake;
    HouseholdIntake households;
    EnquiryId first;
    EnquiryId second;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        intake = new EnquiryIntake(Ground.noDirectory(folder));
        households = new HouseholdIntake(Ground.noDirectory(folder));
        merging = new Merging(intake, households);
        first = log(NewPerson.of("Catherine", "Ashworth").reachedBy("01632 960001", null), "2025-03-02");
        second = log(
                NewPerson.of("Katherine", "Ashwroth").reachedBy("+44 1632 960001", "kat@example.org"), "2026-03-02");
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    EnquiryId log(NewPerson person, String day) {
        return RecruitmentGround.on(intake)
                .log(kim, NewEnquiry.of(day(day), List.of(person), Origin.of(null), Home.at("WN5 9AA")));
    }

    Person person(EnquiryId id) {
        return kim.read(Right.SEE_CARERS, h -> People.ofEnquiry(h, id).getFirst());
    }
}
