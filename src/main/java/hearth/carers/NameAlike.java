package hearth.carers;

import hearth.common.NameWords;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** How alike other names are to one, whichever word comes first and however they are spelt. */
public final class NameAlike {
    private static final double ALIKE = 0.84;

    private final List<String> words;
    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

    private NameAlike(List<String> words) {
        this.words = words;
    }

    public static NameAlike to(@Nullable String firstName, @Nullable String lastName) {
        return new NameAlike(words(firstName, lastName));
    }

    /** 1 for the same words, 0 for names too different to be one person's or of one word alone. */
    public double of(@Nullable String firstName, @Nullable String lastName) {
        List<String> other = words(firstName, lastName);
        if (words.size() < 2 || other.size() < 2) {
            return 0;
        }
        boolean shorter = words.size() <= other.size();
        var left = new ArrayList<>(shorter ? other : words);
        double least = 1;
        for (String word : shorter ? words : other) {
            int best = 0;
            double most = -1;
            for (int i = 0; i < left.size(); i++) {
                double alike = word.equals(left.get(i)) ? 1 : similarity.apply(word, left.get(i));
                if (alike > most) {
                    most = alike;
                    best = i;
                }
            }
            left.remove(best);
            least = Math.min(least, most);
            if (least < ALIKE) {
                return 0;
            }
        }
        return least;
    }

    /** The words of the parts of a name, in one normal form. */
    static List<String> words(@Nullable String... parts) {
        var words = new ArrayList<String>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                String plain = NameWords.of(part);
                if (!plain.isEmpty()) {
                    words.addAll(List.of(plain.split(" ")));
                }
            }
        }
        return words;
    }
}
