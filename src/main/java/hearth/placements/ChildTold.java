package hearth.placements;

import hearth.children.AboutChild;
import hearth.children.Child;
import hearth.children.ChildFile;
import hearth.children.ChildQuestion;
import hearth.children.Needs;
import hearth.children.PeriodOfCare;
import hearth.children.School;
import hearth.children.Siblings;
import hearth.common.BritishDates;
import hearth.common.ChildId;
import hearth.common.CodeList;
import hearth.common.Known;
import hearth.common.Question;
import hearth.geography.Authorities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a request tells of one child to those who are asked for a home: all of it is taken from the child's own record, so that nothing
 * is asked twice; what nobody has said yet shows as a gap.
 *
 * @param title name and age
 */
public record ChildTold(ChildId child, String title, List<Part> parts) {
    /** Some facts under a heading. */
    public record Part(String heading, List<Line> lines) {
        /** What nobody has said yet, by its label. */
        public List<String> missing() {
            return lines.stream()
                    .filter(l -> l.words() == null)
                    .map(Line::label)
                    .toList();
        }
    }

    /**
     * A fact.
     *
     * @param words null where nobody has said it yet
     */
    public record Line(String label, @Nullable String words) {}

    /**
     * Reads it as it stands on a day; the caller has asked whether the child may be seen.
     *
     * @param reasons whether the reader may see with whom and where the child must not live; why is told to nobody here
     */
    static ChildTold of(Handle h, ChildId child, Authorities authorities, LocalDate day, boolean reasons) {
        ChildFile file = ChildFile.of(h, child, day, reasons);
        AboutChild about = file.about();
        int age = file.child().ageOn(day);
        return new ChildTold(
                child,
                file.child().name() + ", " + (file.yearOnly() ? "about " : "") + age + (age == 1 ? " year" : " years"),
                List.of(
                        who(file, day),
                        plans(file),
                        new Part("Family time", family(file)),
                        new Part("School", school(about)),
                        new Part("Health", answers(about, q -> q.group().equals("Health"))),
                        new Part("Needs and risks", needs(file)),
                        new Part("The home", home(file, authorities)),
                        new Part(
                                "Homes up to now",
                                before(
                                        Placements.of(h, child).stream()
                                                .filter(home -> !home.startsOn().isAfter(day))
                                                .toList(),
                                        day))));
    }

    private static Part who(ChildFile file, LocalDate day) {
        Child child = file.child();
        PeriodOfCare now = file.now();
        String born = file.yearOnly()
                ? String.valueOf(child.dateOfBirth().getYear())
                : BritishDates.format(child.dateOfBirth());
        var lines = new ArrayList<>(List.of(
                new Line("Reference", joined(child.reference(), child.ssda903())),
                new Line(file.yearOnly() ? "Year of birth" : "Date of birth", born),
                new Line("Sex", CodeList.named("sex").label(child.sex())),
                new Line(
                        "Ethnicity",
                        child.ethnicity().equals("NOBT")
                                ? null
                                : CodeList.named("ethnicity").label(child.ethnicity())),
                new Line(
                        "Legal status",
                        now == null ? null : CodeList.named("legal-status").label(now.statusOn(day))),
                new Line("Home before care", now == null ? null : now.homePostcode()),
                new Line("Child's social worker", child.socialWorker())));
        lines.addAll(answers(file.about(), q -> q.group().equals("Language, faith and culture")));
        file.unaccompanied().stream()
                .filter(u -> u.ceasedOn() == null || u.ceasedOn().isAfter(day))
                .findFirst()
                .ifPresent(u -> lines.add(new Line("Unaccompanied", "Seeking asylum without a parent")));
        return new Part("Who it is", lines);
    }

    private static Part plans(ChildFile file) {
        String plan = file.child().permanencePlan();
        Siblings.Group group = file.group();
        String kin = file.siblings().stream()
                .map(s -> file.names().getOrDefault(s.childId(), "A restricted record"))
                .collect(Collectors.joining(", "));
        String together = group == null || group.plans().isEmpty()
                ? null
                : group.plans().getLast().words();
        return new Part(
                "Plans and wishes",
                List.of(
                        new Line(
                                "Permanence plan",
                                plan == null
                                        ? null
                                        : CodeList.named("permanence-plan").label(plan)),
                        new Line("Brothers and sisters", kin.isEmpty() ? "None recorded" : joined(kin, together)),
                        new Line(
                                "The child wishes",
                                file.about().wishes().stream()
                                        .findFirst()
                                        .map(w -> w.words() == null
                                                ? "Could not be had: " + w.notObtainedWhy()
                                                : "\u201c" + w.words() + "\u201d")
                                        .orElse(null))));
    }

