// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/largepages.h"

#include <cstdlib>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace mqttscope
{

void *allocateLarge(std::size_t bytes)
{
    const bool fillsPages = bytes >= kLargePage;
    if (fillsPages)
        bytes = (bytes + kLargePage - 1) / kLargePage * kLargePage;
    void *memory = fillsPages ? std::aligned_alloc(kLargePage, bytes) : std::malloc(bytes);
    if (memory == nullptr)
        throw std::bad_alloc();
#if defined(__linux__)
    if (fillsPages)
        ::madvise(memory, bytes, MADV_HUGEPAGE); // a wish: without it the pages are small
#endif
    return memory;
}

void freeLarge(void *memory) { std::free(memory); }

}
