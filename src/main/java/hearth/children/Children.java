package hearth.children;

import hearth.access.IdentifierKind;
import hearth.access.Identifiers;
import hearth.access.Right;
import hearth.access.Search;
import hearth.access.Session;
import hearth.access.SubjectKind;
import hearth.access.Subjects;
import hearth.access.Workers;
import hearth.common.AllNames;
import hearth.common.ChildId;
import hearth.common.Mendable;
import hearth.common.Refusal;
import hearth.common.RuleRefused;
import hearth.store.Row;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The children a team knows: adding, changing, finding and recognising them. */
public final class Children {
    private Children() {}

    /**
     * Records a child.
     *
     * @throws RuleRefused where what is said cannot be true, or another record has one of the identifiers
     */
    public static ChildId add(Session session, NewChild child) {
        return session.write(Right.EDIT_CHILDREN, "add a child", tx -> addNew(tx, child, session.today()));
    }

    /** The same inside a larger transaction. */
    public static ChildId addNew(Tx tx, NewChild child, LocalDate today) {
        refuseTaken(tx, child, null);
        return add(tx, child, today);
    }

    /** The same as a file has it; a reference or case number that another record has is left out. */
    public static ChildId add(Tx tx, NewChild child, LocalDate today) {
        RuleRefused.unlessEmpty(ChildRules.check(child, today));
        ChildId id = Subjects.create(tx, SubjectKind.CHILD, today, ChildId::new);
        tx.insert(id, "child", row(tx, child).and("id", id));
        Identifiers.give(tx, id, IdentifierKind.TEAM_REF_CHILD, child.teamReference());
        Identifiers.give(tx, id, IdentifierKind.SSDA903, child.ssda903());
        Identifiers.give(tx, id, IdentifierKind.UPN, child.pupilNumber());
        Search.add(tx, id, entries(child, Subjects.reference(tx, id)));
        return id;
    }

    /**
     * Changes what is written down about a child.
     *
     * @return the new version
     * @throws RuleRefused as {@link #add(Session, NewChild)}
     * @throws hearth.common.Conflict where somebody changed it first
     */
    public static int change(Session session, ChildId id, int version, NewChild child) {
        return session.write(Right.EDIT_CHILDREN, "change a child", tx -> {
            refuseTaken(tx, child, id);
            return change(tx, id, version, child, session.today());
        });
    }

    /** The same as somebody says it who may know only the year of the birth. */
    public static void correct(Session session, ChildId id, int version, NewChild child, boolean yearOnly) {
        session.write(Right.EDIT_CHILDREN, "change a child", tx -> {
            refuseTaken(tx, child, id);
            Birth.yearOnly(tx, id, yearOnly, session.today());
            return change(tx, id, version, child, session.today());
        });
    }

    /** The same inside a larger transaction. */
    public static int change(Tx tx, ChildId id, int version, NewChild child, LocalDate today) {
        RuleRefused.unlessEmpty(ChildRules.check(child, today));
        String before = ChildStore.key(tx.sql(), id);
        Row row = row(tx, child);
        if (!before.equals(child.matchKey())) {
            row.and("former_match_key", before);
        }
        int now = tx.update(id, "child", id.value(), version, row);
        identify(tx, id, child, today);
        Search.replace(tx, id, entries(child, Subjects.reference(tx, id)));
        return now;
    }

    /** Records that a child has died, or takes that back. */
    public static int died(Session session, ChildId id, int version, @Nullable LocalDate day) {
        return session.write(
                Right.EDIT_CHILDREN,
                "a child's death",
                tx -> tx.update(id, "child", id.value(), version, Row.of("died_on", day)));
    }

    public static Optional<Child> find(Handle h, ChildId id) {
        return ChildStore.find(h, id);
    }

    /** A child by every name, as far as the signed-in user may see the record. */
    public record Called(ChildId id, String reference, AllNames names) {}

    /** What every child is called that is or was in care. */
    public static List<Called> called(Handle h) {
        return ChildStore.names(h).stream()
                .map(n ->
                        new Called(n.id(), n.reference(), new AllNames(n.firstName(), n.lastName(), n.knownAs(), null)))
                .toList();
    }

    /** The child of a reference such as CH-0012, in any case of letters. */
    public static Optional<ChildId> byReference(Handle h, String reference) {
        return ChildStore.byReference(h, reference.strip().toUpperCase(Locale.ROOT));
    }

    /** The child of a reference.
     *
     * @throws Mendable where there is none
     */
    public static Child get(Handle h, String reference) {
        return byReference(h, reference)
                .flatMap(id -> find(h, id))
                .orElseThrow(
                        () -> new Mendable("There is no child " + reference + ". See hearth list STORE children."));
    }

    /** The child with that number in the council's case system. */
    public static Optional<ChildId> bySsda903(Handle h, String id) {
        return ChildStore.byIdentifier(h, IdentifierKind.SSDA903, id.strip());
    }

