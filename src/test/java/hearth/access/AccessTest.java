package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Broken;
import hearth.common.Denied;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Store;
import hearth.store.TestStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
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

    private PersonId person(String lastName) {
        return kim.write(Right.EDIT_CARERS, "a person", tx -> {
            PersonId id = Subjects.create(tx, SubjectKind.PERSON, kim.today(), PersonId::new);
            tx.insert(id, "person", Row.of("id", id).and("last_name", lastName));
            Search.add(tx, id, new Search.Entry(Search.By.NAME, lastName), new Search.Entry(Search.By.PHONE, null));
            return id;
        });
    }

    @Test
    void whoMayNotIsToldWhoMay() {
        Session panel = TestSession.as(kim, "pat", Role.PANEL);
        assertThatThrownBy(() -> panel.require(Right.EDIT_CARERS))
                .isInstanceOf(Denied.class)
                .hasMessage(
                        "You may not change carers. It takes the role manager or officer: ask whoever manages users.");
        assertThatCode(() -> panel.require(Right.SEE_CARERS)).doesNotThrowAnyException();
    }

    @Test
    void aNewUserOpensTheStoreAndARemovedOneDoesNot() {
        Accounts.add(kim, "lee", EnumSet.of(Role.OFFICER), "a long enough password".toCharArray());
        assertThat(Accounts.list(kim)).extracting(Account::name).containsExactly("kim", "lee");
        reopen("lee", "a long enough password");
        reopen("kim", TestStore.PASSWORD);
        Accounts.remove(kim, "lee");
        kim.store().close();
        assertThatThrownBy(() -> Store.open(
                        folder.resolve("store"), "lee", "a long enough password".toCharArray(), TestStore.CLOCK))
                .isInstanceOf(Denied.class);
        kim = signIn("kim", TestStore.PASSWORD);
    }

    @Test
    void whoseRemovalWasCutOffIsTakenOutWithTheNextKey() {
        Store store = kim.store();
        store.write(kim.actor(), "a way in that is left", tx -> {
            store.setPassword(tx, "lee", "harbour-seven-otters".toCharArray());
            return 0;
        });
        assertThat(Store.users(store.folder())).contains("lee");
        Accounts.changeKey(kim);
        assertThat(Store.users(store.folder())).containsExactly("kim");
    }

    private void reopen(String name, String password) {
        kim.store().close();
        kim = signIn(name, password);
    }

    private Session signIn(String name, String password) {
        Store store = Store.open(folder.resolve("store"), name, password.toCharArray(), TestStore.CLOCK);
        return Accounts.signIn(store, name, TestSession.TODAY);
    }

    @Test
    void somebodyAlwaysManagesUsers() {
        assertThatThrownBy(() -> Accounts.setRoles(kim, "kim", EnumSet.of(Role.MANAGER)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("Somebody must manage users");
        TestSession.as(kim, "lee", Role.ADMINISTRATOR);
        Accounts.setRoles(kim, "kim", EnumSet.of(Role.MANAGER));
        assertThat(Accounts.signIn(kim.store(), "kim", kim.today()).may(Right.MANAGE_USERS))
                .isFalse();
    }

    @Test
    void aRestrictedRecordIsNeitherFoundNorOpenedAndTheTrailHasWhatWasOpened() {
        PersonId open = person("Thornbury");
        PersonId closed = person("Thornhill");
        kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        closed,
                        "subject",
                        closed.value(),
                        1,
                        Row.of("restricted", true).and("restrict_reason", "HIGH_PROFILE")));
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        List<Search.Hit> hits = lee.read(Right.SEE_CARERS, h -> Search.find(h, "thorn", 50));
        assertThat(hits).extracting(Search.Hit::name).containsExactly("Thornbury");
        assertThat(lee.<String>open(Right.SEE_CARERS, open, h -> Subjects.reference(h, open)))
                .isEqualTo("P-00001");
        assertThatThrownBy(() -> lee.<String>open(Right.SEE_CARERS, closed, h -> Subjects.reference(h, closed)))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("restricted");
        long reads = lee.read(
                Right.SEE_CARERS,
                h -> h.createQuery("select count(*) from audit where action = 'READ'")
                        .mapTo(Long.class)
                        .one());
        assertThat(reads).isEqualTo(1);
    }

    /** A disk that failed once makes the store open another connection; what is hidden lives in a connection. */
    @Test
    void whatIsHiddenStaysHiddenWhenAnotherConnectionTakesThePlaceOfTheOneThatFailed() {
        PersonId open = person("Thornbury");
        PersonId closed = person("Thornhill");
        Session olive = TestSession.without(kim, closed);
        int ioError = 10;
        assertThatThrownBy(() -> olive.write(Right.EDIT_CARERS, "a disk that fails", tx -> {
                    throw new IllegalStateException(new SQLException("", "", ioError));
                }))
                .isInstanceOf(Broken.class);
        List<Search.Hit> found = olive.read(Right.SEE_CARERS, h -> Search.find(h, "thorn", 50));
        assertThat(found).extracting(Search.Hit::name).containsExactly("Thornbury");
        assertThat(olive.<String>open(Right.SEE_CARERS, open, h -> Subjects.reference(h, open)))
                .isEqualTo("P-00001");
        assertThatThrownBy(() -> olive.<String>open(Right.SEE_CARERS, closed, h -> Subjects.reference(h, closed)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void whoMayNotSeeARestrictedRecordNeitherFollowsItsTrailNorExportsEverything() {
        PersonId closed = person("Thornhill");
        Session mel = TestSession.as(kim, "mel", Role.MANAGER, Role.ALLEGATIONS);
        assertThat(Everything.export(mel, folder.resolve("all")).rows()).containsEntry("person", 1L);
        kim.write(
                Right.RESTRICT,
                "restrict",
                tx -> tx.update(
                        closed,
                        "subject",
                        closed.value(),
                        1,
                        Row.of("restricted", true).and("restrict_reason", "OTHER")));
        Session again = Accounts.signIn(kim.store(), "mel", kim.today());
        assertThatThrownBy(() -> Everything.export(again, folder.resolve("more")))
                .isInstanceOf(Denied.class)
                .hasMessageStartingWith("Records are restricted and you are not on their lists");
        assertThat(folder.resolve("more")).doesNotExist();
        var wish = new TrailPage.Wish("P-00001", null, null, false);
        assertThatThrownBy(() -> TrailPage.read(again, wish, (line, words) -> {}))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("restricted");
        var references = new ArrayList<String>();
        TrailPage.read(again, new TrailPage.Wish(null, null, null, true), (line, words) -> {
            references.add(String.valueOf(line.reference()));
            references.add(String.valueOf(words.afterJson()));
        });
        assertThat(references).noneMatch(said -> said.contains("P-00001") || said.contains("Thornhill"));
    }

    @Test
    void whatIsFoundBeginsWithTheWordsTyped() {
        person("Ashworth");
        person("Ashton-Müller");
        assertThat(found("ash")).containsExactlyInAnyOrder("Ashworth", "Ashton-Müller");
        assertThat(found("MULLER ash")).containsExactly("Ashton-Müller");
        assertThat(found("worth")).isEmpty();
        assertThat(found("\" OR *")).isEmpty();
        assertThat(found("  ")).isEmpty();
    }

    private List<String> found(String typed) {
        return kim.read(
                Right.SEE_CARERS,
                h -> Search.find(h, typed, 50).stream().map(Search.Hit::name).toList());
    }

    @Test
    void aBreachStandsOnceUntilSomebodySaysHowItWasDealtWith() {
        PersonId about = person("Thorn");
        var refusal =
                Refusal.of("LIMIT-01", "More than three children.").decidedBy("the council where the carer lives");
        LocalDate since = LocalDate.of(2026, 10, 1);
        for (int i = 0; i < 2; i++) {
            kim.write(Right.EDIT_CARERS, "a breach", tx -> {
                Breaches.stand(tx, about, refusal, since, LocalDate.of(2026, 10, 9));
                return about;
            });
        }
        List<Breach> standing = kim.read(Right.SEE_CARERS, h -> Breaches.standing(h, kim.today()));
        assertThat(standing).hasSize(1);
        Breach breach = standing.getFirst();
        assertThat(breach.state(kim.today())).isEqualTo("Overdue");
        assertThatThrownBy(() -> Breaches.resolve(
                        kim, Right.EDIT_CHILDREN, about, breach.id(), breach.version(), kim.today(), " "))
                .isInstanceOf(RuleRefused.class);
        Breaches.resolve(
                kim, Right.EDIT_CHILDREN, about, breach.id(), breach.version(), kim.today(), "Exemption granted");
        List<Breach> left = kim.read(Right.SEE_CARERS, h -> Breaches.standing(h, kim.today()));
        assertThat(left).isEmpty();
    }
}
