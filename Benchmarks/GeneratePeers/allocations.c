/* Counts allocations of the program that it is preloaded into; prints `allocations N` at its end. */
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>

/* glibc's own names, so that no look-up of a symbol can allocate on the way. */
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

static atomic_ulong count;

void *malloc(size_t size) {
  atomic_fetch_add_explicit(&count, 1, memory_order_relaxed);
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  atomic_fetch_add_explicit(&count, 1, memory_order_relaxed);
  return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
  atomic_fetch_add_explicit(&count, 1, memory_order_relaxed);
  return __libc_realloc(old, size);
}

__attribute__((destructor)) static void report(void) {
  fprintf(stderr, "allocations %lu\n", atomic_load(&count));
}
