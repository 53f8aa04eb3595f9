package org.carrousel.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import org.carrousel.file.AtomicFile;

/** A report as one HTML page that needs no script and no network. */
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

  /** Writes {@code report} to {@code path}; a reader sees the old file or the whole new one. */
  public static void write(Report report, Path path) throws IOException {
    AtomicFile.write(path, of(report));
  }
}
