package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.Mirror;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.corpora.Chorales;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.recipes.data.TaggedSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelReaderTest {
  @TempDir Path folder;

  private static LabelConfig config(String yaml) {
    return Label.RECIPE.keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
  }

  private Dataset<TaggedSequence> read(String csv, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), csv);
    return Label.read(file, config(yaml));
  }

  @Test
  void oneClassPerRow() throws IOException {
    Dataset<TaggedSequence> data =
        read("id,t,x,label\na,1,5,on\na,2,6,off\nb,1,7,on\n", "entity: id\ntime: t\n");

    assertThat(data.features()).containsExactly("x");
    assertThat(data.labels()).isEmpty();
    TaggedSequence a = data.examples().get(0);
    assertThat(a.rows()).isDeepEqualTo(new float[][] {{5}, {6}});
    assertThat(a.classes()).containsExactly("on", "off");
  }

  @Test
  void severalLabelsPerRow() throws IOException {
    Dataset<TaggedSequence> data =
        read("id,x,hot,wet\na,5,1,0\na,6,1,1\n", "entity: id\nlabel: [hot, wet]\n");

    assertThat(data.labels()).containsExactly("hot", "wet");
    assertThat(data.examples().get(0).marks()).isDeepEqualTo(new float[][] {{1, 0}, {1, 1}});
  }

  @Test
  void withoutLabels() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "id,x\na,5\n");

    TaggedSequence read =
        LabelReader.readUnlabelled(file, config("entity: id\n")).examples().get(0);

    assertThat(read.classes()).isEmpty();
    assertThat(read.marks()).isEmpty();
  }

  @Test
  void errorsNameThePlace() {
    assertBad("id,x,label\na,5,\n", "entity: id\n", "x.csv, line 2, column label: no label");
    assertBad("id,x,label\na,5,on\n", "label: label\n", "no key says which rows are a sequence");
    assertBad(
        "id,x,hot,wet\na,5,1,2\n",
        "entity: id\nlabel: [hot, wet]\n",
        "x.csv, line 2, column wet: \"2\"");
    assertBad("id,x,label\na,5,on\n", "entity: id\nlabel: lable\n", "did you mean \"label\"?");
  }

  private void assertBad(String csv, String yaml, String message) {
    assertThatThrownBy(() -> read(csv, yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  private static LabelPreparation prepared(Dataset<TaggedSequence> data, double test) {
    LabelConfig config = LabelConfig.defaults().withSplit(new SplitFractions(0, test));
    return LabelPreparation.of(config, data);
  }

  @Test
  void partsNeedKnownLabels() throws IOException {
    Dataset<TaggedSequence> one = read("id,x,label\na,5,on\nb,5,on\n", "entity: id\n");
    assertThatThrownBy(() -> prepared(one, .5))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("only the label on");
    assertThatThrownBy(() -> prepared(one, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no test part");
    Dataset<TaggedSequence> other = read("id,x,label\nc,5,on\nc,5,high\n", "entity: id\n");
    Dataset<TaggedSequence> both = read("id,x,label\na,5,on\na,5,off\n", "entity: id\n");
    assertThatThrownBy(() -> prepared(both.test(other), 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("x.csv, line 2: label \"high\", which no training sequence has");
    Dataset<TaggedSequence> marks =
        read("id,x,hot,wet\na,5,1,0\n", "entity: id\nlabel: [hot, wet]\n");
    assertThatThrownBy(() -> prepared(both.test(marks), 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("x.csv: labels hot, wet");
  }

  /** Numbers by their value, then names. */
  @Test
  void theOrderOfTheClasses() throws IOException {
    Dataset<TaggedSequence> data =
        read("id,x,label\na,1,10\na,1,b\na,1,9\na,1,-1\na,1,a\nb,1,9\n", "entity: id\n");

    assertThat(prepared(data.test(data), 0).encoding().labels())
        .containsExactly("-1", "9", "10", "a", "b");
  }

  @Test
  void theBaselinesOfThePublishedChorales() {
    Dataset<TaggedSequence> data = Chorales.read(Mirror.file("jsb/jsb-chorales-quarter.json"));
    DataSplit<TaggedSequence> parts = prepared(data, 0).parts();

    Map<String, LabelScores> scores =
        LabelBaselines.measured(LabelEncoding.fit(FeatureScaling.ALL, data, parts), parts);

    // Of the published test part: key marginals 11.09, given the key before 10.49.
    assertThat(parts.train()).hasSize(229);
    assertThat(scores.get("shares of the labels").metrics().get("test.nll"))
        .isCloseTo(11.09, within(.005));
    assertThat(scores.get("shares given the label before").metrics().get("test.nll"))
        .isCloseTo(10.49, within(.005));
  }

  @Test
  void classesFromMemory() {
    Dataset<TaggedSequence> data =
        Label.data(
            new double[][][] {{{.5, 1}, {.25, 2}}, {{4, 3}}},
            new String[][] {{"on", "off"}, {"on"}});

    assertThat(data.features()).containsExactly("feature 1", "feature 2");
    assertThat(data.examples().get(0).rows()).isDeepEqualTo(new float[][] {{.5f, 1}, {.25f, 2}});
    assertThat(data.examples().get(0).classes()).containsExactly("on", "off");
    assertThat(data.examples().get(1).name()).isEqualTo("2");
    assertThat(data.labels()).isEmpty();
    assertThat(data.sha256()).hasSize(64);
  }

  @Test
  void severalLabelsFromMemory() {
    Dataset<TaggedSequence> data =
        Label.data(
            new double[][][] {{{1}, {2}}},
            new boolean[][][] {{{true, false}, {true, true}}},
            "a",
            "b");

    assertThat(data.labels()).containsExactly("a", "b");
    assertThat(data.examples().get(0).marks()).isDeepEqualTo(new float[][] {{1, 0}, {1, 1}});
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    double[][][] two = {{{1}, {2}}};
    assertRefused(() -> Label.data(two, new String[][] {{"a"}}), "2 time steps, 1 labels");
    assertRefused(() -> Label.data(two, new String[0][]), "an array of 0 labels");
    assertRefused(
        () -> Label.data(two, new boolean[][][] {{{true}, {}}}, "a"), "an array of 0 labels");
    assertRefused(
        () -> Label.data(new double[][][] {{{1}, {2, 3}}}), "sequence 1, time step 2: 2 features");
    assertRefused(() -> Label.data(new double[0][][]), "no sequences");
    assertRefused(() -> Label.data(new double[][][] {{{1}}, {}}), "2: 0 time steps, 0 labels");
  }

  private static void assertRefused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message);
  }

  /** The example in the documentation of {@link Label#data(double[][][], String[][])}. */
  @Test
  void theExampleOfTheDocumentationRuns() {
    double[][][] speeds = {{{0.1}, {1.4}, {1.6}}, {{1.5}, {0.2}, {0.1}}};
    String[][] activities = {{"rest", "walk", "walk"}, {"walk", "rest", "rest"}};
    var test = Label.data(new double[][][] {{{0.3}, {1.2}}}, new String[][] {{"rest", "walk"}});
    var run = Label.of(LabelConfig.defaults()).train(Label.data(speeds, activities).test(test));

    assertThat(run.metrics().get("test.accuracy")).isBetween(0.0, 1.0);
    assertThat(run.model().labels()).containsExactly("rest", "walk");
  }

  /** Labels of memory can be learned and predicted without a file. */
  @Test
  void trainsAndPredictsFromMemory() {
    double[][][] sequences = new double[20][3][1];
    String[][] labels = new String[20][3];
    for (int number = 0; number < 20; number++) {
      for (int step = 0; step < 3; step++) {
        sequences[number][step][0] = Math.sin(3 * number + step);
        labels[number][step] = sequences[number][step][0] > 0 ? "up" : "down";
      }
    }

    LabelModel model =
        Label.of(LabelConfig.defaults().units(2).epochs(1))
            .train(Label.data(sequences, labels))
            .model();

    List<StepPrediction> predictions = model.predict(Label.data(sequences));
    assertThat(predictions).hasSize(60);
    assertThat(predictions.get(59).name()).isEqualTo("20");
    assertThat(model.labels()).containsExactly("down", "up");
  }
}
