package hearth.access;

import hearth.common.WorkerId;
import org.jspecify.annotations.Nullable;

/** Somebody who does the work: fostering officer, supervising or child's social worker, decision maker. */
public record Worker(WorkerId id, String name, @Nullable String job, boolean active) {}
