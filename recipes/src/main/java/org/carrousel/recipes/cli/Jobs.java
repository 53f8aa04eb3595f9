package org.carrousel.recipes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carrousel.backend.CommandSyntax;
import org.carrousel.datasets.ListDatasets;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.Recipes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The batch jobs as one command. Exit status: 0 done, 1 failed, 2 bad input. */
@Command(
    name = "carrousel",
    description = "Sequence models from a CSV to a report and a bundle.",
    mixinStandardHelpOptions = true,
    subcommands = {Jobs.PredictCommand.class, Jobs.DatasetsCommand.class, Jobs.KeysCommand.class})
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
    synopses(line);
    return line.setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors)
        .execute(arguments);
  }

  /** Writes into each command's help how to call it, in the syntax in which the user did. */
  private static void synopses(CommandLine line) {
    CommandSyntax syntax = CommandSyntax.current();
    String recipes =
        Recipes.names().stream().map(syntax::command).collect(Collectors.joining(", "));
    synopsis(
        line,
        "%s, %s or %s".formatted(recipes, syntax.command("predict"), syntax.command("datasets")));
    for (String recipe : Recipes.names()) {
      synopsis(
          line.getSubcommands().get(recipe),
          "%s [%s] [%s=VALUE] [%s]"
              .formatted(
                  syntax.command(recipe),
                  syntax == CommandSyntax.SCRIPT ? "JOB" : syntax.option("job", "FILE"),
                  syntax.setting("KEY"),
                  syntax.option("resume", "true")));
    }
    synopsis(
        line.getSubcommands().get("predict"),
        "%s %s %s [%s] [%s]"
            .formatted(
                syntax.command("predict"),
                syntax.option("model", "FILE"),
                syntax.option("input", "FILE"),
                syntax.option("future", "FILE"),
                syntax.option("to", "FILE")));
    synopsis(line.getSubcommands().get("datasets"), syntax.command("datasets"));
  }

  private static void synopsis(CommandLine line, String synopsis) {
    line.getCommandSpec().usageMessage().customSynopsis(synopsis);
  }

  /** Trains one of the recipes. */
  @Command(mixinStandardHelpOptions = true)
  static final class TrainCommand implements Callable<Integer> {
    private final Recipe<?, ?, ?> recipe;

    @Option(names = "--job", description = "the same, as an option")
    private String job;

    @Parameters(arity = "0..1", paramLabel = "JOB", description = "YAML file or known job")
    void setJob(String name) {
      job = name;
    }

    @Option(names = "--set", description = "KEY=VALUE over the job's own")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--resume", arity = "0..1", description = "continue a killed run")
    private boolean resume;

    @Option(
        names = "--output",
        defaultValue = "${sys:carrousel.jobs:-target/jobs}",
        description = "folder of results")
    private Path output;

    TrainCommand(Recipe<?, ?, ?> recipe) {
      this.recipe = recipe;
      this.job = recipe.jobs().stream().findFirst().orElse("");
    }

    static CommandLine line(Recipe<?, ?, ?> recipe) {
      CommandLine line = new CommandLine(new TrainCommand(recipe));
      line.getCommandSpec().usageMessage().description(recipe.description());
      return line;
    }

    @Override
    public Integer call() throws IOException {
      MavenLauncher.requireNoKeyUnused();
      JobFile file = JobFile.read(recipe, job, overrides);
      new TrainJob(file, output, System.out).run(recipe, resume);
      return 0;
    }
  }

  @Command(
      name = "predict",
      description = "Predicts with a trained model.",
      mixinStandardHelpOptions = true)
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
      MavenLauncher.requireNoKeyUnused();
      PredictJob.run(model, input, future, overrides, to, System.out);
      return 0;
    }
  }

  @Command(
      name = "datasets",
      description = "Lists the known data sets.",
      mixinStandardHelpOptions = true)
  static final class DatasetsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
      ListDatasets.run(System.out);
      return 0;
    }
  }

  @Command(
      name = "keys",
      description = "Writes the tables of keys into the documentation.",
      hidden = true,
      mixinStandardHelpOptions = true)
  static final class KeysCommand implements Callable<Integer> {
    @Option(
        names = "--docs",
        defaultValue = "docs/recipes",
        description = "folder of the recipes' pages")
    private Path docs;

    @Override
    public Integer call() throws IOException {
      KeyTable.write(docs);
      return 0;
    }
  }
}
