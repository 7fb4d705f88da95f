/**
 * People and fostering households: who lives there, where, what they are approved for, which places are free, what must be done and
 * when.
 *
 * <p>Decided here: the unit is the household, not the person; our own service is a provider like any other, made with the store
 * ({@link hearth.carers.Providers}; the agencies are kept by placements), so that coming over from an agency ends one approval and
 * begins the next; what holds from a day on is never overwritten; the usual fostering limit and the terms of approval are two tests;
 * places follow one formula ({@link hearth.carers.Places}) and hold for each household and day; which day something is due is worked
 * out and never stored. A household is known again by a {@link hearth.carers.MatchKey}.
 */
@NullMarked
package hearth.carers;

import org.jspecify.annotations.NullMarked;
