#include "stretches.h"

#include "siar_transcode.h"
#include <string.h>

static const char opening[] = "<![CDATA[";

// Shorter text is not worth the trouble.
enum { SHORTEST_TEXT = 40 };

// MARK: References

static bool is_character(uint32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD)
         || (code >= 0x10000 && code <= 0x10FFFF);
}

static size_t encode(uint32_t code, uint8_t *output) {
  if (code < 0x80) {
    output[0] = (uint8_t)code;
    return 1;
  }
  size_t size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (size_t i = size - 1; i > 0; i--, code >>= 6) output[i] = (uint8_t)(0x80 | (code & 0x3F));
  output[0] = (uint8_t)(code | (size == 2 ? 0xC0 : size == 3 ? 0xE0 : 0xF0));
  return size;
}

/// Reads the number of `&#38;` or `&#x26;`. Returns the length of the reference, 0 if it is none.
static size_t numeric(const uint8_t *bytes, size_t length, uint32_t *code) {
  bool is_hex = length > 2 && bytes[2] == 'x';
  size_t place = is_hex ? 3 : 2, first = place;
  for (*code = 0; place < length && *code <= 0x10FFFF; place++) {
    uint8_t digit = (uint8_t)(bytes[place] - '0'), letter = (bytes[place] | 0x20) - 'a';
    if (digit > 9 && (!is_hex || letter > 5)) break;
    *code = *code * (is_hex ? 16 : 10) + (digit > 9 ? letter + 10u : digit);
  }
  bool is_whole = place > first && place < length && bytes[place] == ';';
  return is_whole && is_character(*code) ? place + 1 : 0;
}

/// Reads the reference at the start; 0 if it is none that XML defines. Section 4.6.
static size_t reference(const uint8_t *bytes, size_t length, uint32_t *code) {
  if (length < 4) return 0;
  if (bytes[1] == '#') return numeric(bytes, length, code);
  static const struct {
    const char *name;
    uint8_t size, code;
  } known[] = {{"lt;", 3, '<'}, {"gt;", 3, '>'}, {"amp;", 4, '&'}, {"quot;", 5, '"'},
               {"apos;", 5, '\''}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    if (length <= known[i].size || memcmp(bytes + 1, known[i].name, known[i].size) != 0) continue;
    *code = known[i].code;
    return known[i].size + 1u;
  }
  return 0;
}

// MARK: Judging

/// Which bytes occur.
typedef struct {
  bool non_ascii, forbidden, returns, ampersands, greater;
} census;

