package org.carrousel.datasets;

import java.util.Objects;

/**
 * A data set of the catalogue.
 *
 * @param about what it is
 * @param mirror its folder in an offline mirror; null for bundled data, which no mirror holds
 * @param contents its files and their checksums
 * @param obtain how a user gets it where it has no public address; else null
 */
record CatalogueEntry(Description about, String mirror, Contents contents, String obtain) {
  CatalogueEntry {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(contents, "contents");
    if (contents.hasAddress() == (obtain != null)) {
      throw new IllegalArgumentException(
          about.id() + ": either every file has an address or the entry says how to obtain them");
    }
  }

  String id() {
    return about.id();
  }
}
