package hearth.demo;

import hearth.carers.NewPerson;
import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented names, streets, telephone numbers of the ranges kept for fiction, and e-mail addresses that lead nowhere. */
final class Cast {
    private final Map<String, List<String>> words = new HashMap<>();
    private final Chance chance;

    Cast(Chance chance) {
        this.chance = chance;
        try (InputStream in = Cast.class.getResourceAsStream("/demo/names.csv")) {
            if (in == null) {
                throw new Broken(Fault.CODES);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> words.put(
                            line.substring(0, line.indexOf(',')),
                            List.of(line.substring(line.indexOf(',') + 1).split(line.contains(";") ? ";" : " "))));
        } catch (IOException e) {
            throw new Broken(Fault.CODES, e);
        }
    }

    private String word(String kind) {
        return chance.one(all(kind));
    }

    List<String> all(String kind) {
        return words.getOrDefault(kind, List.of());
    }

    String lastName() {
        return word("begin") + word("end");
    }

    String childName(String sex) {
        return word(sex.equals("F") ? "girl" : "boy");
    }

    String locality() {
        return word("locality");
    }

    String address() {
        return chance.between(1, 148) + " " + word("street") + " " + word("kind-of-street");
    }

    /** One or two adults of one name. */
    List<NewPerson> adults(@Nullable String lastName, LocalDate on) {
        String name = lastName == null ? lastName() : lastName;
        NewPerson first = adult("F", name, on);
        return chance.percent(62) ? List.of(first, adult(chance.percent(94) ? "M" : "F", name, on)) : List.of(first);
    }

    private NewPerson adult(String sex, String lastName, LocalDate on) {
        String first = word(sex.equals("F") ? "woman" : "man");
        String phone = chance.percent(80)
                ? "07700 900" + "%03d".formatted(chance.between(0, 999))
                : "01632 960" + "%03d".formatted(chance.between(0, 999));
        String email = chance.percent(70)
                ? (first + "." + lastName + chance.between(1, 99) + "@example.org").toLowerCase(Locale.UK)
                : null;
        LocalDate born = on.minusYears(chance.between(27, 63)).minusDays(chance.between(0, 364));
        return new NewPerson(first, lastName, born, sex, phone, email);
    }

    String officer() {
        return word("officer");
    }
}
