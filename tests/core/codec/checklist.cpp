// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/codec/checklist.h"

#include "core/spec/packetspec.h"

namespace mqttscope::test
{

QByteArray variableByteInteger(quint32 value)
{
    QByteArray bytes;
    while (value > 0x7F) {
        bytes += char((value & 0x7F) | 0x80);
        value >>= 7;
    }
    return bytes + char(value);
}

QByteArray prefixed(const QByteArray &bytes)
{
    return QByteArray(1, char(bytes.size() >> 8)) + char(bytes.size()) + bytes;
}

QByteArray frameOf(PacketType type, const QByteArray &body, int flags)
{
    const int low = flags < 0 ? packetSpec(type).prescribedFlags : flags;
    return char(int(type) << PacketSpec::kTypeShift | low) + (variableByteInteger(quint32(body.size())) + body);
}

QByteArray packetAround(PropertyScope scope, const QByteArray &properties)
{
    const QByteArray list = variableByteInteger(quint32(properties.size())) + properties;
    const QByteArray id = fromHex("0001");
    const auto type = scope == PropertyScope::Will ? PacketType::Connect : PacketType(scope);
    switch (scope) {
    case PropertyScope::Connect:
        return frameOf(type, fromHex("00044d5154540502003c") + list + prefixed({}));
    case PropertyScope::Will:
        return frameOf(type, fromHex("00044d5154540506003c00") + prefixed({}) + list + prefixed("w") + prefixed({}));
    case PropertyScope::Connack:
        return frameOf(type, QByteArray(2, 0) + list);
    case PropertyScope::Publish:
        return frameOf(type, prefixed("a") + list);
    case PropertyScope::Puback:
    case PropertyScope::Pubrec:
    case PropertyScope::Pubrel:
    case PropertyScope::Pubcomp:
        return frameOf(type, id + char(0) + list);
    case PropertyScope::Subscribe:
        return frameOf(type, id + list + prefixed("a") + char(0));
    case PropertyScope::Suback:
    case PropertyScope::Unsuback:
        return frameOf(type, id + list + char(0));
    case PropertyScope::Unsubscribe:
        return frameOf(type, id + list + prefixed("a"));
    case PropertyScope::Disconnect:
        return frameOf(type, char(0) + list);
    case PropertyScope::Auth:
        return frameOf(type, char(0x18) + list);
    }
    return {};
}

QByteArray smallest(const PropertySpec &spec)
{
    const QByteArray id(1, char(spec.id));
    const char low = char(spec.minimum);
    switch (spec.wireType) {
    case WireType::Byte:
    case WireType::VariableByteInteger:
        return id + low;
    case WireType::TwoByteInteger:
        return id + char(0) + low;
    case WireType::FourByteInteger:
        return id + QByteArray(3, 0) + low;
    case WireType::Utf8String:
    case WireType::BinaryData:
        return id + prefixed("a");
    case WireType::Utf8StringPair:
        return id + prefixed("a") + prefixed({});
    }
    return {};
}

Direction senderOf(PropertyScope scope)
{
    const auto type = scope == PropertyScope::Will ? PacketType::Connect : PacketType(scope);
    return includes(packetSpec(type).senders5, Direction::FromBroker) ? Direction::FromBroker : Direction::FromClient;
}

QByteArray scopeName(PropertyScope scope)
{
    return scope == PropertyScope::Will ? QByteArray("Will") : QByteArray(packetSpec(PacketType(scope)).name);
}

}
