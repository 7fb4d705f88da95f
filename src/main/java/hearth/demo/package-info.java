/**
 * The demonstration council: invented people at invented postcodes, three years of history, money that adds up and things gone wrong.
 *
 * <p>Decided here: everything is made through the features' own use cases, people in one transaction and decisions on their homes after
 * it; each part draws from a source of chance of its own, split from the seed, so that a change to one does not shift the others; the
 * proportions are those published for England, scaled to a middling council; nobody in it exists, and its telephone numbers are of the
 * ranges kept for fiction.
 */
@NullMarked
package hearth.demo;

import org.jspecify.annotations.NullMarked;
