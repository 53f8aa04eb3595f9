package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which networks a labelling trains. */
final class Networks {
  /**
   * A network.
   *
   * @param name as the report calls it
   * @param config of a labelling with this network alone
   */
  record Named(String name, LabelConfig config) {
    /** Of its checkpoints. */
    String folder() {
      return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
  }

  private Networks() {}

  /** The one that is asked for; with a comparison, those beside it, best expected first. */
  static List<Named> of(LabelConfig config, int features, int labels) {
    LabelDesign own = config.network();
    List<Named> networks = new ArrayList<>();
    networks.add(named(config, own));
    if (config.compare()) {
      long size = own.parameters(features, labels);
      for (LabelDesign other :
          List.of(
              own.reading(Reading.FORWARD),
              own.reading(Reading.FORWARD).delay(0),
              own.reading(Reading.WINDOW))) {
        networks.add(named(config, other.ofSize(size, features, labels)));
      }
    }
    return networks;
  }

  private static Named named(LabelConfig config, LabelDesign design) {
    return new Named(name(design), config.compare(false).network(design));
  }

  private static String name(LabelDesign design) {
    return switch (design.reading()) {
      case BIDIRECTIONAL -> "bidirectional LSTM";
      case FORWARD ->
          design.delay() == 0 ? "LSTM" : "LSTM delayed by %d steps".formatted(design.delay());
      case WINDOW -> "MLP, window of %d steps".formatted(2 * design.context() + 1);
    };
  }
}
