#ifndef SIAR_HTML_H
#define SIAR_HTML_H

#include <stddef.h>
#include <stdint.h>

// An HTML document as a flat tree in document order, read by libxml2's HTML parser.
//
// Nothing of libxml2 shows here: its headers pull in the system's ICU, which clashes with
// Foundation's.

enum { SIAR_HTML_TEXT = 0, SIAR_HTML_ELEMENT = 1 };

typedef struct {
  // SIAR_HTML_TEXT or SIAR_HTML_ELEMENT.
  uint32_t kind;
  // An element's index in the table of names.
  uint32_t name;
  // A text's range in the bytes.
  uint32_t start;
  uint32_t length;
  // An element's range in the table of attributes.
  uint32_t first_attribute;
  uint32_t attribute_count;
  // Index of the first node behind this one's subtree.
  uint32_t end;
} siar_html_node;

// A name in the table of names, or an attribute: its name there, its value's range in the bytes.
typedef struct {
  uint32_t name;
  uint32_t start;
  uint32_t length;
} siar_html_attribute;

typedef struct {
  uint32_t start;
  uint32_t length;
} siar_html_range;

typedef struct {
  // Open elements at most.
  uint32_t depth;
  // Nodes and attributes together at most.
  uint32_t nodes;
  // Steps that mending broken markup may take, about: libxml2 looks through all open elements for
  // each stray end tag, and through all attributes of a tag for each repeated one.
  uint64_t repairs;
} siar_html_limits;

// Why reading stopped before the end.
enum {
  SIAR_HTML_COMPLETE = 0,
  SIAR_HTML_TOO_DEEP = 1,
  SIAR_HTML_TOO_MANY_NODES = 2,
  SIAR_HTML_TOO_BROKEN = 3,
  SIAR_HTML_NO_MEMORY = 4
};

typedef struct {
  const siar_html_node *nodes;
  size_t node_count;
  const siar_html_attribute *attributes;
  size_t attribute_count;
  const siar_html_range *names;
  size_t name_count;
  const char *bytes;
  size_t byte_count;
  int stopped;
} siar_html_tree;

// Readies libxml2; to be called once before the first document, from one thread.
void siar_html_initialize(void);

// Reads UTF-8 that holds no zero byte. The tree is empty where there is no memory; free it in any
// case with siar_html_free.
siar_html_tree siar_html_parse(const char *bytes, size_t length, siar_html_limits limits);

void siar_html_free(siar_html_tree *tree);

#endif
