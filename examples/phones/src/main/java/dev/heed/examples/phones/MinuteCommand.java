package dev.heed.examples.phones;

import com.sun.management.ThreadMXBean;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.Table;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Labels a long sound in one call and tells what that takes, for growing parts of it. */
@Command(
    name = "minute",
    description =
        "Labels a long sound in one call and prints time and memory, for growing parts of it.")
final class MinuteCommand implements Callable<Integer> {

  /** The fastest of some calls: others work on the machine too. */
  private static final int CALLS = 3;

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description =
          "a table whose first row is the sound, with the columns file and phones; a minute of the"
              + " embedded sample where it is left out")
  private Optional<Path> test = Optional.empty();

  MinuteCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    FramePhonesModel labeller = FramePhonesModel.load(model.model());
    Labelled<Sound, List<Phone>> recordings =
        test.isPresent() ? Recordings.read(test.get()) : SampleRecordings.minute();
    Sound sound = recordings.inputs().get(0);
    List<Phone> truth = recordings.answers().get(0);
    labeller.warmUp();

    Table table = new Table("frames", "seconds of sound", "milliseconds", "MB of memory");
    Measured whole = new Measured(0, 0, List.of());
    for (int parts = 16; parts >= 1; parts /= 2) {
      int samples = sound.samples().length / parts;
      Sound part = new Sound(sound.rate(), Arrays.copyOf(sound.samples(), samples));
      whole = measure(labeller, part);
      table.row(
          Integer.toString(whole.phones().size()),
          text("%.1f", (double) samples / sound.rate()),
          text("%.1f", whole.milliseconds()),
          text("%.1f", whole.bytes() / 1e6));
    }
    streams.out().println(table);
    new Figures()
        .count("frames", whole.phones().size())
        .seconds("milliseconds", whole.milliseconds())
        .count("bytes", whole.bytes())
        .fraction(
            "accuracy",
            EvaluateCommand.confusion(List.of(truth), List.of(whole.phones())).accuracy())
        .print(streams.out());
    return 0;
  }

  /**
   * What a call takes.
   *
   * @param milliseconds the time of the fastest of some
   * @param bytes all memory that it asks for
   * @param phones what it answers
   */
  private record Measured(double milliseconds, long bytes, List<Phone> phones) {}

  private static Measured measure(FramePhonesModel labeller, Sound sound) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Measured best = new Measured(Double.MAX_VALUE, 0, List.of());
    for (int call = 0; call < CALLS; call++) {
      long bytes = threads.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();
      List<Phone> phones = labeller.label(sound);
      double milliseconds = (System.nanoTime() - start) / 1e6;
      bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
      if (milliseconds < best.milliseconds()) {
        best = new Measured(milliseconds, bytes, phones);
      }
    }
    return best;
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
