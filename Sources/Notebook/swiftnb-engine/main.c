// Runs a compiled notebook in a folder, swiftnb-engine NOTEBOOK.so FOLDER, or one of the library's own commands,
// swiftnb-engine COMMAND [OPTIONS].
//
// It links nothing of the library itself: two copies of the modules in one process would have two sets of types.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static const char *libraryName = "libSwiftNotebook.so";

static int fail(const char *what) {
  const char *reason = dlerror();
  fprintf(stderr, "swiftnb-engine: %s: %s\n", what, reason ? reason : "unknown reason");
  return 127;
}

// Where SWIFTNB_LIBRARY says, otherwise beside this program.
static int findLibrary(char path[PATH_MAX]) {
  const char *named = getenv("SWIFTNB_LIBRARY");
  if (named && *named) return snprintf(path, PATH_MAX, "%s", named) < PATH_MAX;
  ssize_t length = readlink("/proc/self/exe", path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  char *slash = strrchr(path, '/');
  size_t folder = slash ? (size_t)(slash - path) + 1 : 0;
  if (folder + strlen(libraryName) >= PATH_MAX) return 0;
  strcpy(path + folder, libraryName);
  return 1;
}

static int endsWith(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && strcmp(text + length - tail, end) == 0;
}

int main(int argc, char **argv) {
  int isNotebook = argc == 3 && endsWith(argv[1], ".so");
  if (argc < 2) {
    fprintf(stderr, "usage: swiftnb-engine NOTEBOOK.so FOLDER, or swiftnb-engine COMMAND [OPTIONS]\n");
    return 2;
  }
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // A tool that was killed before this line left nobody who reads.
  struct pollfd output = {STDOUT_FILENO, POLLOUT, 0};
  if (isNotebook && poll(&output, 1, 0) == 1 && (output.revents & POLLERR)) return 137;
  // What was printed before a trap must not be lost, a half line neither.
  setvbuf(stdout, NULL, _IONBF, 0);

  char path[PATH_MAX];
  if (!findLibrary(path)) return fail("the library's path is too long");
  void *library = dlopen(path, RTLD_LAZY | RTLD_GLOBAL);
  if (!library) return fail("cannot load the library");
  if (!isNotebook) {
    int (*command)(int, char **) = (int (*)(int, char **))dlsym(library, "swiftnb_engine_command");
    return command ? command(argc, argv) : fail("the library has no commands");
  }
  void *notebook = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (!notebook) return fail("cannot load the notebook");
  if (chdir(argv[2]) != 0) {
    perror(argv[2]);
    return 127;
  }
  void (*run)(void) = (void (*)(void))dlsym(notebook, "swiftnb_notebook_main");
  if (!run) return fail("the notebook has no entry");
  run();
  return 0;
}
