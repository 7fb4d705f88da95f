package hearth.placements.ssda903;

import hearth.common.ChildId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know of children and no row of the return tells.
 *
 * @param unaccompanied who is, or was in the two years before, an unaccompanied asylum-seeking child: no postcode of the home is returned
 * @param abroad first days of a child's episodes outside England: no Ofsted number is returned
 * @param lastYear the return of the year before
 * @param postcodes where postcodes lie
 * @param pupilNumbers those, in capitals, that more than one child is known to have, whoever they are
 */
public record Untold(
        Set<ChildId> unaccompanied,
        Map<ChildId, Set<LocalDate>> abroad,
        LastYear lastYear,
        Postcodes postcodes,
        Set<String> pupilNumbers) {
    public static final Untold NOTHING = new Untold(Set.of(), Map.of());

    public Untold {
        unaccompanied = Set.copyOf(unaccompanied);
        abroad = Map.copyOf(abroad);
        pupilNumbers = Set.copyOf(pupilNumbers);
    }

    public Untold(Set<ChildId> unaccompanied, Map<ChildId, Set<LocalDate>> abroad) {
        this(unaccompanied, abroad, LastYear.NONE, Postcodes.NONE, Set.of());
    }

    /** The same beside a return of the year before. */
    public Untold after(LastYear before) {
        return new Untold(unaccompanied, abroad, before, postcodes, pupilNumbers);
    }

    /** The same with what a directory says of postcodes. */
    public Untold with(Postcodes where) {
        return new Untold(unaccompanied, abroad, lastYear, where, pupilNumbers);
    }

    /** The same with the pupil numbers that several children have. */
    public Untold sharing(Set<String> numbers) {
        return new Untold(unaccompanied, abroad, lastYear, postcodes, numbers);
    }

    public boolean unaccompanied(@Nullable ChildId child) {
        return child != null && unaccompanied.contains(child);
    }

    public Set<LocalDate> abroad(@Nullable ChildId child) {
        return child == null ? Set.of() : abroad.getOrDefault(child, Set.of());
    }
}
