#ifndef SIAR_STRETCHES_H
#define SIAR_STRETCHES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Finds what libxml2 has nothing to do in: the content of CDATA sections, and text between two tags
// that holds no references but those that XML itself defines.
//
// In a well-formed document a `<` outside of comments, instructions and sections begins markup, so
// that both can be found by looking at each `<`. What is found in a document that is not well-formed
// may be wrong, but no more than that: libxml2 reads all the markup, and stops where it is not.

/// A stretch of a document that is character data and nothing else: offsets of its start and end.
typedef struct {
  size_t start, end;
  bool is_section;
  /// Whether it stands for itself: no references that count, no ends of lines to make one byte.
  bool is_plain;
} siar_stretch;

typedef struct {
  const uint8_t *document;
  size_t length;
  /// Up to where stretches were looked for.
  size_t seen;
  /// Whether they are not looked for, or not any more.
  bool is_blind;
} siar_finder;

/// Finds the next stretch that begins at `limit` at the latest.
bool siar_finder_next(siar_finder *finder, size_t limit, siar_stretch *stretch);

/// Writes what a stretch says: references as the characters that they mean, each end of a line as
/// one line feed (XML 1.0 section 2.11). `output` has room for the stretch's own length and 8 bytes
/// more. Returns how many bytes it is.
size_t siar_stretch_decode(const uint8_t *document, const siar_stretch *stretch, uint8_t *output);

#endif
