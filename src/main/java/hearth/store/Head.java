package hearth.store;

/**
 * Where the trail ends: copied outside the file, so that a file that was put back is noticed.
 *
 * @param seq the last row's number; 0 where there is none
 * @param hash the last row's signature in hexadecimal
 */
public record Head(long seq, String hash) {}
