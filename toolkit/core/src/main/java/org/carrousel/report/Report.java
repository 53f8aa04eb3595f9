package org.carrousel.report;

import java.io.PrintStream;
import java.util.List;
import org.carrousel.plot.Plot;

/**
 * A report for a person to read.
 *
 * @param lead the one or two sentences to read if nothing else is read
 * @param links files beside the HTML page
 */
public record Report(String title, String lead, List<Link> links, List<Section> sections) {
  /**
   * A link to a file beside the HTML page.
   *
   * @param file its path from the page's folder, such as {@code predictions.csv}
   */
  public record Link(String label, String file) {}

  public Report {
    links = List.copyOf(links);
    sections = List.copyOf(sections);
  }

  /** Without links. */
  public Report(String title, String lead, List<Section> sections) {
    this(title, lead, List.of(), sections);
  }

  /** Returns a copy with other links. */
  public Report links(List<Link> links) {
    return new Report(title, lead, links, sections);
  }

  /** Returns one HTML page that needs no script and no network; only its links need other files. */
  public String toHtml() {
    return HtmlPage.of(this);
  }

  /** Returns all but the figures as plain text. */
  public String text() {
    return PlainTextReport.of(this);
  }

  /**
   * Returns the plot of a name.
   *
   * @throws IllegalArgumentException if there is none; the message names those there are
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

  /** Prints all but the figures, as plain text, to the standard output. */
  public void print() {
    print(System.out);
  }

  /** Prints all but the figures as plain text. */
  public void print(PrintStream out) {
    out.print(text());
    out.flush();
  }
}
