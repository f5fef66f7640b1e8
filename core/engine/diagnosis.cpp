// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/diagnosis.h"

#include "core/base/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace mqttscope
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

struct FailureRow
{
    DiagnosisFailure failure;
    const char *name;
    DiagnosisStep step;
    const char *cause;
    const char *advice;
};

constexpr std::array<FailureRow, kDiagnosisFailures> kFailures{{
    {DiagnosisFailure::None, "none", DiagnosisStep::Mqtt, "", ""},
    {DiagnosisFailure::AddressSettings, "address-settings", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "The address of the connection cannot be used."),
     QT_TRANSLATE_NOOP("mqttscope", "Correct the host, or the path of the local socket, in the connection.")},
    {DiagnosisFailure::NameNotFound, "name-not-found", DiagnosisStep::Name,
     QT_TRANSLATE_NOOP("mqttscope", "No address is known for the host."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Check the spelling of the host. Inside a company network or VPN, check that it is connected; "
                       "an IP address instead of the name shows whether only the name is missing.")},
    {DiagnosisFailure::NameTimedOut, "name-timed-out", DiagnosisStep::Name,
     QT_TRANSLATE_NOOP("mqttscope", "The name server did not answer in time."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Check the network connection of this computer, then try the IP address instead of the name.")},
    {DiagnosisFailure::Refused, "refused", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "Nothing listens at this address and port."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Check the port: 1883 is usual for mqtt, 8883 for mqtts. If it is right, the broker is not "
                       "running or listens on another address only.")},
    {DiagnosisFailure::Unreachable, "unreachable", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "There is no way to this address."),
     QT_TRANSLATE_NOOP("mqttscope", "Check the network connection of this computer, the VPN and the address.")},
    {DiagnosisFailure::ConnectTimedOut, "connect-timed-out", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "The address does not answer."),
     QT_TRANSLATE_NOOP(
         "mqttscope",
         "A firewall may drop the connection, or the host is switched off. Try from a computer nearer to the broker.")},
    {DiagnosisFailure::SocketMissing, "socket-missing", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "There is no local socket at this path."),
     QT_TRANSLATE_NOOP("mqttscope", "Check the path, and that the broker is running with a listener on this socket.")},
    {DiagnosisFailure::SocketDenied, "socket-denied", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "This user may not open the local socket."),
     QT_TRANSLATE_NOOP("mqttscope", "Ask for access to the socket, for example by joining the group that owns it.")},
    {DiagnosisFailure::SocketDead, "socket-dead", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "Nobody listens on the local socket."),
     QT_TRANSLATE_NOOP("mqttscope", "The file was left behind by a broker that has ended: start the broker again.")},
    {DiagnosisFailure::ProxySettings, "proxy-settings", DiagnosisStep::Proxy,
     QT_TRANSLATE_NOOP("mqttscope", "The proxy settings of the connection cannot be used."),
     QT_TRANSLATE_NOOP("mqttscope", "Enter host and port of the proxy in the connection, or choose none.")},
    {DiagnosisFailure::ProxyRefused, "proxy-refused", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "Nothing listens at the proxy's address."),
     QT_TRANSLATE_NOOP("mqttscope", "Check host and port of the proxy.")},
    {DiagnosisFailure::ProxyNotFound, "proxy-not-found", DiagnosisStep::Tcp,
     QT_TRANSLATE_NOOP("mqttscope", "No address is known for the proxy."),
     QT_TRANSLATE_NOOP("mqttscope", "Check the spelling of the proxy's host.")},
    {DiagnosisFailure::ProxyTimedOut, "proxy-timed-out", DiagnosisStep::Proxy,
     QT_TRANSLATE_NOOP("mqttscope", "The proxy does not answer in time."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Check host, port and kind of the proxy; it may also be trying in vain to reach the broker.")},
    {DiagnosisFailure::ProxyAuthentication, "proxy-authentication", DiagnosisStep::Proxy,
     QT_TRANSLATE_NOOP("mqttscope", "The proxy wants a user name and a password, or others."),
     QT_TRANSLATE_NOOP("mqttscope", "Enter the user name in the connection, and the password when it is asked for.")},
    {DiagnosisFailure::ProxyTarget, "proxy-target", DiagnosisStep::Proxy,
     QT_TRANSLATE_NOOP("mqttscope", "The proxy does not reach the broker, or does not want to."),
     QT_TRANSLATE_NOOP(
         "mqttscope",
         "Check the broker's host and port as seen from the proxy, and whether the proxy allows this port.")},
    {DiagnosisFailure::ProxyGarbage, "proxy-garbage", DiagnosisStep::Proxy,
     QT_TRANSLATE_NOOP("mqttscope", "What answers is no such proxy."),
     QT_TRANSLATE_NOOP("mqttscope", "Check the kind of the proxy (SOCKS5 or HTTP) and its port.")},
    {DiagnosisFailure::TlsSettings, "tls-settings", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The TLS settings of the connection cannot be used."),
     QT_TRANSLATE_NOOP("mqttscope", "Check the files named under Security, and the passphrase of the key.")},
    {DiagnosisFailure::TlsNotSpoken, "tls-not-spoken", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The server answers, but not in TLS."),
     QT_TRANSLATE_NOOP(
         "mqttscope", "Use the port for TLS (usually 8883), or mqtt:// instead of mqtts:// if the broker has no TLS.")},
    {DiagnosisFailure::TlsClosed, "tls-closed", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The server closed the connection during the TLS handshake."),
     QT_TRANSLATE_NOOP(
         "mqttscope",
         "Check that this is a TLS port, and whether the broker demands a client certificate or another server name.")},
    {DiagnosisFailure::TlsTimedOut, "tls-timed-out", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The TLS handshake was not finished in time."),
     QT_TRANSLATE_NOOP("mqttscope", "Check that this is a TLS port: a server that waits for plain MQTT says nothing.")},
    {DiagnosisFailure::TlsIncompatible, "tls-incompatible", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The two sides found no TLS they both accept."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Check minimum version, ciphers and ALPN under Security against what the broker offers.")},
    {DiagnosisFailure::TlsClientCertificate, "tls-client-certificate", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The server demands another client certificate, or one at all."),
     QT_TRANSLATE_NOOP("mqttscope", "Choose the client certificate and key issued for this broker under Security.")},
    {DiagnosisFailure::TlsKey, "tls-key", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The server does not know this pre-shared key."),
     QT_TRANSLATE_NOOP("mqttscope", "Check identity and key against the broker's list.")},
    {DiagnosisFailure::CertificateExpired, "certificate-expired", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The server's certificate is not valid at this time."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Check the clock of this computer; if it is right, the broker needs a new certificate.")},
    {DiagnosisFailure::CertificateWrongHost, "certificate-wrong-host", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The server's certificate is for another name."),
     QT_TRANSLATE_NOOP(
         "mqttscope",
         "Connect by a name that stands in the certificate, or set that one as the server name under Security.")},
    {DiagnosisFailure::CertificateUnknown, "certificate-unknown", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The server's certificate comes from an authority that is not known here."),
     QT_TRANSLATE_NOOP("mqttscope", "Choose the file of the authority that issued it as the CA file under Security.")},
    {DiagnosisFailure::CertificateRejected, "certificate-rejected", DiagnosisStep::Tls,
     QT_TRANSLATE_NOOP("mqttscope", "The server's certificate does not pass verification."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "The broker needs another certificate; the sentence above says what is wrong with this one.")},
    {DiagnosisFailure::UpgradeSettings, "upgrade-settings", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The WebSocket settings of the connection cannot be used."),
     QT_TRANSLATE_NOOP("mqttscope", "Correct path, subprotocol and headers in the connection.")},
    {DiagnosisFailure::UpgradeRedirected, "upgrade-redirected", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The web server points to another place."),
     QT_TRANSLATE_NOOP("mqttscope", "Use the address it names, if you trust it; redirects are not followed.")},
    {DiagnosisFailure::UpgradeUnauthorized, "upgrade-unauthorized", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The web server asks for a login."),
     QT_TRANSLATE_NOOP("mqttscope", "Add the header it wants to the connection, for example Authorization.")},
    {DiagnosisFailure::UpgradeForbidden, "upgrade-forbidden", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The web server does not allow this WebSocket."),
     QT_TRANSLATE_NOOP("mqttscope", "Ask whether this address, this path and your network are allowed to connect.")},
    {DiagnosisFailure::UpgradeNotFound, "upgrade-not-found", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "There is nothing at this path."),
     QT_TRANSLATE_NOOP("mqttscope", "Try another path: /mqtt, / and /ws are usual.")},
    {DiagnosisFailure::UpgradeOrdinaryPage, "upgrade-ordinary-page", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "A web page answers, not a WebSocket."),
     QT_TRANSLATE_NOOP("mqttscope", "Check port and path: the WebSocket of the broker usually has a port of its own.")},
    {DiagnosisFailure::UpgradeRefused, "upgrade-refused", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The web server refuses the upgrade."),
     QT_TRANSLATE_NOOP("mqttscope", "Check port and path, and try wss:// instead of ws://.")},
    {DiagnosisFailure::UpgradeServerTrouble, "upgrade-server-trouble", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The web server is in trouble."),
     QT_TRANSLATE_NOOP("mqttscope", "The broker behind the web server may be down: try again later.")},
    {DiagnosisFailure::UpgradeNotMqtt, "upgrade-not-mqtt", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The WebSocket is not one for MQTT."),
     QT_TRANSLATE_NOOP("mqttscope", "Try another path: something else than MQTT lives at this one.")},
    {DiagnosisFailure::UpgradeNotConfirmed, "upgrade-not-confirmed", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The answer does not confirm the WebSocket that was asked for."),
     QT_TRANSLATE_NOOP("mqttscope", "A cache or proxy may stand between: try wss://, which they cannot change.")},
    {DiagnosisFailure::UpgradeNotHttp, "upgrade-not-http", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "What answers is no web server."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Use the port of the broker's WebSocket listener, or mqtt:// instead of ws:// for this one.")},
    {DiagnosisFailure::UpgradeExpectsTls, "upgrade-expects-tls", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The server expects TLS."),
     QT_TRANSLATE_NOOP("mqttscope", "Use wss:// instead of ws://.")},
    {DiagnosisFailure::UpgradeClosed, "upgrade-closed", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The server closed the connection during the upgrade."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Use the port of the broker's WebSocket listener: a plain MQTT port closes at once.")},
    {DiagnosisFailure::UpgradeTimedOut, "upgrade-timed-out", DiagnosisStep::WebSocket,
     QT_TRANSLATE_NOOP("mqttscope", "The upgrade was not answered in time."),
     QT_TRANSLATE_NOOP("mqttscope", "Check that this is the port of the broker's WebSocket listener.")},
    {DiagnosisFailure::MqttTimedOut, "mqtt-timed-out", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The server does not answer CONNECT."),
     QT_TRANSLATE_NOOP(
         "mqttscope",
         "Check that this is a broker's port; one that expects TLS says nothing to plain MQTT, so try mqtts://.")},
    {DiagnosisFailure::MqttClosed, "mqtt-closed", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The server closed the connection without an answer."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Try another protocol version, mqtts:// instead of mqtt://, and look into the broker's log.")},
    {DiagnosisFailure::MqttOtherProtocol, "mqtt-other-protocol", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "Something else than MQTT answers."),
     QT_TRANSLATE_NOOP("mqttscope", "Check the port; for a web server try ws://.")},
    {DiagnosisFailure::MqttExpectsTls, "mqtt-expects-tls", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The server expects TLS."),
     QT_TRANSLATE_NOOP("mqttscope", "Use mqtts:// instead of mqtt://.")},
    {DiagnosisFailure::MqttMalformed, "mqtt-malformed", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The answer is no sound MQTT."),
     QT_TRANSLATE_NOOP(
         "mqttscope",
         "Check the port and the protocol version; the packet itself can be seen in Packets after connecting.")},
    {DiagnosisFailure::MqttVersion, "mqtt-version", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The broker does not accept this version of MQTT."),
     QT_TRANSLATE_NOOP("mqttscope", "Choose MQTT 3.1.1 instead of 5.0, or the other way round.")},
    {DiagnosisFailure::MqttClientId, "mqtt-client-id", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The broker does not accept the Client Identifier."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Ask which identifiers are allowed and enter one; this test uses a fresh one, so as not to "
                       "throw anybody out.")},
    {DiagnosisFailure::MqttPassword, "mqtt-password", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The broker does not accept user name and password."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Check the user name and type the password again; some brokers want a token in its place.")},
    {DiagnosisFailure::MqttNotAuthorized, "mqtt-not-authorized", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The broker does not let this client in."),
     QT_TRANSLATE_NOOP(
         "mqttscope",
         "Enter a user name and a password, or ask whether this user and this Client Identifier may connect.")},
    {DiagnosisFailure::MqttBanned, "mqtt-banned", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The broker has banned this client."),
     QT_TRANSLATE_NOOP("mqttscope", "Ask the broker's operator to lift the ban.")},
    {DiagnosisFailure::MqttBusy, "mqtt-busy", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The broker cannot take another client now."),
     QT_TRANSLATE_NOOP("mqttscope",
                       "Try again later; the broker may be starting, overloaded or at its limit of connections.")},
    {DiagnosisFailure::MqttMoved, "mqtt-moved", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The broker asks to use another server."),
     QT_TRANSLATE_NOOP("mqttscope", "Connect to the server it names, if you trust it.")},
    {DiagnosisFailure::MqttRefused, "mqtt-refused", DiagnosisStep::Mqtt,
     QT_TRANSLATE_NOOP("mqttscope", "The broker refuses the connection."),
     QT_TRANSLATE_NOOP("mqttscope", "The reason stands in the sentence above; the broker's log often says more.")},
    {DiagnosisFailure::Other, "other", DiagnosisStep::Tcp, QT_TRANSLATE_NOOP("mqttscope", "The connection failed."),
     QT_TRANSLATE_NOOP("mqttscope", "The sentence above is what the operating system says.")},
}};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kFailures.size(); ++i)
        if (size_t(kFailures[i].failure) != i)
            return false;
    return true;
}
static_assert(isInOrder(), "a row per failure, in the order of the enum");

