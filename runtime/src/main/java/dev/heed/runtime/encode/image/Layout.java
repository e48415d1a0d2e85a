package dev.heed.runtime.encode.image;

/** How the values of an image lie in an array; rows of pixels from the top, each from the left. */
public enum Layout {
  /** All channels of a pixel together: RGBRGB…, {@code [height, width, channels]}. */
  INTERLEAVED,
  /** The same with the last channel first: BGRBGR…, or ABGRABGR… */
  INTERLEAVED_REVERSED,
  /** One channel after the other: RR…GG…BB…, {@code [channels, height, width]}. */
  PLANES;

  int index(int pixel, int pixels, int channel, int channels) {
    return switch (this) {
      case INTERLEAVED -> pixel * channels + channel;
      case INTERLEAVED_REVERSED -> pixel * channels + channels - 1 - channel;
      case PLANES -> channel * pixels + pixel;
    };
  }
}
