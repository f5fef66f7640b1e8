// SPDX-License-Identifier: GPL-3.0-or-later
// Finds topics by parts of their names, a slice at a time, so that hundreds of thousands of them do not hold the
// window.
#pragma once

#include "core/base/strongid.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace mqttscope
{

class CaptureStore;

/// UI thread. A value: begin with a text, step until it is done.
class TopicSearch
{
public:
    static constexpr quint32 kSlice = 20'000; ///< topics per step
    static constexpr int kMostHits = 30;

    /// Case does not matter; every word of `text` must occur. Only topics with messages on `connection`, if it is
    /// valid.
    TopicSearch(const CaptureStore &capture, ConnectionId connection, const QString &text);

    /// Looks at the next slice. @return whether all topics were looked at
    bool step();
    void finish();
    [[nodiscard]] bool isDone() const { return m_done; }
    /// Best first: the shortest names; at most kMostHits.
    [[nodiscard]] QList<TopicId> hits() const;

private:
    [[nodiscard]] bool matches(const QByteArray &name) const;
    void keepBest();

    struct Hit
    {
        qsizetype length;
        TopicId topic;
        friend auto operator<=>(const Hit &, const Hit &) = default;
    };
    const CaptureStore *m_capture;
    ConnectionId m_connection;
    QList<QByteArray> m_words;
    QList<Hit> m_hits;
    quint32 m_next = 1;
    bool m_done;
};

}
