package org.carrousel.datasets;

import java.nio.file.Path;
import java.util.Optional;

/** Finds data sets of a catalogue: in the mirror, else in the cache, else at their addresses. */
record Library(Catalogue catalogue, Places places, Downloader downloader) {
  /** Where a data set is now. */
  enum Whereabouts {
    BUNDLED("bundled"),
    MIRROR("mirror"),
    CACHE("cache"),
    PUBLIC("to be downloaded"),
    UNAVAILABLE("in a mirror only");

    private final String words;

    Whereabouts(String words) {
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
        Places.of(System.getProperties(), System.getenv()),
        Downloader.standard());
  }

  PublicDataset load(String id) {
    CatalogueEntry entry = catalogue.entry(id);
    Optional<Path> mirrored = mirrored(entry);
    if (mirrored.isPresent()) {
      String remedy = "copy it into the mirror again, or run without the mirror";
      return verified(entry, mirrored.get(), remedy);
    }
    Path cached = cached(entry);
    if (!entry.contents().presentIn(cached)) {
      requireAddress(entry);
      entry.contents().fetch(cached, downloader);
    }
    return verified(entry, cached, "delete it and load the data set again");
  }

  /** Where {@link #load} would take it from; nothing is verified. */
  Whereabouts whereabouts(CatalogueEntry entry) {
    if (entry.contents().bundled()) {
      return Whereabouts.BUNDLED;
    }
    if (mirrored(entry).isPresent()) {
      return Whereabouts.MIRROR;
    }
    if (entry.contents().presentIn(cached(entry))) {
      return Whereabouts.CACHE;
    }
    return entry.contents().hasAddress() ? Whereabouts.PUBLIC : Whereabouts.UNAVAILABLE;
  }

  private Optional<Path> mirrored(CatalogueEntry entry) {
    return Optional.ofNullable(entry.mirror())
        .flatMap(folder -> places.mirror().map(mirror -> mirror.resolve(folder)))
        .filter(entry.contents()::presentIn);
  }

  private Path cached(CatalogueEntry entry) {
    return places.cache().resolve(entry.id());
  }

  private static PublicDataset verified(CatalogueEntry entry, Path folder, String remedy) {
    return new PublicDataset(entry.about(), folder, entry.contents().verified(folder, remedy));
  }

  private static void requireAddress(CatalogueEntry entry) {
    if (!entry.contents().hasAddress()) {
      throw new DatasetException(
          "data set " + entry.id() + ", which has no public address",
          "an offline mirror that holds it",
          entry.obtain());
    }
  }
}
