#include "siar_html.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// The error callback's second parameter became const in libxml2 2.12.
#if LIBXML_VERSION >= 21200
typedef const xmlError *siar_error;
#else
typedef xmlErrorPtr siar_error;
#endif

// Names are compared with each other in libxml2 for each attribute of a tag. What bounds that work
// is how many different names there can be: the dictionary holds about 5,000 bytes of them.
enum { name_bytes = 4096, name_slots = 4096, step_of_repeated_attribute = 1024 };

typedef struct {
  void *items;
  size_t count;
  size_t capacity;
} growing;

typedef struct {
  htmlParserCtxtPtr parser;
  siar_html_limits limits;
  growing nodes, attributes, names, bytes, open;
  uint64_t repairs;
  int stopped;
  // The node that the next text continues, or none.
  size_t open_text;
  // Interned names by pointer: index in the table of names plus one.
  const xmlChar *slot_names[name_slots];
  uint32_t slot_indexes[name_slots];
} builder;

static const size_t no_text = SIZE_MAX;

static void stop(builder *b, int reason) {
  if (b->stopped == SIAR_HTML_COMPLETE) b->stopped = reason;
  xmlStopParser(b->parser);
}

// Room for `count` more items, or NULL.
static void *grow(builder *b, growing *g, size_t count, size_t size) {
  size_t needed = g->count + count;
  if (needed > UINT32_MAX / 64) {
    stop(b, SIAR_HTML_NO_MEMORY);
    return NULL;
  }
  if (needed > g->capacity) {
    size_t capacity = g->capacity < 64 ? 64 : g->capacity * 2;
    if (capacity < needed) capacity = needed;
    void *items = realloc(g->items, capacity * size);
    if (items == NULL) {
      stop(b, SIAR_HTML_NO_MEMORY);
      return NULL;
    }
    g->items = items;
    g->capacity = capacity;
  }
  void *place = (char *)g->items + g->count * size;
  g->count = needed;
  return place;
}

static int append_bytes(builder *b, const xmlChar *text, size_t length, siar_html_range *range) {
  range->start = (uint32_t)b->bytes.count;
  range->length = (uint32_t)length;
  if (length == 0) return 1;
  void *place = grow(b, &b->bytes, length, 1);
  if (place == NULL) return 0;
  memcpy(place, text, length);
  return 1;
}

static uint32_t new_name(builder *b, const xmlChar *name) {
  siar_html_range range;
  if (!append_bytes(b, name, strlen((const char *)name), &range)) return 0;
  siar_html_range *place = grow(b, &b->names, 1, sizeof *place);
  if (place == NULL) return 0;
  *place = range;
  return (uint32_t)(b->names.count - 1);
}

static uint32_t index_of_name(builder *b, const xmlChar *name) {
  size_t slot = (((uintptr_t)name >> 1) * UINT64_C(0x9E3779B97F4A7C15)) >> 52;
  for (size_t probe = 0; probe < 8; probe += 1) {
    size_t at = (slot + probe) % name_slots;
    if (b->slot_names[at] == name) return b->slot_indexes[at];
    if (b->slot_names[at] == NULL) {
      b->slot_names[at] = name;
      b->slot_indexes[at] = new_name(b, name);
      return b->slot_indexes[at];
    }
  }
  return new_name(b, name);
}

static void append_attribute(builder *b, const xmlChar *name, const xmlChar *value) {
  siar_html_range range;
  uint32_t index = index_of_name(b, name);
  if (!append_bytes(b, value, value == NULL ? 0 : strlen((const char *)value), &range)) return;
  siar_html_attribute *attribute = grow(b, &b->attributes, 1, sizeof *attribute);
  if (attribute == NULL) return;
  *attribute =
      (siar_html_attribute){.name = index, .start = range.start, .length = range.length};
}

