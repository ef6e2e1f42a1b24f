#ifndef SIAR_BARE_SAX_H
#define SIAR_BARE_SAX_H

#include <stddef.h>
#include <stdint.h>

/// libxml2's SAX2 push pass with callbacks that do nothing but count: the limit that the benchmark
/// measures against. Returns the number of events.
int64_t siar_bare_sax(const uint8_t *bytes, size_t length);

#endif
