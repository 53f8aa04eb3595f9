package org.carrousel.datasets;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;

/** The files of a data set: a list, each with its checksum, or a tree with one for all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(FileList.class), @JsonSubTypes.Type(FileTree.class)})
sealed interface Contents permits FileList, FileTree {
  /** Whether everything has an address it can be fetched from. */
  boolean hasAddress();

  /** Whether everything comes with this module. */
  boolean bundled();

  /** Whether {@code folder} has all of it, right or not. */
  boolean presentIn(Path folder);

  /** Brings what {@code folder} lacks. */
  void fetch(Path folder, Downloader downloader);

  /**
   * The names of the files, relative to {@code folder}.
   *
   * @throws DatasetException with {@code remedy} if a checksum is not the catalogue's
   */
  List<String> verified(Path folder, String remedy);
}