const FailureRow &rowOf(DiagnosisFailure failure) { return kFailures[size_t(failure)]; }

}

bool isOfSettings(DiagnosisFailure failure)
{
    return failure == DiagnosisFailure::AddressSettings || failure == DiagnosisFailure::ProxySettings
        || failure == DiagnosisFailure::TlsSettings || failure == DiagnosisFailure::UpgradeSettings;
}

DiagnosisStep stepOf(DiagnosisFailure failure) { return rowOf(failure).step; }

QString nameOf(DiagnosisFailure failure) { return QLatin1String(rowOf(failure).name); }

QString causeOf(DiagnosisFailure failure)
{
    return failure == DiagnosisFailure::None ? QString() : tr(rowOf(failure).cause);
}

QString adviceFor(DiagnosisFailure failure)
{
    return failure == DiagnosisFailure::None ? QString() : tr(rowOf(failure).advice);
}

QString labelOf(DiagnosisStep step)
{
    switch (step) {
    case DiagnosisStep::Name:
        return tr("Name");
    case DiagnosisStep::Tcp:
        return tr("Connection");
    case DiagnosisStep::Proxy:
        return tr("Proxy");
    case DiagnosisStep::Tls:
        return tr("TLS");
    case DiagnosisStep::WebSocket:
        return tr("WebSocket");
    case DiagnosisStep::Mqtt:
        return tr("MQTT");
    }
    return {};
}

QString labelOf(DiagnosisState state)
{
    switch (state) {
    case DiagnosisState::Waiting:
        return tr("not reached");
    case DiagnosisState::Running:
        return tr("running");
    case DiagnosisState::Passed:
        return tr("passed");
    case DiagnosisState::Failed:
        return tr("failed");
    case DiagnosisState::Skipped:
        return tr("not needed");
    }
    return {};
}

QString textOf(const DiagnosisReport &report)
{
    QStringList lines{visibleText(report.url)};
    for (const DiagnosisStepReport &step : report.steps) {
        QString line = QStringLiteral("%1: %2").arg(labelOf(step.step), labelOf(step.state));
        if (step.milliseconds >= 0)
            line += QStringLiteral(", %1 ms").arg(step.milliseconds);
        lines.append(line);
    }
    if (!report.cause.isEmpty())
        lines << report.cause << report.advice;
    if (report.failure != DiagnosisFailure::None)
        lines << QStringLiteral("(%1)").arg(nameOf(report.failure));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}
