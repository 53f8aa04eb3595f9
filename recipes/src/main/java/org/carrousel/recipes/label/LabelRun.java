package org.carrousel.recipes.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.report.Report;

/** A trained labelling beside its baselines, measured on the same test part. */
public final class LabelRun implements RecipeRun {
  private final LabelConfig config;
  private final LabelData data;
  private final LabelParts parts;
  private final List<NetworkRuns> networks;
  private final Map<String, LabelScores> baselines;

  LabelRun(
      LabelConfig config,
      LabelData data,
      LabelParts parts,
      List<NetworkRuns> networks,
      Map<String, LabelScores> baselines) {
    this.config = config;
    this.data = data;
    this.parts = parts;
    this.networks = List.copyOf(networks);
    this.baselines = baselines;
  }

  /**
   * The model of the seed with the least validation loss; of the first seed where nothing was held
   * out to choose by.
   */
  public LabelModel model() {
    return chosen().model();
  }

  /** Of the network that was asked for. */
  @Override
  public List<SeedRun> seeds() {
    return own().seeds();
  }

  /** Of the networks it was compared with, too. */
  @Override
  public Map<String, Map<String, Double>> baselines() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    networks.stream().skip(1).forEach(network -> metrics.put(network.name(), network.metrics()));
    baselines.forEach((name, scores) -> metrics.put(name, scores.metrics()));
    return metrics;
  }

  /** Of all networks. */
  @Override
  public double trainingSeconds() {
    return networks.stream().mapToDouble(NetworkRuns::seconds).sum();
  }

  @Override
  public DataSource source() {
    return data.source();
  }

  @Override
  public Report report() {
    return new LabelReport(this).report();
  }

  @Override
  public Map<String, String> tables() {
    LabelTables tables = new LabelTables(this);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("predictions.csv", tables.predictions());
    if (!model().several()) {
      all.put("confusion.csv", tables.confusion());
    }
    return all;
  }

  @Override
  public void save(Path path) throws IOException {
    model().save(path);
  }

  LabelConfig config() {
    return config;
  }

  LabelData data() {
    return data;
  }

  LabelParts parts() {
    return parts;
  }

  /** The one that was asked for, then those it was compared with. */
  List<NetworkRuns> networks() {
    return networks;
  }

  NetworkRuns own() {
    return networks.get(0);
  }

  Map<String, LabelScores> baselineScores() {
    return baselines;
  }

  SeedRun chosen() {
    return own().chosen();
  }
}
