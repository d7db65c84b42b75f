#pragma clang fp contract(off)
// A pool of threads that take tasks from one job at a time. The caller takes tasks too and waits
// only for those that were taken, so that it never depends on a sleeping thread.
#include "ThreadPool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <unistd.h>

enum { MOST_THREADS = 64, MOST_TASKS = 1 << 20, SPINS = 4000 };
// Below this many nanoseconds a job is not worth another thread.
static const double least_cost = 20000;

static struct {
  void (*body)(void *context, ptrdiff_t task);
  void *context;
} job;
// generation << 40 | tasks << 20 | next task; a task is taken by raising it by 1.
static _Atomic uint64_t ticket;
static atomic_long done;
static atomic_int participants;
static atomic_int most_participants;

static atomic_int limit; // threads, the caller's included; 0 until set
static int started;      // workers that exist; guarded by `pool`
static pthread_mutex_t pool = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t sleep_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static atomic_int sleepers;

static void pause_briefly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

static bool has_tasks(uint64_t t) { return (t & (MOST_TASKS - 1)) < ((t >> 20) & (MOST_TASKS - 1)); }

// Takes tasks of the present job until there are none; says whether there were any.
static bool work(void) {
  bool took_part = false;
  uint64_t seen = atomic_load(&ticket);
  while (has_tasks(seen)) {
    if (!atomic_compare_exchange_weak(&ticket, &seen, seen + 1)) continue;
    // The job stays as it is while a taken task is not done.
    if (!took_part) atomic_fetch_add(&participants, 1);
    took_part = true;
    job.body(job.context, (ptrdiff_t)(seen & (MOST_TASKS - 1)));
    atomic_fetch_add(&done, 1);
    seen = atomic_load(&ticket);
  }
  return took_part;
}

static void sleep_until_there_are_tasks(int index) {
  pthread_mutex_lock(&sleep_lock);
  atomic_fetch_add(&sleepers, 1);
  while (!has_tasks(atomic_load(&ticket)) || index >= snb_threads())
    pthread_cond_wait(&wake, &sleep_lock);
  atomic_fetch_sub(&sleepers, 1);
  pthread_mutex_unlock(&sleep_lock);
}

static void *run_worker(void *argument) {
  const int index = (int)(intptr_t)argument; // 1 is the first worker; 0 is the caller
  int spins = 0;
  while (true) {
    if (index < snb_threads() && work()) spins = 0;
    else if (++spins < SPINS) pause_briefly();
    else {
      sleep_until_there_are_tasks(index);
      spins = 0;
    }
  }
  return NULL;
}

// A child process has no workers: it starts its own, with fresh locks.
static void forget_workers(void) {
  pool = (pthread_mutex_t)PTHREAD_MUTEX_INITIALIZER;
  sleep_lock = (pthread_mutex_t)PTHREAD_MUTEX_INITIALIZER;
  wake = (pthread_cond_t)PTHREAD_COND_INITIALIZER;
  started = 0;
  atomic_store(&sleepers, 0);
  atomic_store(&ticket, 0);
}

static void start_workers(int threads) {
  static bool watches_fork;
  if (!watches_fork) pthread_atfork(NULL, NULL, forget_workers);
  watches_fork = true;
  while (started < threads - 1) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_worker, (void *)(intptr_t)(started + 1)) != 0) return;
    pthread_detach(thread);
    started++;
  }
}

static void note_participants(int count) {
  int most = atomic_load(&most_participants);
  while (most < count && !atomic_compare_exchange_weak(&most_participants, &most, count)) {
  }
}

void snb_parallel(ptrdiff_t count, double cost, void (*body)(void *context, ptrdiff_t task),
                  void *context) {
  const int threads = snb_threads();
  if (count < 2 || count >= MOST_TASKS || threads < 2 || cost < least_cost
      || pthread_mutex_trylock(&pool) != 0) {
    for (ptrdiff_t task = 0; task < count; task++) body(context, task);
    note_participants(1);
    return;
  }
  start_workers(threads);
  job.body = body;
  job.context = context;
  atomic_store(&done, 0);
  atomic_store(&participants, 0);
  const uint64_t generation = (atomic_load(&ticket) >> 40) + 1;
  atomic_store(&ticket, generation << 40 | (uint64_t)count << 20);
  if (atomic_load(&sleepers) > 0) {
    pthread_mutex_lock(&sleep_lock);
    pthread_cond_broadcast(&wake);
    pthread_mutex_unlock(&sleep_lock);
  }
  work();
  for (int spins = 0; atomic_load(&done) < count;) {
    if (++spins < SPINS) pause_briefly();
    else sched_yield();
  }
  note_participants(atomic_load(&participants));
  pthread_mutex_unlock(&pool);
}

ptrdiff_t snb_share(ptrdiff_t total, ptrdiff_t grain) {
  // Several tasks for each thread, since another process may hold a core for a while.
  const ptrdiff_t parts = snb_threads() == 1 ? 1 : (ptrdiff_t)snb_threads() * 4;
  const ptrdiff_t units = (total + grain - 1) / grain;
  const ptrdiff_t share = (units + parts - 1) / parts;
  return (share > 0 ? share : 1) * grain;
}

void snb_set_threads(int count) {
  atomic_store(&limit, count < 1 ? 1 : count > MOST_THREADS ? MOST_THREADS : count);
}

int snb_threads(void) {
  const int count = atomic_load_explicit(&limit, memory_order_relaxed);
  if (count > 0) return count;
  const long processors = sysconf(_SC_NPROCESSORS_ONLN);
  snb_set_threads(processors < 1 ? 1 : processors > MOST_THREADS ? MOST_THREADS : (int)processors);
  return snb_threads();
}

int snb_threads_used(void) { return atomic_exchange(&most_participants, 0); }
