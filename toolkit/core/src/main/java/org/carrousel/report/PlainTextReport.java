package org.carrousel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.report.Block.DataTable;

/** Renderer of a report as plain text. Paragraphs are wrapped at 80 characters. */
final class PlainTextReport {
  private static final int WIDTH = 80;
  private static final String INDENT = "  ";
  private static final String COLUMN_GAP = "   ";

  private final StringBuilder out = new StringBuilder();

  private PlainTextReport() {}

  static String of(Report report) {
    PlainTextReport text = new PlainTextReport();
    text.line(report.title());
    text.line("=".repeat(length(report.title())));
    text.paragraph(report.lead(), "");
    for (Section section : report.sections()) {
      text.section(section);
    }
    return text.out.toString();
  }

  private void section(Section section) {
    List<Block> blocks =
        section.blocks().stream().filter(block -> !(block instanceof Block.Figure)).toList();
    if (blocks.isEmpty()) {
      return;
    }
    line("");
    line(section.title());
    line("-".repeat(length(section.title())));
    for (int i = 0; i < blocks.size(); i++) {
      if (i > 0) {
        line("");
      }
      block(blocks.get(i));
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Text text) {
      paragraph(text.paragraph(), "");
    } else if (block instanceof Block.Verdict verdict) {
      paragraph(verdict.sentence(), mark(verdict.outcome()));
    } else if (block instanceof Block.Facts facts) {
      facts(facts.values());
      if (!facts.moreTitle().isEmpty()) {
        paragraph(facts.moreTitle(), INDENT);
      }
    } else if (block instanceof Block.DataTable table) {
      table(table);
    } else if (block instanceof Block.Code code) {
      code.text().lines().forEach(line -> line(INDENT + INDENT + line));
    }
  }

  private static String mark(Block.Outcome outcome) {
    return switch (outcome) {
      case BETTER -> "+ ";
      case SIMILAR -> "~ ";
      case WORSE -> "! ";
    };
  }

  private void paragraph(String text, String mark) {
    StringBuilder line = new StringBuilder(mark);
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > mark.length() && length(line) + 1 + length(word) > WIDTH) {
        line(line.toString());
        line = new StringBuilder(" ".repeat(mark.length()));
      }
      line.append(line.length() > mark.length() ? " " : "").append(word);
    }
    line(line.toString());
  }

  private void facts(Map<String, String> facts) {
    int width = facts.keySet().stream().mapToInt(PlainTextReport::length).max().orElse(0);
    facts.forEach((label, value) -> line(INDENT + left(label, width) + COLUMN_GAP + value));
  }

  private void table(DataTable table) {
    int[] widths = new int[table.header().size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = length(table.header().get(c));
      for (List<String> row : table.rows()) {
        widths[c] = Math.max(widths[c], length(row.get(c)));
      }
    }
    row(table, table.header(), widths, INDENT);
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    row(table, rules, widths, INDENT);
    for (int r = 0; r < table.rows().size(); r++) {
      row(table, table.rows().get(r), widths, table.isEmphasised(r) ? "* " : INDENT);
    }
    if (!table.note().isEmpty()) {
      paragraph(table.note(), INDENT);
    }
  }

  private void row(DataTable table, List<String> cells, int[] widths, String mark) {
    StringBuilder line = new StringBuilder(mark);
    for (int c = 0; c < widths.length; c++) {
      String cell = cells.get(c);
      line.append(c > 0 ? COLUMN_GAP : "")
          .append(table.isNumeric(c) ? right(cell, widths[c]) : left(cell, widths[c]));
    }
    line(line.toString());
  }

  private void line(String line) {
    out.append(line.stripTrailing()).append('\n');
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - length(text));
  }

  private static String right(String text, int width) {
    return " ".repeat(width - length(text)) + text;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
