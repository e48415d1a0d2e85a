package dev.heed.runtime.label;

/**
 * What a calibration found. A model's scores are divided by its temperature before they become
 * probabilities: above 1 makes it less sure, below 1 more. Its answers stay the same.
 *
 * @param temperature the temperature with the least loss
 * @param lossBefore the mean loss of a target in nats at temperature 1
 * @param loss the mean loss at the temperature
 * @param errorBefore the expected calibration error at temperature 1, see {@link Reliability#error}
 * @param error the expected calibration error at the temperature
 */
public record Calibration(
    float temperature, double lossBefore, double loss, double errorBefore, double error) {}
