#include "siar_relaxng.h"

#include <limits.h>
#include <stdlib.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>

struct siar_relaxng {
  xmlRelaxNG *schema;
};

typedef struct {
  siar_relaxng_report report;
  void *context;
} siar_receiver;

// The type of the callback changed in 2.12.
#if LIBXML_VERSION >= 21200
static void receive(void *data, const xmlError *error) {
#else
static void receive(void *data, xmlError *error) {
#endif
  const siar_receiver *receiver = data;
  if (error == NULL) return;
  receiver->report(
      receiver->context, error->line > 0 ? (size_t)error->line : 0,
      error->int2 > 0 ? (size_t)error->int2 : 0, error->message ? error->message : "");
}

static xmlDoc *read_document(
    const uint8_t *bytes, size_t length, siar_receiver *receiver) {
  if (length > INT_MAX) return NULL;
  xmlParserCtxt *parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  xmlSetStructuredErrorFunc(receiver, receive);
  xmlDoc *document = xmlCtxtReadMemory(
      parser, (const char *)bytes, (int)length, NULL, NULL,
      XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  xmlSetStructuredErrorFunc(NULL, NULL);
  xmlFreeParserCtxt(parser);
  return document;
}

siar_relaxng *siar_relaxng_compile(
    const uint8_t *bytes, size_t length, siar_relaxng_report report, void *context) {
  siar_receiver receiver = {report, context};
  xmlDoc *document = read_document(bytes, length, &receiver);
  if (document == NULL) return NULL;
  siar_relaxng *result = NULL;
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewDocParserCtxt(document);
  if (parser != NULL) {
    xmlRelaxNGSetParserStructuredErrors(parser, receive, &receiver);
    xmlRelaxNG *schema = xmlRelaxNGParse(parser);
    if (schema != NULL) {
      result = malloc(sizeof *result);
      if (result != NULL) {
        result->schema = schema;
      } else {
        xmlRelaxNGFree(schema);
      }
    }
    xmlRelaxNGFreeParserCtxt(parser);
  }
  xmlFreeDoc(document);
  return result;
}

void siar_relaxng_free(siar_relaxng *schema) {
  if (schema == NULL) return;
  xmlRelaxNGFree(schema->schema);
  free(schema);
}

bool siar_relaxng_validate(
    siar_relaxng *schema, const uint8_t *bytes, size_t length, siar_relaxng_report report,
    void *context) {
  siar_receiver receiver = {report, context};
  xmlDoc *document = read_document(bytes, length, &receiver);
  if (document == NULL) return false;
  bool is_valid = false;
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt(schema->schema);
  if (validator != NULL) {
    xmlRelaxNGSetValidStructuredErrors(validator, receive, &receiver);
    is_valid = xmlRelaxNGValidateDoc(validator, document) == 0;
    xmlRelaxNGFreeValidCtxt(validator);
  }
  xmlFreeDoc(document);
  return is_valid;
}
