package hearth.recruitment;

import hearth.common.Field;
import hearth.common.Kind;
import hearth.common.PersonId;
import java.util.List;

/**
 * Two records that are likely to be of one person.
 *
 * @param why what they have in common
 * @param weight the larger the likelier
 */
public record SamePerson(
        PersonId one, PersonId other, String name, String otherName, String references, String why, int weight) {
    public static final List<Field<SamePerson>> FIELDS = List.of(
            Field.of("name", "One record", Kind.NAME, SamePerson::name),
            Field.of("other_name", "The other", Kind.NAME, SamePerson::otherName),
            Field.of("why", "In common", Kind.TEXT, SamePerson::why),
            Field.of("references", "References", Kind.TEXT, SamePerson::references));
}
