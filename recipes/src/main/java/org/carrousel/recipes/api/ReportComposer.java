package org.carrousel.recipes.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.backend.Backend;
import org.carrousel.backend.CommandSyntax;
import org.carrousel.config.ConfigKeys;
import org.carrousel.format.Numbers;
import org.carrousel.plot.LossPlot;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Report;
import org.carrousel.report.Section;
import org.carrousel.training.EpochLosses;

/**
 * Composes a recipe's report: the comparison with the baselines, the recipe's own sections, the
 * settings, the data, the training, and how to predict.
 *
 * @param <C> the configuration
 */
public final class ReportComposer<C extends Record & RecipeConfig<C>> {
  private final ConfigKeys<C> keys;
  private final Results<C, ? extends Model<?, ?>, ? extends Scores> results;
  private final List<Section> own = new ArrayList<>();
  private final Map<String, String> dataFacts = new LinkedHashMap<>();
  private final List<Block> data = new ArrayList<>();
  private String title;
  private String lead;
  private Comparison comparison;
  private Section training;
  private Section prediction;

  /** A report on the results of a recipe. */
  public ReportComposer(
      Recipe<C, ?, ?> recipe, Results<C, ? extends Model<?, ?>, ? extends Scores> results) {
    this.keys = recipe.keys();
    this.results = results;
    dataFacts.put("source", results.source().name());
    dataFacts.put("SHA-256", results.source().sha256());
  }

  /**
   * Sets the title.
   *
   * @param lead the sentence to read if nothing else is read
   */
  public ReportComposer<C> title(String title, String lead) {
    this.title = title;
    this.lead = lead;
    return this;
  }

  /** Sets the comparison with the baselines. */
  public ReportComposer<C> comparison(Comparison comparison) {
    this.comparison = comparison;
    return this;
  }

  /** Adds a section of the recipe's own. */
  public ReportComposer<C> section(String title, List<? extends Block> blocks) {
    own.add(new Section(title, List.copyOf(blocks)));
    return this;
  }

  /**
   * Describes the data beside their source and digest.
   *
   * @param facts label, value, and so on
   * @param blocks further blocks
   */
  public ReportComposer<C> data(List<String> facts, List<? extends Block> blocks) {
    dataFacts.putAll(Block.Facts.of(facts.toArray(String[]::new)).values());
    data.addAll(blocks);
    return this;
  }

  /** Adds remarks on the data, one paragraph each. */
  public ReportComposer<C> notes(List<String> notes, String... more) {
    Stream.concat(notes.stream(), Stream.of(more)).map(Block.Text::new).forEach(data::add);
    return this;
  }

  /**
   * Describes the training.
   *
   * @param loss what was minimised and its unit, the title of the plot's axis
   * @param facts label, value, and so on
   */
  public ReportComposer<C> training(String loss, String... facts) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("parameters", Numbers.text(results.model().network().numParams()));
    all.putAll(Block.Facts.of(facts).values());
    all.put("seconds, all trainings", Numbers.text(results.trainingSeconds(), 1));
    all.put("runs on", Backend.describe());
    List<LossPlot.Run> runs =
        results.seeds().stream().map(seed -> losses(seed.training().epochs())).toList();
    training =
        new Section(
            "Training", List.of(new Block.Facts(all), Block.Figure.of(LossPlot.draw(loss, runs))));
    return this;
  }

  private static LossPlot.Run losses(List<EpochLosses> epochs) {
    double[] validation = epochs.stream().mapToDouble(EpochLosses::validationLoss).toArray();
    return new LossPlot.Run(
        epochs.stream().mapToDouble(EpochLosses::trainLoss).toArray(),
        Double.isNaN(validation[0]) ? new double[0] : validation);
  }

  /** Explains a prediction that takes what {@code model.read} gives and answers a list. */
  public ReportComposer<C> prediction(String holds, String input) {
    String java = "model.predict(model.read(Path.of(\"%s\"))).forEach(System.out::println);";
    return prediction(holds, input, java.formatted(input));
  }

  /**
   * Explains the prediction.
   *
   * @param holds what the bundle holds, and what it takes
   * @param input the kind of file that the command takes, such as {@code FILE}
   * @param java statements that predict with {@code model}
   */
  public ReportComposer<C> prediction(String holds, String input, String java) {
    CommandSyntax syntax = CommandSyntax.current();
    String load = "var model = Models.load(Path.of(\"model.carrousel\"), %s.class);\n";
    prediction =
        new Section(
            "How to predict",
            List.of(
                new Block.Text(holds),
                new Block.Code(
                    "shell",
                    String.join(
                        " ",
                        syntax.command("predict"),
                        syntax.option("model", "model.carrousel"),
                        syntax.option("input", input))),
                new Block.Code(
                    "java", load.formatted(results.model().getClass().getSimpleName()) + java)));
    return this;
  }

  /** Returns the report. */
  public Report compose() {
    List<Section> sections = new ArrayList<>();
    sections.add(new ComparisonSection(comparison, results).section());
    sections.addAll(own);
    sections.add(new Section("Settings", settings()));
    data.add(0, new Block.Facts(dataFacts));
    sections.add(new Section("Data", data));
    sections.add(training);
    sections.add(prediction);
    return new Report(title, lead, sections);
  }

  private List<Block> settings() {
    Map<String, String> changed = keys.changedWords(results.config());
    Map<String, String> others = keys.words(results.config());
    others.keySet().removeAll(changed.keySet());
    return List.of(new Block.Facts(changed, "Settings at their defaults", others));
  }
}
