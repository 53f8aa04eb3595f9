package org.carrousel.recipes.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carrousel.file.AtomicFile;
import org.carrousel.report.Block;
import org.carrousel.report.HtmlPage;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/**
 * Where a job leaves its results; each file appears whole or not at all.
 *
 * @param path {@code .../jobs/JOB}
 */
record JobFolder(Path path) {
  private static final String MODEL = "model.carrousel";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The folder as a user of the working folder would write it. */
  Path fromHere() {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }

  Path checkpoints() {
    return path.resolve("checkpoints");
  }

  Path model() {
    return path.resolve(MODEL);
  }

  /**
   * Creates the folder, and removes the temporary files of a run that was killed while writing.
   *
   * @throws org.carrousel.error.BadInputException if no file can be created there
   */
  void open() throws IOException {
    AtomicFile.createFolder(path);
    AtomicFile.removeUnfinished(path);
    AtomicFile.removeUnfinished(checkpoints());
  }

  void writeText(String name, String text) throws IOException {
    AtomicFile.write(path.resolve(name), text);
  }

  void writeJson(String name, Map<String, Object> values) throws IOException {
    try {
      writeText(name, JSON.writeValueAsString(values) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts, numbers, lists and maps can be written", e);
    }
  }

  /** The report with links to the files beside it and with the model's path in its commands. */
  Report located(Report report, Set<String> tables) {
    List<String> files = new ArrayList<>(tables);
    files.addAll(List.of(MODEL, "metrics.json", "job.yaml"));
    // Slashes are right in Java texts and in the shells of every system.
    String model = fromHere().resolve(MODEL).toString().replace('\\', '/');
    List<Section> sections =
        report.sections().stream()
            .map(
                section ->
                    new Section(
                        section.title(),
                        section.blocks().stream().map(block -> located(block, model)).toList()))
            .toList();
    List<Report.Link> links = files.stream().map(file -> new Report.Link(file, file)).toList();
    return new Report(report.title(), report.lead(), links, sections);
  }

  private static Block located(Block block, String model) {
    if (!(block instanceof Block.Code code)) {
      return block;
    }
    boolean quoted = code.language().equals("shell") && model.contains(" ");
    String path = quoted ? "\"" + model + "\"" : model;
    return new Block.Code(code.language(), code.text().replace(MODEL, path));
  }

  /** Writes {@code report.html} and each of its figures as a PNG beside it. */
  void writeReport(Report report) throws IOException {
    HtmlPage.write(report, path.resolve("report.html"));
    List<Block> blocks =
        report.sections().stream().flatMap(section -> section.blocks().stream()).toList();
    for (Block block : blocks) {
      if (block instanceof Block.Figure figure) {
        AtomicFile.write(path.resolve(figure.name() + ".png"), out -> out.write(figure.png()));
      }
    }
  }
}
