package org.carrousel.datasets;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Command that prints the catalogue as a table. */
public final class ListDatasets {
  private ListDatasets() {}

  /** Prints the catalogue; the exit status is 2 if the offline mirror does not exist. */
  public static void main(String[] arguments) {
    try {
      run(System.out);
    } catch (DatasetException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Prints a line per data set: id, task, size, current location, licence. */
  public static void run(PrintStream out) {
    print(Library.standard(), out);
  }

  static void print(Library library, PrintStream out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("id", "task", "rows", "where", "licence"));
    for (CatalogueEntry entry : library.catalogue().entries()) {
      Description about = entry.about();
      String where = library.location(entry).toString();
      rows.add(List.of(about.id(), about.task(), about.rows(), where, about.licence()));
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(pad(row.get(column), width(rows, column)));
      }
      out.println(line.toString().stripTrailing());
    }
    library.folders().mirror().ifPresent(mirror -> out.println("\nmirror: " + mirror));
    out.println("cache:  " + library.folders().cache());
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow() + 2;
  }

  private static String pad(String cell, int width) {
    return cell + " ".repeat(width - cell.length());
  }
}
