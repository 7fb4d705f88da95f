package hearth.exchange.intake;

import hearth.children.Families;
import hearth.recruitment.Lookout;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Gives those who look out for enquirers what is known of the families of children in care: the two features do not know each other. */
public final class ChildFamilies implements Lookout.Families {
    @Override
    public List<Lookout.Relative> relatives(Handle h, LocalDate day) {
        return Families.of(h, day).stream()
                .map(r -> new Lookout.Relative(r.child(), r.name(), r.postcode(), r.how()))
                .toList();
    }
}
