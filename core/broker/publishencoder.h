// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes a message once per shape (version, with or without Packet Identifier) for all its receivers; flags,
// identifier and remaining expiry are patched in.
#pragma once

#include "core/broker/delivery.h"
#include "core/spec/versionspec.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace mqttscope
{

/// Keeps the frames of the last message only: receivers of one message come one after the other.
class PublishEncoder
{
public:
    struct Fields
    {
        ProtocolVersion version = ProtocolVersion::V3_1_1;
        bool duplicate = false;
        quint16 packetId = 0;
    };
    /// The whole PUBLISH; good until the next call. Null if the message cannot be encoded at all.
    [[nodiscard]] QByteArrayView encode(const Delivery &delivery, const Fields &fields, TimePoint now);

private:
    struct Frame
    {
        QByteArray bytes;
        qsizetype idAt = 0; ///< offset of the Packet Identifier
        qsizetype expiryAt = 0; ///< offset of the Message Expiry Interval's value, 0 = none
    };
    [[nodiscard]] static Frame build(const Delivery &delivery, ProtocolVersion version, TimePoint now);

    MessagePointer m_message;
    /// By version, each without and with Packet Identifier.
    std::array<Frame, kVersionSpecs.size() * 2> m_frames;
    Frame m_single; ///< with Subscription Identifiers: for one receiver
};

}
