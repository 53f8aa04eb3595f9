package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data from memory, and columns that only the data know. */
class ClassifyDataTest {
  private static final ClassifyConfig SMALL =
      ClassifyConfig.defaults().units(3).epochs(2).batchSize(8);

  @TempDir Path folder;

  @Test
  void arraysWithLabelsTrainAndArraysWithoutArePredicted() {
    double[][][] sequences =
        IntStream.range(0, 20)
            .mapToObj(n -> new double[][] {{n, 1}, {n % 2 == 0 ? n + 1 : n - 1, 2}})
            .toArray(double[][][]::new);
    String[] labels =
        IntStream.range(0, 20).mapToObj(n -> n % 2 == 0 ? "up" : "down").toArray(String[]::new);

    ClassifyModel model = Classify.of(SMALL).train(Classify.data(sequences, labels)).model();

    assertThat(model.classes()).containsExactly("down", "up");
    assertThat(model.predict(Classify.data(new double[][][] {{{3, 1}}, {{4, 1}, {5, 2}}})))
        .extracting(ClassPrediction::name)
        .containsExactly("1", "2");
  }

  @Test
  void textsWithLabelsTrainAndTextsWithoutArePredicted() {
    List<String> texts = IntStream.range(0, 20).mapToObj(n -> "ab".repeat(n + 1)).toList();
    List<String> labels = IntStream.range(0, 20).mapToObj(n -> n < 10 ? "short" : "long").toList();

    ClassifyModel model = Classify.of(SMALL).train(Classify.texts(texts, labels)).model();

    assertThat(model.predict(Classify.texts(List.of("abx"), List.of())))
        .singleElement()
        .extracting(ClassPrediction::unknown)
        .isEqualTo(1L);
  }

  @Test
  void arraysMustFitTogether() {
    double[][][] one = {{{1, 2}}};

    assertThatThrownBy(() -> Classify.data(one, "a", "b"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2 labels for 1 sequences");
    assertThatThrownBy(() -> Classify.texts(List.of("a", "b"), List.of("x")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("1 labels for 2 texts");
    for (double[][] wrong :
        List.of(new double[][] {}, new double[][] {{1}}, new double[][] {{1, Double.NaN}})) {
      assertThatThrownBy(() -> Classify.data(new double[][][] {one[0], wrong}, "a", "b"))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("sequence 2");
    }
  }

  @Test
  void sequencesWithoutClassesDoNotTrain() {
    assertThatThrownBy(
            () -> Classify.of(SMALL).train(Classify.data(new double[][][] {{{1}}, {{2}}, {{3}}})))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("memory, sequence ", "no class");
  }

  /** The bundle reads the columns of the data, which the configuration of the training lacks. */
  @Test
  void theColumnsOfTheDataReachTheBundle() throws IOException {
    ClassifyConfig columns = ClassifyConfig.defaults().entity("id").time("t");
    Path file = Files.writeString(folder.resolve("waves.csv"), Waves.csv(0, 30));
    Dataset<LabelledSequence> data = Classify.read(file, columns);
    Path bundle = folder.resolve("model.carrousel");
    Classify.of(SMALL).train(data).save(bundle);
    Path input = Files.writeString(folder.resolve("new.csv"), Waves.csv(40, 43));

    assertThat(Models.any(bundle).predictFileAsText(input, null))
        .startsWith("name,class,probability,unknown\nw40,")
        .contains("\nw41,", "\nw42,");
    assertThat(Models.load(bundle, ClassifyModel.class).config().columns())
        .isEqualTo(columns.columns());
  }
}
