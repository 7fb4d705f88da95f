package hearth.carers.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hearth.access.Accounts;
import hearth.access.Due;
import hearth.access.Right;
import hearth.access.Role;
import hearth.access.Session;
import hearth.access.TestSession;
import hearth.carers.DutyDone;
import hearth.carers.Ground;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.children.Children;
import hearth.children.NewChild;
import hearth.common.Answer;
import hearth.common.ChildId;
import hearth.common.Denied;
import hearth.common.HouseholdId;
import hearth.common.RuleRefused;
import hearth.diary.Diary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note of a visit from draft to signature, what was agreed in it, and what of it goes to the carers. */
class VisitNotesTest {
    private static final LocalDate TODAY = TestSession.TODAY;
    private static final LocalDate VISITED = LocalDate.of(2026, 10, 27);

    @TempDir
    Path folder;

    private final VisitNotes notes = new VisitNotes();
    private Session kim;
    private HouseholdId household;
    private ChildId zoe;
    private ChildId other;

    @BeforeEach
    void open() {
        kim = TestSession.open(folder);
        household = new Households(new HouseholdIntake(Ground.noDirectory(folder)), (tx, id, from) -> {})
                .add(kim, Ground.household("Jo Larch", "2024-03-01", 2));
        zoe = child("Zoe");
        other = child("Max");
    }

    @AfterEach
    void close() {
        kim.store().close();
    }

    private ChildId child(String name) {
        return Children.add(kim, NewChild.of(name, "Ash", LocalDate.of(2018, 5, 1), "F", "E08000010"));
    }

    private VisitNotes.Draft draft(Answer announced, List<VisitNote.Action> actions, Set<Long> done) {
        return new VisitNotes.Draft(
                VISITED,
                VisitNote.Kind.VISIT,
                announced,
                "Jo",
                List.of(
                        new VisitNote.Part("How the household is", "Well & <busy>", true),
                        new VisitNote.Part("For the file alone", "Max's mother rang", false)),
                List.of(
                        new VisitNote.SeenChild(zoe, "", VisitNote.Seen.ALONE),
                        new VisitNote.SeenChild(other, "", VisitNote.Seen.NOT_SEEN)),
                actions,
                done);
    }

    private VisitNote latest() {
        return kim.<List<VisitNote>>read(Right.SEE_CARERS, h -> VisitNotes.of(h, household))
                .getFirst();
    }

    private List<DutyDone> duties() {
        return Households.open(kim, household).duties();
    }

    @Test
    void aSignedNoteIsAVisitDoneAndOnlyAddedTo() {
        long id = notes.save(kim, household, 0, 1, draft(Answer.NO, List.of(), Set.of()));
        assertThat(duties()).isEmpty();
        assertThatThrownBy(() -> notes.add(kim, id, "More")).isInstanceOf(RuleRefused.class);
        notes.save(kim, household, id, latest().version(), draft(Answer.YES, List.of(), Set.of()));
        assertThat(latest().parts()).hasSize(2);
        notes.save(kim, household, id, latest().version(), draft(Answer.NO, List.of(), Set.of()));
        notes.sign(kim, id);
        assertThat(latest().signed()).isTrue();
        assertThat(latest().title()).isEqualTo("Visit, unannounced");
        assertThat(duties())
                .extracting(DutyDone::kind, DutyDone::doneOn)
                .containsExactly(tuple("UNANNOUNCED", VISITED));
        int version = latest().version();
        assertThatThrownBy(() -> notes.save(kim, household, id, version, draft(Answer.NO, List.of(), Set.of())))
                .hasMessageContaining("Add to it instead");
        assertThatThrownBy(() -> notes.sign(kim, id)).isInstanceOf(RuleRefused.class);
        notes.add(kim, id, "The school rang afterwards");
        assertThat(latest().additions())
                .extracting(VisitNote.Addition::text)
                .containsExactly("The school rang afterwards");
        assertThat(kim.<List<VisitNotes.Naming>>read(Right.SEE_CHILDREN, h -> VisitNotes.naming(h, zoe)))
                .extracting(VisitNotes.Naming::seen)
                .containsExactly(VisitNote.Seen.ALONE);
    }

