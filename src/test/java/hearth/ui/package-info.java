/** The tests of the kit, and the harness ({@link hearth.ui.Screens}) that every screen's test uses. */
@NullMarked
package hearth.ui;

import org.jspecify.annotations.NullMarked;
