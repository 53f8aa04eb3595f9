package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.recipes.data.SequenceColumns;
import org.carrousel.recipes.data.SequenceContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyReaderTest {
  private static final ClassifyColumns SERIES =
      ClassifyColumns.defaults().withSequences(new SequenceColumns(List.of("id"), "t", List.of()));

  private static final String HEADER =
      "#about\n@problemName x\n@timeStamps false\n@classLabel true up down\n@data\n";

  @TempDir Path folder;

  @Test
  void seriesOfATsFile() throws IOException {
    Path file = write("x_TRAIN.ts", HEADER + "1,2,3:4,5,6:up\n\n7:8:down\n");

    Dataset<LabelledSequence> read = ClassifyReader.read(file, ClassifyColumns.defaults(), true);

    assertThat(read.features()).containsExactly("dimension 1", "dimension 2");
    assertThat(read.examples()).extracting(LabelledSequence::label).containsExactly("up", "down");
    assertThat(rows(read, 0)).isDeepEqualTo(new float[][] {{1, 4}, {2, 5}, {3, 6}});
    assertThat(rows(read, 1)).isDeepEqualTo(new float[][] {{7, 8}});
    assertThat(read.examples().get(1).place()).isEqualTo(file + ", line 8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2:3:up    | line 6, dimension 2: 1 time steps  | 2, as in the first",
        "1,?:3,4:up  | line 6, dimension 1, time step 2: \"?\" | a finite number",
        "1:2:left    | line 6: class \"left\"            | up, down",
        "0x1p3:2:up  | line 6, dimension 1, time step 1: \"0x1p3\" | a finite number",
        "1d:2:up     | line 6, dimension 1, time step 1: \"1d\" | a finite number",
        "1:NaN:up    | line 6, dimension 2, time step 1   | a finite number"
      })
  void aBadLineOfATsFile(String line, String given, String expected) throws IOException {
    Path file = write("x.ts", HEADER + line + "\n");

    assertThatThrownBy(() -> ClassifyReader.read(file, SERIES, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(given, expected);
  }

  /** Marks of missing numbers are names like others in a column of text. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "NA", "?", "nan"})
  void aWordForMissingIsAClassAndAnEntity(String word) throws IOException {
    Path file =
        write(
            "x.csv",
            "id,t,x,class\n%1$s,1,5,%1$s\n%1$s,2,6,%1$s\nb,1,7,one\nb,2,8,one\n".formatted(word));

    Dataset<LabelledSequence> read = ClassifyReader.read(file, SERIES.withLabel("class"), true);

    assertThat(read.examples()).extracting(LabelledSequence::label).containsExactly(word, "one");
    assertThat(read.examples()).extracting(LabelledSequence::name).containsExactly(word, "b");
  }

  /** Joined with a blank, the names of both would be "m p q". */
  @Test
  void entitiesOfTwoColumnsStayApart() throws IOException {
    Path file = write("x.csv", "i,j,t,x,class\nm p,q,1,5,up\nm,p q,2,6,down\nm p,q,3,7,up\n");
    SequenceColumns columns = new SequenceColumns(List.of("i", "j"), "t", List.of("x"));

    Dataset<LabelledSequence> read =
        ClassifyReader.read(
            file, ClassifyColumns.defaults().withSequences(columns).withLabel("class"), true);

    assertThat(rows(read, 0)).isDeepEqualTo(new float[][] {{5}, {7}});
    assertThat(rows(read, 1)).isDeepEqualTo(new float[][] {{6}});
  }

  @Test
  void anotherNumberOfDimensions() throws IOException {
    Path file = write("x.ts", HEADER + "1:2:up\n1:down\n");

    assertThatThrownBy(() -> ClassifyReader.read(file, SERIES, true))
        .hasMessageContainingAll("line 7: number of dimensions is 1", "2, as in the first series");
  }

  @Test
  void aTsFileWithoutClasses() throws IOException {
    Path file = write("x.ts", "@classLabel false\n@data\n1,2\n");

    assertThatThrownBy(() -> ClassifyReader.read(file, SERIES, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no classes");
    assertThat(ClassifyReader.read(file, SERIES, false).examples()).hasSize(1);
  }

  @Test
  void imagesAreRowsOfPixels() throws IOException {
    images("train-images-idx3-ubyte", 2);
    labels("train-labels-idx1-ubyte", 7, 3);

    Dataset<LabelledSequence> read =
        ClassifyReader.read(
            folder.resolve("train-images-idx3-ubyte"), ClassifyColumns.defaults(), true);

    assertThat(read.examples()).extracting(LabelledSequence::label).containsExactly("7", "3");
    assertThat(rows(read, 0))
        .isDeepEqualTo(new float[][] {{0, 51 / 255f, 102 / 255f}, {153 / 255f, 204 / 255f, 1}});
  }

  @Test
  void asManyLabelsAsImages() throws IOException {
    images("train-images-idx3-ubyte", 2);
    labels("train-labels-idx1-ubyte", 7);

    assertThatThrownBy(
            () -> ClassifyReader.read(folder.resolve("train-images-idx3-ubyte"), SERIES, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("1 labels", "2, one for each image");
  }

  @Test
  void aTableInPlaceOfImages() throws IOException {
    Path file = write("train-images-idx3-ubyte", "label,pixel1\n7,0\n");

    assertThatThrownBy(() -> ClassifyReader.read(file, SERIES, true))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + " is a text file\n  expected: a file of images in the idx format\n"
                + "  to do: name a file of images in the idx format");
  }

  @Test
  void imagesThatAreCutShort() throws IOException {
    Path file = images("t10k-images-idx3-ubyte", 2);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

    assertThatThrownBy(() -> ClassifyReader.read(file, SERIES, false))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("11 bytes after the header", "its header says 12");
  }

  @Test
  void seriesOfATable() throws IOException {
    Path file = write("x.csv", "id,t,a,b,class\nx,1,1,2,up\ny,1,5,6,down\nx,2,3,4,up\n");

    Dataset<LabelledSequence> read = ClassifyReader.read(file, SERIES, true);

    assertThat(read.features()).containsExactly("a", "b");
    assertThat(read.examples()).extracting(LabelledSequence::name).containsExactly("x", "y");
    assertThat(rows(read, 0)).isDeepEqualTo(new float[][] {{1, 2}, {3, 4}});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,2,3,4,down | line 3, column class: \"down\", and before it \"up\" | one class",
        "x,1,3,4,up   | line 3, column t: 1 comes after 1 in x | sort the rows",
        "x,2,,4,up    | line 3, column a: no value | a number at every time step",
        "z,1,1,1,     | line 3, column class: no class | fill the cell"
      })
  void aBadRowOfATable(String line, String given, String expected) throws IOException {
    Path file = write("x.csv", "id,t,a,b,class\nx,1,1,2,up\n" + line + "\n");

    assertThatThrownBy(() -> ClassifyReader.read(file, SERIES, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(given, expected);
  }

  @Test
  void textsOfATable() throws IOException {
    Path file = write("x.csv", "review,class\nso good,up\nso bad,down\n");
    ClassifyColumns texts = ClassifyColumns.defaults().withText("review");

    assertThat(ClassifyReader.read(file, texts, true).examples())
        .extracting(LabelledSequence::content)
        .containsExactly(new SequenceContent.Text("so good"), new SequenceContent.Text("so bad"));
  }

  @Test
  void anEmptyTextIsRefused() throws IOException {
    Path file = write("x.csv", "review,class\nso good,up\n,down\n");
    ClassifyColumns texts = ClassifyColumns.defaults().withText("review");

    assertThatThrownBy(() -> ClassifyReader.read(file, texts, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 3, column review: no text");
  }

  @Test
  void aFolderOfTextsIsAClassAFile() throws IOException {
    write("Czech.txt", "Novak\n\nDvorak\n");
    write("Irish.txt", "O'Neill\n");

    Dataset<LabelledSequence> read = ClassifyReader.read(folder, ClassifyColumns.defaults(), true);

    assertThat(read.examples())
        .extracting(LabelledSequence::label)
        .containsExactly("Czech", "Czech", "Irish");
    assertThat(read.notes()).singleElement().asString().contains("1 empty line left out: 2");
  }

  @Test
  void textThatIsNotUtf8() throws IOException {
    write("Czech.txt", "Novak\n");
    Files.write(folder.resolve("Irish.txt"), "Fe\u00e1n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ClassifyReader.read(folder, ClassifyColumns.defaults(), true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("Irish.txt, line 1, byte 3", "UTF-8");
  }

  @Test
  void testPartsAreFoundBesideTrainingParts() throws IOException {
    Path train = write("x_TRAIN.ts", "");
    Path test = write("x_TEST.ts", "");

    assertThat(ClassifyReader.testPart(train)).contains(test);
    assertThat(ClassifyReader.testPart(test)).isEmpty();
  }

  private static float[][] rows(Dataset<LabelledSequence> file, int number) {
    return file.examples().get(number).rows();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Images of two rows and three columns whose pixels rise by 51. */
  private Path images(String name, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(16 + 6 * count).putInt(0x803).putInt(count);
    bytes.putInt(2).putInt(3);
    for (int pixel = 0; pixel < 6 * count; pixel++) {
      bytes.put((byte) (pixel % 6 * 51));
    }
    return Files.write(folder.resolve(name), bytes.array());
  }

  private void labels(String name, int... labels) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
    for (int label : labels) {
      bytes.put((byte) label);
    }
    Files.write(folder.resolve(name), bytes.array());
  }
}
