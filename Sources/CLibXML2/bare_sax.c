#include "siar_bare_sax.h"

#include <libxml/parser.h>
#include <string.h>

static void on_start(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **declarations, int attributes, int defaulted, const xmlChar **values) {
  (void)local, (void)prefix, (void)uri, (void)namespaces, (void)declarations;
  (void)attributes, (void)defaulted, (void)values;
  (*(int64_t *)context)++;
}

static void on_end(
    void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  (void)local, (void)prefix, (void)uri;
  (*(int64_t *)context)++;
}

static void on_text(void *context, const xmlChar *text, int length) {
  (void)text, (void)length;
  (*(int64_t *)context)++;
}

int64_t siar_bare_sax(const uint8_t *bytes, size_t length) {
  int64_t events = 0;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.cdataBlock = on_text;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, &events, NULL, 0, NULL);
  if (parser == NULL) return 0;
  xmlCtxtUseOptions(
      parser, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  for (size_t place = 0; place < length;) {
    size_t size = length - place < 1 << 20 ? length - place : 1 << 20;
    if (xmlParseChunk(parser, (const char *)bytes + place, (int)size, 0) != 0) break;
    place += size;
  }
  xmlParseChunk(parser, NULL, 0, 1);
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  xmlFreeParserCtxt(parser);
  return events;
}
