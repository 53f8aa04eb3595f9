package org.carrousel.recipes.data;

import java.util.List;

/**
 * Parts of the data of a training.
 *
 * @param train to fit scalers, vocabularies and the network on; at least one example
 * @param validation to choose the best epoch by; may be empty
 * @param test to measure by; at least one example
 * @param <E> type of an example
 */
public record DataSplit<E>(List<E> train, List<E> validation, List<E> test) {
  /** Describes the sizes: {@code 80 training, 10 validation, 10 test sequences}. */
  public String sizes(String what) {
    return "%,d training, %,d validation, %,d test %s"
        .formatted(train.size(), validation.size(), test.size(), what);
  }
}
