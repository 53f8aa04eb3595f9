package org.carrousel.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import org.carrousel.file.AtomicFile;

/** Renderer of a report as one HTML page without scripts or external resources. */
public final class HtmlPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlPage.class.getClassLoader(),
          "org.carrousel.report.templates");

  private HtmlPage() {}

  static String of(Report report) {
    StringOutput page = new StringOutput();
    TEMPLATES.render("report.jte", report, page);
    return page.toString();
  }

  /** Writes a report to a file atomically. */
  public static void write(Report report, Path path) throws IOException {
    AtomicFile.write(path, of(report));
  }
}
