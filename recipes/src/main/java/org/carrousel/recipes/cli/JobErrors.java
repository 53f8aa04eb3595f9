package org.carrousel.recipes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carrousel.backend.CommandSyntax;
import org.carrousel.datasets.DatasetException;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.training.DivergedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a user why a job did not come to its end, and the caller its exit status. */
final class JobErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final int FAILED = 1;
  private static final int BAD_INPUT = 2;

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (exception instanceof BadInputException || exception instanceof DatasetException) {
      err.println("bad input: " + exception.getMessage());
      return BAD_INPUT;
    }
    if (exception instanceof DivergedException || exception instanceof IOException) {
      err.println("failed: " + message(exception));
      return FAILED;
    }
    err.print("failed: ");
    exception.printStackTrace(err);
    return FAILED;
  }

  /** A file system's error names its kind in its class, such as NoSuchFileException. */
  private static String message(Exception exception) {
    return exception instanceof FileSystemException ? exception.toString() : exception.getMessage();
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    command.getErr().println("bad input: " + explained(exception, command).getMessage());
    return BAD_INPUT;
  }

  private static BadInputException explained(ParameterException exception, CommandLine command) {
    String expected = String.join(" ", command.getCommandSpec().usageMessage().customSynopsis());
    if (exception instanceof MissingParameterException missing) {
      List<ArgSpec> options = missing.getMissing();
      return new BadInputException(
          options.stream().map(option -> "no " + name(option)).collect(Collectors.joining(", ")),
          expected,
          options.stream()
              .map(
                  option ->
                      "give " + name(option) + ", the " + String.join(" ", option.description()))
              .collect(Collectors.joining("; ")),
          exception);
    }
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String given = unmatched.getUnmatched().get(0);
      return new BadInputException(
          "unknown " + (given.startsWith("--") ? "option " : "argument ") + given,
          expected,
          NearestName.advice(given, names(command)),
          exception);
    }
    return new BadInputException(
        exception.getMessage(), expected, "call it in this way", exception);
  }

  /** As the user gives it, and as the command itself takes it. */
  private static String name(ArgSpec option) {
    String name = ((OptionSpec) option).longestName();
    String given = CommandSyntax.current().option(name.replaceFirst("^--", ""));
    return given.equals(name) ? name : given + " (" + name + ")";
  }

  private static List<String> names(CommandLine command) {
    List<String> names = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
    return names;
  }
}
