// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/largepages.h"

#include <cstdlib>

namespace mqttscope
{

void *allocateLarge(std::size_t bytes)
{
    const bool fillsPages = bytes >= kLargePage;
    if (fillsPages)
        bytes = (bytes + kLargePage - 1) / kLargePage * kLargePage;
    // Aligned, so that a system which always uses large pages can; not asked for by madvise: clearing fresh ones halved
    // the rate of ingest on a virtual machine.
    void *memory = fillsPages ? std::aligned_alloc(kLargePage, bytes) : std::malloc(bytes);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

void freeLarge(void *memory) { std::free(memory); }

}
