// SPDX-License-Identifier: GPL-3.0-or-later
// Every field and flag bit of every packet: its name in filters, its label, its bits, and the rule its value must keep.
#pragma once

#include "core/spec/enums.h"
#include "core/spec/faultspec.h"
#include "core/spec/valuename.h"

#include <array>

namespace mqttscope
{

/// The length of a length-prefixed field stands directly before the field itself.
enum class FieldId : quint8
{
    FixedHeader,
    VariableHeader,
    Payload,
    Undecoded,

    PacketTypeBits,
    HeaderFlags,
    Dup,
    QoSLevel,
    Retain,
    RemainingLength,

    ProtocolNameLength,
    ProtocolName,
    ProtocolLevel,
    UserNameFlag,
    PasswordFlag,
    WillRetain,
    WillQoS,
    WillFlag,
    CleanStart,
    ConnectReserved,
    KeepAlive,
    ClientIdLength,
    ClientId,
    WillTopicLength,
    WillTopic,
    WillPayloadLength,
    WillPayload,
    UserNameLength,
    UserName,
    PasswordLength,
    Password,

    ConnackReserved,
    SessionPresent,
    ReturnCode,

    TopicNameLength,
    TopicName,
    PacketIdentifier,
    ApplicationMessage,

    Subscription,
    TopicFilterLength,
    TopicFilter,
    SubscriptionReserved,
    RetainHandling,
    RetainAsPublished,
    NoLocal,
    MaximumQoS,
    RequestedReserved,
    RequestedQoS,
    GrantedQoS,

    ConnackReason,
    PubackReason,
    PubrecReason,
    PubrelReason,
    PubcompReason,
    SubackReason,
    UnsubackReason,
    DisconnectReason,
    AuthReason,

    Properties,
    WillProperties,
    PropertyLength,
    PropertyIdentifier,
    PropertyNumber,
    PropertyStringLength,
    PropertyString,
    PropertyDataLength,
    PropertyData,
    PropertyKeyLength,
    PropertyKey,
    PropertyValueLength,
    PropertyValue,
    PropertyUnknown,

    Count ///< not a field
};

enum class FieldFormat : quint8
{
    Section, ///< groups fields, no bytes of its own
    Number,
    Seconds,
    Length, ///< of the field after it, of the packet or of the properties
    Named, ///< number with names for its values
    PacketKind, ///< number of the packet type, shown with the packet's name
    Reason, ///< number, named by ReasonSpec
    Identifier, ///< of a property, hexadecimal
    Text,
    Bytes,
};

/// What a value must be for the packet to be legal; `fault` of the row says what it is otherwise.
enum class FieldRule : quint8
{
    None,
    Zero,
    NotZero,
    NotThree, ///< two bits whose value 3 is reserved
    Text, ///< faults come from checkText
    TopicName, ///< from checkTopicName
    MaybeTopicName, ///< the same, but may be empty as far as the field alone can tell
    TopicFilter, ///< from checkTopicFilter
    ReasonCode, ///< from ReasonSpec
};

struct FieldSpec
{
    FieldId id = FieldId::Count;
    const char *name = ""; ///< Wireshark's filter name where it has one; stable
    const char *alias = ""; ///< short name in our filters; "" = none
    const char *label = ""; ///< English source text, context "FieldSpec"
    FieldFormat format = FieldFormat::Number;
    quint8 mask = 0; ///< bits of one byte; 0 = whole bytes
    FieldRule rule = FieldRule::None;
    FaultId fault = FaultId::None; ///< what breaking Zero, NotZero, NotThree or ReasonCode is
    ValueNames values;
    const char *section5 = ""; ///< of the OASIS standard 5.0
    const char *explanation = ""; ///< one sentence, English source text, context "FieldSpec"; may be empty
    bool ruleHolds31 = true; ///< false: 3.1 leaves the value open

