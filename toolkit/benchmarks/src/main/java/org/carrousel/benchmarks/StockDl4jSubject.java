package org.carrousel.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.backend.JavaProcess;

/**
 * DL4J's own layers as they run for those who do not know us: in a process that {@code
 * Backend.start}, which makes them faster, has not set up. It gets the number of threads, a bound
 * for OpenMP's spinning, and what keeps ND4J alive for as long as a benchmark takes.
 *
 * <p>A line asks the process for something, a line answers. A sample of many steps is one question.
 */
final class StockDl4jSubject implements Subject {
  private static final String PREPARE = "prepare";
  private static final String LOSS = "loss";
  private static final String DONE = "done";

  /** What the virtual machine says when it dies must not be taken for answers. */
  private static final List<String> FLAGS = List.of("-XX:+DisplayVMOutputToStderr");

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream questions;

  StockDl4jSubject(Workload problem) {
    try {
      List<String> shape = problem.shape().arguments();
      process = JavaProcess.startTalking(Child.class, FLAGS, Map.of(), shape);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start a process for stock DL4J", e);
    }
    answers = process.inputReader(StandardCharsets.UTF_8);
    questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  private String ask(String question) {
    questions.println(question);
    try {
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException(
            "The process of stock DL4J has ended with status %d at: %s"
                .formatted(process.waitFor(), question));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted at: " + question, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot hear stock DL4J's answer to: " + question, e);
    }
  }

  private void order(String order) {
    String answer = ask(order);
    if (!answer.equals(DONE)) {
      throw new IllegalStateException(
          "The process of stock DL4J says to %s: %s".formatted(order, answer));
    }
  }

  @Override
  public void prepare(int threads) {
    order(PREPARE + " " + threads);
  }

  @Override
  public void train() {
    repeat(TimedOperation.TRAIN, 1);
  }

  @Override
  public void infer() {
    repeat(TimedOperation.INFER, 1);
  }

  @Override
  public void stream() {
    repeat(TimedOperation.STREAM, 1);
  }

  @Override
  public void repeat(TimedOperation work, int steps) {
    order(work.name() + " " + steps);
  }

  @Override
  public double loss() {
    return Double.parseDouble(ask(LOSS));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The process. */
  static final class Child {
    private Child() {}

    /** Answers until nobody asks any more; takes a shape. */
    public static void main(String[] arguments) throws IOException {
      PrintStream answers = System.out;
      // Logs must not be taken for answers.
      System.setOut(System.err);
      Backend.holdArrays();
      BufferedReader questions =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      try (Subject subject = NetworkSubject.stock(new Workload(WorkloadShape.of(List.of(arguments))))) {
        String question = questions.readLine();
        while (question != null) {
          answers.println(answer(subject, question.split(" ")));
          answers.flush();
          question = questions.readLine();
        }
      }
    }

    private static String answer(Subject subject, String[] question) {
      switch (question[0]) {
        case LOSS -> {
          return Double.toString(subject.loss());
        }
        case PREPARE -> subject.prepare(Integer.parseInt(question[1]));
        default -> subject.repeat(TimedOperation.valueOf(question[0]), Integer.parseInt(question[1]));
      }
      return DONE;
    }
  }
}
