package hearth.recruitment;

import java.util.List;

/** Recruitment where nobody is looked out for among families of children. */
public final class RecruitmentGround {
    private RecruitmentGround() {}

    public static Recruitment on(EnquiryIntake intake) {
        return new Recruitment(intake, new Lookout((h, day) -> List.of()));
    }
}
