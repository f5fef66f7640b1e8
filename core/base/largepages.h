// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for what grows to hundreds of megabytes within seconds. In small pages the kernel is entered once per 4 KiB to
// hand out and clear one, which cost a third of the time of taking packets in.
#pragma once

#include <cstddef>
#include <new>

namespace mqttscope
{

inline constexpr std::size_t kLargePage = std::size_t(2) << 20; ///< bytes; on the machines that have other sizes a hint

/// Uninitialised memory, of large pages where the system gives them and `bytes` fills at least one. Any thread.
/// @throws std::bad_alloc
[[nodiscard]] void *allocateLarge(std::size_t bytes);
void freeLarge(void *memory);

/// For containers whose blocks are a multiple of kLargePage.
template <typename T>
struct LargePageAllocator
{
    using value_type = T;

    LargePageAllocator() = default;
    template <typename U>
    LargePageAllocator(const LargePageAllocator<U> & /*other*/)
    { }

    [[nodiscard]] T *allocate(std::size_t count) { return static_cast<T *>(allocateLarge(count * sizeof(T))); }
    void deallocate(T *memory, std::size_t /*count*/) { freeLarge(memory); }
    friend bool operator==(const LargePageAllocator &, const LargePageAllocator &) { return true; }
};

}
