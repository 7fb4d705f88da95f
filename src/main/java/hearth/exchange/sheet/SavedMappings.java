package hearth.exchange.sheet;

import java.util.Optional;

/** What a team corrected before, by the signature of the headings. */
@FunctionalInterface
public interface SavedMappings {
    SavedMappings NONE = signature -> Optional.empty();

    Optional<SheetMapping> find(String signature);
}
