#ifndef SIAR_LAST_WORDS_H
#define SIAR_LAST_WORDS_H

#include <stddef.h>

/* What a process leaves behind that is ended by what it works on.
 *
 * A thread says beforehand what it works on. Where a fault of the program ends the process meanwhile
 * (a trap, a bad address, abort), a handler appends the thread's words to a file. Signals that somebody
 * sends from outside write nothing. */

/* Names the file and installs the handlers, the first time; the file is made when there is something
 * to write. Returns 0, or -1 for a path that is too long. */
int last_words_keep(const char *path);

/* The calling thread works on this from now on. Longer words are cut; no line break may be in them. */
void last_words_begin(const char *words, size_t length);

/* It has done so. */
void last_words_end(void);

#endif
