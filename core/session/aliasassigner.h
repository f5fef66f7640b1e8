// SPDX-License-Identifier: GPL-3.0-or-later
// Which topics get a Topic Alias of their own on the way out: those published most often on this connection.
#pragma once

#include <QByteArray>
#include <QHash>

#include <vector>

namespace mqttscope
{

/// For one connection and direction. Bounded in aliases, in topics counted and in bytes.
class AliasAssigner
{
public:
    struct Choice
    {
        quint16 alias = 0; ///< 0 = send the Topic Name
        bool isKnown = false; ///< the receiver has the mapping already: the Topic Name can stay away
    };

    /// A new connection: no mapping holds any more [5.0/MQTT-3.3.2-7]. @param maximum the receiver's Topic Alias
    /// Maximum
    void reset(quint16 maximum);
    /// Counts one publish to `topic`. The caller sends what is chosen, or takes it back by forget().
    [[nodiscard]] Choice choose(const QByteArray &topic);
    /// The mapping was not sent after all.
    void forget(quint16 alias);
    /// Somebody else uses this alias from now on.
    void reserve(quint16 alias);

private:
    struct Use
    {
        quint32 count = 0;
        quint16 alias = 0;
    };
    struct Slot
    {
        QByteArray topic;
        bool isReserved = false;
    };

    [[nodiscard]] bool makeRoomFor(const QByteArray &topic);
    void fadeCounts();
    /// An alias that is free, or the least used one if it is used clearly less than `count`; 0 = none.
    [[nodiscard]] quint16 aliasFor(quint32 count);

    QHash<QByteArray, Use> m_uses;
    std::vector<Slot> m_aliases; ///< [alias - 1]
    quint32 m_leastCount = 0; ///< the least used alias had at least this count; 0 = not known
    qint64 m_countedBytes = 0; ///< of the topics in m_uses
    qint64 m_bytes = 0; ///< of the topics that have an alias
};

}
