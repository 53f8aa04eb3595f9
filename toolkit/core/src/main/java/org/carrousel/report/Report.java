package org.carrousel.report;

import java.io.PrintStream;
import java.util.List;
import org.carrousel.plot.Plot;

/**
 * Report of a training run, rendered as plain text or as an HTML page.
 *
 * @param lead summary in one or two sentences
 * @param links links to files in the HTML page's folder
 */
public record Report(String title, String lead, List<Link> links, List<Section> sections) {
  /**
   * Link to a file in or below the HTML page's folder.
   *
   * @param file path relative to the page's folder, such as {@code predictions.csv}
   */
  public record Link(String label, String file) {}

  public Report {
    links = List.copyOf(links);
    sections = List.copyOf(sections);
  }

  /** Creates a report without links. */
  public Report(String title, String lead, List<Section> sections) {
    this(title, lead, List.of(), sections);
  }

  /** Returns a copy with other links. */
  public Report links(List<Link> links) {
    return new Report(title, lead, links, sections);
  }

  /**
   * Returns one HTML page without scripts or external resources; only links refer to other files.
   */
  public String toHtml() {
    return HtmlPage.of(this);
  }

  /** Returns the report without its figures as plain text. */
  public String text() {
    return PlainTextReport.of(this);
  }

  /**
   * Returns the plot with a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the existing names
   */
  public Plot plot(String name) {
    List<Plot> plots =
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Figure.class::isInstance)
            .map(block -> ((Block.Figure) block).plot())
            .toList();
    return plots.stream()
        .filter(plot -> plot.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No plot %s; there are %s"
                        .formatted(name, plots.stream().map(Plot::name).toList())));
  }

  /** Prints the report without its figures as plain text to the standard output. */
  public void print() {
    print(System.out);
  }

  /** Prints the report without its figures as plain text. */
  public void print(PrintStream out) {
    out.print(text());
    out.flush();
  }
}
