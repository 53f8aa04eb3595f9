package org.carrousel.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.file.AtomicFile;

/** Main class of {@code mvn -Pbench [-Dbench=quick|full|loaded|endurance]}. */
public final class Benchmark {
  static final String ENDURANCE = "endurance";

  private static final List<String> MODES = List.of("quick", "full", "loaded", ENDURANCE);

  private Benchmark() {}

  /**
   * Runs one mode. The exit status is 0, 1 if a limit does not hold, or 2 for an unknown mode or an
   * unsupported platform.
   *
   * @param arguments the mode and the folder of the results
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      MachineInfo.requireLinux();
      if (!run(arguments[0], Path.of(arguments[1]))) {
        System.exit(1);
      }
    } catch (BadInputException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static boolean run(String mode, Path folder) throws IOException, InterruptedException {
    switch (mode) {
      case "quick" -> compare(BenchmarkOptions.quick(), folder);
      case "full" -> compare(BenchmarkOptions.full(), folder);
      case "loaded" -> {
        return LoadedMachineBenchmark.holds();
      }
      case ENDURANCE -> {
        return EnduranceBenchmark.holds();
      }
      default ->
          throw new BadInputException(
              "-Dbench=" + mode, "one of " + MODES, NearestName.advice(mode, MODES));
    }
    return true;
  }

  private static void compare(BenchmarkOptions options, Path folder) throws IOException {
    Backend.start();
    Map<String, Object> environment = MachineInfo.environment();
    Map<Integer, Double> gigaflops = MatrixProductBenchmark.gigaflops();
    List<ResultRow> rows =
        new InterleavedComparison(options, LibraryVariant::of)
            .rows(row -> System.out.println(BenchmarkResults.line(row)));
    BenchmarkResults results = new BenchmarkResults(rows, gigaflops, environment);
    System.out.println(results.table());
    System.out.println(results.footnote());
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    AtomicFile.write(
        folder.resolve("benchmark.json"), json.writeValueAsString(results.tree()) + "\n");
    AtomicFile.write(folder.resolve("benchmark.md"), results.markdown());
  }
}