    private static List<Line> family(ChildFile file) {
        AboutChild about = file.about();
        var lines = new ArrayList<Line>();
        about.familyTimes().forEach(t -> lines.add(new Line(t.withWhom(), t.how())));
        if (lines.isEmpty()) {
            lines.add(answer(about, ChildQuestion.FAMILY_TIME));
        }
        lines.add(answer(about, ChildQuestion.NO_CONTACT));
        return lines;
    }

    private static List<Line> school(AboutChild about) {
        School now = about.schools().stream()
                .filter(s -> s.endsOn() == null)
                .findFirst()
                .orElse(null);
        Integer year = now == null ? null : now.yearGroup();
        var lines = new ArrayList<Line>();
        lines.add(
                now == null
                        ? answer(about, ChildQuestion.SCHOOL)
                        : new Line(
                                "School",
                                joined(
                                        now.school(),
                                        year == null
                                                ? null
                                                : CodeList.named("school-year").label(String.valueOf(year)),
                                        now.postcode())));
        Stream.of(ChildQuestion.EHCP, ChildQuestion.TRANSPORT, ChildQuestion.ATTENDANCE)
                .map(q -> answer(about, q))
                .forEach(lines::add);
        return lines;
    }

    private static List<Line> needs(ChildFile file) {
        AboutChild about = file.about();
        String needs = file.needs().stream()
                .filter(n -> n.level() == null || n.level() > 0)
                .map(ChildTold::need)
                .collect(Collectors.joining(", "));
        var lines = new ArrayList<Line>();
        lines.add(new Line("Needs", file.needs().isEmpty() ? null : needs.isEmpty() ? "None" : needs));
        about.risks().forEach(r -> lines.add(new Line(r.direction().label(), r.told())));
        if (about.risks().isEmpty()) {
            lines.add(answer(about, ChildQuestion.RISKS));
        }
        return lines;
    }

    private static String need(Needs.Need need) {
        String level = need.level() == null
                ? "level not known"
                : CodeList.named("level").label(String.valueOf(need.level())).toLowerCase(Locale.UK);
        return CodeList.named("need-domain").label(need.domain()) + " (" + level + ")";
    }

    private static List<Line> home(ChildFile file, Authorities authorities) {
        AboutChild about = file.about();
        return List.of(
                new Line("Essential", named(about, true)),
                new Line("Desirable", named(about, false)),
                not(about, ChildQuestion.FORBIDDEN, "Not to live in", about.places(), p -> p.where(authorities)),
                not(about, ChildQuestion.APART, "Not to live with", about.apart(), file::who));
    }

    /** What is asked of a home, as a must or if possible; "nothing" only once all of it was asked. */
    private static @Nullable String named(AboutChild about, boolean essential) {
        List<ChildQuestion> weighed = Arrays.stream(ChildQuestion.values())
                .filter(ChildQuestion::weighed)
                .toList();
        String words = weighed.stream()
                .filter(q -> about.reply(q).known() == Known.KNOWN
                        && !"NO".equals(about.reply(q).value())
                        && about.reply(q).essential() == essential)
                .map(q -> q.sort() == Question.Sort.SEVERAL ? q.label() + ": " + q.words(about.reply(q)) : q.label())
                .collect(Collectors.joining(", "));
        boolean asked = weighed.stream().noneMatch(q -> about.reply(q).known() == Known.NOT_ASKED);
        return !words.isEmpty() ? words : asked ? "Nothing in particular" : null;
    }

    private static <T> Line not(
            AboutChild about, ChildQuestion question, String label, List<T> rows, Function<T, String> words) {
        if (rows.isEmpty()) {
            return new Line(label, answer(about, question).words());
        }
        return new Line(
                label,
                rows.stream()
                        .map(words)
                        .map(w -> w.isEmpty() ? "A reason you may not see; ask the manager" : w)
                        .collect(Collectors.joining(", ")));
    }

    /** The latest first; an address is told of none of them. */
    private static List<Line> before(List<Placement> homes, LocalDate day) {
        if (homes.isEmpty()) {
            return List.of(new Line("Homes", "None recorded"));
        }
        return homes.reversed().stream()
                .map(home -> new Line(
                        capital(BritishDates.span(home.startsOn(), home.endsOn())),
                        joined(
                                CodeList.named("place").label(home.phaseOn(day).place()),
                                home.endReason() == null
                                        ? null
                                        : CodeList.named("place-change").label(home.endReason()),
                                home.endNote())))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static List<Line> answers(AboutChild about, Predicate<ChildQuestion> which) {
        return Arrays.stream(ChildQuestion.values())
                .filter(which)
                .map(q -> answer(about, q))
                .toList();
    }

    private static Line answer(AboutChild about, ChildQuestion question) {
        String note = about.answer(question).map(Needs.Fact::note).orElse(null);
        return new Line(
                question.label(),
                about.reply(question).known() == Known.NOT_ASKED
                        ? null
                        : joined(question.words(about.reply(question)), note));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(". "));
    }
}
