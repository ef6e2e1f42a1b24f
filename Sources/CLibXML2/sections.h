#ifndef SIAR_SECTIONS_H
#define SIAR_SECTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Gives a document to libxml2 without what lies in its CDATA sections.
//
// Half of what feeds hold lies in them, and there is nothing to parse there. In a well-formed
// document a `<` outside of comments, instructions and sections begins markup, so that sections can
// be found by looking at each `<`; one byte is left in each as a mark. What is found in a document
// that is not well-formed may be wrong, but no more than that: libxml2 stops where it is not.

/// The content of a CDATA section, between `<![CDATA[` and `]]>`: offsets in the document.
typedef struct {
  size_t start, end;
} siar_section;

typedef struct {
  siar_section section;
  /// Where its mark stands in what libxml2 was given.
  size_t mark;
} siar_cut;

typedef struct {
  const uint8_t *document;
  size_t length;
  /// Up to where the document was given or left out.
  size_t fed;
  /// How many bytes libxml2 was given.
  size_t given;
  /// Up to where sections were looked for.
  size_t seen;
  /// Whether sections are not looked for, or not any more.
  bool is_blind;

  uint8_t *bytes;
  size_t capacity;
  /// The sections that were left out of what libxml2 was given last.
  siar_cut *cuts;
  size_t cut_count, cut_capacity;
  /// How many of them libxml2 has come to.
  size_t taken;
  /// How many bytes were left out before the first of them.
  size_t shift;
} siar_stitcher;

void siar_stitcher_begin(
    siar_stitcher *stitcher, const uint8_t *document, size_t length, bool looks_for_sections);
void siar_stitcher_free(siar_stitcher *stitcher);

/// The next bytes for libxml2, `size` of them at most; valid until the next call. Without memory
/// sections are not left out.
const uint8_t *siar_stitcher_next(siar_stitcher *stitcher, size_t size, size_t *length);

/// The section that was left out where libxml2, which stands at the byte `given`, has met one with
/// this content; false if none was.
bool siar_stitcher_take(
    siar_stitcher *stitcher, size_t given, const uint8_t *content, size_t length,
    siar_section *section);

/// The place in the document of a byte that libxml2 was given.
size_t siar_stitcher_place(const siar_stitcher *stitcher, size_t given);

#endif
