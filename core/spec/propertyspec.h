// SPDX-License-Identifier: GPL-3.0-or-later
// The 27 properties of MQTT 5.0: how each is written, where it may stand, what it means [5.0/2.2.2.2].
#pragma once

#include "core/spec/enums.h"
#include "core/spec/limits.h"
#include "core/spec/valuename.h"

#include <array>

namespace mqttscope
{

/// How the value of a property is written [5.0/1.5].
enum class WireType : quint8
{
    Byte,
    TwoByteInteger,
    FourByteInteger,
    VariableByteInteger,
    Utf8String,
    BinaryData,
    Utf8StringPair,
};
inline constexpr int kWireTypeCount = 7;

/// Where a property list stands: in one of thirteen packets (number of the packet type) or in the will of CONNECT.
enum class PropertyScope : quint8
{
    Will = 0,
    Connect = quint8(PacketType::Connect),
    Connack = quint8(PacketType::Connack),
    Publish = quint8(PacketType::Publish),
    Puback = quint8(PacketType::Puback),
    Pubrec = quint8(PacketType::Pubrec),
    Pubrel = quint8(PacketType::Pubrel),
    Pubcomp = quint8(PacketType::Pubcomp),
    Subscribe = quint8(PacketType::Subscribe),
    Suback = quint8(PacketType::Suback),
    Unsubscribe = quint8(PacketType::Unsubscribe),
    Unsuback = quint8(PacketType::Unsuback),
    Disconnect = quint8(PacketType::Disconnect),
    Auth = quint8(PacketType::Auth),
};

/// A set of PropertyScope.
class PropertyScopes
{
public:
    constexpr PropertyScopes() = default;
    template <typename... Scope>
    constexpr explicit PropertyScopes(PropertyScope first, Scope... rest)
        : m_bits(quint16(((1u << int(first)) | ... | (1u << int(rest)))))
    { }
    [[nodiscard]] constexpr bool contains(PropertyScope scope) const { return (m_bits >> int(scope)) & 1; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool containsAll(PropertyScopes other) const
    {
        return (other.m_bits & ~unsigned(m_bits)) == 0;
    }

private:
    quint16 m_bits = 0;
};

/// All fourteen places a property list can stand.
inline constexpr std::array kPropertyScopes{
    PropertyScope::Connect,    PropertyScope::Will,   PropertyScope::Connack,     PropertyScope::Publish,
    PropertyScope::Puback,     PropertyScope::Pubrec, PropertyScope::Pubrel,      PropertyScope::Pubcomp,
    PropertyScope::Subscribe,  PropertyScope::Suback, PropertyScope::Unsubscribe, PropertyScope::Unsuback,
    PropertyScope::Disconnect, PropertyScope::Auth,
};

struct PropertySpec
{
    PropertyId id = PropertyId::PayloadFormatIndicator;
    const char *name = ""; ///< filter name, "mqtt.property.topic_alias"; stable
    WireType wireType = WireType::Byte;
    PropertyScopes scopes; ///< where it is allowed
    PropertyScopes manyScopes; ///< where it may appear more than once
    quint32 minimum = 0; ///< numbers only
    quint32 maximum = 0; ///< numbers only
    ValueNames values; ///< may be empty
    const char *unit = ""; ///< "s", "bytes" or ""
    const char *section = ""; ///< of the OASIS standard 5.0
    const char *label = ""; ///< the standard's name; English source text, context "PropertySpec", as the next two
    const char *whenAbsent = ""; ///< what holds if it is not sent; "" = nothing in particular
    const char *explanation = ""; ///< one sentence

