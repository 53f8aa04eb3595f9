package org.carrousel.datasets;

import java.net.URI;
import java.util.Objects;

/**
 * Description, citation and licence of a data set.
 *
 * @param id name for {@link Datasets#load}
 * @param title title in one line
 * @param task usual task: forecast, classify, regress, generate, translate, transcribe, rank or
 *     embed
 * @param rows size, with its unit; sizes of train, validation and test parts are separated by
 *     slashes
 * @param citation publication to cite
 * @param licence licence as stated by the publisher; if there are several, all apply
 * @param home web page of the data set
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
