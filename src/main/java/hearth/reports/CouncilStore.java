package hearth.reports;

import org.jdbi.v3.core.Handle;

/** The SQL about whose store it is. */
final class CouncilStore {
    private CouncilStore() {}

    static String authority(Handle h) {
        return h.createQuery("select own_authority from store_info")
                .mapTo(String.class)
                .one();
    }

    static boolean invented(Handle h) {
        return h.createQuery("select invented from store_info")
                .mapTo(Boolean.class)
                .one();
    }

    static String team(Handle h) {
        return h.createQuery("select team from store_info").mapTo(String.class).one();
    }
}
