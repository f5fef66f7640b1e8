// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/topics/topicsfixture.h"
#include "ui/editors/propertyeditor.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

struct Panel : TopicsFixture
{
    using TopicsFixture::TopicsFixture;
    QLineEdit *topic = find<QLineEdit>("publishTopicEdit");
    QPlainTextEdit *payload = find<QPlainTextEdit>("publishPayloadEdit");
    QComboBox *qos = find<QComboBox>("publishQoSBox");
    QComboBox *format = find<QComboBox>("publishFormatBox");
    QPushButton *button = find<QPushButton>("publishButton");
    void pressCtrlEnter()
    {
        payload->setFocus();
        QTest::keyClick(payload, Qt::Key_Return, Qt::ControlModifier);
    }
    [[nodiscard]] QString outcome() const { return find<QLabel>("publishOutcome")->accessibleName(); }
};

}

class TestPublishPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ctrlEnterPublishesWhatIsTyped()
    {
        Panel p;
        p.connectNow();
        QTest::keyClicks(p.topic, QStringLiteral("a/set"));
        p.qos->setCurrentIndex(1);
        p.find<QCheckBox>("publishRetainBox")->setChecked(true);
        QTest::keyClicks(p.payload, QStringLiteral("on"));
        p.pressCtrlEnter();
        QCOMPARE(p.engine.published.size(), 1);
        const PublishRequest &request = p.engine.published[0].request;
        QCOMPARE(p.engine.published[0].connection, p.connection);
        QCOMPARE(request.topic, QStringLiteral("a/set"));
        QCOMPARE(request.payload, QByteArray("on"));
        QCOMPARE(request.qos, QoS::AtLeastOnce);
        QVERIFY(request.retain);
        QVERIFY(p.outcome().contains(QStringLiteral("PUBACK")));
        p.engine.finish(p.engine.published[0].operation, {.succeeded = true, .text = {}, .codes = {}});
        QVERIFY2(p.outcome().startsWith(QStringLiteral("PUBACK after ")), qPrintable(p.outcome()));
        QCOMPARE(p.topic->text(), QStringLiteral("a/set")); // kept for the next one
    }

    void failuresAreNamed()
    {
        Panel p;
        p.connectNow();
        p.topic->setText(QStringLiteral("a"));
        p.qos->setCurrentIndex(2);
        QTest::mouseClick(p.button, Qt::LeftButton);
        p.engine.finish(
            p.engine.published[0].operation,
            {.succeeded = false, .reasonCode = 0x87, .text = QStringLiteral("Not authorized"), .codes = {}});
        QCOMPARE(p.outcome(), QStringLiteral("0x87 Not authorized"));
        // The end of somebody else's operation is not ours.
        p.engine.finish(OperationId(4711), {.succeeded = true, .text = {}, .codes = {}});
        QCOMPARE(p.outcome(), QStringLiteral("0x87 Not authorized"));
    }

    void whatCameOfAPublishStaysUntilTheNextEdit()
    {
        Panel p;
        p.connectNow();
        p.topic->setText(QStringLiteral("a"));
        QTest::mouseClick(p.button, Qt::LeftButton);
        p.engine.finish(
            p.engine.published[0].operation,
            {.succeeded = false, .reasonCode = 0x87, .text = QStringLiteral("Not authorized"), .codes = {}});
        // A ping is answered; a connection nobody looks at fails.
        p.engine.setStatus(p.engine.status(p.connection));
        QCOMPARE(p.outcome(), QStringLiteral("0x87 Not authorized"));
        p.engine.setState(p.connection, ConnectionState::Reconnecting);
        QCOMPARE(p.outcome(), QStringLiteral("0x87 Not authorized"));
        QVERIFY(!p.button->isEnabled());
        p.topic->setText(QStringLiteral("b"));
        QVERIFY2(p.outcome().startsWith(QStringLiteral("Not connected")), qPrintable(p.outcome()));
        p.connectNow();
        QVERIFY(p.outcome().isEmpty());
    }

    void theFailureOfAnEarlierPublishIsToldWithItsTopic()
    {
        Panel p;
        p.connectNow();
        p.qos->setCurrentIndex(1);
        for (const auto *topic : {"first", "second"}) {
            p.topic->setText(QLatin1String(topic));
            QTest::mouseClick(p.button, Qt::LeftButton);
        }
        p.engine.finish(
            p.engine.published[0].operation,
            {.succeeded = false, .reasonCode = 0x87, .text = QStringLiteral("Not authorized"), .codes = {}});
        QCOMPARE(p.outcome(), QStringLiteral("first: 0x87 Not authorized"));
        p.engine.finish(p.engine.published[1].operation, {.succeeded = true, .text = {}, .codes = {}});
        QVERIFY(p.outcome().startsWith(QStringLiteral("first: 0x87 Not authorized · PUBACK after ")));
    }

    void theKeyboardGoesToTheFirstProperty()
    {
        Panel p;
        p.connectNow();
        QTest::mouseClick(p.find<QPushButton>("publishPropertiesButton"), Qt::LeftButton);
        QTRY_COMPARE(QApplication::focusWidget(), p.find<QComboBox>("payloadFormatIndicatorBox"));
        p.find<QWidget>("propertiesPopup")->close();
    }

    void whatCannotBePublishedSaysWhy()
    {
        Panel p;
        QVERIFY(!p.button->isEnabled());
        QVERIFY2(p.outcome().startsWith(QStringLiteral("Not connected")), qPrintable(p.outcome()));
        p.connectNow();
        p.topic->setText(QStringLiteral("a/#"));
        QVERIFY(!p.button->isEnabled());
        QVERIFY(!p.outcome().isEmpty());
        p.topic->setText(QStringLiteral("a/b"));
        QVERIFY(p.button->isEnabled());
        QVERIFY(p.outcome().isEmpty());
        p.format->setCurrentIndex(1);
        p.payload->setPlainText(QStringLiteral("{\"a\": }"));
        QVERIFY(!p.button->isEnabled());
        QVERIFY(p.outcome().contains(QStringLiteral("line 1, column 7")));
        p.pressCtrlEnter();
        QVERIFY(p.engine.published.isEmpty());
        p.engine.setState(p.connection, ConnectionState::Reconnecting);
        QVERIFY2(p.outcome().startsWith(QStringLiteral("Not connected")), qPrintable(p.outcome()));
    }

    void aMessageIsPublishedWithoutAConnection_data()
    {
        QTest::addColumn<bool>("queues");
        QTest::addColumn<int>("qos");
        QTest::addColumn<bool>("isPublished");
        QTest::newRow("QoS 1 waits") << true << 1 << true;
        QTest::newRow("QoS 2 waits") << true << 2 << true;
        QTest::newRow("QoS 0 is not kept") << true << 0 << false;
        QTest::newRow("the profile keeps nothing") << false << 1 << false;
    }
    void aMessageIsPublishedWithoutAConnection()
    {
        QFETCH(bool, queues);
        QFETCH(int, qos);
        QFETCH(bool, isPublished);
        Panel p;
        ConnectionStatus status = p.engine.status(p.connection);
        status.state = ConnectionState::Reconnecting;
        status.queuesOffline = queues;
        p.engine.setStatus(status);
        p.topic->setText(QStringLiteral("a"));
        p.qos->setCurrentIndex(qos);
        QCOMPARE(p.button->isEnabled(), isPublished);
        const QString hint = p.outcome();
        QVERIFY2(hint.startsWith(QStringLiteral("Not connected")), qPrintable(hint));
        QCOMPARE(hint.contains(QStringLiteral("QoS 1 or 2")), queues && qos == 0);
        QCOMPARE(hint.contains(QStringLiteral("wait")), isPublished);
        p.pressCtrlEnter();
        QCOMPARE(p.engine.published.size(), isPublished ? 1 : 0);
        if (!isPublished)
            return;
        QCOMPARE(int(p.engine.published[0].request.qos), qos);
        QCOMPARE(p.outcome(), QStringLiteral("Waiting for the connection…"));
        p.connectNow();
        p.engine.finish(p.engine.published[0].operation, {.succeeded = true, .text = {}, .codes = {}});
        QVERIFY2(p.outcome().contains(QStringLiteral(" after ")), qPrintable(p.outcome()));
    }

    void readOnlyConnectionsNeverPublish()
    {
        Panel p(ProtocolVersion::V5_0, true);
        p.connectNow();
        p.topic->setText(QStringLiteral("a"));
        QVERIFY(!p.button->isEnabled());
        QVERIFY(p.outcome().contains(QStringLiteral("read-only")));
        p.pressCtrlEnter();
        QVERIFY(p.engine.published.isEmpty());
    }

    void formats_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("text") << 0 << QStringLiteral("21 °C")
                              << QByteArray("21 \xC2\xB0"
                                            "C")
                              << true;
        QTest::newRow("JSON as typed") << 1 << QStringLiteral("{ \"a\": 1.0 }") << QByteArray("{ \"a\": 1.0 }") << true;
        QTest::newRow("hex") << 2 << QStringLiteral("00 ff\nA0") << QByteArray::fromHex("00ffa0") << true;
        QTest::newRow("odd hex") << 2 << QStringLiteral("0f f") << QByteArray() << false;
        QTest::newRow("no hex") << 2 << QStringLiteral("xy") << QByteArray() << false;
        QTest::newRow("Base64") << 3 << QStringLiteral("AAEC") << QByteArray::fromHex("000102") << true;
        QTest::newRow("no Base64") << 3 << QStringLiteral("A?") << QByteArray() << false;
        QTest::newRow("empty") << 0 << QString() << QByteArray() << true;
    }
    void formats()
    {
        QFETCH(int, format);
        QFETCH(QString, typed);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isValid);
        Panel p;
        p.connectNow();
        p.topic->setText(QStringLiteral("t"));
        p.format->setCurrentIndex(format);
        p.payload->setPlainText(typed);
        QCOMPARE(p.button->isEnabled(), isValid);
        p.pressCtrlEnter();
        QCOMPARE(p.engine.published.size(), isValid ? 1 : 0);
        if (isValid)
            QCOMPARE(p.engine.published[0].request.payload, bytes);
    }

    void hiddenCharactersInTheTopicAreNamed()
    {
        Panel p;
        p.connectNow();
        p.topic->setText(QStringLiteral("a\u202Eb"));
        QVERIFY(p.outcome().contains(QStringLiteral("a⟨U+202E⟩b")));
    }

    void propertiesAreSentWithTheMessage()
    {
        Panel p;
        p.connectNow();
        p.topic->setText(QStringLiteral("t"));
        auto *button = p.find<QPushButton>("publishPropertiesButton");
        QTest::mouseClick(button, Qt::LeftButton);
        p.find<QComboBox>("payloadFormatIndicatorBox")->setCurrentIndex(2);
        QTest::keyClicks(p.find<QLineEdit>("messageExpiryEdit"), QStringLiteral("60"));
        QTest::keyClicks(p.find<QLineEdit>("contentTypeEdit"), QStringLiteral("text/plain"));
        QTest::keyClicks(p.find<QLineEdit>("responseTopicEdit"), QStringLiteral("r/1"));
        p.find<QCheckBox>("correlationIsHexBox")->setChecked(true);
        QTest::keyClicks(p.find<QLineEdit>("correlationDataEdit"), QStringLiteral("00 ff"));
        QTest::mouseClick(p.find<QToolButton>("addUserPropertyButton"), Qt::LeftButton);
        auto *table = p.find<QTableWidget>("userPropertyTable");
        table->item(0, 0)->setText(QStringLiteral("k"));
        table->item(0, 1)->setText(QStringLiteral("v"));
        QCOMPARE(button->text(), QStringLiteral("Properties (6)"));
        p.find<QWidget>("propertiesPopup")->close();
        p.pressCtrlEnter();
        QCOMPARE(p.engine.published.size(), 1);
        const MessageProperties &sent = p.engine.published[0].request.properties;
        QCOMPARE(sent.payloadIsUtf8, std::optional(true));
        QCOMPARE(sent.messageExpiry, std::optional<quint32>(60));
        QCOMPARE(sent.contentType, QStringLiteral("text/plain"));
        QCOMPARE(sent.responseTopic, QStringLiteral("r/1"));
        QCOMPARE(sent.correlationData, QByteArray::fromHex("00ff"));
        QCOMPARE(sent.userProperties, UserPropertyList({{QStringLiteral("k"), QStringLiteral("v")}}));
    }

    void wrongPropertiesKeepTheMessageBack()
    {
        Panel p;
        p.connectNow();
        p.topic->setText(QStringLiteral("t"));
        auto *expiry = p.find<QLineEdit>("messageExpiryEdit");
        expiry->setText(QStringLiteral("soon"));
        QVERIFY(!p.button->isEnabled());
        QVERIFY(p.outcome().contains(QStringLiteral("Expiry")));
        expiry->setText(QStringLiteral("4294967295"));
        QVERIFY(p.button->isEnabled());
        p.find<QLineEdit>("topicAliasEdit")->setText(QStringLiteral("0"));
        QVERIFY(!p.button->isEnabled());
        p.find<QLineEdit>("topicAliasEdit")->clear();
        p.find<QLineEdit>("responseTopicEdit")->setText(QStringLiteral("a/+"));
        QVERIFY(!p.button->isEnabled());
    }

    void propertiesAreOf50Only()
    {
        Panel p(ProtocolVersion::V3_1_1);
        p.connectNow();
        QVERIFY(!p.find<QPushButton>("publishPropertiesButton")->isEnabled());
    }

    void propertyEditorRoundTrips()
    {
        MessageProperties properties;
        properties.payloadIsUtf8 = false;
        properties.messageExpiry = 5;
        properties.topicAlias = 9;
        properties.contentType = QStringLiteral("x");
        properties.responseTopic = QStringLiteral("y");
        properties.correlationData = QByteArray::fromHex("0001");
        properties.userProperties = {{QStringLiteral("<b>"), QStringLiteral("%1")}, {QStringLiteral("<b>"), QString()}};
        PropertyEditor editor;
        editor.setProperties(properties);
        QVERIFY(editor.problem().isEmpty());
        QCOMPARE(editor.properties(), properties);
        editor.setProperties({});
        QCOMPARE(editor.properties(), MessageProperties());
        QCOMPARE(editor.count(), 0);
    }
};

MQTTSCOPE_TEST(TestPublishPanel, "tst_publishpanel")
#include "tst_publishpanel.moc"
