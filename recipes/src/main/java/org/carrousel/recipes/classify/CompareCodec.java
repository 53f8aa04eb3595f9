package org.carrousel.recipes.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.SamplingOptions;
import org.carrousel.config.Codec;
import org.carrousel.config.ConfigKeys;
import org.carrousel.config.KeyInfo;
import org.carrousel.config.Setting;

/**
 * Reads and writes {@code compare: {NAME: {balance: ..., jitter: ...}, ...}}. A key that a name
 * leaves out has its default there, not the job's value.
 */
final class CompareCodec implements Codec<Map<String, SamplingOptions>> {
  private static final ConfigKeys<SamplingOptions> KEYS = ConfigKeys.of(SamplingOptions.NONE);
  private static final List<String> NAMES = KEYS.keys().stream().map(KeyInfo::name).toList();

  @Override
  public Map<String, SamplingOptions> read(Setting setting, Map<String, SamplingOptions> before) {
    Map<String, SamplingOptions> compared = new LinkedHashMap<>();
    for (Setting named : setting.settings()) {
      compared.put(named.key(), KEYS.read(named.place(), named.group(NAMES)));
    }
    return compared;
  }

  @Override
  public Map<String, Object> write(Map<String, SamplingOptions> compared) {
    Map<String, Object> written = new LinkedHashMap<>();
    compared.forEach((name, sampling) -> written.put(name, KEYS.values(sampling)));
    return written;
  }

  @Override
  public String values() {
    return "{NAME: {" + String.join(": ..., ", NAMES) + ": ...}, ...}";
  }
}
