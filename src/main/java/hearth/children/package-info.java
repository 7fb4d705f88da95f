/**
 * Children: who they are, their brothers and sisters, what they need, their periods of care and legal status, reviews and visits.
 *
 * <p>Decided here: the category of need and the home postcode lie on the period of care, so that they cannot differ between its
 * episodes; legal status is a chain inside the period, so that no day has two or none; another council's child has no period of
 * care with us; what has happened is always recorded with its true date, and only what cannot be true is refused; a child is
 * recognised in a file by the team's own reference, by the case system's number, or by date of birth and name in one key column.
 */
@NullMarked
package hearth.children;

import org.jspecify.annotations.NullMarked;
