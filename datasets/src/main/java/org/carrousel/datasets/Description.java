package org.carrousel.datasets;

import java.net.URI;
import java.util.Objects;

/**
 * What a data set is and whose it is.
 *
 * @param id the name {@link Datasets#load} knows it by
 * @param title one line in words
 * @param task what it is usually used for: forecast, classify, regress, generate, translate,
 *     transcribe, rank or embed
 * @param rows its size in its own units; train, validation and test parts separated by a slash
 * @param citation the publication to name when results on it are published
 * @param licence as stated at its home; several are all to be read
 * @param home where a person reads about it
 */
public record Description(
    String id, String title, String task, String rows, String citation, String licence, URI home) {
  public Description {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(home, "home");
  }
}