    @Test
    void aDraftKeepsWhatStandsUnderAHeadingNoLongerInUseAndWhatIsDone() {
        var bed = VisitNote.Action.of("New bed", null, null);
        long id = notes.save(kim, household, 0, 1, draft(Answer.YES, List.of(bed), Set.of()));
        notes.done(kim, household, latest().actions().getFirst(), VISITED);
        NoteHeadings.set(kim, List.of(new NoteHeadings.Heading(0, 1, "Everything", true, 1)));
        VisitNote before = latest();
        assertThat(kim.<List<NoteHeadings.Heading>>read(Right.SEE_CARERS, h -> NoteHeadings.of(h, before)))
                .extracting(NoteHeadings.Heading::words, NoteHeadings.Heading::forCarer)
                .containsExactly(
                        tuple("Everything", true),
                        tuple("How the household is", true),
                        tuple("For the file alone", false));
        notes.save(kim, household, id, before.version(), draft(Answer.YES, List.of(bed), Set.of()));
        assertThat(latest().actions()).extracting(VisitNote.Action::doneOn).containsExactly(VISITED);
    }

    @Test
    void eachNoteHasWhatHangsOnIt() {
        notes.save(
                kim, household, 0, 1, draft(Answer.YES, List.of(VisitNote.Action.of("New bed", null, null)), Set.of()));
        long second = notes.save(
                kim, household, 0, 1, draft(Answer.NO, List.of(VisitNote.Action.of("New desk", null, null)), Set.of()));
        notes.sign(kim, second);
        notes.add(kim, second, "The school rang");
        List<VisitNote> all = kim.read(Right.SEE_CARERS, h -> VisitNotes.of(h, household));
        assertThat(all).extracting(VisitNote::id).first().isEqualTo(second);
        assertThat(all).extracting(n -> n.actions().getFirst().what()).containsExactly("New desk", "New bed");
        assertThat(all).extracting(n -> n.additions().size()).containsExactly(1, 0);
        assertThat(all).extracting(n -> n.parts().size()).containsExactly(2, 2);
        assertThat(all).extracting(n -> n.children().size()).containsExactly(2, 2);
    }

    @Test
    void aDraftIsItsWritersAlone() {
        long id = notes.save(kim, household, 0, 1, draft(Answer.YES, List.of(), Set.of()));
        Session olu = TestSession.as(kim, "olu", Role.OFFICER);
        assertThatThrownBy(() -> notes.sign(olu, id)).isInstanceOf(Denied.class).hasMessageContaining("draft of kim");
        kim = Accounts.signIn(kim.store(), "kim", TODAY);
    }

    @Test
    void whatWasAgreedIsDueAndComesBackAtTheNextVisit() {
        var bed = VisitNote.Action.of("New bed", "Ruth Field", LocalDate.of(2026, 11, 5));
        long first = notes.save(kim, household, 0, 1, draft(Answer.YES, List.of(bed), Set.of()));
        notes.sign(kim, first);
        assertThat(Diary.due(kim, TODAY, TODAY.plusDays(14)).due().stream()
                        .filter(d -> d.kind().startsWith("ACTION_"))
                        .map(Due::what))
                .containsExactly("New bed");
        List<VisitNotes.Agreed> open = kim.read(Right.SEE_CARERS, h -> VisitNotes.open(h, household));
        assertThat(open).extracting(VisitNotes.Agreed::owner).containsExactly("Ruth Field");
        notes.save(
                kim,
                household,
                0,
                1,
                draft(Answer.YES, List.of(), Set.of(open.getFirst().id())));
        assertThat(kim.<List<VisitNotes.Agreed>>read(Right.SEE_CARERS, h -> VisitNotes.open(h, household)))
                .isEmpty();
        assertThat(Diary.due(kim, TODAY, TODAY.plusDays(14)).due())
                .noneMatch(d -> d.kind().startsWith("ACTION_"));
    }

