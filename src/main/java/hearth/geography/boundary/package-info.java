/**
 * The lines between councils, for the map, from the boundary file that the Office for National Statistics gives away.
 *
 * <p>Decided here: the file is the user's own download, GeoJSON in British National Grid or in degrees, read as a stream; Hearth ships
 * none. Points are set on a grid of 20 metres before anything else, so that two neighbours' common line stays one line; districts of a
 * county are joined; every line is kept once, thinned for four distances of looking. The result lies in a plain file beside the store,
 * as the postcode directory does, and decides nothing: in or out of borough is judged by postcode alone.
 */
@NullMarked
package hearth.geography.boundary;

import org.jspecify.annotations.NullMarked;
