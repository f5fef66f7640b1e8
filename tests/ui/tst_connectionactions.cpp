// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to connections when they are saved, opened again, asked for a password, looked away from.
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowbench.h"
#include "ui/editors/connectioneditor.h"
#include "ui/models/topictreemodel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace mqttscope;
using test::WindowBench;

namespace
{

ConnectionProfile saveWithPassword(WindowBench &bench)
{
    ConnectionProfile profile = bench.save(QStringLiteral("Bench"), QStringLiteral("first.example"));
    profile.userName = QStringLiteral("press04");
    profile.askPassword = true;
    if (const QString problem = bench.profiles.put(profile); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    return profile;
}

void givePassword(WindowBench &bench, const QString &password)
{
    auto &prompt = bench.find<QWidget>("passwordPrompt");
    QTest::keyClicks(&bench.find<QLineEdit>("passwordEdit", &prompt), password);
    bench.click("passwordConnect", &prompt);
    QTRY_VERIFY(!bench.window->findChild<QWidget *>(QStringLiteral("passwordPrompt")));
}

}

class TestConnectionActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saveAndConnectReopensALiveConnectionUnderItsId()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        MainWindow &window = *bench.window;
        bench.engine.accept(id);
        window.connectionActions().edit(0);
        auto &editor = bench.find<ConnectionEditor>("connectionEditor");
        auto &host = bench.find<QLineEdit>("hostEdit", &editor);
        host.selectAll();
        QTest::keyClicks(&host, QStringLiteral("other.example"));
        bench.click("saveAndConnectButton", &editor);
        bench.engine.settle();
        QCOMPARE(bench.engine.opened.size(), 1);
        QCOMPARE(bench.engine.reopened.size(), 1);
        QCOMPARE(bench.engine.reopened.first().id, id);
        QCOMPARE(bench.engine.reopened.first().profile.host, QStringLiteral("other.example"));
        QCOMPARE(bench.selection.currentConnection(), id);
        QCOMPARE(window.connectionActions().currentRow(), 0);
    }
    void saveAndConnectWithoutAChangeConnectsAgain()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        MainWindow &window = *bench.window;
        bench.engine.accept(id);
        window.connectionActions().edit(0);
        bench.click("saveAndConnectButton", &bench.find<ConnectionEditor>("connectionEditor"));
        QCOMPARE(bench.engine.reopened.size(), 1);
    }
    void aNewPasswordIsUsedWithAnUnchangedProfile()
    {
        WindowBench bench;
        const ConnectionProfile profile = saveWithPassword(bench);
        MainWindow &window = bench.open();
        window.connectionActions().connectRow(0);
        givePassword(bench, QStringLiteral("old"));
        const ConnectionId id = bench.engine.opened.first().id;
        ConnectionStatus refused = bench.engine.status(id);
        refused.state = ConnectionState::Disconnected;
        refused.problem = QStringLiteral("Bad user name or password.");
        refused.reasonCode = 0x86;
        bench.engine.setStatus(refused);
        bench.click("noticeAction"); // try again
        QVERIFY(bench.engine.reconnected.isEmpty());
        givePassword(bench, QStringLiteral("new"));
        QCOMPARE(bench.engine.reopened.size(), 1);
        QCOMPARE(bench.engine.reopened.first().id, id);
        QCOMPARE(bench.engine.reopened.first().secrets.password, QByteArray("new"));
        QCOMPARE(bench.engine.reopened.first().profile, profile);
    }
    void secretHeadersAreAskedForAndNotSaved()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        profile.transport = TransportKind::SecureWebSocket;
        profile.webSocket.headers = {{QStringLiteral("Authorization"), QString()},
                                     {QStringLiteral("X-Tenant"), QStringLiteral("7")},
                                     {QStringLiteral("X-Api-Key"), QString()}};
        QCOMPARE(bench.profiles.put(profile), QString());
        bench.open().connectionActions().connectRow(0);
        auto &prompt = bench.find<QWidget>("passwordPrompt");
        const auto fields = prompt.findChildren<QLineEdit *>(QStringLiteral("headerValueEdit"));
        QCOMPARE(fields.size(), 2);
        QCOMPARE(fields[0]->echoMode(), QLineEdit::Password);
        QVERIFY(fields[1]->accessibleName().contains(QLatin1String("X-Api-Key")));
        QTest::keyClicks(fields[0], QStringLiteral("Bearer s3cr3t"));
        QTest::keyClicks(fields[1], QStringLiteral("k3y"));
        bench.click("passwordConnect", &prompt);
        QCOMPARE(bench.engine.opened.size(), 1);
        QCOMPARE(bench.engine.opened[0].secrets.headerValues, QByteArray("Bearer s3cr3t\nk3y"));
        QCOMPARE(bench.engine.opened[0].profile, profile);
    }
    void secretHeadersTypedInTheEditorAreKeptForTheSession()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        profile.transport = TransportKind::SecureWebSocket;
        profile.webSocket.headers = {{QStringLiteral("Cookie"), QStringLiteral("a=s3cr3t")},
                                     {QStringLiteral("X-Api-Key"), QStringLiteral("k3y")}};
        ConnectionProfile bare = bench.memory.keepHeaderValues(profile);
        QCOMPARE(bench.profiles.put(profile), QString());
        QCOMPARE(*bench.profiles.find(profile.id), bare);
        QVERIFY(bare.webSocket.headers[0].second.isEmpty());
        QCOMPARE(bench.memory.secretsFor(bare).headerValues, QByteArray("a=s3cr3t\nk3y"));
        // One of them anew: the other stays.
        bare.webSocket.headers[1].second = QStringLiteral("other");
        bare = bench.memory.keepHeaderValues(bare);
        QCOMPARE(bench.memory.secretsFor(bare).headerValues, QByteArray("a=s3cr3t\nother"));
        bare.host = QStringLiteral("elsewhere.example"); // another server gets neither
        QVERIFY(bench.memory.secretsFor(bare).headerValues.isEmpty());
    }
    void anotherBrokerDoesNotGetTheOldPassword()
    {
        WindowBench bench;
        ConnectionProfile profile = saveWithPassword(bench);
        MainWindow &window = bench.open();
        window.connectionActions().connectRow(0);
        givePassword(bench, QStringLiteral("old"));
        const ConnectionId id = bench.engine.opened.first().id;
        bench.engine.accept(id);
        bench.engine.setState(id, ConnectionState::Disconnected);
        profile.host = QStringLiteral("second.example");
        QVERIFY(bench.profiles.put(profile).isEmpty());
        window.connectionActions().connectRow(0);
        QVERIFY(bench.engine.reopened.isEmpty());
        QVERIFY(window.findChild<QWidget *>(QStringLiteral("passwordPrompt")));
        // Thinking better of it leaves everything as it was.
        bench.click("passwordCancel", &bench.find<QWidget>("passwordPrompt"));
        bench.engine.settle();
        QVERIFY(bench.engine.forgotten.isEmpty());
        QCOMPARE(bench.connections.connectionAt(0), id);
        profile.host = QStringLiteral("first.example");
        QVERIFY(bench.profiles.put(profile).isEmpty());
        window.connectionActions().connectRow(0);
        QCOMPARE(bench.engine.reconnected, QList<ConnectionId>{id});
    }
    void allSecretsTheProfileNeedsAreAskedForAtOnce()
    {
        WindowBench bench;
        ConnectionProfile profile = saveWithPassword(bench);
        profile.transport = TransportKind::Tls;
        profile.tls.certificateFile = QStringLiteral("/pki/press-04.p12");
        profile.tls.askKeyPassphrase = true;
        profile.tls.pskIdentity = QStringLiteral("press-04");
        profile.proxy = {ProxyKind::Socks5, QStringLiteral("proxy.example"), 1080, QStringLiteral("me")};
        QVERIFY(bench.profiles.put(profile).isEmpty());
        MainWindow &window = bench.open();
        window.connectionActions().connectRow(0);
        auto &prompt = bench.find<QWidget>("passwordPrompt");
        QTest::keyClicks(&bench.find<QLineEdit>("keyPassphraseEdit", &prompt), QStringLiteral("open"));
        QTest::keyClicks(&bench.find<QLineEdit>("proxyPasswordEdit", &prompt), QStringLiteral("way"));
        auto &connectButton = bench.find<QPushButton>("passwordConnect", &prompt);
        auto &key = bench.find<QLineEdit>("preSharedKeyEdit", &prompt);
        QVERIFY(!connectButton.isEnabled());
        QTest::keyClicks(&key, QStringLiteral("00ffx"));
        QVERIFY(bench.find<PlainLabel>("secretProblem", &prompt).isVisible());
        key.setText(QStringLiteral("00ff a1"));
        givePassword(bench, QStringLiteral("pw"));
        const ConnectSecrets expected{"pw", "open", QByteArray::fromHex("00ffa1"), "way"};
        QVERIFY(bench.engine.opened.first().secrets == expected);
        // What did not open the connection is asked for again, what may still be right is not.
        const ConnectionId id = bench.engine.opened.first().id;
        bench.engine.setState(id, ConnectionState::Disconnected,
                              QStringLiteral("The passphrase does not open the key."));
        bench.click("noticeAction");
        auto &again = bench.find<QWidget>("passwordPrompt");
        QVERIFY(again.findChild<QLineEdit *>(QStringLiteral("keyPassphraseEdit")));
        QVERIFY(!again.findChild<QLineEdit *>(QStringLiteral("passwordEdit")));
    }
    void aMethodThatIsNotBuiltInMayBegin_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("built in") << QStringLiteral("SCRAM-SHA-256") << false;
        QTest::newRow("not built in") << QStringLiteral("OAUTH2") << true;
    }
    void aMethodThatIsNotBuiltInMayBegin()
    {
        QFETCH(QString, method);
        QFETCH(bool, isAsked);
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        profile.authenticationMethod = method;
        QVERIFY(bench.profiles.put(profile).isEmpty());
        MainWindow &window = bench.open();
        window.connectionActions().connectRow(0);
        QCOMPARE(window.findChild<QWidget *>(QStringLiteral("passwordPrompt")) != nullptr, isAsked);
        if (isAsked) {
            auto &prompt = bench.find<QWidget>("passwordPrompt");
            QTest::keyClicks(&bench.find<QLineEdit>("authenticationDataEdit", &prompt), QStringLiteral("token"));
            bench.click("passwordConnect", &prompt);
        }
        QCOMPARE(bench.engine.opened.size(), 1);
        QCOMPARE(bench.engine.opened.first().secrets.authenticationData, isAsked ? QByteArray("token") : QByteArray());
    }
    void aRefusedCertificateCanBeAcceptedForItself() // T6
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"), QStringLiteral("gw.example"));
        profile.transport = TransportKind::Tls;
        profile.port = 8883;
        QVERIFY(bench.profiles.put(profile).isEmpty());
        MainWindow &window = bench.open();
        window.connectionActions().connectRow(0);
        const ConnectionId id = bench.engine.opened.first().id;
        const auto refuse = [&](const char *fingerprint) {
            ConnectionStatus status = bench.engine.status(id);
            status.state = ConnectionState::Reconnecting;
            status.problem = QStringLiteral("The certificate “<b>gw</b>” is signed by itself.");
            status.tls.emplace();
            status.tls->problems = {QStringLiteral("self-signed")};
            CertificateFacts certificate;
            certificate.subject = QStringLiteral("<b>gw</b>");
            certificate.sha256 = QLatin1String(fingerprint);
            status.tls->chain = {certificate};
            bench.engine.setStatus(status);
        };
        refuse("aa11");
        bench.click("noticeAction");
        auto &prompt = bench.find<QWidget>("certificatePrompt");
        QVERIFY(bench.find<PlainLabel>("certificateFingerprint", &prompt).fullText().contains(QStringLiteral("aa:11")));
        test::grabForLooking(prompt, QStringLiteral("certificate-prompt"));
        bench.click("certificateAccept", &prompt);
        QCOMPARE(bench.engine.reopened.size(), 1);
        const QList<CertificateException> expected{
            {QStringLiteral("gw.example:8883"), QStringLiteral("aa11"), {QStringLiteral("self-signed")}}};
        QVERIFY(bench.engine.reopened.first().profile.tls.exceptions == expected);
        QVERIFY(bench.profiles.find(profile.id)->tls.exceptions == expected);
        QTRY_VERIFY(!window.findChild<QWidget *>(QStringLiteral("certificatePrompt")));

        bench.engine.accept(id);
        ConnectionStatus accepted = bench.engine.status(id);
        accepted.tls.emplace();
        accepted.tls->isAccepted = true;
        accepted.tls->protocol = QStringLiteral("TLS 1.3");
        bench.engine.setStatus(accepted);
        auto &state = bench.find<PlainLabel>("statusState");
        QVERIFY2(state.fullText().contains(QStringLiteral("in spite of errors")), qPrintable(state.fullText()));
        QCOMPARE(state.foregroundRole(), QPalette::BrightText);

        refuse("bb22"); // another one: asked again, both are shown
        bench.click("noticeAction");
        auto &changed = bench.find<QWidget>("certificatePrompt");
        QVERIFY(
            bench.find<PlainLabel>("certificateFingerprint", &changed).fullText().contains(QStringLiteral("bb:22")));
        QVERIFY(bench.find<PlainLabel>("certificateBefore", &changed).fullText().contains(QStringLiteral("aa:11")));
        bench.click("certificateCancel", &changed);
        QCOMPARE(bench.engine.reopened.size(), 1);
    }
    void anAcceptedCertificateLeavesNewerEditsAlone()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"), QStringLiteral("gw.example"));
        profile.transport = TransportKind::Tls;
        QVERIFY(bench.profiles.put(profile).isEmpty());
        bench.open().connectionActions().connectRow(0);
        const ConnectionId id = bench.engine.opened.first().id;
        ConnectionStatus status = bench.engine.status(id);
        status.state = ConnectionState::Reconnecting;
        status.problem = QStringLiteral("The certificate is signed by itself.");
        status.tls.emplace();
        status.tls->problems = {QStringLiteral("self-signed")};
        status.tls->chain = {CertificateFacts()};
        status.tls->chain.first().sha256 = QStringLiteral("aa11");
        bench.engine.setStatus(status);
        profile.keepAlive = 7; // saved while the notice stood
        QVERIFY(bench.profiles.put(profile).isEmpty());
        bench.click("noticeAction");
        bench.click("certificateAccept", &bench.find<QWidget>("certificatePrompt"));
        QCOMPARE(bench.profiles.find(profile.id)->keepAlive, quint16(7));
        QCOMPARE(bench.profiles.find(profile.id)->tls.exceptions.size(), 1);
        QCOMPARE(bench.engine.reopened.first().profile.tls.exceptions.size(), 1);
    }
    void aPasswordInAnAddressIsSaidNotToBeSavedAndLeavesTheField()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        auto &field = bench.find<QLineEdit>("welcomeUrl");
        field.setText(QStringLiteral("mqtt://press04:canary@plant.example:1884"));
        bench.click("welcomeConnect");
        QCOMPARE(bench.engine.opened.first().secrets.password, QByteArray("canary"));
        QVERIFY(window.notices().currentText().contains(QStringLiteral("not saved")));
        QVERIFY(!field.text().contains(QStringLiteral("canary")));
        QVERIFY(field.text().contains(QStringLiteral("plant.example:1884")));
        field.undo();
        QVERIFY(!field.text().contains(QStringLiteral("canary")));
    }
    void theSameProblemIsNewsAfterTryingAgain()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        MainWindow &window = *bench.window;
        bench.engine.setState(id, ConnectionState::Disconnected, QStringLiteral("Refused."));
        bench.click("noticeAction");
        QVERIFY(!window.notices().isVisible());
        bench.engine.setState(id, ConnectionState::Disconnected, QStringLiteral("Refused."));
        QVERIFY(window.notices().isVisible());
    }
    void aPacketOfALocalBrokersClientLeavesTheConnectionInPlace()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        bench.click("startDemoButton");
        bench.engine.startBroker(0);
        bench.engine.settle();
        const ConnectionId own = bench.engine.opened.first().id;
        bench.engine.accept(own);
        const ConnectionId device(0x4000);
        test::CaptureBuilder builder;
        builder.setConnection(own).publish("plant/a", "1");
        builder.setConnection(device).publish("plant/a", "1");
        builder.publish("plant/b", "2");
        CaptureBatch batch = builder.take();
        bench.engine.deliver(batch);

        bench.selection.selectPacket(3, device, builder.topicId("plant/b"));
        QCOMPARE(bench.selection.connection(), device);
        QCOMPARE(bench.selection.currentConnection(), own);
        QVERIFY(bench.find<PlainLabel>("statusState").fullText().startsWith(QStringLiteral("Connected")));
        auto *tree = window.findChild<TopicTreeModel *>();
        QVERIFY(tree);
        QCOMPARE(tree->connection(), own);
        QVERIFY(window.connectionActions().isLive(window.connectionActions().currentRow()));

        // A click on one's own connection, current as it is, leads back to it.
        auto &list = bench.find<QListView>("connectionList");
        const int row = bench.connections.rowOf(own);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(bench.connections.index(row)).center());
        QCOMPARE(bench.selection.connection(), own);
    }
    void theLocalBrokerOnAnotherPortKeepsTheConnectionsId()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        bench.engine.startBroker(1884);
        bench.engine.settle();
        window.connectionActions().connectRow(bench.connections.localBrokerRow());
        const ConnectionId id = bench.engine.opened.first().id;
        ConnectionStatus status = bench.engine.status(id);
        status.isLocal = true;
        status.state = ConnectionState::Disconnected;
        bench.engine.setStatus(status);
        bench.engine.stopBroker();
        bench.engine.startBroker(1885);
        bench.engine.settle();
        window.connectionActions().connectRow(bench.connections.localBrokerRow());
        QCOMPARE(bench.engine.opened.size(), 1);
        QCOMPARE(bench.engine.reopened.size(), 1);
        QCOMPARE(bench.engine.reopened.first().id, id);
        QCOMPARE(bench.engine.reopened.first().profile.port, quint16(1885));
    }
};

MQTTSCOPE_TEST(TestConnectionActions, "tst_connectionactions")
#include "tst_connectionactions.moc"