    @Test
    void theCarersGetNothingOfOtherFamilies() {
        long id = notes.save(kim, household, 0, 1, draft(Answer.YES, List.of(), Set.of()));
        notes.sign(kim, id);
        VisitNote note = latest();
        VisitPrint page = VisitPrint.of(
                note,
                child -> child.equals(zoe) ? Optional.of("Zoe") : Optional.empty(),
                piece -> !(piece instanceof VisitPrint.Piece.Under under) || under.forCarer());
        assertThat(page.lines()).containsExactly("27 October 2026, by kim, announced", "Seen: Jo", "Zoe: seen alone");
        assertThat(page.html())
                .contains("Zoe: seen alone", "Well &amp; &lt;busy&gt;", "27 October 2026")
                .doesNotContain("Max", "For the file alone");
        notes.forCarers(kim, note);
        assertThat(kim.store()
                        .<Integer>read(h -> h.createQuery("select count(*) from audit where action = 'PRINT'")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
    }

    @Test
    void eachPartOfANoteIsHeldAgainstTheNamesOfOtherFamilies() {
        var names = List.of("Max", "Max Ash", "Will", "CH-0012");
        assertThat(VisitPrint.named("Max's mother rang about Max Ash.", names)).containsExactly("Max", "Max Ash");
        assertThat(VisitPrint.named("They will maximise CH-00123", names)).isEmpty();
        assertThat(VisitPrint.named("See CH-0012, please", names)).containsExactly("CH-0012");
        notes.save(
                kim,
                household,
                0,
                1,
                draft(Answer.YES, List.of(VisitNote.Action.of("Ring Max", "Ruth Field", null)), Set.of()));
        assertThat(VisitPrint.pieces(latest()))
                .extracting(VisitPrint.Piece::called, piece -> VisitPrint.named(piece.says(), names))
                .containsExactly(
                        tuple("Who was seen", List.of()),
                        tuple("How the household is", List.of()),
                        tuple("For the file alone", List.of("Max")),
                        tuple("Agreed: Ring Max", List.of("Max")));
        assertThat(VisitPrint.pieces(latest()))
                .as("what names another family stays behind, and what is for the file alone")
                .filteredOn(piece -> VisitPrint.goesAlong(piece, VisitPrint.named(piece.says(), names)))
                .extracting(VisitPrint.Piece::called)
                .containsExactly("Who was seen", "How the household is");
        assertThat(VisitPrint.pieces(latest()))
                .filteredOn(piece -> VisitPrint.goesAlong(piece, List.of()))
                .extracting(VisitPrint.Piece::called)
                .containsExactly("Who was seen", "How the household is", "Agreed: Ring Max");
    }

    @Test
    void aDayThatIsWrongIsSaidBesideItsOwnAction() {
        var actions = List.of(
                VisitNote.Action.of("New bed", null, TODAY),
                VisitNote.Action.of("New desk", null, VISITED.minusDays(1)),
                VisitNote.Action.of("New lamp", null, LocalDate.of(2062, 1, 1)));
        assertThatThrownBy(() -> notes.save(kim, household, 0, 1, draft(Answer.YES, actions, Set.of())))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(hearth.common.Refusal::field)
                                .containsExactly("due2", "due3"));
    }

    @Test
    void theTeamsOwnHeadingsHoldFromNowOn() {
        List<NoteHeadings.Heading> standard = kim.read(Right.SEE_CARERS, NoteHeadings::of);
        assertThat(standard).hasSize(5);
        NoteHeadings.set(kim, List.of(new NoteHeadings.Heading(0, 1, "The children", true, 1)));
        NoteHeadings.set(
                kim,
                List.of(
                        new NoteHeadings.Heading(0, 1, "Each child", true, 1),
                        new NoteHeadings.Heading(0, 2, "Our view", false, 1)));
        assertThat(kim.<List<NoteHeadings.Heading>>read(Right.SEE_CARERS, NoteHeadings::of))
                .extracting(NoteHeadings.Heading::words)
                .containsExactly("Each child", "Our view");
        assertThatThrownBy(() -> NoteHeadings.set(kim, List.of())).isInstanceOf(RuleRefused.class);
        var twice = new NoteHeadings.Heading(0, 1, "Each child", true, 1);
        assertThatThrownBy(() -> NoteHeadings.set(kim, List.of(twice, twice))).hasMessageContaining("twice");
    }

    @Test
    void aVisitSaysWhetherItWasAnnounced() {
        assertThatThrownBy(() -> notes.save(kim, household, 0, 1, draft(Answer.UNKNOWN, List.of(), Set.of())))
                .hasMessageContaining("knew of the visit");
        var early = VisitNote.Action.of("x", null, VISITED.minusDays(1));
        assertThatThrownBy(() -> notes.save(kim, household, 0, 1, draft(Answer.YES, List.of(early), Set.of())))
                .hasMessageContaining("or later");
    }
}
