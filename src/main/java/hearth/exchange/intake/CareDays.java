package hearth.exchange.intake;

import hearth.children.Care;
import hearth.children.CareFitting;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.Refusal;
import hearth.exchange.sheet.ReadRow;
import hearth.store.Tx;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a list of children says about care itself, besides the home: the day it began, the day it ended and why. */
final class CareDays {
    /** Care ended for a reason that is none of the others. */
    private static final String OTHER = "E8";

    private CareDays() {}

    /** A day on which care ended ends the home as well. */
    static void read(ReadRow row, Told told, Rows.Said said) {
        told.put("started", row.date("started")).put("end", row.date("end")).put("end_reason", row.text("end_reason"));
        if (row.date("ceased") != null) {
            String reason = row.text("ceased_reason");
            told.put("end", row.date("ceased")).put("end_reason", reason == null ? OTHER : reason);
            if (reason == null) {
                said.warn("ceased", "Nothing says why care ended. It was kept as Other.");
            }
        }
    }

    static void check(Told told, Rows.Said said, LocalDate today) {
        LocalDate started = told.day("started");
        LocalDate start = told.day("start");
        LocalDate end = told.day("end");
        if (started != null && started.isAfter(today)) {
            said.problem("started", BritishDates.format(started) + " has not come yet. Check the year.");
        } else if (started != null && start != null && started.isAfter(start)) {
            said.problem(
                    "started",
                    "Care cannot begin after the home did, on " + BritishDates.format(start) + ". Check both.");
        }
        if (end != null && end.isAfter(today)) {
            said.warn("end", BritishDates.format(end) + " has not come yet. It was left out.");
            told.remove("end");
            told.remove("end_reason");
        } else if (end != null && start == null) {
            said.problem(
                    "since", "The day the home began is missing, so its end cannot be recorded. Write it like 4/6/26.");
        }
        if (told.has("type") && start == null) {
            said.warn("type", "Nothing says since when the child lives there. The home was left out; add its date.");
        }
    }

    /** Makes the day known on which care began; where homes from then on are missing, that is said. */
    static void write(Tx tx, ChildId child, Told told, List<Refusal> notes) {
        LocalDate started = told.day("started");
        if (started == null) {
            return;
        }
        CareFitting.began(tx, child, started);
        var periods = Care.of(tx.sql(), child);
        if (periods.isEmpty()) {
            notes.add(Refusal.at(
                    "started",
                    "The child is not in care in Hearth until a home is recorded: add where the child lives, and since"
                            + " when."));
        } else if (CareFitting.named(periods, started).startsOn().isAfter(started)) {
            notes.add(Refusal.at(
                    "started",
                    "In Hearth the child is in care from "
                            + BritishDates.format(
                                    CareFitting.named(periods, started).startsOn())
                            + " on, when the first home that is recorded began. Import the homes before that, too."));
        }
    }

    /** What a list told of the start of care comes true once the homes from that day on are there. */
    static void recall(Tx tx, ChildId child) {
        Kept kept = ImportStore.kept(tx.sql(), "child", List.of(child.value())).get(child.value());
        LocalDate told = kept == null ? null : kept.told().day("started");
        if (told == null) {
            return;
        }
        if (Care.of(tx.sql(), child).stream().anyMatch(p -> p.startsOn().equals(told) && !p.startKnown())) {
            CareFitting.began(tx, child, told);
        }
    }

    /** Adds what Hearth holds; a day from which homes are missing stands against nothing. */
    static void stored(Handle h, ChildId child, Told told, Told stored) {
        LocalDate started = told.day("started");
        var periods = Care.of(h, child);
        var period =
                periods.isEmpty() ? null : started == null ? periods.getLast() : CareFitting.named(periods, started);
        if (period != null && period.startKnown()) {
            stored.put("started", period.startsOn());
        } else if (period == null || !period.startsOn().equals(started)) {
            stored.put("started", started);
        }
    }
}
