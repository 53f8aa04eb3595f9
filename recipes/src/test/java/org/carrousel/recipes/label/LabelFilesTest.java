package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.recipes.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFilesTest {
  @TempDir Path folder;

  private static LabelConfig config(String yaml) {
    return LabelKeys.config(SettingsFile.read("job.yaml", yaml));
  }

  private LabelData read(String csv, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), csv);
    return StepFiles.read(file, config(yaml));
  }

  @Test
  void aClassARow() throws IOException {
    LabelData data = read("id,t,x,label\na,1,5,on\na,2,6,off\nb,1,7,on\n", "entity: id\ntime: t\n");

    assertThat(data.training().features()).containsExactly("x");
    assertThat(data.training().marks()).isEmpty();
    StepSequence a = data.training().sequences().get(0);
    assertThat(a.values()).isDeepEqualTo(new float[][] {{5}, {6}});
    assertThat(a.classes().names()).containsExactly("on", "off");
  }

  @Test
  void severalLabelsARow() throws IOException {
    LabelData data = read("id,x,hot,wet\na,5,1,0\na,6,1,1\n", "entity: id\nlabel: [hot, wet]\n");

    assertThat(data.training().marks()).containsExactly("hot", "wet");
    assertThat(data.training().sequences().get(0).marks())
        .isDeepEqualTo(new float[][] {{1, 0}, {1, 1}});
  }

  @Test
  void withoutLabels() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "id,x\na,5\n");

    StepFile read = StepFiles.readUnlabelled(file, config("entity: id\n"));

    assertThat(read.sequences().get(0).labels()).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    assertBad("id,x,label\na,5,\n", "entity: id\n", "x.csv, line 2, column label: no label");
    assertBad("id,x,label\na,5,on\n", "label: label\n", "no key says which rows are a sequence");
    assertBad(
        "id,x,hot,wet\na,5,1,2\n",
        "entity: id\nlabel: [hot, wet]\n",
        "x.csv, line 2, column wet: \"2\"");
    assertBad("id,x,label\na,5,on\n", "entity: id\nlabel: lable\n", "did you mean \"label\"?");
    assertBad("id,x,label\na,5,on\n", "entity: id\nlabel: id\n", "column \"id\" is named twice");
    assertBad("id,x,label\na,5,on\n", "entity: id\nlabel: []\n", "no column of a label");
    assertBad(
        "id,x,label\na,5,on\n", "entity: id\nnetwork: backward\n", "job.yaml, line 2: network");
  }

  private void assertBad(String csv, String yaml, String message) {
    assertThatThrownBy(() -> read(csv, yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void partsHaveLabelsToLearnFrom() throws IOException {
    LabelData one = read("id,x,label\na,5,on\nb,5,on\n", "entity: id\n");
    assertThatThrownBy(() -> one.parts(new PartShares(0, .5)).classes())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("only the label on");
    assertThatThrownBy(() -> one.parts(new PartShares(0, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no test part");
    StepFile other = read("id,x,label\nc,5,on\nc,5,high\n", "entity: id\n").training();
    StepFile both = read("id,x,label\na,5,on\na,5,off\n", "entity: id\n").training();
    LabelData unknown = new LabelData(both, Optional.empty(), Optional.of(other));
    assertThatThrownBy(() -> unknown.parts(new PartShares(0, 0)).classes())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("x.csv, line 2: label \"high\", which no training sequence has");
  }

  /** Numbers by their value, then names. */
  @Test
  void theOrderOfTheClasses() throws IOException {
    LabelData data =
        read("id,x,label\na,1,10\na,1,b\na,1,9\na,1,-1\na,1,a\nb,1,9\n", "entity: id\n");

    LabelParts parts =
        new LabelParts(data.training().sequences(), List.of(), data.training().sequences());
    assertThat(parts.classes()).containsExactly("-1", "9", "10", "a", "b");
  }

  /** What a configuration writes, it reads. */
  @Test
  void keysReadWhatTheyWrite() {
    LabelConfig config =
        config(
            """
            label: [a, b]
            entity: [m, n]
            time: t
            features: [x]
            rate: 8000
            scale: all
            split: {validation: 0.2, test: 0.3}
            network: bidirectional
            units: [5, 6]
            delay: 3
            context: 4
            compare: true
            dropout: 0.1
            epochs: 3
            seeds: 2
            """);
    Map<String, Object> texts = LabelKeys.KEYS.texts(config);

    assertThat(config(SettingsFile.write(texts))).isEqualTo(config);
    assertThat(config).isNotEqualTo(LabelConfig.defaults());
    assertThat(texts).containsEntry("delay", "3").containsEntry("compare", "true");
  }
}
