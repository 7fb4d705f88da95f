package hearth.ui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The icons of Hearth, all from one pack, 18 pixels. One that stands alone is made by {@link Buttons#icon}, which names it. */
public enum Icon {
    HOME(Material2OutlinedAL.HOME),
    ENQUIRIES(Material2OutlinedAL.CONTACT_PHONE),
    CARERS(Material2OutlinedMZ.PEOPLE),
    CHILDREN(Material2OutlinedAL.CHILD_CARE),
    PLACEMENTS(Material2OutlinedAL.HOUSE),
    OUT_OF_BOROUGH(Material2OutlinedMZ.PLACE),
    MATCHING(Material2OutlinedAL.COMPARE_ARROWS),
    REPORTS(Material2OutlinedAL.INSERT_CHART),
    IMPORT(Material2OutlinedMZ.PUBLISH),
    EXPORT(Material2OutlinedAL.GET_APP),
    SETTINGS(Material2OutlinedMZ.SETTINGS),
    ADD(Material2OutlinedAL.ADD),
    EDIT(Material2OutlinedAL.EDIT),
    CLOSE(Material2OutlinedAL.CLOSE),
    SEARCH(Material2OutlinedMZ.SEARCH),
    FILTER(Material2OutlinedAL.FILTER_LIST),
    COLUMNS(Material2OutlinedMZ.VIEW_COLUMN),
    CALENDAR(Material2OutlinedAL.CALENDAR_TODAY),
    UNDO(Material2OutlinedMZ.UNDO),
    BACK(Material2OutlinedAL.ARROW_BACK),
    NEXT(Material2OutlinedAL.CHEVRON_RIGHT),
    MORE(Material2OutlinedMZ.MORE_HORIZ),
    DOWN(Material2OutlinedAL.EXPAND_MORE),
    UP(Material2OutlinedAL.EXPAND_LESS),
    COPY(Material2OutlinedAL.CONTENT_COPY),
    PRINT(Material2OutlinedMZ.PRINT),
    LOCK(Material2OutlinedAL.LOCK),
    PERSON(Material2OutlinedMZ.PERSON),
    PHONE(Material2OutlinedMZ.PHONE),
    EVENT(Material2OutlinedAL.EVENT),
    NOTE(Material2OutlinedAL.DESCRIPTION),
    HISTORY(Material2OutlinedAL.HISTORY),
    STAR(Material2OutlinedMZ.STAR),
    REFRESH(Material2OutlinedMZ.REFRESH),
    INFO(Material2OutlinedAL.INFO),
    DONE(Material2OutlinedAL.CHECK_CIRCLE),
    WARNING(Material2OutlinedMZ.WARNING),
    ERROR(Material2OutlinedAL.ERROR_OUTLINE),
    HELP(Material2OutlinedAL.HELP_OUTLINE);

    @SuppressWarnings("ImmutableEnumChecker") // the packs' icons are enums themselves
    private final Ikon ikon;

    Icon(Ikon ikon) {
        this.ikon = ikon;
    }

    /** A new node of it, to stand beside words. */
    public FontIcon node() {
        return new FontIcon(ikon);
    }
}
