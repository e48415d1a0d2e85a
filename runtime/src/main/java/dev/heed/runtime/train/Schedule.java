package dev.heed.runtime.train;

/**
 * The learning rate of each step: it rises in a line from 0 to its peak over the warm-up, then
 * falls along half a cosine (Loshchilov and Hutter 2017, without restarts) to a share of the peak.
 *
 * @param peak the highest learning rate, above 0
 * @param steps the steps of the whole training, at least 1
 * @param warmUp the steps that rise, 0 to {@code steps} − 1
 * @param finalShare the share of the peak that the last step has, 0 to 1
 */
record Schedule(double peak, int steps, int warmUp, double finalShare) {

  /** The schedule that the options ask for in a training of that many steps. */
  static Schedule of(TrainingOptions options, int steps) {
    int warmUp = (int) Math.min(steps - 1L, Math.round(options.warmUpShare() * steps));
    return new Schedule(options.learningRate(), steps, warmUp, options.finalShare());
  }

  /** The learning rate of a step, which counts from 1 to {@link #steps}. */
  double rate(int step) {
    if (step <= warmUp) {
      return peak * step / warmUp;
    }
    double progress = (double) (step - warmUp) / (steps - warmUp);
    // StrictMath: the same on every machine, so that a checkpoint resumes exactly on another one
    return peak * (finalShare + (1 - finalShare) * 0.5 * (1 + StrictMath.cos(Math.PI * progress)));
  }
}
