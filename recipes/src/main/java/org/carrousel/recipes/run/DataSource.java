package org.carrousel.recipes.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.backend.Backend;

/**
 * Where the data of a training came from.
 *
 * @param name the file, as the user named it
 * @param sha256 of its bytes
 * @param rows examples, or data rows, in it
 */
public record DataSource(String name, String sha256, int rows) {
  /** What a bundle says of a model's origin; its measures come to it later. */
  public Map<String, Object> provenance(long seed) {
    Map<String, Object> provenance = new LinkedHashMap<>();
    provenance.put("data", name);
    provenance.put("sha256", sha256);
    provenance.put("seed", seed);
    provenance.put("environment", Backend.environment());
    return provenance;
  }
}
