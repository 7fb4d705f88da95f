package hearth.matching;

/** One rule: pure, over prepared facts. */
public interface Rule {
    RuleId id();

    /** What it says of a home for a request. */
    Line judge(Request request, HouseholdFacts home);
}
