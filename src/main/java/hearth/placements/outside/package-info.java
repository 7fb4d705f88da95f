/**
 * Children who live outside the area or in residential homes, and the way back: who is listed for it and who is not, what is missing,
 * who came back and whether it held.
 *
 * <p>Decided here: a child is listed only where a gate is true, never for the sake of cost; a risk or a forbidden place holds every
 * gate until somebody has looked at it again; kinship, brothers and sisters, adoption, court and the child's own choice are neither
 * in the list nor in the target; carers of our own who live outside are shown apart; both figures, all and to return, are printed;
 * a forecast counts only plans with a day and a named home.
 */
@NullMarked
package hearth.placements.outside;

import org.jspecify.annotations.NullMarked;
