package hearth.matching;

/** A share between 0 and 1 of what could be had: two numbers where facts are missing. */
record Share(double least, double most) {
    static final Share OPEN = new Share(0, 1);

    static Share of(double share) {
        double within = Math.max(0, Math.min(1, share));
        return new Share(within, within);
    }
}
