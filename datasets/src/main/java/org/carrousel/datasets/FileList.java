package org.carrousel.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** List of files that are downloaded and verified one by one. */
record FileList(List<DataFile> files) implements Contents {
  FileList {
    files = List.copyOf(files);
  }

  @Override
  public boolean hasAddress() {
    return files.stream().allMatch(file -> file.address() != null);
  }

  @Override
  public boolean bundled() {
    return files.stream().allMatch(DataFile::bundled);
  }

  @Override
  public boolean presentIn(Path folder) {
    return files.stream().allMatch(file -> Files.exists(folder.resolve(file.name())));
  }

  @Override
  public void fetch(Path folder, Downloader downloader) {
    for (DataFile file : files) {
      if (!Files.exists(folder.resolve(file.name()))) {
        file.fetch(folder, downloader);
      }
    }
  }

  @Override
  public List<String> verify(Path folder, String remedy) {
    for (DataFile file : files) {
      Path path = folder.resolve(file.name());
      file.verify(path, path.toString(), remedy);
    }
    return files.stream().map(DataFile::name).sorted().toList();
  }
}
