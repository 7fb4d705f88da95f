package hearth.carers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a person is known again, however it was typed: how one word of the name sounds with the beginning of the sound of
 * another, the last figures of a phone number, an e-mail.
 */
public record PersonKey(Kind kind, String value) {
    /** What it is made of. */
    public enum Kind {
        SOUND,
        PHONE,
        EMAIL
    }

    private static final int FIGURES = 9;
    private static final int MOST_WORDS = 4;

    /** All of a person's keys. */
    public static Set<PersonKey> of(
            @Nullable String firstName, @Nullable String lastName, @Nullable String email, @Nullable String... phones) {
        var keys = new LinkedHashSet<PersonKey>(sounds(firstName, lastName));
        for (String phone : phones) {
            String figures = figures(phone);
            if (!figures.isEmpty()) {
                keys.add(new PersonKey(Kind.PHONE, figures));
            }
        }
        if (email != null && !email.isBlank()) {
            keys.add(new PersonKey(Kind.EMAIL, email.strip().toLowerCase(Locale.UK)));
        }
        return keys;
    }

    /** Each word's sound with the first letter of every other's: a slip in one word leaves the key that begins with the other. */
    private static Set<PersonKey> sounds(@Nullable String firstName, @Nullable String lastName) {
        List<String> words = NameAlike.words(firstName, lastName);
        var sounds = new ArrayList<String>();
        var metaphone = new DoubleMetaphone();
        for (String word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
            String sound = metaphone.doubleMetaphone(word);
            sounds.add(sound == null || sound.isEmpty() ? word : sound);
        }
        var keys = new LinkedHashSet<PersonKey>();
        for (int one = 0; one < sounds.size(); one++) {
            for (int other = 0; other < sounds.size(); other++) {
                if (one != other) {
                    keys.add(new PersonKey(
                            Kind.SOUND,
                            sounds.get(one) + " " + sounds.get(other).charAt(0)));
                }
            }
        }
        return keys;
    }

    /** The last nine figures of a number, so that 0044 or a lost 0 makes no difference; empty for fewer. */
    private static String figures(@Nullable String phone) {
        String figures = phone == null ? "" : phone.replaceAll("\\D", "");
        return figures.length() < FIGURES ? "" : figures.substring(figures.length() - FIGURES);
    }
}
