#ifndef SIAR_TRANSCODE_H
#define SIAR_TRANSCODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Converts bytes of the named encoding to UTF-8. Each byte that means nothing becomes U+FFFD and is
/// counted in `invalid`. NULL if the system does not know the encoding or has no memory; else free()
/// it.
uint8_t *siar_transcode(
    const char *encoding, const uint8_t *bytes, size_t length, size_t *converted,
    size_t *invalid);

typedef enum {
  SIAR_BYTES_ASCII = 0,
  SIAR_BYTES_UTF8 = 1,
  SIAR_BYTES_OTHER = 2,
} siar_bytes_kind;

/// What the bytes are.
siar_bytes_kind siar_judge_bytes(const uint8_t *bytes, size_t length);

/// How many bytes at the start are UTF-8 without a fault.
size_t siar_utf8_prefix(const uint8_t *bytes, size_t length);

#endif
