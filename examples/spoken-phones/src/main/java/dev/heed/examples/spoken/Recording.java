package dev.heed.examples.spoken;

import dev.heed.runtime.encode.sound.Sound;

/**
 * A spoken digit.
 *
 * @param sound how it sounds
 * @param digit which it is, 0 to 9
 */
record Recording(Sound sound, int digit) {}
