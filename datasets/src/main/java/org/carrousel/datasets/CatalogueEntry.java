package org.carrousel.datasets;

import java.util.Objects;

/**
 * Catalogue entry of one data set.
 *
 * @param about description of the data set
 * @param mirror its folder in an offline mirror; null for bundled data, which mirrors do not
 *     contain
 * @param contents its files and their checksums
 * @param obtain how the user obtains it if it has no public address; else null
 */
record CatalogueEntry(Description about, String mirror, Contents contents, String obtain) {
  CatalogueEntry {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(contents, "contents");
    if (contents.hasAddress() == (obtain != null)) {
      throw new IllegalArgumentException(
          about.id() + ": either every file has an address, or the entry has \"obtain\"");
    }
  }

  String id() {
    return about.id();
  }
}
