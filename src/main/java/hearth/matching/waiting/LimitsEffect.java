package hearth.matching.waiting;

import hearth.access.Session;
import hearth.common.Denied;
import hearth.matching.Policy;
import hearth.matching.plan.Deadline;

/** What other limits over all homes would do to the plan for all who wait today: looked at before a policy is signed. */
public final class LimitsEffect {
    private LimitsEffect() {}

    /**
     * Such as "The plan for all who wait today would place 12 children instead of 14."; empty where the limits stay as they are.
     *
     * @throws Denied to those who may not see children
     */
    public static String words(AllWaiting waiting, Session session, Policy policy, Deadline deadline) {
        AllWaiting.Read read = waiting.read(session);
        if (read.policy().limits().equals(policy.limits())) {
            return "";
        }
        int before = placed(waiting, session, read, deadline);
        int after = placed(waiting, session, read.by(policy), deadline);
        return "The plan for all who wait today would place " + after + (after == 1 ? " child" : " children")
                + (after == before ? ", as it does now." : " instead of " + before + ".");
    }

    private static int placed(AllWaiting waiting, Session session, AllWaiting.Read read, Deadline deadline) {
        return new Planning(waiting.list(session, read)).placed(deadline);
    }
}
