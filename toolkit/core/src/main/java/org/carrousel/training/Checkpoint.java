package org.carrousel.training;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.WholeFile;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The file a killed training continues from: parameters, updater state, the best parameters so far,
 * and the counters from which everything random is drawn.
 *
 * @param path of the zip file
 * @param job names the job that the training belongs to, so that another job does not resume it
 */
public record Checkpoint(Path path, String job) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .build();

  /** Whether there is something to continue from. */
  public boolean exists() {
    return Files.exists(path);
  }

  void write(ComputationGraph network, INDArray best, TrainingState state) throws IOException {
    WholeFile.write(
        path,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          put(zip, "job.txt", job.getBytes(StandardCharsets.UTF_8));
          put(zip, "training.json", JSON.writeValueAsBytes(state));
          put(zip, "parameters.bin", bytes(network.params()));
          put(zip, "updater.bin", bytes(network.getUpdater().getStateViewArray()));
          put(zip, "best.bin", bytes(best));
          zip.finish();
        });
  }

  /**
   * Puts a network where the checkpoint left it.
   *
   * @param best receives the best parameters so far
   */
  TrainingState restore(ComputationGraph network, INDArray best) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      String owner = new String(get(zip, "job.txt"), StandardCharsets.UTF_8);
      if (!owner.equals(job)) {
        throw new BadInputException(
            path + " belongs to another job: its configuration, data or versions differ",
            "a checkpoint of this job",
            "run without resume to start anew, or restore the job as it was");
      }
      network.setParams(array(zip, "parameters.bin"));
      network.getUpdater().getStateViewArray().assign(array(zip, "updater.bin"));
      best.assign(array(zip, "best.bin"));
      TrainingState state = JSON.readValue(get(zip, "training.json"), TrainingState.class);
      network.getConfiguration().setIterationCount(state.iteration);
      network.getConfiguration().setEpochCount(state.epoch);
      return state;
    } catch (ZipException e) {
      throw new BadInputException(
          path + " is damaged", "a whole checkpoint", "run without resume to start anew", e);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] get(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("no entry " + name);
    }
    return zip.getInputStream(entry).readAllBytes();
  }

  private static byte[] bytes(INDArray array) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(out)) {
      Nd4j.write(array, data);
    }
    return out.toByteArray();
  }

  private static INDArray array(ZipFile zip, String name) throws IOException {
    return Nd4j.read(new ByteArrayInputStream(get(zip, name)));
  }
}
