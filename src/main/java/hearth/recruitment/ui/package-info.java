/**
 * The screens about enquiries: logging one, its own page, and the small forms for what happens to it.
 *
 * <p>Decided here: what a screen shows and may do lies in a model without nodes; recording what has happened is never refused for a
 * broken rule, planning is, and the page says which of the two it does.
 */
@NullMarked
package hearth.recruitment.ui;

import org.jspecify.annotations.NullMarked;
