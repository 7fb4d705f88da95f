package hearth.demo;

import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.NewPerson;
import hearth.exchange.intake.ChildFamilies;
import hearth.recruitment.Enquiries;
import hearth.recruitment.LookingOut;
import hearth.recruitment.Lookout;
import hearth.recruitment.WatchedPerson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom an officer should not call back alone: two of those who enquired lately wait for the manager, of a third it has been said. */
final class Spoken {
    private final Session session;
    private final Chance chance;

    Spoken(Session session, Chance chance) {
        this.session = session;
        this.chance = chance;
    }

    void record(List<Recruiting.Fresh> all) {
        keep(WatchedPerson.Watch.NO_CONTACT, "Silas", "Quarmby", null, "Court order of 2024");
        var left = new ArrayList<>(all);
        for (int i = 0; i < 3 && !left.isEmpty(); i++) {
            Recruiting.Fresh one = left.remove(chance.between(0, left.size() - 1));
            NewPerson person = one.as().applicants().getFirst();
            if (i == 0) {
                keep(WatchedPerson.Watch.STAFF, null, "Night desk", person.phone(), "Works at the children's home");
            } else {
                keep(
                        WatchedPerson.Watch.NO_CONTACT,
                        person.firstName(),
                        person.lastName(),
                        null,
                        "Police asked for no contact");
            }
            session.write(Right.EDIT_RECRUITMENT, "look who it is", tx -> {
                LookingOut out = new Lookout(new ChildFamilies()).on(tx.sql(), session.today());
                out.imported(tx, one.enquiry(), one.as());
                return one;
            });
            if (i == 2) {
                Enquiries.open(session, one.enquiry())
                        .warnings()
                        .forEach(warning ->
                                Lookout.resolve(session, one.enquiry(), warning, "Somebody else of that name"));
            }
        }
    }

    private void keep(
            WatchedPerson.Watch list, @Nullable String first, String last, @Nullable String phone, String why) {
        Lookout.keep(session, new WatchedPerson(0, list, first, last, phone, null, why, session.today(), null, 1));
    }
}
