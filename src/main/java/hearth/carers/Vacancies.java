package hearth.carers;

import hearth.access.Listing;
import hearth.access.Right;

/** Which places are free, from when and until when: as things stand, with what is planned after the day asked for. */
public final class Vacancies {
    public static final Listing<Vacancy> LISTING = new Listing<>(
            "vacancies", Right.SEE_CARERS, Vacancy.FIELDS, Vacancy.class, PlacesStore.VACANCIES, "free_from, id");

    private Vacancies() {}
}
