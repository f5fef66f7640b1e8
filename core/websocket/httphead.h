// SPDX-License-Identifier: GPL-3.0-or-later
// The head of an HTTP/1.1 message, as far as a WebSocket upgrade needs it: bounded, strict, without a body.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

#include <utility>

namespace mqttscope
{

/// Any thread.
struct HttpHead
{
    QByteArray startLine; ///< request line or status line
    QList<std::pair<QByteArray, QByteArray>> fields; ///< in order; names as sent, values without outer blanks

    [[nodiscard]] int count(QByteArrayView name) const;
    /// Of the first field of that name (upper and lower case are one), empty if there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    /// The comma-separated elements of all fields of that name.
    [[nodiscard]] QList<QByteArray> elements(QByteArrayView name) const;
    /// Whether `token` is one of the elements; upper and lower case are one.
    [[nodiscard]] bool hasElement(QByteArrayView name, QByteArrayView token) const;
};

enum class HeadStatus : quint8
{
    Incomplete,
    Complete,
    TooLarge, ///< more than limits::kHttpHeadBytes without an end
    Malformed,
};

struct HeadReading
{
    HeadStatus status = HeadStatus::Incomplete;
    HttpHead head;
    qsizetype length = 0; ///< bytes of a complete head, the blank line included
};

/// Lines must end with CR LF; folded lines and other control characters are refused [RFC 9112 2.2, 5].
[[nodiscard]] HeadReading readHttpHead(QByteArrayView bytes);

/// Whether the text can be what it is meant to be without changing the request around it [RFC 9110 5.1, 5.5].
[[nodiscard]] bool isHeaderName(QStringView text);
[[nodiscard]] bool isHeaderValue(QStringView text);
/// A path with or without query, as it is sent: begins with a slash, printable ASCII without blanks.
[[nodiscard]] bool isRequestTarget(QStringView text);

}
