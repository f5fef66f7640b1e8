// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/faultspec.h"

#include <QCoreApplication>

#include <array>

namespace mqttscope
{

namespace
{

using enum FaultId;
using enum FaultSeverity;
using R = ReasonCode;

// clang-format off
constexpr std::array kFaults {
    FaultSpec{ReservedPacketType, "reserved-packet-type", Fatal, R::MalformedPacket, "5.0/2.1.2", "3.1.1/2.2.1", QT_TRANSLATE_NOOP("FaultSpec", "Packet type 0 is reserved")},
    FaultSpec{PacketTypeNotInVersion, "packet-type-not-in-version", Fatal, R::MalformedPacket, "5.0/2.1.2", "3.1.1/2.2.1", QT_TRANSLATE_NOOP("FaultSpec", "This version of MQTT has no such packet type")},
    FaultSpec{WrongDirection, "wrong-direction", Recoverable, R::ProtocolError, "5.0/2.1.2", "3.1.1/2.2.1", QT_TRANSLATE_NOOP("FaultSpec", "This packet may not be sent in this direction")},
    FaultSpec{FixedHeaderFlags, "fixed-header-flags", Recoverable, R::MalformedPacket, "5.0/MQTT-2.1.3-1", "3.1.1/MQTT-2.2.2-1", QT_TRANSLATE_NOOP("FaultSpec", "The flags of the fixed header are not those prescribed for this packet type")},
    FaultSpec{VariableByteIntegerMalformed, "variable-byte-integer-malformed", Fatal, R::MalformedPacket, "5.0/1.5.5", "3.1.1/2.2.3", QT_TRANSLATE_NOOP("FaultSpec", "A Variable Byte Integer does not end within four bytes")},
    FaultSpec{VariableByteIntegerNotMinimal, "variable-byte-integer-not-minimal", Fatal, R::MalformedPacket, "5.0/MQTT-1.5.5-1", "", QT_TRANSLATE_NOOP("FaultSpec", "A Variable Byte Integer uses more bytes than it needs")},
    FaultSpec{PacketTooLarge, "packet-too-large", Fatal, R::PacketTooLarge, "5.0/MQTT-3.2.2-15", "3.1.1/2.2.3", QT_TRANSLATE_NOOP("FaultSpec", "The packet is larger than the limit in force")},
    FaultSpec{PacketTruncated, "packet-truncated", Fatal, R::MalformedPacket, "5.0/2.1.4", "3.1.1/2.2.3", QT_TRANSLATE_NOOP("FaultSpec", "The packet ends before its Remaining Length is reached")},
    FaultSpec{FieldMissing, "field-missing", Fatal, R::MalformedPacket, "5.0/2.1.4", "3.1.1/2.2.3", QT_TRANSLATE_NOOP("FaultSpec", "The packet ends before a field it must have")},
    FaultSpec{FieldOverrun, "field-overrun", Fatal, R::MalformedPacket, "5.0/2.1.4", "3.1.1/2.2.3", QT_TRANSLATE_NOOP("FaultSpec", "A field is longer than what is left of the packet")},
    FaultSpec{TrailingBytes, "trailing-bytes", Fatal, R::MalformedPacket, "5.0/2.1.4", "3.1.1/2.2.3", QT_TRANSLATE_NOOP("FaultSpec", "There are bytes after the last field of the packet")},

    FaultSpec{StringNotUtf8, "string-not-utf8", Recoverable, R::MalformedPacket, "5.0/MQTT-1.5.4-1", "3.1.1/MQTT-1.5.3-1", QT_TRANSLATE_NOOP("FaultSpec", "A text field is not well-formed UTF-8")},
    FaultSpec{StringContainsNul, "string-contains-nul", Recoverable, R::MalformedPacket, "5.0/MQTT-1.5.4-2", "3.1.1/MQTT-1.5.3-2", QT_TRANSLATE_NOOP("FaultSpec", "A text field contains the character U+0000")},
    FaultSpec{StringControlCharacter, "string-control-character", Warning, R::MalformedPacket, "5.0/1.5.4", "3.1.1/1.5.3", QT_TRANSLATE_NOOP("FaultSpec", "A text field contains control characters or noncharacters; a receiver may refuse them")},
    FaultSpec{TopicNameEmpty, "topic-name-empty", Recoverable, R::ProtocolError, "5.0/MQTT-4.7.3-1", "3.1.1/MQTT-4.7.3-1", QT_TRANSLATE_NOOP("FaultSpec", "The Topic Name is empty")},
    FaultSpec{TopicNameWildcard, "topic-name-wildcard", Recoverable, R::MalformedPacket, "5.0/MQTT-3.3.2-2", "3.1.1/MQTT-3.3.2-2", QT_TRANSLATE_NOOP("FaultSpec", "A Topic Name contains a wildcard")},
    FaultSpec{ResponseTopicWildcard, "response-topic-wildcard", Recoverable, R::MalformedPacket, "5.0/MQTT-3.3.2-14", "", QT_TRANSLATE_NOOP("FaultSpec", "The Response Topic contains a wildcard")},
    FaultSpec{TopicFilterEmpty, "topic-filter-empty", Recoverable, R::MalformedPacket, "5.0/MQTT-4.7.3-1", "3.1.1/MQTT-4.7.3-1", QT_TRANSLATE_NOOP("FaultSpec", "A Topic Filter is empty")},
    FaultSpec{FilterHashMisplaced, "filter-hash-misplaced", Recoverable, R::MalformedPacket, "5.0/MQTT-4.7.1-1", "3.1.1/MQTT-4.7.1-2", QT_TRANSLATE_NOOP("FaultSpec", "In a Topic Filter # must stand alone in the last level")},
    FaultSpec{FilterPlusMisplaced, "filter-plus-misplaced", Recoverable, R::MalformedPacket, "5.0/MQTT-4.7.1-2", "3.1.1/MQTT-4.7.1-3", QT_TRANSLATE_NOOP("FaultSpec", "In a Topic Filter + must fill a whole level")},
    FaultSpec{ShareNameEmpty, "share-name-empty", Recoverable, R::MalformedPacket, "5.0/MQTT-4.8.2-1", "", QT_TRANSLATE_NOOP("FaultSpec", "The share name of a shared subscription is empty")},
    FaultSpec{ShareNameWildcard, "share-name-wildcard", Recoverable, R::MalformedPacket, "5.0/MQTT-4.8.2-2", "", QT_TRANSLATE_NOOP("FaultSpec", "The share name of a shared subscription contains a wildcard")},
    FaultSpec{ShareFilterMissing, "share-filter-missing", Recoverable, R::MalformedPacket, "5.0/MQTT-4.8.2-2", "", QT_TRANSLATE_NOOP("FaultSpec", "A shared subscription has no Topic Filter after its share name")},

    FaultSpec{ProtocolNameUnknown, "protocol-name-unknown", Fatal, R::UnsupportedProtocolVersion, "5.0/MQTT-3.1.2-1", "3.1.1/MQTT-3.1.2-1", QT_TRANSLATE_NOOP("FaultSpec", "The protocol name is not that of MQTT")},
    FaultSpec{ProtocolLevelUnknown, "protocol-level-unknown", Fatal, R::UnsupportedProtocolVersion, "5.0/MQTT-3.1.2-2", "3.1.1/MQTT-3.1.2-2", QT_TRANSLATE_NOOP("FaultSpec", "The protocol level does not belong to this protocol name")},
    FaultSpec{ProtocolLevelBridge, "protocol-level-bridge", Warning, R::UnsupportedProtocolVersion, "5.0/MQTT-3.1.2-2", "3.1.1/3.1.2.2", QT_TRANSLATE_NOOP("FaultSpec", "Bit 7 of the protocol level marks a bridge; the standard knows no such bit")},
    FaultSpec{ConnectReservedFlag, "connect-reserved-flag", Recoverable, R::MalformedPacket, "5.0/MQTT-3.1.2-3", "3.1.1/MQTT-3.1.2-3", QT_TRANSLATE_NOOP("FaultSpec", "The reserved connect flag is set")},
    FaultSpec{WillQoSReserved, "will-qos-reserved", Recoverable, R::MalformedPacket, "5.0/MQTT-3.1.2-12", "3.1.1/MQTT-3.1.2-14", QT_TRANSLATE_NOOP("FaultSpec", "Will QoS 3 is reserved")},
    FaultSpec{WillQoSWithoutWill, "will-qos-without-will", Recoverable, R::MalformedPacket, "5.0/MQTT-3.1.2-11", "3.1.1/MQTT-3.1.2-13", QT_TRANSLATE_NOOP("FaultSpec", "Will QoS is set without a will")},
    FaultSpec{WillRetainWithoutWill, "will-retain-without-will", Recoverable, R::MalformedPacket, "5.0/MQTT-3.1.2-13", "3.1.1/MQTT-3.1.2-15", QT_TRANSLATE_NOOP("FaultSpec", "Will Retain is set without a will")},
    FaultSpec{PasswordWithoutUserName, "password-without-user-name", Recoverable, R::MalformedPacket, "", "3.1.1/MQTT-3.1.2-22", QT_TRANSLATE_NOOP("FaultSpec", "A password without a user name is not allowed before MQTT 5.0")},
    FaultSpec{ClientIdEmpty, "client-id-empty", Recoverable, R::ClientIdentifierNotValid, "", "3.1.1/MQTT-3.1.3-7", QT_TRANSLATE_NOOP("FaultSpec", "An empty Client Identifier needs a clean session")},
    FaultSpec{ClientIdTooLong, "client-id-too-long", Warning, R::ClientIdentifierNotValid, "", "3.1/CONNECT", QT_TRANSLATE_NOOP("FaultSpec", "MQTT 3.1 allows at most 23 characters in a Client Identifier")},
    FaultSpec{ConnackReservedFlags, "connack-reserved-flags", Recoverable, R::MalformedPacket, "5.0/MQTT-3.2.2-1", "3.1.1/3.2.2.1", QT_TRANSLATE_NOOP("FaultSpec", "Reserved connect acknowledge flags are set")},
    FaultSpec{SessionPresentWithRefusal, "session-present-with-refusal", Recoverable, R::ProtocolError, "5.0/MQTT-3.2.2-6", "3.1.1/MQTT-3.2.2-4", QT_TRANSLATE_NOOP("FaultSpec", "Session Present is set although the connection is refused")},

    FaultSpec{PublishQoSReserved, "publish-qos-reserved", Recoverable, R::MalformedPacket, "5.0/MQTT-3.3.1-4", "3.1.1/MQTT-3.3.1-4", QT_TRANSLATE_NOOP("FaultSpec", "QoS 3 is reserved")},
    FaultSpec{DupWithoutQoS, "dup-without-qos", Recoverable, R::MalformedPacket, "5.0/MQTT-3.3.1-2", "3.1.1/MQTT-3.3.1-2", QT_TRANSLATE_NOOP("FaultSpec", "DUP is set on a message of QoS 0")},
    FaultSpec{PacketIdZero, "packet-id-zero", Recoverable, R::ProtocolError, "5.0/2.2.1", "3.1.1/MQTT-2.3.1-1", QT_TRANSLATE_NOOP("FaultSpec", "Packet Identifier 0 is not allowed")},
    FaultSpec{ReasonCodeNotAllowed, "reason-code-not-allowed", Recoverable, R::ProtocolError, "5.0/2.4", "3.1.1/3.2.2.3", QT_TRANSLATE_NOOP("FaultSpec", "This reason code is not allowed in this packet")},
    FaultSpec{SubscribeEmpty, "subscribe-empty", Recoverable, R::ProtocolError, "5.0/MQTT-3.8.3-2", "3.1.1/MQTT-3.8.3-3", QT_TRANSLATE_NOOP("FaultSpec", "SUBSCRIBE has no Topic Filter")},
    FaultSpec{UnsubscribeEmpty, "unsubscribe-empty", Recoverable, R::ProtocolError, "5.0/MQTT-3.10.3-2", "3.1.1/MQTT-3.10.3-2", QT_TRANSLATE_NOOP("FaultSpec", "UNSUBSCRIBE has no Topic Filter")},
    FaultSpec{AckWithoutCodes, "ack-without-codes", Recoverable, R::ProtocolError, "5.0/MQTT-3.8.4-6", "3.1.1/MQTT-3.8.4-5", QT_TRANSLATE_NOOP("FaultSpec", "The acknowledgement has no reason code")},
    FaultSpec{SubscriptionReservedBits, "subscription-reserved-bits", Recoverable, R::MalformedPacket, "5.0/MQTT-3.8.3-5", "3.1.1/MQTT-3.8.3-4", QT_TRANSLATE_NOOP("FaultSpec", "Reserved bits of the Subscription Options are set")},
    FaultSpec{SubscriptionQoSReserved, "subscription-qos-reserved", Recoverable, R::ProtocolError, "5.0/3.8.3.1", "3.1.1/MQTT-3.8.3-4", QT_TRANSLATE_NOOP("FaultSpec", "QoS 3 is reserved in a subscription")},
    FaultSpec{RetainHandlingReserved, "retain-handling-reserved", Recoverable, R::ProtocolError, "5.0/3.8.3.1", "", QT_TRANSLATE_NOOP("FaultSpec", "Retain Handling 3 is reserved")},
    FaultSpec{NoLocalOnShared, "no-local-on-shared", Recoverable, R::ProtocolError, "5.0/MQTT-3.8.3-4", "", QT_TRANSLATE_NOOP("FaultSpec", "No Local is not allowed on a shared subscription")},
    FaultSpec{PayloadNotUtf8, "payload-not-utf8", Warning, R::PayloadFormatInvalid, "5.0/3.3.2.3.2", "", QT_TRANSLATE_NOOP("FaultSpec", "The payload is announced as UTF-8 but is not")},

    FaultSpec{PropertyLengthOverrun, "property-length-overrun", Fatal, R::MalformedPacket, "5.0/2.2.2.1", "", QT_TRANSLATE_NOOP("FaultSpec", "The properties are longer than what is left of the packet")},
    FaultSpec{PropertyUnknown, "property-unknown", Recoverable, R::MalformedPacket, "5.0/2.2.2.2", "", QT_TRANSLATE_NOOP("FaultSpec", "Unknown property")},
    FaultSpec{PropertyNotAllowed, "property-not-allowed", Recoverable, R::MalformedPacket, "5.0/2.2.2.2", "", QT_TRANSLATE_NOOP("FaultSpec", "This property is not allowed in this packet")},
    FaultSpec{PropertyRepeated, "property-repeated", Recoverable, R::ProtocolError, "5.0/2.2.2.2", "", QT_TRANSLATE_NOOP("FaultSpec", "This property may appear only once")},
    FaultSpec{PropertyOutOfRange, "property-out-of-range", Recoverable, R::ProtocolError, "5.0/2.2.2.2", "", QT_TRANSLATE_NOOP("FaultSpec", "The value of a property is out of range")},
    FaultSpec{PropertyZero, "property-zero", Recoverable, R::ProtocolError, "5.0/2.2.2.2", "", QT_TRANSLATE_NOOP("FaultSpec", "This property must not be 0")},
    FaultSpec{TopicAliasZero, "topic-alias-zero", Recoverable, R::TopicAliasInvalid, "5.0/MQTT-3.3.2-8", "", QT_TRANSLATE_NOOP("FaultSpec", "Topic Alias 0 is not allowed")},
    FaultSpec{SubscriptionIdentifierFromClient, "subscription-identifier-from-client", Recoverable, R::ProtocolError, "5.0/MQTT-3.3.4-6", "", QT_TRANSLATE_NOOP("FaultSpec", "A client must not send a Subscription Identifier in PUBLISH")},
    FaultSpec{SessionExpiryFromBroker, "session-expiry-from-broker", Recoverable, R::ProtocolError, "5.0/MQTT-3.14.2-2", "", QT_TRANSLATE_NOOP("FaultSpec", "A broker must not send a Session Expiry Interval in DISCONNECT")},
    FaultSpec{AuthenticationMethodMissing, "authentication-method-missing", Recoverable, R::ProtocolError, "5.0/3.1.2.11.10", "", QT_TRANSLATE_NOOP("FaultSpec", "The Authentication Method is missing")},

    FaultSpec{FirstPacketNotConnect, "first-packet-not-connect", Recoverable, R::ProtocolError, "5.0/MQTT-3.1.0-1", "3.1.1/MQTT-3.1.0-1", QT_TRANSLATE_NOOP("FaultSpec", "The first packet of a client must be CONNECT")},
    FaultSpec{SecondConnect, "second-connect", Recoverable, R::ProtocolError, "5.0/MQTT-3.1.0-2", "3.1.1/MQTT-3.1.0-2", QT_TRANSLATE_NOOP("FaultSpec", "A second CONNECT on one connection is not allowed")},
    FaultSpec{PacketBeforeConnack, "packet-before-connack", Recoverable, R::ProtocolError, "5.0/MQTT-3.2.0-1", "3.1.1/MQTT-3.2.0-1", QT_TRANSLATE_NOOP("FaultSpec", "The first packet of a broker must be CONNACK")},
    FaultSpec{SecondConnack, "second-connack", Recoverable, R::ProtocolError, "5.0/MQTT-3.2.0-2", "3.1.1/3.2", QT_TRANSLATE_NOOP("FaultSpec", "A second CONNACK on one connection is not allowed")},
    FaultSpec{TopicAliasUnknown, "topic-alias-unknown", Recoverable, R::ProtocolError, "5.0/3.3.2.3.4", "", QT_TRANSLATE_NOOP("FaultSpec", "This Topic Alias was never given a Topic Name")},
    FaultSpec{TopicAliasAboveMaximum, "topic-alias-above-maximum", Recoverable, R::TopicAliasInvalid, "5.0/MQTT-3.3.2-9", "", QT_TRANSLATE_NOOP("FaultSpec", "The Topic Alias is above the Topic Alias Maximum of the receiver")},
    FaultSpec{SessionExpiryRaised, "session-expiry-raised", Recoverable, R::ProtocolError, "5.0/3.14.2.2.2", "", QT_TRANSLATE_NOOP("FaultSpec", "DISCONNECT cannot give an expiry to a session that CONNECT asked to end with the connection")},
};
// clang-format on

constexpr bool rowsAreInOrder()
{
    for (size_t i = 0; i < kFaults.size(); ++i)
        if (size_t(kFaults[i].id) != i + 1)
            return false;
    return true;
}
static_assert(kFaults.size() + 1 == size_t(Count) && rowsAreInOrder(), "one row per FaultId, in its order");

/// Where the standard states one rule once per packet type, the statement of that packet.
struct PacketClause
{
    FaultId id;
    PacketType type;
    const char *clause5;
    const char *clause3;
};

// clang-format off
constexpr std::array kPacketClauses {
    PacketClause{FixedHeaderFlags, PacketType::Pubrel, "5.0/MQTT-3.6.1-1", "3.1.1/MQTT-3.6.1-1"},
    PacketClause{FixedHeaderFlags, PacketType::Subscribe, "5.0/MQTT-3.8.1-1", "3.1.1/MQTT-3.8.1-1"},
    PacketClause{FixedHeaderFlags, PacketType::Unsubscribe, "5.0/MQTT-3.10.1-1", "3.1.1/MQTT-3.10.1-1"},
    PacketClause{FixedHeaderFlags, PacketType::Disconnect, "5.0/MQTT-3.14.1-1", "3.1.1/MQTT-3.14.1-1"},
    PacketClause{FixedHeaderFlags, PacketType::Auth, "5.0/MQTT-3.15.1-1", ""},
    PacketClause{ReasonCodeNotAllowed, PacketType::Connack, "5.0/MQTT-3.2.2-8", "3.1.1/3.2.2.3"},
    PacketClause{ReasonCodeNotAllowed, PacketType::Puback, "5.0/MQTT-3.4.2-1", ""},
    PacketClause{ReasonCodeNotAllowed, PacketType::Pubrec, "5.0/MQTT-3.5.2-1", ""},
    PacketClause{ReasonCodeNotAllowed, PacketType::Pubrel, "5.0/MQTT-3.6.2-1", ""},
    PacketClause{ReasonCodeNotAllowed, PacketType::Pubcomp, "5.0/MQTT-3.7.2-1", ""},
    PacketClause{ReasonCodeNotAllowed, PacketType::Suback, "5.0/MQTT-3.9.3-2", "3.1.1/MQTT-3.9.3-2"},
    PacketClause{ReasonCodeNotAllowed, PacketType::Unsuback, "5.0/MQTT-3.11.3-2", ""},
    PacketClause{ReasonCodeNotAllowed, PacketType::Disconnect, "5.0/MQTT-3.14.2-1", ""},
    PacketClause{ReasonCodeNotAllowed, PacketType::Auth, "5.0/MQTT-3.15.2-1", ""},
    PacketClause{AckWithoutCodes, PacketType::Unsuback, "5.0/MQTT-3.11.3-2", ""},
    PacketClause{AuthenticationMethodMissing, PacketType::Auth, "5.0/3.15.2.2.2", ""},
};
// clang-format on

}

std::span<const FaultSpec> faultSpecs() { return kFaults; }

const FaultSpec &faultSpec(FaultId id)
{
    static constexpr FaultSpec kNone;
    const size_t row = size_t(id) - 1; // None wraps to the largest number
    return row < kFaults.size() ? kFaults[row] : kNone;
}

const char *clauseOf(FaultId id, ProtocolVersion version, PacketType type)
{
    const bool is5 = version == ProtocolVersion::V5_0;
    for (const PacketClause &row : kPacketClauses) {
        const char *clause = is5 ? row.clause5 : row.clause3;
        if (row.id == id && row.type == type && *clause)
            return clause;
    }
    const FaultSpec &spec = faultSpec(id);
    const char *clause = is5 ? spec.clause5 : spec.clause3;
    return *clause ? clause : (is5 ? spec.clause3 : spec.clause5);
}

QString faultText(FaultId id) { return QCoreApplication::translate("FaultSpec", faultSpec(id).text); }

}
