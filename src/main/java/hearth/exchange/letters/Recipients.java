package hearth.exchange.letters;

import hearth.access.Subjects;
import hearth.carers.Approval;
import hearth.carers.Approvals;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.carers.Terms;
import hearth.carers.TermsLine;
import hearth.common.BritishDates;
import hearth.common.CodeList;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.SubjectId;
import hearth.recruitment.Enquiries;
import hearth.recruitment.Enquiry;
import hearth.recruitment.Stage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads from an enquiry or a household what a letter can hold. */
final class Recipients {
    private static final int ANSWER_DAYS = 28;

    private final Handle h;
    private final LocalDate today;
    private final Map<LetterField, String> facts = new EnumMap<>(LetterField.class);

    private Recipients(Handle h, LocalDate today, String council, String team) {
        this.h = h;
        this.today = today;
        put(LetterField.COUNCIL, council);
        put(LetterField.TEAM, team);
        put(LetterField.DATE, today);
        put(LetterField.ANSWER_BY, today.plusDays(ANSWER_DAYS));
    }

    static Recipient of(Handle h, SubjectId id, LocalDate today, String council, String team) {
        var reading = new Recipients(h, today, council, team);
        return switch (id) {
            case EnquiryId enquiry -> reading.enquiry(enquiry);
            case HouseholdId household -> reading.household(household);
            default ->
                throw new IllegalArgumentException(
                        "No letter is made for " + id.getClass().getSimpleName());
        };
    }

    private Recipient enquiry(EnquiryId id) {
        Enquiry e = Enquiries.get(h, id, today);
        people(People.ofEnquiry(h, id));
        put(LetterField.OUR_REFERENCE, e.reference());
        put(LetterField.OFFICER, e.officer());
        put(LetterField.PHONE, e.phone());
        put(LetterField.EMAIL, e.email());
        address(e.address(), e.postcode());
        put(LetterField.RECEIVED_ON, e.received());
        if (Stage.INITIAL_VISIT.name().equals(e.nextStage())) {
            putWithWeekday(LetterField.VISIT_ON, e.nextStepOn());
        } else if (Stage.PANEL.name().equals(e.nextStage())) {
            putWithWeekday(LetterField.PANEL_ON, e.nextStepOn());
        }
        if (e.approved() != null) {
            put(LetterField.DECIDED_ON, e.approved());
        }
        household(e).ifPresent(this::approval);
        return new Recipient(id, e.reference(), e.name(), e.email(), e.firstReply() != null, facts);
    }

    /** The household an enquiry has become, where the user may see it. */
    private Optional<HouseholdId> household(Enquiry e) {
        return e.household() == null
                ? Optional.empty()
                : Subjects.find(h, e.household())
                        .filter(id -> !Subjects.hidden(h, id))
                        .filter(HouseholdId.class::isInstance)
                        .map(HouseholdId.class::cast);
    }

    private Recipient household(HouseholdId id) {
        Household home = Households.get(h, id, today);
        List<Person> carers = People.carers(h, id, today);
        people(carers);
        put(LetterField.OUR_REFERENCE, home.reference());
        put(LetterField.OFFICER, home.supervisor() == null ? home.officer() : home.supervisor());
        String email =
                home.email() == null && !carers.isEmpty() ? carers.getFirst().email() : home.email();
        String phone =
                home.phone() == null && !carers.isEmpty() ? carers.getFirst().phone() : home.phone();
        put(LetterField.PHONE, phone);
        put(LetterField.EMAIL, email);
        address(home.address(), home.postcode());
        put(LetterField.REVIEW_DUE, home.reviewDue());
        put(LetterField.LAST_REVIEW, home.lastReview());
        approval(id);
        return new Recipient(id, home.reference(), home.name(), email, true, facts);
    }

    private void approval(HouseholdId id) {
        Approvals.of(h, id).stream()
                .filter(a -> a.ours() && a.inForce(today))
                .findFirst()
                .ifPresent(this::approval);
    }

    private void approval(Approval approval) {
        put(LetterField.APPROVED_ON, approval.startsOn());
        facts.putIfAbsent(LetterField.DECIDED_ON, BritishDates.format(approval.startsOn()));
        Terms terms = approval.terms().stream()
                .filter(t -> !t.startsOn().isAfter(today))
                .reduce((a, b) -> b)
                .orElse(approval.terms().getFirst())
                .terms();
        put(LetterField.PLACES, String.valueOf(terms.places()));
        put(LetterField.TERMS, terms.wording() == null ? words(terms) : terms.wording());
    }

    /** Terms that nobody has put in words, from what is recorded of them. */
    private static String words(Terms terms) {
        String total = terms.places() == 1 ? "1 child" : terms.places() + " children";
        String lines = terms.lines().stream().map(Recipients::words).collect(Collectors.joining("\n"));
        return "Up to " + total + " at a time"
                + (terms.siblingsOnly() ? ", more than one only as brothers and sisters" : "")
                + (lines.isEmpty() ? "" : "\n" + lines);
    }

    private static String words(TermsLine line) {
        String who = line.sex() == null ? "" : line.sex().equals("M") ? ", boys" : ", girls";
        return CodeList.named("fostering-type").label(line.type()) + who + ", aged " + line.ageFrom() + " to "
                + line.ageTo() + (line.places() == null ? "" : ", up to " + line.places());
    }

    private void people(List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        put(LetterField.FIRST_NAME, people.getFirst().firstName());
        put(LetterField.LAST_NAME, people.getFirst().lastName());
        put(LetterField.NAMES, joined(people.stream().map(Person::name).toList()));
        boolean first = people.stream().allMatch(p -> p.firstName() != null);
        put(
                LetterField.GREETING,
                joined(people.stream()
                        .map(p -> first
                                ? Objects.requireNonNullElse(p.knownAs(), Objects.requireNonNull(p.firstName()))
                                : p.name())
                        .toList()));
    }

    /** Anna, Tom and Kim. */
    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Line by line, as on an envelope. */
    private void address(@Nullable String address, @Nullable String postcode) {
        put(LetterField.POSTCODE, postcode);
        if (address != null && !address.isBlank()) {
            String lines = address.strip().replaceAll("\\s*(,|\\R)\\s*", "\n");
            put(
                    LetterField.ADDRESS,
                    postcode == null || lines.toUpperCase(java.util.Locale.UK).contains(postcode)
                            ? lines
                            : lines + "\n" + postcode);
        }
    }

    private void put(LetterField field, @Nullable LocalDate day) {
        put(field, day == null ? null : BritishDates.format(day));
    }

    private void putWithWeekday(LetterField field, @Nullable LocalDate day) {
        put(field, day == null ? null : BritishDates.formatWithWeekday(day));
    }

    private void put(LetterField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(field, value);
        }
    }
}
