/*
 * Preloaded into a server under test: it stands between SQLite and the disk. It writes down every change to the files
 * of data, in order, with the time at which it was done, so that a test can rebuild what a disk would have after a power
 * cut; and it makes the disk fail on demand. See disk.ts for the other side of both files.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { OP_WRITE = 1, OP_TRUNCATE, OP_SYNC, OP_CREATE, OP_UNLINK, OP_SYNC_FOLDER };
enum { FILE_NONE, FILE_DATA, FILE_WAL, FILE_JOURNAL, FILE_FOLDER };

struct record { uint32_t op, file; uint64_t offset, length, doneAt; };

/* What the test asks for; a number of errno each, 0: the disk is well. Shared through a mapped file. */
struct faults { int32_t write, grow, sync, open, read, noSync, after, given; };

#define MAX_FD 4096
static unsigned char fileOf[MAX_FD];
static char folder[4096];
static char database[256] = "kezek.sqlite";
static int trace = -1;
static struct faults *faults;
static pthread_mutex_t inOrder = PTHREAD_MUTEX_INITIALIZER;

static int (*realOpen)(const char *, int, ...);
static int (*realClose)(int);
static ssize_t (*realPwrite)(int, const void *, size_t, off_t);
static ssize_t (*realPread)(int, void *, size_t, off_t);
static ssize_t (*realWrite)(int, const void *, size_t);
static int (*realTruncate)(int, off_t);
static int (*realSync)(int);
static int (*realDataSync)(int);
static int (*realUnlink)(const char *);
static int (*realAccess)(const char *, int);

__attribute__((constructor)) static void begin(void) {
  realOpen = dlsym(RTLD_NEXT, "open64");
  realClose = dlsym(RTLD_NEXT, "close");
  realPwrite = dlsym(RTLD_NEXT, "pwrite64");
  realPread = dlsym(RTLD_NEXT, "pread64");
  realWrite = dlsym(RTLD_NEXT, "write");
  realTruncate = dlsym(RTLD_NEXT, "ftruncate64");
  realSync = dlsym(RTLD_NEXT, "fsync");
  realDataSync = dlsym(RTLD_NEXT, "fdatasync");
  realUnlink = dlsym(RTLD_NEXT, "unlink");
  realAccess = dlsym(RTLD_NEXT, "access");
  const char *data = getenv("KEZEK_TEST_FOLDER"), *to = getenv("KEZEK_TEST_TRACE"), *control = getenv("KEZEK_TEST_FAULTS");
  const char *file = getenv("KEZEK_TEST_FILE");
  if (file) strncpy(database, file, sizeof database - 1);
  if (data) strncpy(folder, data, sizeof folder - 1);
  if (to) trace = realOpen(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (control) {
    int fd = realOpen(control, O_RDWR | O_CLOEXEC);
    void *shared = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *faults, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared != MAP_FAILED) faults = shared;
  }
}

static int kindOf(const char *path) {
  size_t n = strlen(folder);
  if (n == 0 || strncmp(path, folder, n) != 0) return FILE_NONE;
  if (path[n] == '\0' || strcmp(path + n, "/") == 0) return FILE_FOLDER;
  size_t m = strlen(database);
  if (path[n] != '/' || strncmp(path + n + 1, database, m) != 0) return FILE_NONE;
  const char *ending = path + n + 1 + m;
  if (*ending == '\0') return FILE_DATA;
  if (strcmp(ending, "-wal") == 0) return FILE_WAL;
  return strcmp(ending, "-journal") == 0 ? FILE_JOURNAL : FILE_NONE;
}

static int kindOfHandle(int fd) { return fd >= 0 && fd < MAX_FD ? fileOf[fd] : FILE_NONE; }

static void put(const void *bytes, size_t n) {
  const char *at = bytes;
  while (n > 0) {
    ssize_t done = syscall(SYS_write, trace, at, n);
    if (done < 0) abort();
    at += done;
    n -= (size_t) done;
  }
}

static void note(uint32_t op, uint32_t file, uint64_t offset, uint64_t length, const void *bytes) {
  if (trace < 0) return;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  struct record record = { op, file, offset, length, (uint64_t) now.tv_sec * 1000000000u + (uint64_t) now.tv_nsec };
  put(&record, sizeof record);
  if (bytes) put(bytes, length);
}

