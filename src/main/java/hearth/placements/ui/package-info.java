/**
 * The screens about homes: a child moves in, on and out, what a home out of the borough needs, what it costs, requests for a home.
 *
 * <p>Decided here: a full home can be chosen, because children do live in full homes, and the record then says which rule is not
 * kept; a provider or home that is not in the list is typed and written down with the placement; a stay that is over already is
 * recorded with its end in one go.
 */
@NullMarked
package hearth.placements.ui;

import org.jspecify.annotations.NullMarked;
