/**
 * The screens about targets and money: how each recruitment target stands, the year's budget, savings, and what finance has paid.
 *
 * <p>Decided here: a target is shown with everything that explains it, in sentences with their reasons; the forecast is worked out when
 * the page is opened, with progress and Cancel, and never stored; whoever sees figures sees it, whoever sets targets changes it.
 * Budgets, savings and payments are seen with the right to see costs and changed with the right to change them; names of children stay away
 * from whoever may not see children.
 */
@NullMarked
package hearth.finance.ui;

import org.jspecify.annotations.NullMarked;
