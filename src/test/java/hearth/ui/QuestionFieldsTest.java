package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearth.common.Question;
import hearth.common.Reply;
import hearth.common.RuleRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is answered on a form is what is kept; what is no answer is said and not called saved. */
class QuestionFieldsTest {
    private static Question asked(Question.Sort sort, String list) {
        return new Question() {
            @Override
            public String name() {
                return "asked";
            }

            @Override
            public Asked asked() {
                return new Asked("Asked", "", sort, list);
            }
        };
    }

    private static final Question YES_NO = asked(Question.Sort.YES_NO, "");
    private static final Question SEVERAL = asked(Question.Sort.SEVERAL, "pet");
    private static final Question WORDS = asked(Question.Sort.WORDS, "");

    @Test
    void oneQuestionAloneIsAnsweredOrLeft() {
        assertThat(QuestionFields.answer(new Values(Map.of("asked", "NO")), YES_NO))
                .isEqualTo(Reply.NO);
        assertThatThrownBy(() -> QuestionFields.answer(new Values(Map.of()), YES_NO))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("Choose an answer, or leave with Cancel.");
    }

    @Test
    void yesToSomeOfAListSaysWhich() {
        assertThat(QuestionFields.read(new Values(Map.of("asked", "YES", "asked_DOG", true)), SEVERAL))
                .contains(Reply.of("DOG"));
        assertThatThrownBy(() -> QuestionFields.read(new Values(Map.of("asked", "YES")), SEVERAL))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("Tick which, or choose None.");
        assertThat(QuestionFields.read(new Values(Map.of("asked", "-")), SEVERAL))
                .contains(Reply.NONE);
        assertThat(QuestionFields.read(new Values(Map.of()), SEVERAL)).isEmpty();
    }

    @Test
    void wordsThatNobodyKnowsStayUnknown() {
        assertThat(QuestionFields.typed(WORDS, Reply.UNKNOWN)).isEqualTo("?");
        assertThat(QuestionFields.read(new Values(Map.of("asked", "?")), WORDS)).contains(Reply.UNKNOWN);
    }
}
