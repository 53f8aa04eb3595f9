package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code samples of pages and of Javadoc compile, and the README's keeps its promise. */
class CodeSamplesTest {
  @TempDir private Path folder;

  @Test
  void allSamplesCompile() throws IOException {
    List<CodeSample> samples = new ArrayList<>();
    for (Path page : files("docs", "", ".md")) {
      samples.addAll(CodeSample.ofPage(page));
    }
    for (Path page : List.of(Path.of("README.md"), Path.of("datasets/README.md"))) {
      samples.addAll(CodeSample.ofPage(page));
    }
    for (Path source : sources()) {
      samples.addAll(CodeSample.ofJavadoc(source));
    }

    assertThat(samples).hasSizeGreaterThan(15);
    assertThat(errors(samples)).isEmpty();
  }

  /** In a JVM and a working folder of its own. */
  @Test
  @Tag("whole-job")
  void theReadmesSampleHalvesTheErrorOfPersistence() throws IOException, InterruptedException {
    CodeSample sample = CodeSample.ofPage(Path.of("README.md")).get(0);
    assertThat(errors(List.of(sample))).isEmpty();

    Path out = folder.resolve("out.txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = folder + System.getProperty("path.separator");
    String path = classes + System.getProperty("java.class.path");
    int status =
        new ProcessBuilder(java.toString(), "-Djava.awt.headless=true", "-cp", path, "Sample0")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();

    String printed = Files.readString(out);
    assertThat(status).as(printed).isZero();
    assertThat(rmse(printed, "LSTM")).isLessThan(.5 * rmse(printed, "persistence"));
    assertThat(printed).contains("1961-01");
  }

  private static double rmse(String report, String row) {
    Matcher matcher = Pattern.compile("(?m)^\\W*" + row + "[ ,].*?(\\d+\\.\\d+)").matcher(report);
    assertThat(matcher.find()).as("a row %s in %s", row, report).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  /** Compiles samples to classes Sample0, Sample1 and so on; returns the errors. */
  private List<String> errors(List<CodeSample> samples) throws IOException {
    List<String> packages =
        sources().stream()
            .map(source -> source.toString().replaceAll(".*src/main/java/|/[^/]*$", ""))
            .map(source -> source.replace('/', '.'))
            .distinct()
            .toList();
    List<JavaFileObject> classes = new ArrayList<>();
    for (CodeSample sample : samples) {
      classes.add(sample.source("Sample" + classes.size(), packages));
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    compiler.getTask(null, null, diagnostics, options, null, classes).call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(
            error ->
                "%s, line %d: %s"
                    .formatted(
                        Path.of(error.getSource().toUri().getPath()).getParent(),
                        error.getLineNumber(),
                        error.getMessage(null)))
        .toList();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("toolkit/core", "datasets", "recipes")) {
      sources.addAll(files(module + "/src/main/java", "package-info.java", ".java"));
    }
    return sources;
  }

  private static List<Path> files(String folder, String except, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending) && !file.endsWith(except))
          .sorted()
          .toList();
    }
  }
}
