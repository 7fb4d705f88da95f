package hearth.demo;

import hearth.recruitment.PanelSitting;
import hearth.recruitment.PanelSitting.Recommendation;
import hearth.recruitment.Progress;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who sat on the panels, what they recommended and when the minutes came; one of the latest was short of a member. */
final class Sittings {
    private static final String CHAIR = "Winifred Oakes (chair)";
    private static final String SOCIAL_WORKER = "Desmond Hale (social worker)";
    private static final List<String> OTHERS = List.of(
            "Councillor Ruby Tanner",
            "Dr Samir Qureshi (medical adviser)",
            "Beth Holroyd (foster carer)",
            "Jonah Pike (care experienced)",
            "Alma Firth (education)",
            "Gordon Lyle");
    private static final String MINUTES =
            "The panel asked about training, support from family and the children at home.";

    private final Tx tx;
    private final LocalDate at;
    private final Chance chance;

    Sittings(Tx tx, LocalDate at, Chance chance) {
        this.tx = tx;
        this.at = at;
        this.chance = chance;
    }

    void record(List<Recruiting.Sat> all) {
        boolean once = true;
        for (Recruiting.Sat sat : all) {
            LocalDate decided = sat.decided();
            boolean shortOfOne = once && decided == null;
            once = once && !shortOfOne;
            Progress.sat(
                    tx,
                    sat.enquiry(),
                    new PanelSitting(
                            0,
                            sat.on(),
                            members(shortOfOne ? 2 : chance.between(3, OTHERS.size())),
                            true,
                            true,
                            true,
                            Recommendation.SUITABLE,
                            decided == null ? null : MINUTES,
                            decided,
                            1),
                    at);
        }
    }

    private String members(int others) {
        var left = new ArrayList<>(OTHERS);
        var there = new ArrayList<>(List.of(CHAIR, SOCIAL_WORKER));
        for (int i = 0; i < others; i++) {
            there.add(left.remove(chance.between(0, left.size() - 1)));
        }
        return String.join("\n", there);
    }
}
