package hearth.matching.waiting;

import hearth.matching.ChildFacts;
import hearth.matching.Request;
import hearth.matching.Request.Together;
import java.util.ArrayList;
import java.util.List;

/** In which ways brothers and sisters of one request may be housed. */
final class Splitting {
    /** More than so many children are never planned in parts: there would be too many ways to look at. */
    private static final int MOST = 6;

    private Splitting() {}

    /** Each way as the requests it falls into, the whole one first; those who must live apart have no way together. */
    static List<List<Request>> ways(Request request) {
        List<List<Request>> ways = new ArrayList<>();
        ways.add(List.of(request));
        if (mayBeParted(request) && request.size() > 1 && request.size() <= MOST) {
            ways.addAll(inTwo(request));
        }
        return ways;
    }

    /** Whether they may be parted, but are too many for every way to be looked at. */
    static boolean tooMany(Request request) {
        return mayBeParted(request) && request.size() > MOST;
    }

    private static boolean mayBeParted(Request request) {
        return request.together() == Together.SHOULD || request.together() == Together.MAY;
    }

    /** Each child of those who must live apart, alone. */
    static List<Request> apart(Request request) {
        boolean apart = request.together() == Together.MUST_NOT && request.size() > 1;
        return apart
                ? request.children().stream().map(c -> request.part(List.of(c))).toList()
                : List.of(request);
    }

    /** Every way to make two of them, the most even last. */
    private static List<List<Request>> inTwo(Request request) {
        int n = request.size();
        List<List<Request>> ways = new ArrayList<>();
        // The first child is always in the first part, so that no way comes twice.
        for (int bits = (1 << n) - 1 - 2; bits > 0; bits -= 2) {
            ways.add(List.of(request.part(chosen(request, bits, true)), request.part(chosen(request, bits, false))));
        }
        return ways;
    }

    private static List<ChildFacts> chosen(Request request, int bits, boolean in) {
        List<ChildFacts> some = new ArrayList<>();
        for (int i = 0; i < request.size(); i++) {
            if ((bits >> i & 1) == 1 == in) {
                some.add(request.children().get(i));
            }
        }
        return some;
    }
}
