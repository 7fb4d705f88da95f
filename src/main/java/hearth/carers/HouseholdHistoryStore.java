package hearth.carers;

import hearth.common.AllNames;
import hearth.common.ChildId;
import hearth.common.HouseholdId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL about what is dated in a household: members, addresses, times not available, beds used, exemptions, duties done. */
final class HouseholdHistoryStore {
    private static final String ADDRESS = """
        select id, starts_on, address, locality, postcode, authority_code as authority, authority_basis, edition, confidential,
               version
          from household_address where household_id = :household
        """;

    private HouseholdHistoryStore() {}

    /** An exemption without the children it names. */
    public record Bare(
            long id,
            String authority,
            LocalDate grantedOn,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String condition,
            int version) {}

    static List<Member> members(Handle h, HouseholdId household) {
        return h.createQuery("""
            select m.id, m.person_id as person, trim(coalesce(p.first_name, '') || ' ' || p.last_name) as name, m.role,
                   m.relation, p.date_of_birth, m.starts_on, m.ends_on, m.version
              from household_member m join person p on p.id = m.person_id
             where m.household_id = :household
             order by m.ends_on is not null, case m.role when 'CARER' then 1 when 'ADULT' then 2 else 3 end, m.id\
            """)
                .bind("household", household)
                .mapTo(Member.class)
                .list();
    }

    /** Everybody who lives in some household on a day, whose record may be seen. */
    static List<People.Named> everybody(Handle h, LocalDate day) {
        return h.createQuery("""
            select m.person_id as person, trim(coalesce(p.first_name, '') || ' ' || p.last_name) as name,
                   hh.name as household
              from household_member m join person p on p.id = m.person_id join household hh on hh.id = m.household_id
             where m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
               and p.id not in (select id from temp.hidden_subject) and hh.id not in (select id from temp.hidden_subject)
             order by name, m.person_id\
            """).bind("day", day).mapTo(People.Named.class).list();
    }

    /** A person's names, as the table has them. */
    public record Names(
            @Nullable String firstName,
            String lastName,
            @Nullable String knownAs,
            @Nullable String formerNames,
            boolean here) {}

    static List<People.Lived> lived(Handle h, HouseholdId household) {
        return called(h, household, """
            select p.first_name, p.last_name, p.known_as, p.former_names, max(m.household_id = :household) as here
              from household_member m join person p on p.id = m.person_id
             where p.id not in (select id from temp.hidden_subject)
               and m.household_id not in (select id from temp.hidden_subject)
             group by p.id\
            """);
    }

    static List<People.Lived> enquired(Handle h, HouseholdId household) {
        return called(h, household, """
            select p.first_name, p.last_name, p.known_as, p.former_names,
                   max(coalesce(e.household_id = :household, 0)) as here
              from enquiry_person m join person p on p.id = m.person_id join enquiry e on e.id = m.enquiry_id
             where m.role in ('APPLICANT', 'ADULT', 'CHILD')
               and p.id not in (select id from temp.hidden_subject) and e.id not in (select id from temp.hidden_subject)
             group by p.id\
            """);
    }

    private static List<People.Lived> called(Handle h, HouseholdId household, String sql) {
        return h.createQuery(sql).bind("household", household).mapTo(Names.class).stream()
                .map(n -> new People.Lived(
                        new AllNames(n.firstName(), n.lastName(), n.knownAs(), n.formerNames()), n.here()))
                .toList();
    }

    /** The newest first. */
    static List<Address> addresses(Handle h, HouseholdId household) {
        return h.createQuery(ADDRESS + " order by starts_on desc")
                .bind("household", household)
                .mapTo(Address.class)
                .list();
    }

    /** The one that holds on a day; the first, for a day before it. */
    static Optional<Address> address(Handle h, HouseholdId household, LocalDate day) {
        return h.createQuery(ADDRESS + """
            order by case when starts_on <= :day then 0 else 1 end,
                     case when starts_on <= :day then starts_on end desc, starts_on
            limit 1\
            """)
                .bind("household", household)
                .bind("day", day)
                .mapTo(Address.class)
                .findOne();
    }

    static Optional<String> authority(Handle h, HouseholdId household, LocalDate day) {
        return address(h, household, day).flatMap(address -> Optional.ofNullable(address.authority()));
    }

    static List<Unavailable> unavailable(Handle h, HouseholdId household) {
        return h.createQuery("""
            select id, starts_on, ends_on, expected_end_on, places, reason, note, version from unavailability
             where household_id = :household order by starts_on desc, id desc\
            """)
                .bind("household", household)
                .mapTo(Unavailable.class)
                .list();
    }

    static List<BedUse> bedUses(Handle h, HouseholdId household) {
        return h.createQuery("""
            select id, kind, child_id, label, fills_place, blocks_place, starts_on, ends_on, version from bed_use
             where household_id = :household order by starts_on desc, id desc\
            """)
                .bind("household", household)
                .mapTo(BedUse.class)
                .list();
    }

    static List<Exemption> exemptions(Handle h, HouseholdId household) {
        return h.createQuery("""
            select id, granted_by_authority as authority, granted_on, starts_on, ends_on, condition, version
              from limit_exemption where household_id = :household order by starts_on desc, id desc\
            """).bind("household", household).mapTo(Bare.class).list().stream()
                .map(b -> new Exemption(
                        b.id(),
                        b.authority(),
                        b.grantedOn(),
                        b.startsOn(),
                        b.endsOn(),
                        b.condition(),
                        new HashSet<>(
                                h.createQuery("select child_id from limit_exemption_child where exemption_id = :id")
                                        .bind("id", b.id())
                                        .mapTo(ChildId.class)
                                        .list()),
                        b.version()))
                .toList();
    }

    static List<DutyDone> duties(Handle h, HouseholdId household) {
        return h.createQuery("""
            select d.id, d.kind, d.done_on, d.decided_on, d.outcome, d.panel_on, d.carers_views_on, d.children_views_on,
                   d.authorities_views_on, d.title, d.next_due_on, w.name as worker, d.note, d.version
              from duty_done d left join worker w on w.id = d.worker_id
             where d.household_id = :household order by d.done_on desc, d.id desc\
            """)
                .bind("household", household)
                .mapTo(DutyDone.class)
                .list();
    }

    /** The number of bedrooms as it was last answered. */
    static @Nullable Integer bedrooms(Handle h, HouseholdId household) {
        return h.createQuery("""
            select cast(value as integer) from household_fact
             where household_id = :household and key = 'BEDROOMS' order by as_of desc, id desc limit 1\
            """)
                .bind("household", household)
                .mapTo(Integer.class)
                .findOne()
                .orElse(null);
    }
}
