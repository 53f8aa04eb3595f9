package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @TempDir Path cache;

  @Test
  void idsAreUnique() {
    assertThat(CATALOGUE.entries())
        .hasSize(26)
        .extracting(CatalogueEntry::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyAddressIsSafeAndOfOneCommitWhereItIsAGitHubOne() {
    assertThat(CATALOGUE.entries().stream().flatMap(CatalogueTest::addresses))
        .isNotEmpty()
        .allSatisfy(
            address -> {
              assertThat(address.getScheme()).isIn("https", "classpath");
              if (address.toString().contains("github")) {
                assertThat(address.toString()).containsPattern("/[0-9a-f]{40}(/|\\.zip)");
              }
            });
  }

  @Test
  void anUnknownIdIsAnErrorThatOffersTheNearest() {
    assertThatThrownBy(() -> CATALOGUE.entry("eth1"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("data set \"eth1\"\n  expected: one of airline, shampoo,")
        .hasMessageContaining("to do: did you mean \"etth1\"? (mvn -Pdatasets describes them)");
  }

  @Test
  void anIdLikeNoOtherIsAnErrorThatOffersTheList() {
    assertThatThrownBy(() -> CATALOGUE.entry("stock prices of last week"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("to do: use one of the names above");
  }

  @ParameterizedTest
  @MethodSource("mirrored")
  void theMirrorHasWhatTheCatalogueSays(CatalogueEntry entry) {
    DataFolders folders = new DataFolders(Optional.of(Mirror.folder()), cache);
    Library library = new Library(CATALOGUE, folders, Samples.DOWNLOADER);

    PublicDataset loaded = library.load(entry.id());

    assertThat(loaded.folder()).isEqualTo(Mirror.folder().resolve(entry.mirror()));
    assertThat(loaded.files())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(loaded.file(name)).exists());
  }

  @Test
  void theCatalogueHasWhatTheMirrorSays() throws IOException {
    Path sums = Mirror.folder().resolve("SHA256SUMS");
    List<String> known = CATALOGUE.entries().stream().flatMap(CatalogueTest::sums).toList();

    // Bundled under headers of our own, and compared by content.
    List<String> otherBytes = List.of("classic/airline", "classic/shampoo", "mnist/");
    assertThat(Files.readAllLines(sums))
        .filteredOn(line -> otherBytes.stream().noneMatch(line.substring(66)::startsWith))
        .allSatisfy(line -> assertThat(known).contains(line.replaceFirst("/ +\\(.*", "")));
  }

  static List<CatalogueEntry> mirrored() {
    return CATALOGUE.entries().stream().filter(entry -> entry.mirror() != null).toList();
  }

  private static Stream<URI> addresses(CatalogueEntry entry) {
    return entry.contents() instanceof FileTree tree
        ? Stream.of(tree.archive())
        : ((FileList) entry.contents())
            .files().stream().map(DataFile::address).filter(Objects::nonNull);
  }

  /** The lines of an entry in the mirror's list of checksums. */
  private static Stream<String> sums(CatalogueEntry entry) {
    return entry.contents() instanceof FileTree tree
        ? Stream.of(tree.sha256() + "  " + entry.mirror())
        : ((FileList) entry.contents())
            .files().stream()
                .map(file -> file.sha256() + "  " + entry.mirror() + "/" + file.name());
  }
}
