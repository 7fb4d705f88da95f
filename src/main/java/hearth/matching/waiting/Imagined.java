package hearth.matching.waiting;

import hearth.carers.HomeQuestion;
import hearth.carers.TermsLine;
import hearth.children.ChildQuestion;
import hearth.common.CodeList;
import hearth.matching.Calendar;
import hearth.matching.ChildFacts;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.Request;
import hearth.matching.TermsFacts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A household that is not there yet: new carers approved for one kind of need, near where it arises. */
final class Imagined {
    static final String SIBLINGS = "sibling group of ";
    private static final int[] BANDS = {0, 5, 11, 16};
    private static final int OLDEST = 17;
    private static final Set<String> USUAL = Set.of("SHORT_TERM", "LONG_TERM", "EMERGENCY");
    private static final Set<HomeQuestion> YES =
            EnumSet.of(HomeQuestion.STEP_FREE, HomeQuestion.HOIST, HomeQuestion.GROUND_FLOOR);

    /** What is answered of a home that is only thought of; what its carers will be able to do nobody knows. */
    private static final Set<HomeQuestion> ANSWERED = EnumSet.complementOf(
            EnumSet.of(HomeQuestion.SKILLS, HomeQuestion.LANGUAGES, HomeQuestion.FAITHS, HomeQuestion.TRADITIONS));

    private Imagined() {}

    /** What kind of home a request needs, in a few words and of nobody in particular. */
    static String need(Request request) {
        boolean steps = request.children().stream()
                .anyMatch(c -> c.answer(ChildQuestion.STEP_FREE).yes());
        return kind(request) + type(request) + (steps ? ", step-free home" : "");
    }

    /** The type of fostering, where not every home is asked for it. */
    private static String type(Request request) {
        String type = request.type();
        return type == null || USUAL.contains(type)
                ? ""
                : ", " + CodeList.named("fostering-type").label(type).toLowerCase(Locale.UK);
    }

    private static String kind(Request request) {
        if (request.size() > 1) {
            return SIBLINGS + request.size();
        }
        int age = request.children().getFirst().ageOn(request.from());
        if (age < 0) {
            return "child of an age not known";
        }
        return "child aged " + from(age) + " to " + to(age);
    }

    private static int from(int age) {
        int from = 0;
        for (int band : BANDS) {
            from = band <= age ? band : from;
        }
        return from;
    }

    private static int to(int age) {
        for (int band : BANDS) {
            if (band > age) {
                return band - 1;
            }
        }
        return OLDEST;
    }

    /** A household for requests of one kind. */
    static HouseholdFacts home(List<Request> requests, LocalDate today) {
        Request first = requests.getFirst();
        ChildFacts child = first.children().getFirst();
        int age = first.size() > 1 ? -1 : child.ageOn(first.from());
        LocalDate before = requests.stream()
                .map(Request::from)
                .min(LocalDate::compareTo)
                .filter(d -> d.isBefore(today))
                .orElse(today);
        List<TermsLine> lines = requests.stream()
                .map(Request::type)
                .map(t -> t == null ? "SHORT_TERM" : t)
                .distinct()
                .sorted()
                .map(t -> age < 0 ? TermsLine.of(t, 0, OLDEST) : TermsLine.of(t, from(age), to(age)))
                .toList();
        return HouseholdFacts.of(-1, d -> {
            d.reference = "imagined";
            d.name = "One more household";
            d.standing = new HouseholdFacts.Standing(HouseholdFacts.Standing.Kind.ACTIVE, before, null, null);
            d.terms = new TermsFacts(first.size(), false, false, lines, Set.of());
            d.calendar = Calendar.free(first.size(), before);
            d.bedrooms = first.size() + 1;
            d.fosterRooms = first.size();
            for (HomeQuestion question : ANSWERED) {
                d.answers.put(question, YES.contains(question) ? Fact.of("YES", today) : Fact.none(today));
            }
            d.authority = child.authority();
            d.at = child.home();
            d.checkedOn = today;
        });
    }

    /** The same once more, under another name. */
    static HouseholdFacts again(HouseholdFacts imagined, int number) {
        return imagined.but(d -> d.reference = "imagined " + number);
    }
}
