package org.carrousel.recipes.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.Architecture;
import org.carrousel.architecture.Convolutional;
import org.carrousel.recipes.settings.Setting;

/** The key of convolutions over each time step: a group of four, or {@code none}. */
final class ConvolutionsKey {
  static final String NAME = "convolutions";

  private static final String NONE = "none";
  private static final List<String> PARTS = List.of("shape", "filters", "window", "stride");
  private static final int WINDOW = 3;
  private static final int STRIDE = 2;

  private ConvolutionsKey() {}

  static Architecture put(Architecture architecture, Setting setting) {
    Architecture recurrent =
        architecture instanceof Convolutional steps ? steps.recurrent() : architecture;
    if (NONE.equals(setting.plain())) {
      return recurrent;
    }
    Map<String, Setting> parts = setting.group(PARTS);
    if (!parts.keySet().containsAll(List.of("shape", "filters"))) {
      throw setting.wrong("none, or a group with shape and filters, and if need be window, stride");
    }
    return new Convolutional(
        integers(parts.get("shape")),
        integers(parts.get("filters")),
        parts.containsKey("window") ? parts.get("window").integer(1) : WINDOW,
        parts.containsKey("stride") ? parts.get("stride").integer(1) : STRIDE,
        recurrent);
  }

  private static List<Integer> integers(Setting setting) {
    return setting.elements().stream().map(element -> element.integer(1)).toList();
  }

  /** In a fixed order: checkpoints are compared by their configuration as text. */
  static Object get(Architecture architecture) {
    if (!(architecture instanceof Convolutional steps)) {
      return NONE;
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("shape", steps.shape().stream().map(String::valueOf).toList());
    parts.put("filters", steps.filters().stream().map(String::valueOf).toList());
    parts.put("window", String.valueOf(steps.window()));
    parts.put("stride", String.valueOf(steps.stride()));
    return parts;
  }
}
