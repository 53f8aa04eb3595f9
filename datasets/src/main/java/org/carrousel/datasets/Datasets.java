package org.carrousel.datasets;

import java.util.List;

/**
 * Public data sets by name: {@code Datasets.load("etth1").file("ETTh1.csv")}.
 *
 * <p>A data set is loaded from the offline mirror, set by the system property {@code
 * carrousel.data} or the environment variable {@code CARROUSEL_DATA}; else from the cache, {@code
 * ~/.cache/carrousel} or the property {@code carrousel.cache}; else it is copied from this module
 * or downloaded into the cache. Every load verifies the files' SHA-256.
 */
public final class Datasets {
  private Datasets() {}

  /**
   * Loads a data set; downloads it if necessary.
   *
   * @throws DatasetException if the name is unknown, a checksum differs from the catalogue's, the
   *     download fails, or the cache cannot be written; no incomplete file remains
   */
  public static PublicDataset load(String id) {
    return Library.standard().load(id);
  }

  /** Returns the descriptions of all data sets, in the catalogue's order. */
  public static List<Description> catalogue() {
    return Catalogue.bundled().entries().stream().map(CatalogueEntry::about).toList();
  }
}
