package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.common.ChildId;
import hearth.common.EnquiryId;
import hearth.common.SubjectId;
import hearth.store.Row;
import java.nio.file.Path;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
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

    private <T extends SubjectId> T made(Session by, SubjectKind kind, LongFunction<T> id) {
        return by.store().write(by.actor(), "make", tx -> {
            T made = Subjects.create(tx, kind, by.today(), id);
            Search.add(tx, made, new Search.Entry(Search.By.NAME, "Somebody"));
            return made;
        });
    }

    private Session again(Session session) {
        return Accounts.signIn(session.store(), session.account().name(), session.today());
    }

    @Test
    void saysWhatOthersChangedSinceTheLastTime() {
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        made(lee, SubjectKind.CHILD, ChildId::new);
        EnquiryId mine = made(kim, SubjectKind.ENQUIRY, EnquiryId::new);
        EnquiryId theirs = made(lee, SubjectKind.ENQUIRY, EnquiryId::new);
        Changes.Since since = Changes.forUser(again(kim), 10).orElseThrow();
        assertThat(since.changes()).extracting(Changes.Change::id).containsExactly(theirs.value());
        assertThat(since.changes().getFirst()).satisfies(change -> {
            assertThat(change.made()).isTrue();
            assertThat(change.by()).isEqualTo("lee");
        });
        assertThat(mine).isNotEqualTo(theirs);
    }

    @Test
    void hasNothingToSayToSomebodyWhoWasNeverHere() {
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        assertThat(Changes.forUser(lee, 10)).isEmpty();
    }

    @Test
    void leavesOutWhatTheUserMayNotSee() {
        Session pat = TestSession.as(kim, "pat", Role.PANEL);
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        pat = again(pat);
        made(lee, SubjectKind.CHILD, ChildId::new);
        EnquiryId secret = made(lee, SubjectKind.ENQUIRY, EnquiryId::new);
        EnquiryId open = made(lee, SubjectKind.ENQUIRY, EnquiryId::new);
        kim.store()
                .write(
                        kim.actor(),
                        "restrict",
                        tx -> tx.update(
                                null,
                                "subject",
                                secret.value(),
                                1,
                                Row.of("restricted", true).and("restrict_reason", "OTHER")));
        Changes.Since since = Changes.forUser(again(pat), 10).orElseThrow();
        assertThat(since.changes()).extracting(Changes.Change::id).containsExactly(open.value());
        assertThat(since.more()).isZero();
    }

    @Test
    void countsWhatDoesNotFit() {
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        for (int i = 0; i < 4; i++) {
            made(lee, SubjectKind.ENQUIRY, EnquiryId::new);
        }
        Changes.Since since = Changes.forUser(again(kim), 3).orElseThrow();
        assertThat(since.changes()).hasSize(3);
        assertThat(since.more()).isEqualTo(1);
    }
}
