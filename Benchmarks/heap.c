/* Follows the heap of the program that it is preloaded into; prints by how many bytes it grew at most
   since heap_begin was called, `heap N`, at its end. */
#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>

/* glibc's own names, so that no look-up of a symbol can allocate on the way. */
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static atomic_long used, highest, begin;

void heap_begin(void) { begin = highest = atomic_load(&used); }

long heap_growth(void) { return atomic_load(&highest) - atomic_load(&begin); }

static void *took(void *block) {
  long size = (long)malloc_usable_size(block);
  long now = atomic_fetch_add_explicit(&used, size, memory_order_relaxed) + size;
  long before = atomic_load_explicit(&highest, memory_order_relaxed);
  while (now > before && !atomic_compare_exchange_weak(&highest, &before, now)) {}
  return block;
}

static void gave(void *block) {
  atomic_fetch_sub_explicit(&used, (long)malloc_usable_size(block), memory_order_relaxed);
}

void *malloc(size_t size) { return took(__libc_malloc(size)); }

void *calloc(size_t number, size_t size) { return took(__libc_calloc(number, size)); }

void *memalign(size_t alignment, size_t size) { return took(__libc_memalign(alignment, size)); }

void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **block, size_t alignment, size_t size) {
  *block = memalign(alignment, size);
  return *block == NULL ? ENOMEM : 0;
}

/* Large blocks are moved by the system, never copied: both are not there at one time. */
void *realloc(void *old, size_t size) {
  long before = (long)malloc_usable_size(old);
  void *block = __libc_realloc(old, size);
  if (block == NULL && size > 0) return NULL;
  atomic_fetch_sub_explicit(&used, before, memory_order_relaxed);
  return block == NULL ? NULL : took(block);
}

void free(void *block) {
  gave(block);
  __libc_free(block);
}

__attribute__((destructor)) static void report(void) {
  if (atomic_load(&begin) > 0) fprintf(stderr, "heap %ld\n", heap_growth());
}
