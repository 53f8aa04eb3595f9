package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;

/** The key {@code compare: {NAME: {balance: ..., jitter: ...}, ...}}. */
final class VariantsKey {
  private VariantsKey() {}

  /**
   * The key; what a variant leaves out is none, whatever the job's own is.
   *
   * @param keys by which a variant may differ
   */
  static Key<ClassifyConfig> of(List<Key<ClassifyConfig>> keys) {
    Keys<ClassifyConfig> changes = new Keys<>(keys);
    return new Key<>(
        "compare",
        "other ways with rare classes to be trained beside: {NAME: {balance: ..., jitter: ...}}",
        (config, setting) -> config.compare(variants(changes, setting)),
        config -> values(changes, config));
  }

  private static List<Variant> variants(Keys<ClassifyConfig> changes, Setting setting) {
    List<String> names = changes.keys().stream().map(Key::name).toList();
    List<Variant> variants = new ArrayList<>();
    for (Setting variant : setting.settings()) {
      ClassifyConfig changed = changes.apply(ClassifyConfig.defaults(), variant.group(names));
      variants.add(new Variant(variant.key(), changed.balance(), changed.augmentation()));
    }
    return variants;
  }

  private static Map<String, Object> values(Keys<ClassifyConfig> changes, ClassifyConfig config) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Variant variant : config.compare()) {
      values.put(variant.name(), changes.texts(config.variant(variant)));
    }
    return values;
  }
}
