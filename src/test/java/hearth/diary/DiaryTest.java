package hearth.diary;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.access.Due;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.carers.PersonNames;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.RecruitmentGround;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {
    private static final LocalDate TODAY = TestSession.TODAY;

    @TempDir
    Path folder;

    private Session kim;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        RecruitmentGround.on(new EnquiryIntake(Ground.noDirectory(folder)))
                .log(
                        kim,
                        NewEnquiry.of(
                                TODAY.minusDays(20),
                                PersonNames.read("Ada Thornbury"),
                                Origin.of("WEBSITE"),
                                Home.at(null)));
        new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {})
                .add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private Iterable<String> kinds(Session session) {
        return Diary.due(session, TODAY, TODAY).due().stream()
                .map(Due::kind)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void showsEverybodyWhatTheyMaySee() {
        assertThat(kinds(kim)).containsExactly("FIRST_REPLY", "INITIAL_VISIT", "REVIEW");
        assertThat(kinds(TestSession.as(kim, "ivo", Role.INSPECTOR))).containsExactly("REVIEW");
        assertThat(kinds(TestSession.as(kim, "fin", Role.FINANCE))).isEmpty();
    }
}
