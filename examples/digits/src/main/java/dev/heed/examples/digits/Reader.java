package dev.heed.examples.digits;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.Labeller;
import dev.heed.examples.cli.ModelFamily;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.runtime.encode.image.Image;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A declared model: there are two architectures for each of two sizes.
 *
 * @param architecture how it sees an image
 * @param size the size of its images
 * @param family the generated classes
 */
record Reader(
    Architecture architecture, ImageSize size, ModelFamily<?, ?, ?, GreyImage, Digit> family) {

  /** 16 patches of an 8×8 image. */
  private static final Reader PATCHES_8 =
      new Reader(
          Architecture.PATCHES,
          ImageSize.SMALL,
          new ModelFamily<>(
              "Patches8",
              Patches8Model.PARAMETERS,
              Patches8Model::load,
              Patches8Model::save,
              (model, images) -> model.labelAll(inputs(images)),
              Patches8Trainer::create,
              Patches8Trainer::newExamples,
              (examples, image, digit) -> examples.add(image.input(), digit),
              Patches8Trainer::train,
              Patches8Trainer::model));

  /** An 8×8 image as one vector. */
  private static final Reader VECTOR_8 =
      new Reader(
          Architecture.VECTOR,
          ImageSize.SMALL,
          new ModelFamily<>(
              "Vector8",
              Vector8Model.PARAMETERS,
              Vector8Model::load,
              Vector8Model::save,
              (model, images) -> model.labelAll(inputs(images)),
              Vector8Trainer::create,
              Vector8Trainer::newExamples,
              (examples, image, digit) -> examples.add(image.input(), digit),
              Vector8Trainer::train,
              Vector8Trainer::model));

  /** 16 patches of a 28×28 image. */
  private static final Reader PATCHES_28 =
      new Reader(
          Architecture.PATCHES,
          ImageSize.LARGE,
          new ModelFamily<>(
              "Patches28",
              Patches28Model.PARAMETERS,
              Patches28Model::load,
              Patches28Model::save,
              (model, images) -> model.labelAll(inputs(images)),
              Patches28Trainer::create,
              Patches28Trainer::newExamples,
              (examples, image, digit) -> examples.add(image.input(), digit),
              Patches28Trainer::train,
              Patches28Trainer::model));

  /** A 28×28 image as one vector. */
  private static final Reader VECTOR_28 =
      new Reader(
          Architecture.VECTOR,
          ImageSize.LARGE,
          new ModelFamily<>(
              "Vector28",
              Vector28Model.PARAMETERS,
              Vector28Model::load,
              Vector28Model::save,
              (model, images) -> model.labelAll(inputs(images)),
              Vector28Trainer::create,
              Vector28Trainer::newExamples,
              (examples, image, digit) -> examples.add(image.input(), digit),
              Vector28Trainer::train,
              Vector28Trainer::model));

  private static final List<Reader> ALL = List.of(PATCHES_8, VECTOR_8, PATCHES_28, VECTOR_28);

  private static List<Image> inputs(List<GreyImage> images) {
    return images.stream().map(GreyImage::input).toList();
  }

  /** The model for images of a size. */
  static Reader of(Architecture architecture, ImageSize size) {
    return ALL.stream()
        .filter(reader -> reader.architecture == architecture && reader.size == size)
        .findFirst()
        .orElseThrow();
  }

  /** The model that a file holds. */
  static Reader in(Path file) throws IOException {
    Map<String, Reader> byName = new LinkedHashMap<>();
    for (Reader reader : ALL) {
      byName.put(reader.family.name(), reader);
    }
    return ModelFiles.choose(file, byName);
  }

  /** Reads the weights. */
  Labeller<GreyImage, Digit> load(Path file) throws IOException {
    return family.load(file);
  }

  /** Refuses images of another size. */
  Labelled<GreyImage, Digit> checked(Labelled<GreyImage, Digit> images) {
    ImageSize found = images.inputs().get(0).size();
    if (found != size) {
      throw new BadInput(
          images.name() + ": has images of " + found + ", the model reads images of " + size);
    }
    return images;
  }
}
