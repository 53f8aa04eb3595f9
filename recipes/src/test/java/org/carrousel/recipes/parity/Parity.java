package org.carrousel.recipes.parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.architecture.*;
import org.carrousel.batch.*;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.Embedded;
import org.carrousel.recipes.api.*;
import org.carrousel.recipes.data.*;
import org.carrousel.report.Comparison;
import org.carrousel.report.Measure;
import org.carrousel.text.*;
import org.carrousel.training.*;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/** The smallest recipe: whether a line of bits, such as {@code 0110}, has an odd number of ones. */
public final class Parity extends Recipe<Parity.Config, Dataset<String>, Parity.OddModel> {
  static final Parity RECIPE = new Parity();

  public Parity() {
    super(
        "parity",
        "Tells odd numbers of ones.",
        Config.DEFAULTS,
        DataFiles.keys("a text file"),
        "lines",
        List.of());
  }

  record Config(
      @Embedded RegressorDesign network, @Embedded TrainingOptions training, @Embedded Seeds seeds)
      implements RecipeConfig<Config> {
    static final Config DEFAULTS =
        new Config(
            new RegressorDesign(RecurrentEncoder.vanilla(4), Pooling.LAST, Loss.MSE),
            new TrainingOptions(5, 8, .01, LearningRateSchedule.CONSTANT, 0),
            Seeds.defaults());
  }

  private static Scores accuracy(List<String> bits, List<Boolean> odd) {
    IntStream numbers = IntStream.range(0, bits.size());
    double right = numbers.filter(i -> parity(bits.get(i)) == (odd.get(i) ? 1 : 0)).count();
    return Scores.of(Map.of("test.accuracy", right / bits.size()));
  }

  private static double parity(String bits) {
    return bits.chars().filter(bit -> bit == '1').count() % 2;
  }

  private static SequenceExamples examples(List<String> bits) {
    float[][][] inputs =
        bits.stream()
            .map(line -> line.chars().mapToObj(b -> new float[] {b - '0'}).toArray(float[][]::new))
            .toArray(float[][][]::new);
    double[] labels = bits.stream().mapToDouble(Parity::parity).toArray();
    return new SequenceExamples(
        List.of(new FeatureSequences(inputs)), List.of(VectorColumn.of(labels)));
  }

  @Override
  public Dataset<String> read(Config config, DataFiles files) {
    return files.withParts(files.read(files.data("a text file"), Parity::lines), Parity::lines);
  }

  private static Dataset<String> lines(Path path) {
    List<TextLine> lines = TextFile.read(path).lines();
    return Dataset.of(path.toString(), lines.stream().map(TextLine::text).toList());
  }

  @Override
  protected Prepared prepare(Config config, Dataset<String> data) {
    HoldOutRule<String> rule = (all, share) -> SplitFractions.hold(all, l -> l, l -> "", share);
    return new Prepared(config, data.source(), data.split(new SplitFractions(.1, .2), rule));
  }

  @Override
  protected OddModel load(TrainedNetwork<Config> trained, BundleEntries entries) {
    return new OddModel(trained);
  }

  record Prepared(Config config, DataSource source, DataSplit<String> parts)
      implements Preparation<Config, OddModel, Scores> {
    @Override
    public Examples train() {
      return examples(parts.train());
    }

    @Override
    public Examples validation() {
      return examples(parts.validation());
    }

    @Override
    public ComputationGraphConfiguration network(long seed) {
      return new SequenceRegressor(1, 1).configuration(config.network, DataType.FLOAT, seed);
    }

    @Override
    public OddModel model(TrainedNetwork<Config> trained) {
      return new OddModel(trained);
    }

    @Override
    public Scores scores(OddModel model) {
      return accuracy(parts.test(), model.predict(Dataset.of("test", parts.test())));
    }

    @Override
    public Map<String, Scores> baselines() {
      List<Boolean> even = parts.test().stream().map(line -> false).toList();
      return Map.of("always even", accuracy(parts.test(), even));
    }

    @Override
    public RunReport report(Results<Config, OddModel, Scores> results) {
      return () ->
          new ReportComposer<>(RECIPE, results)
              .title("Parity", parts.sizes("lines"))
              .comparison(
                  Comparison.of("parity", "LSTM", Measure.higher("test.accuracy", "accuracy")))
              .training("squared error")
              .prediction("The model takes a text file.", "FILE", "model.predict(lines);")
              .compose();
    }
  }

  static final class OddModel extends TrainedModel<Config, Dataset<String>, List<Boolean>> {
    OddModel(TrainedNetwork<Config> trained) {
      super(RECIPE, trained);
    }

    @Override
    public List<Boolean> predict(Dataset<String> data) {
      return data.examples().stream()
          .map(line -> examples(List.of(line)).batch(new int[] {0}).getFeatures(0))
          .map(bits -> network().outputSingle(bits).getDouble(0) > .5)
          .toList();
    }

    @Override
    public Dataset<String> read(Path input) {
      return lines(input);
    }

    @Override
    public String csv(List<Boolean> odd) {
      return "odd\n%s\n".formatted(odd);
    }
  }
}
