package org.carrousel.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.config.Codec;
import org.carrousel.config.Setting;

/**
 * Reads and writes {@link StepConvolutions} in configurations: a group of keys, or {@code none}.
 */
public final class ConvolutionsCodec implements Codec<Optional<StepConvolutions>> {
  private static final String NONE = "none";
  private static final String SHAPE = "shape";
  private static final String FILTERS = "filters";
  private static final String WINDOW = "window";
  private static final String STRIDE = "stride";

  @Override
  public Optional<StepConvolutions> read(Setting setting, Optional<StepConvolutions> before) {
    if (setting.isText(NONE)) {
      return Optional.empty();
    }
    Map<String, Setting> parts = setting.group(List.of(SHAPE, FILTERS, WINDOW, STRIDE));
    if (!parts.keySet().containsAll(List.of(SHAPE, FILTERS))) {
      throw setting.wrong("none, or a group with shape and filters, optionally window and stride");
    }
    StepConvolutions defaults =
        new StepConvolutions(integers(parts.get(SHAPE)), integers(parts.get(FILTERS)));
    return Optional.of(
        new StepConvolutions(
            defaults.shape(),
            defaults.filters(),
            integer(parts.get(WINDOW), defaults.window()),
            integer(parts.get(STRIDE), defaults.stride())));
  }

  private static List<Integer> integers(Setting setting) {
    return setting.elements().stream().map(element -> element.integer(1)).toList();
  }

  private static int integer(Setting setting, int fallback) {
    return setting == null ? fallback : setting.integer(1);
  }

  /** Writes the keys in a fixed order, because checkpoints compare configurations as text. */
  @Override
  public Object write(Optional<StepConvolutions> value) {
    if (value.isEmpty()) {
      return NONE;
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(SHAPE, value.get().shape());
    parts.put(FILTERS, value.get().filters());
    parts.put(WINDOW, value.get().window());
    parts.put(STRIDE, value.get().stride());
    return parts;
  }

  @Override
  public String values() {
    return "none, or {shape: 1 to 3 sizes, filters: list, window: 3, stride: 2}";
  }
}
