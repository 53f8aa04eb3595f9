package org.carrousel.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalerJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Scaler> scalers() {
    return List.of(
        new IdentityScaler(),
        new StandardScaler(.1 + .2, Math.PI),
        new MinMaxScaler(-1 / 3., Double.MIN_VALUE),
        new RobustScaler(1e300 / 7, Math.nextUp(1.)),
        new LogScaler(),
        new DifferenceScaler(),
        new ScalerChain(
            List.of(new LogScaler(), new DifferenceScaler(), new StandardScaler(1 / 7., 1 / 9.))));
  }

  @ParameterizedTest
  @MethodSource("scalers")
  void aScalerComesBackToTheSameBits(Scaler scaler) throws JsonProcessingException {
    assertThat(JSON.readValue(JSON.writeValueAsString(scaler), Scaler.class)).isEqualTo(scaler);
  }

  @Test
  void theTypeIsNamedAsInAJob() throws JsonProcessingException {
    assertThat(
            JSON.writeValueAsString(
                new ScalerChain(List.of(new LogScaler(), new MinMaxScaler(1, 2)))))
        .isEqualTo(
            "{\"type\":\"chain\",\"links\":[{\"type\":\"log\"},"
                + "{\"type\":\"min-max\",\"minimum\":1.0,\"maximum\":2.0}]}");
  }

  @Test
  void anEncoderComesBack() throws JsonProcessingException {
    CategoryEncoder encoder = new CategoryEncoder(List.of("NW", "SE", "cv"));
    assertThat(JSON.readValue(JSON.writeValueAsString(encoder), CategoryEncoder.class))
        .isEqualTo(encoder);
  }
}
