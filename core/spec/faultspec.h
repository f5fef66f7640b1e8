// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a packet can be wrong: what to close with, which clause it breaks, how to say it.
#pragma once

#include "core/spec/enums.h"

#include <QString>

#include <span>

namespace mqttscope
{

/// Stored in capture records: append only, never renumber within a release.
enum class FaultId : quint8
{
    None = 0,

    // Framing
    ReservedPacketType,
    PacketTypeNotInVersion,
    WrongDirection,
    FixedHeaderFlags,
    VariableByteIntegerMalformed,
    VariableByteIntegerNotMinimal,
    PacketTooLarge,
    PacketTruncated,
    FieldMissing,
    FieldOverrun,
    TrailingBytes,

    // Text, topics and filters
    StringNotUtf8,
    StringContainsNul,
    StringControlCharacter,
    TopicNameEmpty,
    TopicNameWildcard,
    ResponseTopicWildcard,
    TopicFilterEmpty,
    FilterHashMisplaced,
    FilterPlusMisplaced,
    ShareNameEmpty,
    ShareNameWildcard,
    ShareFilterMissing,

    // CONNECT and CONNACK
    ProtocolNameUnknown,
    ProtocolLevelUnknown,
    ProtocolLevelBridge,
    ConnectReservedFlag,
    WillQoSReserved,
    WillQoSWithoutWill,
    WillRetainWithoutWill,
    PasswordWithoutUserName,
    ClientIdEmpty,
    ClientIdTooLong,
    ConnackReservedFlags,
    SessionPresentWithRefusal,

    // PUBLISH, SUBSCRIBE and acknowledgements
    PublishQoSReserved,
    DupWithoutQoS,
    PacketIdZero,
    ReasonCodeNotAllowed,
    SubscribeEmpty,
    UnsubscribeEmpty,
    AckWithoutCodes,
    SubscriptionReservedBits,
    SubscriptionQoSReserved,
    RetainHandlingReserved,
    NoLocalOnShared,
    PayloadNotUtf8,

    // Properties
    PropertyLengthOverrun,
    PropertyUnknown,
    PropertyNotAllowed,
    PropertyRepeated,
    PropertyOutOfRange,
    PropertyZero,
    TopicAliasZero,
    SubscriptionIdentifierFromClient,
    SessionExpiryFromBroker,
    AuthenticationMethodMissing,

    // What only the packets before it can tell (StreamContext)
    FirstPacketNotConnect,
    SecondConnect,
    PacketBeforeConnack,
    SecondConnack,
    TopicAliasUnknown,
    TopicAliasAboveMaximum,
    SessionExpiryRaised,

    Count ///< not a fault
};

enum class FaultSeverity : quint8
{
    Warning, ///< allowed but unwise, or legal in this version only; never a verdict
    Recoverable, ///< breaks the standard; the fields after it can still be read
    Fatal, ///< breaks the standard; nothing after it can be read
};

struct FaultSpec
{
    FaultId id = FaultId::None;
    const char *name = ""; ///< stable, for JSON and filters, e.g. "topic-alias-zero"
    FaultSeverity severity = FaultSeverity::Fatal;
    ReasonCode reason = ReasonCode::MalformedPacket; ///< to close with in 5.0; earlier versions just close
    const char *clause5
        = ""; ///< "5.0/MQTT-3.3.2-8", or "5.0/2.1.2" where the statement has no number; "" = no fault in 5.0
    const char *clause3 = ""; ///< the same for 3.1 and 3.1.1
    const char *text = ""; ///< English source text, context "FaultSpec"
};

/// All rows in the order of FaultId, None excluded.
[[nodiscard]] std::span<const FaultSpec> faultSpecs();
/// The row of a fault; for None (or a number out of range, as a file may hold) a row with empty texts.
[[nodiscard]] const FaultSpec &faultSpec(FaultId id);
[[nodiscard]] inline bool isWarning(FaultId id) { return faultSpec(id).severity == FaultSeverity::Warning; }
[[nodiscard]] inline bool isFatal(FaultId id)
{
    return id != FaultId::None && faultSpec(id).severity == FaultSeverity::Fatal;
}

/// The clause a fault breaks in a version and packet type, most precise first: "5.0/MQTT-3.6.2-1" for a reason code of
/// PUBREL. Never null.
[[nodiscard]] const char *clauseOf(FaultId id, ProtocolVersion version, PacketType type = PacketType::Reserved);
/// Translated text, e.g. "Topic Alias 0 is not allowed". UI thread or any thread with translations installed.
[[nodiscard]] QString faultText(FaultId id);

}
