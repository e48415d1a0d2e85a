package dev.heed.runtime.train;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How to train. The result depends on everything here but {@code threads}, {@code checkpoint} and
 * {@code checkpointSteps}.
 *
 * @param epochs how often all examples are seen, at least 1
 * @param rows about how many rows (tokens) a mini-batch has, at least 1
 * @param learningRate the highest learning rate, above 0
 * @param optimiser how a step moves the parameters
 * @param momentum how much of the momentum a step of {@link OptimiserKind#SGD} keeps, 0 to below 1
 * @param beta1 how much of the mean gradient a step keeps, 0 to below 1
 * @param beta2 how much of the mean squared gradient a step keeps, above {@code beta1²} and below 1
 * @param epsilon what is added to the root of the mean squared gradient, at least 1e-30
 * @param weightDecay the share of a decayed weight that a step at learning rate 1 takes away, at
 *     least 0; {@link OptimiserKind#SGD} adds it to the gradient
 * @param clip the Euclidean length that all gradients together are scaled down to, above 0;
 *     infinite for no clipping
 * @param averageDecay how much of the average of the weights a step keeps, 0 to below 1: averages
 *     are what is evaluated and what the model has in the end; 0 for the weights themselves
 * @param warmUpShare the share of all steps in which the learning rate rises from 0, 0 to below 1
 * @param finalShare the share of the highest learning rate that is left at the end of the cosine, 0
 *     to 1
 * @param threads how many threads compute, the calling one included, 1 to 256
 * @param shards in how many parts each mini-batch is computed whatever the threads, 1 to 256
 * @param patience how many epochs without a better development score end the training, 0 for never
 * @param bestBy what makes one epoch better than another
 * @param seed decides the order of the examples and what dropout drops
 * @param checkpoint where checkpoints are kept, so that a training that was killed resumes where it
 *     was
 * @param checkpointSteps how many steps lie between checkpoints, beside one at the end of each
 *     epoch; at least 1
 */
public record TrainingOptions(
    int epochs,
    int rows,
    double learningRate,
    OptimiserKind optimiser,
    double momentum,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay,
    double clip,
    double averageDecay,
    double warmUpShare,
    double finalShare,
    int threads,
    int shards,
    int patience,
    BestBy bestBy,
    long seed,
    Optional<Path> checkpoint,
    int checkpointSteps) {

  private static final double MOST = Float.MAX_VALUE;

  public TrainingOptions {
    within("epochs", epochs, 1, 1_000_000);
    within("rows", rows, 1, 1 << 24);
    within("learningRate", learningRate, Float.MIN_NORMAL, 100);
    Objects.requireNonNull(optimiser);
    within("momentum", momentum, 0, 0.9999);
    within("beta1", beta1, 0, Math.nextDown(1f));
    within("beta2", beta2, Float.MIN_NORMAL, Math.nextDown(1f));
    if (beta1 * beta1 >= beta2) {
      throw new IllegalArgumentException(
          "beta1 is "
              + beta1
              + " and beta2 is "
              + beta2
              + "; beta1 squared must be less than beta2");
    }
    // the smallest epsilon is far above the smallest float, so that 0 / (0 + epsilon) is 0
    within("epsilon", epsilon, 1e-30, MOST);
    within("weightDecay", weightDecay, 0, 1 / learningRate);
    if (clip != Double.POSITIVE_INFINITY) {
      within("clip", clip, Float.MIN_NORMAL, MOST);
    }
    within("averageDecay", averageDecay, 0, Math.nextDown(1f));
    within("warmUpShare", warmUpShare, 0, Math.nextDown(1f));
    within("finalShare", finalShare, 0, 1);
    within("threads", threads, 1, 256);
    within("shards", shards, 1, 256);
    within("patience", patience, 0, Integer.MAX_VALUE);
    within("checkpointSteps", checkpointSteps, 1, Integer.MAX_VALUE);
    Objects.requireNonNull(bestBy);
    Objects.requireNonNull(checkpoint);
  }

  /**
   * Options that suit small models on tens of thousands of sequences; change them with {@link
   * #toBuilder}.
   */
  public static TrainingOptions defaults() {
    return builder().build();
  }

  /** A builder that starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with these options. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.epochs = epochs;
    builder.rows = rows;
    builder.learningRate = learningRate;
    builder.optimiser = optimiser;
    builder.momentum = momentum;
    builder.beta1 = beta1;
    builder.beta2 = beta2;
    builder.epsilon = epsilon;
    builder.weightDecay = weightDecay;
    builder.clip = clip;
    builder.averageDecay = averageDecay;
    builder.warmUpShare = warmUpShare;
    builder.finalShare = finalShare;
    builder.threads = threads;
    builder.shards = shards;
    builder.patience = patience;
    builder.bestBy = bestBy;
    builder.seed = seed;
    builder.checkpoint = checkpoint;
    builder.checkpointSteps = checkpointSteps;
    return builder;
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw outside(name, value, least, most);
    }
  }

  private static void within(String name, double value, double least, double most) {
    // written so that NaN is refused
    if (!(value >= least && value <= most)) {
      throw outside(name, value, least, most);
    }
  }

  private static IllegalArgumentException outside(
      String name, Object value, Object least, Object most) {
    return new IllegalArgumentException(
        name + " is " + value + ", it must be from " + least + " to " + most);
  }

  /**
   * Collects options; {@link #build} checks them. The meanings are those of {@link
   * TrainingOptions}.
   */
  public static final class Builder {

    private int epochs = 20;
    private int rows = 1024;
    private double learningRate = 2e-3;
    private OptimiserKind optimiser = OptimiserKind.ADAM_W;
    private double momentum = 0.9;
    private double beta1 = 0.9;
    private double beta2 = 0.999;
    private double epsilon = 1e-8;
    private double weightDecay = 0.01;
    private double clip = 1;
    private double averageDecay;
    private double warmUpShare = 0.05;
    private double finalShare = 0.02;
    private int threads = 1;
    private int shards = 4;
    private int patience;
    private BestBy bestBy = BestBy.AUTOMATIC;
    private long seed = 1;
    private Optional<Path> checkpoint = Optional.empty();
    private int checkpointSteps = 2000;

    private Builder() {}

    /** How often all examples are seen; 20 unless set. */
    public Builder epochs(int value) {
      epochs = value;
      return this;
    }

    /** About how many rows (tokens) a mini-batch has; 1024 unless set. */
    public Builder rows(int value) {
      rows = value;
      return this;
    }

    /** The highest learning rate; 0.002 unless set. */
    public Builder learningRate(double value) {
      learningRate = value;
      return this;
    }

    /** How a step moves the parameters; {@link OptimiserKind#ADAM_W} unless set. */
    public Builder optimiser(OptimiserKind value) {
      optimiser = value;
      return this;
    }

    /** How much of the momentum a step of {@link OptimiserKind#SGD} keeps; 0.9 unless set. */
    public Builder momentum(double value) {
      momentum = value;
      return this;
    }

    /** How much of the mean gradient a step keeps; 0.9 unless set. */
    public Builder beta1(double value) {
      beta1 = value;
      return this;
    }

    /** How much of the mean squared gradient a step keeps; 0.999 unless set. */
    public Builder beta2(double value) {
      beta2 = value;
      return this;
    }

    /** What is added to the root of the mean squared gradient; 1e-8 unless set. */
    public Builder epsilon(double value) {
      epsilon = value;
      return this;
    }

    /** The decay of weights that are declared decayed; 0.01 unless set. */
    public Builder weightDecay(double value) {
      weightDecay = value;
      return this;
    }

    /** The longest gradient; 1 unless set, infinite for no clipping. */
    public Builder clip(double value) {
      clip = value;
      return this;
    }

    /**
     * How much of the average of the weights a step keeps; 0, which is no average, unless set. The
     * average looks back over about {@code 1 / (1 − averageDecay)} steps, and over no more than a
     * tenth of those so far: an exponential moving average (Tarvainen and Valpola 2017, after
     * Polyak and Juditsky 1992). It is less noisy than the weights of a single step, most of all
     * where the learning rate is high; a step takes one more number for each weight it changes.
     */
    public Builder averageDecay(double value) {
      averageDecay = value;
      return this;
    }

    /** The share of all steps in which the learning rate rises; 0.05 unless set. */
    public Builder warmUpShare(double value) {
      warmUpShare = value;
      return this;
    }

    /** The share of the highest learning rate that is left at the end; 0.02 unless set. */
    public Builder finalShare(double value) {
      finalShare = value;
      return this;
    }

    /**
     * How many threads compute, the calling one included; 1 unless set. They do not change the
     * result.
     */
    public Builder threads(int value) {
      threads = value;
      return this;
    }

    /**
     * In how many parts each mini-batch is computed; 4 unless set. They change the result, by
     * rounding and by what dropout drops. No more threads than parts have work in the forward and
     * backward passes, and each part has gradients of its own to be cleared and summed up: with two
     * threads, 2 parts of 128 rows were 10 to 20 % faster than 4 of 64.
     */
    public Builder shards(int value) {
      shards = value;
      return this;
    }

    /**
     * How many epochs without a better development score end the training; 0, which is never,
     * unless set.
     */
    public Builder patience(int value) {
      patience = value;
      return this;
    }

    /** What makes one epoch better than another; {@link BestBy#AUTOMATIC} unless set. */
    public Builder bestBy(BestBy value) {
      bestBy = value;
      return this;
    }

    /** Decides the order of the examples and what dropout drops; 1 unless set. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * Where checkpoints are kept; none unless set. A training that finds a checkpoint there resumes
     * it. The file stays when training ends: whoever has saved the model deletes it.
     */
    public Builder checkpoint(Path value) {
      checkpoint = Optional.of(value);
      return this;
    }

    /** How many steps lie between checkpoints; 2,000 unless set. */
    public Builder checkpointSteps(int value) {
      checkpointSteps = value;
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public TrainingOptions build() {
      return new TrainingOptions(
          epochs,
          rows,
          learningRate,
          optimiser,
          momentum,
          beta1,
          beta2,
          epsilon,
          weightDecay,
          clip,
          averageDecay,
          warmUpShare,
          finalShare,
          threads,
          shards,
          patience,
          bestBy,
          seed,
          checkpoint,
          checkpointSteps);
    }
  }
}
