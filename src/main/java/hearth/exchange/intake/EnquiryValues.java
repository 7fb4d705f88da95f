package hearth.exchange.intake;

import hearth.carers.NewPerson;
import hearth.common.Answer;
import hearth.common.CodeList;
import hearth.common.WorkerId;
import hearth.exchange.sheet.ReadRow;
import hearth.exchange.sheet.value.ImportWords;
import hearth.exchange.sheet.value.NotKnown;
import hearth.exchange.sheet.value.ValueReader;
import hearth.recruitment.Closing;
import hearth.recruitment.Home;
import hearth.recruitment.NewEnquiry;
import hearth.recruitment.NextStep;
import hearth.recruitment.Origin;
import hearth.recruitment.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An enquiry as plain values and back. */
final class EnquiryValues {
    private EnquiryValues() {}

    static String field(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** What a list may say besides: where they heard of us in detail, their home, what they want to do, for whom they foster now. */
    static void further(ReadRow row, Told told) {
        told.put("source_detail", detail(row))
                .put("tenure", row.text("tenure"))
                .put("spare_bedroom", row.flag("spare_bedroom"))
                .put("types", row.codes("types").stream().sorted().toList())
                .put("previous_service", service(row.text("previous_service")))
                .put("transfer", row.flag("transfer"))
                .put("fostered_until", row.date("fostered_until"));
    }

    /** What stands as the source and is more than a word of the list is not lost. */
    private static @Nullable String detail(ReadRow row) {
        String detail = row.text("source_detail");
        String written = row.texts().get("source");
        return detail != null || written == null || NotKnown.is(written) || ImportWords.isWord("source", written)
                ? detail
                : written.substring(0, Math.min(written.length(), ValueReader.LONGEST_LINE));
    }

    /** "No" names no service, and "yes" none either. */
    static @Nullable String service(@Nullable String text) {
        return text == null || ImportWords.isWord("yes-no", text) ? null : text;
    }

    static Told of(NewEnquiry enquiry, Map<WorkerId, String> workers) {
        var told = Told.nothing()
                .put("reference", enquiry.teamReference())
                .put("name", PeopleValues.of(enquiry.applicants()))
                .put("received", enquiry.received())
                .put("source", enquiry.origin().source())
                .put("contact_method", enquiry.origin().method())
                .put("postcode", enquiry.home().postcode())
                .put("address", enquiry.home().address())
                .put("officer", enquiry.officer() == null ? null : workers.get(enquiry.officer()))
                .put("notes", enquiry.notes())
                .put("source_detail", enquiry.origin().detail())
                .put("tenure", enquiry.home().tenure())
                .put("spare_bedroom", yesOrNo(enquiry.home().spareBedroom()))
                .put("types", enquiry.types().stream().sorted().toList())
                .put("previous_service", enquiry.origin().previousService())
                .put("transfer", enquiry.origin().transfer())
                .put("fostered_until", enquiry.origin().fosteredUntil());
        if (!enquiry.applicants().isEmpty()) {
            NewPerson first = enquiry.applicants().getFirst();
            told.put("phone", first.phone()).put("email", first.email());
        }
        enquiry.stages().forEach((stage, on) -> told.put(field(stage), on));
        if (enquiry.next() != null) {
            told.put("next_stage", enquiry.next().stage())
                    .put("next_step_on", enquiry.next().on());
        }
        if (enquiry.closing() != null) {
            told.put("closed_on", enquiry.closing().on())
                    .put("closed_reason", enquiry.closing().reason());
        }
        return told;
    }

    private static @Nullable Boolean yesOrNo(Answer answer) {
        return answer == Answer.YES ? Boolean.TRUE : answer == Answer.NO ? Boolean.FALSE : null;
    }

    /** A new one, or a stored one with what a file says laid over it. */
    static NewEnquiry onto(@Nullable NewEnquiry base, Told told, Function<String, WorkerId> workers) {
        LocalDate received = told.day("received");
        if (received == null) {
            received = Objects.requireNonNull(base).received();
        }
        String officer = told.text("officer");
        return new NewEnquiry(
                received,
                applicants(base == null ? List.of() : base.applicants(), told),
                origin(base == null ? Origin.of(null) : base.origin(), told),
                home(base == null ? Home.at(null) : base.home(), told),
                told.has("types") ? Set.copyOf(told.texts("types")) : base == null ? Set.of() : base.types(),
                officer == null ? base == null ? null : base.officer() : workers.apply(officer),
                next(base == null ? null : base.next(), told),
                stages(base, told),
                base == null ? Map.of() : base.ends(),
                closing(base == null ? null : base.closing(), told),
                told.has("notes") ? told.text("notes") : base == null ? null : base.notes(),
                told.has("reference") ? told.text("reference") : base == null ? null : base.teamReference());
    }

    private static List<NewPerson> applicants(List<NewPerson> base, Told told) {
        List<NewPerson> people = new ArrayList<>(PeopleValues.onto(base, told.texts("name")));
        if (!people.isEmpty()) {
            NewPerson first = people.getFirst();
            people.set(
                    0,
                    first.reachedBy(
                            told.has("phone") ? told.text("phone") : first.phone(),
                            told.has("email") ? told.text("email") : first.email()));
        }
        return people;
    }

    private static Origin origin(Origin base, Told told) {
        return new Origin(
                told.has("source") ? told.text("source") : base.source(),
                told.has("source_detail") ? told.text("source_detail") : base.detail(),
                told.has("contact_method") ? told.text("contact_method") : base.method(),
                told.has("previous_service") ? told.text("previous_service") : base.previousService(),
                told.has("transfer") ? told.isTrue("transfer") : base.transfer(),
                told.has("fostered_until") ? told.day("fostered_until") : base.fosteredUntil());
    }

    private static Home home(Home base, Told told) {
        return new Home(
                told.has("address") ? told.text("address") : base.address(),
                told.has("postcode") ? told.text("postcode") : base.postcode(),
                told.has("spare_bedroom")
                        ? told.isTrue("spare_bedroom") ? Answer.YES : Answer.NO
                        : base.spareBedroom() == null ? Answer.UNKNOWN : base.spareBedroom(),
                told.has("tenure") ? told.text("tenure") : base.tenure());
    }

    private static @Nullable NextStep next(@Nullable NextStep base, Told told) {
        String stage = told.text("next_stage");
        LocalDate on = told.day("next_step_on");
        return stage == null || on == null
                ? base
                : new NextStep(Stage.valueOf(stage).label(), Stage.valueOf(stage), on);
    }

    private static Map<Stage, LocalDate> stages(@Nullable NewEnquiry base, Told told) {
        var stages = new EnumMap<Stage, LocalDate>(Stage.class);
        if (base != null) {
            stages.putAll(base.stages());
        }
        for (Stage stage : Stage.values()) {
            LocalDate on = stage == Stage.ENQUIRY ? null : told.day(field(stage));
            if (on != null) {
                stages.put(stage, on);
            }
        }
        return stages;
    }

    private static @Nullable Closing closing(@Nullable Closing base, Told told) {
        LocalDate on = told.has("closed_on") ? told.day("closed_on") : base == null ? null : base.on();
        String reason = told.has("closed_reason") ? told.text("closed_reason") : base == null ? null : base.reason();
        if (on == null) {
            return base;
        }
        String why = reason == null ? "OTHER" : reason;
        if (base != null && base.reason().equals(why)) {
            return new Closing(on, why, base.by());
        }
        String group =
                CodeList.named("enquiry-closed").find(why).map(c -> c.group()).orElse("");
        return new Closing(
                on,
                why,
                switch (group) {
                    case "WITHDRAWN" -> Closing.By.APPLICANT;
                    case "DECISION" -> Closing.By.DECISION;
                    default -> Closing.By.SERVICE;
                });
    }
}
