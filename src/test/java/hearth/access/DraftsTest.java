package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.EnquiryId;
import hearth.common.SubjectId;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir
    Path folder;

    private Session kim;
    private SubjectId ada;
    private SubjectId bo;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        ada = enquiry();
        bo = enquiry();
    }

    private SubjectId enquiry() {
        return kim.write(
                Right.EDIT_RECRUITMENT,
                "a record",
                tx -> Subjects.create(tx, SubjectKind.ENQUIRY, kim.today(), EnquiryId::new));
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    @Test
    void areEachUsersOwnAndThoseOfOneRecordAreNotAnothers() {
        Drafts.keep(kim, "Record a contact", ada, Map.of("summary", "rang"));
        Drafts.keep(kim, "Record a contact", ada, Map.of("summary", "rang twice"));
        Drafts.keep(kim, "SETTINGS Set a target", null, Map.of("value", "12"));
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        assertThat(Drafts.of(kim, "Record a contact", ada)).containsEntry("summary", "rang twice");
        assertThat(Drafts.of(kim, "Record a contact", bo)).isEmpty();
        assertThat(Drafts.of(kim, "Record a contact", null)).isEmpty();
        assertThat(Drafts.of(kim, "SETTINGS Set a target", null)).containsEntry("value", "12");
        assertThat(Drafts.of(lee, "Record a contact", ada)).isEmpty();
        assertThat(Drafts.all(lee)).isEmpty();
        assertThat(Drafts.all(kim))
                .extracting(Drafts.Kept::form, Drafts.Kept::about)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Record a contact", ada.value()),
                        org.assertj.core.groups.Tuple.tuple("SETTINGS Set a target", null));
    }

    @Test
    void whatIsSavedOrGivenUpIsGone() {
        Drafts.keep(kim, "Record a contact", ada, Map.of("summary", "rang"));
        Drafts.keep(kim, "Record a contact", ada, Map.of());
        assertThat(Drafts.all(kim)).isEmpty();
    }
}
