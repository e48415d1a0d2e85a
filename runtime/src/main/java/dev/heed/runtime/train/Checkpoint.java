package dev.heed.runtime.train;

import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps all that a training needs to go on bit for bit where it was, in one file that is replaced
 * as a whole: at any moment it is the last complete checkpoint. The file is big-endian: 8 bytes
 * {@code HEEDCHKP}, the version, the {@link Fingerprint}, the {@link TrainingState}, parameters,
 * best parameters, the optimiser's {@link Moments} as they are (rows of tables not brought up to
 * date), and the CRC-32 of everything before it.
 */
final class Checkpoint {

  static final long MAGIC = 0x484545444348_4B50L;
  static final int VERSION = 3;

  private final Path file;
  private final Map<String, String> fingerprint;
  private final TrainingState state;
  private final Parameters parameters;
  private final Parameters best;
  private final Optimiser optimiser;

  /**
   * A checkpoint of a training whose parts are read from and written to.
   *
   * @param best the best parameters, which count once {@code state.bestEpoch} is above 0
   * @throws IOException if the folder of the file is not there
   */
  Checkpoint(
      Path file,
      Map<String, String> fingerprint,
      TrainingState state,
      Parameters parameters,
      Parameters best,
      Optimiser optimiser)
      throws IOException {
    this.file = file;
    this.fingerprint = fingerprint;
    this.state = state;
    this.parameters = parameters;
    this.best = best;
    this.optimiser = optimiser;
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          "checkpoint %s: it must be a file in a folder that exists".formatted(file));
    }
  }

  /** Writes the training beside the file, then moves it into place. */
  void save() throws IOException {
    try (CheckpointWriter out = new CheckpointWriter(file)) {
      out.putLong(MAGIC);
      out.putInt(VERSION);
      out.putInt(fingerprint.size());
      for (Map.Entry<String, String> entry : fingerprint.entrySet()) {
        out.putText(entry.getKey());
        out.putText(entry.getValue());
      }
      saveState(out);
      for (int i = 0; i < parameters.size(); i++) {
        out.putRows(parameters.values(i));
        if (state.bestEpoch > 0) {
          out.putRows(best.values(i));
        }
        saveMoments(out, i);
      }
      out.finish();
    } catch (IOException e) {
      throw new IOException("checkpoint %s cannot be written: %s".formatted(file, e), e);
    }
  }

  private void saveState(CheckpointWriter out) throws IOException {
    out.putInt(state.epochsDone);
    out.putInt(state.batchesDone);
    out.putInt(state.step);
    out.putDouble(state.epochLoss);
    out.putLong(state.epochTargets);
    out.putLong(state.tokens);
    out.putInt(state.bestEpoch);
    out.putDouble(state.bestAccuracy);
    out.putDouble(state.bestLoss);
    out.putInt(state.worseEpochs);
    out.putInt(state.stoppedEarly ? 1 : 0);
    out.putLong(state.earlierNanos);
  }

  private void saveMoments(CheckpointWriter out, int parameter) throws IOException {
    Moments moments = optimiser.moments(parameter);
    boolean sparse = parameters.declarations().get(parameter).sparse();
    for (int row = 0; row < parameters.values(parameter).length; row++) {
      if (sparse) {
        out.putInt(moments.touchedAt(row));
        out.putInt(moments.validAt(row));
      }
      if (!sparse || moments.started(row)) {
        for (int kind = 0; kind < moments.kinds(); kind++) {
          out.putRow(moments.moment(row, kind));
        }
      }
    }
  }

  /**
   * Takes the training over from the file, if there is one.
   *
   * @throws IOException if it is damaged, of another version, or of another training; nothing was
   *     changed then
   */
  void resume() throws IOException {
    Optional<CheckpointReader> opened = CheckpointReader.open(file);
    if (opened.isEmpty()) {
      return;
    }
    try (CheckpointReader in = opened.get()) {
      requireSameTraining(in);
      loadState(in);
      for (int i = 0; i < parameters.size(); i++) {
        in.takeRows(parameters.values(i));
        if (state.bestEpoch > 0) {
          in.takeRows(best.values(i));
        }
        loadMoments(in, i);
      }
      in.finish();
    }
    optimiser.resume(state.step);
  }

  private void requireSameTraining(CheckpointReader in) throws IOException {
    int entries = in.takeInt();
    for (int i = 0; i < entries; i++) {
      String name = in.takeText();
      String theirs = in.takeText();
      String ours = fingerprint.getOrDefault(name, "nothing");
      if (!ours.equals(theirs)) {
        throw new IOException(
            ("checkpoint %s is of another training: its %s is %s, here it is %s; train as before,"
                    + " or delete the file to start anew")
                .formatted(file, name, theirs, ours));
      }
    }
  }

  private void loadState(CheckpointReader in) throws IOException {
    state.epochsDone = in.takeInt();
    state.batchesDone = in.takeInt();
    state.step = in.takeInt();
    state.epochLoss = in.takeDouble();
    state.epochTargets = in.takeLong();
    state.tokens = in.takeLong();
    state.bestEpoch = in.takeInt();
    state.bestAccuracy = in.takeDouble();
    state.bestLoss = in.takeDouble();
    state.worseEpochs = in.takeInt();
    state.stoppedEarly = in.takeInt() != 0;
    state.earlierNanos = in.takeLong();
  }

  private void loadMoments(CheckpointReader in, int parameter) throws IOException {
    Moments moments = optimiser.moments(parameter);
    boolean sparse = parameters.declarations().get(parameter).sparse();
    for (int row = 0; row < parameters.values(parameter).length; row++) {
      boolean started = !sparse;
      if (sparse) {
        int touchedAt = in.takeInt();
        started = touchedAt > 0;
        if (started) {
          moments.touch(row, touchedAt);
        }
        moments.validate(row, in.takeInt());
      }
      if (started) {
        for (int kind = 0; kind < moments.kinds(); kind++) {
          in.takeRow(moments.moment(row, kind));
        }
      }
    }
  }
}
