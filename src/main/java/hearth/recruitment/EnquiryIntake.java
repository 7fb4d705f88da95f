package hearth.recruitment;

import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.access.Search;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.Workers;
import hearth.carers.MatchKey;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.carers.Person;
import hearth.carers.PersonNames;
import hearth.common.Answer;
import hearth.common.EnquiryId;
import hearth.common.HouseholdId;
import hearth.common.PersonId;
import hearth.common.Postcode;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.geography.Geography;
import hearth.geography.Located;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes enquiries down whole: one call each, in a transaction of the caller's, so that a form and an import of a hundred thousand
 * go the same way.
 */
public final class EnquiryIntake {
    private final Geography geography;

    public EnquiryIntake(Geography geography) {
        this.geography = geography;
    }

    /** The key by which the same enquiry is known again. */
    public static String key(NewEnquiry enquiry) {
        return MatchKey.of(
                PersonNames.together(enquiry.applicants()),
                enquiry.received(),
                enquiry.home().postcode());
    }

    /** What cannot be true of it; an import asks before it writes. */
    public static List<Refusal> check(NewEnquiry enquiry) {
        return EnquiryRules.impossible(enquiry);
    }

    /**
     * Writes a new one with its people, stages and what it is found by.
     *
     * @throws RuleRefused for days that cannot be true
     */
    public EnquiryId add(Tx tx, NewEnquiry enquiry) {
        RuleRefused.unlessEmpty(EnquiryRules.impossible(enquiry));
        EnquiryId id = Subjects.create(tx, SubjectKind.ENQUIRY, enquiry.received(), EnquiryId::new);
        tx.insert(id, "enquiry", facts(enquiry).and("id", id).and("match_key", key(enquiry)));
        for (NewPerson applicant : enquiry.applicants()) {
            join(tx, id, People.add(tx, applicant, enquiry.received()));
        }
        enquiry.types().stream()
                .sorted()
                .forEach(type ->
                        tx.insert(id, "enquiry_type", Row.of("enquiry_id", id).and("type", type)));
        LocalDate closed = enquiry.closing() == null ? null : enquiry.closing().on();
        for (StageRow row : StageHistory.withEnds(stages(enquiry), closed)) {
            insert(tx, id, row);
        }
        Identifiers.give(tx, id, IdentifierKind.TEAM_REF_ENQUIRY, enquiry.teamReference());
        Search.add(tx, id, found(tx, id, enquiry));
        if (beyondApplication(enquiry)) {
            EnquiryBreaches.stand(tx, id, LocalDate.ofInstant(tx.now(), ZoneOffset.UTC));
        }
        return id;
    }

    /** Whether it has come so far that rules about the order of stages can be broken. */
    private static boolean beyondApplication(NewEnquiry enquiry) {
        return enquiry.stages().keySet().stream().anyMatch(stage -> stage.after(Stage.APPLICATION));
    }

    /**
     * Makes a stored one say what {@code enquiry} says; stages it does not name stay as they are. An applicant beyond those it names
     * is no longer one of this enquiry, and stays a person.
     *
     * @throws RuleRefused for days that cannot be true
     */
    public void update(Tx tx, EnquiryId id, NewEnquiry enquiry) {
        update(tx, id, EnquiryStore.kept(tx.sql(), id).version(), enquiry);
    }

    void update(Tx tx, EnquiryId id, int version, NewEnquiry enquiry) {
        RuleRefused.unlessEmpty(EnquiryRules.impossible(enquiry));
        EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
        tx.update(id, "enquiry", id.value(), version, known(facts(enquiry), key(enquiry), kept));
        updatePeople(tx, id, enquiry);
        updateTypes(tx, id, enquiry);
        var stages = new Stages(tx, id);
        stages.put(Stage.ENQUIRY, enquiry.received());
        enquiry.stages().forEach(stages::put);
        enquiry.ends().forEach(stages::end);
        stages.save(enquiry.closing() == null ? null : enquiry.closing().on());
        if (beyondApplication(enquiry)) {
            EnquiryBreaches.stand(tx, id, LocalDate.ofInstant(tx.now(), ZoneOffset.UTC));
        }
        Search.replace(tx, id, found(tx, id, enquiry));
    }

    /** The row with the key by which it is known again, and the one it was known by before. */
    private static Row known(Row row, String key, EnquiryStore.Kept before) {
        return key.equals(before.matchKey())
                ? row
                : row.and("match_key", key)
                        .and(
                                "former_match_key",
                                Objects.requireNonNullElse(before.formerMatchKey(), before.matchKey()));
    }

    /** Calls it by the names its applicants have now, and lets it be found and known again by them. Nothing else of it is written. */
    void nameAnew(Tx tx, EnquiryId id) {
        NewEnquiry stored = Enquiries.stored(tx.sql(), id);
        if (!stored.applicants().isEmpty()) {
            EnquiryStore.Kept kept = EnquiryStore.kept(tx.sql(), id);
            Row name = Row.of("name", PersonNames.together(stored.applicants()));
            tx.update(id, "enquiry", id.value(), kept.version(), known(name, key(stored), kept));
            Search.replace(tx, id, found(tx, id, stored));
        }
    }

