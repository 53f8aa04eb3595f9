package org.carrousel.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.file.Path;
import org.carrousel.file.AtomicFile;

/** Writes a report as one HTML page that needs no other file, no script and no network. */
public final class HtmlPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlPage.class.getClassLoader(),
          "org.carrousel.report.templates");

  private HtmlPage() {}

  /** Writes {@code report} to {@code path}; a reader sees the old file or the whole new one. */
  public static void write(Report report, Path path) throws IOException {
    Utf8ByteOutput page = new Utf8ByteOutput();
    TEMPLATES.render("report.jte", report, page);
    AtomicFile.write(path, page::writeTo);
  }
}
