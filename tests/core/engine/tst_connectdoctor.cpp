// SPDX-License-Identifier: GPL-3.0-or-later
// Every failure the doctor tells apart, against a server that is broken in exactly that way.
#include "tests/core/session/scramserver.h"
#include "tests/support/certificates.h"
#include "tests/support/enginerig.h"
#include "tests/support/opensslserver.h"
#include "tests/support/packetpeer.h"
#include "tests/support/realbroker.h"
#include "tests/support/scriptedproxy.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsserver.h"
#include "tests/support/websocketpeer.h"

#include <QLocalServer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

#include <unistd.h>

using namespace mqttscope;
using test::EngineRig;
using test::RelayProxy;
using test::ScriptedProxy;
using test::ScriptedServer;
using test::WebSocketFrame;
using test::WebSocketPeer;
using Then = ScriptedServer::Then;

Q_DECLARE_METATYPE(mqttscope::DiagnosisFailure)

namespace
{

/// A broken server, kept alive, and the profile that leads to it.
struct Case
{
    ConnectionProfile profile = EngineRig::profile(1);
    ConnectSecrets secrets;
    std::shared_ptr<void> server;
};
using Maker = std::function<Case()>;

Case plain(const QByteArray &answer, Then then = Then::Stay, ProtocolVersion version = ProtocolVersion::V5_0)
{
    auto server = std::make_shared<ScriptedServer>(answer, then);
    Case made;
    made.profile = EngineRig::profile(server->port(), version);
    made.server = server;
    return made;
}

Case over(TransportKind kind, Case made)
{
    made.profile.transport = kind;
    return made;
}

Case refusal(int code, ProtocolVersion version = ProtocolVersion::V5_0)
{
    QByteArray connack = QByteArray::fromHex(version == ProtocolVersion::V5_0 ? "2003000000" : "20020000");
    connack[3] = char(code);
    return plain(connack, Then::Close, version);
}

Case webSocket(const QByteArray &answer)
{
    auto server = std::make_shared<WebSocketPeer>([answer](const HttpHead &) { return answer; });
    Case made;
    made.profile.port = server->port();
    made.profile.transport = TransportKind::WebSocket;
    made.server = server;
    return made;
}

Case proxied(ProxyKind kind, quint16 port, std::shared_ptr<void> server = {})
{
    Case made;
    made.profile.host = QStringLiteral("broker.test");
    made.profile.proxy.kind = kind;
    made.profile.proxy.host = QStringLiteral("127.0.0.1");
    made.profile.proxy.port = port;
    made.server = std::move(server);
    return made;
}

Case scriptedProxy(ProxyKind kind, const QList<QByteArray> &answers, bool closes = false)
{
    auto server = std::make_shared<ScriptedProxy>(answers, closes);
    return proxied(kind, server->port(), server);
}

Case certificate(const test::CertificateText &text, const QString &caFile = {})
{
    auto server = std::make_shared<test::TlsServer>(test::issue(text));
    Case made;
    made.profile.port = server->serverPort();
    made.profile.transport = TransportKind::Tls;
    made.profile.tls.caFile = caFile;
    made.server = server;
    return made;
}

/// A broker that lets in who knows the password "pencil" by SCRAM-SHA-256.
class ScramPeer
{
public:
    ScramPeer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
        });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    void answer(QTcpSocket &socket)
    {
        const QByteArray frame = socket.readAll();
        const bool isConnect = quint8(frame[0]) == 0x10;
        if (!isConnect && quint8(frame[0]) != 0xF0)
            return;
        m_peer.send(frame);
        if (isConnect)
            return reply(socket, AuthPacket(), m_scram.first(dataOf(m_peer.take<ConnectPacket>())),
                         quint8(ReasonCode::ContinueAuthentication));
        const QByteArray last = m_scram.last(dataOf(m_peer.take<AuthPacket>()));
        const bool isRight = last.startsWith("v=");
        reply(socket, ConnackPacket(), isRight ? last : QByteArray(),
              quint8(isRight ? ReasonCode::Success : ReasonCode::NotAuthorized));
    }
    template <typename P>
    static QByteArray dataOf(const P *packet)
    {
        return packet ? packet->properties.bytes(PropertyId::AuthenticationData)->toByteArray() : QByteArray();
    }
    template <typename P>
    void reply(QTcpSocket &socket, P packet, const QByteArray &data, quint8 code)
    {
        packet.code = code;
        packet.properties.add(PropertyId::AuthenticationMethod, QByteArrayView("SCRAM-SHA-256"));
        if (!data.isEmpty())
            packet.properties.add(PropertyId::AuthenticationData, QByteArrayView(data));
        socket.write(m_peer.encoded(packet));
    }

    QTcpServer m_server;
    test::PacketPeer m_peer{Direction::FromClient, ProtocolVersion::V5_0};
    test::ScramServer m_scram;
};