static census count(const uint8_t *bytes, size_t length) {
  uint8_t all = 0, forbidden = 0, returns = 0, ampersands = 0, greater = 0;
  for (size_t i = 0; i < length; i++) {
    uint8_t byte = bytes[i];
    all |= byte;
    returns |= byte == '\r';
    ampersands |= byte == '&';
    greater |= byte == '>';
    forbidden |= (byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r');
  }
  return (census){all >= 0x80, forbidden, returns, ampersands, greater};
}

/// U+FFFE and U+FFFF are no characters of XML.
static bool has_noncharacter(const uint8_t *bytes, size_t length) {
  const uint8_t *end = bytes + length;
  while (bytes < end && (bytes = memchr(bytes, 0xEF, (size_t)(end - bytes))) != NULL) {
    if (end - bytes >= 3 && bytes[1] == 0xBF && bytes[2] >= 0xBE) return true;
    bytes++;
  }
  return false;
}

static bool has_known_references(const uint8_t *bytes, size_t length) {
  const uint8_t *end = bytes + length;
  uint32_t code;
  while (bytes < end && (bytes = memchr(bytes, '&', (size_t)(end - bytes))) != NULL) {
    size_t size = reference(bytes, (size_t)(end - bytes), &code);
    if (size == 0) return false;
    bytes += size;
  }
  return true;
}

/// `]]>` must not stand in text. XML 1.0 section 2.4.
static bool has_section_end(const uint8_t *bytes, size_t length) {
  const uint8_t *place = bytes, *end = bytes + length;
  while (place < end && (place = memchr(place, '>', (size_t)(end - place))) != NULL) {
    if (place - bytes >= 2 && place[-1] == ']' && place[-2] == ']') return true;
    place++;
  }
  return false;
}

/// White space behind the root element is no text.
static bool is_blank(const uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (bytes[i] > 0x20) return false;
  return true;
}

/// Whether a stretch is nothing but characters that XML allows there, and references that it knows.
static bool judge(const siar_finder *finder, siar_stretch *stretch) {
  const uint8_t *bytes = finder->document + stretch->start;
  size_t length = stretch->end - stretch->start;
  census found = count(bytes, length);
  stretch->is_plain = !found.returns && (stretch->is_section || !found.ampersands);
  if (found.forbidden) return false;
  if (found.non_ascii
      && (siar_utf8_prefix(bytes, length) != length || has_noncharacter(bytes, length)))
    return false;
  return stretch->is_section
         || (!(found.greater && has_section_end(bytes, length))
             && !(found.ampersands && !has_known_references(bytes, length))
             && !is_blank(bytes, length));
}

// MARK: Finding

static bool stands(const siar_finder *finder, const char *word) {
  size_t size = strlen(word);
  return finder->length - finder->seen >= size
         && memcmp(finder->document + finder->seen, word, size) == 0;
}

/// Where `word` stands next, from `place` on; the document's length if nowhere.
static size_t find(const siar_finder *finder, size_t place, const char *word) {
  size_t size = strlen(word);
  while (place + size <= finder->length) {
    const uint8_t *found =
        memchr(finder->document + place, word[0], finder->length - place - size + 1);
    if (found == NULL) break;
    if (memcmp(found, word, size) == 0) return (size_t)(found - finder->document);
    place = (size_t)(found - finder->document) + 1;
  }
  return finder->length;
}

/// Moves behind `closing`, the end of what begins here with `length` bytes.
static bool pass(siar_finder *finder, size_t length, const char *closing) {
  size_t end = find(finder, finder->seen + length, closing);
  finder->is_blind = end == finder->length;
  finder->seen = end + strlen(closing);
  return !finder->is_blind;
}

/// A document type that declares something may hold `<` in many places: nothing is looked for behind.
static void pass_doctype(siar_finder *finder) {
  const uint8_t *start = finder->document + finder->seen;
  if (pass(finder, 0, ">"))
    finder->is_blind =
        memchr(start, '[', (size_t)(finder->document + finder->seen - start)) != NULL;
}

/// The section that begins here.
static bool section(siar_finder *finder, siar_stretch *stretch) {
  stretch->is_section = true;
  stretch->start = finder->seen + sizeof opening - 1;
  if (!pass(finder, sizeof opening - 1, "]]>")) return false;
  stretch->end = finder->seen - 3;
  return judge(finder, stretch);
}

/// Behind the tag that begins at `place`; `end` if it does not end before.
static size_t tag_end(const uint8_t *document, size_t place, size_t end) {
  for (; place < end && document[place] != '>'; place++) {
    if (document[place] != '"' && document[place] != '\'') continue;
    const uint8_t *quote = memchr(document + place + 1, document[place], end - place - 1);
    if (quote == NULL) return end;
    place = (size_t)(quote - document);
  }
  return place < end ? place + 1 : end;
}

/// The text behind the tag that begins here, if it is worth while. Leaves the finder where it is if
/// that text begins behind `limit`.
static bool text(siar_finder *finder, size_t limit, siar_stretch *stretch) {
  size_t place = finder->seen;
  const uint8_t *next = memchr(finder->document + place + 1, '<', finder->length - place - 1);
  if (next == NULL) {
    finder->is_blind = true;
    return false;
  }
  stretch->is_section = false;
  stretch->end = (size_t)(next - finder->document);
  if (stretch->end - place > SHORTEST_TEXT) {
    stretch->start = tag_end(finder->document, place, stretch->end);
    if (stretch->start > limit) return false;
    if (stretch->end - stretch->start >= SHORTEST_TEXT && judge(finder, stretch)) {
      finder->seen = stretch->end;
      return true;
    }
  }
  finder->seen = stretch->end;
  return false;
}

bool siar_finder_next(siar_finder *finder, size_t limit, siar_stretch *stretch) {
  while (!finder->is_blind && finder->seen < limit) {
    const uint8_t *place = finder->document + finder->seen;
    const uint8_t *found = memchr(place, '<', limit - finder->seen);
    finder->seen = found == NULL ? limit : (size_t)(found - finder->document);
    if (found == NULL || finder->length - finder->seen < sizeof opening - 1) return false;
    if (found[1] == '?') {
      pass(finder, 2, "?>");
    } else if (found[1] != '!') {
      size_t before = finder->seen;
      if (text(finder, limit, stretch)) return true;
      if (finder->seen == before) return false;
    } else if (stands(finder, "<!--")) {
      pass(finder, 4, "-->");
    } else if (!stands(finder, opening)) {
      pass_doctype(finder);
    } else {
      if (finder->seen + sizeof opening - 1 > limit) return false;
      if (section(finder, stretch)) return true;
    }
  }
  return false;
}

// MARK: Decoding

static bool has_byte(uint64_t word, uint8_t byte) {
  word ^= UINT64_C(0x0101010101010101) * byte;
  return ((word - UINT64_C(0x0101010101010101)) & ~word & UINT64_C(0x8080808080808080)) != 0;
}

size_t siar_stretch_decode(const uint8_t *document, const siar_stretch *stretch, uint8_t *output) {
  const uint8_t *in = document + stretch->start, *end = document + stretch->end;
  uint8_t *out = output;
  // An ampersand in a section is one.
  uint8_t ampersand = stretch->is_section ? '\r' : '&';
  while (in < end) {
    uint64_t word;
    if (end - in >= 8) {
      memcpy(&word, in, 8);
      if (!has_byte(word, ampersand) && !has_byte(word, '\r')) {
        memcpy(out, &word, 8);
        in += 8;
        out += 8;
        continue;
      }
    }
    while (in < end && *in != ampersand && *in != '\r') *out++ = *in++;
    if (in == end) break;
    if (*in == '\r') {
      in++;
      if (in == end || *in != '\n') *out++ = '\n';
      continue;
    }
    uint32_t code = 0;
    in += reference(in, (size_t)(end - in), &code);
    out += encode(code, out);
  }
  return (size_t)(out - output);
}
