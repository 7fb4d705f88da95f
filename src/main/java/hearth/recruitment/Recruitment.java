package hearth.recruitment;

import hearth.access.Right;
import hearth.access.Session;
import hearth.access.Setting;
import hearth.access.Settings;
import hearth.access.Workers;
import hearth.carers.Days;
import hearth.carers.NewPerson;
import hearth.carers.People;
import hearth.common.BritishDates;
import hearth.common.EnquiryId;
import hearth.common.PersonId;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.common.WorkingDays;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What officers do with an enquiry every day: log it, change it, reach the people, say what is next. */
public final class Recruitment {
    private final EnquiryIntake intake;
    private final Lookout lookout;

    public Recruitment(EnquiryIntake intake, Lookout lookout) {
        this.intake = intake;
        this.lookout = lookout;
    }

    /**
     * Logs a new one.
     *
     * @throws RuleRefused where somebody's name is missing, or for days that cannot be true
     */
    public EnquiryId log(Session session, NewEnquiry enquiry) {
        return log(session, List.of(new Logged(enquiry, null))).getFirst();
    }

    /** The same with the officer by name; a name not met before makes a new one. */
    public EnquiryId log(Session session, NewEnquiry enquiry, @Nullable String officer) {
        return log(session, List.of(new Logged(enquiry, officer))).getFirst();
    }

    /**
     * One to be logged.
     *
     * @param officer by name, or null for the one the enquiry has
     */
    public record Logged(NewEnquiry enquiry, @Nullable String officer) {}

    /**
     * Logs several at once: all of them or none.
     *
     * @throws RuleRefused as for one
     */
    public List<EnquiryId> log(Session session, List<Logged> several) {
        for (Logged one : several) {
            RuleRefused.unlessEmpty(
                    EnquiryRules.notYet("received", one.enquiry().received(), session.today()));
            NextStep next = one.enquiry().next();
            RuleRefused.unlessEmpty(
                    EnquiryRules.farAway("next_step_on", next == null ? null : next.on(), session.today()));
        }
        return session.write(Right.EDIT_RECRUITMENT, several.size() == 1 ? "log an enquiry" : "log enquiries", tx -> {
            LookingOut out = lookout.on(tx.sql(), session.today());
            var ids = new ArrayList<EnquiryId>();
            for (Logged one : several) {
                NewEnquiry enquiry = one.officer() == null ? one.enquiry() : with(tx, one.enquiry(), one.officer());
                EnquiryId id = intake.add(tx, enquiry);
                out.at(tx, id, enquiry.applicants(), enquiry.home().postcode());
                ids.add(id);
            }
            return ids;
        });
    }

    private void look(Tx tx, EnquiryId id, NewEnquiry enquiry, Session session) {
        lookout.on(tx.sql(), session.today())
                .at(tx, id, enquiry.applicants(), enquiry.home().postcode());
    }

    /** The same as {@link #change(Session, EnquiryId, int, NewEnquiry)} with the officer by name. */
    public void change(Session session, EnquiryId id, int version, NewEnquiry enquiry, @Nullable String officer) {
        RuleRefused.unlessEmpty(EnquiryRules.notYet("received", enquiry.received(), session.today()));
        session.write(Right.EDIT_RECRUITMENT, "change an enquiry", tx -> {
            intake.update(tx, id, version, with(tx, enquiry, officer));
            look(tx, id, enquiry, session);
            return id;
        });
    }

    private static NewEnquiry with(Tx tx, NewEnquiry enquiry, @Nullable String officer) {
        return enquiry.officer(officer == null || officer.isBlank() ? null : Workers.named(tx, officer));
    }

    /**
     * Makes it say what the form says; take {@link Enquiries#stored} and change that.
     *
     * @throws hearth.common.Conflict where somebody else has changed it since {@code version}
     */
    public void change(Session session, EnquiryId id, int version, NewEnquiry enquiry) {
        RuleRefused.unlessEmpty(EnquiryRules.notYet("received", enquiry.received(), session.today()));
        session.write(Right.EDIT_RECRUITMENT, "change an enquiry", tx -> {
            intake.update(tx, id, version, enquiry);
            look(tx, id, enquiry, session);
            return id;
        });
    }

    /**
     * Says what is next, or that nothing is.
     *
     * @throws RuleRefused for a day that nobody means
     */
    public int next(Session session, EnquiryId id, int version, @Nullable NextStep next) {
        RuleRefused.unlessEmpty(EnquiryRules.farAway("next_step_on", next == null ? null : next.on(), session.today()));
        return session.write(
                Right.EDIT_RECRUITMENT, "next step", tx -> tx.update(id, "enquiry", id.value(), version, step(next)));
    }

    /**
     * Writes down that somebody was or was not reached, or turned to us; also on a day before. The first time they are reached is our
     * first reply.
     *
     * @throws RuleRefused for a day to come, or before the enquiry
     */
    public long contact(Session session, EnquiryId id, Contact contact) {
        return session.write(Right.EDIT_RECRUITMENT, "a contact", tx -> {
            refuseDay(tx, id, contact, session.today());
            return EnquiryIntake.contact(tx, id, contact.by(own(session)));
        });
    }

