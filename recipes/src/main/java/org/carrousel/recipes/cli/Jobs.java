package org.carrousel.recipes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.carrousel.datasets.ListDatasets;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.Recipes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The batch jobs as one command. Exit status: 0 done, 1 failed, 2 bad input. */
@Command(
    name = "carrousel",
    description = "Sequence models from a CSV to a report and a bundle.",
    mixinStandardHelpOptions = true,
    subcommands = {Jobs.PredictCommand.class, Jobs.DatasetsCommand.class})
public final class Jobs {
  private Jobs() {}

  /** Runs a job and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a job and gives its exit status. */
  static int run(String... arguments) {
    JobErrors errors = new JobErrors();
    CommandLine line = new CommandLine(new Jobs());
    Recipes.all().forEach(recipe -> line.addSubcommand(recipe.name(), TrainCommand.line(recipe)));
    String recipes = String.join(", mvn -P", Recipes.names());
    line.getCommandSpec()
        .usageMessage()
        .customSynopsis("mvn -P" + recipes + ", mvn -Ppredict or mvn -Pdatasets");
    return line.setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors)
        .execute(arguments);
  }

  /** Trains one of the recipes. */
  @Command
  static final class TrainCommand implements Callable<Integer> {
    private final Recipe<?, ?, ?> recipe;

    @Option(names = "--job", description = "YAML file or known job")
    private String job;

    @Option(names = "--set", description = "KEY=VALUE over the job's own")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--resume", arity = "1", description = "continue a killed run")
    private boolean resume;

    @Option(
        names = "--output",
        defaultValue = "${sys:carrousel.jobs:-target/jobs}",
        description = "folder of results")
    private Path output;

    TrainCommand(Recipe<?, ?, ?> recipe) {
      this.recipe = recipe;
      this.job = recipe.jobs().get(0);
    }

    static CommandLine line(Recipe<?, ?, ?> recipe) {
      CommandLine line = new CommandLine(new TrainCommand(recipe));
      line.getCommandSpec()
          .usageMessage()
          .description(recipe.description())
          .customSynopsis(
              "mvn -P%s [-Djob=FILE] [-Dset.KEY=VALUE] [-Dresume=true]".formatted(recipe.name()));
      return line;
    }

    @Override
    public Integer call() throws IOException {
      JobFile file = JobFile.read(recipe, job, overrides);
      new TrainJob(file, output, System.out).run(recipe, resume);
      return 0;
    }
  }

  @Command(
      name = "predict",
      description = "Predicts with a trained model.",
      customSynopsis = "mvn -Ppredict -Dmodel=FILE -Dinput=FILE [-Dfuture=FILE] [-Dto=FILE]")
  static final class PredictCommand implements Callable<Integer> {
    @Option(names = "--model", required = true, description = "bundle that a job wrote")
    private Path model;

    @Option(names = "--input", required = true, description = "file to predict from")
    private Path input;

    @Option(names = "--future", description = "CSV with what is known of the future")
    private Path future;

    @Option(names = "--set", description = "KEY=VALUE over the bundle's own")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--to", description = "CSV to write; printed where left out")
    private Path to;

    @Override
    public Integer call() throws IOException {
      PredictJob.run(model, input, future, overrides, to, System.out);
      return 0;
    }
  }

  @Command(
      name = "datasets",
      description = "Lists the known data sets.",
      customSynopsis = "mvn -Pdatasets")
  static final class DatasetsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
      ListDatasets.run(System.out);
      return 0;
    }
  }
}
