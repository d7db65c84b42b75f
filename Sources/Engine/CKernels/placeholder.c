#include "CKernels.h"
int snb_placeholder(void) { return 0; }
