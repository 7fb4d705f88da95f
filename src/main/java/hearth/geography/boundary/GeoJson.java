package hearth.geography.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads GeoJSON as it streams past: only one feature's properties are ever held, its points go where they are wanted. */
final class GeoJson {
    /** Hears what stands in the file. */
    interface Heard {
        /** How the file says its points are counted. */
        void system(String name);

        /** A point of the outline that is being read. */
        void point(double x, double y);

        /** That outline is complete. */
        void outline();

        /** A feature is complete: its outlines came before. */
        void feature(String shape, Map<String, String> properties);
    }

    private final JsonParser json;
    private final Heard heard;
    private String kind = "";

    private GeoJson(JsonParser json, Heard heard) {
        this.json = json;
        this.heard = heard;
    }

    /** What the file says it is, such as FeatureCollection; empty where it is no JSON object. */
    static String read(InputStream in, Heard heard) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(in)) {
            var reader = new GeoJson(json, heard);
            if (json.nextToken() == JsonToken.START_OBJECT) {
                reader.collection();
            }
            return reader.kind;
        }
    }

    private void collection() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("type")) {
                kind = json.getText();
            } else if (field.equals("crs") && value == JsonToken.START_OBJECT) {
                system();
            } else if (field.equals("features") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    feature();
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void system() throws IOException {
        for (int depth = 1; depth > 0; ) {
            switch (Objects.requireNonNullElse(json.nextToken(), JsonToken.NOT_AVAILABLE)) {
                case START_OBJECT -> depth++;
                case END_OBJECT -> depth--;
                case VALUE_STRING -> {
                    if (Objects.equals(json.currentName(), "name")) {
                        heard.system(json.getText().toUpperCase(Locale.ROOT));
                    }
                }
                case NOT_AVAILABLE -> depth = 0;
                default -> {
                    // Nothing else of it says how points are counted.
                }
            }
        }
    }

    private void feature() throws IOException {
        Map<String, String> properties = new HashMap<>();
        String shape = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("properties") && value == JsonToken.START_OBJECT) {
                properties(properties);
            } else if (field.equals("geometry") && value == JsonToken.START_OBJECT) {
                shape = geometry();
            } else {
                json.skipChildren();
            }
        }
        heard.feature(shape, properties);
    }

    private void properties(Map<String, String> into) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            if (json.nextToken().isScalarValue()) {
                into.put(field.toUpperCase(Locale.ROOT), json.getText().strip());
            } else {
                json.skipChildren();
            }
        }
    }

    private String geometry() throws IOException {
        String shape = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("type")) {
                shape = json.getText();
            } else if (field.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates();
            } else {
                json.skipChildren();
            }
        }
        return shape;
    }

    /** However deep the lists lie in each other: one of numbers is a point, one of points an outline. */
    private void coordinates() throws IOException {
        boolean points = false;
        for (int depth = 1; depth > 0; ) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return;
            }
            if (token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_ARRAY) {
                depth--;
                if (points) {
                    heard.outline();
                    points = false;
                }
            } else if (token.isNumeric()) {
                point();
                depth--;
                points = true;
            }
        }
    }

    /** The first two numbers of a point; a height after them is passed over. */
    private void point() throws IOException {
        double x = json.getDoubleValue();
        boolean second = json.nextToken() != null && json.currentToken().isNumeric();
        double y = second ? json.getDoubleValue() : Double.NaN;
        while (json.currentToken() != null && json.currentToken() != JsonToken.END_ARRAY) {
            json.nextToken();
        }
        heard.point(x, y);
    }
}
