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
