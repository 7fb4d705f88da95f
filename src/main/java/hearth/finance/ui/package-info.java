/**
 * The screens about targets: how each recruitment target stands, and setting one.
 *
 * <p>Decided here: a target is shown with everything that explains it, in sentences with their reasons; the forecast is worked out when
 * the page is opened, with progress and Cancel, and never stored; whoever sees figures sees it, whoever sets targets changes it.
 */
@NullMarked
package hearth.finance.ui;

import org.jspecify.annotations.NullMarked;
