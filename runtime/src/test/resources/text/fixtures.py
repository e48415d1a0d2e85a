"""Writes the tokenizer fixtures beside this file: python3 fixtures.py

Needs the Hugging Face library: python3 -m pip install tokenizers==0.23.2
The vocabularies are trained on TEXT, which was made for this; cases.json holds texts with the
ids that the library gives.
"""

import collections
import json
import pathlib
import random

from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers
from tokenizers import processors, trainers

HERE = pathlib.Path(__file__).parent

TEXT = """
The owl saw a saw on the old sawmill's wall, and it didn't know what it'd do with it.
We're walking; they've walked, she'll walk and I'm not walking. You can't stop walkers!
In 1815 the ships carried 2,000 tons of coal, 37.5% more than in 1814 (see table 12-b).
Naïve cafés serve crème brûlée; Zürich, Málaga and Łódź don't. Über allem: die Straßenbahn.
Ωμέγα and άλφα are Greek, привет and ещё are Russian, שלום is Hebrew, नमस्ते is Hindi.
東京は日本の首都です。 北京是中国的首都。 서울은 한국의 수도입니다. 안녕하세요 세계!
Emoji: 😀 😃 👍🏽 👩‍👩‍👧 🇸🇪 and signs: → ≤ © ™ € £ ¥ § ¶ « » “quoted” ‘words’ … – —
def walk(owl: str) -> int:\n\treturn len(owl.split("saw")) + 1  # two  spaces, a\ttab
lower UPPER Mixed camelCase snake_case e-mail@example.org www.example.org/path?x=1&y=2
unbelievable unbelievably believable believing believer internationalisation nationalities
"""

STRINGS = [
    "",
    " ",
    "   \t\n ",
    "I saw a saw",
    "  leading and trailing  ",
    "The owl's wall, they've won't I'LL she'd 'tis 'S ''s it's' rock'n'roll",
    "don't can't we're I'm you'd he'll they've 's't're",
    "x'\u017f 's\u00a0's",
    "caf\u00e9 cafe\u0301 CAF\u00c9 CAFE\u0301 e\u0301\u0323 \u0301alone",
    "İstanbul ISTANBUL ıI ΣΑΣ ὈΔΥΣΣΕΎΣ ß ẞ ǅ Ǆ ﬁ \u212a \u212b \u2126",
    "東京は日本の首都です。北京abc是1234中国",
    "서울은 한국 \u1112\u1161\u11ab 각",
    "नमस्ते שָׁלוֹם العربية ไทย ไม่",
    "😀😃👍🏽 👩\u200d👩\u200d👧🇸🇪 a😀b",
    "zero\u200bwidth \u200djoin\u00adhyphen \ufeffbom \u2060word",
    "\u0000nul \u0001 \u001f \u007f \u0085 \u009f \ufffd x\ufffdy",
    "a\u00a0b\u2003c\u3000d\u2028e\u2029f\u1680g\u202fh\u205fi\u000bj\u000ck\u001cl",
    "line\nfeed\r\nreturn\rtab\tend\n\n\nthree  \n  mixed \n x",
    "1 12 123 1234567890 3.14 1,000,000 ½ ² Ⅷ ٣٤ ৪ 12abc34 v2.0",
    "$100 £5 €3 + - = < > ^ ` | ~ @#%&*()[]{}\\/!?;:.,\"'",
    "“quotes” ‘single’ «guillemets» – — … ¿qué? ¡no! § ¶ † ‡ ‰ ′ ″",
    "a_b-c.d,e;f:g!h?i(j)k[l]m{n}o",
    "unbelievable internationalisation Straßenbahn ŁÓDŹ Łódź",
    "[CLS] [SEP] [MASK] [UNK] [PAD] [mask] x[MASK]y [[MASK]] [MAS K]",
    "<mask> a <mask>  b  <mask>c<|end|>d <|end|> <|end|>e <|end|><mask><|end",
    "\n<mask>\n 's<|end|>'s \u3000<mask>",
    "w" * 100 + " " + "w" * 101 + " end",
    "\u00e9" * 50 + "saw" + " " + "\u0301" * 120 + "x",
    "saw" * 60,
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐐀𐐨 𠀀𠀁 \U0002f800 \uf900 \ufa1f",
    "\ue000\U000f0000 private \u0378",
    "\u0344\u0958\u2adc\u1f82\ufb2c\u0390 \u037e \u1fef \u2000 \u2260",
]

