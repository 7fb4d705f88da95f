package hearth.app.window;

import hearth.carers.Checks;
import hearth.carers.HouseholdIntake;
import hearth.carers.Households;
import hearth.exchange.intake.ChildFamilies;
import hearth.exchange.intake.Import;
import hearth.exchange.letters.Letters;
import hearth.exchange.ui.LetterPage;
import hearth.exchange.ui.LettersPanel;
import hearth.exchange.ui.Programs;
import hearth.geography.Authorities;
import hearth.geography.Geography;
import hearth.geography.PostcodeDirectory;
import hearth.matching.Matching;
import hearth.placements.Arrivals;
import hearth.placements.Placements;
import hearth.placements.ui.PlacementForm;
import hearth.recruitment.EnquiryBreaches;
import hearth.recruitment.EnquiryIntake;
import hearth.recruitment.Lookout;
import hearth.recruitment.Merging;
import hearth.recruitment.Outcomes;
import hearth.recruitment.Progress;
import hearth.recruitment.Recruitment;
import hearth.recruitment.ui.EnquiryForm;
import java.nio.file.Path;

/** The use cases over one open store, wired by hand. */
final class Services implements AutoCloseable {
    private final PostcodeDirectory directory;
    private final Geography geography;
    private final HouseholdIntake households;

    Services(Path folder, Authorities authorities) {
        directory = new PostcodeDirectory(folder);
        geography = new Geography(authorities, directory);
        households = new HouseholdIntake(geography, new Placements(geography)::carersCameOver);
    }

    PostcodeDirectory directory() {
        return directory;
    }

    Geography geography() {
        return geography;
    }

    Recruitment recruitment() {
        return new Recruitment(new EnquiryIntake(geography), new Lookout(new ChildFamilies()));
    }

    Checks checks() {
        return new Checks(EnquiryBreaches::stand);
    }

    Progress progress() {
        return new Progress();
    }

    Outcomes outcomes() {
        return new Outcomes(households);
    }

    Merging merging() {
        return new Merging(new EnquiryIntake(geography), households);
    }

    Import intake() {
        return new Import(geography);
    }

    Households carers() {
        Placements placements = new Placements(geography);
        return new Households(households, placements::carersMoved);
    }

    HouseholdIntake carersIntake() {
        return households;
    }

    EnquiryForm enquiryForm(HearthWindow.Inside in) {
        return new EnquiryForm(
                in.desk(), in.session(), recruitment(), new StoreDrafts(in.desk(), in.session()), in.shell());
    }

    LettersPanel letters(HearthWindow.Inside in) {
        var letters = new Letters(in.authorities());
        return new LettersPanel(
                in.desk(),
                in.session(),
                letters,
                Programs::here,
                in.shell(),
                (batch, programs) -> in.shell()
                        .open(
                                Places.of(batch.recipients().getFirst().id()),
                                () -> new LetterPage(
                                                in.desk(),
                                                in.session(),
                                                letters,
                                                programs,
                                                new StoreDrafts(
                                                        in.desk(),
                                                        in.session(),
                                                        null,
                                                        batch.recipients()
                                                                .getFirst()
                                                                .id()),
                                                in.shell())
                                        .page(batch)));
    }

    Matching matching() {
        return new Matching(geography);
    }

    Arrivals arrivals() {
        return new Arrivals(geography);
    }

    PlacementForm placementForm(HearthWindow.Inside in) {
        return new PlacementForm(
                in.desk(), in.session(), arrivals(), new StoreDrafts(in.desk(), in.session()), in.shell());
    }

    @Override
    public void close() {
        directory.close();
    }
}
