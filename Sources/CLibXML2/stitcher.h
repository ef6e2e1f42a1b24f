#ifndef SIAR_STITCHER_H
#define SIAR_STITCHER_H

#include "stretches.h"

// Gives a document to libxml2 without the stretches that it has nothing to do in, which is most of
// what feeds hold. One byte is left in each as a mark.

typedef struct {
  siar_stretch stretch;
  /// Where its mark stands in what libxml2 was given.
  size_t mark;
} siar_cut;

typedef struct {
  siar_finder finder;
  /// Up to where the document was given or left out.
  size_t fed;
  /// How many bytes libxml2 was given.
  size_t given;

  uint8_t *bytes;
  size_t capacity;
  /// The stretches that were left out of what libxml2 was given last.
  siar_cut *cuts;
  size_t cut_count, cut_capacity;
  /// How many of them libxml2 has come to.
  size_t taken;
  /// How many bytes were left out before the first of them.
  size_t shift;
} siar_stitcher;

void siar_stitcher_begin(
    siar_stitcher *stitcher, const uint8_t *document, size_t length, bool leaves_out);
void siar_stitcher_free(siar_stitcher *stitcher);

/// The next bytes for libxml2, `size` of them at most; valid until the next call. Without memory
/// nothing is left out.
const uint8_t *siar_stitcher_next(siar_stitcher *stitcher, size_t size, size_t *length);

/// The stretch that was left out where libxml2, which stands at the byte `given`, has met character
/// data with this content; false if none was.
bool siar_stitcher_take(
    siar_stitcher *stitcher, size_t given, const uint8_t *content, size_t length,
    siar_stretch *stretch);

/// The place in the document of a byte that libxml2 was given.
size_t siar_stitcher_place(const siar_stitcher *stitcher, size_t given);

#endif
