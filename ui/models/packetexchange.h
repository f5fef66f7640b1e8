// SPDX-License-Identifier: GPL-3.0-or-later
// The packets that belong together: PUBLISH → PUBREC → PUBREL → PUBCOMP, SUBSCRIBE → SUBACK, CONNECT → CONNACK …
#pragma once

#include "core/capture/capturestore.h"

#include <QString>

#include <vector>

namespace mqttscope
{

struct ExchangeStep
{
    PacketNumber number = 0;
    CaptureRecord record;
};

/// Facts are copied, so that an exchange stays readable when its packets are evicted. UI thread.
class PacketExchange
{
public:
    enum class State : quint8
    {
        None, ///< the packet asks for no answer
        Open, ///< an answer is still to come
        Complete,
    };

    PacketExchange() = default;
    /// Finds the exchange of a packet. Looks forward over at most kSearchAhead packets.
    PacketExchange(const CaptureStore &capture, PacketNumber number);

    /// Looks for answers among packets that came since; true if something was found.
    bool extend(const CaptureStore &capture);

    [[nodiscard]] const std::vector<ExchangeStep> &steps() const { return m_steps; }
    [[nodiscard]] State state() const;
    /// The first packet breaks the standard: its receiver answers with DISCONNECT, or only closes [5.0/4.13.1].
    [[nodiscard]] bool isFaulty() const;
    [[nodiscard]] qint64 durationNs() const;
    /// "QoS 2", "Subscribe", "Connect", "Ping"…
    [[nodiscard]] QString title() const;
    /// "PUBLISH 771 · QoS 2"
    [[nodiscard]] static QString stepText(const CaptureRecord &record);

    static constexpr quint64 kSearchAhead = 500'000;

private:
    [[nodiscard]] bool isSearching() const;
    std::vector<ExchangeStep> m_steps;
    PacketNumber m_next = 0; ///< first packet not searched yet
    bool m_isEnded = false; ///< the connection ended behind a faulty packet
    bool m_isRefused = false; ///< PUBREC with a failure ends the exchange [5.0/4.3.3]
};

}