POOL = (
    list("aabceehilnorstuwSAWTHE    \n\t''.,!?-12305")
    + ["saw", "walk", "ing", "the ", " un", "'s", "'ll", "'re", "##", "\r\n", "  "]
    + list("éÉüßñÅçσςΩжЩ\u0301\u0308\u0327\u00a0\u2003\u3000\u200b\u200d\u00ad\ufeff")
    + list("東京中はア한각नि์שָ٣½²Ⅷ€$+_—“”…😀👍🏽𝔘𠀀\x00\x01\x7f\x85\ufffd")
    + ["[MASK]", "[SEP]", "<mask>", "<|end|>"]
)


def texts():
    choose = random.Random(7)
    drawn = ["".join(choose.choices(POOL, k=choose.randrange(1, 40))) for _ in range(150)]
    return STRINGS + [line for line in TEXT.split("\n") if line] + drawn


SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def pieces(normalizer, splitter):
    """The library's own training breaks ties by chance, so pieces are counted here."""
    counts = collections.Counter()
    for word, _ in splitter.pre_tokenize_str(normalizer.normalize_str(TEXT)):
        for begin in range(len(word)):
            for end in range(begin + 1, len(word) + 1):
                counts[("##" if begin else "") + word[begin:end]] += 1
    singles = sorted(piece for piece in counts if len(piece.removeprefix("##")) == 1)
    longer = sorted(counts.keys() - set(singles), key=lambda piece: (-counts[piece], piece))
    return SPECIAL + singles + longer[:400]


def word_piece(cased):
    normalizer = normalizers.BertNormalizer(lowercase=not cased)
    splitter = pre_tokenizers.BertPreTokenizer()
    vocabulary = {piece: i for i, piece in enumerate(pieces(normalizer, splitter))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizer
    tokenizer.pre_tokenizer = splitter
    tokenizer.add_special_tokens(SPECIAL)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[(s, tokenizer.token_to_id(s)) for s in ("[CLS]", "[SEP]")],
    )
    tokenizer.decoder = decoders.WordPiece()
    return tokenizer


def byte_pairs(space_first):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=space_first)
    trainer = trainers.BpeTrainer(
        vocab_size=500,
        min_frequency=2,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        special_tokens=["<s>", "</s>"] if space_first else [],
        show_progress=False,
    )
    tokenizer.train_from_iterator(TEXT.split("\n") * 2, trainer)
    tokenizer.add_special_tokens(
        [AddedToken("<|end|>"), AddedToken("<mask>", lstrip=True, rstrip=space_first)]
    )
    if space_first:
        tokenizer.post_processor = processors.RobertaProcessing(
            ("</s>", tokenizer.token_to_id("</s>")), ("<s>", tokenizer.token_to_id("<s>"))
        )
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def main():
    tokenizers = {
        "uncased": word_piece(False),
        "cased": word_piece(True),
        "bytes": byte_pairs(False),
        "bytes-space": byte_pairs(True),
    }
    for name, tokenizer in tokenizers.items():
        tokenizer.save(str(HERE / f"{name}.json"), pretty=False)
    vocabulary = tokenizers["uncased"].get_vocab(False)
    lines = sorted(vocabulary, key=vocabulary.get)
    (HERE / "vocab.txt").write_text("".join(piece + "\n" for piece in lines))
    tokenizers["bytes"].model.save(str(HERE))
    plain = byte_pairs(False)
    files = Tokenizer(models.BPE.from_file(str(HERE / "vocab.json"), str(HERE / "merges.txt")))
    files.pre_tokenizer = plain.pre_tokenizer
    tokenizers["bytes-files"] = files

    cases = []
    for text in texts():
        case = {"text": text}
        for name, tokenizer in tokenizers.items():
            case[name] = tokenizer.encode(text, add_special_tokens=False).ids
            enclosed = tokenizer.encode(text).ids
            if case[name] != enclosed:
                case[name + "-enclosed"] = enclosed
        cases.append(case)
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    (HERE / "cases.json").write_text("[\n" + lines + "\n]\n")


if __name__ == "__main__":
    main()
