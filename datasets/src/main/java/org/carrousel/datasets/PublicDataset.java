package org.carrousel.datasets;

import java.nio.file.Path;
import java.util.List;

/**
 * Data set with verified local files. The files belong to the cache or the mirror: do not change
 * them.
 *
 * @param about description, licence and citation
 * @param folder folder of the files; a mirror's folder may contain other files
 * @param files file names relative to the folder, sorted, with {@code /} as separator
 */
public record PublicDataset(Description about, Path folder, List<String> files) {
  public PublicDataset {
    files = List.copyOf(files);
  }

  /** Returns the data set's name in the catalogue. */
  public String id() {
    return about.id();
  }

  /**
   * Returns the path of a file.
   *
   * @throws DatasetException if the data set has no such file; the message suggests the nearest
   *     name
   */
  public Path file(String name) {
    if (!files.contains(name)) {
      throw new DatasetException(
          "file \"" + name + "\" of data set " + id(),
          NearestName.some(files),
          NearestName.advice(name, files));
    }
    return folder.resolve(name);
  }
}
