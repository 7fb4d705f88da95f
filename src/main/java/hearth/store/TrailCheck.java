package hearth.store;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;

/** Works every signature of the trail out again; after a break it goes on, so that one fault is not told as a thousand. */
final class TrailCheck {
    private TrailCheck() {}

    static List<Finding> broken(Connection connection) throws SQLException {
        var found = new ArrayList<Finding>();
        Mac mac = Trail.mac(key(connection));
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery("""
                    select a.seq, a.at, a.tick, a.txn, a.user_id, a.action, a.subject_id, a.table_name, a.row_id, a.row_version,
                           a.row_count, a.payload_hash, a.prev_hash, a.hash,
                           p.salt, p.reason, p.before_json, p.after_json,
                           p.seq is null and not exists (
                             select 1 from audit d where d.action = 'DESTROY' and d.subject_id = a.subject_id) as lost
                      from audit a left join audit_payload p on p.seq = a.seq
                     order by a.seq\
                    """)) {
            long expected = 1;
            byte[] previous = Trail.ORIGIN;
            while (rs.next() && found.size() < Verification.MOST) {
                long seq = rs.getLong(1);
                if (seq != expected) {
                    found.add(at(seq, "Rows before this one are missing from the trail."));
                } else if (!Arrays.equals(rs.getBytes(13), previous)) {
                    found.add(at(seq, "It does not follow the row before it: one of the two was changed."));
                }
                if (!MessageDigest.isEqual(sign(mac, rs), rs.getBytes(14))) {
                    found.add(at(seq, "It was changed after it was written."));
                }
                if (rs.getBoolean(19)) {
                    found.add(at(seq, "Its words were taken away and no destruction says so."));
                } else if (rs.getBytes(15) != null && !Arrays.equals(payload(rs), rs.getBytes(12))) {
                    found.add(at(seq, "Its words, or what it says of a row before and after, were changed."));
                }
                expected = seq + 1;
                previous = rs.getBytes(14);
            }
        }
        return found;
    }

    private static byte[] key(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery("select audit_key from store_info")) {
            rs.next();
            return rs.getBytes(1);
        }
    }

    private static byte[] sign(Mac mac, ResultSet rs) throws SQLException {
        return Trail.sign(
                mac,
                rs.getLong(1),
                rs.getString(2),
                rs.getLong(3),
                rs.getLong(4),
                rs.getLong(5),
                rs.getString(6),
                rs.getLong(7),
                rs.getString(8),
                rs.getLong(9),
                rs.getLong(10),
                rs.getLong(11),
                rs.getBytes(12),
                rs.getBytes(13));
    }

    private static byte[] payload(ResultSet rs) throws SQLException {
        return Trail.payloadHash(rs.getBytes(15), rs.getString(16), rs.getString(17), rs.getString(18));
    }

    private static Finding at(long seq, String message) {
        return new Finding("TRAIL", "trail row " + seq, message);
    }
}
