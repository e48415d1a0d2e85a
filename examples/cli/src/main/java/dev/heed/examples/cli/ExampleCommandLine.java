package dev.heed.examples.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs an example's commands. Whatever goes wrong ends as one message on standard error and an exit
 * code: 1 where the work failed, 2 where the command line was wrong; never a stack trace.
 */
public final class ExampleCommandLine {

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private ExampleCommandLine() {}

  /**
   * Runs one command.
   *
   * @param name the example's name, such as {@code pos-tagger}
   * @param description what the example does, one sentence
   * @param commands the commands, objects annotated with picocli's {@link Command}
   * @param streams where they read and write
   * @param arguments the command line
   * @return the exit code
   */
  public static int run(
      String name, String description, List<?> commands, Streams streams, String... arguments) {
    CommandLine commandLine = new CommandLine(new Example());
    commandLine.getCommandSpec().name(name).usageMessage().description(description);
    addHelp(commandLine);
    for (Object command : commands) {
      CommandLine subcommand = new CommandLine(command);
      addHelp(subcommand);
      commandLine.addSubcommand(subcommand);
    }
    commandLine
        .setOut(writer(streams.out()))
        .setErr(writer(streams.err()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((problem, ignored) -> refuse(problem, streams))
        .setExecutionExceptionHandler((failure, command, ignored) -> report(name, failure, streams))
        .setExitCodeExceptionMapper(failure -> FAILED);
    int code = commandLine.execute(arguments);
    streams.out().flush();
    streams.err().flush();
    return code;
  }

  private static void addHelp(CommandLine command) {
    OptionSpec help =
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("shows this text and ends")
            .build();
    command.getCommandSpec().addOption(help);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int refuse(ParameterException problem, Streams streams) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    streams.err().println(name + ": " + problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, command.getErr());
    streams.err().println("Try '" + name + " --help'.");
    return WRONG_USAGE;
  }

  private static int report(String name, Exception failure, Streams streams) {
    streams.err().println(name + ": " + FailureMessage.of(failure));
    return FAILED;
  }

  /** The example itself, which does nothing but name its commands. */
  @Command(synopsisSubcommandLabel = "COMMAND")
  private static final class Example implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "a command is missing");
    }
  }
}
