/**
 * The screens about children: what is written down about one, coming into care, legal status, needs, brothers and sisters, reviews
 * and visits. The child's page itself joins them with what other features keep.
 *
 * <p>Decided here: a child may be written down on initials, a year of birth and a sex alone, because a home is found tonight and the
 * papers come later; what has happened is recorded with its true date, and only what cannot be true is refused.
 */
@NullMarked
package hearth.children.ui;

import org.jspecify.annotations.NullMarked;
