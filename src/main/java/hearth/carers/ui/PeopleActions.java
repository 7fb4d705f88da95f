package hearth.carers.ui;

import hearth.access.Session;
import hearth.carers.Address;
import hearth.carers.Household;
import hearth.carers.Households;
import hearth.carers.Member;
import hearth.carers.NewAddress;
import hearth.common.HouseholdId;
import hearth.common.Kind;
import hearth.common.Postcode;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import hearth.ui.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who lives in a household, how they are reached, where they live and where they have moved to. */
record PeopleActions(Desk desk, Session session, Households households, Go go) {
    /** How the household is reached and who works with it. */
    void reach(Household household) {
        desk.background()
                .read("Reading who works here", () -> HouseholdForm.workers(session))
                .then(workers -> {
                    var ask = new Ask(desk, "How they are reached");
                    ask.show(ask.form(
                                    "Save",
                                    "Saved",
                                    go,
                                    values -> households.reach(
                                            session,
                                            household.id(),
                                            household.version(),
                                            values.words("phone").orElse(null),
                                            values.words("email").orElse(null),
                                            values.words("officer").orElse(null),
                                            values.words("supervisor").orElse(null)))
                            .add("phone", "Phone", Kind.PHONE)
                            .optional()
                            .add("email", "E-mail", Kind.EMAIL)
                            .optional()
                            .chooseOrType("supervisor", "Supervising social worker", workers)
                            .optional()
                            .chooseOrType("officer", "Officer", workers)
                            .optional()
                            .set(household, Household.FIELDS));
                });
    }

    /** Somebody's own details. */
    void person(HouseholdId household, Member member) {
        PersonForm.show(
                desk,
                session,
                go,
                member.person(),
                (person, told) -> households.person(session, household, person.id(), person.version(), told));
    }

    /** Somebody else lives there from a day on. */
    void join(HouseholdId household) {
        var ask = new Ask(desk, "Somebody else lives there");
        Form form = ask.form(
                "Save",
                "Saved",
                go,
                values -> households.join(
                        session,
                        household,
                        PersonForm.read(values),
                        Member.Role.valueOf(values.text("role")),
                        values.words("relation").orElse(null),
                        values.date("from").orElse(session.today())));
        form.pick("role", "They are", Option.of(Member.Role.values(), Member.Role::label));
        ask.show(PersonForm.fields(form)
                .add("relation", "What they are to the carers", Kind.TEXT)
                .hint("Such as their daughter, or a grandmother")
                .optional()
                .add("from", "Lives there from", Kind.DATE)
                .set("from", session.today()));
    }

    /** Somebody has left. */
    void leave(HouseholdId household, Member member) {
        var ask = new Ask(desk, member.name() + " no longer lives there").about(member.id());
        ask.day(
                "Save",
                member.name() + " has left",
                "First day away",
                go,
                session.today(),
                on -> households.leave(session, household, member, on));
    }

    /** They have moved house; children who live with them move along, and where they then are is worked out. */
    void move(Household household) {
        var ask = new Ask(desk, "They have moved house");
        ask.show(address(ask.form("Save move", "Move saved", go, values -> move(household.id(), values, null)))
                .add("from", "Moved on", Kind.DATE)
                .hint("Distance and council of every child there are worked out anew from this day")
                .set("from", session.today())
                .startAt("postcode"));
    }

    /** Puts an address right that was written down wrong. */
    void correct(HouseholdId household, Address address) {
        var ask = new Ask(desk, "Where they live");
        ask.show(address(ask.form(
                        "Save address", "Address saved", go, values -> move(household, values, address.startsOn())))
                .set("postcode", address.postcode())
                .set("address", address.address())
                .set("locality", address.locality())
                .set("confidential", (Object) address.confidential()));
    }

    private static Form address(Form form) {
        return form.add("postcode", "Postcode", Kind.POSTCODE)
                .add("address", "Address", Kind.LONG_TEXT)
                .optional()
                .add("locality", "Area", Kind.TEXT)
                .hint("The town or part of town by which a vacancy is named")
                .optional()
                .add("confidential", "Keep the address from birth families and files", Kind.FLAG);
    }

    private void move(HouseholdId household, Values values, @Nullable LocalDate day) {
        var address = new NewAddress(
                values.words("address").orElse(null),
                values.words("locality").orElse(null),
                values.postcode("postcode").map(Postcode::text).orElse(null),
                values.flag("confidential"));
        households.move(
                session,
                household,
                address,
                day != null ? day : values.date("from").orElse(session.today()));
    }
}