    [[nodiscard]] constexpr bool isSecret() const { return id == FieldId::Password; }
    /// Places to shift a masked byte to the right.
    [[nodiscard]] constexpr int shift() const
    {
        int places = 0;
        while (mask != 0 && !((mask >> places) & 1))
            ++places;
        return places;
    }
};

/// One row per FieldId, in its order.
// clang-format off
inline constexpr std::array kFieldSpecs = [] {
    using enum FieldFormat;
    using F = FieldId;
    using Is = FieldRule;
    using X = FaultId;
    constexpr ValueNames kNone;
    return std::array {
        FieldSpec{F::FixedHeader, "mqtt.fixed_header", "", QT_TRANSLATE_NOOP("FieldSpec", "Fixed header"), Section, 0, Is::None, X::None, kNone, "2.1.1"},
        FieldSpec{F::VariableHeader, "mqtt.variable_header", "", QT_TRANSLATE_NOOP("FieldSpec", "Variable header"), Section, 0, Is::None, X::None, kNone, "2.2"},
        FieldSpec{F::Payload, "mqtt.payload", "", QT_TRANSLATE_NOOP("FieldSpec", "Payload"), Section, 0, Is::None, X::None, kNone, "2.3"},
        FieldSpec{F::Undecoded, "mqtt.undecoded", "", QT_TRANSLATE_NOOP("FieldSpec", "Undecoded"), Bytes, 0, Is::None, X::None, kNone, "", QT_TRANSLATE_NOOP("FieldSpec", "Bytes that cannot be read because of the fault before them.")},

        FieldSpec{F::PacketTypeBits, "mqtt.msgtype", "type", QT_TRANSLATE_NOOP("FieldSpec", "Packet type"), PacketKind, 0xF0, Is::None, X::None, kNone, "2.1.2"},
        FieldSpec{F::HeaderFlags, "mqtt.hdr_reserved", "", QT_TRANSLATE_NOOP("FieldSpec", "Flags"), Number, 0x0F, Is::None, X::None, kNone, "2.1.3", QT_TRANSLATE_NOOP("FieldSpec", "Prescribed for every packet type but PUBLISH.")},
        FieldSpec{F::Dup, "mqtt.dupflag", "dup", QT_TRANSLATE_NOOP("FieldSpec", "DUP"), Named, 0x08, Is::None, X::None, kDeliveryNames, "3.3.1.1", QT_TRANSLATE_NOOP("FieldSpec", "Set when the sender tries again to deliver a message of QoS 1 or 2.")},
        FieldSpec{F::QoSLevel, "mqtt.qos", "qos", QT_TRANSLATE_NOOP("FieldSpec", "QoS"), Named, 0x06, Is::NotThree, X::PublishQoSReserved, kQoSNames, "3.3.1.2", QT_TRANSLATE_NOOP("FieldSpec", "How hard sender and receiver try to deliver the message.")},
        FieldSpec{F::Retain, "mqtt.retain", "retain", QT_TRANSLATE_NOOP("FieldSpec", "RETAIN"), Number, 0x01, Is::None, X::None, kNone, "3.3.1.3", QT_TRANSLATE_NOOP("FieldSpec", "From a client: keep this message for later subscribers. From a broker: this is a kept message.")},
        FieldSpec{F::RemainingLength, "mqtt.len", "len", QT_TRANSLATE_NOOP("FieldSpec", "Remaining Length"), Length, 0, Is::None, X::None, kNone, "2.1.4", QT_TRANSLATE_NOOP("FieldSpec", "Bytes of the packet after this field.")},

        FieldSpec{F::ProtocolNameLength, "mqtt.proto_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.4"},
        FieldSpec{F::ProtocolName, "mqtt.protoname", "", QT_TRANSLATE_NOOP("FieldSpec", "Protocol Name"), Text, 0, Is::None, X::None, kNone, "3.1.2.1", QT_TRANSLATE_NOOP("FieldSpec", "MQTT, or MQIsdp in version 3.1.")},
        FieldSpec{F::ProtocolLevel, "mqtt.ver", "version", QT_TRANSLATE_NOOP("FieldSpec", "Protocol Level"), Named, 0, Is::None, X::None, kVersionNames, "3.1.2.2", QT_TRANSLATE_NOOP("FieldSpec", "The version of MQTT the client speaks.")},
        FieldSpec{F::UserNameFlag, "mqtt.conflag.uname", "", QT_TRANSLATE_NOOP("FieldSpec", "User Name Flag"), Number, 0x80, Is::None, X::None, kNone, "3.1.2.8", QT_TRANSLATE_NOOP("FieldSpec", "A user name is in the payload.")},
        FieldSpec{F::PasswordFlag, "mqtt.conflag.passwd", "", QT_TRANSLATE_NOOP("FieldSpec", "Password Flag"), Number, 0x40, Is::None, X::None, kNone, "3.1.2.9", QT_TRANSLATE_NOOP("FieldSpec", "A password is in the payload.")},
        FieldSpec{F::WillRetain, "mqtt.conflag.retain", "will.retain", QT_TRANSLATE_NOOP("FieldSpec", "Will Retain"), Number, 0x20, Is::None, X::None, kNone, "3.1.2.7", QT_TRANSLATE_NOOP("FieldSpec", "The will is to be published as a retained message.")},
        FieldSpec{F::WillQoS, "mqtt.conflag.qos", "will.qos", QT_TRANSLATE_NOOP("FieldSpec", "Will QoS"), Named, 0x18, Is::NotThree, X::WillQoSReserved, kQoSNames, "3.1.2.6", QT_TRANSLATE_NOOP("FieldSpec", "The QoS the will is published with.")},
        FieldSpec{F::WillFlag, "mqtt.conflag.willflag", "will", QT_TRANSLATE_NOOP("FieldSpec", "Will Flag"), Number, 0x04, Is::None, X::None, kNone, "3.1.2.5", QT_TRANSLATE_NOOP("FieldSpec", "A will is in the payload.")},
        FieldSpec{F::CleanStart, "mqtt.conflag.cleansess", "clean", QT_TRANSLATE_NOOP("FieldSpec", "Clean Start"), Number, 0x02, Is::None, X::None, kNone, "3.1.2.4", QT_TRANSLATE_NOOP("FieldSpec", "Begin a new session and discard an earlier one; called Clean Session before 5.0.")},
        FieldSpec{F::ConnectReserved, "mqtt.conflag.reserved", "", QT_TRANSLATE_NOOP("FieldSpec", "Reserved"), Number, 0x01, Is::Zero, X::ConnectReservedFlag, kNone, "3.1.2.3", "", false},
        FieldSpec{F::KeepAlive, "mqtt.kalive", "keepalive", QT_TRANSLATE_NOOP("FieldSpec", "Keep Alive"), Seconds, 0, Is::None, X::None, kNone, "3.1.2.10", QT_TRANSLATE_NOOP("FieldSpec", "The longest the client stays silent; 0 turns the check off.")},
        FieldSpec{F::ClientIdLength, "mqtt.clientid_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.4"},
        FieldSpec{F::ClientId, "mqtt.clientid", "client", QT_TRANSLATE_NOOP("FieldSpec", "Client Identifier"), Text, 0, Is::Text, X::None, kNone, "3.1.3.1", QT_TRANSLATE_NOOP("FieldSpec", "The name under which the broker keeps the session.")},
        FieldSpec{F::WillTopicLength, "mqtt.willtopic_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.4"},
        FieldSpec{F::WillTopic, "mqtt.willtopic", "will.topic", QT_TRANSLATE_NOOP("FieldSpec", "Will Topic"), Text, 0, Is::TopicName, X::None, kNone, "3.1.3.3", QT_TRANSLATE_NOOP("FieldSpec", "The Topic Name the will is published to.")},
        FieldSpec{F::WillPayloadLength, "mqtt.willmsg_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.6"},
        FieldSpec{F::WillPayload, "mqtt.willmsg", "will.payload", QT_TRANSLATE_NOOP("FieldSpec", "Will Payload"), Bytes, 0, Is::None, X::None, kNone, "3.1.3.4", QT_TRANSLATE_NOOP("FieldSpec", "What the broker publishes when the client is gone.")},
        FieldSpec{F::UserNameLength, "mqtt.username_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.4"},
        FieldSpec{F::UserName, "mqtt.username", "user", QT_TRANSLATE_NOOP("FieldSpec", "User Name"), Text, 0, Is::Text, X::None, kNone, "3.1.3.5"},
        FieldSpec{F::PasswordLength, "mqtt.passwd_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.6"},
        FieldSpec{F::Password, "mqtt.passwd", "", QT_TRANSLATE_NOOP("FieldSpec", "Password"), Bytes, 0, Is::None, X::None, kNone, "3.1.3.6", QT_TRANSLATE_NOOP("FieldSpec", "Never shown.")},

        FieldSpec{F::ConnackReserved, "mqtt.conack.flags.reserved", "", QT_TRANSLATE_NOOP("FieldSpec", "Reserved"), Number, 0xFE, Is::Zero, X::ConnackReservedFlags, kNone, "3.2.2.1", "", false},
        FieldSpec{F::SessionPresent, "mqtt.conack.flags.sp", "session", QT_TRANSLATE_NOOP("FieldSpec", "Session Present"), Number, 0x01, Is::None, X::None, kNone, "3.2.2.1.1", QT_TRANSLATE_NOOP("FieldSpec", "The broker goes on with a session it has kept.")},
        FieldSpec{F::ReturnCode, "mqtt.conack.val", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Return Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.2.2.2"},

        FieldSpec{F::TopicNameLength, "mqtt.topic_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.4"},
        FieldSpec{F::TopicName, "mqtt.topic", "topic", QT_TRANSLATE_NOOP("FieldSpec", "Topic Name"), Text, 0, Is::MaybeTopicName, X::None, kNone, "3.3.2.1", QT_TRANSLATE_NOOP("FieldSpec", "What the message is published to.")},
        FieldSpec{F::PacketIdentifier, "mqtt.msgid", "id", QT_TRANSLATE_NOOP("FieldSpec", "Packet Identifier"), Number, 0, Is::NotZero, X::PacketIdZero, kNone, "2.2.1", QT_TRANSLATE_NOOP("FieldSpec", "Ties the packets of one exchange together.")},
        FieldSpec{F::ApplicationMessage, "mqtt.msg", "payload", QT_TRANSLATE_NOOP("FieldSpec", "Application Message"), Bytes, 0, Is::None, X::None, kNone, "3.3.3", QT_TRANSLATE_NOOP("FieldSpec", "The payload; MQTT does not look into it.")},

        FieldSpec{F::Subscription, "mqtt.subscription", "", QT_TRANSLATE_NOOP("FieldSpec", "Subscription"), Section, 0, Is::None, X::None, kNone, "3.8.3"},
        FieldSpec{F::TopicFilterLength, "mqtt.topic_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.4"},
        FieldSpec{F::TopicFilter, "mqtt.topic", "filter", QT_TRANSLATE_NOOP("FieldSpec", "Topic Filter"), Text, 0, Is::TopicFilter, X::None, kNone, "4.7", QT_TRANSLATE_NOOP("FieldSpec", "Which Topic Names are meant; + stands for one level, # for all that follow.")},
        FieldSpec{F::SubscriptionReserved, "mqtt.subscription_options_reserved", "", QT_TRANSLATE_NOOP("FieldSpec", "Reserved"), Number, 0xC0, Is::Zero, X::SubscriptionReservedBits, kNone, "3.8.3.1"},
        FieldSpec{F::RetainHandling, "mqtt.subscription_options_retain", "rh", QT_TRANSLATE_NOOP("FieldSpec", "Retain Handling"), Named, 0x30, Is::NotThree, X::RetainHandlingReserved, kRetainHandlingNames, "3.8.3.1", QT_TRANSLATE_NOOP("FieldSpec", "Whether retained messages are sent when the subscription is made.")},
        FieldSpec{F::RetainAsPublished, "mqtt.subscription_options_rap", "rap", QT_TRANSLATE_NOOP("FieldSpec", "Retain As Published"), Number, 0x08, Is::None, X::None, kNone, "3.8.3.1", QT_TRANSLATE_NOOP("FieldSpec", "Messages keep the RETAIN flag they were published with.")},
        FieldSpec{F::NoLocal, "mqtt.subscription_options_nl", "nl", QT_TRANSLATE_NOOP("FieldSpec", "No Local"), Number, 0x04, Is::None, X::None, kNone, "3.8.3.1", QT_TRANSLATE_NOOP("FieldSpec", "The client does not get back what it published itself.")},
        FieldSpec{F::MaximumQoS, "mqtt.subscription_options_qos", "sub.qos", QT_TRANSLATE_NOOP("FieldSpec", "Maximum QoS"), Named, 0x03, Is::NotThree, X::SubscriptionQoSReserved, kQoSNames, "3.8.3.1", QT_TRANSLATE_NOOP("FieldSpec", "The highest QoS messages may be sent to this subscription with.")},
        FieldSpec{F::RequestedReserved, "mqtt.sub.reserved", "", QT_TRANSLATE_NOOP("FieldSpec", "Reserved"), Number, 0xFC, Is::Zero, X::SubscriptionReservedBits, kNone, "3.8.3.1", "", false},
        FieldSpec{F::RequestedQoS, "mqtt.sub.qos", "sub.qos", QT_TRANSLATE_NOOP("FieldSpec", "Requested QoS"), Named, 0x03, Is::NotThree, X::SubscriptionQoSReserved, kQoSNames, "3.8.3.1", QT_TRANSLATE_NOOP("FieldSpec", "The highest QoS messages may be sent to this subscription with.")},
        FieldSpec{F::GrantedQoS, "mqtt.suback.qos", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Return Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.9.3"},

        FieldSpec{F::ConnackReason, "mqtt.connack.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.2.2.2"},
        FieldSpec{F::PubackReason, "mqtt.puback.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.4.2.1"},
        FieldSpec{F::PubrecReason, "mqtt.pubrec.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.5.2.1"},
        FieldSpec{F::PubrelReason, "mqtt.pubrel.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.6.2.1"},
        FieldSpec{F::PubcompReason, "mqtt.pubcomp.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.7.2.1"},
        FieldSpec{F::SubackReason, "mqtt.suback.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.9.3"},
        FieldSpec{F::UnsubackReason, "mqtt.unsuback.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.11.3"},
        FieldSpec{F::DisconnectReason, "mqtt.disconnect.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.14.2.1"},
        FieldSpec{F::AuthReason, "mqtt.auth.reason_code", "reason", QT_TRANSLATE_NOOP("FieldSpec", "Reason Code"), Reason, 0, Is::ReasonCode, X::ReasonCodeNotAllowed, kNone, "3.15.2.1"},

        FieldSpec{F::Properties, "mqtt.properties", "", QT_TRANSLATE_NOOP("FieldSpec", "Properties"), Section, 0, Is::None, X::None, kNone, "2.2.2"},
        FieldSpec{F::WillProperties, "mqtt.will_properties", "", QT_TRANSLATE_NOOP("FieldSpec", "Will Properties"), Section, 0, Is::None, X::None, kNone, "3.1.3.2"},
        FieldSpec{F::PropertyLength, "mqtt.property_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Property Length"), Length, 0, Is::None, X::None, kNone, "2.2.2.1", QT_TRANSLATE_NOOP("FieldSpec", "Bytes of the properties after this field.")},
        FieldSpec{F::PropertyIdentifier, "mqtt.property_id", "property", QT_TRANSLATE_NOOP("FieldSpec", "Identifier"), Identifier, 0, Is::None, X::None, kNone, "2.2.2.2"},
        FieldSpec{F::PropertyNumber, "mqtt.prop_number", "", QT_TRANSLATE_NOOP("FieldSpec", "Value"), Number, 0, Is::None, X::None, kNone, "2.2.2.2"},
        FieldSpec{F::PropertyStringLength, "mqtt.prop_string_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.4"},
        FieldSpec{F::PropertyString, "mqtt.prop_string", "", QT_TRANSLATE_NOOP("FieldSpec", "Text"), Text, 0, Is::None, X::None, kNone, "1.5.4"},
        FieldSpec{F::PropertyDataLength, "mqtt.prop_string_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.6"},
        FieldSpec{F::PropertyData, "mqtt.prop_string", "", QT_TRANSLATE_NOOP("FieldSpec", "Data"), Bytes, 0, Is::None, X::None, kNone, "1.5.6"},
        FieldSpec{F::PropertyKeyLength, "mqtt.prop_key_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.7"},
        FieldSpec{F::PropertyKey, "mqtt.prop_key", "userprop.key", QT_TRANSLATE_NOOP("FieldSpec", "Name"), Text, 0, Is::None, X::None, kNone, "1.5.7"},
        FieldSpec{F::PropertyValueLength, "mqtt.prop_value_len", "", QT_TRANSLATE_NOOP("FieldSpec", "Length"), Length, 0, Is::None, X::None, kNone, "1.5.7"},
        FieldSpec{F::PropertyValue, "mqtt.prop_value", "userprop.value", QT_TRANSLATE_NOOP("FieldSpec", "Value"), Text, 0, Is::None, X::None, kNone, "1.5.7"},
        FieldSpec{F::PropertyUnknown, "mqtt.prop_unknown", "", QT_TRANSLATE_NOOP("FieldSpec", "Unknown property"), Bytes, 0, Is::None, X::None, kNone, "2.2.2.2", QT_TRANSLATE_NOOP("FieldSpec", "The rest of the properties cannot be read: the length of an unknown property is not known.")},
    };
}();
// clang-format on

namespace detail
{

constexpr bool fieldRowsAreSound()
{
    for (size_t i = 0; i < kFieldSpecs.size(); ++i) {
        const FieldSpec &spec = kFieldSpecs[i];
        const bool isComplete = *spec.name && *spec.label;
        const bool namesItsFault = spec.rule == FieldRule::Zero || spec.rule == FieldRule::NotZero
            || spec.rule == FieldRule::NotThree || spec.rule == FieldRule::ReasonCode;
        if (size_t(spec.id) != i || !isComplete || namesItsFault != (spec.fault != FaultId::None))
            return false;
    }
    return true;
}

}

static_assert(kFieldSpecs.size() == size_t(FieldId::Count) && detail::fieldRowsAreSound(),
              "one complete row per field, in order");

[[nodiscard]] constexpr const FieldSpec &fieldSpec(FieldId id) { return kFieldSpecs[size_t(id)]; }
/// The length prefix of a length-prefixed field.
[[nodiscard]] constexpr FieldId lengthFieldOf(FieldId id) { return FieldId(int(id) - 1); }

/// Fields that share one byte; their masks must not overlap and must cover it.
template <FieldId... Fields>
constexpr bool shareOneByte()
{
    constexpr int sum = (0 + ... + int(fieldSpec(Fields).mask));
    constexpr int united = (0 | ... | int(fieldSpec(Fields).mask));
    return sum == 0xFF && united == 0xFF;
}
static_assert(shareOneByte<FieldId::PacketTypeBits, FieldId::HeaderFlags>());
static_assert(shareOneByte<FieldId::PacketTypeBits, FieldId::Dup, FieldId::QoSLevel, FieldId::Retain>());
static_assert(shareOneByte<FieldId::UserNameFlag, FieldId::PasswordFlag, FieldId::WillRetain, FieldId::WillQoS,
                           FieldId::WillFlag, FieldId::CleanStart, FieldId::ConnectReserved>());
static_assert(shareOneByte<FieldId::ConnackReserved, FieldId::SessionPresent>());
static_assert(shareOneByte<FieldId::SubscriptionReserved, FieldId::RetainHandling, FieldId::RetainAsPublished,
                           FieldId::NoLocal, FieldId::MaximumQoS>());
static_assert(shareOneByte<FieldId::RequestedReserved, FieldId::RequestedQoS>());

/// The reason code field of a 5.0 packet; Undecoded for a packet that has none.
[[nodiscard]] constexpr FieldId reasonField(PacketType type)
{
    switch (type) {
    case PacketType::Connack:
        return FieldId::ConnackReason;
    case PacketType::Puback:
        return FieldId::PubackReason;
    case PacketType::Pubrec:
        return FieldId::PubrecReason;
    case PacketType::Pubrel:
        return FieldId::PubrelReason;
    case PacketType::Pubcomp:
        return FieldId::PubcompReason;
    case PacketType::Suback:
        return FieldId::SubackReason;
    case PacketType::Unsuback:
        return FieldId::UnsubackReason;
    case PacketType::Disconnect:
        return FieldId::DisconnectReason;
    case PacketType::Auth:
        return FieldId::AuthReason;
    default:
        return FieldId::Undecoded;
    }
}

}