static int is_full(builder *b) {
  if (b->nodes.count + b->attributes.count < b->limits.nodes) return 0;
  stop(b, SIAR_HTML_TOO_MANY_NODES);
  return 1;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  builder *b = context;
  b->open_text = no_text;
  if (b->stopped || is_full(b)) return;
  if (b->open.count >= b->limits.depth) {
    stop(b, SIAR_HTML_TOO_DEEP);
    return;
  }
  siar_html_node node = {.kind = SIAR_HTML_ELEMENT, .name = index_of_name(b, name)};
  node.first_attribute = (uint32_t)b->attributes.count;
  for (; attributes != NULL && attributes[0] != NULL && !is_full(b); attributes += 2)
    append_attribute(b, attributes[0], attributes[1]);
  node.attribute_count = (uint32_t)b->attributes.count - node.first_attribute;
  siar_html_node *place = grow(b, &b->nodes, 1, sizeof *place);
  if (place == NULL) return;
  *place = node;
  uint32_t *open = grow(b, &b->open, 1, sizeof *open);
  if (open != NULL) *open = (uint32_t)(b->nodes.count - 1);
}

static void close_innermost(builder *b) {
  if (b->open.count == 0) return;
  b->open.count -= 1;
  uint32_t index = ((uint32_t *)b->open.items)[b->open.count];
  ((siar_html_node *)b->nodes.items)[index].end = (uint32_t)b->nodes.count;
}

static void on_end(void *context, const xmlChar *name) {
  builder *b = context;
  (void)name;
  b->open_text = no_text;
  // Once stopped, a start may be missing to which this is the end; the rest is closed at the end.
  if (!b->stopped) close_innermost(b);
}

static void on_text(void *context, const xmlChar *text, int length) {
  builder *b = context;
  if (b->stopped || length <= 0) return;
  siar_html_range range;
  if (b->open_text != no_text) {
    if (!append_bytes(b, text, (size_t)length, &range)) return;
    ((siar_html_node *)b->nodes.items)[b->open_text].length += range.length;
    return;
  }
  if (is_full(b) || !append_bytes(b, text, (size_t)length, &range)) return;
  siar_html_node *node = grow(b, &b->nodes, 1, sizeof *node);
  if (node == NULL) return;
  *node = (siar_html_node){.kind = SIAR_HTML_TEXT, .start = range.start, .length = range.length};
  node->end = (uint32_t)b->nodes.count;
  b->open_text = b->nodes.count - 1;
}

static void on_error(void *context, siar_error error) {
  builder *b = context;
  b->repairs += error->code == XML_ERR_ATTRIBUTE_REDEFINED ? step_of_repeated_attribute
                                                           : b->open.count + 1;
  if (b->repairs > b->limits.repairs) stop(b, SIAR_HTML_TOO_BROKEN);
}

static void read_document(builder *b, const char *bytes, size_t length) {
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, (int)length);
  if (parser == NULL) {
    b->stopped = SIAR_HTML_NO_MEMORY;
    return;
  }
  b->parser = parser;
  // The encoding is told, so that no meta element within changes it.
  htmlCtxtUseOptions(parser, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  if (parser->dict != NULL) xmlDictSetLimit(parser->dict, name_bytes);

  // With only these callbacks nothing is built, fetched or reported by libxml2 itself.
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.serror = on_error;
  xmlSAXHandlerPtr own = parser->sax;
  parser->sax = &sax;
  parser->userData = b;
  htmlParseDocument(parser);
  while (b->open.count > 0) close_innermost(b);

  parser->sax = own;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
}

void siar_html_initialize(void) { xmlInitParser(); }

siar_html_tree siar_html_parse(const char *bytes, size_t length, siar_html_limits limits) {
  siar_html_tree tree = {.stopped = SIAR_HTML_COMPLETE};
  if (length == 0) return tree;
  builder *b = length > INT_MAX ? NULL : calloc(1, sizeof *b);
  if (b == NULL) {
    tree.stopped = SIAR_HTML_NO_MEMORY;
    return tree;
  }
  b->limits = limits;
  b->open_text = no_text;
  read_document(b, bytes, length);

  tree.nodes = b->nodes.items;
  tree.node_count = b->nodes.count;
  tree.attributes = b->attributes.items;
  tree.attribute_count = b->attributes.count;
  tree.names = b->names.items;
  tree.name_count = b->names.count;
  tree.bytes = b->bytes.items;
  tree.byte_count = b->bytes.count;
  tree.stopped = b->stopped;
  free(b->open.items);
  free(b);
  return tree;
}

void siar_html_free(siar_html_tree *tree) {
  free((void *)tree->nodes);
  free((void *)tree->attributes);
  free((void *)tree->names);
  free((void *)tree->bytes);
  *tree = (siar_html_tree){.stopped = tree->stopped};
}
