/**
 * The kit every screen is made of: theme, background work, pages, tables, forms, chips, charts and the few dialogs.
 *
 * <p>Decided here: the whole window is drawn under one scale, so that zoom reaches every screen without its help (price: pop-ups
 * scale their type only); dialogs, progress and messages are layers of the same scene, so that theme, zoom and keys hold for them;
 * colours come through AtlantaFX's names only; Open Sans is carried along (440 KB) because its figures are of one width and every
 * machine then draws the same picture; work leaves the JavaFX thread through {@link hearth.ui.Background} alone.
 */
@NullMarked
package hearth.ui;

import org.jspecify.annotations.NullMarked;
