package hearth.app.window;

import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.Mendable;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import hearth.placements.Referral;
import hearth.placements.Referrals;
import hearth.ui.Facts;
import hearth.ui.RecordPage;
import hearth.ui.Timeline;
import hearth.ui.Tone;
import hearth.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of one request for a home: for whom, by when, where it stands, and who was asked. */
final class ReferralRecord {
    private final HearthWindow.Inside in;

    /**
     * What the page shows.
     *
     * @param named those it names, as far as the user may see them, by id
     */
    private record Read(Referral referral, Map<Long, Search.Hit> named) {}

    ReferralRecord(HearthWindow.Inside in) {
        this.in = in;
    }

    Parent page(ReferralId id) {
        var place = new StackPane();
        in.desk()
                .background()
                .read("Opening the request", () -> read(id))
                .then(read -> place.getChildren().setAll(page(read)))
                .orElse(e -> place.getChildren().setAll(Words.prose(e.getMessage())));
        return place;
    }

    private Read read(ReferralId id) {
        Session session = in.session();
        return session.open(Right.SEE_CHILDREN, id, h -> {
            Referral referral =
                    Referrals.find(h, id).orElseThrow(() -> new Mendable("That request is no longer recorded."));
            List<Long> ids = Stream.<@Nullable SubjectId>concat(
                            referral.children().stream(),
                            referral.asked().stream().map(ReferralRecord::whom))
                    .filter(Objects::nonNull)
                    .map(SubjectId::value)
                    .toList();
            return new Read(
                    referral,
                    Search.named(h, ids).stream().collect(Collectors.toMap(Search.Hit::id, Function.identity())));
        });
    }

    private static @Nullable SubjectId whom(Referral.Asked asked) {
        return asked.householdId() != null ? asked.householdId() : asked.providerId();
    }

    private RecordPage page(Read read) {
        Referral referral = read.referral();
        Referral.State state = referral.states().getLast().state();
        LocalDate neededBy = referral.neededBy();
        RecordPage page = new RecordPage("Request for a home", referral.reference()).back("Back", in.shell()::back);
        page.status(label(state), state.waiting() ? Tone.ACCENT : Tone.NEUTRAL);
        if (state.waiting()
                && neededBy != null
                && neededBy.isBefore(in.session().today())) {
            page.status("Needed by " + BritishDates.format(neededBy), Tone.DANGER);
        }
        page.fact("Received", BritishDates.format(referral.receivedOn()));
        page.fact("How many were asked", String.valueOf(referral.asked().size()));
        return page.tab("Overview", () -> overview(read))
                .tab("Asked", () -> asked(read))
                .tab(
                        "History",
                        () -> new Timeline(referral.states().reversed().stream()
                                .map(step -> RecordFacts.entry(step.startsOn(), label(step.state()), ""))
                                .toList()));
    }

    private static String label(Referral.State state) {
        return CodeList.named("referral-state").label(state.name());
    }

    private Node overview(Read read) {
        Referral referral = read.referral();
        String type = referral.typeWanted();
        var facts = new Facts()
                .add("Needed by", day(referral.neededBy()))
                .add("Expected to last until", day(referral.expectedEndOn()))
                .add("Emergency", referral.emergency() ? "Yes" : "No")
                .add("Wanted", type == null ? "" : type(type))
                .add("Authorised by", referral.authorisedBy() == null ? "" : referral.authorisedBy())
                .add("What for", referral.purpose() == null ? "" : referral.purpose())
                .add("Details", referral.details() == null ? "" : referral.details());
        List<Search.Hit> children = referral.children().stream()
                .map(child -> read.named().get(child.value()))
                .filter(Objects::nonNull)
                .toList();
        return new VBox(16, Words.section("For"), RecordFacts.links(in, children), facts);
    }

    private static String type(String wanted) {
        return CodeList.named("fostering-type").find(wanted).isPresent()
                ? CodeList.named("fostering-type").label(wanted)
                : wanted;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : BritishDates.format(day);
    }

    private static String answer(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "OFFER" -> "Offered a home";
            case "DECLINE" -> "Said no";
            case "NO_REPLY" -> "Did not reply";
            case "WITHDRAWN" -> "The request was withdrawn";
            default -> "No answer yet";
        };
    }

    private static Node asked(Read read) {
        var facts = new Facts();
        for (Referral.Asked asked : read.referral().asked()) {
            SubjectId whom = whom(asked);
            Search.Hit hit = whom == null ? null : read.named().get(whom.value());
            String answer = answer(asked.answer());
            String when = asked.answeredOn() == null ? "" : ", " + BritishDates.format(asked.answeredOn());
            String name = hit == null ? "A restricted record" : hit.name();
            facts.add(BritishDates.format(asked.askedOn()), name, answer + when);
        }
        return read.referral().asked().isEmpty() ? Words.muted("Nobody has been asked yet") : facts;
    }
}
