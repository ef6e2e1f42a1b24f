#include "last_words.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { longest_words = 512, longest_path = 4096, stack_size = 64 * 1024 };

static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
enum { fault_count = sizeof faults / sizeof faults[0] };

static char file[longest_path];
static struct sigaction before[fault_count];
static atomic_flag is_kept = ATOMIC_FLAG_INIT;

static _Thread_local char words[longest_words + 1];
static _Thread_local volatile size_t length;
static _Thread_local int has_stack;

/* Only what POSIX calls async-signal-safe. */
static void write_words(void) {
  size_t rest = length;
  if (rest == 0) return;
  length = 0;
  int descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (descriptor < 0) return;
  words[rest++] = '\n';
  ssize_t written = write(descriptor, words, rest);
  (void)written;
  fsync(descriptor);
  close(descriptor);
}

/* Whether the process itself ran into it: nobody sent it, or it was abort(). */
static int is_own(int number, const siginfo_t *info) {
  if (info == NULL || info->si_code > 0) return 1;
  return number == SIGABRT && info->si_pid == getpid();
}

static void end(int number, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  if (is_own(number, info)) write_words();
  for (int index = 0; index < fault_count; index++) {
    if (faults[index] == number) sigaction(number, &before[index], NULL);
  }
  errno = error;
  /* A fault happens again when the handler returns, and meets who was there before; what was sent has
   * to be sent once more. */
  if (info == NULL || info->si_code <= 0 || number == SIGTRAP) raise(number);
}

int last_words_keep(const char *path) {
  size_t size = strlen(path);
  if (size >= longest_path) return -1;
  if (atomic_flag_test_and_set(&is_kept)) return 0;
  memcpy(file, path, size + 1);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = end;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < fault_count; index++) {
    sigaction(faults[index], &action, &before[index]);
  }
  return 0;
}

/* A thread that ran out of stack has none left for a handler. Threads of this program live as long as
 * it does, and so does what they are given here. */
static void give_stack(void) {
  if (has_stack) return;
  has_stack = 1;
  stack_t present;
  if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE)) return;
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = malloc(stack_size);
  stack.ss_size = stack_size;
  if (stack.ss_sp != NULL && sigaltstack(&stack, NULL) != 0) free(stack.ss_sp);
}

void last_words_begin(const char *text, size_t size) {
  give_stack();
  if (size > longest_words) size = longest_words;
  length = 0;
  memcpy(words, text, size);
  length = size;
}

void last_words_end(void) { length = 0; }
