package org.carrousel.report;

import java.io.PrintStream;
import java.util.List;

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

  /** The same with other links. */
  public Report links(List<Link> links) {
    return new Report(title, lead, links, sections);
  }

  /** Returns one HTML page that needs no script and no network; only its links need other files. */
  public String toHtml() {
    return HtmlPage.of(this);
  }

  /** Prints all but the figures, as plain text, to the standard output. */
  public void print() {
    print(System.out);
  }

  /** Prints all but the figures as plain text. */
  public void print(PrintStream out) {
    out.print(PlainTextReport.of(this));
    out.flush();
  }
}
