package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.transcribe.Transcribe;
import org.carrousel.recipes.transcribe.TranscribeConfig;
import org.carrousel.recipes.transcribe.TranscribeModel;
import org.carrousel.training.Progress;

/** Writes down the notes of a melody, without being told when a note begins. */
final class TranscribeExample {
  private static final int RATE = 8000;

  /** Share of wrong notes on the test part, and the notes heard in the melody 4103. */
  record Result(double errors, String notes) {}

  static Result run(Path folder) throws IOException {
    var texts = IntStream.range(30, 95).mapToObj(number -> Integer.toString(number, 5)).toList();
    var sounds = texts.stream().map(notes -> sound(notes)).toList();
    var config = TranscribeConfig.defaults().units(16).stack(5).epochs(30).learningRate(.02);
    var data = Transcribe.sound(sounds, RATE, texts);
    var run = Transcribe.of(config).progress(Progress.quiet()).train(data);
    run.save(folder.resolve("notes.carrousel"));

    var model = Models.load(folder.resolve("notes.carrousel"), TranscribeModel.class);
    var heard = model.predict(Transcribe.sound(List.of(sound("4103")), RATE, List.of()));
    return new Result(run.metrics().get("test.ler"), heard.get(0).text());
  }

  /** A fifth of a second of each note; notes are digits from 0 to 4. */
  private static float[] sound(String notes) {
    float[] samples = new float[notes.length() * RATE / 5];
    for (int i = 0; i < samples.length; i++) {
      double pitch = 300 * Math.pow(1.4, notes.charAt(i * 5 / RATE) - '0');
      double fade = Math.sin(Math.PI * (i % (RATE / 5)) / (RATE / 5.0));
      samples[i] = (float) (fade * Math.sin(2 * Math.PI * pitch * i / RATE));
    }
    return samples;
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
