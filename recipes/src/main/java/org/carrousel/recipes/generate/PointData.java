package org.carrousel.recipes.generate;

import java.util.List;

/**
 * Sequences of points.
 *
 * @param name as reports call it
 * @param sha256 of what they were read or generated from
 * @param dimensions names of a point's values
 * @param sequences [sequence][point][dimension], each of three points or more
 */
@SuppressWarnings("ArrayRecordComponent") // carries points, compared by nobody
public record PointData(
    String name, String sha256, List<String> dimensions, float[][][] sequences) {}
