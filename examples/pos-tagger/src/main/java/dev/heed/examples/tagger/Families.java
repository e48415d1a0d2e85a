package dev.heed.examples.tagger;

/** The generated classes of each architecture. */
final class Families {

  private static final Family<?, ?, ?> DENSE =
      new Family<>(
          DenseTaggerModel::load,
          DenseTaggerModel::save,
          DenseTaggerModel::vocabulary,
          DenseTaggerModel::labelAll,
          DenseTaggerTrainer::newVocabulary,
          DenseTaggerTrainer::create,
          DenseTaggerTrainer::newExamples,
          DenseTaggerTrainer.Examples::add,
          DenseTaggerTrainer::train,
          DenseTaggerTrainer::model);

  private static final Family<?, ?, ?> WINDOW =
      new Family<>(
          WindowTaggerModel::load,
          WindowTaggerModel::save,
          WindowTaggerModel::vocabulary,
          WindowTaggerModel::labelAll,
          WindowTaggerTrainer::newVocabulary,
          WindowTaggerTrainer::create,
          WindowTaggerTrainer::newExamples,
          WindowTaggerTrainer.Examples::add,
          WindowTaggerTrainer::train,
          WindowTaggerTrainer::model);

  private static final Family<?, ?, ?> ATTENTION =
      new Family<>(
          AttentionTaggerModel::load,
          AttentionTaggerModel::save,
          AttentionTaggerModel::vocabulary,
          AttentionTaggerModel::labelAll,
          AttentionTaggerTrainer::newVocabulary,
          AttentionTaggerTrainer::create,
          AttentionTaggerTrainer::newExamples,
          AttentionTaggerTrainer.Examples::add,
          AttentionTaggerTrainer::train,
          AttentionTaggerTrainer::model);

  private static final Family<?, ?, ?> ONEHOT =
      new Family<>(
          OneHotTaggerModel::load,
          OneHotTaggerModel::save,
          OneHotTaggerModel::vocabulary,
          OneHotTaggerModel::labelAll,
          OneHotTaggerTrainer::newVocabulary,
          OneHotTaggerTrainer::create,
          OneHotTaggerTrainer::newExamples,
          OneHotTaggerTrainer.Examples::add,
          OneHotTaggerTrainer::train,
          OneHotTaggerTrainer::model);

  private Families() {}

  /** The generated classes of an architecture. */
  static Family<?, ?, ?> of(Architecture architecture) {
    return switch (architecture) {
      case DENSE -> DENSE;
      case WINDOW -> WINDOW;
      case ATTENTION -> ATTENTION;
      case ONEHOT -> ONEHOT;
    };
  }
}
