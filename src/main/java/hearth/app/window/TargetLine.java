package hearth.app.window;

import hearth.access.Right;
import hearth.access.Session;
import hearth.common.BritishDates;
import hearth.finance.Gain;
import hearth.finance.RecruitmentTarget;
import hearth.finance.RecruitmentTargets;
import hearth.finance.Standing;
import hearth.ui.Chip;
import hearth.ui.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A recruitment target in one line of Home: what was reached of it, and what was wanted by now. */
record TargetLine(RecruitmentTarget target, long reached, double wanted) {
    /** Those that run today. */
    static List<TargetLine> read(Session session) {
        LocalDate today = session.today();
        return session.read(Right.SEE_FIGURES, h -> {
            List<RecruitmentTarget> running = RecruitmentTargets.all(h).stream()
                    .filter(target -> target.period().contains(today))
                    .toList();
            if (running.isEmpty()) {
                return List.of();
            }
            List<Gain> gains = Standing.gains(h, today);
            var lines = new ArrayList<TargetLine>();
            for (RecruitmentTarget target : running) {
                lines.add(new TargetLine(target, Standing.counted(gains, target, today), target.wantedBy(today)));
            }
            return lines;
        });
    }

    Chip chip() {
        long behind = Math.round(wanted) - reached;
        return behind > 0
                ? new Chip("%,d behind".formatted(behind), Tone.WARNING)
                : new Chip("On course", Tone.SUCCESS);
    }

    String name() {
        return target.name();
    }

    String words() {
        return "%s of %,d gained, %,d wanted by now; runs until %s"
                .formatted(
                        target.unit().of(reached),
                        target.value(),
                        Math.round(wanted),
                        BritishDates.format(target.end().minusDays(1)));
    }
}
