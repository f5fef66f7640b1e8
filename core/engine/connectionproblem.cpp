// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/connectionproblem.h"

#include "core/base/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace mqttscope
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

QString address(const ConnectionProfile &profile) { return visibleText(profile.address()); }

QByteArrayView firstLine(QByteArrayView bytes)
{
    const auto end = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c == '\r' || c == '\n'; });
    return bytes.first(end - bytes.begin());
}

/// Lines of text with which other servers greet or complain.
bool looksLikeText(QByteArrayView bytes)
{
    for (const char *greeting : {"HTTP/", "SSH-", "220 ", "+OK", "* OK", "-ERR", "<htm", "<!DO", "RTSP"})
        if (bytes.startsWith(greeting))
            return true;
    return false;
}

}

bool looksLikeTls(QByteArrayView bytes)
{
    constexpr char kAlert = 0x15;
    constexpr char kHandshake = 0x16;
    constexpr char kMajorVersion = 0x03;
    return bytes.size() >= 2 && (bytes[0] == kAlert || bytes[0] == kHandshake) && bytes[1] == kMajorVersion;
}

ConnectionProblem foreignProtocolProblem(QByteArrayView firstBytes, const ConnectionProfile &profile)
{
    if (looksLikeTls(firstBytes))
        return {tr("%1 expects TLS: this is not a plain MQTT port.").arg(address(profile)), false};
    if (looksLikeText(firstBytes))
        return {tr("%1 answers with “%2”: that is no MQTT broker.")
                    .arg(address(profile), visibleText(firstLine(firstBytes))),
                false};
    return {};
}

ConnectionProblem linkProblem(const LinkEnd &end, const ConnectionProfile &profile, bool wasConnected)
{
    ConnectionProblem foreign = foreignProtocolProblem(end.firstBytes, profile);
    if (!wasConnected && !foreign.text.isEmpty())
        return foreign;
    if (!end.transport.sentence.isEmpty())
        return {end.transport.sentence, end.transport.isWorthRetrying};
    switch (end.transport.failure) {
    case TransportFailure::None:
        return {};
    case TransportFailure::Refused:
        return {tr("Connection refused: nothing listens on %1.").arg(address(profile)), true};
    case TransportFailure::NameNotFound:
        return {tr("Host not found: no address is known for “%1”.").arg(visibleText(profile.host)), true};
    case TransportFailure::Unreachable:
        return {tr("No way to %1: the network or the host cannot be reached.").arg(address(profile)), true};
    case TransportFailure::TimedOut:
        return {tr("No answer from %1: the connection could not be made in time.").arg(address(profile)), true};
    case TransportFailure::ClosedByPeer:
    case TransportFailure::ResetByPeer:
        if (end.isMidPacket)
            return {tr("Connection lost: %1 cut it in the middle of a packet.").arg(address(profile)), true};
        if (!wasConnected && end.wasOpen && usesWebSocket(profile.transport))
            return {
                tr("%1 opened the WebSocket and closed it without an answer: does an MQTT broker live at this path?")
                    .arg(address(profile)),
                true};
        if (!wasConnected && end.wasOpen && usesTls(profile.transport))
            return {
                tr("%1 closed the connection right after the TLS handshake: is it an MQTT broker, and does it demand "
                   "a client certificate?")
                    .arg(address(profile)),
                true};
        if (!wasConnected)
            return {tr("%1 closed the connection without answering: is it an MQTT broker, and does it expect TLS?")
                        .arg(address(profile)),
                    true};
        return {tr("Connection lost: %1 closed it.").arg(address(profile)), true};
    default: // the transport has its own sentence for these
        break;
    }
    return {tr("Connection to %1 failed: %2.").arg(address(profile), visibleText(end.transport.systemText)), true};
}

QString timeoutProblem(const ConnectionProfile &profile, std::optional<TransportStep> lastStep, bool wasOpen)
{
    if (wasOpen)
        return tr("%1 accepted the connection but sent no CONNACK in time.").arg(address(profile));
    const bool isProxied = profile.transport != TransportKind::LocalSocket && profile.proxy.kind != ProxyKind::None;
    if (isProxied && lastStep.value_or(TransportStep::NameResolved) < TransportStep::ProxyPassed)
        return tr("The proxy %1 did not pass the connection on to %2 in time.")
            .arg(visibleText(profile.proxy.host), address(profile));
    if (!lastStep || *lastStep < TransportStep::Connected)
        return tr("No answer from %1: the connection could not be made in time.").arg(address(profile));
    if (usesTls(profile.transport) && *lastStep < TransportStep::TlsEstablished)
        return tr("%1 accepted the connection but did not finish the TLS handshake in time: is it a TLS port?")
            .arg(address(profile));
    return tr("%1 accepted the connection but did not answer the WebSocket upgrade in time: is it a WebSocket port?")
        .arg(address(profile));
}

bool isWorthRetryingRefusal(quint8 code, ProtocolVersion version)
{
    if (version != ProtocolVersion::V5_0)
        return ConnectReturnCode(code) == ConnectReturnCode::ServerUnavailable;
    switch (ReasonCode(code)) {
    case ReasonCode::UnspecifiedError:
    case ReasonCode::ImplementationSpecificError:
    case ReasonCode::ServerUnavailable:
    case ReasonCode::ServerBusy:
    case ReasonCode::QuotaExceeded:
    case ReasonCode::ConnectionRateExceeded:
        return true;
    default:
        return false;
    }
}

bool isWorthRetryingDisconnect(quint8 code)
{
    switch (ReasonCode(code)) {
    case ReasonCode::SessionTakenOver: // two clients with one id would throw each other out for ever
    case ReasonCode::NotAuthorized:
    case ReasonCode::UseAnotherServer:
    case ReasonCode::ServerMoved:
        return false;
    default:
        return true;
    }
}

}
