package org.carrousel.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On files of the database's shape, whose strokes and texts were made up for this test. */
class IamOnDbTest {
  private static final Path FIXTURE = fixture();

  private static Path fixture() {
    try {
      return Path.of(IamOnDbTest.class.getResource("iam-on-db").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void linesHaveTheirTextWriterAndStrokes() {
    List<LabelledInk> lines = IamOnDb.read(FIXTURE);

    assertThat(lines)
        .extracting(LabelledInk::name)
        .containsExactly("z99-000a-01", "z99-000a-03", "z99-000b-01");
    assertThat(lines)
        .extracting(LabelledInk::text)
        .containsExactly("Two lines & a", "third one.", "no original");
    assertThat(lines).extracting(LabelledInk::writer).containsExactly("4711", "4711", "z99-000b");
    Ink.Stroke stroke = lines.get(0).ink().strokes().get(1);
    assertThat(lines.get(0).ink().strokes()).hasSize(2);
    assertThat(stroke.x()).containsExactly(930, 931.5);
    assertThat(stroke.y()).as("upward").containsExactly(-992, -1001);
  }

  @Test
  void strokesAloneAreRead() {
    Path xml = FIXTURE.resolve("lineStrokes/z99/z99-000/z99-000b-01.xml");

    assertThat(IamOnDb.readUnlabelled(xml).text()).isNull();
    assertThat(IamOnDb.readUnlabelled(xml).ink().strokes()).hasSize(1);
  }

  private static void assertRefused(Path folder, String content, String... parts)
      throws IOException {
    Path xml = folder.resolve("line.xml");
    Files.writeString(xml, content);
    assertThatThrownBy(() -> IamOnDb.readUnlabelled(xml))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line.xml")
        .hasMessageContainingAll(parts);
  }

  @Test
  void whatIsWrongIsNamed(@TempDir Path folder) throws IOException {
    assertRefused(folder, "<StrokeSet><Stroke/></StrokeSet>", "no strokes");
    assertRefused(
        folder,
        "<StrokeSet>\n<Stroke><Point x=\"1\"/></Stroke></StrokeSet>",
        "line 2, attribute y");
    assertRefused(
        folder, "<StrokeSet><Stroke><Point x=\"a\" y=\"1\"/></Stroke></StrokeSet>", "x: a");
    assertRefused(
        folder,
        "<StrokeSet><Stroke><Point x=\"1\" y=\"1e308\"/></Stroke></StrokeSet>",
        "line 1, attribute y: 1e308",
        "from -1,000,000,000 to 1,000,000,000");
    assertRefused(folder, "<StrokeSet>", "an XML file of IAM-OnDB");
    assertThatThrownBy(() -> IamOnDb.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no folders ascii and lineStrokes");
  }

  @Test
  void aTextWithoutItsCorrectedLinesIsRefused(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("ascii/a01"));
    Files.createDirectories(folder.resolve("lineStrokes"));
    Files.writeString(folder.resolve("ascii/a01/a01-000a.txt"), "OCR:\n\nsome text\n");

    assertThatThrownBy(() -> IamOnDb.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a01-000a.txt: no line CSR:");
  }
}
