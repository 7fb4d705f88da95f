package hearth.reports;

/**
 * One figure added up two ways.
 *
 * @param what what is compared
 * @param one how the first is got, {@code first} its number; pence where {@code money}
 */
public record Check(String what, String one, long first, String other, long second, boolean money) {
    public long difference() {
        return first - second;
    }

    public boolean ok() {
        return first == second;
    }
}
