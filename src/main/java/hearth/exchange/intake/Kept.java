package hearth.exchange.intake;

import com.fasterxml.jackson.jr.ob.JSON;
import hearth.common.Broken;
import hearth.common.Fault;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row as an import left it: what the file said, and what Hearth held then where that was something else.
 *
 * @param told what the file said
 * @param other what Hearth held after it, for fields in which it differed; null for nothing
 */
record Kept(Told told, Map<String, @Nullable Object> other) {
    static final Kept NOTHING = new Kept(Told.nothing(), Map.of());

    /** As if an import had left what is stored now: then a file may change all of it. */
    static Kept as(Told stored) {
        return new Kept(Told.nothing(), new LinkedHashMap<String, @Nullable Object>(stored.map()));
    }

    /** What Hearth held of a field when the import was done. */
    @Nullable
    Object held(String field) {
        return other.containsKey(field) ? other.get(field) : told.get(field);
    }

    /** What is to be kept of a row: conflicts hold on to what the import before them knew. */
    static Kept after(Told told, Told stored, Kept before, java.util.Collection<String> conflicts) {
        var other = new LinkedHashMap<String, @Nullable Object>();
        for (String field : told.fields()) {
            Object held = conflicts.contains(field) ? before.held(field) : stored.get(field);
            if (!Objects.equals(held, told.get(field))) {
                other.put(field, held);
            }
        }
        return new Kept(told, other);
    }

    /** A later import laid over this one: fields it does not tell of stay as this one left them. */
    Kept then(Kept later) {
        Told all = Told.of(told.map());
        later.told.map().forEach(all::put);
        var others = new LinkedHashMap<String, @Nullable Object>(other);
        later.told.fields().forEach(others::remove);
        others.putAll(later.other);
        return new Kept(all, others);
    }

    String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("told", told.map());
        if (!other.isEmpty()) {
            all.put("other", other);
        }
        return Told.json(all);
    }

    static Kept parse(String json) {
        try {
            Map<String, Object> all = JSON.std.mapFrom(json);
            var other = new LinkedHashMap<String, @Nullable Object>();
            if (all.get("other") instanceof Map<?, ?> map) {
                Told known = Told.of(map);
                map.keySet().forEach(field -> other.put(field.toString(), known.get(field.toString())));
            }
            return new Kept(all.get("told") instanceof Map<?, ?> told ? Told.of(told) : Told.nothing(), other);
        } catch (IOException e) {
            throw new Broken(Fault.UNEXPECTED, e);
        }
    }
}
