package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.carrousel.architecture.EncoderDecoder;
import org.carrousel.architecture.EncoderDecoderDesign;
import org.carrousel.engine.Precision;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.api.Layer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;

class NetworkInitializerTest {
  private static final TrainingOptions OPTIONS =
      new TrainingOptions(1, 1, .01, LearningRateSchedule.CONSTANT, 0);

  @ParameterizedTest
  @EnumSource
  void everyRecurrentLayerMultipliesAsTheOptionsSay(Precision precision) {
    List<RecurrentLayer> layers =
        Arrays.stream(
                NetworkInitializer.of(
                        new EncoderDecoder(5, 6)
                            .configuration(EncoderDecoderDesign.defaults(), DataType.FLOAT, 1),
                        OPTIONS.precision(precision))
                    .getLayers())
            .map(Layer::conf)
            .map(configuration -> configuration.getLayer())
            .filter(RecurrentLayer.class::isInstance)
            .map(RecurrentLayer.class::cast)
            .toList();

    assertThat(layers).extracting(RecurrentLayer::getLayerName).contains("encoder-1", "decoder-1");
    assertThat(layers).extracting(RecurrentLayer::getPrecision).containsOnly(precision);
  }
}
