package hearth.demo;

import hearth.access.Accounts;
import hearth.access.Population;
import hearth.access.Right;
import hearth.access.Session;
import hearth.carers.HouseholdIntake;
import hearth.common.FinancialYear;
import hearth.common.Mendable;
import hearth.common.Period;
import hearth.common.ReferralId;
import hearth.common.UserId;
import hearth.finance.Gain;
import hearth.finance.RecruitmentTarget;
import hearth.finance.RecruitmentTargets;
import hearth.finance.Target;
import hearth.finance.Targets;
import hearth.geography.Authorities;
import hearth.geography.Authority;
import hearth.geography.DirectoryImport;
import hearth.geography.Geography;
import hearth.geography.InventedPostcodes;
import hearth.geography.PostcodeDirectory;
import hearth.matching.Matching;
import hearth.placements.AsDaysPass;
import hearth.placements.Placements;
import hearth.recruitment.EnquiryIntake;
import hearth.store.Founding;
import hearth.store.KeyCost;
import hearth.store.Store;
import hearth.store.Tx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the demonstration council: a whole store of invented people. */
public final class Demonstration {
    /** Its manager. */
    public static final String USER = "demo";

    /** The password where nobody gives another. */
    public static final String PASSWORD = "demonstration";

    /** What makes the chance of the budget another than that of all else. */
    private static final long BUDGET = 0xB0D6E7L;

    /** Apart from the seed itself: what is raised has a source of chance of its own. */
    private static final long RAISED = 7_919;

    private static final long RETURNING = 104_729;

    /** Of their own too: who sat on panels, and of whom the manager is spoken to first. */
    private static final long SITTINGS = 0x51771A65L;

    private static final long SPOKEN = 0x5B0CEAL;

    private static final long REQUESTS = 0x9E0DE5L;

    private static final long FURTHER = 0xF0747E4L;

    private final Wanted wanted;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * Which council is wanted.
     *
     * @param seed the same one gives the same council
     * @param size 1 is a middling council, 20 a regional hub
     * @param at the last day that is told
     * @param authority code of the council
     * @param postcodes an official directory, or null for invented postcodes
     */
    public record Wanted(
            long seed,
            int size,
            LocalDate at,
            String authority,
            @Nullable Path postcodes) {}

