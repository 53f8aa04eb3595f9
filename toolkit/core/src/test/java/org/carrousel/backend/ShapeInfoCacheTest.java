package org.carrousel.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.BaseShapeInfoProvider;
import org.nd4j.linalg.factory.Nd4j;

class ShapeInfoCacheTest {
  private static final List<DataType> TYPES =
      List.of(DataType.FLOAT, DataType.DOUBLE, DataType.INT64, DataType.BOOL);

  private final ShapeInfoCache shared = new ShapeInfoCache();

  /** What ND4J describes anew each time. */
  private final BaseShapeInfoProvider unshared =
      new BaseShapeInfoProvider() {
        @Override
        public void purgeCache() {}
      };

  @Property(tries = 300)
  void describesAShapeAsNd4jDoesAtItsFirstAndLaterUses(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 6) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 3) int spacing,
      @ForAll boolean fortran,
      @ForAll @IntRange(min = 0, max = 3) int type,
      @ForAll boolean regular) {
    long[] shape = sizes.stream().mapToLong(size -> size).toArray();
    char order = fortran ? 'f' : 'c';
    long[] stride = Nd4j.getStrides(shape, order);
    IntStream.range(0, stride.length).forEach(i -> stride[i] *= spacing);
    long elementWise = regular ? spacing : 0;
    Pair<DataBuffer, long[]> expected =
        unshared.createShapeInformation(shape, stride, elementWise, order, TYPES.get(type), false);

    for (int use = 0; use < 2; use++) {
      Pair<DataBuffer, long[]> actual =
          shared.createShapeInformation(
              shape.clone(), stride.clone(), elementWise, order, TYPES.get(type), false);

      assertThat(actual.getSecond()).isEqualTo(expected.getSecond());
      assertThat(actual.getFirst().asLong()).isEqualTo(expected.getFirst().asLong());
    }
  }

  @Test
  void describesAShapeOnceUntilThereAreTooMany() {
    DataBuffer first = described(3);

    assertThat(described(3)).isSameAs(first);
    assertThat(described(4)).isNotSameAs(first);
    IntStream.range(5, 6000).forEach(this::described);
    assertThat(described(3)).isNotSameAs(first);
    assertThat(described(3).asLong()).isEqualTo(first.asLong());
  }

  @Test
  void anArrayOfNothingIsDescribedAsSuch() {
    long[] nothing = {0};
    long[] stride = {1};

    assertThat(
            shared
                .createShapeInformation(nothing, stride, 1, 'c', DataType.FLOAT, true)
                .getSecond())
        .isEqualTo(
            unshared
                .createShapeInformation(nothing, stride, 1, 'c', DataType.FLOAT, true)
                .getSecond());
  }

  private DataBuffer described(long size) {
    return shared
        .createShapeInformation(new long[] {size}, new long[] {1}, 1, 'c', DataType.FLOAT, false)
        .getFirst();
  }

  /** In a process of its own: in this one, ND4J may have been loaded before. */
  @Test
  void arraysShareTheDescriptionOfTheirShapeOnceTheBackendIsStarted()
      throws IOException, InterruptedException {
    assertThat(JavaProcess.start(Arrays.class, List.of(), Map.of(), List.of()).waitFor()).isZero();
  }

  /** Two views of the same shape. */
  static final class Arrays {
    private Arrays() {}

    /** Ends with status 1 if they do not share it, or another ND4J would be told of ours. */
    public static void main(String[] arguments) {
      Backend.start();
      if (System.getProperty("shapeinfoprovider") != null) {
        throw new IllegalStateException("the property stays after ND4J has loaded");
      }
      DataBuffer one = Nd4j.ones(2, 3, 4).permute(1, 0, 2).shapeInfoDataBuffer();
      DataBuffer other = Nd4j.zeros(2, 3, 4).permute(1, 0, 2).shapeInfoDataBuffer();
      if (one != other) {
        throw new IllegalStateException("two descriptions of one shape");
      }
    }
  }
}
