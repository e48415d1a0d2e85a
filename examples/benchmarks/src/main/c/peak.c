/*
 * What this machine can do at most, to compare with: fused multiply-adds per second in registers, of one and of two
 * threads, and the memory bandwidth of one and of two threads (a[i] = b[i] + s * c[i] over arrays that no cache holds).
 *
 *   cc -O3 -march=native -pthread peak.c -o peak && ./peak [seconds per figure]
 *
 * Prints "vector: avx512", then "fma.1: GFLOP/s", "fma.2: GFLOP/s", "bandwidth.1: GB/s", "bandwidth.2: GB/s".
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#if defined(__AVX512F__)
#include <immintrin.h>
#define NAME "avx512"
#define LANES 16
typedef __m512 vector;
#define SET(x) _mm512_set1_ps(x)
#define FMA(a, b, c) _mm512_fmadd_ps(a, b, c)
#elif defined(__AVX2__) && defined(__FMA__)
#include <immintrin.h>
#define NAME "avx2"
#define LANES 8
typedef __m256 vector;
#define SET(x) _mm256_set1_ps(x)
#define FMA(a, b, c) _mm256_fmadd_ps(a, b, c)
#elif defined(__aarch64__)
#include <arm_neon.h>
#define NAME "neon"
#define LANES 4
typedef float32x4_t vector;
#define SET(x) vdupq_n_f32(x)
#define FMA(a, b, c) vfmaq_f32(c, a, b)
#else
#define NAME "scalar"
#define LANES 1
typedef float vector;
#define SET(x) (x)
#define FMA(a, b, c) ((a) * (b) + (c))
#endif

/* Two units with a latency of 4 to 5 cycles need 10 independent chains; 12 fit into 16 registers. */
#define CHAINS 12
#define INNER 100000L
/* Three arrays of 256 MiB: more than the last cache of any server of today. */
#define FLOATS (64L * 1024 * 1024)

static double limit = 1.0;
static pthread_barrier_t start;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

typedef struct {
  double rate;
  float sink;
  float *a, *b, *c;
  long length;
} work;

static void *multiply(void *argument) {
  work *w = argument;
  vector sums[CHAINS];
  vector factor = SET(0.999f), addend = SET(0.001f);
  for (int i = 0; i < CHAINS; i++) sums[i] = SET((float)i);
  pthread_barrier_wait(&start);
  double begin = now(), seconds;
  long rounds = 0;
  do {
    for (long k = 0; k < INNER; k++) {
#pragma GCC unroll 12
      for (int i = 0; i < CHAINS; i++) sums[i] = FMA(sums[i], factor, addend);
    }
    rounds++;
    seconds = now() - begin;
  } while (seconds < limit);
  w->rate = 2.0 * LANES * CHAINS * (double)INNER * (double)rounds / seconds * 1e-9;
  for (int i = 0; i < CHAINS; i++) w->sink += ((float *)&sums[i])[0];
  return NULL;
}

static void *stream(void *argument) {
  work *w = argument;
  float *a = w->a, *b = w->b, *c = w->c;
  pthread_barrier_wait(&start);
  double begin = now(), seconds;
  long rounds = 0;
  do {
    float scale = (float)(rounds + 1);
    for (long i = 0; i < w->length; i++) a[i] = b[i] + scale * c[i];
    rounds++;
    seconds = now() - begin;
  } while (seconds < limit);
  w->rate = 3.0 * sizeof(float) * (double)w->length * (double)rounds / seconds * 1e-9;
  w->sink = a[w->length / 2];
  return NULL;
}

/* The sum of the rates of so many threads that start together. */
static double measure(void *(*body)(void *), int threads, float *memory) {
  pthread_t ids[2];
  work works[2] = {{0}};
  pthread_barrier_init(&start, NULL, (unsigned)threads);
  long length = FLOATS / threads;
  for (int t = 0; t < threads; t++) {
    if (memory) {
      works[t].a = memory + t * length;
      works[t].b = works[t].a + FLOATS;
      works[t].c = works[t].b + FLOATS;
      works[t].length = length;
    }
    if (pthread_create(&ids[t], NULL, body, &works[t])) {
      fprintf(stderr, "peak: no thread could be started\n");
      exit(1);
    }
  }
  double rate = 0;
  float sink = 0;
  for (int t = 0; t < threads; t++) {
    pthread_join(ids[t], NULL);
    rate += works[t].rate;
    sink += works[t].sink;
  }
  pthread_barrier_destroy(&start);
  if (sink == 12345.678f) fprintf(stderr, "unlikely\n"); /* keeps the results alive */
  return rate;
}

int main(int count, char **arguments) {
  if (count > 1) limit = atof(arguments[1]);
  if (!(limit > 0 && limit <= 60)) {
    fprintf(stderr, "peak: the seconds per figure are above 0 and at most 60\n");
    return 2;
  }
  printf("vector: %s\n", NAME);
  printf("fma.1: %.1f\n", measure(multiply, 1, NULL));
  printf("fma.2: %.1f\n", measure(multiply, 2, NULL));
  float *memory = malloc(3 * FLOATS * sizeof(float));
  if (!memory) {
    fprintf(stderr, "peak: %ld MiB are not free, no bandwidth is measured\n", 3 * FLOATS * (long)sizeof(float) >> 20);
    return 0;
  }
  for (long i = 0; i < 3 * FLOATS; i++) memory[i] = (float)(i & 1023);
  printf("bandwidth.1: %.1f\n", measure(stream, 1, memory));
  printf("bandwidth.2: %.1f\n", measure(stream, 2, memory));
  free(memory);
  return 0;
}
