package org.carrousel.recipes.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandwrittenLinesTest {
  @TempDir Path folder;

  private Dataset<Recording> copy(String name, String text) throws IOException {
    Path root = folder.resolve(name);
    Path texts = Files.createDirectories(root.resolve("ascii/a01/a01-000"));
    Path strokes = Files.createDirectories(root.resolve("lineStrokes/a01/a01-000"));
    Files.writeString(texts.resolve("a01-000u.txt"), "OCR:\n\nx\n\nCSR:\n\n" + text + "\n");
    Files.writeString(
        strokes.resolve("a01-000u-01.xml"),
        "<StrokeSet><Stroke><Point x=\"1\" y=\"2\"/><Point x=\"1\" y=\"9\"/></Stroke></StrokeSet>");
    return HandwrittenLines.read(root);
  }

  @Test
  void linesAreTheSameInEveryFolder() throws IOException {
    Dataset<Recording> one = copy("one", "A MOVE to stop");
    Dataset<Recording> other = copy("other", "A MOVE to stop");

    assertThat(one.examples()).extracting(Recording::text).containsExactly("A MOVE to stop");
    assertThat(one.examples().get(0).place()).contains("one", "a01-000u.txt, line 1");
    assertThat(other.sha256()).hasSize(64).isEqualTo(one.sha256());
    assertThat(copy("third", "A MOVE").sha256()).isNotEqualTo(one.sha256());
  }
}
