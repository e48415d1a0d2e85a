"""Writes the sound fixtures beside this file, from numpy and scipy alone: python3 fixtures.py

signal.csv holds 16-bit samples. Every other file is the rows that one setting makes of them;
its settings are in CASES and in SoundAgreementTest.
"""

import pathlib

import numpy as np
import scipy.fft
import scipy.signal

HERE = pathlib.Path(__file__).parent


def signal():
    random = np.random.default_rng(5)
    t = np.arange(2203) / 11025
    chirp = scipy.signal.chirp(t, 150, t[-1], 4800) * (0.2 + 0.6 * t / t[-1])
    hum = 0.2 * np.sin(2 * np.pi * 220 * t) + 0.03
    noise = 0.02 * random.standard_normal(len(t))
    return np.round(np.clip(chirp + hum + noise, -1, 1) * 32767).astype(int)


def frames(x, window, hop, padded):
    if not padded:
        return np.lib.stride_tricks.sliding_window_view(x, window)[::hop]
    count = (len(x) + hop // 2) // hop
    before = window // 2 - hop // 2
    mirrored = np.pad(x, (before, window + hop), mode="symmetric")
    return np.stack([mirrored[i * hop : i * hop + window] for i in range(count)])


def condition(f, window, scale=1.0, centred=False, emphasis=0.0):
    f = f * scale
    if centred:
        f = f - f.mean(axis=1, keepdims=True)
    previous = np.concatenate([f[:, :1], f[:, :-1]], axis=1)
    return (f - emphasis * previous) * window


def hz_to_mel(f, slaney):
    f = np.asarray(f, dtype=float)
    if not slaney:
        return 1127.0 * np.log1p(f / 700.0) * (2595.0 / np.log(10) / 1127.0)
    log_step = np.log(6.4) / 27.0
    return np.where(f < 1000, f / (200 / 3), 15 + np.log(np.maximum(f, 1e-9) / 1000) / log_step)


def mel_to_hz(m, slaney):
    m = np.asarray(m, dtype=float)
    if not slaney:
        return 700.0 * (10.0 ** (m / 2595.0) - 1.0)
    return np.where(m < 15, m * 200 / 3, 1000 * np.exp(np.log(6.4) / 27 * (m - 15)))


def filters(convention, count, rate, size, low, high):
    slaney = convention == "slaney"
    bins = np.linspace(0, rate / 2, size // 2 + 1)
    mels = np.linspace(hz_to_mel(low, slaney), hz_to_mel(high, slaney), count + 2)
    if convention == "kaldi":
        edges, points = mels, hz_to_mel(bins, False)
    else:
        edges, points = mel_to_hz(mels, slaney), bins
    bank = np.stack(
        [np.interp(points, edges[i : i + 3], [0, 1, 0], left=0, right=0) for i in range(count)]
    )
    if slaney:
        bank *= (2 / (edges[2:] - edges[:-2]))[:, None]
    return bank


def log_mel(f, rate, convention, count, low, high, floor, decibel=False):
    size = 1 << (f.shape[1] - 1).bit_length()
    power = np.abs(np.fft.rfft(f, size, axis=1)) ** 2
    energy = np.maximum(power @ filters(convention, count, rate, size, low, high).T, floor)
    return 10 * np.log10(energy) if decibel else np.log(energy)


def delta(c, reach):
    padded = np.pad(c, ((reach, reach), (0, 0)), mode="edge")
    taps = np.arange(-reach, reach + 1)
    n = len(c)
    total = sum(k * padded[reach + k : reach + k + n] for k in taps)
    return total / (taps**2).sum()


def mfcc(logs, coefficients, lifter, orders, reach):
    c = scipy.fft.dct(logs, type=2, norm="ortho", axis=1)[:, :coefficients]
    if lifter:
        c = c * (1 + lifter / 2 * np.sin(np.pi * np.arange(coefficients) / lifter))
    rows = [c]
    for _ in range(orders):
        rows.append(delta(rows[-1], reach))
    return np.concatenate(rows, axis=1)


def povey(n):
    return scipy.signal.windows.hann(n, sym=True) ** 0.85


def cases(x):
    hann, hamming = scipy.signal.windows.hann, scipy.signal.windows.hamming

    # 11025 Hz: 275 samples every 110
    yield "samples", condition(frames(x, 64, 400, False), hamming(64, sym=True), 1, True, 0.97)
    padded = frames(x, 275, 110, True)
    speech = condition(padded, povey(275), 1, True, 0.97)
    kaldi = condition(padded, povey(275), 32768, True, 0.97)
    plain = condition(frames(x, 275, 110, False), hann(275, sym=False))
    yield "logmel-speech", log_mel(speech, 11025, "kaldi", 80, 20, 5512.5, 1e-10)
    yield "logmel-kaldi", log_mel(kaldi, 11025, "kaldi", 23, 20, 5512.5, 2.0**-23)
    yield "logmel-htk", log_mel(plain, 11025, "htk", 40, 0, 5512.5, 1e-6)
    yield "logmel-slaney", log_mel(plain, 11025, "slaney", 40, 0, 5000, 1e-10, True)
    yield "mfcc-kaldi", mfcc(
        log_mel(kaldi, 11025, "kaldi", 23, 20, 5512.5, 2.0**-23), 13, 22, 2, 2
    )

    # the same samples taken for 8000, 16000 and 44100 Hz
    f = condition(frames(x, 200, 80, True), hamming(200, sym=False))
    yield "mfcc-8000", mfcc(log_mel(f, 8000, "htk", 26, 50, 3800, 1e-8), 13, 0, 1, 3)
    f = condition(frames(x, 400, 160, True), povey(400), 1, True, 0.97)
    yield "mfcc-16000", mfcc(log_mel(f, 16000, "kaldi", 80, 20, 8000, 1e-10), 13, 22, 2, 2)
    f = condition(frames(x, 1102, 441, False), np.ones(1102))
    yield "logmel-44100", log_mel(f, 44100, "htk", 80, 20, 22050, 1e-10)


def main():
    samples = signal()
    np.savetxt(HERE / "signal.csv", samples[None, :], fmt="%d", delimiter=",")
    for name, rows in cases(samples / 32768):
        np.savetxt(HERE / f"{name}.csv", rows, fmt="%.8g", delimiter=",")


if __name__ == "__main__":
    main()
