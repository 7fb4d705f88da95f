package hearth.app.window;

import hearth.common.FinancialYear;
import hearth.common.Kind;
import hearth.exchange.returns.Difference;
import hearth.exchange.returns.Settling;
import hearth.ui.Ask;
import hearth.ui.Desk;
import hearth.ui.Form;
import hearth.ui.Go;
import hearth.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** What is done about differences: theirs is taken, ours is kept, or somebody gets a task. */
final class CompareActions {
    private final Desk desk;
    private final Go go;
    private final Settling settling;
    private final FinancialYear year;
    private final LocalDate today;
    private final List<Option> workers;
    private final BiConsumer<String, Boolean> done;

    /**
     * For the comparison of a year.
     *
     * @param workers who can have something to do
     * @param done told in words what was done, and whether records were changed by it
     */
    CompareActions(
            Desk desk,
            Go go,
            Settling settling,
            FinancialYear year,
            LocalDate today,
            List<Option> workers,
            BiConsumer<String, Boolean> done) {
        this.desk = desk;
        this.go = go;
        this.settling = settling;
        this.year = year;
        this.today = today;
        this.workers = workers;
        this.done = done;
    }

    void take(List<Difference> these) {
        desk.background()
                .write("Taking theirs", () -> settling.takeTheirs(these))
                .then(batch -> done.accept("Theirs taken, " + batch, true));
    }

    void keep(List<Difference> these) {
        desk.background()
                .write("Keeping ours", () -> {
                    settling.keepOurs(these);
                    return these;
                })
                .then(x -> done.accept("Ours kept", false));
    }

    /** Asks first, since it is many. */
    void keepAll(List<Difference> open) {
        desk.dialogs()
                .confirm(
                        "Keep all of ours?",
                        "%,d differences are not asked about again until one side changes.".formatted(open.size()),
                        "Keep all",
                        () -> keep(open));
    }

    /** Asks first, since it is many. */
    void takeAll(List<Difference> open) {
        desk.dialogs()
                .confirm(
                        "Take all of theirs?",
                        "%,d differences are looked at child by child; what cannot be taken stays to be decided. It is"
                                        .formatted(open.size())
                                + " one import and can be taken back under Import.",
                        "Take all",
                        () -> desk.background()
                                .run("Taking theirs", progress -> settling.takeWhatCan(open))
                                .then(all -> done.accept(
                                        all.batch() == null
                                                ? "None of it can be taken"
                                                : "%,d taken, %s".formatted(all.count(), all.batch()),
                                        all.batch() != null)));
    }

    void task(Compared one) {
        var ask = new Ask(desk, "Make a task").about(one.what()).kept(go);
        Form form = new Form(
                "Save task",
                desk,
                values -> desk.background()
                        .write("Saving the task", () -> {
                            settling.makeTask(
                                    one.of(),
                                    values.text("title"),
                                    values.date("due").orElseThrow(),
                                    values.text("owner"));
                            return one;
                        })
                        .then(x -> {
                            ask.done();
                            done.accept("Task made", false);
                        }));
        form.add("title", "What is to be done", Kind.TEXT)
                .add("due", "By", Kind.DATE)
                .chooseOrType("owner", "Who has it to do", workers);
        form.set("title", "Case system, return " + (year.begins() + 1) + ": " + one.what())
                .set("due", today.plusWeeks(1));
        ask.show(form);
    }
}
