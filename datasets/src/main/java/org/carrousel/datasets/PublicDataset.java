package org.carrousel.datasets;

import java.nio.file.Path;
import java.util.List;

/**
 * A data set on this machine, its files verified. They belong to the cache or to the mirror: read
 * them, do not change them.
 *
 * @param about title, licence and citation
 * @param folder the folder the file names are relative to; a mirror's folder may hold other files
 * @param files the names of its files, sorted, with {@code /} between folders
 */
public record PublicDataset(Description about, Path folder, List<String> files) {
  public PublicDataset {
    files = List.copyOf(files);
  }

  /** The name it was loaded by. */
  public String id() {
    return about.id();
  }

  /**
   * The file of this name.
   *
   * @throws DatasetException if the data set has no such file; the message offers the nearest name
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
