#ifndef SIAR_RELAXNG_H
#define SIAR_RELAXNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A compiled RELAX NG schema.
typedef struct siar_relaxng siar_relaxng;

/// Receives one message; `line` counts from 1 and is 0 where it is not known.
typedef void (*siar_relaxng_report)(
    void *context, size_t line, size_t column, const char *message);

/// Compiles a schema in the XML syntax; NULL where that fails, after reporting why.
siar_relaxng *siar_relaxng_compile(
    const uint8_t *bytes, size_t length, siar_relaxng_report report, void *context);
void siar_relaxng_free(siar_relaxng *schema);

/// Validates a document, reporting each fault; false if it is not well-formed or not valid.
///
/// Nothing is loaded from the network or the file system. One schema may be used by one thread at a
/// time.
bool siar_relaxng_validate(
    siar_relaxng *schema, const uint8_t *bytes, size_t length, siar_relaxng_report report,
    void *context);

#endif
