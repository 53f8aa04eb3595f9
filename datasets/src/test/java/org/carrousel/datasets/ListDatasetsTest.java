package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListDatasetsTest {
  @TempDir Path cache;

  @Test
  void eachDataSetHasALineThatSaysWhereItIs() {
    Library library =
        new Library(
            Catalogue.bundled(), new DataFolders(Optional.empty(), cache), Samples.DOWNLOADER);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    ListDatasets.print(library, new PrintStream(printed, true, StandardCharsets.UTF_8));

    String[] lines = printed.toString(StandardCharsets.UTF_8).split("\\R");
    assertThat(lines).hasSize(1 + 26 + 1);
    assertThat(lines[0]).matches("id +task +rows +where +licence");
    assertThat(lines[1]).matches("airline +forecast +144 months +bundled +facts");
    assertThat(lines[12])
        .matches("etth1 +forecast +17,420 hours x 7 +to be downloaded +CC BY-ND 4.0 .*");
    assertThat(lines[24])
        .matches("vectors +embed +19,591 words x 100 +in a mirror only +PDDL 1.0 / MIT");
    assertThat(lines[27]).isEqualTo("cache:  " + cache);
  }
}
