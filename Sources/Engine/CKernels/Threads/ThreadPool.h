#ifndef SNB_THREAD_POOL_H
#define SNB_THREAD_POOL_H

#include "../include/CKernels.h"

// Calls body(context, task) for each task in 0..<count, on the pool's threads and the caller's,
// or on the caller's alone where another caller has the pool or `cost` is too small to share.
// Tasks must not depend on each other; how many there are must not depend on the threads wherever
// a result could. `cost` is about the number of nanoseconds that the whole takes on one thread.
void snb_parallel(ptrdiff_t count, double cost, void (*body)(void *context, ptrdiff_t task),
                  void *context);

// How to cut `total` units, in multiples of `grain`, for the threads there are: the length of one
// task. Only for work whose bits do not depend on the cut.
ptrdiff_t snb_share(ptrdiff_t total, ptrdiff_t grain);

#endif