    [[nodiscard]] constexpr bool isNumber() const { return wireType <= WireType::VariableByteInteger; }
    [[nodiscard]] constexpr bool isText() const
    {
        return wireType == WireType::Utf8String || wireType == WireType::Utf8StringPair;
    }
    /// Never shown or stored in clear outside the wire.
    [[nodiscard]] constexpr bool isSecret() const { return id == PropertyId::AuthenticationData; }
};

namespace detail
{
using S = PropertyScope;
inline constexpr quint32 kOneByte = 0xFF, kTwoBytes = 0xFFFF, kFourBytes = 0xFFFF'FFFF;
inline constexpr PropertyScopes kMessages{S::Publish, S::Will};
inline constexpr PropertyScopes kAuthentication{S::Connect, S::Connack, S::Auth};
inline constexpr PropertyScopes kBothHellos{S::Connect, S::Connack};
inline constexpr PropertyScopes kAnswers{S::Connack, S::Puback,   S::Pubrec,     S::Pubrel, S::Pubcomp,
                                         S::Suback,  S::Unsuback, S::Disconnect, S::Auth};
inline constexpr PropertyScopes kEverywhere{S::Will,        S::Connect,  S::Connack,    S::Publish,   S::Puback,
                                            S::Pubrec,      S::Pubrel,   S::Pubcomp,    S::Subscribe, S::Suback,
                                            S::Unsubscribe, S::Unsuback, S::Disconnect, S::Auth};
inline constexpr PropertyScopes kNowhere;
}

/// One row per property, ids ascending.
// clang-format off
inline constexpr std::array kPropertySpecs = [] {
    using namespace detail;
    using enum PropertyId;
    using W = WireType;
    return std::array {
        PropertySpec{PayloadFormatIndicator, "mqtt.property.payload_format_indicator", W::Byte, kMessages, kNowhere, 0, 1, kPayloadFormatNames, "", "3.3.2.3.2", QT_TRANSLATE_NOOP("PropertySpec", "Payload Format Indicator"), QT_TRANSLATE_NOOP("PropertySpec", "The payload is unspecified bytes."), QT_TRANSLATE_NOOP("PropertySpec", "Says whether the payload is UTF-8 text or just bytes.")},
        PropertySpec{MessageExpiryInterval, "mqtt.property.message_expiry_interval", W::FourByteInteger, kMessages, kNowhere, 0, kFourBytes, {}, "s", "3.3.2.3.3", QT_TRANSLATE_NOOP("PropertySpec", "Message Expiry Interval"), QT_TRANSLATE_NOOP("PropertySpec", "The message does not expire."), QT_TRANSLATE_NOOP("PropertySpec", "The broker must drop the message for a subscriber once it has waited longer than this, and sends on what is left of it.")},
        PropertySpec{ContentType, "mqtt.property.content_type", W::Utf8String, kMessages, kNowhere, 0, 0, {}, "", "3.3.2.3.9", QT_TRANSLATE_NOOP("PropertySpec", "Content Type"), "", QT_TRANSLATE_NOOP("PropertySpec", "What the payload is, usually a MIME type; sender and receiver agree on the meaning.")},
        PropertySpec{ResponseTopic, "mqtt.property.response_topic", W::Utf8String, kMessages, kNowhere, 0, 0, {}, "", "3.3.2.3.5", QT_TRANSLATE_NOOP("PropertySpec", "Response Topic"), QT_TRANSLATE_NOOP("PropertySpec", "The message is not a request."), QT_TRANSLATE_NOOP("PropertySpec", "Makes the message a request: answers are to be published to this Topic Name.")},
        PropertySpec{CorrelationData, "mqtt.property.correlation_data", W::BinaryData, kMessages, kNowhere, 0, 0, {}, "", "3.3.2.3.6", QT_TRANSLATE_NOOP("PropertySpec", "Correlation Data"), QT_TRANSLATE_NOOP("PropertySpec", "The requester needs none."), QT_TRANSLATE_NOOP("PropertySpec", "Sent back with the answer, so that the requester knows which request it belongs to.")},
        PropertySpec{SubscriptionIdentifier, "mqtt.property.subscription_identifier", W::VariableByteInteger, PropertyScopes{S::Publish, S::Subscribe}, PropertyScopes{S::Publish}, 1, limits::kMaximumRemainingLength, {}, "", "3.8.2.1.2", QT_TRANSLATE_NOOP("PropertySpec", "Subscription Identifier"), QT_TRANSLATE_NOOP("PropertySpec", "The subscription has no identifier."), QT_TRANSLATE_NOOP("PropertySpec", "A number the client gives a subscription; the broker adds it to every message sent because of that subscription.")},
        PropertySpec{SessionExpiryInterval, "mqtt.property.session_expiry_interval", W::FourByteInteger, PropertyScopes{S::Connect, S::Connack, S::Disconnect}, kNowhere, 0, kFourBytes, {}, "s", "3.1.2.11.2", QT_TRANSLATE_NOOP("PropertySpec", "Session Expiry Interval"), QT_TRANSLATE_NOOP("PropertySpec", "In CONNECT 0: the session ends with the connection. In CONNACK and DISCONNECT: the value of CONNECT holds."), QT_TRANSLATE_NOOP("PropertySpec", "How long the session is kept after the connection has closed; the largest value means for ever.")},
        PropertySpec{AssignedClientIdentifier, "mqtt.property.assigned_client_identifier", W::Utf8String, PropertyScopes{S::Connack}, kNowhere, 0, 0, {}, "", "3.2.2.3.7", QT_TRANSLATE_NOOP("PropertySpec", "Assigned Client Identifier"), QT_TRANSLATE_NOOP("PropertySpec", "The Client Identifier of CONNECT holds."), QT_TRANSLATE_NOOP("PropertySpec", "The Client Identifier the broker chose because CONNECT had none.")},
        PropertySpec{ServerKeepAlive, "mqtt.property.server_keep_alive", W::TwoByteInteger, PropertyScopes{S::Connack}, kNowhere, 0, kTwoBytes, {}, "s", "3.2.2.3.14", QT_TRANSLATE_NOOP("PropertySpec", "Server Keep Alive"), QT_TRANSLATE_NOOP("PropertySpec", "The Keep Alive of CONNECT holds."), QT_TRANSLATE_NOOP("PropertySpec", "The Keep Alive the client must use instead of its own.")},
        PropertySpec{AuthenticationMethod, "mqtt.property.authentication_method", W::Utf8String, kAuthentication, kNowhere, 0, 0, {}, "", "3.1.2.11.9", QT_TRANSLATE_NOOP("PropertySpec", "Authentication Method"), QT_TRANSLATE_NOOP("PropertySpec", "No enhanced authentication."), QT_TRANSLATE_NOOP("PropertySpec", "Names the method of enhanced authentication, such as SCRAM-SHA-256.")},
        PropertySpec{AuthenticationData, "mqtt.property.authentication_data", W::BinaryData, kAuthentication, kNowhere, 0, 0, {}, "", "3.1.2.11.10", QT_TRANSLATE_NOOP("PropertySpec", "Authentication Data"), "", QT_TRANSLATE_NOOP("PropertySpec", "What the authentication method exchanges; its content is up to the method and never shown.")},
        PropertySpec{RequestProblemInformation, "mqtt.property.request_problem_information", W::Byte, PropertyScopes{S::Connect}, kNowhere, 0, 1, kNoYes, "", "3.1.2.11.7", QT_TRANSLATE_NOOP("PropertySpec", "Request Problem Information"), QT_TRANSLATE_NOOP("PropertySpec", "1: the broker may send them."), QT_TRANSLATE_NOOP("PropertySpec", "Whether the broker may explain failures by Reason String and User Properties in any packet.")},
        PropertySpec{WillDelayInterval, "mqtt.property.will_delay_interval", W::FourByteInteger, PropertyScopes{S::Will}, kNowhere, 0, kFourBytes, {}, "s", "3.1.3.2.2", QT_TRANSLATE_NOOP("PropertySpec", "Will Delay Interval"), QT_TRANSLATE_NOOP("PropertySpec", "0: the will is published at once."), QT_TRANSLATE_NOOP("PropertySpec", "How long the broker waits for the client to come back before it publishes the will.")},
        PropertySpec{RequestResponseInformation, "mqtt.property.request_response_information", W::Byte, PropertyScopes{S::Connect}, kNowhere, 0, 1, kNoYes, "", "3.1.2.11.6", QT_TRANSLATE_NOOP("PropertySpec", "Request Response Information"), QT_TRANSLATE_NOOP("PropertySpec", "0: the broker must not send it."), QT_TRANSLATE_NOOP("PropertySpec", "Asks the broker for Response Information in CONNACK.")},
        PropertySpec{ResponseInformation, "mqtt.property.response_information", W::Utf8String, PropertyScopes{S::Connack}, kNowhere, 0, 0, {}, "", "3.2.2.3.15", QT_TRANSLATE_NOOP("PropertySpec", "Response Information"), "", QT_TRANSLATE_NOOP("PropertySpec", "From which the client may build its Response Topics.")},
        PropertySpec{ServerReference, "mqtt.property.server_reference", W::Utf8String, PropertyScopes{S::Connack, S::Disconnect}, kNowhere, 0, 0, {}, "", "3.2.2.3.16", QT_TRANSLATE_NOOP("PropertySpec", "Server Reference"), "", QT_TRANSLATE_NOOP("PropertySpec", "Another broker the client may use instead.")},
        PropertySpec{ReasonString, "mqtt.property.reason_string", W::Utf8String, kAnswers, kNowhere, 0, 0, {}, "", "3.2.2.3.9", QT_TRANSLATE_NOOP("PropertySpec", "Reason String"), "", QT_TRANSLATE_NOOP("PropertySpec", "Text for people that says why; programs must not parse it.")},
        PropertySpec{ReceiveMaximum, "mqtt.property.receive_maximum", W::TwoByteInteger, kBothHellos, kNowhere, 1, kTwoBytes, {}, "", "3.1.2.11.3", QT_TRANSLATE_NOOP("PropertySpec", "Receive Maximum"), QT_TRANSLATE_NOOP("PropertySpec", "65535"), QT_TRANSLATE_NOOP("PropertySpec", "How many messages of QoS 1 and 2 the sender of this property is willing to have unacknowledged at once.")},
        PropertySpec{TopicAliasMaximum, "mqtt.property.topic_alias_maximum", W::TwoByteInteger, kBothHellos, kNowhere, 0, kTwoBytes, {}, "", "3.1.2.11.5", QT_TRANSLATE_NOOP("PropertySpec", "Topic Alias Maximum"), QT_TRANSLATE_NOOP("PropertySpec", "0: no Topic Alias may be used."), QT_TRANSLATE_NOOP("PropertySpec", "The highest Topic Alias the sender of this property accepts.")},
        PropertySpec{TopicAlias, "mqtt.property.topic_alias", W::TwoByteInteger, PropertyScopes{S::Publish}, kNowhere, 1, kTwoBytes, {}, "", "3.3.2.3.4", QT_TRANSLATE_NOOP("PropertySpec", "Topic Alias"), QT_TRANSLATE_NOOP("PropertySpec", "The Topic Name counts."), QT_TRANSLATE_NOOP("PropertySpec", "A number that stands for the Topic Name on this connection and in this direction.")},
        PropertySpec{MaximumQoS, "mqtt.property.max_qos", W::Byte, PropertyScopes{S::Connack}, kNowhere, 0, 1, kQoSNames, "", "3.2.2.3.4", QT_TRANSLATE_NOOP("PropertySpec", "Maximum QoS"), QT_TRANSLATE_NOOP("PropertySpec", "2"), QT_TRANSLATE_NOOP("PropertySpec", "The highest QoS the broker lets clients publish with.")},
        PropertySpec{RetainAvailable, "mqtt.property.retain_available", W::Byte, PropertyScopes{S::Connack}, kNowhere, 0, 1, kNoYes, "", "3.2.2.3.5", QT_TRANSLATE_NOOP("PropertySpec", "Retain Available"), QT_TRANSLATE_NOOP("PropertySpec", "1: retained messages are supported."), QT_TRANSLATE_NOOP("PropertySpec", "Whether the broker supports retained messages.")},
        PropertySpec{UserProperty, "mqtt.property.user_property", W::Utf8StringPair, kEverywhere, kEverywhere, 0, 0, {}, "", "2.2.2.2", QT_TRANSLATE_NOOP("PropertySpec", "User Property"), "", QT_TRANSLATE_NOOP("PropertySpec", "A name and a value whose meaning is up to the application; may be repeated, order is kept.")},
        PropertySpec{MaximumPacketSize, "mqtt.property.maximum_packet_size", W::FourByteInteger, kBothHellos, kNowhere, 1, kFourBytes, {}, "bytes", "3.1.2.11.4", QT_TRANSLATE_NOOP("PropertySpec", "Maximum Packet Size"), QT_TRANSLATE_NOOP("PropertySpec", "No limit but that of the protocol."), QT_TRANSLATE_NOOP("PropertySpec", "The largest packet the sender of this property accepts.")},
        PropertySpec{WildcardSubscriptionAvailable, "mqtt.property.wildcard_subscription_available", W::Byte, PropertyScopes{S::Connack}, kNowhere, 0, 1, kNoYes, "", "3.2.2.3.11", QT_TRANSLATE_NOOP("PropertySpec", "Wildcard Subscription Available"), QT_TRANSLATE_NOOP("PropertySpec", "1: they are supported."), QT_TRANSLATE_NOOP("PropertySpec", "Whether the broker supports wildcards in Topic Filters.")},
        PropertySpec{SubscriptionIdentifierAvailable, "mqtt.property.subscription_identifier_available", W::Byte, PropertyScopes{S::Connack}, kNowhere, 0, 1, kNoYes, "", "3.2.2.3.12", QT_TRANSLATE_NOOP("PropertySpec", "Subscription Identifier Available"), QT_TRANSLATE_NOOP("PropertySpec", "1: they are supported."), QT_TRANSLATE_NOOP("PropertySpec", "Whether the broker supports Subscription Identifiers.")},
        PropertySpec{SharedSubscriptionAvailable, "mqtt.property.shared_subscription_available", W::Byte, PropertyScopes{S::Connack}, kNowhere, 0, 1, kNoYes, "", "3.2.2.3.13", QT_TRANSLATE_NOOP("PropertySpec", "Shared Subscription Available"), QT_TRANSLATE_NOOP("PropertySpec", "1: they are supported."), QT_TRANSLATE_NOOP("PropertySpec", "Whether the broker supports shared subscriptions.")},
    };
}();
// clang-format on

namespace detail
{

inline constexpr quint8 kNoRow = 0xFF;

/// Identifier → row; identifiers above the table's end are unknown.
inline constexpr auto kPropertyRows = [] {
    std::array<quint8, 64> rows{};
    rows.fill(kNoRow);
    for (size_t i = 0; i < kPropertySpecs.size(); ++i)
        rows[size_t(kPropertySpecs[i].id)] = quint8(i);
    return rows;
}();

constexpr bool propertyRowsAreSound()
{
    for (size_t i = 0; i < kPropertySpecs.size(); ++i) {
        const PropertySpec &spec = kPropertySpecs[i];
        const bool ascends = i == 0 || kPropertySpecs[i - 1].id < spec.id;
        const bool isComplete = *spec.name && *spec.section && *spec.label && *spec.explanation;
        const bool hasRange = spec.isNumber() == (spec.maximum > 0) && spec.minimum <= spec.maximum;
        if (!ascends || !isComplete || !hasRange || spec.scopes.isEmpty() || !spec.scopes.containsAll(spec.manyScopes))
            return false;
    }
    return true;
}

}

static_assert(kPropertySpecs.size() == 27 && detail::propertyRowsAreSound(),
              "27 complete rows, identifiers ascending, ranges for numbers only");

/// The row of a property, nullptr for an identifier the standard does not know.
[[nodiscard]] constexpr const PropertySpec *propertySpec(PropertyId id)
{
    const size_t number = size_t(id);
    const quint8 row = number < detail::kPropertyRows.size() ? detail::kPropertyRows[number] : detail::kNoRow;
    return row == detail::kNoRow ? nullptr : &kPropertySpecs[row];
}

/// Bytes of such a packet that cannot be read may be a password or Authentication Data.
[[nodiscard]] constexpr bool mayHoldSecrets(PacketType type, ProtocolVersion version)
{
    if (type == PacketType::Connect || type == PacketType::Auth)
        return true;
    return type == PacketType::Connack && version == ProtocolVersion::V5_0;
}

}
