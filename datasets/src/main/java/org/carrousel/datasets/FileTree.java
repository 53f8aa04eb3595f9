package org.carrousel.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tree of many files with one checksum, extracted from a zip archive of a repository's commit.
 *
 * @param archive address of the zip archive; its bytes may change and are not verified
 * @param root folder inside the archive to which the paths are relative
 * @param paths files and folders of the data set
 * @param sha256 {@link FileChecksum#ofListing} of all files under the paths, sorted by {@link
 *     String#compareTo}
 */
record FileTree(URI archive, String root, List<String> paths, String sha256) implements Contents {
  FileTree {
    paths = List.copyOf(paths);
    FileChecksum.requireHexadecimal(sha256, String.valueOf(archive));
  }

  @Override
  public boolean hasAddress() {
    return true;
  }

  @Override
  public boolean bundled() {
    return false;
  }

  @Override
  public boolean presentIn(Path folder) {
    return paths.stream().allMatch(path -> Files.exists(folder.resolve(path)));
  }

  @Override
  public void fetch(Path folder, Downloader downloader) {
    DownloadStaging.folder(
        folder,
        temporary -> {
          Path zip = temporary.resolve("archive.zip");
          DownloadStaging.writeSynced(zip, out -> downloader.copy(archive, root + ".zip", out));
          extract(zip, temporary);
          Files.delete(zip);
          verify(temporary, archive.toString(), Downloader.CHANGED);
        });
  }

  @Override
  public List<String> verify(Path folder, String remedy) {
    return verify(folder, folder.toString(), remedy);
  }

  private List<String> verify(Path folder, String place, String remedy) {
    List<String> names = names(folder);
    String found = FileChecksum.ofListing(folder, names);
    if (!found.equals(sha256)) {
      throw new DatasetException(
          place + ": SHA-256 of the listing of its " + names.size() + " files " + found,
          "SHA-256 of the listing " + sha256,
          remedy);
    }
    return names;
  }

  private List<String> names(Path folder) {
    return paths.stream()
        .filter(path -> Files.exists(folder.resolve(path)))
        .flatMap(path -> filesUnder(folder, path))
        .sorted()
        .toList();
  }

  private static Stream<String> filesUnder(Path folder, String path) {
    try (Stream<Path> all = Files.walk(folder.resolve(path))) {
      return all
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException e) {
      throw new DatasetException(
          folder.resolve(path) + ": " + e,
          "a folder that can be read",
          "check its permissions and the disk",
          e);
    }
  }

  private void extract(Path zip, Path folder) throws IOException {
    try (ZipFile archived = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = archived.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory() && belongs(entry.getName())) {
          Path target = folder.resolve(entry.getName().substring(root.length() + 1));
          Files.createDirectories(target.getParent());
          try (InputStream in = archived.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    } catch (ZipException | EOFException e) {
      throw new DatasetException(
          archive + ": " + e.getMessage(), "a whole zip archive", Downloader.CHANGED, e);
    }
  }

  private boolean belongs(String entry) {
    // An entry with ".." in its name could be extracted outside the folder.
    return !List.of(entry.split("/")).contains("..")
        && paths.stream()
            .map(path -> root + "/" + path)
            .anyMatch(path -> entry.equals(path) || entry.startsWith(path + "/"));
  }
}
