package hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Mendable;
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
        Views.save(kim, "children", "Far away", "{}");
        Views.save(kim, "children", "Babies", "{\"search\":\"\"}");
        Views.save(lee, "children", "Mine", "{}");
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
        Views.save(kim, "children", "Far away", "{}");
        Views.save(kim, "children", "far away", "{\"search\":\"x\"}");
        assertThat(Views.of(kim, "children"))
                .singleElement()
                .returns("far away", Views.View::name)
                .returns("{\"search\":\"x\"}", Views.View::body);
        assertThatThrownBy(() -> Views.save(kim, "children", " ", "{}")).isInstanceOf(Mendable.class);
    }
}
