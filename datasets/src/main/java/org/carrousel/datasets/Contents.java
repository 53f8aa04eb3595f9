package org.carrousel.datasets;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;

/** Files of a data set: a list of files with a checksum each, or a file tree with one checksum. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(FileList.class), @JsonSubTypes.Type(FileTree.class)})
sealed interface Contents permits FileList, FileTree {
  /** Returns whether all files have an address for download. */
  boolean hasAddress();

  /** Returns whether all files are bundled with this module. */
  boolean bundled();

  /** Returns whether all files exist in {@code folder}, without checking their contents. */
  boolean presentIn(Path folder);

  /** Downloads the files that are missing in {@code folder}. */
  void fetch(Path folder, Downloader downloader);

  /**
   * Verifies the files and returns their names, relative to {@code folder}.
   *
   * @throws DatasetException if a checksum differs from the catalogue's; {@code remedy} is part of
   *     the message
   */
  List<String> verify(Path folder, String remedy);
}
