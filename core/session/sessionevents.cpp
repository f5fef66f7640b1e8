// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionevents.h"

#include "core/codec/codec.h"

namespace mqttscope
{

Properties PublishView::properties() const
{
    const Result<Packet, Fault> packet = decode(frame, version, Direction::FromBroker);
    const auto *publish = packet ? std::get_if<PublishPacket>(&packet.value()) : nullptr;
    return publish ? publish->properties : Properties();
}

}
