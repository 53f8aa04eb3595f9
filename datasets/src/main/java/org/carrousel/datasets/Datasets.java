package org.carrousel.datasets;

import java.util.List;

/**
 * Public data sets by name: {@code Datasets.load("etth1").file("ETTh1.csv")}.
 *
 * <p>A data set is taken from the offline mirror named by the system property {@code
 * carrousel.data} or the variable {@code CARROUSEL_DATA}; else from the cache, {@code
 * ~/.cache/carrousel} or the property {@code carrousel.cache}; else it is unpacked from this module
 * or downloaded into the cache. Every file is checked against the catalogue's SHA-256 each time.
 */
public final class Datasets {
  private Datasets() {}

  /**
   * Brings a data set to this machine if it is not there yet.
   *
   * @throws DatasetException if there is none of this name, a checksum is not the catalogue's, it
   *     cannot be downloaded, or the cache cannot be written; no half file is left behind
   */
  public static PublicDataset load(String id) {
    return Library.standard().load(id);
  }

  /** What {@link #load} can bring, in the catalogue's order. */
  public static List<Description> catalogue() {
    return Catalogue.bundled().entries().stream().map(CatalogueEntry::about).toList();
  }
}
