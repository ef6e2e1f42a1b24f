#ifndef SIAR_READER_H
#define SIAR_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A pull reader over libxml2's SAX2 push interface.
///
/// libxml2 is fed one chunk at a time; what it reports is put on a tape of small records, and the
/// caller takes them off one by one. No libxml2 header is visible here.
typedef struct siar_reader siar_reader;

/// Bytes that stay valid until the next call that advances the reader.
typedef struct {
  const uint8_t *bytes;
  size_t length;
} siar_bytes;

typedef enum {
  SIAR_EVENT_NONE = 0,
  SIAR_EVENT_START = 1,
  SIAR_EVENT_END = 2,
  SIAR_EVENT_TEXT = 3,
  SIAR_EVENT_COMMENT = 4,
  SIAR_EVENT_INSTRUCTION = 5,
  SIAR_EVENT_DOCTYPE = 6,
} siar_event_kind;

/// One record of the tape.
typedef struct {
  int16_t kind;
  /// Whether the text lies in the document; else the reader has a copy.
  bool is_in_document;
  /// The code of the name of an element, as `siar_reader_limits.resolve` gave it.
  int32_t name;
  /// Where the markup begins, for an end tag and for text where the reader stood: bytes from the
  /// start of the document.
  size_t offset;
  /// The text of text, comment and instruction; of a start, end and doctype none.
  size_t text;
  size_t length;
  int32_t first_attribute;
  int32_t attribute_count;
  int32_t first_namespace;
  int32_t namespace_count;
} siar_event;

typedef struct {
  size_t document;
  /// Bytes of one tag, comment, instruction or document type.
  size_t token;
  /// Bytes of one run of text.
  size_t text;
  /// Bytes of a name with its prefix or of a namespace's address.
  size_t name;
  int32_t depth;
  /// Of one element, namespace declarations not counted.
  int32_t attributes;
  /// Namespace declarations in force at one time.
  int32_t namespaces;
  /// Distinct names of one document.
  int32_t names;
} siar_reader_limits;

typedef enum {
  SIAR_REFUSAL_NONE = 0,
  SIAR_REFUSAL_DOCUMENT = 1,
  SIAR_REFUSAL_TOKEN = 2,
  SIAR_REFUSAL_TEXT = 3,
  SIAR_REFUSAL_NAME = 4,
  SIAR_REFUSAL_DEPTH = 5,
  SIAR_REFUSAL_ATTRIBUTES = 6,
  SIAR_REFUSAL_NAMESPACES = 7,
  SIAR_REFUSAL_NAMES = 8,
  SIAR_REFUSAL_MEMORY = 9,
} siar_refusal;

/// What libxml2 had to say about the document.
typedef struct {
  /// xmlParserErrors.
  int32_t code;
  /// 1 warning, 2 error, 3 fatal: not well-formed.
  int32_t level;
  size_t offset;
  const char *message;
} siar_issue;

/// Gives the code of a name that this parser meets for the first time. `prefix` and `uri` are empty
/// where there is none.
typedef int32_t (*siar_resolve)(
    void *context, siar_bytes local, siar_bytes prefix, siar_bytes uri);

/// Returns a new reader, or NULL without memory.
///
/// The reader keeps its names and its memory for the next document.
siar_reader *siar_reader_create(siar_reader_limits limits, siar_resolve resolve);
void siar_reader_destroy(siar_reader *reader);

typedef enum {
  /// libxml2 goes on after errors as well as it can, and elements left open are closed.
  SIAR_READER_RECOVER = 1,
  /// Comments and instructions are put on the tape too. Without it text runs on across them.
  SIAR_READER_COMMENTS = 2,
} siar_reader_options;

/// Begins a document, which must stay in place until the reader begins another or is ended.
///
/// The bytes are taken as UTF-8 whatever a declaration says. False without memory.
bool siar_reader_begin(
    siar_reader *reader, const uint8_t *document, size_t length, int32_t options);
/// Forgets the document.
void siar_reader_end(siar_reader *reader);

/// Takes the next event off the tape; NULL at the end of the document, after a fatal error and after
/// a refusal. `context` is handed to the resolve function.
const siar_event *siar_reader_next(siar_reader *reader, void *context);
/// As `siar_reader_next`, but only starts and ends of elements.
const siar_event *siar_reader_next_element(siar_reader *reader, void *context);
/// Takes what follows a start tag if that is nothing but text and the end tag: true with the text in
/// `text`. False, and nothing taken, if the element holds anything else.
bool siar_reader_take_leaf(siar_reader *reader, void *context, siar_bytes *text);
/// The text of a text, comment or instruction.
siar_bytes siar_reader_text(const siar_reader *reader, const siar_event *event);

typedef struct {
  int32_t name;
  size_t value;
  size_t length;
} siar_attribute;

/// The attribute of a start tag at `index`; false if there is none.
bool siar_reader_attribute(
    const siar_reader *reader, const siar_event *event, int32_t index, siar_attribute *attribute);
/// The index of the attribute with a name's code; -1 if there is none.
int32_t siar_reader_find(const siar_reader *reader, const siar_event *event, int32_t name);
siar_bytes siar_reader_value(const siar_reader *reader, const siar_attribute *attribute);
/// A namespace declaration of a start tag: prefix (empty for the default namespace) and address;
/// false if there is none at `index`.
bool siar_reader_namespace(
    const siar_reader *reader, const siar_event *event, int32_t index, siar_bytes *prefix,
    siar_bytes *uri);
/// Name, public and system identifier of a document type.
void siar_reader_doctype(const siar_reader *reader, siar_bytes parts[3]);

/// 1-based line and column (in bytes) of an offset. Cheap when offsets only grow.
void siar_reader_locate(siar_reader *reader, size_t offset, size_t *line, size_t *column);

int32_t siar_reader_issue_count(const siar_reader *reader);
siar_issue siar_reader_issue_at(const siar_reader *reader, int32_t index);
siar_refusal siar_reader_refusal(const siar_reader *reader);
/// Where the refusal was met.
size_t siar_reader_refusal_offset(const siar_reader *reader);
/// Whether the text of an entity is missing from what was read so far: document types are not read,
/// so what they declare is not known.
bool siar_reader_lacks_entity(const siar_reader *reader);
/// Whether all that was read so far is well-formed.
bool siar_reader_is_well_formed(const siar_reader *reader);
/// Forgets every code that the resolve function gave, so that it is asked again.
void siar_reader_forget_names(siar_reader *reader);

#endif