    /**
     * Puts a contact right that was written down wrong; our first reply follows.
     *
     * @param changed a stored one, changed
     * @throws RuleRefused as for a new one
     */
    public void correct(Session session, EnquiryId id, Contact changed) {
        session.write(Right.EDIT_RECRUITMENT, "correct a contact", tx -> {
            refuseDay(tx, id, changed, session.today());
            tx.update(
                    id,
                    "enquiry_contact",
                    changed.id(),
                    changed.version(),
                    Row.of("at", changed.at())
                            .and("direction", changed.direction())
                            .and("method", changed.method())
                            .and("reached", changed.reached())
                            .and("summary", changed.summary()));
            EnquiryIntake.firstReply(tx, id);
            return id;
        });
    }

    /** Takes a contact away that never was, with the reason why; our first reply follows. */
    public void never(Session session, EnquiryId id, Contact contact, String why) {
        session.write(Right.EDIT_RECRUITMENT, "take a contact away", tx -> {
            tx.delete(id, "enquiry_contact", contact.id());
            EnquiryIntake.firstReply(tx, id);
            Progress.takenAway(tx, session, id, "A contact of " + BritishDates.format(contact.day()), why);
            return id;
        });
    }

    private static void refuseDay(Tx tx, EnquiryId id, Contact contact, LocalDate today) {
        RuleRefused.unlessEmpty(EnquiryRules.notYet("on", contact.day(), today));
        LocalDate received = EnquiryStore.kept(tx.sql(), id).received();
        if (contact.day().isBefore(received)) {
            throw new RuleRefused(Refusal.at(
                    "on",
                    "The day must be the same as or after " + BritishDates.format(received)
                            + ", when the enquiry was received."));
        }
    }

    /**
     * One more attempt without an answer, now: it is no first reply, and moves a next step that has come on by as many working days
     * as the setting says.
     */
    public long attempt(Session session, EnquiryId id, String method) {
        return session.write(Right.EDIT_RECRUITMENT, "an attempt", tx -> {
            long contact = EnquiryIntake.contact(
                    tx, id, Contact.attempt(tx.now(), method, null).by(own(session)));
            EnquiryStore.Whole whole = EnquiryStore.whole(tx.sql(), id);
            LocalDate on = whole.nextStepOn();
            if (on == null || !on.isAfter(session.today())) {
                int days = Settings.number(tx.sql(), Setting.CALL_AGAIN_DAYS, session.today());
                var again = new NextStep(
                        Objects.requireNonNullElse(whole.nextStep(), "Try to reach them again"),
                        whole.nextStage(),
                        WorkingDays.after(session.today(), days));
                tx.update(
                        id,
                        "enquiry",
                        id.value(),
                        EnquiryStore.kept(tx.sql(), id).version(),
                        step(again));
            }
            return contact;
        });
    }

    /**
     * Another adult who lives with those who enquire, and has to be checked as they are.
     *
     * @throws RuleRefused where no last name is given, or for a birthday to come
     */
    public PersonId addAdult(Session session, EnquiryId id, NewPerson adult) {
        if (adult.lastName().isBlank()) {
            throw new RuleRefused(Refusal.at("last_name", "Enter a last name, or what they are called."));
        }
        RuleRefused.unlessEmpty(Days.past("date_of_birth", adult.dateOfBirth(), session.today()));
        return session.write(Right.EDIT_RECRUITMENT, "another adult", tx -> {
            PersonId person = People.add(tx, adult, session.today());
            tx.insert(
                    id,
                    "enquiry_person",
                    Row.of("enquiry_id", id)
                            .and("person_id", person)
                            .and("role", "ADULT")
                            .and("joined_on", session.today()));
            lookout.on(tx.sql(), session.today())
                    .at(tx, id, List.of(adult), EnquiryStore.whole(tx.sql(), id).postcode());
            return person;
        });
    }

    /**
     * Changes somebody's own details, of an applicant or another adult; the enquiry is called by the new name too.
     *
     * @throws RuleRefused for no last name, or a birthday to come
     * @throws hearth.common.Conflict where somebody else has changed them since {@code version}
     */
    public void person(Session session, EnquiryId id, PersonId person, int version, People.Details told) {
        told.refuseImpossible(session.today());
        session.write(Right.EDIT_RECRUITMENT, "change a person", tx -> {
            People.change(tx, person, version, told);
            intake.nameAnew(tx, id);
            lookout.on(tx.sql(), session.today())
                    .at(
                            tx,
                            id,
                            List.of(told.person()),
                            EnquiryStore.whole(tx.sql(), id).postcode());
            return person;
        });
    }

    /** That adult does not live there any more. */
    public void adultLeft(Session session, EnquiryId id, PersonId adult, LocalDate on) {
        RuleRefused.unlessEmpty(EnquiryRules.notYet("left_on", on, session.today()));
        session.write(Right.EDIT_RECRUITMENT, "an adult left", tx -> {
            EnquiryStore.Adult row = EnquiryStore.adult(tx.sql(), id, adult);
            tx.update(id, "enquiry_person", row.id(), row.version(), Row.of("left_on", on));
            EnquiryBreaches.stand(tx, id, session.today());
            return id;
        });
    }

    private static @Nullable String own(Session session) {
        return session.account().officer().orElse(null);
    }

    static Row step(@Nullable NextStep next) {
        return Row.of("next_step", next == null ? null : next.what())
                .and("next_stage", next == null ? null : next.stage())
                .and("next_step_on", next == null ? null : next.on());
    }
}
