/* Loaded before the C library (LD_PRELOAD): writes to the database fail, and the machine's clock is wrong, on command.
 *
 * The commands stand in a file that is mapped into memory, named by SHIM_COMMANDS:
 *   errno of write, of fsync, of ftruncate (0: nothing fails), how many calls failed so far, nanoseconds to add to the
 *   clock.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

struct commands {
    volatile int32_t write_errno, sync_errno, truncate_errno, failed;
    volatile int64_t ahead_ns;
};

static struct commands nothing;
static struct commands *commands = &nothing;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("SHIM_COMMANDS");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    void *mapped = mmap(NULL, sizeof *commands, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (mapped != MAP_FAILED)
        commands = mapped;
    close(file);
}

/* Whether this call fails: something is commanded, and the file is the database or its log. */
static int fails(int file, int32_t commanded) {
    char link[64], name[512];
    if (!commanded)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, name, sizeof name - 1);
    if (length < 0)
        return 0;
    name[length] = 0;
    if (!strstr(name, "/minga.db"))
        return 0;
    __sync_fetch_and_add(&commands->failed, 1);
    errno = commanded;
    return 1;
}

#define NEXT(type, name, ...)                                  \
    static type (*next)(__VA_ARGS__);                          \
    if (!next)                                                 \
        next = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int file, const void *from, size_t count) {
    NEXT(ssize_t, "write", int, const void *, size_t);
    return fails(file, commands->write_errno) ? -1 : next(file, from, count);
}

ssize_t pwrite(int file, const void *from, size_t count, off_t at) {
    NEXT(ssize_t, "pwrite", int, const void *, size_t, off_t);
    return fails(file, commands->write_errno) ? -1 : next(file, from, count, at);
}

ssize_t pwrite64(int file, const void *from, size_t count, off64_t at) {
    NEXT(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    return fails(file, commands->write_errno) ? -1 : next(file, from, count, at);
}

int fsync(int file) {
    NEXT(int, "fsync", int);
    return fails(file, commands->sync_errno) ? -1 : next(file);
}

int fdatasync(int file) {
    NEXT(int, "fdatasync", int);
    return fails(file, commands->sync_errno) ? -1 : next(file);
}

int ftruncate(int file, off_t length) {
    NEXT(int, "ftruncate", int, off_t);
    return fails(file, commands->truncate_errno) ? -1 : next(file, length);
}

int ftruncate64(int file, off64_t length) {
    NEXT(int, "ftruncate64", int, off64_t);
    return fails(file, commands->truncate_errno) ? -1 : next(file, length);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    NEXT(int, "clock_gettime", clockid_t, struct timespec *);
    int done = next(clock, now);
    if (done == 0 && clock == CLOCK_REALTIME && commands->ahead_ns) {
        int64_t at = now->tv_sec * 1000000000LL + now->tv_nsec + commands->ahead_ns;
        now->tv_sec = at / 1000000000LL;
        now->tv_nsec = at % 1000000000LL;
    }
    return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec exact;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &exact);
    now->tv_sec = exact.tv_sec;
    now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *where) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (where)
        *where = exact.tv_sec;
    return exact.tv_sec;
}