/// A listener whose queue is full: further connections get no answer.
struct FullServer
{
    QTcpServer server;
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    FullServer()
    {
        server.setListenBacklogSize(1);
        server.listen(QHostAddress::LocalHost);
        server.pauseAccepting();
        for (int i = 0; i < 8; ++i) {
            waiting.push_back(std::make_unique<QTcpSocket>());
            waiting.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
            (void)QTest::qWaitFor([this] { return waiting.back()->state() == QTcpSocket::ConnectedState; }, 100);
        }
    }
};

}

Q_DECLARE_METATYPE(Maker)

class TestConnectDoctor : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QSet<DiagnosisFailure> m_seen;

    static DiagnosisReport diagnose(EngineRig &rig, const ConnectionProfile &profile, const ConnectSecrets &secrets)
    {
        QList<DiagnosisReport> reports;
        QObject context;
        connect(rig.engine.get(), &EngineInterface::diagnosisChanged, &context,
                [&reports](const DiagnosisReport &report) { reports.append(report); });
        const quint32 number = rig.engine->diagnose(profile, secrets);
        (void)QTest::qWaitFor([&] { return !reports.isEmpty() && reports.last().isFinished; }, 20'000);
        if (reports.isEmpty() || reports.last().number != number)
            return {};
        return reports.last();
    }
    static QList<DiagnosisState> states(const DiagnosisReport &report)
    {
        QList<DiagnosisState> all;
        for (const DiagnosisStepReport &step : report.steps)
            all.append(step.state);
        return all;
    }
    [[nodiscard]] QString fileOf(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void failuresAreToldApart_data()
    {
        QTest::addColumn<Maker>("make");
        QTest::addColumn<DiagnosisFailure>("failure");
        using F = DiagnosisFailure;
        const auto row
            = [](const char *name, F failure, Maker make) { QTest::newRow(name) << std::move(make) << failure; };
        constexpr auto kTls = TransportKind::Tls;
        constexpr auto kWeb = TransportKind::WebSocket;
        const QByteArray tlsAlert = QByteArray::fromHex("15030300020246");
        // Name and connection
        row("no host", F::AddressSettings, [] {
            Case made;
            made.profile.host.clear();
            return made;
        });
        row("local socket by a bare name", F::AddressSettings, [] {
            Case made;
            made.profile.transport = TransportKind::LocalSocket;
            made.profile.host = QStringLiteral("mosquitto.sock");
            return made;
        });
        row("proxy without a host", F::ProxySettings, [] {
            Case made = over(kTls, proxied(ProxyKind::Socks5, 1));
            made.profile.proxy.host.clear();
            return made;
        });
        row("no such name", F::NameNotFound, [] {
            Case made;
            made.profile.host = QStringLiteral("no-such-host.invalid");
            return made;
        });
        row("nothing listens", F::Refused, [] {
            Case made;
            made.profile.port = test::freePort();
            return made;
        });
        row("no answer to the connection", F::ConnectTimedOut, [] {
            auto server = std::make_shared<FullServer>();
            Case made;
            made.profile.port = server->server.serverPort();
            made.server = server;
            return made;
        });
        row("no way", F::Unreachable, [] {
            Case made;
            made.profile.host = QStringLiteral("255.255.255.255"); // nobody can be connected to everybody
            return made;
        });
        row("no local socket", F::SocketMissing, [] {
            Case made;
            made.profile.transport = TransportKind::LocalSocket;
            made.profile.host = QStringLiteral("/no/such/socket");
            return made;
        });
        row("local socket left behind", F::SocketDead, [this] {
            const QString path = m_folder.filePath(QStringLiteral("left"));
            QLocalServer server;
            if (!server.listen(path) || ::link(qPrintable(path), qPrintable(path + QStringLiteral("2"))) != 0)
                return Case();
            Case made;
            made.profile.transport = TransportKind::LocalSocket;
            made.profile.host = path + QStringLiteral("2");
            return made;
        });
        // Proxy
        row("H14 no proxy there", F::ProxyRefused, [] { return proxied(ProxyKind::Socks5, test::freePort()); });
        row("H14 no such proxy", F::ProxyNotFound, [] {
            Case made = proxied(ProxyKind::HttpConnect, 1);
            made.profile.proxy.host = QStringLiteral("no-such-host.invalid");
            return made;
        });
        row("H14 silent HTTP proxy", F::ProxyTimedOut, [] { return scriptedProxy(ProxyKind::HttpConnect, {}); });
        row("H14 silent SOCKS proxy", F::ProxyTimedOut, [] { return scriptedProxy(ProxyKind::Socks5, {}); });
        row("H14 HTTP proxy answers 407", F::ProxyAuthentication, [] {
            auto server = std::make_shared<RelayProxy>(RelayProxy::Kind::Http, "me", "right");
            return proxied(ProxyKind::HttpConnect, server->port(), server);
        });
        row("H14 HTTP proxy answers 407 to a wrong password", F::ProxyAuthentication, [] {
            auto server = std::make_shared<RelayProxy>(RelayProxy::Kind::Http, "me", "right");
            Case made = proxied(ProxyKind::HttpConnect, server->port(), server);
            made.profile.proxy.userName = QStringLiteral("me");
            made.secrets.proxyPassword = "wr0ng-s3cr3t";
            return made;
        });
        row("H14 SOCKS proxy and a wrong password", F::ProxyAuthentication, [] {
            auto server = std::make_shared<RelayProxy>(RelayProxy::Kind::Socks5, "me", "right");
            Case made = proxied(ProxyKind::Socks5, server->port(), server);
            made.profile.proxy.userName = QStringLiteral("me");
            made.secrets.proxyPassword = "wr0ng-s3cr3t";
            return made;
        });
        row("H14 HTTP proxy answers 403", F::ProxyTarget,
            [] { return scriptedProxy(ProxyKind::HttpConnect, {"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"}); });
        row("H14 HTTP proxy answers 503", F::ProxyTarget,
            [] { return scriptedProxy(ProxyKind::HttpConnect, {"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"}); });
        row("H14 SOCKS proxy is refused by the broker", F::ProxyTarget, [] {
            return scriptedProxy(ProxyKind::Socks5,
                                 {QByteArray::fromHex("0500"), QByteArray::fromHex("05050001000000000000")});
        });
        row("H14 garbage for a SOCKS proxy", F::ProxyGarbage,
            [] { return scriptedProxy(ProxyKind::Socks5, {"HTTP/1.1 400 Bad\r\n\r\n"}); });
        row("H14 garbage for an HTTP proxy", F::ProxyGarbage,
            [] { return scriptedProxy(ProxyKind::HttpConnect, {"SSH-2.0-x\r\n\r\n\r\n"}, true); });
        // TLS
        row("CA file that is none", F::TlsSettings, [] {
            Case made = over(kTls, plain({}));
            made.profile.tls.caFile = QStringLiteral("/no/such/file.pem");
            return made;
        });
        row("plain port for TLS", F::TlsNotSpoken,
            [] { return over(kTls, plain("HTTP/1.1 400 Bad Request\r\n\r\n")); });
        row("closes during the handshake", F::TlsClosed, [] { return over(kTls, plain({}, Then::Close)); });
        row("silent in the handshake", F::TlsTimedOut, [] { return over(kTls, plain({})); });
        row("no version in common", F::TlsIncompatible, [] {
            auto server
                = std::make_shared<test::OpenSslServer>(test::issue({}), QStringList{QStringLiteral("-tls1_2")});
            Case made;
            made.profile.port = server->port();
            made.profile.transport = kTls;
            made.profile.tls.minimumVersion = TlsVersion::V1_3;
            made.server = server;
            return made;
        });
        row("another pre-shared key", F::TlsKey, [] {
            auto server = std::make_shared<test::OpenSslServer>(
                test::issue({}),
                QStringList{QStringLiteral("-tls1_2"), QStringLiteral("-psk"), QStringLiteral("00112233445566778899"),
                            QStringLiteral("-psk_identity"), QStringLiteral("me")});
            Case made;
            made.profile.port = server->port();
            made.profile.transport = kTls;
            made.profile.tls.pskIdentity = QStringLiteral("me");
            made.secrets.preSharedKey = "another key than theirs";
            made.server = server;
            return made;
        });
        row("certificate expired", F::CertificateExpired, [] {
            test::CertificateText text;
            text.from = text.from.addDays(-10);
            text.until = text.from.addDays(1);
            return certificate(text);
        });
        row("certificate for another host", F::CertificateWrongHost, [this] {
            test::CertificateText text;
            text.hosts = {"other.example"};
            text.addresses = {};
            const test::Identity authority = test::issue(test::authorityText("Bench authority"));
            auto server = std::make_shared<test::TlsServer>(test::issue(text, &authority));
            Case made;
            made.profile.port = server->serverPort();
            made.profile.transport = kTls;
            made.profile.tls.caFile = fileOf(QStringLiteral("ca.pem"), authority.certificate);
            made.server = server;
            return made;
        });
        row("certificate of nobody known", F::CertificateUnknown, [] { return certificate({}); });
        row("certificate for another purpose", F::CertificateRejected, [this] {
            test::CertificateText text;
            text.extendedKeyUsage = "clientAuth";
            const test::Identity authority = test::issue(test::authorityText("Bench authority"));
            auto server = std::make_shared<test::TlsServer>(test::issue(text, &authority));
            Case made;
            made.profile.port = server->serverPort();
            made.profile.transport = kTls;
            made.profile.tls.caFile = fileOf(QStringLiteral("ca2.pem"), authority.certificate);
            made.server = server;
            return made;
        });
        // WebSocket
        row("path that cannot be sent, over TLS", F::UpgradeSettings, [] {
            Case made = over(TransportKind::SecureWebSocket, plain({}));
            made.profile.webSocket.path = QStringLiteral("no slash");
            return made;
        });
        row("path that cannot be sent", F::UpgradeSettings, [] {
            Case made = over(kWeb, plain({}));
            made.profile.webSocket.path = QStringLiteral("no slash");
            return made;
        });
        row("redirected", F::UpgradeRedirected,
            [] { return webSocket("HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\r\n\r\n"); });
        row("login", F::UpgradeUnauthorized, [] { return webSocket("HTTP/1.1 401 Unauthorized\r\n\r\n"); });
        row("forbidden", F::UpgradeForbidden, [] { return webSocket("HTTP/1.1 403 Forbidden\r\n\r\n"); });
        row("no such path", F::UpgradeNotFound, [] { return webSocket("HTTP/1.1 404 Not Found\r\n\r\n"); });
        row("web page", F::UpgradeOrdinaryPage, [] { return webSocket("HTTP/1.1 200 OK\r\n\r\n<html>"); });
        row("refused", F::UpgradeRefused, [] { return webSocket("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        row("gateway in trouble", F::UpgradeServerTrouble,
            [] { return webSocket("HTTP/1.1 502 Bad Gateway\r\n\r\n"); });
        row("another subprotocol", F::UpgradeNotMqtt, [] {
            auto server = std::make_shared<WebSocketPeer>([](const HttpHead &head) {
                return WebSocketPeer::confirmation(head).replace("Protocol: mqtt", "Protocol: chat");
            });
            Case made;
            made.profile.port = server->port();
            made.profile.transport = kWeb;
            made.server = server;
            return made;
        });
        row("answer to another request", F::UpgradeNotConfirmed, [] {
            return webSocket("HTTP/1.1 101 Ok\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Accept: x\r\n\r\n");
        });
        row("no web server", F::UpgradeNotHttp, [] { return webSocket("SSH-2.0-OpenSSH\r\n"); });
        row("wss port for ws", F::UpgradeExpectsTls, [tlsAlert] { return webSocket(tlsAlert); });
        row("closes at the upgrade", F::UpgradeClosed, [] { return over(kWeb, plain({}, Then::Close)); });
        row("silent at the upgrade", F::UpgradeTimedOut, [] { return over(kWeb, plain({})); });
        // MQTT
        row("silent", F::MqttTimedOut, [] { return plain({}); });
        row("closes without a word", F::MqttClosed, [] { return plain({}, Then::Close); });
        row("cuts without a word", F::MqttClosed, [] { return plain({}, Then::Reset); });
        row("web server", F::MqttOtherProtocol, [] { return plain("HTTP/1.1 400 Bad Request\r\n\r\n", Then::Close); });
        row("mail server", F::MqttOtherProtocol, [] { return plain("220 mail.example ESMTP\r\n"); });
        row("TLS port for plain", F::MqttExpectsTls, [tlsAlert] { return plain(tlsAlert, Then::Close); });
        row("noise", F::MqttMalformed, [] { return plain(QByteArray::fromHex("20ffffffffff")); });
        row("another packet first", F::MqttMalformed, [] { return plain(QByteArray::fromHex("d000")); });
        row("5.0 version", F::MqttVersion, [] { return refusal(0x84); });
        row("5.0 client id", F::MqttClientId, [] { return refusal(0x85); });
        row("5.0 password", F::MqttPassword, [] { return refusal(0x86); });
        row("5.0 not authorized", F::MqttNotAuthorized, [] { return refusal(0x87); });
        row("5.0 banned", F::MqttBanned, [] { return refusal(0x8A); });
        row("5.0 busy", F::MqttBusy, [] { return refusal(0x89); });
        row("5.0 moved", F::MqttMoved, [] { return refusal(0x9D); });
        row("5.0 other", F::MqttRefused, [] { return refusal(0x80); });
        constexpr auto kOld = ProtocolVersion::V3_1_1;
        row("3.1.1 version", F::MqttVersion, [] { return refusal(1, kOld); });
        row("3.1.1 client id", F::MqttClientId, [] { return refusal(2, kOld); });
        row("3.1.1 unavailable", F::MqttBusy, [] { return refusal(3, kOld); });
        row("3.1.1 password", F::MqttPassword, [] { return refusal(4, kOld); });
        row("3.1.1 not authorized", F::MqttNotAuthorized, [] { return refusal(5, kOld); });
    }
    void failuresAreToldApart()
    {
        QFETCH(Maker, make);
        QFETCH(DiagnosisFailure, failure);
        Case made = make();
        made.profile.connectTimeoutMs = made.profile.host.endsWith(QLatin1String(".invalid"))
                || made.profile.proxy.host.endsWith(QLatin1String(".invalid"))
            ? 20'000
            : 700;
        EngineRig rig;
        const DiagnosisReport report = diagnose(rig, made.profile, made.secrets);
        QVERIFY(report.isFinished);
        QVERIFY2(report.failure == failure, qPrintable(textOf(report)));
        QVERIFY(report.cause.endsWith(QLatin1Char('.')) || report.cause.endsWith(QLatin1Char('?')));
        QVERIFY(report.advice.endsWith(QLatin1Char('.')));
        for (const DiagnosisStepReport &step : report.steps) {
            const QString name = labelOf(step.step);
            if (step.step == stepOf(failure))
                QVERIFY2(step.state == DiagnosisState::Failed && step.milliseconds >= 0, qPrintable(name));
            else if (step.step < stepOf(failure) && !isOfSettings(failure))
                QVERIFY2(step.state == DiagnosisState::Passed || step.state == DiagnosisState::Skipped,
                         qPrintable(name));
            else
                QVERIFY2(step.state == DiagnosisState::Waiting || step.state == DiagnosisState::Skipped,
                         qPrintable(name));
        }
        QVERIFY(!textOf(report).contains(QLatin1String("s3cr3t")));
        QCOMPARE(rig.store.endNumber(), rig.store.firstNumber()); // nothing of it is captured
        m_seen.insert(failure);
    }

    void manyFailuresWereSeen()
    {
        if (m_seen.isEmpty())
            QSKIP("only with all rows");
        QVERIFY2(m_seen.size() >= 40, qPrintable(QString::number(m_seen.size())));
    }

    void everyFailureHasItsTexts()
    {
        QSet<QString> names;
        for (int i = 1; i < kDiagnosisFailures; ++i) {
            const auto failure = DiagnosisFailure(i);
            QVERIFY(causeOf(failure).endsWith(QLatin1Char('.')));
            QVERIFY(adviceFor(failure).endsWith(QLatin1Char('.')));
            names.insert(nameOf(failure));
        }
        QCOMPARE(names.size(), kDiagnosisFailures - 1);
        QVERIFY(causeOf(DiagnosisFailure::None).isEmpty());
    }

    void soundConnectionPassesEveryStep()
    {
        const quint16 webPort = test::freePort();
        test::RealBroker broker(
            QStringLiteral("allow_anonymous true\nlistener %1 127.0.0.1\nprotocol websockets\n").arg(webPort));
        QVERIFY(broker.isRunning());
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(webPort);
        profile.host = QStringLiteral("localhost");
        profile.transport = TransportKind::WebSocket;
        profile.clientId = QStringLiteral("somebody");
        profile.will = WillProfile{QStringLiteral("w"), "gone", QoS::AtMostOnce, true, 0, {}};
        const DiagnosisReport report = diagnose(rig, profile, {});
        using S = DiagnosisState;
        QVERIFY2(states(report) == (QList<S>{S::Passed, S::Passed, S::Skipped, S::Skipped, S::Passed, S::Passed}),
                 qPrintable(textOf(report)));
        QVERIFY(report.cause.isEmpty());
        for (const DiagnosisStepReport &step : report.steps)
            QCOMPARE(step.milliseconds >= 0, step.state == S::Passed);
        QTRY_VERIFY(broker.log().contains("Received DISCONNECT"));
        QVERIFY2(!broker.log().contains("somebody"), "it does not throw out who is connected under that name");
        QVERIFY(broker.log().contains("No will message"));
    }

    void proxiesThatWorkAreGoneThrough_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("user");
        QTest::newRow("SOCKS5") << int(ProxyKind::Socks5) << QByteArray();
        QTest::newRow("SOCKS5 with a login") << int(ProxyKind::Socks5) << QByteArray("me");
        QTest::newRow("HTTP CONNECT") << int(ProxyKind::HttpConnect) << QByteArray();
        QTest::newRow("HTTP CONNECT with a login") << int(ProxyKind::HttpConnect) << QByteArray("me");
    }
    void proxiesThatWorkAreGoneThrough()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, user);
        const bool isSocks = ProxyKind(kind) == ProxyKind::Socks5;
        RelayProxy proxy(isSocks ? RelayProxy::Kind::Socks5 : RelayProxy::Kind::Http, user, "s3cr3t");
        test::RealBroker broker;
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(broker.port());
        profile.host = QStringLiteral("broker.test"); // which only the proxy knows
        profile.proxy = {ProxyKind(kind), QStringLiteral("127.0.0.1"), proxy.port(), QString::fromLatin1(user)};
        ConnectSecrets secrets;
        secrets.proxyPassword = "s3cr3t";
        const DiagnosisReport report = diagnose(rig, profile, secrets);
        using S = DiagnosisState;
        QVERIFY2(states(report) == (QList<S>{S::Skipped, S::Passed, S::Passed, S::Skipped, S::Skipped, S::Passed}),
                 qPrintable(textOf(report)));
        QCOMPARE(report.steps.at(int(DiagnosisStep::Tcp)).milliseconds, -1); // one time for both
        QVERIFY(report.steps.at(int(DiagnosisStep::Proxy)).milliseconds >= 0);
        QCOMPARE(proxy.target(), QStringLiteral("broker.test:%1").arg(broker.port()));
        QCOMPARE(proxy.credentials(), user.isEmpty() ? QByteArray() : QByteArray("me:s3cr3t"));
        const ConnectionId id = rig.engine->openConnection(profile, secrets);
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
    }

    void enhancedAuthenticationIsGoneThrough()
    {
        ScramPeer server;
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.authenticationMethod = QStringLiteral("SCRAM-SHA-256");
        profile.userName = QStringLiteral("user");
        const DiagnosisReport right = diagnose(rig, profile, {"pencil"});
        QVERIFY2(right.isFinished && right.failure == DiagnosisFailure::None, qPrintable(textOf(right)));
        QVERIFY(right.cause.isEmpty());
        const DiagnosisReport wrong = diagnose(rig, profile, {"s3cr3t"});
        QVERIFY2(wrong.failure == DiagnosisFailure::MqttNotAuthorized, qPrintable(textOf(wrong)));
        QVERIFY(!textOf(wrong).contains(QLatin1String("s3cr3t")));
    }

    void aQuestionForAPersonIsAsFarAsItGoes()
    {
        const ScriptedServer server(QByteArray::fromHex("f00d 18 0b 15 0001 4b 16 0004 77686f3f")); // method K, "who?"
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.authenticationMethod = QStringLiteral("K");
        const DiagnosisReport report = diagnose(rig, profile, {});
        QVERIFY2(report.isFinished && report.failure == DiagnosisFailure::None, qPrintable(textOf(report)));
        QCOMPARE(report.steps.last().state, DiagnosisState::Passed);
        QVERIFY2(textOf(report).contains(QStringLiteral("method “K”")), qPrintable(textOf(report)));
    }

    void aServerThatClosesBehindItsHandshakeIsNotAskedForTls_data()
    {
        QTest::addColumn<bool>("isWebSocket");
        QTest::addColumn<QString>("said");
        QTest::newRow("TLS") << false << QStringLiteral("right after the TLS handshake");
        QTest::newRow("WebSocket") << true << QStringLiteral("opened the WebSocket and closed it");
    }
    void aServerThatClosesBehindItsHandshakeIsNotAskedForTls()
    {
        QFETCH(bool, isWebSocket);
        QFETCH(QString, said);
        const test::Identity authority = test::issue(test::authorityText("Bench authority"));
        test::TlsServer secure(test::issue({}, &authority));
        WebSocketPeer web;
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(isWebSocket ? web.port() : secure.serverPort());
        profile.transport = isWebSocket ? TransportKind::WebSocket : TransportKind::Tls;
        profile.tls.caFile = fileOf(QStringLiteral("ca3.pem"), authority.certificate);
        qsizetype seen = 0;
        const auto hasConnect
            = [&] { return isWebSocket ? !web.received().isEmpty() : secure.received().size() > seen; };
        const auto end = [&] {
            seen = secure.received().size();
            isWebSocket ? web.close() : secure.cut();
        };
        QTimer poll;
        connect(&poll, &QTimer::timeout, this, [&] {
            if (hasConnect())
                end();
        });
        poll.start(1);
        const DiagnosisReport report = diagnose(rig, profile, {});
        QVERIFY2(report.failure == DiagnosisFailure::MqttClosed, qPrintable(textOf(report)));
        QVERIFY2(report.cause.contains(said), qPrintable(report.cause));
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY(!rig.status(id).problem.isEmpty());
        QVERIFY2(rig.status(id).problem.contains(said), qPrintable(rig.status(id).problem));
    }

    void aServerThatSaysNoGoodbyeIsNotWaitedFor()
    {
        WebSocketPeer peer;
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(peer.port());
        profile.transport = TransportKind::WebSocket;
        QTimer poll;
        connect(&poll, &QTimer::timeout, this, [&] {
            if (!peer.received().isEmpty()) {
                poll.stop();
                peer.send(WebSocketFrame{2, QByteArray::fromHex("2003000000")});
            }
        });
        poll.start(1);
        const DiagnosisReport report = diagnose(rig, profile, {});
        QVERIFY2(report.isFinished && report.failure == DiagnosisFailure::None, qPrintable(textOf(report)));
        QVERIFY(peer.isConnected());
        QTRY_VERIFY(!peer.isConnected());
    }

    void anotherDiagnosisEndsTheOneBefore()
    {
        const ScriptedServer silent({});
        const ScriptedServer sound(QByteArray::fromHex("2003000000"));
        EngineRig rig;
        QList<DiagnosisReport> reports;
        connect(rig.engine.get(), &EngineInterface::diagnosisChanged, &rig.store,
                [&reports](const DiagnosisReport &report) { reports.append(report); });
        (void)rig.engine->diagnose(EngineRig::profile(silent.port()), {});
        QTRY_VERIFY(!reports.isEmpty());
        const quint32 second = rig.engine->diagnose(EngineRig::profile(sound.port()), {});
        QTRY_VERIFY(reports.last().isFinished);
        QCOMPARE(reports.last().number, second);
        QCOMPARE(reports.last().failure, DiagnosisFailure::None);
        rig.engine->stopDiagnosis();
    }

    void ipV6IsAnAddressLikeAnyOther()
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHostIPv6))
            QSKIP("this computer has no IPv6");
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->write(QByteArray::fromHex("2003000000"));
        });
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.serverPort());
        profile.host = QStringLiteral("::1");
        const DiagnosisReport report = diagnose(rig, profile, {});
        QVERIFY2(report.isFinished && report.failure == DiagnosisFailure::None, qPrintable(textOf(report)));
        QVERIFY(textOf(report).startsWith(QLatin1String("mqtt://[::1]:")));
    }
};

MQTTSCOPE_TEST(TestConnectDoctor, "tst_connectdoctor")
#include "tst_connectdoctor.moc"
