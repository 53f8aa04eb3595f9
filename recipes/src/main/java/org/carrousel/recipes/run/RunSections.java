package org.carrousel.recipes.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.carrousel.backend.Backend;
import org.carrousel.format.Numbers;
import org.carrousel.report.Block;
import org.carrousel.report.Section;

/** What the reports of several recipes tell in the same way. */
public final class RunSections {
  private RunSections() {}

  /**
   * A row for each seed.
   *
   * @param measures what is told of each, beside its epoch and its time
   * @param values of a seed, one a measure
   */
  public static <S extends SeedResult> Block seeds(
      List<S> seeds, List<String> measures, Function<S, List<String>> values) {
    List<String> header = new ArrayList<>(List.of("seed"));
    header.addAll(measures);
    header.addAll(List.of("epoch kept", "seconds"));
    List<List<String>> rows = new ArrayList<>();
    for (S seed : seeds) {
      List<String> row = new ArrayList<>(List.of(Long.toString(seed.seed())));
      row.addAll(values.apply(seed));
      row.add(Integer.toString(seed.training().bestEpoch()));
      row.add(Numbers.text(seed.training().seconds(), 1));
      rows.add(row);
    }
    return new Block.DataTable(
        header,
        rows,
        OptionalInt.of(seeds.indexOf(SeedResult.chosen(seeds))),
        "The emphasised seed's model is the one saved and shown below: least validation loss, or"
            + " the first where nothing was held out.");
  }

  /**
   * How long it took, where it ran, and the losses.
   *
   * @param parameters of the saved network
   * @param loss what was minimised and its unit
   * @param facts further ones: label, value, and so on
   */
  public static Section training(RecipeRun run, long parameters, String loss, String... facts) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("parameters", Numbers.text(parameters));
    all.putAll(Block.Facts.of(facts).values());
    all.put("seconds, all trainings", Numbers.text(run.trainingSeconds(), 1));
    all.put("runs on", Backend.describe());
    return new Section(
        "Training",
        List.of(
            new Block.Facts(all),
            Block.Figure.of(
                Trainings.losses(loss, run.seeds().stream().map(SeedResult::training).toList()))));
  }

  /**
   * How the bundle is used.
   *
   * @param holds what the bundle holds and what it takes
   * @param input the kind of input that the command names
   * @param java the same from Java
   */
  public static Section prediction(String title, String holds, String input, String java) {
    return new Section(
        title,
        List.of(
            new Block.Text(holds),
            new Block.Code("shell", "mvn -Ppredict -Dmodel=model.carrousel -Dinput=" + input),
            new Block.Code("java", java)));
  }
}
