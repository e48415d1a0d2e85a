package dev.heed.examples.tagger;

import dev.heed.runtime.label.Calibration;
import dev.heed.runtime.train.TrainingReport;

/**
 * A tagger with what its training did.
 *
 * @param tagger the tagger with the weights of the best epoch
 * @param report epochs, development accuracy, time
 * @param calibration how its probabilities were made to come true
 */
record Trained(Tagger tagger, TrainingReport report, Calibration calibration) {}
