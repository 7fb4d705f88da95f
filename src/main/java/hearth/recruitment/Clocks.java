package hearth.recruitment;

import hearth.common.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The time limits of an enquiry, worked out from its days alone. The day that starts a clock is not counted. */
public final class Clocks {
    static final int BRIEF_REPORT_DAYS = 10;
    static final int STAGE_1_DAYS = 10;
    static final int PANEL_PAPERS_DAYS = 5;
    static final int RESPONSE_DAYS = 28;
    static final int IRM_PAPERS_DAYS = 10;
    static final int TELL_DAYS = 2;
    static final int TELL_IN_WRITING_DAYS = 5;
    static final Set<String> TELLING = Set.of("TELL", "TELL_IN_WRITING", "TELL_FINAL", "TELL_FINAL_IN_WRITING");

    private Clocks() {}

    /** Local service levels and limits as they were on the day the enquiry came. */
    record Limits(int firstReplyDays, int visitDays, int panelMonths, int decisionDays) {}

    /**
     * Papers that go out.
     *
     * @param panelOn the day a panel is planned for, if one is
     * @param toPanelOn when papers went to a panel last
     * @param toIrmOn when they went to the IRM
     */
    public record Papers(
            @Nullable LocalDate panelOn,
            @Nullable LocalDate toPanelOn,
            @Nullable LocalDate toIrmOn) {
        static final Papers NONE = new Papers(null, null, null);
    }

    /** When they were told of one decision: by word of mouth, and in writing. */
    public record Told(@Nullable LocalDate on, @Nullable LocalDate inWriting) {
        public static final Told NOT_YET = new Told(null, null);
    }

    /**
     * When they were told of each decision.
     *
     * @param first of the only one, or of the qualifying determination
     * @param last of the final decision that followed a qualifying determination
     * @param refused whether the final decision is a no
     */
    public record Telling(Told first, Told last, boolean refused) {
        static final Telling NOT_YET = new Telling(Told.NOT_YET, Told.NOT_YET, false);

        /**
         * As the days say. What was written down as the telling of the only decision, before the determination that came before it was
         * recorded, is of the final one where its day is not before that: nobody is told of a proposal once it is decided.
         */
        Telling by(Collection<StageRow> rows, @Nullable LocalDate closedOn) {
            LocalDate decided = finallyDecided(rows, refused ? closedOn : null);
            if (decided == null) {
                return this;
            }
            boolean word = ofTheLast(decided, first.on, last.on);
            boolean letter = ofTheLast(decided, first.inWriting, last.inWriting);
            return new Telling(
                    new Told(word ? null : first.on, letter ? null : first.inWriting),
                    new Told(word ? first.on : last.on, letter ? first.inWriting : last.inWriting),
                    refused);
        }

        private static boolean ofTheLast(LocalDate decided, @Nullable LocalDate told, @Nullable LocalDate last) {
            return last == null && told != null && !told.isBefore(decided);
        }
    }

    /** The decision maker's day: approved, or proposed not to, or refused for good; null before it. */
    static @Nullable LocalDate decided(Collection<StageRow> rows, @Nullable LocalDate refusedOn) {
        var of = new Rows(rows, null);
        return earliest(of.first(Stage.APPROVED), of.first(Stage.QUALIFYING_DETERMINATION), refusedOn);
    }

    /** The day of the final decision that followed a qualifying determination; null where none was made, or none followed yet. */
    static @Nullable LocalDate finallyDecided(Collection<StageRow> rows, @Nullable LocalDate refusedOn) {
        var of = new Rows(rows, null);
        return of.first(Stage.QUALIFYING_DETERMINATION) == null ? null : earliest(of.first(Stage.APPROVED), refusedOn);
    }

