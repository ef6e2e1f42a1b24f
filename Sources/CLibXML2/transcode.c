#include "siar_transcode.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

static bool grow(uint8_t **output, size_t *capacity, size_t used) {
  if (*capacity - used >= 64) return true;
  uint8_t *grown = realloc(*output, *capacity * 2);
  if (grown == NULL) return false;
  *output = grown;
  *capacity *= 2;
  return true;
}

uint8_t *siar_transcode(
    const char *encoding, const uint8_t *bytes, size_t length, size_t *converted,
    size_t *invalid) {
  *converted = *invalid = 0;
  iconv_t state = iconv_open("UTF-8", encoding);
  if (state == (iconv_t)-1) return NULL;
  size_t capacity = length + length / 2 + 128;
  uint8_t *output = malloc(capacity);
  char *input = (char *)bytes;
  size_t rest = length;
  while (output != NULL && rest > 0) {
    if (!grow(&output, &capacity, *converted)) {
      free(output);
      output = NULL;
      break;
    }
    char *place = (char *)output + *converted;
    size_t room = capacity - *converted - 16;
    size_t result = iconv(state, &input, &rest, &place, &room);
    *converted = (size_t)((uint8_t *)place - output);
    if (result != (size_t)-1) break;
    if (errno == E2BIG) {
      // Room for what is left at least.
      uint8_t *grown = realloc(output, capacity * 2);
      if (grown == NULL) {
        free(output);
        output = NULL;
      } else {
        output = grown;
        capacity *= 2;
      }
      continue;
    }
    memcpy(output + *converted, "\xEF\xBF\xBD", 3);
    *converted += 3;
    (*invalid)++;
    input++;
    rest--;
    iconv(state, NULL, NULL, NULL, NULL);
  }
  iconv_close(state);
  return output;
}

/// The length of the UTF-8 sequence at the start; 0 if there is none. RFC 3629 section 4.
static size_t sequence(const uint8_t *bytes, size_t length) {
  uint8_t first = bytes[0];
  if (first < 0x80) return 1;
  size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || size > length) return 0;
  for (size_t i = 1; i < size; i++)
    if ((bytes[i] & 0xC0) != 0x80) return 0;
  if (first == 0xE0 && bytes[1] < 0xA0) return 0;
  if (first == 0xED && bytes[1] > 0x9F) return 0;
  if (first == 0xF0 && bytes[1] < 0x90) return 0;
  if (first == 0xF4 && bytes[1] > 0x8F) return 0;
  return size;
}

/// How many bytes at the start are ASCII, at least: whole blocks of them.
static size_t ascii_prefix(const uint8_t *bytes, size_t length) {
  enum { BLOCK = 64 };
  size_t place = 0;
  for (; length - place >= BLOCK; place += BLOCK) {
    uint8_t all = 0;
    for (size_t i = 0; i < BLOCK; i++) all |= bytes[place + i];
    if (all >= 0x80) break;
  }
  return place;
}

size_t siar_utf8_prefix(const uint8_t *bytes, size_t length) {
  size_t place = ascii_prefix(bytes, length);
  while (place < length) {
    uint64_t word;
    if (length - place >= 8) {
      memcpy(&word, bytes + place, 8);
      if ((word & UINT64_C(0x8080808080808080)) == 0) {
        place += 8;
        continue;
      }
    }
    size_t size = sequence(bytes + place, length - place);
    if (size == 0) break;
    place += size;
  }
  return place;
}

siar_bytes_kind siar_judge_bytes(const uint8_t *bytes, size_t length) {
  size_t place = ascii_prefix(bytes, length);
  uint8_t all = 0;
  for (size_t i = place; i < length && i < place + 64; i++) all |= bytes[i];
  if (all < 0x80 && length - place < 64) return SIAR_BYTES_ASCII;
  bool is_whole = siar_utf8_prefix(bytes + place, length - place) == length - place;
  return is_whole ? SIAR_BYTES_UTF8 : SIAR_BYTES_OTHER;
}
