package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One training from its start or resume to its end. */
final class TrainingRun<I extends Batch<I>, T extends Batch<T>> {

  private final Trainable<I, T> model;
  private final TrainingOptions options;
  private final TrainingListener listener;
  private final Crew crew;
  private final List<Trainable.Worker<I, T>> workers;
  private final MiniBatches batches;
  private final int steps;
  private final Optimiser optimiser;
  private final Stepper<I, T> stepper;
  private final Evaluation<I, T> evaluation;
  private final TrainingState state;
  private final Parameters best;
  private final Optional<Checkpoint> checkpoint;
  private final Stopwatch stopwatch;

  TrainingRun(
      Trainable<I, T> model,
      TrainingOptions options,
      Examples<I, T> train,
      Examples<I, T> development,
      TrainingListener listener,
      Crew crew,
      List<Trainable.Worker<I, T>> workers)
      throws IOException {
    this.model = model;
    this.options = options;
    this.listener = listener;
    this.crew = crew;
    this.workers = workers;
    this.state = new TrainingState(options.bestBy());
    int[] taught = train.taught(model);
    if (taught.length == 0) {
      throw new IllegalArgumentException(
          "none of the %d training sequences has a target; there is nothing to learn from"
              .formatted(train.inputs().sequences()));
    }
    this.batches = new MiniBatches(train.inputs(), taught, options.rows());
    this.steps = steps(options, batches);
    Parameters parameters = model.parameters();
    this.optimiser = new Optimiser(parameters, UpdateRule.of(options, Schedule.of(options, steps)));
    this.stepper =
        new Stepper<>(
            model, train.inputs(), train.targets(), batches, options, optimiser, crew, workers);
    this.evaluation =
        new Evaluation<>(development.inputs(), development.targets(), options.threads());
    this.best = parameters.copy();
    this.checkpoint =
        options.checkpoint().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Checkpoint(
                    options.checkpoint().get(),
                    Fingerprint.of(model, options, train, development),
                    state,
                    parameters,
                    best,
                    optimiser));
    if (checkpoint.isPresent()) {
      checkpoint.get().resume();
    }
    this.stopwatch = new Stopwatch(state, steps);
  }

  private static int steps(TrainingOptions options, MiniBatches batches) {
    long steps = (long) options.epochs() * batches.count();
    if (steps > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%d epochs of %d steps are more than %d steps; take fewer epochs or more rows per step"
              .formatted(options.epochs(), batches.count(), Integer.MAX_VALUE));
    }
    return (int) steps;
  }

  TrainingReport run() throws IOException {
    listener.started(
        new TrainingListener.Started(
            size(),
            batches.sequences(),
            batches.rows(),
            options.epochs(),
            batches.count(),
            state.step));
    while (state.epochsDone < options.epochs() && !state.stoppedEarly) {
      runEpoch();
    }
    model.parameters().set(best);
    model.parametersChanged();
    TrainingReport report =
        new TrainingReport(
            state.epochsDone,
            state.bestEpoch,
            state.bestAccuracy,
            state.bestLoss,
            state.step,
            state.tokens,
            stopwatch.totalSeconds(),
            state.stoppedEarly);
    listener.finished(report);
    return report;
  }

  private void runEpoch() throws IOException {
    batches.shuffle(options.seed(), state.epochsDone);
    while (state.batchesDone < batches.count()) {
      runStep();
    }
    stepper.beginEvaluation();
    Score development = evaluation.run(crew, workers);
    double trainingLoss = state.epochLoss / state.epochTargets;
    boolean better = state.finishEpoch(development);
    if (better) {
      best.set(model.parameters());
    }
    stepper.endEvaluation();
    state.stoppedEarly =
        options.patience() > 0
            && state.worseEpochs >= options.patience()
            && state.epochsDone < options.epochs();
    save();
    listener.epochFinished(
        new TrainingListener.EpochFinished(
            state.epochsDone,
            options.epochs(),
            trainingLoss,
            development.meanLoss(),
            development.accuracy(),
            better,
            stopwatch.seconds()));
    if (state.stoppedEarly) {
      listener.stoppedEarly(
          new TrainingListener.StoppedEarly(state.epochsDone, state.bestEpoch, options.patience()));
    }
  }

  private void runStep() throws IOException {
    double loss = stepper.step(state.batchesDone);
    state.step++;
    state.batchesDone++;
    state.epochLoss += loss;
    state.epochTargets += stepper.targetCount();
    state.tokens += stepper.rows();
    if (state.step % options.checkpointSteps() == 0) {
      save();
    }
    listener.step(
        new TrainingListener.Step(
            state.epochsDone + 1,
            options.epochs(),
            state.step,
            steps,
            loss / stepper.targetCount(),
            optimiser.learningRate(),
            stopwatch.tokensPerSecond(),
            stopwatch.secondsLeft(),
            stopwatch.seconds()));
    if (Thread.currentThread().isInterrupted()) {
      throw new TrainingException(
          "training was interrupted after step %d of %d".formatted(state.step, steps));
    }
  }

  private void save() throws IOException {
    if (checkpoint.isPresent()) {
      stopwatch.store();
      checkpoint.get().save();
    }
  }

  private long size() {
    return model.parameters().declarations().stream().mapToLong(ParameterDeclaration::size).sum();
  }
}
