package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.transcribe.RecordingFiles;
import org.carrousel.recipes.transcribe.Transcribe;
import org.carrousel.recipes.transcribe.TranscribeConfig;
import org.carrousel.recipes.transcribe.TranscribeData;
import org.carrousel.recipes.transcribe.TranscribeKeys;
import org.carrousel.recipes.transcribe.TranscribeModel;
import org.carrousel.recipes.transcribe.Transcription;
import org.carrousel.series.CsvReader;

/** Reads handwriting and speech. */
final class TranscribeJob implements RecipeJob {
  @Override
  public String recipe() {
    return TranscribeModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a transcription of handwriting or speech beside its baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of("morse", "fsdd", "unipen");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    TranscribeConfig config = TranscribeKeys.config(settings);
    return new PreparedTranscription(data, config, RecordingData.read(job, data, config.split()));
  }

  private record PreparedTranscription(
      Setting setting, TranscribeConfig config, TranscribeData recordings) implements Prepared {
    @Override
    public String data() {
      return recordings.description();
    }

    @Override
    public Map<String, Object> settings() {
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("data", setting.text());
      settings.putAll(TranscribeKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Transcribe transcribe = Transcribe.of(config);
      return (resume ? transcribe.resume(checkpoints) : transcribe.checkpoints(checkpoints))
          .train(recordings);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    JobData.refuseFuture(future, "for a transcription", "an input alone");
    StringBuilder csv = new StringBuilder("name,text,log_probability\n");
    for (Transcription transcription :
        TranscribeModel.load(model).predict(RecordingFiles.readUnlabelled(input))) {
      csv.append(CsvReader.cell(transcription.name())).append(',');
      csv.append(CsvReader.cell(transcription.text())).append(',');
      csv.append((float) transcription.logProbability()).append('\n');
    }
    return csv.toString();
  }
}
