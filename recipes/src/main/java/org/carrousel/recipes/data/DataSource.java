package org.carrousel.recipes.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.backend.Backend;

/**
 * Origin of the data of a training.
 *
 * @param name the file, as the user named it
 * @param sha256 digest of the file's bytes, or of all files together
 * @param rows number of examples, or of data rows
 */
public record DataSource(String name, String sha256, int rows) {
  /** Returns what a bundle records of a model's origin, without its metrics. */
  public Map<String, Object> provenance(long seed) {
    Map<String, Object> provenance = new LinkedHashMap<>();
    provenance.put("data", name);
    provenance.put("sha256", sha256);
    provenance.put("seed", seed);
    provenance.put("environment", Backend.environment());
    return provenance;
  }
}
