// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/windowbench.h"
#include "ui/editors/connectioneditor.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace mqttscope;

namespace
{

/// Every field set to something that is not its default.
ConnectionProfile fullProfile()
{
    ConnectionProfile profile = ConnectionProfile::create();
    profile.name = QStringLiteral("Plant gateway");
    profile.host = QStringLiteral("gw.plant.example");
    profile.port = 1884;
    profile.tls = {QStringLiteral("/pki/ca.pem"),
                   QStringLiteral("/pki/press-04.pem"),
                   QStringLiteral("/pki/press-04.key"),
                   true,
                   QStringLiteral("gw.plant.example"),
                   TlsVersion::V1_3,
                   {QStringLiteral("x-amzn-mqtt-ca"), QStringLiteral("mqtt")},
                   QStringLiteral("TLS_AES_128_GCM_SHA256"),
                   true,
                   QString(),
                   {{QStringLiteral("gw:8883"), QStringLiteral("2fa0"), {QStringLiteral("expired")}}},
                   {{QStringLiteral("future"), 2}}};
    profile.webSocket
        = {QStringLiteral("/ws?a=b"), QStringLiteral("mqttv3.1"), {{QStringLiteral("X-Tenant"), QStringLiteral("7")}}};
    profile.proxy = {ProxyKind::Socks5, QStringLiteral("proxy.example"), 1081, QStringLiteral("me")};
    profile.clientId = QStringLiteral("scope-1");
    profile.userName = QStringLiteral("press04");
    profile.askPassword = true;
    profile.keepAlive = 30;
    profile.cleanStart = false;
    profile.sessionExpiry = 3600;
    profile.receiveMaximum = quint16(20);
    profile.maximumPacketSize = 1U << 20;
    profile.topicAliasMaximum = quint16(10);
    profile.automaticTopicAliases = true;
    profile.continueUnknownSession = true;
    profile.keepSession = true;
    profile.authenticationMethod = QStringLiteral("SCRAM-SHA-512");
    profile.offlineMessages = 50;
    profile.offlineBytes = (3U << 20) + 1; // the odd byte stays
    profile.subscribeUserProperties = {{QStringLiteral("asked"), QStringLiteral("by")}}; // has no field
    profile.requestProblemInformation = false;
    profile.requestResponseInformation = true;
    profile.userProperties = {{QStringLiteral("site"), QStringLiteral("north")}};
    WillProfile will;
    will.topic = QStringLiteral("plant/scope");
    will.payload = QByteArray("\x00\xFFgone", 6); // not text: must survive an edit elsewhere
    will.qos = QoS::AtLeastOnce;
    will.retain = true;
    will.delay = 5;
    will.properties.contentType = QStringLiteral("text/plain");
    will.properties.responseTopic = QStringLiteral("has/no/field");
    profile.will = will;
    SubscriptionProfile subscription;
    subscription.filter = QStringLiteral("plant/+/press-04/#");
    subscription.qos = QoS::ExactlyOnce;
    subscription.noLocal = true;
    subscription.retainAsPublished = false;
    subscription.retainHandling = RetainHandling::SendIfNew;
    subscription.subscriptionIdentifier = 7U;
    subscription.enabled = false;
    profile.subscriptions = {subscription};
    profile.reconnect = false;
    profile.reconnectMinMs = 500;
    profile.reconnectMaxMs = 5000;
    profile.connectTimeoutMs = 3000;
    profile.readOnly = true;
    profile.unknownKeys.insert(QStringLiteral("future"), 1);
    return profile;
}

struct EditorBench
{
    QPointer<ConnectionEditor> editor;
    explicit EditorBench(const ConnectionProfile &profile)
        : editor(new ConnectionEditor(profile, false, nullptr))
    {
        editor->open();
        if (!QTest::qWaitForWindowExposed(editor))
            qFatal("the editor does not show");
    }
    ~EditorBench() { delete editor; }
    Q_DISABLE_COPY_MOVE(EditorBench)
    template <typename T>
    T &find(const char *name)
    {
        T *found = editor->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no child is called %s", name);
        return *found;
    }
    void type(const char *name, const QString &text)
    {
        auto &field = find<QLineEdit>(name);
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
    }
};

}

class TestConnectionEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepingWhatIsUnderWayAsksForASession_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("5.0") << ProtocolVersion::V5_0;
    }
    void keepingWhatIsUnderWayAsksForASession()
    {
        QFETCH(ProtocolVersion, version);
        ConnectionProfile profile = ConnectionProfile::create();
        profile.name = QStringLiteral("Bench");
        profile.version = version;
        ConnectionEditor editor(profile, false, nullptr);
        QSignalSpy saved(&editor, &ConnectionEditor::saved);
        editor.setStore([](const ConnectionProfile &) { return QString(); });
        editor.findChild<QCheckBox *>(QStringLiteral("keepSessionCheck"))->click();
        editor.findChild<QPushButton *>(QStringLiteral("saveButton"))->click();
        QCOMPARE(saved.size(), 1);
        const auto stored = saved.first().first().value<ConnectionProfile>();
        QVERIFY(stored.keepSession);
        QCOMPARE(stored.sessionExpiry, version == ProtocolVersion::V5_0 ? 86400U : 0U);
        QCOMPARE(stored.cleanStart, version == ProtocolVersion::V5_0);
    }
    void nothingIsLostByOpeningAndSaving()
    {
        const ConnectionProfile profile = fullProfile();
        EditorBench bench(profile);
        QCOMPARE(bench.editor->problem(), QString());
        QVERIFY(bench.editor->profile() == profile);
        QSignalSpy saved(bench.editor.data(), &ConnectionEditor::saved);
        QTest::mouseClick(&bench.find<QPushButton>("saveAndConnectButton"), Qt::LeftButton);
        QCOMPARE(saved.count(), 1);
        QVERIFY(saved.first().at(0).value<ConnectionProfile>() == profile);
        QCOMPARE(saved.first().at(2).toBool(), true);
    }
    void everyTransportKeepsWhatIsTyped_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::newRow("TLS") << TransportKind::Tls;
        QTest::newRow("WebSocket") << TransportKind::WebSocket;
        QTest::newRow("secure WebSocket") << TransportKind::SecureWebSocket;
        QTest::newRow("local socket") << TransportKind::LocalSocket;
    }
    void everyTransportKeepsWhatIsTyped()
    {
        QFETCH(TransportKind, kind);
        ConnectionProfile profile = fullProfile();
        profile.transport = kind;
        if (kind == TransportKind::LocalSocket)
            profile.host = QStringLiteral("/run/mosquitto.sock");
        EditorBench bench(profile);
        QCOMPARE(bench.editor->problem(), QString());
        QVERIFY(bench.editor->profile() == profile);
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), profile.url());
        QCOMPARE(bench.find<QLineEdit>("caFileEdit").isEnabled(), usesTls(kind));
        QCOMPARE(bench.find<QLineEdit>("webSocketPathEdit").isEnabled(), usesWebSocket(kind));
    }
    void theTransportBringsItsPort()
    {
        ConnectionProfile plain = ConnectionProfile::create();
        plain.name = QStringLiteral("Bench");
        EditorBench bench(plain);
        auto &transport = bench.find<QComboBox>("transportBox");
        auto &port = bench.find<QLineEdit>("portEdit");
        const auto choose = [&](TransportKind kind) { transport.setCurrentIndex(transport.findData(int(kind))); };
        choose(TransportKind::Tls);
        QCOMPARE(port.text(), QStringLiteral("8883"));
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), QStringLiteral("mqtts://localhost:8883"));
        choose(TransportKind::SecureWebSocket);
        QCOMPARE(port.text(), QStringLiteral("443"));
        bench.type("portEdit", QStringLiteral("9001")); // one's own stays
        choose(TransportKind::WebSocket);
        QCOMPARE(port.text(), QStringLiteral("9001"));
        choose(TransportKind::LocalSocket);
        QVERIFY(!port.isEnabled());
    }
    void anAddressWithTlsFillsTheTransport()
    {
        ConnectionProfile plain = ConnectionProfile::create();
        plain.name = QStringLiteral("Bench");
        EditorBench bench(plain);
        bench.type("urlEdit", QStringLiteral("wss://gw.example/ws"));
        QCOMPARE(bench.editor->profile().transport, TransportKind::SecureWebSocket);
        QCOMPARE(bench.editor->profile().port, quint16(443));
        QCOMPARE(bench.editor->profile().webSocket.path, QStringLiteral("/ws"));
        bench.find<QLineEdit>("nameEdit").setFocus();
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), QStringLiteral("wss://gw.example:443/ws"));
    }
    void plainOnATlsPortIsWarnedOf() // T4
    {
        ConnectionProfile plain = ConnectionProfile::create();
        plain.name = QStringLiteral("Bench");
        EditorBench bench(plain);
        auto &foot = bench.find<PlainLabel>("editorProblem");
        QCOMPARE(foot.fullText(), QString());
        bench.type("portEdit", QStringLiteral("8883"));
        QVERIFY2(foot.fullText().contains(QStringLiteral("not encrypted")), qPrintable(foot.fullText()));
        auto &transport = bench.find<QComboBox>("transportBox");
        transport.setCurrentIndex(transport.findData(int(TransportKind::Tls)));
        QCOMPARE(foot.fullText(), QString());
    }
    void whatTlsNeedsIsAskedFor()
    {
        ConnectionProfile profile = ConnectionProfile::create();
        profile.name = QStringLiteral("Bench");
        profile.transport = TransportKind::Tls;
        EditorBench bench(profile);
        bench.editor->showSection(2);
        test::grabForLooking(*bench.editor, QStringLiteral("editor-security"));
        auto &trust = bench.find<QComboBox>("trustBox");
        trust.setCurrentIndex(1);
        QVERIFY(bench.editor->problem().contains(QStringLiteral("CA file")));
        bench.type("caFileEdit", QStringLiteral("/pki/ca.pem"));
        QCOMPARE(bench.editor->problem(), QString());
        QCOMPARE(bench.editor->profile().tls.caFile, QStringLiteral("/pki/ca.pem"));
        bench.type("clientKeyEdit", QStringLiteral("/pki/key.pem"));
        QVERIFY(bench.editor->problem().contains(QStringLiteral("client certificate")));
        trust.setCurrentIndex(0);
        QVERIFY(bench.editor->profile().tls.caFile.isEmpty()); // never both
    }
    void acceptedCertificatesCanBeForgotten()
    {
        ConnectionProfile profile = fullProfile();
        profile.transport = TransportKind::Tls;
        EditorBench bench(profile);
        bench.editor->showSection(2);
        bench.find<QPushButton>("forgetExceptionsButton").click();
        QVERIFY(bench.editor->profile().tls.exceptions.isEmpty());
        QVERIFY(!bench.find<QPushButton>("forgetExceptionsButton").isVisible());
    }
    void theAddressFollowsTheFields()
    {
        EditorBench bench(fullProfile());
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), QStringLiteral("mqtt://gw.plant.example:1884"));
        bench.type("hostEdit", QStringLiteral("10.0.0.7"));
        bench.type("portEdit", QStringLiteral("2883"));
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), QStringLiteral("mqtt://10.0.0.7:2883"));
    }
    void aPastedAddressFillsTheFieldsAndItsPasswordIsNotSaved()
    {
        EditorBench bench(ConnectionProfile::create());
        bench.type("nameEdit", QStringLiteral("Bench"));
        bench.type("urlEdit", QStringLiteral("mqtt://me:s3cret@broker.local:1999"));
        QCOMPARE(bench.find<QLineEdit>("hostEdit").text(), QStringLiteral("broker.local"));
        QCOMPARE(bench.find<QLineEdit>("portEdit").text(), QStringLiteral("1999"));
        QCOMPARE(bench.find<QLineEdit>("userNameEdit").text(), QStringLiteral("me"));
        QVERIFY(bench.find<QCheckBox>("askPasswordCheck").isChecked());
        bench.find<QLineEdit>("nameEdit").setFocus();
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), QStringLiteral("mqtt://broker.local:1999"));
        QSignalSpy saved(bench.editor.data(), &ConnectionEditor::saved);
        QTest::mouseClick(&bench.find<QPushButton>("saveButton"), Qt::LeftButton);
        QCOMPARE(saved.first().at(1).toByteArray(), QByteArray("s3cret"));
        QCOMPARE(saved.first().at(2).toBool(), false);
    }
    void theQueryOfThePathIsNotShownAndStays()
    {
        ConnectionProfile profile = fullProfile();
        profile.transport = TransportKind::SecureWebSocket;
        EditorBench bench(profile);
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), QStringLiteral("wss://gw.plant.example:1884/ws"));
        bench.type("urlEdit", QStringLiteral("wss://gw.plant.example:8443/ws"));
        QCOMPARE(bench.editor->profile().port, quint16(8443));
        QCOMPARE(bench.editor->profile().webSocket.path, QStringLiteral("/ws?a=b"));
        bench.type("urlEdit", QStringLiteral("wss://gw.plant.example:8443/other"));
        QCOMPARE(bench.editor->profile().webSocket.path, QStringLiteral("/other"));
        bench.find<QLineEdit>("nameEdit").setFocus();
    }
    void aLocalSocketNeedsItsWholePath()
    {
        EditorBench bench(fullProfile());
        auto &transport = bench.find<QComboBox>("transportBox");
        transport.setCurrentIndex(transport.findData(int(TransportKind::LocalSocket)));
        bench.type("hostEdit", QStringLiteral("mosquitto.sock"));
        const QString sentence = bench.find<PlainLabel>("editorProblem").fullText();
        QVERIFY2(sentence.contains(QLatin1String("begins with /")), qPrintable(sentence));
        bench.type("hostEdit", QStringLiteral("/run/mosquitto.sock"));
        QVERIFY(bench.find<QPushButton>("saveButton").isEnabled());
    }
    void aProxyBringsItsPort()
    {
        ConnectionProfile plain = ConnectionProfile::create();
        plain.name = QStringLiteral("Bench");
        EditorBench bench(plain);
        auto &kind = bench.find<QComboBox>("proxyBox");
        auto &port = bench.find<QLineEdit>("proxyPortEdit");
        const auto choose = [&](ProxyKind proxy) { kind.setCurrentIndex(kind.findData(int(proxy))); };
        choose(ProxyKind::HttpConnect);
        QCOMPARE(port.text(), QStringLiteral("3128"));
        choose(ProxyKind::None);
        choose(ProxyKind::Socks5);
        QCOMPARE(port.text(), QStringLiteral("1080"));
        port.setText(QStringLiteral("9999"));
        choose(ProxyKind::HttpConnect);
        QCOMPARE(port.text(), QStringLiteral("9999"));
    }
    void whatIsNoAddressStaysToBeMended()
    {
        EditorBench bench(fullProfile());
        bench.type("urlEdit", QStringLiteral("http://foo:99999"));
        bench.find<QLineEdit>("nameEdit").setFocus();
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), QStringLiteral("http://foo:99999"));
        QCOMPARE(bench.find<QLineEdit>("hostEdit").text(), QStringLiteral("gw.plant.example"));
        QVERIFY(!bench.find<QPushButton>("saveButton").isEnabled());
        QVERIFY(bench.find<PlainLabel>("editorProblem").fullText().contains(QStringLiteral("begins with mqtt://")));
        bench.type("hostEdit", QStringLiteral("10.0.0.7"));
        QCOMPARE(bench.find<QLineEdit>("urlEdit").text(), QStringLiteral("mqtt://10.0.0.7:1884"));
        QVERIFY(bench.find<QPushButton>("saveButton").isEnabled());
    }
    void theKeyboardGoesFromTheAddressToTheSectionsToTheFoot()
    {
        EditorBench bench(fullProfile());
        bench.find<QLineEdit>("urlEdit").setFocus();
        QStringList visited;
        for (int i = 0; i < 30 && !visited.contains(QStringLiteral("cancelButton")); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            visited.append(QApplication::focusWidget()->objectName());
        }
        QVERIFY2(visited.contains(QStringLiteral("hostEdit")), qPrintable(visited.join(QLatin1Char(' '))));
        QVERIFY(visited.indexOf(QStringLiteral("hostEdit")) < visited.indexOf(QStringLiteral("cancelButton")));
    }
    void removingNeedsARow()
    {
        EditorBench bench(ConnectionProfile::create());
        QVERIFY(!bench.find<QPushButton>("removeSubscription").isEnabled());
        QVERIFY(!bench.find<QPushButton>("removeUserProperty").isEnabled());
        bench.find<QPushButton>("addSubscription").click();
        QVERIFY(bench.find<QPushButton>("removeSubscription").isEnabled());
        bench.find<QPushButton>("removeSubscription").click();
        QVERIFY(!bench.find<QPushButton>("removeSubscription").isEnabled());
    }
    void problems_data()
    {
        QTest::addColumn<int>("section");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentencePart");
        QTest::newRow("port out of range")
            << 0 << QByteArray("portEdit") << QStringLiteral("70000") << QStringLiteral("65535");
        QTest::newRow("no host") << 0 << QByteArray("hostEdit") << QStringLiteral(" ") << QStringLiteral("host");
        QTest::newRow("a URL as host") << 0 << QByteArray("hostEdit") << QStringLiteral("mqtt://a/b")
                                       << QStringLiteral("host");
        QTest::newRow("no name") << 0 << QByteArray("nameEdit") << QStringLiteral(" ") << QStringLiteral("name");
        QTest::newRow("receive maximum 0")
            << 5 << QByteArray("receiveMaximumEdit") << QStringLiteral("0") << QStringLiteral("Receive Maximum");
        QTest::newRow("wildcard in the will's topic")
            << 3 << QByteArray("willTopicEdit") << QStringLiteral("a/#") << QStringLiteral("Last will");
        QTest::newRow("first wait above the longest")
            << 6 << QByteArray("reconnectMinEdit") << QStringLiteral("90000") << QStringLiteral("wait");
    }
    void problems()
    {
        QFETCH(int, section);
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        QFETCH(QString, sentencePart);
        ConnectionProfile profile = fullProfile();
        profile.reconnect = true;
        EditorBench bench(profile);
        bench.editor->showSection(section);
        bench.type(field.constData(), text);
        const QString sentence = bench.find<PlainLabel>("editorProblem").fullText();
        QVERIFY2(sentence.contains(sentencePart), qPrintable(sentence));
        QVERIFY(!bench.find<QPushButton>("saveButton").isEnabled());
        QVERIFY(!bench.find<QPushButton>("saveAndConnectButton").isEnabled());
    }
    void aBadTopicFilterIsToldAndNamed()
    {
        EditorBench bench(fullProfile());
        auto &table = bench.find<QTableWidget>("subscriptionTable");
        table.item(0, 0)->setText(QStringLiteral("a/#/b"));
        QVERIFY(bench.find<PlainLabel>("editorProblem").fullText().contains(QStringLiteral("a/#/b")));
        table.item(0, 0)->setText(QStringLiteral("a/#"));
        QCOMPARE(bench.editor->problem(), QString());
        QCOMPARE(bench.editor->profile().subscriptions.first().filter, QStringLiteral("a/#"));
    }
    void mqtt31LimitsTheClientIdentifier()
    {
        EditorBench bench(fullProfile());
        auto &version = bench.find<QComboBox>("versionBox");
        version.setCurrentIndex(version.findData(int(ProtocolVersion::V3_1)));
        Q_EMIT version.activated(version.currentIndex());
        bench.editor->showSection(1);
        bench.type("clientIdEdit", QStringLiteral("twenty-four-characters-x"));
        QVERIFY(bench.find<PlainLabel>("editorProblem").fullText().contains(QStringLiteral("23")));
        bench.type("clientIdEdit", QStringLiteral("twenty-three-character"));
        QCOMPARE(bench.editor->problem(), QString());
        QVERIFY(!bench.find<QLineEdit>("sessionExpiryEdit").isEnabled());
    }
    void aFailedSaveKeepsEverythingTyped()
    {
        EditorBench bench(fullProfile());
        bool works = false;
        bench.editor->setStore(
            [&works](const ConnectionProfile &) { return works ? QString() : QStringLiteral("The disk is full."); });
        QSignalSpy saved(bench.editor.data(), &ConnectionEditor::saved);
        bench.type("nameEdit", QStringLiteral("Renamed"));
        QTest::mouseClick(&bench.find<QPushButton>("saveButton"), Qt::LeftButton);
        QVERIFY(bench.editor->isVisible());
        QCOMPARE(saved.count(), 0);
        QCOMPARE(bench.find<PlainLabel>("editorProblem").fullText(), QStringLiteral("The disk is full."));
        QCOMPARE(bench.find<QLineEdit>("nameEdit").text(), QStringLiteral("Renamed"));
        works = true;
        QTest::mouseClick(&bench.find<QPushButton>("saveButton"), Qt::LeftButton);
        QCOMPARE(saved.count(), 1);
        QVERIFY(!bench.editor || !bench.editor->isVisible());
    }
    void leavingWithChangesAsksFirst()
    {
        EditorBench bench(fullProfile());
        bench.type("nameEdit", QStringLiteral("Renamed"));
        QTest::keyClick(bench.editor, Qt::Key_Escape);
        QVERIFY(bench.editor->isVisible());
        QVERIFY(bench.find<PlainLabel>("editorProblem").fullText().contains(QStringLiteral("not saved")));
        QTest::keyClick(bench.editor, Qt::Key_Escape); // back to the fields
        QVERIFY(bench.editor->isVisible());
        QCOMPARE(bench.find<PlainLabel>("editorProblem").fullText(), QString());
        auto &cancel = bench.find<QPushButton>("cancelButton");
        QTest::mouseClick(&cancel, Qt::LeftButton);
        QCOMPARE(cancel.text(), QStringLiteral("Discard changes"));
        QVERIFY(bench.editor->isVisible());
        QTest::mouseClick(&cancel, Qt::LeftButton);
        QVERIFY(!bench.editor || !bench.editor->isVisible());
    }
    void leavingWithoutChangesDoesNotAsk()
    {
        EditorBench bench(fullProfile());
        QTest::keyClick(bench.editor, Qt::Key_Escape);
        QVERIFY(!bench.editor || !bench.editor->isVisible());
    }
    void fieldsOfAnotherVersionDoNotStandAgainstSaving()
    {
        EditorBench bench(fullProfile());
        for (const char *field : {"sessionExpiryEdit", "willDelayEdit"}) {
            bench.type(field, {});
            QTest::keyClick(&bench.find<QLineEdit>(field), Qt::Key_Backspace);
        }
        QVERIFY(!bench.editor->problem().isEmpty());
        auto &version = bench.find<QComboBox>("versionBox");
        version.setCurrentIndex(version.findData(int(ProtocolVersion::V3_1_1)));
        Q_EMIT version.activated(version.currentIndex());
        QCOMPARE(bench.editor->problem(), QString());
        QVERIFY(bench.find<QPushButton>("saveButton").isEnabled());
    }
    void theKeyToSaveTakesTheCellBeingEdited()
    {
        EditorBench bench(fullProfile());
        bench.editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.editor));
        bench.editor->showSection(4);
        auto &table = bench.find<QTableWidget>("subscriptionTable");
        table.setFocus();
        table.editItem(table.item(0, 0));
        auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(cell);
        cell->selectAll();
        QTest::keyClicks(cell, QStringLiteral("new/filter"));
        QSignalSpy saved(bench.editor.data(), &ConnectionEditor::saved);
        QTest::keyClick(cell, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.first().at(0).value<ConnectionProfile>().subscriptions.first().filter,
                 QStringLiteral("new/filter"));
    }
    void pictures()
    {
        test::WindowBench window;
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            window.theme.setChoice(choice);
            EditorBench bench(fullProfile());
            for (const int section : {0, 2, 3, 4, 5}) {
                bench.editor->showSection(section);
                test::grabForLooking(*bench.editor,
                                     QStringLiteral("editor-%1-%2").arg(QString::number(section), toString(choice)));
            }
            QCOMPARE(bench.editor->problem(), QString());
        }
    }
};

MQTTSCOPE_TEST(TestConnectionEditor, "tst_connectioneditor")
#include "tst_connectioneditor.moc"
