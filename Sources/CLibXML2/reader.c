#define _GNU_SOURCE
#include "siar_reader.h"

#include "stitcher.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlErrorPtr error_pointer;
#endif

enum {
  // Large enough that the call costs nothing, small enough that a tag with thousands of attributes,
  // which libxml2 compares each with each, cannot take long.
  CHUNK = 8 * 1024,
  MAX_CHUNK = 256 * 1024,
  MAX_ISSUES = 64,
  // For each double hyphen in a comment libxml2 copies the whole comment.
  MAX_HYPHENS = 64,
  MAX_ERRORS = 16 * 1024,
  // A parser whose dictionary has grown beyond this is replaced before the next document.
  MAX_DICTIONARY = 8192,
};

typedef struct {
  const xmlChar *local, *prefix, *uri;
  int32_t code;
} name_slot;

typedef struct {
  const xmlChar *prefix, *uri;
} declaration;

struct siar_reader {
  xmlParserCtxtPtr parser;
  siar_reader_limits limits;
  siar_resolve resolve;
  void *context;

  const uint8_t *document;
  size_t length;
  siar_stitcher stitcher;
  int32_t options;
  bool finished;
  siar_refusal refusal;
  size_t refusal_offset;

  siar_event *events;
  size_t event_count, event_capacity, taken;
  siar_attribute *attributes;
  size_t attribute_count, attribute_capacity;
  declaration *declarations;
  size_t declaration_count, declaration_capacity;
  uint8_t *arena;
  size_t arena_length, arena_capacity;
  int32_t *open;
  size_t open_count, open_capacity;

  // A run of text that may go on, in the arena or still in the document.
  bool has_text, is_in_document;
  size_t text_start, text_length, text_offset;

  name_slot *names;
  size_t name_count, name_capacity, names_at_begin;

  siar_bytes doctype[3];
  uint8_t *doctype_storage;

  siar_issue issues[MAX_ISSUES];
  int32_t issue_count, error_count;
  // Whether something was found that libxml2 was not left to find.
  bool is_broken;
  // Whether an entity was met that only a document type which is not read could declare.
  bool lacks_entity;

  // The place up to which lines have been counted.
  size_t counted, line, line_start;
};

// MARK: Memory and refusals

/// How many bytes libxml2 was given before `place`, or before it stands if that is elsewhere.
static size_t given_before(const siar_reader *reader, const xmlChar *place) {
  const xmlParserInput *input = reader->parser->input;
  if (input == NULL) return reader->stitcher.given;
  if (place == NULL || place < input->base || place > input->end) place = input->cur;
  return input->consumed + (size_t)(place - input->base);
}

static size_t offset_of(const siar_reader *reader, const xmlChar *place) {
  return siar_stitcher_place(&reader->stitcher, given_before(reader, place));
}

static size_t current_offset(const siar_reader *reader) { return offset_of(reader, NULL); }

static void refuse(siar_reader *reader, siar_refusal why) {
  if (reader->refusal != SIAR_REFUSAL_NONE) return;
  reader->refusal = why;
  reader->refusal_offset = current_offset(reader);
  reader->finished = true;
  xmlStopParser(reader->parser);
}

/// Makes room for `more` elements of `size` bytes; false, and the document refused, without memory.
static bool reserve(
    siar_reader *reader, void **array, size_t *capacity, size_t count, size_t more, size_t size) {
  if (count + more <= *capacity) return true;
  size_t wanted = *capacity * 2 > count + more ? *capacity * 2 : count + more + 64;
  void *grown = realloc(*array, wanted * size);
  if (grown == NULL) {
    refuse(reader, SIAR_REFUSAL_MEMORY);
    return false;
  }
  *array = grown;
  *capacity = wanted;
  return true;
}

#define RESERVE(array, capacity, count, more) \
  reserve(reader, (void **)&(array), &(capacity), (count), (more), sizeof *(array))

static inline bool append(siar_reader *reader, const void *bytes, size_t length) {
  if (length > reader->arena_capacity - reader->arena_length
      && !RESERVE(reader->arena, reader->arena_capacity, reader->arena_length, length)) return false;
  if (length > 0) memcpy(reader->arena + reader->arena_length, bytes, length);
  reader->arena_length += length;
  return true;
}

// MARK: Names

