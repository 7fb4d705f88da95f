package hearth.exchange.letters;

import hearth.access.Session;
import hearth.carers.Ground;
import hearth.carers.PersonNames;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.Origin;
import hearth.recruitment.RecruitmentGround;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who asked about fostering, with all that a letter to them needs; an address may be wanting. */
public final class SomeEnquiry {
    private SomeEnquiry() {}

    public static EnquiryId log(Session session, Path folder, String name, @Nullable String address) {
        return RecruitmentGround.on(new EnquiryIntake(Ground.noDirectory(folder)))
                .log(
                        session,
                        NewEnquiry.of(
                                LocalDate.of(2026, 10, 20),
                                PersonNames.read(name).stream()
                                        .map(p -> p.reachedBy("01632 960001", "ada@example.org"))
                                        .toList(),
                                Origin.of("EVENT"),
                                new Home(address, "WN5 9AA", Answer.YES, null)),
                        "Ruth Ogden");
    }
}
