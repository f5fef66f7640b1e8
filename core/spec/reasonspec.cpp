// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/reasonspec.h"

#include <QCoreApplication>

#include <array>

namespace mqttscope
{

namespace
{

// clang-format off
constexpr std::array kReasons = [] {
    using enum PacketType;
    using R = ReasonCode;
    using P = PacketTypes;
    constexpr Senders kClient = Senders::Client, kBroker = Senders::Broker, kBoth = Senders::Both;
    const auto row = [](R code, P packets, Senders senders, const char *label, const char *meaning) {
        return ReasonSpec{quint8(code), packets, senders, true, label, meaning};
    };
    const auto old = [](quint8 code, PacketType packet, const char *label, const char *meaning) {
        return ReasonSpec{code, P{packet}, kBroker, false, label, meaning};
    };
    return std::array {
        row(R::Success, P{Connack, Puback, Pubrec, Pubrel, Pubcomp, Unsuback}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Success"), QT_TRANSLATE_NOOP("ReasonSpec", "Done as asked.")),
        row(R::Success, P{Auth}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Success"), QT_TRANSLATE_NOOP("ReasonSpec", "The authentication is complete.")),
        row(R::Success, P{Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Normal disconnection"), QT_TRANSLATE_NOOP("ReasonSpec", "The connection is closed on purpose; the will is not published.")),
        row(R::Success, P{Suback}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Granted QoS 0"), QT_TRANSLATE_NOOP("ReasonSpec", "Subscribed; messages come at QoS 0.")),
        row(R::GrantedQoS1, P{Suback}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Granted QoS 1"), QT_TRANSLATE_NOOP("ReasonSpec", "Subscribed; messages come at QoS 1 at most.")),
        row(R::GrantedQoS2, P{Suback}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Granted QoS 2"), QT_TRANSLATE_NOOP("ReasonSpec", "Subscribed; messages come at any QoS.")),
        row(R::DisconnectWithWillMessage, P{Disconnect}, kClient, QT_TRANSLATE_NOOP("ReasonSpec", "Disconnect with Will Message"), QT_TRANSLATE_NOOP("ReasonSpec", "The client leaves but wants its will published.")),
        row(R::NoMatchingSubscribers, P{Puback, Pubrec}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "No matching subscribers"), QT_TRANSLATE_NOOP("ReasonSpec", "Accepted, but nobody has subscribed to this topic.")),
        row(R::NoSubscriptionExisted, P{Unsuback}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "No subscription existed"), QT_TRANSLATE_NOOP("ReasonSpec", "There was no such subscription to give up.")),
        row(R::ContinueAuthentication, P{Auth}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Continue authentication"), QT_TRANSLATE_NOOP("ReasonSpec", "The authentication needs another step.")),
        row(R::ReAuthenticate, P{Auth}, kClient, QT_TRANSLATE_NOOP("ReasonSpec", "Re-authenticate"), QT_TRANSLATE_NOOP("ReasonSpec", "The client starts a new authentication on the open connection.")),
        row(R::UnspecifiedError, P{Connack, Puback, Pubrec, Suback, Unsuback, Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Unspecified error"), QT_TRANSLATE_NOOP("ReasonSpec", "It failed and the sender does not say why, or no other code fits.")),
        row(R::MalformedPacket, P{Connack, Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Malformed Packet"), QT_TRANSLATE_NOOP("ReasonSpec", "A packet could not be read by the rules of the standard.")),
        row(R::ProtocolError, P{Connack, Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Protocol Error"), QT_TRANSLATE_NOOP("ReasonSpec", "A packet was readable but not allowed there or then.")),
        row(R::ImplementationSpecificError, P{Connack, Puback, Pubrec, Suback, Unsuback, Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Implementation specific error"), QT_TRANSLATE_NOOP("ReasonSpec", "The packet is valid, but this implementation cannot handle it.")),
        row(R::UnsupportedProtocolVersion, P{Connack}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Unsupported Protocol Version"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not speak this version of MQTT.")),
        row(R::ClientIdentifierNotValid, P{Connack}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Client Identifier not valid"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not accept this Client Identifier.")),
        row(R::BadUserNameOrPassword, P{Connack}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Bad User Name or Password"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not accept this user name and password.")),
        row(R::NotAuthorized, P{Connack, Puback, Pubrec, Suback, Unsuback}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Not authorized"), QT_TRANSLATE_NOOP("ReasonSpec", "The client may not do this.")),
        row(R::NotAuthorized, P{Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Not authorized"), QT_TRANSLATE_NOOP("ReasonSpec", "The client may not do what it asked for.")),
        row(R::ServerUnavailable, P{Connack}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Server unavailable"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker is not available.")),
        row(R::ServerBusy, P{Connack, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Server busy"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker is busy; try again later.")),
        row(R::Banned, P{Connack}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Banned"), QT_TRANSLATE_NOOP("ReasonSpec", "An administrator has shut this client out.")),
        row(R::ServerShuttingDown, P{Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Server shutting down"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker is shutting down.")),
        row(R::BadAuthenticationMethod, P{Connack, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Bad authentication method"), QT_TRANSLATE_NOOP("ReasonSpec", "The authentication method is not supported or not the one in use.")),
        row(R::KeepAliveTimeout, P{Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Keep Alive timeout"), QT_TRANSLATE_NOOP("ReasonSpec", "Nothing was received for one and a half times the Keep Alive.")),
        row(R::SessionTakenOver, P{Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Session taken over"), QT_TRANSLATE_NOOP("ReasonSpec", "Another connection uses the same Client Identifier.")),
        row(R::TopicFilterInvalid, P{Suback, Unsuback, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Topic Filter invalid"), QT_TRANSLATE_NOOP("ReasonSpec", "The Topic Filter is well-formed, but not accepted here.")),
        row(R::TopicNameInvalid, P{Connack, Puback, Pubrec, Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Topic Name invalid"), QT_TRANSLATE_NOOP("ReasonSpec", "The Topic Name is well-formed, but not accepted here.")),
        row(R::PacketIdentifierInUse, P{Puback, Pubrec, Suback, Unsuback}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Packet Identifier in use"), QT_TRANSLATE_NOOP("ReasonSpec", "The Packet Identifier belongs to another exchange; the session states may differ.")),
        row(R::PacketIdentifierNotFound, P{Pubrel, Pubcomp}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Packet Identifier not found"), QT_TRANSLATE_NOOP("ReasonSpec", "The Packet Identifier is not known; after a reconnect this is not an error.")),
        row(R::ReceiveMaximumExceeded, P{Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Receive Maximum exceeded"), QT_TRANSLATE_NOOP("ReasonSpec", "More unacknowledged messages than the Receive Maximum allows.")),
        row(R::TopicAliasInvalid, P{Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Topic Alias invalid"), QT_TRANSLATE_NOOP("ReasonSpec", "A Topic Alias of 0 or above the maximum was used.")),
        row(R::PacketTooLarge, P{Connack, Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Packet too large"), QT_TRANSLATE_NOOP("ReasonSpec", "A packet was larger than its receiver accepts.")),
        row(R::MessageRateTooHigh, P{Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Message rate too high"), QT_TRANSLATE_NOOP("ReasonSpec", "Messages came in too fast.")),
        row(R::QuotaExceeded, P{Connack, Puback, Pubrec, Suback, Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Quota exceeded"), QT_TRANSLATE_NOOP("ReasonSpec", "A limit of the implementation or of the administrator is reached.")),
        row(R::AdministrativeAction, P{Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Administrative action"), QT_TRANSLATE_NOOP("ReasonSpec", "An administrator closed the connection.")),
        row(R::PayloadFormatInvalid, P{Connack, Puback, Pubrec, Disconnect}, kBoth, QT_TRANSLATE_NOOP("ReasonSpec", "Payload format invalid"), QT_TRANSLATE_NOOP("ReasonSpec", "The payload is not what its Payload Format Indicator says.")),
        row(R::RetainNotSupported, P{Connack, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Retain not supported"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not support retained messages.")),
        row(R::QoSNotSupported, P{Connack, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "QoS not supported"), QT_TRANSLATE_NOOP("ReasonSpec", "The QoS is above the Maximum QoS of the broker.")),
        row(R::UseAnotherServer, P{Connack, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Use another server"), QT_TRANSLATE_NOOP("ReasonSpec", "The client should use another broker for now.")),
        row(R::ServerMoved, P{Connack, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Server moved"), QT_TRANSLATE_NOOP("ReasonSpec", "The client should use another broker from now on.")),
        row(R::SharedSubscriptionsNotSupported, P{Suback, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Shared Subscriptions not supported"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not support shared subscriptions.")),
        row(R::ConnectionRateExceeded, P{Connack, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Connection rate exceeded"), QT_TRANSLATE_NOOP("ReasonSpec", "The client connects too often.")),
        row(R::MaximumConnectTime, P{Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Maximum connect time"), QT_TRANSLATE_NOOP("ReasonSpec", "The connection has lasted as long as it may.")),
        row(R::SubscriptionIdentifiersNotSupported, P{Suback, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Subscription Identifiers not supported"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not support Subscription Identifiers.")),
        row(R::WildcardSubscriptionsNotSupported, P{Suback, Disconnect}, kBroker, QT_TRANSLATE_NOOP("ReasonSpec", "Wildcard Subscriptions not supported"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not support wildcards in Topic Filters.")),

        old(quint8(ConnectReturnCode::Accepted), Connack, QT_TRANSLATE_NOOP("ReasonSpec", "Connection accepted"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker accepts the connection.")),
        old(quint8(ConnectReturnCode::UnacceptableProtocolVersion), Connack, QT_TRANSLATE_NOOP("ReasonSpec", "Unacceptable protocol version"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not speak this version of MQTT.")),
        old(quint8(ConnectReturnCode::IdentifierRejected), Connack, QT_TRANSLATE_NOOP("ReasonSpec", "Identifier rejected"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not accept this Client Identifier.")),
        old(quint8(ConnectReturnCode::ServerUnavailable), Connack, QT_TRANSLATE_NOOP("ReasonSpec", "Server unavailable"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker is not available.")),
        old(quint8(ConnectReturnCode::BadUserNameOrPassword), Connack, QT_TRANSLATE_NOOP("ReasonSpec", "Bad user name or password"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker does not accept this user name and password.")),
        old(quint8(ConnectReturnCode::NotAuthorized), Connack, QT_TRANSLATE_NOOP("ReasonSpec", "Not authorized"), QT_TRANSLATE_NOOP("ReasonSpec", "The client may not connect.")),
        old(quint8(ReasonCode::Success), Suback, QT_TRANSLATE_NOOP("ReasonSpec", "Granted QoS 0"), QT_TRANSLATE_NOOP("ReasonSpec", "Subscribed; messages come at QoS 0.")),
        old(quint8(ReasonCode::GrantedQoS1), Suback, QT_TRANSLATE_NOOP("ReasonSpec", "Granted QoS 1"), QT_TRANSLATE_NOOP("ReasonSpec", "Subscribed; messages come at QoS 1 at most.")),
        old(quint8(ReasonCode::GrantedQoS2), Suback, QT_TRANSLATE_NOOP("ReasonSpec", "Granted QoS 2"), QT_TRANSLATE_NOOP("ReasonSpec", "Subscribed; messages come at any QoS.")),
        old(quint8(ReasonCode::UnspecifiedError), Suback, QT_TRANSLATE_NOOP("ReasonSpec", "Failure"), QT_TRANSLATE_NOOP("ReasonSpec", "The broker refuses the subscription.")),
    };
}();
// clang-format on

/// Row numbers + 1 by packet and code, 0 = not allowed; one table per generation of the protocol.
using RowTable = std::array<std::array<quint8, 256>, 16>;

constexpr RowTable makeRows(bool isV5)
{
    RowTable table{};
    for (size_t row = 0; row < kReasons.size(); ++row) {
        if (kReasons[row].isV5 != isV5)
            continue;
        for (size_t type = 0; type < table.size(); ++type)
            if (kReasons[row].packets.contains(PacketType(type)))
                table[type][kReasons[row].code] = quint8(row + 1);
    }
    return table;
}

constexpr RowTable kRows5 = makeRows(true);
constexpr RowTable kRows3 = makeRows(false);

constexpr bool noTwoRowsClaimOneCode()
{
    for (size_t i = 0; i < kReasons.size(); ++i)
        for (size_t j = i + 1; j < kReasons.size(); ++j)
            for (int type = 0; type < 16; ++type)
                if (kReasons[i].isV5 == kReasons[j].isV5 && kReasons[i].code == kReasons[j].code
                    && kReasons[i].packets.contains(PacketType(type)) && kReasons[j].packets.contains(PacketType(type)))
                    return false;
    return true;
}
static_assert(noTwoRowsClaimOneCode(), "a code has one name per packet");

constexpr size_t countCodes()
{
    std::array<bool, 256> seen{};
    size_t count = 0;
    for (const ReasonSpec &row : kReasons)
        if (row.isV5 && !seen[row.code]) {
            seen[row.code] = true;
            ++count;
        }
    return count;
}
static_assert(countCodes() == 43, "the standard lists 43 distinct codes");

}

std::span<const ReasonSpec> reasonSpecs() { return kReasons; }

const ReasonSpec *reasonSpec(quint8 code, PacketType type, ProtocolVersion version) noexcept
{
    const RowTable &rows = version == ProtocolVersion::V5_0 ? kRows5 : kRows3;
    const quint8 row = rows[size_t(type) & 15][code];
    if (row == 0)
        return nullptr;
    const bool isFailureOf31 = version == ProtocolVersion::V3_1 && type == PacketType::Suback;
    return isFailureOf31 && code >= kFirstFailureCode ? nullptr : &kReasons[row - 1u];
}

bool isReasonCodeAllowed(quint8 code, PacketType type, ProtocolVersion version, Direction direction) noexcept
{
    const ReasonSpec *spec = reasonSpec(code, type, version);
    return spec && includes(spec->senders, direction);
}

bool isFailure(quint8 code, PacketType type, ProtocolVersion version) noexcept
{
    const bool isReturnCode = type == PacketType::Connack && version != ProtocolVersion::V5_0;
    return isReturnCode ? code != 0 : code >= kFirstFailureCode;
}

QString reasonLabel(quint8 code, PacketType type, ProtocolVersion version)
{
    const ReasonSpec *spec = reasonSpec(code, type, version);
    return QCoreApplication::translate("ReasonSpec",
                                       spec ? spec->label : QT_TRANSLATE_NOOP("ReasonSpec", "Unknown reason code"));
}

QString reasonMeaning(quint8 code, PacketType type, ProtocolVersion version)
{
    const ReasonSpec *spec = reasonSpec(code, type, version);
    return spec ? QCoreApplication::translate("ReasonSpec", spec->meaning) : QString();
}

}
