/**
 * Looking back: what matching would have shown for the requests of the past year on the days they came in, and how often the home that
 * stood first was taken.
 *
 * <p>Decided here: a request is held against the homes as what is recorded by day has them, and what was put right later stands as it
 * was put right, which the report says; a home that a rule bars although a child went there is an error of data, of a rule or an
 * exemption nobody recorded, and is the most useful line; nothing is scored by how a placement ended, and no rate is claimed of tens.
 */
@NullMarked
package hearth.matching.past;

import org.jspecify.annotations.NullMarked;
