package org.carrousel.datasets;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Catalogue of data sets with names. */
record Catalogue(List<CatalogueEntry> entries) {
  Catalogue {
    entries = List.copyOf(entries);
  }

  /** Returns the catalogue bundled with this module. */
  static Catalogue bundled() {
    try (InputStream json = Catalogue.class.getResourceAsStream("catalogue.json")) {
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue.json of this module", e);
    }
  }

  static Catalogue read(InputStream json) throws IOException {
    return new Catalogue(Arrays.asList(new JsonMapper().readValue(json, CatalogueEntry[].class)));
  }

  /**
   * Returns the entry with an id.
   *
   * @throws DatasetException if there is none; the message suggests the nearest id
   */
  CatalogueEntry entry(String id) {
    List<String> ids = entries.stream().map(CatalogueEntry::id).toList();
    return entries.stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new DatasetException(
                    "data set \"" + id + "\"",
                    "one of " + String.join(", ", ids),
                    NearestName.advice(id, ids) + " (mvn -Pdatasets describes them)"));
  }
}