    private static void updatePeople(Tx tx, EnquiryId id, NewEnquiry enquiry) {
        List<Person> stored = People.ofEnquiry(tx.sql(), id);
        List<NewPerson> applicants = enquiry.applicants();
        for (int i = 0; i < applicants.size(); i++) {
            if (i < stored.size()) {
                People.update(tx, stored.get(i).id(), applicants.get(i));
            } else {
                join(tx, id, People.add(tx, applicants.get(i), enquiry.received()));
            }
        }
        for (Person person : stored.subList(Math.min(applicants.size(), stored.size()), stored.size())) {
            tx.delete(id, "enquiry_person", EnquiryStore.applicant(tx.sql(), id, person.id()));
        }
    }

    private static void updateTypes(Tx tx, EnquiryId id, NewEnquiry enquiry) {
        Map<String, Long> stored = EnquiryStore.types(tx.sql(), id);
        stored.forEach((type, row) -> {
            if (!enquiry.types().contains(type)) {
                tx.delete(id, "enquiry_type", row);
            }
        });
        enquiry.types().stream()
                .filter(type -> !stored.containsKey(type))
                .sorted()
                .forEach(type ->
                        tx.insert(id, "enquiry_type", Row.of("enquiry_id", id).and("type", type)));
    }

    private static void join(Tx tx, EnquiryId id, PersonId person) {
        tx.insert(
                id,
                "enquiry_person",
                Row.of("enquiry_id", id).and("person_id", person).and("role", "APPLICANT"));
    }

    /** Writes down that somebody was or was not reached. The first time they are reached is our first reply. */
    public static long contact(Tx tx, EnquiryId id, Contact contact) {
        long row = tx.insert(
                id,
                "enquiry_contact",
                Row.of("enquiry_id", id)
                        .and("at", contact.at())
                        .and("direction", contact.direction())
                        .and("method", contact.method())
                        .and("reached", contact.reached())
                        .and("summary", contact.summary())
                        .and("worker_id", contact.worker() == null ? null : Workers.named(tx, contact.worker())));
        if (contact.direction() == Contact.Direction.OUT && contact.reached() == Answer.YES) {
            firstReply(tx, id);
        }
        return row;
    }

    /** The first time they were reached by us, as the contacts have it now. */
    static void firstReply(Tx tx, EnquiryId id) {
        tx.update(
                id,
                "enquiry",
                id.value(),
                EnquiryStore.kept(tx.sql(), id).version(),
                Row.of("first_response_at", EnquiryStore.firstReply(tx.sql(), id)));
    }

    /** An enquiry whose applicants were approved in the past is joined to the household they are. */
    public static void became(Tx tx, EnquiryId id, HouseholdId household) {
        tx.update(
                id,
                "enquiry",
                id.value(),
                EnquiryStore.kept(tx.sql(), id).version(),
                Row.of("household_id", household));
    }

    static void insert(Tx tx, EnquiryId id, StageRow row) {
        tx.insert(
                id,
                "enquiry_stage",
                Row.of("enquiry_id", id)
                        .and("stage", row.stage())
                        .and("starts_on", row.startsOn())
                        .and("ends_on", row.endsOn())
                        .and("outcome", row.outcome()));
    }

    private static List<StageRow> stages(NewEnquiry enquiry) {
        var rows = new ArrayList<StageRow>();
        rows.add(StageRow.of(Stage.ENQUIRY, enquiry.received()));
        enquiry.stages().forEach((stage, on) -> {
            if (stage != Stage.ENQUIRY) {
                rows.add(StageRow.of(stage, on));
            }
        });
        rows.replaceAll(row -> row.ending(enquiry.ends().get(row.stage())));
        return rows;
    }

    private static Search.Entry[] found(Tx tx, EnquiryId id, NewEnquiry enquiry) {
        return People.found(
                enquiry.applicants(),
                PersonNames.together(enquiry.applicants()),
                Subjects.reference(tx, id),
                postcode(enquiry.home().postcode()));
    }

    private Row facts(NewEnquiry enquiry) {
        Origin origin = enquiry.origin();
        Home home = enquiry.home();
        NextStep next = enquiry.next();
        Closing closing = enquiry.closing();
        return Row.of("name", PersonNames.together(enquiry.applicants()))
                .and("received_on", enquiry.received())
                .and("source", origin.source())
                .and("source_detail", origin.detail())
                .and("contact_method", origin.method())
                .and("previous_service", origin.previousService())
                .and("is_transfer", origin.transfer())
                .and("fostered_until", origin.fosteredUntil())
                .and("address", home.address())
                .and("postcode", postcode(home.postcode()))
                .and("authority_code", authority(home.postcode()))
                .and("spare_bedroom", home.spareBedroom())
                .and("tenure", home.tenure())
                .and("officer_id", enquiry.officer())
                .and("next_step", next == null ? null : next.what())
                .and("next_stage", next == null ? null : next.stage())
                .and("next_step_on", next == null ? null : next.on())
                .and("closed_on", closing == null ? null : closing.on())
                .and("closed_reason", closing == null ? null : closing.reason())
                .and("closed_by", closing == null ? null : closing.by())
                .and("notes", enquiry.notes());
    }

    /** Where the directory is sure of it; null otherwise. */
    private @Nullable String authority(@Nullable String typed) {
        Located located = geography.locate(typed);
        return located.sure() ? located.authority() : null;
    }

    /** As the Post Office writes it, or what was given where that is no full postcode. */
    private static @Nullable String postcode(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Postcode.parse(typed)
                        .map(Postcode::text)
                        .orElseGet(() -> typed.strip().toUpperCase(Locale.UK));
    }
}
