package hearth.geography.boundary;

import hearth.geography.GridReference;

/**
 * A council that has boundaries on the map.
 *
 * @param code of the upper tier
 * @param inside a point well inside, where its name stands
 */
public record BoundaryArea(String code, String name, GridReference inside) {}
