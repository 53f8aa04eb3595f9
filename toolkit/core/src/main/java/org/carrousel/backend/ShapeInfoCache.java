package org.carrousel.backend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.BaseShapeInfoProvider;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.api.shape.options.ArrayOptionsHelper;

/**
 * Describes each shape to native code once, for all arrays of it.
 *
 * <p>ND4J 1.0.0-M2.1 keeps descriptions, but in an overload that neither ordinary arrays nor views
 * call: each of them makes one of its own, with a dozen native objects that garbage collection has
 * to free. That takes several times as long as all else about a view.
 *
 * <p>ND4J makes this object itself, by the name of its class.
 */
public final class ShapeInfoCache extends BaseShapeInfoProvider {
  /** Where ND4J reads which class describes shapes. */
  private static final String PROPERTY = "shapeinfoprovider";

  /** Some hundred bytes each. When there are more, all are forgotten: shapes may be ever new. */
  private static final int MOST = 4096;

  private final Map<LongShapeDescriptor, Pair<DataBuffer, long[]>> described =
      new ConcurrentHashMap<>();

  /**
   * Has ND4J use it from now on, for a processor. Where ND4J is there already, nothing changes.
   *
   * @param load loads ND4J
   */
  static void useFrom(Runnable load) {
    String name = ShapeInfoCache.class.getName();
    // Where ND4J's class loader does not know this class, ND4J would have none at all.
    if (System.getProperty(PROPERTY) != null
        || !ShapeInfoCache.class.equals(ND4JClassLoading.loadClassByName(name))) {
      load.run();
      return;
    }
    System.setProperty(PROPERTY, name);
    try {
      load.run();
    } finally {
      System.clearProperty(PROPERTY);
    }
  }

  @Override
  public Pair<DataBuffer, long[]> createShapeInformation(
      long[] shape,
      long[] stride,
      long elementWiseStride,
      char order,
      DataType type,
      boolean empty) {
    return empty
        ? super.createShapeInformation(shape, stride, elementWiseStride, order, type, true)
        : createShapeInformation(
            shape, stride, elementWiseStride, order, ArrayOptionsHelper.setOptionBit(0L, type));
  }

  @Override
  public Pair<DataBuffer, long[]> createShapeInformation(
      long[] shape, long[] stride, long elementWiseStride, char order, long options) {
    LongShapeDescriptor key =
        new LongShapeDescriptor(shape, stride, 0, elementWiseStride, order, options);
    Pair<DataBuffer, long[]> known = described.get(key);
    if (known != null) {
      return known;
    }
    if (described.size() >= MOST) {
      described.clear();
    }
    Pair<DataBuffer, long[]> made =
        super.createShapeInformation(shape, stride, elementWiseStride, order, options);
    described.put(key, made);
    return made;
  }

  @Override
  public void purgeCache() {
    described.clear();
  }
}
