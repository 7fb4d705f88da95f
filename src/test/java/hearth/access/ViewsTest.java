package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Denied;
import hearth.common.RuleRefused;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {
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

    @Test
    void areTheUsersOwnAndOneOfAListMayOpenIt() {
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        Views.save(kim, "children", "Far away", "{}", false);
        Views.save(kim, "children", "Babies", "{\"search\":\"\"}", false);
        Views.save(lee, "children", "Mine", "{}", false);
        assertThat(Views.of(kim, "children")).extracting(Views.View::name).containsExactly("Babies", "Far away");
        assertThat(Views.of(kim, "enquiries")).isEmpty();
        Views.start(kim, "children", Views.of(kim, "children").getFirst());
        Views.start(kim, "children", Views.of(kim, "children").getLast());
        assertThat(Views.of(kim, "children")).extracting(Views.View::start).containsExactly(false, true);
        Views.remove(kim, Views.of(kim, "children").getLast());
        assertThat(Views.of(kim, "children")).extracting(Views.View::name).containsExactly("Babies");
    }

    @Test
    void oneOfTheSameNameGivesWay() {
        Views.save(kim, "children", "Far away", "{}", false);
        Views.save(kim, "children", "far away", "{\"search\":\"x\"}", false);
        assertThat(Views.of(kim, "children"))
                .singleElement()
                .returns("far away", Views.View::name)
                .returns("{\"search\":\"x\"}", Views.View::body);
        assertThatThrownBy(() -> Views.save(kim, "children", " ", "{}", false)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void oneOfTheTeamStaysWithTheTeamWhenItIsSavedAgain() {
        Views.save(kim, "children", "Babies", "{}", true);
        Views.save(kim, "children", "Babies", "{\"columns\":[]}", false);
        assertThat(Views.of(TestSession.as(kim, "lee", Role.OFFICER), "children"))
                .singleElement()
                .returns("{\"columns\":[]}", Views.View::body);
    }

    @Test
    void whatSomebodySearchedForStaysTheirs() {
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        Views.save(kim, "children", "Babies", "{\"search\":\"Zoe Ashworth\",\"columns\":[\"age\"]}", true);
        assertThat(Views.of(lee, "children")).singleElement().returns("{\"columns\":[\"age\"]}", Views.View::body);
        assertThat(Views.of(kim, "children").getFirst().body()).contains("Zoe Ashworth");
    }

    @Test
    void oneForTheTeamIsThereForAllAndEachSaysWhereItStands() {
        Session lee = TestSession.as(kim, "lee", Role.OFFICER);
        Views.save(kim, "children", "Babies", "{}", true);
        Views.save(lee, "children", "Mine", "{}", false);
        Views.View babies = Views.of(lee, "children").getLast();
        assertThat(babies.owner()).isEqualTo("kim");
        Views.start(lee, "children", babies);
        Views.pin(lee, babies, true);
        assertThat(Views.of(lee, "children")).extracting(Views.View::name).containsExactly("Babies", "Mine");
        assertThat(Views.of(lee, "children")).extracting(Views.View::start).containsExactly(true, false);
        assertThat(Views.of(kim, "children"))
                .as("what lee chose is not kim's choice")
                .singleElement()
                .returns(false, Views.View::start)
                .returns(false, Views.View::pinned)
                .returns(null, Views.View::owner);
        Views.save(lee, "children", "babies", "{}", false);
        assertThat(Views.of(kim, "children")).as("lee's own of that name").hasSize(1);
        assertThat(Views.of(lee, "children")).hasSize(3);

        assertThatThrownBy(() -> Views.remove(lee, babies))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("kim");
        assertThatThrownBy(() -> Views.share(lee, babies, false)).isInstanceOf(Denied.class);
        Views.share(kim, babies, false);
        assertThat(Views.of(lee, "children")).extracting(Views.View::name).containsExactly("babies", "Mine");
        Views.remove(kim, Views.of(kim, "children").getFirst());
        assertThat(Views.of(kim, "children")).isEmpty();
        assertThat(kim.store().verify(title -> {})).isEmpty();
    }
}
