package org.carrousel.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Codec of a record that is written as a group of settings: {@code split: {validation: 0.1, test:
 * 0.2}}.
 *
 * @param <R> the record
 */
final class GroupCodec<R extends Record> implements Codec<R> {
  private final RecordKeys<R> keys;

  GroupCodec(Class<R> type) {
    this.keys = new RecordKeys<>(type);
  }

  @Override
  public R read(Setting setting, R before) {
    return keys.change(before, setting.group(keys.names()));
  }

  @Override
  public Map<String, Object> write(R value) {
    return keys.values(value);
  }

  @Override
  public String values() {
    List<String> parts =
        keys.slots().stream().map(slot -> slot.name() + ": " + slot.codec().values()).toList();
    return parts.stream().collect(Collectors.joining(", ", "{", "}"));
  }
}