/* Whether an asked-for failure is due: errno, or 0. The first `after` operations are let through. */
static int failing(int32_t asked) {
  if (asked == 0) return 0;
  if (faults->after > 0) { faults->after--; return 0; }
  faults->given++;
  return asked;
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  int mode = va_arg(more, int);
  va_end(more);
  int kind = kindOf(path);
  if (kind == FILE_NONE) return realOpen(path, flags, mode);
  pthread_mutex_lock(&inOrder);
  int fd = -1, refused = faults && (flags & O_ACCMODE) != O_RDONLY && kind != FILE_FOLDER ? failing(faults->open) : 0;
  struct stat known;
  int isNew = (flags & O_CREAT) && stat(path, &known) != 0;
  if (refused) errno = refused;
  else fd = realOpen(path, flags, mode);
  if (fd >= 0 && fd < MAX_FD) {
    fileOf[fd] = (unsigned char) kind;
    if (isNew) note(OP_CREATE, (uint32_t) kind, 0, 0, NULL);
  }
  pthread_mutex_unlock(&inOrder);
  return fd;
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  int mode = va_arg(more, int);
  va_end(more);
  return open64(path, flags, mode);
}

int close(int fd) {
  if (fd >= 0 && fd < MAX_FD) fileOf[fd] = FILE_NONE;
  return realClose(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t n, off_t offset) {
  int kind = kindOfHandle(fd);
  if (kind == FILE_NONE) return realPwrite(fd, bytes, n, offset);
  pthread_mutex_lock(&inOrder);
  struct stat known;
  int refused = faults ? failing(faults->write) : 0;
  if (!refused && faults && faults->grow && fstat(fd, &known) == 0 && offset + (off_t) n > known.st_size) refused = failing(faults->grow);
  ssize_t done = -1;
  if (refused) errno = refused;
  else {
    done = realPwrite(fd, bytes, n, offset);
    if (done > 0) note(OP_WRITE, (uint32_t) kind, (uint64_t) offset, (uint64_t) done, bytes);
  }
  pthread_mutex_unlock(&inOrder);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t offset) { return pwrite64(fd, bytes, n, offset); }

ssize_t pread64(int fd, void *bytes, size_t n, off_t offset) {
  if (faults && kindOfHandle(fd) != FILE_NONE) {
    int refused = failing(faults->read);
    if (refused) { errno = refused; return -1; }
  }
  return realPread(fd, bytes, n, offset);
}
ssize_t pread(int fd, void *bytes, size_t n, off_t offset) { return pread64(fd, bytes, n, offset); }

/* A file of data that is written without saying where would be missing in the trace. */
ssize_t write(int fd, const void *bytes, size_t n) {
  int kind = kindOfHandle(fd);
  if (trace >= 0 && kind != FILE_NONE) abort();
  return realWrite(fd, bytes, n);
}

int ftruncate64(int fd, off_t length) {
  int kind = kindOfHandle(fd);
  if (kind == FILE_NONE) return realTruncate(fd, length);
  pthread_mutex_lock(&inOrder);
  int done = realTruncate(fd, length);
  if (done == 0) note(OP_TRUNCATE, (uint32_t) kind, (uint64_t) length, 0, NULL);
  pthread_mutex_unlock(&inOrder);
  return done;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int sync_(int fd, int (*real)(int)) {
  int kind = kindOfHandle(fd);
  if (kind == FILE_NONE) return real(fd);
  pthread_mutex_lock(&inOrder);
  int done = 0, refused = faults ? failing(faults->sync) : 0;
  if (refused) { errno = refused; done = -1; }
  else if (!faults || !faults->noSync) {
    /* What the trace says counts, not what this machine's disk does: the real sync would only make the test slow. */
    done = trace >= 0 ? 0 : real(fd);
    if (done == 0) note(kind == FILE_FOLDER ? OP_SYNC_FOLDER : OP_SYNC, (uint32_t) kind, 0, 0, NULL);
  }
  pthread_mutex_unlock(&inOrder);
  return done;
}
int fsync(int fd) { return sync_(fd, realSync); }
int fdatasync(int fd) { return sync_(fd, realDataSync); }

int unlink(const char *path) {
  int kind = kindOf(path);
  if (kind == FILE_NONE) return realUnlink(path);
  pthread_mutex_lock(&inOrder);
  int done = realUnlink(path);
  if (done == 0) note(OP_UNLINK, (uint32_t) kind, 0, 0, NULL);
  pthread_mutex_unlock(&inOrder);
  return done;
}

/* A disk that opens nothing for writing says so when it is asked. */
int access(const char *path, int mode) {
  if (faults && faults->open && (mode & W_OK) && kindOf(path) != FILE_NONE) { errno = faults->open; return -1; }
  return realAccess(path, mode);
}
