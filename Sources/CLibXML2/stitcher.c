#include "stitcher.h"

#include <stdlib.h>
#include <string.h>

static const uint8_t mark = 'x';

// So much is left out of one piece at most: what libxml2 tells of a piece is kept until it is taken.
enum { MOST_LEFT_OUT = 32 * 1024 };

void siar_stitcher_begin(
    siar_stitcher *stitcher, const uint8_t *document, size_t length, bool leaves_out) {
  stitcher->finder = (siar_finder){document, length, 0, !leaves_out};
  stitcher->fed = stitcher->given = 0;
  stitcher->cut_count = stitcher->taken = stitcher->shift = 0;
}

void siar_stitcher_free(siar_stitcher *stitcher) {
  free(stitcher->bytes);
  free(stitcher->cuts);
}

static size_t shift_behind(const siar_cut *cut) { return cut->stretch.end - cut->mark - 1; }

/// Forgets the stretches that libxml2 is done with.
static void forget_taken(siar_stitcher *stitcher) {
  if (stitcher->taken == 0) return;
  stitcher->shift = shift_behind(&stitcher->cuts[stitcher->taken - 1]);
  stitcher->cut_count -= stitcher->taken;
  memmove(stitcher->cuts, stitcher->cuts + stitcher->taken,
          stitcher->cut_count * sizeof *stitcher->cuts);
  stitcher->taken = 0;
}

/// Makes room for one more stretch and for `size` bytes.
static bool reserve(siar_stitcher *stitcher, size_t size) {
  if (stitcher->cut_count == stitcher->cut_capacity) {
    size_t capacity = stitcher->cut_capacity * 2 + 64;
    siar_cut *cuts = realloc(stitcher->cuts, capacity * sizeof *cuts);
    if (cuts == NULL) return false;
    stitcher->cuts = cuts;
    stitcher->cut_capacity = capacity;
  }
  if (size <= stitcher->capacity) return true;
  uint8_t *bytes = realloc(stitcher->bytes, size);
  if (bytes == NULL) return false;
  stitcher->bytes = bytes;
  stitcher->capacity = size;
  return true;
}

static size_t append(siar_stitcher *stitcher, size_t length, size_t end) {
  memcpy(stitcher->bytes + length, stitcher->finder.document + stitcher->fed,
         end - stitcher->fed);
  length += end - stitcher->fed;
  stitcher->fed = end;
  return length;
}

const uint8_t *siar_stitcher_next(siar_stitcher *stitcher, size_t size, size_t *length) {
  forget_taken(stitcher);
  size_t first = stitcher->fed, whole = stitcher->finder.length, stitched = 0, limit = first;
  bool is_cut = false;
  while (stitched < size && limit < whole && limit - first < MOST_LEFT_OUT) {
    size_t rest = whole - stitcher->fed;
    limit = stitcher->fed + (rest < size - stitched ? rest : size - stitched);
    siar_stretch stretch;
    if (!siar_finder_next(&stitcher->finder, limit, &stretch)) break;
    if (!reserve(stitcher, size + 1)) break;
    stitched = append(stitcher, stitched, stretch.start);
    stitcher->cuts[stitcher->cut_count++] = (siar_cut){stretch, stitcher->given + stitched};
    stitcher->bytes[stitched++] = mark;
    stitcher->fed = limit = stretch.end;
    is_cut = true;
  }
  if (!is_cut) {
    *length = limit - stitcher->fed;
    stitcher->fed = limit;
  } else {
    *length = append(stitcher, stitched, limit);
  }
  stitcher->given += *length;
  return is_cut ? stitcher->bytes : stitcher->finder.document + first;
}

bool siar_stitcher_take(
    siar_stitcher *stitcher, size_t given, const uint8_t *content, size_t length,
    siar_stretch *stretch) {
  if (stitcher->taken == stitcher->cut_count || stitcher->cuts[stitcher->taken].mark > given)
    return false;
  if (length != 1 || *content != mark) return false;
  *stretch = stitcher->cuts[stitcher->taken++].stretch;
  return true;
}

size_t siar_stitcher_place(const siar_stitcher *stitcher, size_t given) {
  size_t at = stitcher->taken;
  while (at > 0 && stitcher->cuts[at - 1].mark >= given) at--;
  return given + (at == 0 ? stitcher->shift : shift_behind(&stitcher->cuts[at - 1]));
}