    /** The child that CHILD of a return means: the case system's number or, where we made the return, our own reference. */
    public static Optional<ChildId> byReturn(Handle h, String child) {
        return bySsda903(h, child).or(() -> byReference(h, child).filter(id -> !ChildStore.numbered(h, id)));
    }

    /** The same for many at once, by what is in CHILD in capitals; those that mean nobody are left out. */
    public static Map<String, ChildId> byReturn(Handle h, Set<String> children) {
        var found = new HashMap<String, ChildId>();
        Subjects.references(h, SubjectKind.CHILD).forEach((id, reference) -> found.put(reference, new ChildId(id)));
        found.keySet().retainAll(children);
        found.values().removeAll(ChildStore.numbered(h));
        Identifiers.find(h, IdentifierKind.SSDA903, children)
                .forEach((number, id) -> found.put(number, new ChildId(id)));
        return found;
    }

    /**
     * The child that a row of a file means: by our own or the team's reference, else by the case system's number, else by name and
     * date of birth where just one child has both.
     *
     * @param reference ours or the team's own
     * @param ssda903 the case system's number
     * @param key name and date of birth, or null where the row lacks one
     */
    public static Optional<ChildId> recognise(
            Handle h, @Nullable String reference, @Nullable String ssda903, @Nullable NewChild key) {
        if (reference != null && !reference.isBlank()) {
            Optional<ChildId> found = ChildStore.byIdentifier(h, IdentifierKind.TEAM_REF_CHILD, reference.strip())
                    .or(() -> byReference(h, reference));
            if (found.isPresent()) {
                return found;
            }
        }
        if (ssda903 != null && !ssda903.isBlank()) {
            Optional<ChildId> found = bySsda903(h, ssda903);
            if (found.isPresent()) {
                return found;
            }
        }
        if (key == null || key.name().isEmpty()) {
            return Optional.empty();
        }
        List<ChildId> named = ChildStore.byKey(h, key.matchKey());
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static Row row(Tx tx, NewChild child) {
        String worker = child.socialWorker();
        String officer = child.reviewingOfficer();
        return Row.of("first_name", blankToNull(child.firstName()))
                .and("last_name", blankToNull(child.lastName()))
                .and("known_as", blankToNull(child.knownAs()))
                .and("date_of_birth", child.dateOfBirth())
                .and("sex", child.sex())
                .and("ethnicity", child.ethnicity())
                .and("responsible_authority", child.responsibleAuthority())
                .and("upn_unknown_code", child.upnUnknownCode())
                .and("is_mother", child.mother())
                .and("mothers_child_born", child.mothersChildBorn())
                .and("social_worker_id", worker == null || worker.isBlank() ? null : Workers.named(tx, worker))
                .and("iro_id", officer == null || officer.isBlank() ? null : Workers.named(tx, officer))
                .and("permanence_plan", child.permanencePlan())
                .and("match_key", child.matchKey());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void identify(Tx tx, ChildId id, NewChild child, LocalDate today) {
        Identifiers.put(tx, id, IdentifierKind.TEAM_REF_CHILD, child.teamReference(), today);
        Identifiers.put(tx, id, IdentifierKind.SSDA903, child.ssda903(), today);
        Identifiers.put(tx, id, IdentifierKind.UPN, child.pupilNumber(), today);
    }

    private static void refuseTaken(Tx tx, NewChild child, @Nullable ChildId self) {
        refuseTaken(tx, IdentifierKind.TEAM_REF_CHILD, "team_reference", child.teamReference(), self);
        refuseTaken(tx, IdentifierKind.SSDA903, "ssda903", child.ssda903(), self);
    }

    private static void refuseTaken(
            Tx tx, IdentifierKind kind, String field, @Nullable String value, @Nullable ChildId self) {
        if (value != null && !value.isBlank()) {
            ChildStore.byIdentifier(tx.sql(), kind, value.strip())
                    .filter(other -> !Objects.equals(other, self))
                    .ifPresent(other -> {
                        throw new RuleRefused(Refusal.at(
                                field,
                                "The record " + Subjects.reference(tx, other)
                                        + " has the number " + value.strip()
                                        + " already. Open it, or correct the number."));
                    });
        }
    }

    private static Search.Entry[] entries(NewChild child, String reference) {
        return new Search.Entry[] {
            new Search.Entry(Search.By.NAME, child.name()),
            new Search.Entry(Search.By.TEXT, child.knownAs()),
            new Search.Entry(Search.By.REFERENCE, reference),
            new Search.Entry(Search.By.IDENTIFIER, child.teamReference()),
            new Search.Entry(Search.By.IDENTIFIER, child.ssda903()),
            new Search.Entry(Search.By.IDENTIFIER, child.pupilNumber())
        };
    }
}
