package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.ConcernId;
import hearth.common.Denied;
import hearth.common.EnquiryId;
import hearth.common.SubjectId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksTest {
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

    private long task(SubjectId about, LocalDate due) {
        return kim.store()
                .write(kim.actor(), "a task", tx -> Tasks.add(tx, about, "Ring them", due, "Lee", kim.today()));
    }

    private List<String> due(Session session, Right right) {
        return session.read(
                right,
                h -> Tasks.due(h, kim.today(), right).stream().map(Due::words).toList());
    }

    @Test
    void whoeverMayChangeWhatATaskIsAboutMarksItAsDone() {
        EnquiryId enquiry = kim.write(
                Right.EDIT_RECRUITMENT,
                "an enquiry",
                tx -> Subjects.create(tx, SubjectKind.ENQUIRY, kim.today(), EnquiryId::new));
        ConcernId concern = kim.write(
                Right.EDIT_CARERS,
                "a concern",
                tx -> Subjects.create(tx, SubjectKind.CONCERN, kim.today(), ConcernId::new));
        long call = task(enquiry, kim.today());
        long ask = task(concern, kim.today());
        Session panel = TestSession.as(kim, "pat", Role.PANEL);
        assertThat(due(panel, Right.SEE_RECRUITMENT)).containsExactly("Ring them, ENQ-2026-0001");
        assertThat(Tasks.mayBeDone(panel, enquiry)).isFalse();
        assertThatThrownBy(() -> Tasks.done(panel, call)).isInstanceOf(Denied.class);
        Session lee = TestSession.as(kim, "lee", Role.ALLEGATIONS);
        assertThat(due(lee, Right.SEE_CONCERNS)).containsExactly("Ring them, CON-2026-0001");
        assertThatThrownBy(() -> Tasks.done(lee, call)).isInstanceOf(Denied.class);
        Tasks.done(lee, ask);
        assertThat(due(lee, Right.SEE_CONCERNS)).isEmpty();
        Session officer = TestSession.as(kim, "ola", Role.OFFICER);
        assertThatThrownBy(() -> Tasks.done(officer, ask)).isInstanceOf(Denied.class);
        Tasks.done(officer, call);
        assertThat(due(panel, Right.SEE_RECRUITMENT)).isEmpty();
    }
}
