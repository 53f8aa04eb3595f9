package org.carrousel.backend;

/** Syntax of jobs, options and settings on a command line: Maven's or that of a script. */
public enum CommandSyntax {
  /** A profile and properties of Maven: {@code mvn -Pforecast -Dset.lags=6}. */
  MAVEN("mvn -P%s", "-D%s", "=", "-Dset.%s"),

  /** The script of the distribution: {@code carrousel forecast --set lags=6}. */
  SCRIPT("carrousel %s", "--%s", " ", "--set %s");

  /** System property with the name of the syntax; a launcher sets it for the job's process. */
  public static final String PROPERTY = "carrousel.syntax";

  private final String command;
  private final String option;
  private final String assignment;
  private final String setting;

  CommandSyntax(String command, String option, String assignment, String setting) {
    this.command = command;
    this.option = option;
    this.assignment = assignment;
    this.setting = setting;
  }

  /** Returns the syntax in which the user started this process; Maven's if no launcher set one. */
  public static CommandSyntax current() {
    return valueOf(System.getProperty(PROPERTY, MAVEN.name()));
  }

  /** Returns the call of a job: {@code mvn -Pforecast}. */
  public String command(String job) {
    return command.formatted(job);
  }

  /** Returns an option without its value: {@code -Dmodel}. */
  public String option(String name) {
    return option.formatted(name);
  }

  /** Returns an option with its value: {@code -Dmodel=model.carrousel}. */
  public String option(String name, String value) {
    return option(name) + assignment + value;
  }

  /** Returns the key of a setting: {@code -Dset.lags}. */
  public String setting(String key) {
    return setting.formatted(key);
  }
}