    /**
     * All that run or have run.
     *
     * @param checksInOn the day the last Stage 1 check came in, null while any is missing
     */
    static List<Clock> of(
            LocalDate received,
            @Nullable LocalDate firstReply,
            Collection<StageRow> rows,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate checksInOn,
            Papers papers,
            Limits limits,
            Telling told) {
        var of = new Rows(rows, closedOn);
        var clocks = new ArrayList<Clock>();
        clocks.add(new Clock(
                "FIRST_REPLY",
                "Reply to them",
                received,
                WorkingDays.after(received, limits.firstReplyDays()),
                earliest(firstReply, of.first(Stage.INITIAL_VISIT), of.end()),
                "Own service level: " + working(limits.firstReplyDays()) + " from the enquiry"));
        clocks.add(new Clock(
                "INITIAL_VISIT",
                "Visit them",
                received,
                WorkingDays.after(received, limits.visitDays()),
                earliest(of.first(Stage.INITIAL_VISIT), of.first(Stage.APPLICATION), of.end()),
                "Own service level: " + working(limits.visitDays()) + " from the enquiry"));
        of.at(Stage.APPLICATION)
                .ifPresent(on -> clocks.add(new Clock(
                        "PANEL",
                        "Panel",
                        on,
                        on.plusMonths(limits.panelMonths()),
                        earliest(of.first(Stage.PANEL), of.decided()),
                        "National Minimum Standards 2011, standard 14: " + limits.panelMonths()
                                + " months from the application to the panel's recommendation")));
        if (checksInOn != null && of.at(Stage.STAGE_1).isPresent()) {
            clocks.add(new Clock(
                    "STAGE_1",
                    "Tell them how Stage 1 ended",
                    checksInOn,
                    WorkingDays.after(checksInOn, STAGE_1_DAYS),
                    earliest(of.endOf(Stage.STAGE_1), of.decided()),
                    "10 working days from the last Stage 1 information (FSR 2011 reg 26; the number of days is"
                            + " practice)"));
        }
        of.at(Stage.BRIEF_REPORT)
                .ifPresent(on -> clocks.add(new Clock(
                        "BRIEF_REPORT",
                        "Their comments on the brief report",
                        on,
                        WorkingDays.after(on, BRIEF_REPORT_DAYS),
                        earliest(of.endOf(Stage.BRIEF_REPORT), of.first(Stage.PANEL), of.decided()),
                        "10 working days to comment before the panel (FSR 2011 reg 26)")));
        LocalDate panelOn = papers.panelOn();
        if (panelOn != null) {
            clocks.add(new Clock(
                    "PANEL_PAPERS",
                    "Papers to the panel",
                    panelOn,
                    WorkingDays.before(panelOn, PANEL_PAPERS_DAYS),
                    earliest(of.sinceTheLastPanel(papers.toPanelOn()), of.decided()),
                    "National Minimum Standards 2011, standard 14: at least 5 working days before the panel"));
        }
        of.at(Stage.ADM_DECISION)
                .ifPresent(on -> clocks.add(new Clock(
                        "ADM_DECISION",
                        "Decision",
                        on,
                        WorkingDays.after(on, limits.decisionDays()),
                        of.decided(),
                        "National Minimum Standards 2011, standard 14: " + working(limits.decisionDays())
                                + " from the panel's recommendation")));
        LocalDate refusedOn = told.refused() ? closedOn : null;
        tell(clocks, "TELL", "what was decided", decided(rows, refusedOn), told.first());
        tell(clocks, "TELL_FINAL", "the final decision", finallyDecided(rows, refusedOn), told.last());
        of.at(Stage.QUALIFYING_DETERMINATION)
                .ifPresent(on -> clocks.add(new Clock(
                        "RESPONSE",
                        "Their representations or application to the IRM",
                        on,
                        on.plusDays(RESPONSE_DAYS),
                        earliest(of.first(Stage.REPRESENTATIONS), of.first(Stage.IRM_REVIEW), of.end()),
                        "28 days from the letter (FSR 2011 reg 27)")));
        of.at(Stage.IRM_REVIEW)
                .ifPresent(on -> clocks.add(new Clock(
                        "IRM_PAPERS",
                        "Papers to the IRM",
                        on,
                        WorkingDays.after(on, IRM_PAPERS_DAYS),
                        earliest(papers.toIrmOn(), of.end()),
                        "10 working days (FSR 2011 reg 29)")));
        return clocks;
    }

    /** The two that each decision starts. */
    private static void tell(List<Clock> clocks, String kind, String what, @Nullable LocalDate decided, Told told) {
        if (decided == null) {
            return;
        }
        clocks.add(new Clock(
                kind,
                "Tell them " + what,
                decided,
                WorkingDays.after(decided, TELL_DAYS),
                earliest(told.on(), told.inWriting()),
                "National Minimum Standards 2011, standard 14: by word of mouth within 2 working days"));
        clocks.add(new Clock(
                kind + "_IN_WRITING",
                "Tell them " + what + " in writing",
                decided,
                WorkingDays.after(decided, TELL_IN_WRITING_DAYS),
                told.inWriting(),
                "National Minimum Standards 2011, standard 14: in writing within 5 working days"));
    }

    private static String working(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    static @Nullable LocalDate earliest(@Nullable LocalDate... days) {
        LocalDate first = null;
        for (LocalDate day : days) {
            if (day != null && (first == null || day.isBefore(first))) {
                first = day;
            }
        }
        return first;
    }

    /** The days of one enquiry's stages, null where there are none. */
    private record Rows(Collection<StageRow> rows, @Nullable LocalDate closedOn) {
        Optional<LocalDate> at(Stage stage) {
            return StageHistory.first(rows, stage);
        }

        @Nullable
        LocalDate first(Stage stage) {
            return at(stage).orElse(null);
        }

        @Nullable
        LocalDate endOf(Stage stage) {
            return rows.stream()
                    .filter(row -> row.stage() == stage && row.outcome() != null)
                    .map(StageRow::endsOn)
                    .findFirst()
                    .orElse(null);
        }

        /** A day after the last panel that sat; papers that went out before were for that one. */
        @Nullable
        LocalDate sinceTheLastPanel(@Nullable LocalDate sent) {
            return sent == null
                            || rows.stream()
                                    .anyMatch(row -> row.stage() == Stage.PANEL
                                            && !row.startsOn().isBefore(sent))
                    ? null
                    : sent;
        }

        /** Approved, or closed. */
        @Nullable
        LocalDate end() {
            return earliest(first(Stage.APPROVED), closedOn);
        }

        /** Decided for or against, or closed before it was. */
        @Nullable
        LocalDate decided() {
            return earliest(end(), first(Stage.QUALIFYING_DETERMINATION));
        }
    }
}
