// SPDX-License-Identifier: GPL-3.0-or-later
// A value or the reason why there is none.
#pragma once

#include <QtGlobal>

#include <optional>
#include <utility>
#include <variant>

namespace mqttscope
{

/// Marks the error side: `return Failure{SomeError{…}};`
template <typename E>
struct Failure
{
    E error;
};
template <typename E>
Failure(E) -> Failure<E>;

template <typename T, typename E>
class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): a value is a result
        : m_state(std::in_place_index<0>, std::move(value))
    { }
    template <typename F>
    Result(Failure<F> failure) // NOLINT(google-explicit-constructor): a failure is a result
        : m_state(std::in_place_index<1>, std::move(failure.error))
    { }

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    [[nodiscard]] const T &value() const &
    {
        Q_ASSERT(hasValue());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &&value() &&
    {
        Q_ASSERT(hasValue());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const E &error() const
    {
        Q_ASSERT(!hasValue());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, E> m_state;
};

}
