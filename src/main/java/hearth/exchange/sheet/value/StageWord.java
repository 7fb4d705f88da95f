package hearth.exchange.sheet.value;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an enquiry stands: in a stage, or closed for a reason.
 *
 * @param stage a code of the list enquiry-stage, or null where it is closed
 * @param closedReason a code of the list enquiry-closed, or null where it is open
 */
public record StageWord(@Nullable String stage, @Nullable String closedReason) {
    /** Reads a stage first and a reason for closing second; what is written after "closed" is the reason, of the words that mean one. */
    static Reading read(String typed, List<Map<String, String>> reasons) {
        String text = ImportWords.plain(typed);
        if (NotKnown.is(typed)) {
            return Reading.NOT_KNOWN;
        }
        String stage = ImportWords.exact("enquiry-stage", text);
        if (stage != null) {
            return Reading.of(new StageWord(stage, null));
        }
        if (reasons.stream().anyMatch(words -> words.containsKey(text))) {
            ImportWords.Found closed = Objects.requireNonNull(ImportWords.find(reasons, text));
            return Reading.of(new StageWord(null, closed.code()));
        }
        String reason = text.replaceFirst("^(?:closed|withdrawn|withdrew|nfa|ended|w d|wd)(?: |$)", "");
        if (!reason.equals(text)) {
            ImportWords.Found why = ImportWords.find(reasons, reason);
            return Reading.of(new StageWord(null, why == null ? text.startsWith("w") ? "AW0" : "OTHER" : why.code()));
        }
        ImportWords.Found near = ImportWords.find("enquiry-stage", typed);
        if (near != null) {
            var word = new StageWord(near.code(), null);
            return near.sure()
                    ? Reading.of(word)
                    : Reading.said(word, typed.strip() + " was read as the stage " + near.code() + ".");
        }
        ImportWords.Found ended = ImportWords.find(reasons, typed);
        return ended == null
                ? Reading.problem(typed.strip() + " is no stage that Hearth knows.")
                : Reading.of(new StageWord(null, ended.code()));
    }
}
