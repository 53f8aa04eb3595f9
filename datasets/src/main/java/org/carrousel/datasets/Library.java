package org.carrousel.datasets;

import java.nio.file.Path;
import java.util.Optional;

/** Loader of a catalogue's data sets from the mirror, the cache or their addresses. */
record Library(Catalogue catalogue, DataFolders folders, Downloader downloader) {
  /** Current location of a data set. */
  enum Location {
    BUNDLED("bundled"),
    MIRROR("mirror"),
    CACHE("cache"),
    PUBLIC("to be downloaded"),
    UNAVAILABLE("in a mirror only");

    private final String words;

    Location(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  static Library standard() {
    return new Library(
        Catalogue.bundled(),
        DataFolders.of(System.getProperties(), System.getenv()),
        Downloader.standard());
  }

  PublicDataset load(String id) {
    CatalogueEntry entry = catalogue.entry(id);
    Optional<Path> mirrorFolder = mirrorFolder(entry);
    if (mirrorFolder.isPresent()) {
      String remedy = "copy it into the mirror again, or run without the mirror";
      return load(entry, mirrorFolder.get(), remedy);
    }
    Path cacheFolder = cacheFolder(entry);
    if (!entry.contents().presentIn(cacheFolder)) {
      requireAddress(entry);
      entry.contents().fetch(cacheFolder, downloader);
    }
    return load(entry, cacheFolder, "delete it and load the data set again");
  }

  /**
   * Returns the location from which {@link #load} would take a data set, without verifying files.
   */
  Location location(CatalogueEntry entry) {
    if (entry.contents().bundled()) {
      return Location.BUNDLED;
    }
    if (mirrorFolder(entry).isPresent()) {
      return Location.MIRROR;
    }
    if (entry.contents().presentIn(cacheFolder(entry))) {
      return Location.CACHE;
    }
    return entry.contents().hasAddress() ? Location.PUBLIC : Location.UNAVAILABLE;
  }

  private Optional<Path> mirrorFolder(CatalogueEntry entry) {
    return Optional.ofNullable(entry.mirror())
        .flatMap(folder -> folders.mirror().map(mirror -> mirror.resolve(folder)))
        .filter(entry.contents()::presentIn);
  }

  private Path cacheFolder(CatalogueEntry entry) {
    return folders.cache().resolve(entry.id());
  }

  private static PublicDataset load(CatalogueEntry entry, Path folder, String remedy) {
    return new PublicDataset(entry.about(), folder, entry.contents().verify(folder, remedy));
  }

  private static void requireAddress(CatalogueEntry entry) {
    if (!entry.contents().hasAddress()) {
      throw new DatasetException(
          "data set " + entry.id() + ", which has no public address",
          "an offline mirror that contains it",
          entry.obtain());
    }
  }
}
