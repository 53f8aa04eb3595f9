package org.carrousel.report;

import java.io.PrintStream;
import java.util.List;

/**
 * A report for a person to read.
 *
 * @param lead the one or two sentences to read if nothing else is read
 */
public record Report(String title, String lead, List<Section> sections) {
  public Report {
    sections = List.copyOf(sections);
  }

  /** All but the figures, as plain text. */
  public String text() {
    return PlainTextReport.of(this);
  }

  /** The whole report as one HTML page. */
  public String toHtml() {
    return HtmlPage.of(this);
  }

  /**
   * The figure of a name.
   *
   * @throws IllegalArgumentException if there is none; the message names those there are
   */
  public Block.Figure figure(String name) {
    List<Block.Figure> figures =
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Figure.class::isInstance)
            .map(Block.Figure.class::cast)
            .toList();
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No plot %s; there are %s"
                        .formatted(name, figures.stream().map(Block.Figure::name).toList())));
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
