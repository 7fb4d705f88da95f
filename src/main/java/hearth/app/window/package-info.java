/**
 * The window: signing in, the shell with its rail and search, and the pages that join features.
 *
 * <p>Decided here: one page is shown at a time, and Back leads to the one before; a page is made anew each time it is opened, so that
 * it shows what the store holds; features know nothing of each other's pages and open a record through {@link hearth.ui.Go}. All
 * reading and writing goes through the desk's Background. A window that nobody uses locks as with Lock: the store is closed, the
 * key wiped, drafts are kept (price: a list found or a plan tried is gone; the record that was open is shown again).
 */
@NullMarked
package hearth.app.window;

import org.jspecify.annotations.NullMarked;