static size_t hash(const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  uintptr_t mixed = (uintptr_t)local * 31 + (uintptr_t)uri * 17 + (uintptr_t)prefix;
  mixed ^= mixed >> 17;
  return (size_t)(mixed * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

static void insert(name_slot *table, size_t capacity, name_slot slot) {
  size_t at = hash(slot.local, slot.prefix, slot.uri) & (capacity - 1);
  while (table[at].local != NULL) at = (at + 1) & (capacity - 1);
  table[at] = slot;
}

static bool grow_names(siar_reader *reader) {
  size_t capacity = reader->name_capacity == 0 ? 512 : reader->name_capacity * 2;
  name_slot *table = calloc(capacity, sizeof *table);
  if (table == NULL) {
    refuse(reader, SIAR_REFUSAL_MEMORY);
    return false;
  }
  for (size_t i = 0; i < reader->name_capacity; i++)
    if (reader->names[i].local != NULL) insert(table, capacity, reader->names[i]);
  free(reader->names);
  reader->names = table;
  reader->name_capacity = capacity;
  return true;
}

static siar_bytes bytes_of(const xmlChar *string) {
  siar_bytes bytes = {string, string == NULL ? 0 : strlen((const char *)string)};
  return bytes;
}

static int32_t meet_name(
    siar_reader *reader, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  siar_bytes parts[3] = {bytes_of(local), bytes_of(prefix), bytes_of(uri)};
  if (parts[0].length + parts[1].length > reader->limits.name
      || parts[2].length > reader->limits.name) {
    refuse(reader, SIAR_REFUSAL_NAME);
    return -1;
  }
  if (reader->name_count - reader->names_at_begin >= (size_t)reader->limits.names) {
    refuse(reader, SIAR_REFUSAL_NAMES);
    return -1;
  }
  if (reader->name_count * 2 >= reader->name_capacity && !grow_names(reader)) return -1;
  int32_t code = reader->resolve(reader->context, parts[0], parts[1], parts[2]);
  insert(reader->names, reader->name_capacity, (name_slot){local, prefix, uri, code});
  reader->name_count++;
  return code;
}

/// The code of a name. libxml2 keeps one copy of each string, so pointers are compared.
static int32_t code_of(
    siar_reader *reader, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  if (reader->name_capacity > 0) {
    size_t mask = reader->name_capacity - 1;
    size_t at = hash(local, prefix, uri) & mask;
    for (; reader->names[at].local != NULL; at = (at + 1) & mask) {
      const name_slot *slot = &reader->names[at];
      if (slot->local == local && slot->uri == uri && slot->prefix == prefix) return slot->code;
    }
  }
  return meet_name(reader, local, prefix, uri);
}

void siar_reader_forget_names(siar_reader *reader) {
  free(reader->names);
  reader->names = NULL;
  reader->name_count = reader->name_capacity = reader->names_at_begin = 0;
}

// MARK: Events

static siar_event *push(siar_reader *reader, siar_event_kind kind, size_t offset) {
  if (!RESERVE(reader->events, reader->event_capacity, reader->event_count, 1)) return NULL;
  siar_event *event = &reader->events[reader->event_count++];
  memset(event, 0, sizeof *event);
  event->kind = kind;
  event->offset = offset;
  return event;
}

static void close_text(siar_reader *reader) {
  if (!reader->has_text) return;
  reader->has_text = false;
  siar_event *event = push(reader, SIAR_EVENT_TEXT, reader->text_offset);
  if (event == NULL) return;
  event->text = reader->text_start;
  event->length = reader->text_length;
  event->is_in_document = reader->is_in_document;
}

/// Where the start tag begins that libxml2 has just read: no `<` can stand inside of one.
static size_t tag_offset(const siar_reader *reader) {
  const xmlParserInput *input = reader->parser->input;
  const xmlChar *place = input->cur;
#if defined(__GLIBC__)
  const xmlChar *found = memrchr(input->base, '<', (size_t)(place - input->base));
  if (found != NULL) place = found;
#else
  while (place > input->base && *place != '<') place--;
#endif
  return offset_of(reader, place);
}

static bool copy_attributes(siar_reader *reader, const xmlChar **raw, int count) {
  if (!RESERVE(reader->attributes, reader->attribute_capacity, reader->attribute_count,
               (size_t)count))
    return false;
  for (int i = 0; i < count; i++, raw += 5) {
    siar_attribute attribute = {
        code_of(reader, raw[0], raw[1], raw[2]), reader->arena_length, (size_t)(raw[4] - raw[3])};
    if (reader->finished || !append(reader, raw[3], attribute.length)) return false;
    reader->attributes[reader->attribute_count++] = attribute;
  }
  return true;
}

static bool copy_declarations(siar_reader *reader, const xmlChar **raw, int count) {
  if (!RESERVE(reader->declarations, reader->declaration_capacity, reader->declaration_count,
               (size_t)count))
    return false;
  for (int i = 0; i < count; i++, raw += 2)
    reader->declarations[reader->declaration_count++] = (declaration){raw[0], raw[1]};
  return true;
}

static void on_start(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted,
    const xmlChar **attributes) {
  siar_reader *reader = context;
  if (reader->finished) return;
  close_text(reader);
  // What a document type would add is not in the document.
  attribute_count -= defaulted;
  if (reader->open_count >= (size_t)reader->limits.depth)
    return refuse(reader, SIAR_REFUSAL_DEPTH);
  if (attribute_count > reader->limits.attributes)
    return refuse(reader, SIAR_REFUSAL_ATTRIBUTES);
  if (reader->parser->nsNr / 2 > reader->limits.namespaces)
    return refuse(reader, SIAR_REFUSAL_NAMESPACES);
  int32_t name = code_of(reader, local, prefix, uri);
  if (reader->finished) return;
  if (!RESERVE(reader->open, reader->open_capacity, reader->open_count, 1)) return;
  siar_event *event = push(reader, SIAR_EVENT_START, tag_offset(reader));
  if (event == NULL) return;
  event->name = name;
  event->first_attribute = (int32_t)reader->attribute_count;
  event->first_namespace = (int32_t)reader->declaration_count;
  reader->open[reader->open_count++] = name;
  if (attribute_count > 0 && copy_attributes(reader, attributes, attribute_count))
    event->attribute_count = attribute_count;
  if (namespace_count > 0 && copy_declarations(reader, namespaces, namespace_count))
    event->namespace_count = namespace_count;
}

static void close_element(siar_reader *reader, size_t offset) {
  if (reader->open_count == 0) return;
  siar_event *event = push(reader, SIAR_EVENT_END, offset);
  if (event != NULL) event->name = reader->open[--reader->open_count];
}

static void on_end(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  (void)local, (void)prefix, (void)uri;
  siar_reader *reader = context;
  if (reader->finished) return;
  close_text(reader);
  close_element(reader, current_offset(reader));
}

static void begin_text(siar_reader *reader, bool is_in_document, size_t start, size_t offset) {
  reader->has_text = true;
  reader->is_in_document = is_in_document;
  reader->text_start = start;
  reader->text_length = 0;
  reader->text_offset = offset;
}

/// Copies a run of text that was left in the document, since it goes on with something else.
static void gather_text(siar_reader *reader) {
  if (!reader->is_in_document) return;
  size_t start = reader->text_start;
  reader->is_in_document = false;
  reader->text_start = reader->arena_length;
  append(reader, reader->document + start, reader->text_length);
}

static void lengthen_text(siar_reader *reader, const uint8_t *text, size_t length) {
  if (reader->text_length + length > reader->limits.text)
    return refuse(reader, SIAR_REFUSAL_TEXT);
  if (reader->is_in_document || append(reader, text, length)) reader->text_length += length;
}

/// Lengthens the text by a stretch that does not stand for itself.
static void lengthen_decoded(siar_reader *reader, const siar_stretch *stretch) {
  size_t most = stretch->end - stretch->start + 8;
  if (!RESERVE(reader->arena, reader->arena_capacity, reader->arena_length, most)) return;
  uint8_t *place = reader->arena + reader->arena_length;
  size_t length = siar_stretch_decode(reader->document, stretch, place);
  if (reader->text_length + length > reader->limits.text)
    return refuse(reader, SIAR_REFUSAL_TEXT);
  reader->arena_length += length;
  reader->text_length += length;
}

/// A stretch that was left out stays in the document if it stands for itself and no other text is
/// around it.
static void take_stretch(siar_reader *reader, const siar_stretch *stretch) {
  bool stays = stretch->is_plain && !reader->has_text;
  if (!reader->has_text) begin_text(
      reader, stays, stays ? stretch->start : reader->arena_length, stretch->start);
  if (!stays) gather_text(reader);
  if (!stretch->is_plain) return lengthen_decoded(reader, stretch);
  lengthen_text(reader, reader->document + stretch->start, stretch->end - stretch->start);
}

static void on_text(void *context, const xmlChar *text, int length) {
  siar_reader *reader = context;
  siar_stretch stretch;
  if (reader->finished) return;
  // Most text is longer than a mark.
  if (length == 1 && siar_stitcher_take(&reader->stitcher, given_before(reader, text), text, 1,
                                        &stretch))
    return take_stretch(reader, &stretch);
  if (!reader->has_text) begin_text(reader, false, reader->arena_length, offset_of(reader, text));
  gather_text(reader);
  lengthen_text(reader, text, (size_t)length);
}

static void on_section(void *context, const xmlChar *text, int length) {
  siar_reader *reader = context;
  siar_stretch stretch;
  if (reader->finished) return;
  if (siar_stitcher_take(
          &reader->stitcher, given_before(reader, NULL), text, (size_t)length, &stretch))
    take_stretch(reader, &stretch);
  else on_text(reader, text, length);
}

static void push_note(
    siar_reader *reader, siar_event_kind kind, const xmlChar *head, const xmlChar *tail) {
  if (reader->finished || (reader->options & SIAR_READER_COMMENTS) == 0) return;
  close_text(reader);
  size_t start = reader->arena_length;
  siar_bytes parts[2] = {bytes_of(head), bytes_of(tail)};
  append(reader, parts[0].bytes, parts[0].length);
  if (parts[1].length > 0) {
    append(reader, " ", 1);
    append(reader, parts[1].bytes, parts[1].length);
  }
  siar_event *event = push(reader, kind, current_offset(reader));
  if (event == NULL) return;
  event->text = start;
  event->length = reader->arena_length - start;
}

static void on_comment(void *context, const xmlChar *value) {
  push_note(context, SIAR_EVENT_COMMENT, value, NULL);
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  push_note(context, SIAR_EVENT_INSTRUCTION, target, data);
}

static void on_doctype(
    void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id) {
  siar_reader *reader = context;
  if (reader->finished || reader->doctype_storage != NULL) return;
  siar_bytes parts[3] = {bytes_of(name), bytes_of(public_id), bytes_of(system_id)};
  size_t total = parts[0].length + parts[1].length + parts[2].length;
  if (total > reader->limits.token) return refuse(reader, SIAR_REFUSAL_TOKEN);
  reader->doctype_storage = malloc(total + 1);
  if (reader->doctype_storage == NULL) return refuse(reader, SIAR_REFUSAL_MEMORY);
  uint8_t *place = reader->doctype_storage;
  for (int i = 0; i < 3; i++) {
    if (parts[i].length > 0) memcpy(place, parts[i].bytes, parts[i].length);
    reader->doctype[i] = (siar_bytes){place, parts[i].length};
    place += parts[i].length;
  }
  push(reader, SIAR_EVENT_DOCTYPE, current_offset(reader));
}

static void on_error(void *context, error_pointer error) {
  siar_reader *reader = context;
  if (reader == NULL) return;
  reader->error_count++;
  if (error->code == XML_WAR_UNDECLARED_ENTITY || error->code == XML_ERR_UNDECLARED_ENTITY)
    reader->lacks_entity = true;
  if (reader->issue_count >= MAX_ISSUES) return;
  siar_issue *issue = &reader->issues[reader->issue_count++];
  issue->code = error->code;
  issue->level = error->level;
  // A wrong prefix is told once the tag's names were read; people look for the tag.
  bool is_name = error->code >= XML_NS_ERR_XML_NAMESPACE && error->code <= XML_NS_ERR_COLON;
  issue->offset = is_name && reader->parser->input != NULL ? tag_offset(reader)
                                                           : current_offset(reader);
  issue->message = error->message == NULL ? NULL : strdup(error->message);
}

// MARK: Life

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void initialise(void) { xmlInitParser(); }

/// Nothing but what is set here is ever called: no entity is declared, looked up or loaded.
static bool make_parser(siar_reader *reader) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_section;
  handler.comment = on_comment;
  handler.processingInstruction = on_instruction;
  handler.internalSubset = on_doctype;
  handler.serror = on_error;
  reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
  return reader->parser != NULL;
}

siar_reader *siar_reader_create(siar_reader_limits limits, siar_resolve resolve) {
  pthread_once(&once, initialise);
  siar_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->limits = limits;
  reader->resolve = resolve;
  reader->finished = true;
  if (make_parser(reader)) return reader;
  free(reader);
  return NULL;
}

static void forget_document(siar_reader *reader) {
  for (int32_t i = 0; i < reader->issue_count; i++) free((void *)reader->issues[i].message);
  reader->issue_count = reader->error_count = 0;
  reader->is_broken = reader->lacks_entity = false;
  free(reader->doctype_storage);
  reader->doctype_storage = NULL;
  memset(reader->doctype, 0, sizeof reader->doctype);
  reader->document = NULL;
  reader->length = 0;
  siar_stitcher_begin(&reader->stitcher, NULL, 0, false);
  reader->event_count = reader->taken = 0;
  reader->attribute_count = reader->declaration_count = 0;
  reader->arena_length = reader->open_count = 0;
  reader->has_text = false;
  reader->finished = true;
  reader->refusal = SIAR_REFUSAL_NONE;
  reader->refusal_offset = 0;
  reader->counted = reader->line_start = 0;
  reader->line = 1;
}

void siar_reader_end(siar_reader *reader) {
  forget_document(reader);
  // One document of 10 MB should not cost 10 MB for ever.
  if (reader->arena_capacity > 1 << 20) {
    free(reader->arena);
    reader->arena = NULL;
    reader->arena_capacity = 0;
  }
  xmlCtxtResetPush(reader->parser, NULL, 0, NULL, NULL);
}

void siar_reader_destroy(siar_reader *reader) {
  if (reader == NULL) return;
  forget_document(reader);
  if (reader->parser != NULL) {
    xmlDocPtr leftover = reader->parser->myDoc;
    xmlFreeParserCtxt(reader->parser);
    if (leftover != NULL) xmlFreeDoc(leftover);
  }
  free(reader->events);
  free(reader->attributes);
  free(reader->declarations);
  free(reader->arena);
  free(reader->open);
  free(reader->names);
  siar_stitcher_free(&reader->stitcher);
  free(reader);
}

static bool renew_parser(siar_reader *reader) {
  xmlDocPtr leftover = reader->parser->myDoc;
  xmlFreeParserCtxt(reader->parser);
  if (leftover != NULL) xmlFreeDoc(leftover);
  siar_reader_forget_names(reader);
  return make_parser(reader);
}

bool siar_reader_begin(
    siar_reader *reader, const uint8_t *document, size_t length, int32_t options) {
  forget_document(reader);
  if (reader->parser == NULL) return false;
  if (xmlDictSize(reader->parser->dict) > MAX_DICTIONARY) {
    if (!renew_parser(reader)) return false;
  } else if (xmlCtxtResetPush(reader->parser, NULL, 0, NULL, NULL) != 0) {
    return false;
  }
  // HUGE lifts libxml2's own limits, which are neither configurable nor told apart; ours stand in
  // their place. NOENT only makes `&amp;` in an attribute arrive as `&`.
  int flags = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC;
  if (options & SIAR_READER_RECOVER) flags |= XML_PARSE_RECOVER;
  reader->parser->recovery = 0;
  xmlCtxtUseOptions(reader->parser, flags);
  reader->document = document;
  reader->length = length;
  // Where libxml2 goes on after errors, what was left out of the document may be no section.
  siar_stitcher_begin(
      &reader->stitcher, document, length, (options & SIAR_READER_RECOVER) == 0);
  reader->options = options;
  reader->finished = false;
  reader->names_at_begin = reader->name_count;
  if (length > reader->limits.document) refuse(reader, SIAR_REFUSAL_DOCUMENT);
  return true;
}

// MARK: Advancing

/// Attributes in a tag that has not ended yet, counted without comparing them.
static int32_t pending_attributes(const xmlChar *place, const xmlChar *end) {
  int32_t count = 0;
  xmlChar quote = 0;
  for (; place < end; place++) {
    if (quote != 0) {
      if (*place == quote) quote = 0;
    } else if (*place == '"' || *place == '\'') {
      quote = *place;
      count++;
    }
  }
  return count;
}

/// How many double hyphens a comment has that has not ended yet.
static int32_t pending_hyphens(const xmlChar *place, const xmlChar *end) {
  int32_t count = 0;
  while (end - place > 1 && (place = memchr(place, '-', (size_t)(end - place - 1))) != NULL) {
    if (place[1] == '-') {
      count++;
      place++;
    }
    place++;
  }
  return count;
}

/// Ends a document in which a comment is full of hyphens, before libxml2 comes to it.
static void break_at_comment(siar_reader *reader) {
  if (reader->options & SIAR_READER_RECOVER) return refuse(reader, SIAR_REFUSAL_TOKEN);
  reader->is_broken = reader->finished = true;
  if (reader->issue_count == MAX_ISSUES) return;
  reader->issues[reader->issue_count++] = (siar_issue){
      XML_ERR_HYPHEN_IN_COMMENT, XML_ERR_FATAL, current_offset(reader),
      strdup("Double hyphens within a comment")};
}

/// How many bytes libxml2 holds without having seen the end of what they begin.
static size_t pending_bytes(const siar_reader *reader) {
  const xmlParserInput *input = reader->parser->input;
  return input == NULL ? 0 : (size_t)(input->end - input->cur);
}

/// How much libxml2 is given next: more where it waits for an end, since it looks through all that it
/// has each time.
static size_t chunk_size(const siar_reader *reader) {
  size_t pending = pending_bytes(reader);
  return pending < CHUNK ? CHUNK : pending > MAX_CHUNK ? MAX_CHUNK : pending;
}

/// Refuses markup that goes on and on before libxml2 has seen its end.
static void judge_pending(siar_reader *reader) {
  const xmlParserInput *input = reader->parser->input;
  if (input == NULL || reader->finished) return;
  size_t pending = pending_bytes(reader);
  if (pending <= CHUNK / 2) return;
  if (pending > reader->limits.token) return refuse(reader, SIAR_REFUSAL_TOKEN);
  bool is_tag = input->cur[0] == '<' && input->cur[1] != '!' && input->cur[1] != '?';
  if (is_tag && pending_attributes(input->cur, input->end)
                    > reader->limits.attributes + reader->limits.namespaces)
    refuse(reader, SIAR_REFUSAL_ATTRIBUTES);
  if (memcmp(input->cur, "<!--", 4) == 0
      && pending_hyphens(input->cur + 4, input->end) > MAX_HYPHENS)
    break_at_comment(reader);
}

static void feed_chunk(siar_reader *reader) {
  if (reader->stitcher.fed < reader->length) {
    size_t size;
    const uint8_t *bytes = siar_stitcher_next(&reader->stitcher, chunk_size(reader), &size);
    xmlParseChunk(reader->parser, (const char *)bytes, (int)size, 0);
    judge_pending(reader);
    if (reader->error_count > MAX_ERRORS) refuse(reader, SIAR_REFUSAL_TOKEN);
  } else {
    xmlParseChunk(reader->parser, NULL, 0, 1);
    close_text(reader);
    if (reader->options & SIAR_READER_RECOVER)
      while (reader->open_count > 0 && reader->refusal == SIAR_REFUSAL_NONE)
        close_element(reader, reader->length);
    reader->finished = true;
  }
  if (reader->parser->disableSAX == 1 && (reader->options & SIAR_READER_RECOVER) == 0)
    reader->finished = true;
}

/// Makes the tape hold at least `wanted` events that were not taken, if the document has them.
static bool fill(siar_reader *reader, void *context, size_t wanted) {
  while (reader->event_count - reader->taken < wanted) {
    if (reader->finished) return false;
    if (reader->taken == reader->event_count) {
      bool is_kept = reader->has_text && !reader->is_in_document;
      size_t kept = is_kept ? reader->text_length : 0;
      if (kept > 0) memmove(reader->arena, reader->arena + reader->text_start, kept);
      reader->arena_length = kept;
      if (is_kept) reader->text_start = 0;
      reader->event_count = reader->taken = 0;
      reader->attribute_count = reader->declaration_count = 0;
    }
    reader->context = context;
    feed_chunk(reader);
    reader->context = NULL;
  }
  return true;
}

const siar_event *siar_reader_next(siar_reader *reader, void *context) {
  if (reader->taken == reader->event_count && !fill(reader, context, 1)) return NULL;
  return &reader->events[reader->taken++];
}

const siar_event *siar_reader_next_element(siar_reader *reader, void *context) {
  const siar_event *event;
  do event = siar_reader_next(reader, context);
  while (event != NULL && event->kind > SIAR_EVENT_END);
  return event;
}

bool siar_reader_take_leaf(siar_reader *reader, void *context, siar_bytes *text) {
  *text = (siar_bytes){NULL, 0};
  if (!fill(reader, context, 1)) return false;
  if (reader->events[reader->taken].kind == SIAR_EVENT_END) {
    reader->taken++;
    return true;
  }
  if (reader->events[reader->taken].kind != SIAR_EVENT_TEXT || !fill(reader, context, 2))
    return false;
  if (reader->events[reader->taken + 1].kind != SIAR_EVENT_END) return false;
  *text = siar_reader_text(reader, &reader->events[reader->taken]);
  reader->taken += 2;
  return true;
}

// MARK: Asking

// An event that was taken earlier may point at memory that holds something else by now; it then reads
// as that or as nothing, but never outside of it.

static siar_bytes in_arena(const siar_reader *reader, size_t start, size_t length) {
  bool is_inside = start <= reader->arena_length && length <= reader->arena_length - start;
  if (!is_inside || length == 0) return (siar_bytes){NULL, 0};
  return (siar_bytes){reader->arena + start, length};
}

siar_bytes siar_reader_text(const siar_reader *reader, const siar_event *event) {
  if (event->is_in_document) {
    bool is_inside = event->text <= reader->length && event->length <= reader->length - event->text;
    return is_inside ? (siar_bytes){reader->document + event->text, event->length}
                     : (siar_bytes){NULL, 0};
  }
  return in_arena(reader, event->text, event->length);
}

bool siar_reader_attribute(
    const siar_reader *reader, const siar_event *event, int32_t index, siar_attribute *attribute) {
  size_t at = (size_t)event->first_attribute + (size_t)index;
  if (index < 0 || index >= event->attribute_count || at >= reader->attribute_count) return false;
  *attribute = reader->attributes[at];
  return true;
}

int32_t siar_reader_find(const siar_reader *reader, const siar_event *event, int32_t name) {
  size_t at = (size_t)event->first_attribute;
  if (at + (size_t)event->attribute_count > reader->attribute_count) return -1;
  for (int32_t i = 0; i < event->attribute_count; i++)
    if (reader->attributes[at + (size_t)i].name == name) return i;
  return -1;
}

siar_bytes siar_reader_value(const siar_reader *reader, const siar_attribute *attribute) {
  return in_arena(reader, attribute->value, attribute->length);
}

bool siar_reader_namespace(
    const siar_reader *reader, const siar_event *event, int32_t index, siar_bytes *prefix,
    siar_bytes *uri) {
  size_t at = (size_t)event->first_namespace + (size_t)index;
  if (index < 0 || index >= event->namespace_count || at >= reader->declaration_count)
    return false;
  *prefix = bytes_of(reader->declarations[at].prefix);
  *uri = bytes_of(reader->declarations[at].uri);
  return true;
}

void siar_reader_doctype(const siar_reader *reader, siar_bytes parts[3]) {
  memcpy(parts, reader->doctype, sizeof reader->doctype);
}

void siar_reader_locate(siar_reader *reader, size_t offset, size_t *line, size_t *column) {
  if (offset > reader->length) offset = reader->length;
  if (offset < reader->line_start) {
    reader->counted = reader->line_start = 0;
    reader->line = 1;
  }
  const uint8_t *found;
  while (reader->counted < offset
         && (found = memchr(reader->document + reader->counted, '\n', offset - reader->counted))) {
    reader->counted = reader->line_start = (size_t)(found - reader->document) + 1;
    reader->line++;
  }
  if (reader->counted < offset) reader->counted = offset;
  *line = reader->line;
  *column = offset - reader->line_start + 1;
}

int32_t siar_reader_issue_count(const siar_reader *reader) { return reader->issue_count; }

siar_issue siar_reader_issue_at(const siar_reader *reader, int32_t index) {
  return reader->issues[index];
}

siar_refusal siar_reader_refusal(const siar_reader *reader) { return reader->refusal; }

size_t siar_reader_refusal_offset(const siar_reader *reader) { return reader->refusal_offset; }

bool siar_reader_lacks_entity(const siar_reader *reader) { return reader->lacks_entity; }

bool siar_reader_is_well_formed(const siar_reader *reader) {
  return reader->parser->wellFormed != 0 && !reader->is_broken;
}
