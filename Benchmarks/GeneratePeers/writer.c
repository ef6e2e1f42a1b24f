/* libxml2's xmlTextWriter over the events of given documents, in memory.
 *
 * Usage: writer FILE...
 * Each file is read into a list of events first; what is measured is the writing of those events
 * alone, the best of fifteen rounds over all files. Prints `libxml2 MB/s MB`. */
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum kind { START, ATTRIBUTE, TEXT, SECTION, END };

struct event {
  enum kind kind;
  xmlChar *name;
  xmlChar *value;
};

struct document {
  struct event *events;
  size_t count, capacity;
};

static void add(struct document *document, enum kind kind, const xmlChar *name,
                const xmlChar *value) {
  if (document->count == document->capacity) {
    document->capacity = document->capacity ? document->capacity * 2 : 1024;
    document->events = realloc(document->events, document->capacity * sizeof(struct event));
    if (!document->events) abort();
  }
  document->events[document->count++] = (struct event){
      kind, name ? xmlStrdup(name) : NULL, value ? xmlStrdup(value) : NULL};
}

static void add_element(struct document *document, xmlTextReaderPtr reader) {
  int empty = xmlTextReaderIsEmptyElement(reader);
  add(document, START, xmlTextReaderConstName(reader), NULL);
  while (xmlTextReaderMoveToNextAttribute(reader) == 1)
    add(document, ATTRIBUTE, xmlTextReaderConstName(reader), xmlTextReaderConstValue(reader));
  if (empty) add(document, END, NULL, NULL);
}

static struct document read_document(const char *path) {
  struct document document = {0};
  xmlTextReaderPtr reader = xmlReaderForFile(path, NULL, XML_PARSE_HUGE);
  if (!reader) exit(3);
  while (xmlTextReaderRead(reader) == 1) {
    switch (xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT: add_element(&document, reader); break;
      case XML_READER_TYPE_CDATA:
        add(&document, SECTION, NULL, xmlTextReaderConstValue(reader));
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        add(&document, TEXT, NULL, xmlTextReaderConstValue(reader));
        break;
      case XML_READER_TYPE_END_ELEMENT: add(&document, END, NULL, NULL); break;
      default: break;
    }
  }
  xmlFreeTextReader(reader);
  return document;
}

static size_t write_document(const struct document *document) {
  xmlBufferPtr buffer = xmlBufferCreate();
  /* Its quickest way to grow: by doubling, not byte by byte. */
  xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
  xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
  for (size_t index = 0; index < document->count; index++) {
    const struct event *event = &document->events[index];
    switch (event->kind) {
      case START: xmlTextWriterStartElement(writer, event->name); break;
      case ATTRIBUTE: xmlTextWriterWriteAttribute(writer, event->name, event->value); break;
      case TEXT: xmlTextWriterWriteString(writer, event->value); break;
      case SECTION: xmlTextWriterWriteCDATA(writer, event->value); break;
      case END: xmlTextWriterEndElement(writer); break;
    }
  }
  xmlTextWriterEndDocument(writer);
  xmlFreeTextWriter(writer);
  size_t length = (size_t)xmlBufferLength(buffer);
  xmlBufferFree(buffer);
  return length;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **paths) {
  enum { ROUNDS = 15 };
  if (count < 2) return 64;
  struct document *documents = calloc((size_t)count, sizeof *documents);
  if (!documents) return 1;
  for (int index = 1; index < count; index++) documents[index] = read_document(paths[index]);
  double best = 0;
  size_t bytes = 0;
  for (int round = 0; round < ROUNDS; round++) {
    double start = now();
    bytes = 0;
    for (int index = 1; index < count; index++) bytes += write_document(&documents[index]);
    double time = now() - start;
    if (round == 0 || time < best) best = time;
  }
  printf("libxml2 %.0f %.1f\n", (double)bytes / 1e6 / best, (double)bytes / 1e6);
  return 0;
}
