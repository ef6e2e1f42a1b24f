#include "sections.h"

#include "siar_transcode.h"
#include <stdlib.h>
#include <string.h>

static const char opening[] = "<![CDATA[";
static const uint8_t mark = 'x';

// MARK: Finding sections

static bool stands(const siar_stitcher *stitcher, const char *word) {
  size_t size = strlen(word);
  return stitcher->length - stitcher->seen >= size
         && memcmp(stitcher->document + stitcher->seen, word, size) == 0;
}

/// Where `word` stands next, from `place` on; the document's length if nowhere.
static size_t find(const siar_stitcher *stitcher, size_t place, const char *word) {
  size_t size = strlen(word);
  while (place + size <= stitcher->length) {
    const uint8_t *found =
        memchr(stitcher->document + place, word[0], stitcher->length - place - size + 1);
    if (found == NULL) break;
    if (memcmp(found, word, size) == 0) return (size_t)(found - stitcher->document);
    place = (size_t)(found - stitcher->document) + 1;
  }
  return stitcher->length;
}

/// Moves behind `closing`, the end of what begins here with `length` bytes.
static bool pass(siar_stitcher *stitcher, size_t length, const char *closing) {
  size_t end = find(stitcher, stitcher->seen + length, closing);
  stitcher->is_blind = end == stitcher->length;
  stitcher->seen = end + strlen(closing);
  return !stitcher->is_blind;
}

/// A document type that declares something may hold `<` in many places: nothing is looked for behind.
static void pass_doctype(siar_stitcher *stitcher) {
  const uint8_t *start = stitcher->document + stitcher->seen;
  if (pass(stitcher, 0, ">"))
    stitcher->is_blind =
        memchr(start, '[', (size_t)(stitcher->document + stitcher->seen - start)) != NULL;
}

/// Finds the next section whose content begins at `limit` at the latest.
static bool next_section(siar_stitcher *stitcher, size_t limit, siar_section *section) {
  while (!stitcher->is_blind && stitcher->seen < limit) {
    const uint8_t *place = stitcher->document + stitcher->seen;
    const uint8_t *found = memchr(place, '<', limit - stitcher->seen);
    stitcher->seen = found == NULL ? limit : (size_t)(found - stitcher->document);
    if (found == NULL || stitcher->length - stitcher->seen < sizeof opening - 1) return false;
    if (found[1] != '!' && found[1] != '?') {
      stitcher->seen++;
    } else if (found[1] == '?') {
      pass(stitcher, 2, "?>");
    } else if (stands(stitcher, "<!--")) {
      pass(stitcher, 4, "-->");
    } else if (!stands(stitcher, opening)) {
      pass_doctype(stitcher);
    } else {
      section->start = stitcher->seen + sizeof opening - 1;
      if (section->start > limit || !pass(stitcher, sizeof opening - 1, "]]>")) return false;
      section->end = stitcher->seen - 3;
      return true;
    }
  }
  return false;
}

// MARK: Judging their content

/// U+FFFE and U+FFFF are no characters of XML.
static bool has_noncharacter(const uint8_t *bytes, size_t length) {
  const uint8_t *end = bytes + length;
  while (bytes < end && (bytes = memchr(bytes, 0xEF, (size_t)(end - bytes))) != NULL) {
    if (end - bytes >= 3 && bytes[1] == 0xBF && bytes[2] >= 0xBE) return true;
    bytes++;
  }
  return false;
}

/// Whether the bytes are UTF-8, and nothing but characters that XML allows.
static bool is_sound(const uint8_t *bytes, size_t length) {
  uint8_t all = 0;
  int wrong = 0;
  for (size_t i = 0; i < length; i++) {
    all |= bytes[i];
    wrong |= (bytes[i] < 0x20) & (bytes[i] != '\t') & (bytes[i] != '\n') & (bytes[i] != '\r');
  }
  if (wrong) return false;
  return all < 0x80
         || (siar_utf8_prefix(bytes, length) == length && !has_noncharacter(bytes, length));
}

// MARK: Stitching

void siar_stitcher_begin(
    siar_stitcher *stitcher, const uint8_t *document, size_t length, bool looks_for_sections) {
  stitcher->document = document;
  stitcher->length = length;
  stitcher->fed = stitcher->given = stitcher->seen = 0;
  stitcher->is_blind = !looks_for_sections;
  stitcher->cut_count = stitcher->taken = stitcher->shift = 0;
}

void siar_stitcher_free(siar_stitcher *stitcher) {
  free(stitcher->bytes);
  free(stitcher->cuts);
}

static size_t shift_behind(const siar_cut *cut) { return cut->section.end - cut->mark - 1; }

/// Forgets the sections that libxml2 is done with.
static void forget_taken(siar_stitcher *stitcher) {
  if (stitcher->taken == 0) return;
  stitcher->shift = shift_behind(&stitcher->cuts[stitcher->taken - 1]);
  stitcher->cut_count -= stitcher->taken;
  memmove(stitcher->cuts, stitcher->cuts + stitcher->taken,
          stitcher->cut_count * sizeof *stitcher->cuts);
  stitcher->taken = 0;
}

/// Makes room for one more section and for `size` bytes.
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
  memcpy(stitcher->bytes + length, stitcher->document + stitcher->fed, end - stitcher->fed);
  length += end - stitcher->fed;
  stitcher->fed = end;
  return length;
}

const uint8_t *siar_stitcher_next(siar_stitcher *stitcher, size_t size, size_t *length) {
  forget_taken(stitcher);
  const uint8_t *start = stitcher->document + stitcher->fed;
  size_t stitched = 0;
  bool is_cut = false;
  size_t limit = stitcher->fed;
  while (stitched < size && limit < stitcher->length) {
    size_t rest = stitcher->length - stitcher->fed;
    limit = stitcher->fed + (rest < size - stitched ? rest : size - stitched);
    siar_section section;
    if (!next_section(stitcher, limit, &section)) break;
    if (!is_sound(stitcher->document + section.start, section.end - section.start)) continue;
    if (!reserve(stitcher, size + 1)) break;
    stitched = append(stitcher, stitched, section.start);
    stitcher->cuts[stitcher->cut_count++] = (siar_cut){section, stitcher->given + stitched};
    stitcher->bytes[stitched++] = mark;
    stitcher->fed = limit = section.end;
    is_cut = true;
  }
  if (!is_cut) {
    *length = limit - stitcher->fed;
    stitcher->fed = limit;
  } else {
    *length = append(stitcher, stitched, limit);
  }
  stitcher->given += *length;
  return is_cut ? stitcher->bytes : start;
}

bool siar_stitcher_take(
    siar_stitcher *stitcher, size_t given, const uint8_t *content, size_t length,
    siar_section *section) {
  if (stitcher->taken == stitcher->cut_count || stitcher->cuts[stitcher->taken].mark > given)
    return false;
  if (length != 1 || *content != mark) return false;
  *section = stitcher->cuts[stitcher->taken++].section;
  return true;
}

size_t siar_stitcher_place(const siar_stitcher *stitcher, size_t given) {
  size_t at = stitcher->taken;
  while (at > 0 && stitcher->cuts[at - 1].mark >= given) at--;
  return given + (at == 0 ? stitcher->shift : shift_behind(&stitcher->cuts[at - 1]));
}
