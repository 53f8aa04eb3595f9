package org.carrousel.training;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.AtomicFile;
import org.carrousel.file.VerifiedZip;
import org.carrousel.recurrent.StatefulLayers;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Checkpoint file from which an interrupted training resumes. It holds the parameters, the updater
 * state, the best parameters so far, the states of stateful layers, and the counters that seed the
 * random generators.
 *
 * @param path path of the zip file
 * @param job identifies the job; a checkpoint of another job is refused
 */
public record Checkpoint(Path path, String job) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.GETTER, Visibility.NONE)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .build();

  private static final String STATE = "state.";
  private static final String ARRAY = ".bin";

  /** Returns whether the checkpoint file exists. */
  public boolean exists() {
    return Files.exists(path);
  }

  /** Deletes the checkpoint file, if it exists. The next training then starts from scratch. */
  public void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path, e);
    }
  }

  /**
   * Writes the checkpoint file, replacing an earlier one.
   *
   * @param best the parameters of the best epoch so far
   */
  void write(ComputationGraph network, INDArray best, TrainingState state) throws IOException {
    AtomicFile.write(
        path,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          // Weights hardly compress, and training waits for the write.
          zip.setLevel(Deflater.NO_COMPRESSION);
          put(zip, "job.txt", job.getBytes(StandardCharsets.UTF_8));
          put(zip, "training.json", JSON.writeValueAsBytes(state));
          put(zip, "parameters.bin", bytes(network.params()));
          put(zip, "updater.bin", bytes(network.getUpdater().getStateViewArray()));
          put(zip, "best.bin", bytes(best));
          for (Map.Entry<String, INDArray> layer : StatefulLayers.states(network).entrySet()) {
            put(zip, STATE + layer.getKey() + ARRAY, bytes(layer.getValue()));
          }
          zip.finish();
        });
  }

  /**
   * Restores a network from the checkpoint and returns the counters of its training.
   *
   * @param best array that receives the parameters of the best epoch so far
   * @throws BadInputException if the file is damaged or belongs to another job
   */
  TrainingState restore(ComputationGraph network, INDArray best) throws IOException {
    try {
      Map<String, byte[]> entries = VerifiedZip.read(path);
      requireOwner(new String(VerifiedZip.entry(entries, "job.txt"), StandardCharsets.UTF_8));
      TrainingState state =
          JSON.readValue(VerifiedZip.entry(entries, "training.json"), TrainingState.class);
      network.setParams(array(entries, "parameters.bin"));
      network.getUpdater().getStateViewArray().assign(array(entries, "updater.bin"));
      best.assign(array(entries, "best.bin"));
      StatefulLayers.restore(network, layerStates(entries));
      network.getConfiguration().setIterationCount(state.iteration);
      network.getConfiguration().setEpochCount(state.epoch);
      return state;
    } catch (ZipException | JsonProcessingException e) {
      throw new BadInputException(
          path + " is damaged (" + e.getMessage() + ")",
          "an undamaged checkpoint",
          "run without resume to start from scratch",
          e);
    }
  }

  private void requireOwner(String owner) {
    if (!owner.equals(job)) {
      throw new BadInputException(
          path + " belongs to another job: its configuration or data differ",
          "a checkpoint of this job",
          "run without resume to start from scratch, or restore the job as it was");
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static Map<String, INDArray> layerStates(Map<String, byte[]> entries) throws IOException {
    Map<String, INDArray> states = new LinkedHashMap<>();
    for (String name : entries.keySet()) {
      if (name.startsWith(STATE)) {
        String layer = name.substring(STATE.length(), name.length() - ARRAY.length());
        states.put(layer, array(entries, name));
      }
    }
    return states;
  }

  private static byte[] bytes(INDArray array) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(out)) {
      Nd4j.write(array, data);
    }
    return out.toByteArray();
  }

  private static INDArray array(Map<String, byte[]> entries, String name) throws IOException {
    return Nd4j.read(new ByteArrayInputStream(VerifiedZip.entry(entries, name)));
  }
}
