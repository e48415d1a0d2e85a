package dev.heed.examples.benchmarks;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.report.Circumstances;
import dev.heed.examples.benchmarks.report.Ratios;
import dev.heed.examples.benchmarks.report.Report;
import dev.heed.examples.benchmarks.run.Campaign;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Jdk;
import dev.heed.examples.benchmarks.run.Journal;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Pace;
import dev.heed.examples.benchmarks.run.Variant;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures, writes the report, and prints the figures last. */
@Command(
    name = "benchmarks",
    mixinStandardHelpOptions = true,
    description = "Measures the encoders beside their peers and beside the machine.")
public final class Main implements Callable<Integer> {

  @Option(names = "--short", description = "A first look: one fork each, ReLU only.")
  private boolean brief;

  @Option(names = "--rounds", description = "How often everything is measured, instead of 5.")
  private int rounds = Pace.FULL.rounds();

  @Option(names = "--resume", description = "Go on where an interrupted run was.")
  private boolean resume;

  @Option(names = "--jdk", description = "The folder of a JDK; once for each.", required = true)
  private List<Path> jdkFolders = List.of();

  @Option(names = "--peak", description = "The compiled C program, if there is one.")
  private @Nullable Path peak;

  @Option(names = "--folder", description = "Where the report goes.", required = true)
  private Path folder = Path.of("");

  private Main() {}

  /** Runs the command and ends the JVM: 0 with figures, 1 without. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Map<Variant, Jdk> jdks = new EnumMap<>(Variant.class);
    for (Path jdkFolder : jdkFolders) {
      Jdk jdk = Jdk.at(jdkFolder);
      for (Variant variant : Variant.values()) {
        if (variant.jdk() == jdk.feature()) {
          jdks.putIfAbsent(variant, jdk);
        }
      }
    }
    Pace pace = brief ? Pace.SHORT : Pace.FULL.withRounds(rounds);
    List<Cell> cells = brief ? Selection.brief() : Selection.all();
    Path kept = folder.resolve(brief ? "measured-short.tsv" : "measured.tsv");
    Journal journal = resume ? Journal.resume(kept) : Journal.begin(kept);
    Path logs = folder.resolve("logs");
    Campaign campaign =
        new Campaign(pace, jdks, Optional.ofNullable(peak), logs, journal, System.err);
    Measurements measurements =
        campaign.run(cells, brief ? List.of(Size.TINY) : List.of(Size.TINY, Size.LARGE));
    String command =
        "examples/benchmarks/run" + (brief ? " --short" : " --rounds " + pace.rounds());
    Circumstances circumstances =
        new Circumstances(
            command, LocalDate.now(ZoneOffset.UTC), new LinkedHashSet<>(jdks.values()), pace);
    String graphs =
        OptimisedGraphs.markdown(
            brief ? List.of(Activation.RELU) : List.of(Activation.values()), folder, System.err);
    Report report = new Report(measurements, circumstances, graphs, folder);
    System.err.println("report: " + report.write());
    measurements
        .failures()
        .forEach((cell, reason) -> System.err.println("not measured: " + cell + ": " + reason));
    Map<String, Double> ratios = Ratios.of(measurements);
    ratios.forEach((name, value) -> System.out.println(Report.line(name, value)));
    return ratios.isEmpty() ? 1 : 0;
  }
}
