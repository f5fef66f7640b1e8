// SPDX-License-Identifier: GPL-3.0-or-later
// SCRAM against the vectors of its RFCs, and enhanced authentication in the life of a connection.
#include "core/session/enhancedauth.h"
#include "core/session/saslprep.h"
#include "tests/core/session/scramserver.h"
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestEnhancedAuth : public QObject
{
    Q_OBJECT

    static SessionOptions scram(const QByteArray &method = "SCRAM-SHA-256")
    {
        SessionOptions options;
        options.clientId = "scope";
        options.authenticationMethod = method;
        options.userName = QByteArray("user");
        options.password = QByteArray("pencil");
        return options;
    }
    static AuthPacket auth(ReasonCode code, const QByteArray &method, const QByteArray &data)
    {
        AuthPacket packet;
        packet.code = quint8(code);
        packet.properties.add(PropertyId::AuthenticationMethod, QByteArrayView(method));
        if (!data.isEmpty())
            packet.properties.add(PropertyId::AuthenticationData, QByteArrayView(data));
        return packet;
    }
    static void challenge(ScriptedPeer &server, const QByteArray &data, const QByteArray &method = "SCRAM-SHA-256")
    {
        server.reply(auth(ReasonCode::ContinueAuthentication, method, data));
    }
    static void accept(ScriptedPeer &server, const QByteArray &data, const QByteArray &method = "SCRAM-SHA-256")
    {
        ConnackPacket connack;
        if (!method.isEmpty())
            connack.properties.add(PropertyId::AuthenticationMethod, QByteArrayView(method));
        if (!data.isEmpty())
            connack.properties.add(PropertyId::AuthenticationData, QByteArrayView(data));
        server.reply(connack);
    }
    template <typename P>
    static QByteArray dataOf(const P *packet)
    {
        const auto data
            = packet ? packet->properties.bytes(PropertyId::AuthenticationData) : std::optional<QByteArrayView>();
        return data ? data->toByteArray() : QByteArray();
    }
    /// CONNECT and the challenge after it; the client's final message.
    static QByteArray proofOf(ScriptedPeer &server, ScramServer &scramServer,
                              const QByteArray &method = "SCRAM-SHA-256")
    {
        server.open();
        challenge(server, scramServer.first(dataOf(server.expect<ConnectPacket>())), method);
        server.after(0ms);
        return dataOf(server.expect<AuthPacket>());
    }

private Q_SLOTS:
    void vectors_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArrayList>("messages"); // nonce, server-first, client-final, server-final
        QTest::newRow("RFC 5802, section 5") << QByteArray("SCRAM-SHA-1")
                                             << QByteArrayList{"fyko+d2lbbFgONRv9qkxdawL",
                                                               "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                                                               "s=QSXCR+Q6sek8bf92,i=4096",
                                                               "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                                                               "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
                                                               "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="};
        QTest::newRow("RFC 7677, section 3")
            << QByteArray("SCRAM-SHA-256")
            << QByteArrayList{"rOprNGfwEbeRWgbNEkqO",
                              "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                              "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                              "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                              "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                              "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="};
    }
    void vectors()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArrayList, messages);
        ScramClient client(*ScramClient::hashOf(method), "user", "pencil", messages[0]);
        QCOMPARE(client.firstMessage(), "n,,n=user,r=" + messages[0]);
        QVERIFY(!client.takeServerFirst(messages[1]));
        int slices = 1;
        while (!client.derive(1'000))
            ++slices;
        QCOMPARE(slices, 5); // 4 096 in slices of 1 000
        QCOMPARE(client.finalMessage(), messages[2]);
        QVERIFY(!client.verify(messages[3]));
        QCOMPARE(client.verify("v=" + QByteArray(20, 'x').toBase64()), ScramProblem::SignatureWrong);
        QCOMPARE(client.verify("e=invalid-proof"), ScramProblem::ServerRefused);
        QCOMPARE(client.verify("hello"), ScramProblem::MessageMalformed);
    }

    void prepared_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // empty = refused
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("ASCII", "I am #1, =", "I am #1, =");
        row("RFC 4013: soft hyphen mapped to nothing", "I\u00ADX", "IX");
        row("RFC 4013: case preserved", "USER", "USER");
        row("RFC 4013: feminine ordinal indicator", "\u00AA", "a");
        row("RFC 4013: Roman numeral nine", "\u2168", "IX");
        row("RFC 4013: prohibited character", "\x07", "");
        row("RFC 4013: bidirectional check", "\u06271", "");
        row("Arabic alone", "\u0627\u0628", "\u0627\u0628");
        row("non-ASCII space", "a\u00A0b", "a b");
        row("composed", "e\u0301", "\u00E9");
        row("ill-formed", "a\xFF", "");
        row("private use", "\uE000", "");
        row("right-to-left override", "a\u202Eb", "");
        row("beyond the basic plane", "\U0001F511", "\U0001F511");
    }
    void prepared()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(saslPrepared(text).value_or(QByteArray()), expected);
    }

    void scramConnects_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("hash");
        QTest::newRow("SCRAM-SHA-1") << QByteArray("SCRAM-SHA-1") << int(QCryptographicHash::Sha1);
        QTest::newRow("[5.0/MQTT-3.1.2-30] [5.0/MQTT-4.12.0-3] [5.0/MQTT-4.12.0-5] SCRAM-SHA-256")
            << QByteArray("SCRAM-SHA-256") << int(QCryptographicHash::Sha256);
        QTest::newRow("SCRAM-SHA-512") << QByteArray("SCRAM-SHA-512") << int(QCryptographicHash::Sha512);
    }
    void scramConnects()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, hash);
        ScramServer scramServer{QCryptographicHash::Algorithm(hash)};
        ScriptedPeer server(scram(method));
        server.open();
        const auto *connect = server.expect<ConnectPacket>();
        QVERIFY(connect);
        QVERIFY2(!connect->flags.password && !connect->flags.userName, "the exchange carries them");
        QCOMPARE(connect->properties.bytes(PropertyId::AuthenticationMethod)->toByteArray(), method);
        const QByteArray first = dataOf(connect);
        QVERIFY2(first.startsWith("n,,n=user,r=") && first.size() >= 40, first.constData());
        server.publish(1, "a", "x", QoS::AtLeastOnce);
        server.session.ping(server.now);
        QVERIFY2(server.peer->waiting() == 0, "AUTH and DISCONNECT only until CONNACK");
        challenge(server, scramServer.first(first), method);
        QVERIFY2(server.peer->waiting() == 0, "computed in slices, not here");
        server.after(0ms);
        const auto *answer = server.expect<AuthPacket>();
        QVERIFY(answer);
        QCOMPARE(answer->code, quint8(ReasonCode::ContinueAuthentication));
        QCOMPARE(answer->properties.bytes(PropertyId::AuthenticationMethod)->toByteArray(), method);
        accept(server, scramServer.last(dataOf(answer)), method);
        QCOMPARE(server.session.state(), SessionState::Connected);
        QCOMPARE(server.connacks.size(), 1);
        QVERIFY(server.expect<PublishPacket>());
    }

    void theServersProofMayComeByAuth()
    {
        ScramServer scramServer;
        ScriptedPeer server(scram());
        challenge(server, scramServer.last(proofOf(server, scramServer)));
        const auto *empty = server.expect<AuthPacket>();
        QVERIFY(empty);
        QVERIFY(dataOf(empty).isEmpty());
        accept(server, {});
        QCOMPARE(server.session.state(), SessionState::Connected);
    }

    void hostileServers_data()
    {
        QTest::addColumn<QByteArray>("serverFirst"); // NONCE stands for ours
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *message, const char *words) {
            QTest::newRow(name) << QByteArray(message) << QString::fromLatin1(words);
        };
        row("H11 iteration count 2^31", "r=NONCEx,s=c2FsdA==,i=2147483648", "1000000");
        row("H11 iteration count above the bound", "r=NONCEx,s=c2FsdA==,i=1000001", "1000000");
        row("H11 iteration count too low", "r=NONCEx,s=c2FsdA==,i=4095", "4096");
        row("H11 iteration count 0", "r=NONCEx,s=c2FsdA==,i=0", "4096");
        row("H11 iteration count negative", "r=NONCEx,s=c2FsdA==,i=-1", "not SCRAM");
        row("H11 nonce not extending ours", "r=another,s=c2FsdA==,i=4096", "nonce");
        row("H11 nonce exactly ours", "r=NONCE,s=c2FsdA==,i=4096", "nonce");
        row("H11 mandatory extension", "m=x,r=NONCEx,s=c2FsdA==,i=4096", "extension");
        row("H11 salt missing", "r=NONCEx,i=4096", "not SCRAM");
        row("H11 salt not base64", "r=NONCEx,s=***,i=4096", "not SCRAM");
        row("H11 nothing", "", "not SCRAM");
        row("H11 commas", ",,,,,", "not SCRAM");
    }
    void hostileServers()
    {
        QFETCH(QByteArray, serverFirst);
        QFETCH(QString, words);
        ScriptedPeer server(scram());
        server.open();
        const QByteArray first = dataOf(server.expect<ConnectPacket>());
        challenge(server, serverFirst.replace("NONCE", first.mid(first.indexOf(",r=") + 3)));
        server.after(0ms);
        QVERIFY2(server.peer->waiting() == 0, "no proof leaves");
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.disconnects.size(), 1);
        QVERIFY2(server.disconnects[0].text.contains(words), qPrintable(server.disconnects[0].text));
        QVERIFY(!server.disconnects[0].text.contains(QStringLiteral("pencil")));
    }

    void theServerMustProveItself_data()
    {
        QTest::addColumn<QByteArray>("data"); // RIGHT stands for the right one
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("H11 server signature wrong")
            << "v=" + QByteArray(32, 'x').toBase64() << QByteArray("SCRAM-SHA-256");
        QTest::newRow("H11 server signature missing") << QByteArray() << QByteArray("SCRAM-SHA-256");
        QTest::newRow("H11 an error beside acceptance") << QByteArray("e=other-error") << QByteArray("SCRAM-SHA-256");
        QTest::newRow("[5.0/MQTT-4.12.0-5] H11 another method in CONNACK")
            << QByteArray("RIGHT") << QByteArray("SCRAM-SHA-1");
        QTest::newRow("[5.0/MQTT-4.12.0-5] H11 no method in CONNACK") << QByteArray("RIGHT") << QByteArray();
    }
    void theServerMustProveItself()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, method);
        ScramServer scramServer;
        ScriptedPeer server(scram());
        const QByteArray right = scramServer.last(proofOf(server, scramServer));
        accept(server, data == "RIGHT" && !method.isEmpty() ? right : data == "RIGHT" ? QByteArray() : data, method);
        QVERIFY2(server.connacks.isEmpty(), "never counted as connected");
        QVERIFY(server.peer->isClosed());
        QVERIFY(!server.disconnects.at(0).text.isEmpty());
    }

    void acceptedBeforeAnyProof_data() { proves("H11 CONNACK at once"); }
    void acceptedBeforeAnyProof()
    {
        ScriptedPeer server(scram());
        server.open();
        accept(server, {});
        QVERIFY(server.connacks.isEmpty());
        QVERIFY(server.peer->isClosed());
    }

    void theMethodMayNotChange_data() { proves("[5.0/MQTT-4.12.0-5] H11 method changes midway"); }
    void theMethodMayNotChange()
    {
        ScramServer scramServer;
        ScriptedPeer server(scram());
        server.open();
        challenge(server, scramServer.first(dataOf(server.expect<ConnectPacket>())), "SCRAM-SHA-1");
        server.after(0ms);
        QCOMPARE(server.peer->waiting(), 0);
        QVERIFY(server.peer->isClosed());
    }

    void endlessContinue_data() { proves("H11 endless continue"); }
    void endlessContinue()
    {
        SessionOptions options = scram("K-OF-MY-OWN");
        ScriptedPeer server(options);
        connect(&server.session, &ClientSession::authChallenge, this,
                [&] { server.session.answerAuth("more", server.now); });
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        int rounds = 0;
        for (; rounds < 1'000 && server.session.state() == SessionState::Handshaking; ++rounds)
            challenge(server, "more", "K-OF-MY-OWN");
        QCOMPARE(rounds, EnhancedAuth::kMostSteps + 1);
        QVERIFY(server.peer->isClosed());
    }

    void aManualMethodAsksAtEachStep()
    {
        ScriptedPeer server(scram("K-OF-MY-OWN"));
        QList<QByteArray> asked;
        connect(&server.session, &ClientSession::authChallenge, this,
                [&](const QByteArray &method, const QByteArray &data) {
                    QCOMPARE(method, QByteArray("K-OF-MY-OWN"));
                    asked.append(data);
                });
        server.open();
        const auto *connect = server.expect<ConnectPacket>();
        QVERIFY(connect);
        QVERIFY2(connect->flags.userName && connect->flags.password, "they belong to CONNECT here");
        server.session.answerAuth("too early", server.now);
        QCOMPARE(server.peer->waiting(), 0);
        challenge(server, "who are you?", "K-OF-MY-OWN");
        QCOMPARE(asked, QList<QByteArray>{"who are you?"});
        QVERIFY2(!server.session.nextDeadline(), "a person may take their time");
        server.after(1h);
        server.session.answerAuth("a friend", server.now);
        const auto *answer = server.expect<AuthPacket>();
        QVERIFY(answer);
        QCOMPARE(dataOf(answer), QByteArray("a friend"));
        QVERIFY2(server.session.nextDeadline().has_value(), "a server may not");
        accept(server, {}, "K-OF-MY-OWN");
        QCOMPARE(server.session.state(), SessionState::Connected);
    }

    void theServerMustGoOnInTime()
    {
        ScramServer scramServer;
        ScriptedPeer server(scram());
        QVERIFY(!proofOf(server, scramServer).isEmpty());
        server.after(10s);
        QVERIFY(server.peer->isClosed());
    }

    void withoutAMethodThereIsNoAuth_data() { proves("[5.0/MQTT-4.12.0-7] [5.0/MQTT-4.12.0-6]"); }
    void withoutAMethodThereIsNoAuth()
    {
        SessionOptions options;
        options.clientId = "scope";
        ScriptedPeer server(options);
        QSignalSpy refused(&server.session, &ClientSession::reauthenticated);
        server.connect();
        server.session.reauthenticate(OperationId(1), server.now);
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(refused.size(), 1);
        server.cut();
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        challenge(server, "x");
        QCOMPARE(server.peer->waiting(), 0);
        QVERIFY(server.peer->isClosed());
    }

    void reauthentication_data()
    {
        QTest::addColumn<bool>("isRight");
        QTest::newRow("[5.0/MQTT-4.12.0-5] it succeeds while messages flow") << true;
        QTest::newRow("[5.0/MQTT-4.12.1-2] it fails and ends the connection") << false;
    }
    void reauthentication()
    {
        QFETCH(bool, isRight);
        ScramServer scramServer;
        ScriptedPeer server(scram());
        QList<SessionOutcome> outcomes;
        connect(&server.session, &ClientSession::reauthenticated, this,
                [&](OperationId, const SessionOutcome &outcome) { outcomes.append(outcome); });
        accept(server, scramServer.last(proofOf(server, scramServer)));
        QCOMPARE(server.session.state(), SessionState::Connected);

        server.session.reauthenticate(OperationId(7), server.now);
        const auto *again = server.expect<AuthPacket>();
        QVERIFY(again);
        QCOMPARE(again->code, quint8(ReasonCode::ReAuthenticate));
        server.session.reauthenticate(OperationId(8), server.now);
        QCOMPARE(outcomes.size(), 1);
        QVERIFY2(!outcomes.takeFirst().succeeded, "one at a time");
        server.publish(1, "a", "x", QoS::AtMostOnce);
        QVERIFY2(server.expect<PublishPacket>(), "the old credentials still hold");
        challenge(server, scramServer.first(dataOf(again)));
        server.after(0ms);
        const auto *proof = server.expect<AuthPacket>();
        QVERIFY(proof);
        const QByteArray last = scramServer.last(dataOf(proof));
        server.reply(
            auth(ReasonCode::Success, "SCRAM-SHA-256", isRight ? last : "v=" + QByteArray(32, 'x').toBase64()));
        QCOMPARE(outcomes.size(), 1);
        QCOMPARE(outcomes[0].succeeded, isRight);
        QCOMPARE(server.session.state(), isRight ? SessionState::Connected : SessionState::Closing);
        if (!isRight) {
            const auto *disconnect = server.expect<DisconnectPacket>();
            QVERIFY(disconnect);
            QVERIFY(disconnect->code >= 0x80);
        }
    }

    void authOutOfTurn_data()
    {
        QTest::addColumn<ReasonCode>("code");
        QTest::newRow("H11 the server begins by itself") << ReasonCode::ContinueAuthentication;
        QTest::newRow("H11 success nobody waits for") << ReasonCode::Success;
    }
    void authOutOfTurn()
    {
        QFETCH(ReasonCode, code);
        ScramServer scramServer;
        ScriptedPeer server(scram());
        accept(server, scramServer.last(proofOf(server, scramServer)));
        server.reply(auth(code, "SCRAM-SHA-256", "x"));
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::ProtocolError));
        QVERIFY(server.peer->isClosed());
    }

    void withoutAPasswordNothingIsSent()
    {
        SessionOptions options = scram();
        options.password.reset();
        ScriptedPeer server(options);
        server.open();
        QCOMPARE(server.peer->waiting(), 0);
        QVERIFY(server.disconnects.at(0).text.contains(QStringLiteral("password")));
    }

    void anEarlierVersionDoesNotGetThePassword_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1") << ProtocolVersion::V3_1;
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1;
    }
    void anEarlierVersionDoesNotGetThePassword()
    {
        QFETCH(ProtocolVersion, version);
        SessionOptions options = scram();
        options.version = version;
        ScriptedPeer server(options);
        server.open();
        QCOMPARE(server.peer->waiting(), 0);
        QVERIFY(server.peer->isClosed());
        QVERIFY2(server.disconnects.at(0).text.contains(QStringLiteral("5.0")),
                 qPrintable(server.disconnects.at(0).text));
    }

    void aManualMethodMayBegin()
    {
        SessionOptions options = scram("K");
        options.authenticationData = "first";
        ScriptedPeer server(options);
        server.open();
        QCOMPARE(dataOf(server.expect<ConnectPacket>()), QByteArray("first"));
        accept(server, {}, "K");
        QCOMPARE(server.session.state(), SessionState::Connected);
        server.session.reauthenticate(OperationId(1), server.now);
        const auto *again = server.expect<AuthPacket>();
        QVERIFY(again && again->code == quint8(ReasonCode::ReAuthenticate));
        QCOMPARE(dataOf(again), QByteArray("first"));
    }
};

MQTTSCOPE_TEST(TestEnhancedAuth, "tst_enhancedauth")
#include "tst_enhancedauth.moc"
