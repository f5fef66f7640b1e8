// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection asks of its user: another server to go to, messages that wait, an answer to authenticate.
#include "tests/support/testmain.h"
#include "tests/ui/windowbench.h"
#include "ui/editors/passwordprompt.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace mqttscope;
using test::WindowBench;

class TestConnectionNotices : public QObject
{
    Q_OBJECT

    static void refer(WindowBench &bench, ConnectionId id, const QString &where)
    {
        ConnectionStatus status = bench.engine.status(id);
        status.state = ConnectionState::Disconnected;
        status.problem = QStringLiteral("The server refused the connection.");
        status.reasonCode = quint8(ReasonCode::UseAnotherServer);
        status.serverReference = where;
        bench.engine.setStatus(status);
    }

private Q_SLOTS:
    void anotherServerIsFollowedByAClickOnly_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("H10 host and port")
            << QStringLiteral("other.example:1885") << QStringLiteral("other.example") << 1885;
        QTest::newRow("H10 a host alone keeps the port")
            << QStringLiteral("other.example") << QStringLiteral("other.example") << 1883;
        QTest::newRow("H10 the first of several")
            << QStringLiteral("[::1]:1999 other.example") << QStringLiteral("::1") << 1999;
    }
    void anotherServerIsFollowedByAClickOnly()
    {
        QFETCH(QString, reference);
        QFETCH(QString, host);
        QFETCH(int, port);
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        refer(bench, id, reference);
        QVERIFY(bench.window->notices().currentText().contains(reference.section(QLatin1Char(' '), 0, 0)));
        QCOMPARE(bench.engine.opened.size(), 1);
        bench.click("noticeAction");
        QCOMPARE(bench.engine.opened.size(), 2);
        QCOMPARE(bench.engine.opened[1].profile.host, host);
        QCOMPARE(int(bench.engine.opened[1].profile.port), port);
        QVERIFY2(bench.engine.opened[1].profile.id != bench.engine.opened[0].profile.id, "nothing is overwritten");
    }

    void anotherServerGetsNoPasswordUnasked_data()
    {
        QTest::addColumn<bool>("unused");
        QTest::newRow("H10 credentials are not sent to another host") << true;
    }
    void anotherServerGetsNoPasswordUnasked()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        profile.userName = QStringLiteral("me");
        profile.askPassword = true;
        QCOMPARE(bench.profiles.put(profile), QString());
        bench.memory.secrets.insert(SessionMemory::secretKey(profile, SecretKind::Password), "s3cret");
        bench.open().connectionActions().connectRow(0);
        QCOMPARE(bench.engine.opened[0].secrets.password, QByteArray("s3cret"));
        refer(bench, bench.engine.opened[0].id, QStringLiteral("other.example:1885"));
        bench.click("noticeAction");
        QCOMPARE(bench.engine.opened.size(), 1);
        QVERIFY2(bench.window->findChild<QWidget *>(QStringLiteral("passwordPrompt")), "it is asked for anew");
    }

    void anotherServerGetsNothingThatProvesWhoOneIs_data()
    {
        QTest::addColumn<bool>("unused");
        QTest::newRow("H10 headers, query and properties are not sent to another host") << true;
    }
    void anotherServerGetsNothingThatProvesWhoOneIs()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        profile.transport = TransportKind::SecureWebSocket;
        profile.webSocket.path = QStringLiteral("/ws?token=s3cret");
        profile.webSocket.headers = {{QStringLiteral("X-Tenant"), QStringLiteral("7")}};
        profile.userProperties = {{QStringLiteral("token"), QStringLiteral("s3cret")}};
        profile.authenticationMethod = QStringLiteral("SCRAM-SHA-256");
        QCOMPARE(bench.profiles.put(profile), QString());
        bench.open().connectionActions().connectRow(0);
        refer(bench, bench.engine.opened[0].id, QStringLiteral("other.example:1885"));
        bench.click("noticeAction");
        QCOMPARE(bench.engine.opened.size(), 2);
        const ConnectionProfile &opened = bench.engine.opened[1].profile;
        QCOMPARE(opened.host, QStringLiteral("other.example"));
        QCOMPARE(opened.webSocket.path, QStringLiteral("/ws"));
        QVERIFY(opened.webSocket.headers.isEmpty() && opened.userProperties.isEmpty());
        QVERIFY(opened.authenticationMethod.isEmpty());
        const QList<Notice> notices = bench.window->notices().notices();
        QVERIFY(std::any_of(notices.begin(), notices.end(),
                            [](const Notice &notice) { return notice.text.contains(QLatin1String("left out")); }));
    }

    void aReferenceThatIsNoneIsSaid()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        refer(bench, id, QStringLiteral("user:pw@host:99999/x"));
        bench.click("noticeAction");
        QCOMPARE(bench.engine.opened.size(), 1);
        QVERIFY(bench.window->notices().currentText().contains(QStringLiteral("no address")));
    }

    void waitingMessagesAreShownAndCancelled()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        ConnectionStatus status = bench.engine.status(id);
        status.state = ConnectionState::Reconnecting;
        status.queued = 3;
        bench.engine.setStatus(status);
        QVERIFY(bench.window->notices().currentText().contains(QLatin1Char('3')));
        QVERIFY(bench.find<PlainLabel>("statusState").fullText().contains(QLatin1Char('3')));
        bench.click("noticeAction");
        QCOMPARE(bench.engine.cancelled, QList<ConnectionId>{id});
        status.queued = 0;
        bench.engine.setStatus(status);
        QVERIFY(bench.window->notices().notices().isEmpty());
    }

    void aChallengeIsAnsweredByTyping_data()
    {
        QTest::addColumn<bool>("isHex");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("as text") << false << QStringLiteral("a friend") << QByteArray("a friend");
        QTest::newRow("as hex") << true << QStringLiteral("00 ff") << QByteArray("\x00\xFF", 2);
    }
    void aChallengeIsAnsweredByTyping()
    {
        QFETCH(bool, isHex);
        QFETCH(QString, typed);
        QFETCH(QByteArray, sent);
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        ConnectionStatus status = bench.engine.status(id);
        status.state = ConnectionState::Handshaking;
        status.challenge = AuthenticationChallenge{QStringLiteral("K"), "<b>who?</b>"};
        bench.engine.setStatus(status);
        bench.engine.setStatus(status); // said again: asked once
        auto &prompt = bench.find<QDialog>("authenticationPrompt");
        QVERIFY(bench.find<PlainLabel>("authenticationText", &prompt).fullText().contains(QStringLiteral("<b>who?")));
        bench.find<QCheckBox>("authenticationHexCheck", &prompt).setChecked(isHex);
        QTest::keyClicks(&bench.find<QLineEdit>("authenticationEdit", &prompt), typed);
        bench.click("authenticationSend", &prompt);
        QCOMPARE(bench.engine.answered, (QList<std::pair<ConnectionId, QByteArray>>{{id, sent}}));
    }

    void anAnswerMistypedInHexIsNotSent_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("no digits") << QStringLiteral("0g");
        QTest::newRow("half a byte") << QStringLiteral("0ff");
        QTest::newRow("other digits") << QStringLiteral("\u0661\u0662");
    }
    void anAnswerMistypedInHexIsNotSent()
    {
        QFETCH(QString, typed);
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        ConnectionStatus status = bench.engine.status(id);
        status.state = ConnectionState::Handshaking;
        status.challenge = AuthenticationChallenge{QStringLiteral("K"), "who?"};
        bench.engine.setStatus(status);
        auto &prompt = bench.find<QDialog>("authenticationPrompt");
        auto &field = bench.find<QLineEdit>("authenticationEdit", &prompt);
        auto &sendButton = bench.find<QPushButton>("authenticationSend", &prompt);
        field.setText(typed);
        QVERIFY(sendButton.isEnabled());
        bench.find<QCheckBox>("authenticationHexCheck", &prompt).setChecked(true);
        QVERIFY(!sendButton.isEnabled());
        QVERIFY(bench.find<PlainLabel>("authenticationProblem", &prompt).isVisible());
        test::grabForLooking(prompt, QStringLiteral("authentication-prompt"));
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(bench.engine.answered.isEmpty());
        field.setText(QStringLiteral("0x0f:FF"));
        bench.click("authenticationSend", &prompt);
        QCOMPARE(bench.engine.answered, (QList<std::pair<ConnectionId, QByteArray>>{{id, "\x0F\xFF"}}));
    }

    void aConnectionIsLeftWithItsWill()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        MainWindow &window = bench.open();
        auto *action = window.findChild<QAction *>(QStringLiteral("disconnectWithWillCurrentAction"));
        QVERIFY(action);
        window.connectionActions().connectRow(0);
        const ConnectionId id = bench.engine.opened.first().id;
        bench.engine.accept(id);
        QVERIFY2(!action->isEnabled(), "there is no will");
        profile.will.emplace();
        profile.will->topic = QStringLiteral("plant/gone");
        QCOMPARE(bench.profiles.put(profile), QString());
        bench.engine.setState(id, ConnectionState::Disconnected);
        window.connectionActions().connectRow(0);
        bench.engine.accept(id);
        QVERIFY(action->isEnabled());
        action->trigger();
        QCOMPARE(bench.engine.goodbyes.size(), 1);
        QCOMPARE(bench.engine.goodbyes.first().first, id);
        QCOMPARE(bench.engine.goodbyes.first().second.reason, ReasonCode::DisconnectWithWillMessage);
        bench.engine.settle();
        QVERIFY(!action->isEnabled());
    }

    void aLivingConnectionIsAuthenticatedAgain()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        profile.authenticationMethod = QStringLiteral("SCRAM-SHA-256");
        profile.userName = QStringLiteral("press");
        QCOMPARE(bench.profiles.put(profile), QString());
        MainWindow &window = bench.open();
        auto *action = window.findChild<QAction *>(QStringLiteral("reauthenticateCurrentAction"));
        QVERIFY(action && !action->isEnabled());
        window.connectionActions().connectRow(0);
        const ConnectionId id = bench.engine.opened.first().id;
        bench.engine.accept(id);
        QVERIFY(action->isEnabled());
        action->trigger();
        QCOMPARE(bench.engine.reauthenticated, QList<ConnectionId>{id});
        const auto end = [&](bool succeeded, const QString &text) {
            ConnectionStatus status = bench.engine.status(id);
            status.reauthentication.reset();
            bench.engine.setStatus(status);
            QVERIFY(bench.window->notices().notices().isEmpty());
            status.reauthentication = ReauthenticationResult{succeeded, text};
            bench.engine.setStatus(status);
            bench.engine.setStatus(status); // a ping was answered
            QCOMPARE(bench.window->notices().notices().size(), 1);
            const Notice notice = bench.window->notices().notices().constLast();
            QVERIFY(notice.text.endsWith(text));
            QCOMPARE(notice.tone, succeeded ? NoticeTone::Success : NoticeTone::Warning);
        };
        end(true, QStringLiteral("Authenticated again."));
        end(false, QStringLiteral("A re-authentication is running already."));
        end(true, QStringLiteral("Authenticated again."));
        test::grabForLooking(window, QStringLiteral("reauthenticated"));
        bench.engine.setState(id, ConnectionState::Disconnected);
        QVERIFY(!action->isEnabled());
    }

    void aChallengeGoesWithItsConnection()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        ConnectionStatus status = bench.engine.status(id);
        status.state = ConnectionState::Handshaking;
        status.challenge = AuthenticationChallenge{QStringLiteral("K"), "who?"};
        bench.engine.setStatus(status);
        QVERIFY(bench.find<QDialog>("authenticationPrompt").isVisible());
        status.challenge.reset();
        status.state = ConnectionState::Disconnected;
        bench.engine.setStatus(status);
        QTRY_VERIFY(!bench.window->findChild<QDialog *>(QStringLiteral("authenticationPrompt")));
        QVERIFY(bench.engine.closed.isEmpty());
        status.challenge = AuthenticationChallenge{QStringLiteral("K"), "who?"};
        status.state = ConnectionState::Handshaking;
        bench.engine.setStatus(status);
        bench.click("authenticationCancel", &bench.find<QDialog>("authenticationPrompt"));
        QCOMPARE(bench.engine.closed, QList<ConnectionId>{id});
    }
};

MQTTSCOPE_TEST(TestConnectionNotices, "tst_connectionnotices")
#include "tst_connectionnotices.moc"