    /**
     * For one council.
     *
     * @param progress told what is being made
     */
    public Demonstration(Wanted wanted, Clock clock, Consumer<String> progress) {
        this.wanted = wanted;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Makes it in a new folder and leaves it open, its manager signed in; the password is wiped.
     *
     * @throws Mendable where the folder holds something, or the directory has no postcode of the council
     */
    public Session make(Path folder, char[] password) {
        if (wanted.size() < 1 || wanted.size() > 100) {
            throw new Mendable("The size of a demonstration council lies between 1 and 100.");
        }
        var authorities = new Authorities();
        Authority council = authorities
                .find(wanted.authority())
                .filter(Authority::english)
                .orElseThrow(() -> new Mendable(wanted.authority()
                        + " is the code of no council in England that cares for" + " children. Wigan's is E08000010."));
        var founding = new Founding(council.code(), "Fostering", USER, true, KeyCost.FLOOR);
        Store store =
                Accounts.found(folder, founding, password, clock, tx -> {}).store();
        try (var directory = new PostcodeDirectory(folder)) {
            fill(directory, authorities, council);
            Session session = Accounts.signIn(store, USER, wanted.at());
            var around = new Neighbourhood(authorities, directory, council.code());
            var geography = new Geography(authorities, directory);
            List<Recruiting.Fresh> fresh = session.write(
                    Right.EDIT_CHILDREN,
                    "make the demonstration council",
                    tx -> people(tx, council, geography, around, session.user()));
            new Spoken(session, Chance.of(wanted.seed() ^ SPOKEN)).record(fresh);
            progress.accept("Decisions");
            new Deciding(store, USER, new Matching(geography)).sign(wanted.at());
            AsDaysPass.of(session);
            return session;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void fill(PostcodeDirectory directory, Authorities authorities, Authority council) {
        progress.accept("Postcodes");
        Path official = wanted.postcodes();
        if (official == null) {
            new InventedPostcodes(authorities, council).writeTo(directory, wanted.at());
        } else {
            new DirectoryImport(authorities).run(official, directory, wanted.at(), (done, of) -> {}, () -> false);
        }
    }

    /** Makes everybody, and gives the enquiries that came lately and are open. */
    private List<Recruiting.Fresh> people(
            Tx tx, Authority council, Geography geography, Neighbourhood around, UserId user) {
        Chance chance = Chance.of(wanted.seed());
        LocalDate at = wanted.at();
        int size = wanted.size();
        progress.accept("Carers and enquiries");
        var intake = new HouseholdIntake(geography);
        var homes = new Homes(tx, at, chance.split(), around, intake);
        homes.old(82 * size, 42 * size, 28 * size);
        var recruiting = new Recruiting(tx, at, chance.split(), around, new EnquiryIntake(geography), homes);
        recruiting.threeYears(size);
        new Sittings(tx, at, Chance.of(wanted.seed() ^ SITTINGS)).record(recruiting.sat());
        progress.accept("Children and placements");
        var placements = new Placements(geography);
        var casework = new Casework(tx, at, chance.split());
        var found = new HomesForChildren(tx, at, chance.split(), around, homes, placements, casework);
        var lives = new Lives(tx, at, chance.split(), around, council.code(), placements, found, casework);
        lives.former(430 * size);
        lives.now(470 * size);
        lives.ofOthers(4 * size);
        homes.awayFor();
        progress.accept("Targets");
        targets(tx, size);
        for (int back = 0; back < 4; back++) {
            LocalDate published = LocalDate.of(at.getYear() - back, 1, 10);
            Population.note(tx, council.code(), published, (65_000 - back * 200) * size, "Invented");
        }
        List<ReferralId> requests =
                new Waiting(tx, at, chance.split(), found.agencies(), homes.all()).record(lives.inCare(), 14 * size);
        progress.accept("What is known of homes and children");
        // A source of its own: what is known changes nothing of what happened
        Chance known = Chance.of(~wanted.seed());
        new HomesKnown(tx, at, known.split()).record(homes.all());
        new ChildrenKnown(tx, at, known.split(), around).record(lives.inCare(), Waiting.of(lives.inCare(), 14 * size));
        new RequestsTold(tx, at, Chance.of(wanted.seed() ^ REQUESTS)).record(requests);
        new Lessons(tx, at, chance.split()).record();
        new Returning(tx, at, Chance.of(wanted.seed() ^ RETURNING)).plan(geography);
        var asking = new Asking(tx, at, chance.split());
        asking.numbers();
        asking.answers(requests);
        var budgeting = new Budgeting(tx, at, Chance.of(wanted.seed() ^ BUDGET));
        budgeting.twoYears();
        budgeting.ledger();
        new Raised(tx, at, Chance.of(wanted.seed() + RAISED), homes.all(), user).record(30 * size, 14 * size);
        new Further(tx, at, Chance.of(wanted.seed() ^ FURTHER), homes.all())
                .record(new EnquiryIntake(geography), recruiting.applied());
        return recruiting.fresh();
    }

    private void targets(Tx tx, int size) {
        for (int back = 0; back < 3; back++) {
            var year = new FinancialYear(FinancialYear.of(wanted.at()).begins() - back);
            Targets.put(tx, new Target("enquiries", year.period(), 320L * size, new TreeMap<>()));
            Targets.put(tx, new Target("approvals", year.period(), 18L * size, new TreeMap<>()));
            Targets.put(tx, new Target("approved_places", year.period(), 40L * size, new TreeMap<>()));
        }
        var thisYear = FinancialYear.of(wanted.at());
        LocalDate begun = thisYear.firstDay().minusYears(1);
        RecruitmentTargets.put(
                tx,
                new RecruitmentTarget(
                        0,
                        1,
                        "%,d extra carers by March %d".formatted(60 * size, thisYear.begins() + 2),
                        RecruitmentTarget.Unit.CARERS,
                        EnumSet.of(Gain.Way.MAINSTREAM, Gain.Way.TRANSFER, Gain.Way.JOINING),
                        RecruitmentTarget.Focus.ANY,
                        false,
                        60L * size,
                        185L * size,
                        begun,
                        new Period(begun, begun.plusYears(3)),
                        new TreeMap<>()));
    }
}
