package dev.heed.examples.cli;

import dev.heed.runtime.train.TrainingReport;

/**
 * A model with what its training did.
 *
 * @param model the model with the weights of the best epoch
 * @param report epochs, development accuracy, time
 * @param <I> what an input is
 * @param <A> what an answer is
 */
public record Learned<I, A>(Labeller<I, A> model, TrainingReport report) {}
