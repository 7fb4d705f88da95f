package hearth.matching.ui;

import hearth.carers.HomeQuestion;
import hearth.children.ChildQuestion;
import hearth.common.ChildId;
import hearth.common.ReferralId;
import hearth.common.SubjectId;
import hearth.matching.ChildFacts;
import hearth.matching.Entry;
import hearth.matching.Fact;
import hearth.matching.HouseholdFacts;
import hearth.matching.Line;
import hearth.matching.Request;
import hearth.matching.RuleId;
import hearth.matching.State;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where what a rule does not know is written down: the record, and the tab of its page. */
final class Leads {
    private static final String NEEDS = "Needs";
    private static final String SAFETY = "Safety";
    private static final String LIFE = "School and family";
    private static final String HOME = "The home";
    private static final String PEOPLE = "People";
    private static final String APPROVAL = "Approval";
    private static final String CHECKS = "Checks";

    /** Rules that need a decision only for want of something that can be written down. */
    private static final Set<RuleId> LATE = EnumSet.of(RuleId.H02, RuleId.H21, RuleId.H22, RuleId.H23);

    private static final List<ChildQuestion> AMONG =
            List.of(ChildQuestion.ONLY_CHILD, ChildQuestion.YOUNGEST, ChildQuestion.OLDEST, ChildQuestion.NO_YOUNGER);
    private static final List<ChildQuestion> ACCESS =
            List.of(ChildQuestion.STEP_FREE, ChildQuestion.HOIST, ChildQuestion.GROUND_FLOOR);

    private final Set<Lead> found = new LinkedHashSet<>();
    private final Request request;
    private final HouseholdFacts home;
    private final @Nullable ReferralId referral;

    /**
     * One way.
     *
     * @param words what the link says
     * @param tab of the record's page; null for the first
     */
    record Lead(String words, SubjectId record, @Nullable String tab) {}

    private Leads(Entry entry, @Nullable ReferralId referral) {
        this.request = entry.request();
        this.home = entry.home();
        this.referral = referral;
    }

    /** The ways from a line; none where it is known or its words are covered. */
    static List<Lead> of(Entry entry, Line line, @Nullable ReferralId referral) {
        boolean open = line.state() == State.UNKNOWN || (line.state() == State.DECISION && LATE.contains(line.rule()));
        if (!open || line.covered()) {
            return List.of();
        }
        var leads = new Leads(entry, referral);
        leads.follow(line.rule());
        return List.copyOf(leads.found);
    }

    private void follow(RuleId rule) {
        switch (rule) {
            case H01, H04, H05, H08 -> home(APPROVAL);
            case H02 -> home(CHECKS);
            case H03, H07 -> {
                if (home.terms() == null) {
                    home(APPROVAL);
                } else {
                    request.children().forEach(c -> child(c, null));
                }
            }
            case H06 -> {
                if (request.type() == null) {
                    request();
                } else {
                    home(APPROVAL);
                }
            }
            case H09 -> home(HOME);
            case H10 -> {
                children(List.of(ChildQuestion.BARS_SHARING), NEEDS);
                residents(List.of(ChildQuestion.BARS_SHARING));
                if (home.fosterRooms() == null && home.bedrooms() == null) {
                    home(HOME);
                }
            }
            case H11 -> {
                children(List.of(ChildQuestion.APART), SAFETY);
                orElse(PEOPLE);
            }
            case H12 -> {
                children(AMONG, NEEDS);
                residents(AMONG);
            }
            case H13 -> request.children().forEach(c -> child(c, "Brothers and sisters"));
            case H14 -> {
                if (home.postcode() == null) {
                    home(PEOPLE);
                }
                children(List.of(ChildQuestion.FORBIDDEN), SAFETY);
                orElse(PEOPLE);
            }
            case H15 -> {
                children(ACCESS, NEEDS);
                home(HomeQuestion.STEP_FREE, HomeQuestion.HOIST, HomeQuestion.GROUND_FLOOR);
            }
            case H16 -> {
                children(List.of(ChildQuestion.MEDICAL, ChildQuestion.PET_ALLERGY), NEEDS);
                home(HomeQuestion.PETS);
                if (!home.told("SKILL")) {
                    home(HOME);
                }
            }
            case H17 -> {
                children(List.of(ChildQuestion.RESPIRATORY), NEEDS);
                home(HomeQuestion.SMOKING);
            }
            case H18 -> {
                home(HOME);
                if (home.limits().stream().anyMatch(l -> l.kind().equals("NEED"))) {
                    request.children().forEach(c -> child(c, NEEDS));
                }
                if (home.limits().stream().anyMatch(l -> l.kind().equals("DISTANCE"))) {
                    request.children().forEach(c -> child(c, LIFE));
                }
            }
            case H19 -> home(PEOPLE);
            case H20 -> {
                request.children().stream()
                        .filter(c -> c.school() == null || c.school().at() == null)
                        .forEach(c -> child(c, LIFE));
                if (home.at() == null) {
                    home(PEOPLE);
                }
            }
            case H21 -> request();
            case H22 ->
                request.children().stream().filter(c -> c.wishOn() == null).forEach(c -> child(c, LIFE));
            case H23 -> home(HOME);
        }
    }

    private void child(ChildFacts child, @Nullable String tab) {
        if (!child.hidden()) {
            found.add(new Lead("Record it for the child, " + child.reference(), child.id(), tab));
        }
    }

    private void home(String tab) {
        if (!home.hidden()) {
            found.add(new Lead("Record it for the home, " + home.reference(), home.id(), tab));
        }
    }

    private void request() {
        if (referral == null) {
            request.children().forEach(c -> child(c, null));
        } else {
            found.add(new Lead("Record it in the request", referral, null));
        }
    }

    private void orElse(String tab) {
        if (found.isEmpty()) {
            home(tab);
        }
    }

    /** The children of whom one of these is not known. */
    private void children(List<ChildQuestion> questions, String tab) {
        request.children().stream()
                .filter(c -> questions.stream().anyMatch(q -> c.answer(q).open()))
                .forEach(c -> child(c, tab));
    }

    /** Children who live there and of whom one of these is not known. */
    private void residents(List<ChildQuestion> questions) {
        for (HouseholdFacts.Resident one : home.residents()) {
            ChildId id = one.child();
            boolean open = questions.stream()
                    .anyMatch(
                            q -> one.rules().getOrDefault(q, Fact.NOT_RECORDED).open());
            if (one.fostered() && id != null && !one.hidden() && open && !request.of(id)) {
                found.add(new Lead("Record it for a child who lives there", id, NEEDS));
            }
        }
    }

    private void home(HomeQuestion... questions) {
        for (HomeQuestion question : questions) {
            if (home.answer(question).open()) {
                home(HOME);
            }
        }
    }
}
