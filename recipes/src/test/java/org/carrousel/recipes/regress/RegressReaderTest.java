package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.corpora.Turbofans;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.FileUse;
import org.carrousel.recipes.data.MeasuredSequence;
import org.carrousel.recipes.data.SequenceColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressReaderTest {
  private static final RegressColumns NUMBER =
      RegressColumns.defaults()
          .withTarget("y")
          .withSequences(new SequenceColumns(List.of("id"), "t", List.of()));
  private static final RegressColumns LIFE = NUMBER.withRemainingLife(true);
  private static final double NONE = Double.NaN;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void oneNumberASequenceBelongsToItsLastTimeStep() throws IOException {
    Path file = write("x.csv", "id,t,a,y\np,1,5,7\np,2,6,7\nq,1,8,\nq,2,9,3\n");

    Dataset<MeasuredSequence> read = RegressReader.read(file, NUMBER, FileUse.TRAINING);

    assertThat(read.features()).containsExactly("a");
    assertThat(read.examples()).extracting(MeasuredSequence::name).containsExactly("p", "q");
    assertThat(read.examples().get(0).targets()).containsExactly(NONE, 7);
    assertThat(read.examples().get(1).targets()).containsExactly(NONE, 3);
    assertThat(read.examples().get(1).rows()).isDeepEqualTo(new float[][] {{8}, {9}});
  }

  @Test
  void aLifeIsCountedDownToTheLastRow() throws IOException {
    Path file = write("x.csv", "id,t,a\np,1,5\np,2,6\np,3,6\n");

    assertThat(RegressReader.read(file, LIFE, FileUse.TRAINING).examples().get(0).targets())
        .containsExactly(2, 1, 0);
    assertThat(RegressReader.read(file, LIFE, FileUse.TEST).examples().get(0).targets())
        .containsExactly(2, 1, 0);
  }

  /** Whoever stands at the last row of a sequence that was cut off asks for that one number. */
  @Test
  void whatRemainsAfterTheLastRowIsAdded() throws IOException {
    Path file = write("x.csv", "id,t,a,y\np,1,5,\np,2,6,10\n");

    assertThat(RegressReader.read(file, LIFE, FileUse.TRAINING).examples().get(0).targets())
        .containsExactly(11, 10);
    assertThat(RegressReader.read(file, LIFE, FileUse.TEST).examples().get(0).targets())
        .containsExactly(NONE, 10);
  }

  @Test
  void predictionLooksAtNoNumbers() throws IOException {
    Path file = write("x.csv", "id,t,a,y\np,1,5,oops\n");

    assertThat(RegressReader.read(file, NUMBER, FileUse.PREDICTION).examples().get(0).targets())
        .containsExactly(NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p,2,6,8   | line 3, column y: 8, and before it 7.0 | one number for all rows",
        "p,1,6,7   | line 3, column t: 1 comes after 1 in p | sort the rows",
        "p,2,,7    | line 3, column a: no value             | a number at every time step",
        "q,1,6,    | line 3, column y: no number            | a number for every sequence",
        "q,1,6,hot | line 3, column y: \"hot\"              | a number such as"
      })
  void aBadRowIsNamed(String line, String given, String expected) throws IOException {
    Path file = write("x.csv", "id,t,a,y\np,1,5,7\n" + line + "\n");

    assertThatThrownBy(() -> RegressReader.read(file, NUMBER, FileUse.TRAINING))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(given, expected);
  }

  @Test
  void aLifeBelowZeroIsRefused() throws IOException {
    Path file = write("x.csv", "id,t,a,y\np,1,5,-1\n");

    assertThatThrownBy(() -> RegressReader.read(file, LIFE, FileUse.TEST))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("line 2, column y: -1", "0 rows or more");
  }

  @Test
  void withoutEntitiesThereAreNoSequences() throws IOException {
    Path file = write("x.csv", "t,a,y\n1,5,7\n");

    assertThatThrownBy(
            () ->
                RegressReader.read(
                    file, NUMBER.withSequences(SequenceColumns.none()), FileUse.TRAINING))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("no key says which rows are a sequence", "entity: machine");
  }

  /** Two engines of three cycles and one; 24 sensors and settings count up. */
  private Path engines(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String start : List.of("1 1", "1 2", "1 3", "2 1")) {
      text.append(start);
      for (int i = 1; i <= 24; i++) {
        text.append(' ').append(i);
      }
      text.append("  \n");
    }
    return write(name, text.toString());
  }

  @Test
  void enginesAreThoseOfTheFile() throws IOException {
    Path train = engines("train_FD009.txt");
    Path test = engines("test_FD009.txt");
    write("RUL_FD009.txt", "40 \n50 \n");
    RegressColumns columns =
        LIFE.withSequences(new SequenceColumns(List.of(), "cycle", List.of("sensor2")));

    Dataset<MeasuredSequence> training = RegressReader.read(train, columns, FileUse.TRAINING);
    Dataset<MeasuredSequence> testing = RegressReader.read(test, columns, FileUse.TEST);

    assertThat(Turbofans.testPart(train)).contains(test);
    assertThat(Turbofans.testPart(test)).isEmpty();
    assertThat(training.examples().get(0).targets()).containsExactly(2, 1, 0);
    assertThat(training.examples().get(0).rows()).isDeepEqualTo(new float[][] {{5}, {5}, {5}});
    assertThat(testing.examples().get(0).targets()).containsExactly(NONE, NONE, 40);
    assertThat(testing.examples().get(1).targets()).containsExactly(50);
    assertThat(RegressReader.read(test, columns, FileUse.PREDICTION).examples()).hasSize(2);
  }

  @Test
  void asManyLivesAsEngines() throws IOException {
    Path test = engines("test_FD009.txt");
    write("RUL_FD009.txt", "40\n");

    assertThatThrownBy(() -> RegressReader.read(test, LIFE, FileUse.TEST))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("RUL_FD009.txt: 1 lines", "2, one for each engine");
  }

  @Test
  void theTruthOfATestFileIsNeeded() throws IOException {
    Path test = engines("test_FD009.txt");

    assertThatThrownBy(() -> RegressReader.read(test, LIFE, FileUse.TEST))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("RUL_FD009.txt: no such file");
  }
}
