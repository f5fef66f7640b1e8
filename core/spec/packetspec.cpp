// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/packetspec.h"

#include <QCoreApplication>

namespace mqttscope
{

using enum PacketType;

#define TEXT(text) QT_TRANSLATE_NOOP("PacketSpec", text)

// clang-format off
constexpr std::array<PacketSpec, 16> kPacketSpecs {{
    {Reserved, "Reserved", Senders::Nobody, Senders::Nobody, 0, 0, "2.1.2", TEXT("Packet type 0 is not used.")},
    {Connect, "CONNECT", Senders::Client, Senders::Client, 0, 0, "3.1", TEXT("A client introduces itself: who it is, how it wants to be treated, and its last will.")},
    {Connack, "CONNACK", Senders::Broker, Senders::Broker, 0, 0, "3.2", TEXT("The broker accepts or refuses a connection and says what it can do.")},
    {Publish, "PUBLISH", Senders::Both, Senders::Both, 0, 0, "3.3", TEXT("Carries one Application Message.")},
    {Puback, "PUBACK", Senders::Both, Senders::Both, 0, 0, "3.4", TEXT("Answers a PUBLISH of QoS 1: the message has been taken over.")},
    {Pubrec, "PUBREC", Senders::Both, Senders::Both, 0, 0, "3.5", TEXT("First answer to a PUBLISH of QoS 2: the message has been received.")},
    {Pubrel, "PUBREL", Senders::Both, Senders::Both, 2, PacketSpec::kDupBit, "3.6", TEXT("Answers PUBREC: the sender lets go of the message.")},
    {Pubcomp, "PUBCOMP", Senders::Both, Senders::Both, 0, 0, "3.7", TEXT("Answers PUBREL: the QoS 2 exchange is complete.")},
    {Subscribe, "SUBSCRIBE", Senders::Client, Senders::Client, 2, PacketSpec::kDupBit, "3.8", TEXT("Asks for the messages of one or more Topic Filters.")},
    {Suback, "SUBACK", Senders::Broker, Senders::Broker, 0, 0, "3.9", TEXT("Answers SUBSCRIBE with one code per Topic Filter.")},
    {Unsubscribe, "UNSUBSCRIBE", Senders::Client, Senders::Client, 2, PacketSpec::kDupBit, "3.10", TEXT("Gives up subscriptions by their Topic Filters.")},
    {Unsuback, "UNSUBACK", Senders::Broker, Senders::Broker, 0, 0, "3.11", TEXT("Answers UNSUBSCRIBE.")},
    {Pingreq, "PINGREQ", Senders::Client, Senders::Client, 0, 0, "3.12", TEXT("The client shows that it is alive and asks whether the broker is.")},
    {Pingresp, "PINGRESP", Senders::Broker, Senders::Broker, 0, 0, "3.13", TEXT("The broker answers PINGREQ.")},
    {Disconnect, "DISCONNECT", Senders::Client, Senders::Both, 0, 0, "3.14", TEXT("The last packet of a connection that is closed on purpose.")},
    {Auth, "AUTH", Senders::Nobody, Senders::Both, 0, 0, "3.15", TEXT("One step of an enhanced authentication, such as a challenge or its answer.")},
}};
// clang-format on

constexpr bool packetRowsAreInOrder()
{
    for (size_t i = 0; i < kPacketSpecs.size(); ++i)
        if (size_t(kPacketSpecs[i].type) != i || !*kPacketSpecs[i].name || !*kPacketSpecs[i].explanation)
            return false;
    return true;
}
static_assert(packetRowsAreInOrder(), "one complete row per packet type, in order");

}
