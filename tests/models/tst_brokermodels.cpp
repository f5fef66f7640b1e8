// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/brokerclientmodel.h"
#include "ui/models/brokerhealth.h"
#include "ui/models/brokerofferingmodel.h"
#include "ui/models/sysmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;

namespace
{
constexpr qint64 kSecond = 1'000'000'000;
using Tester = QAbstractItemModelTester;
}

class TestBrokerModels : public QObject
{
    Q_OBJECT

    static QStringList row(const QAbstractItemModel &model, const QString &name)
    {
        for (int i = 0; i < model.rowCount(); ++i)
            if (model.index(i, 0).data().toString() == name)
                return {model.index(i, 1).data().toString(), model.index(i, 2).data().toString()};
        return {};
    }

private Q_SLOTS:
    void offeringSaysWhatWasSentAndWhatHoldsOtherwise()
    {
        BrokerOfferingModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        ConnackInfo connack;
        connack.version = ProtocolVersion::V5_0;
        connack.receiveMaximum = 20;
        connack.retainAvailable = false;
        connack.reasonString = QStringLiteral("<b>welcome\u202E</b>");
        model.setConnack(connack);
        QCOMPARE(row(model, QStringLiteral("Receive Maximum")),
                 QStringList({QStringLiteral("20"), QStringLiteral("0x21 CONNACK")}));
        QCOMPARE(row(model, QStringLiteral("Maximum QoS")),
                 QStringList({QStringLiteral("2"), QStringLiteral("not sent: default")}));
        QCOMPARE(row(model, QStringLiteral("Retain Available")),
                 QStringList({QStringLiteral("no"), QStringLiteral("0x25 CONNACK")}));
        const QString reason = row(model, QStringLiteral("Reason String")).value(0);
        QVERIFY(reason.startsWith(QStringLiteral("<b>welcome")));
        QVERIFY(!reason.contains(QChar(0x202E)));
        model.setConnack(std::nullopt);
        QCOMPARE(model.rowCount(), 0);
    }
    void offeringBefore5HasNoProperties()
    {
        BrokerOfferingModel model;
        ConnackInfo connack;
        connack.version = ProtocolVersion::V3_1_1;
        connack.sessionPresent = true;
        model.setConnack(connack);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(row(model, QStringLiteral("Session Present")).value(0), QStringLiteral("yes"));
    }
    void theSameConnackChangesNothing()
    {
        BrokerOfferingModel model;
        ConnackInfo connack;
        connack.version = ProtocolVersion::V5_0;
        model.setConnack(connack);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setConnack(connack);
        QCOMPARE(reset.count(), 0);
    }
    void sysTopicsOfOneConnectionInOrder()
    {
        CaptureStore store;
        test::CaptureBuilder builder;
        SysModel model(store);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        builder.publish("$SYS/broker/uptime", "77 seconds").publish("plant/a", "1").publish("$SYS/other", "x");
        store.append(builder.take());
        model.setConnection(ConnectionId(1));
        QCOMPARE(model.rowCount(), 2);
        builder.publish("$SYS/broker/clients/connected", "3").publish("$SYS/broker/uptime", "88 seconds");
        store.append(builder.take());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("clients/connected"));
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("88 seconds"));
        QCOMPARE(model.number("$SYS/broker/uptime"), std::optional(88.0));
        QCOMPARE(model.history("$SYS/broker/uptime", 10).size(), size_t(2));
        model.setConnection(ConnectionId(2));
        QCOMPARE(model.rowCount(), 0);
    }
    void clearEmptiesTheSysTable()
    {
        CaptureStore store;
        test::CaptureBuilder builder;
        SysModel model(store);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setConnection(ConnectionId(1));
        builder.publish("$SYS/broker/uptime", "77 seconds");
        store.append(builder.take());
        QSignalSpy changed(&model, &SysModel::valuesChanged);
        store.clear();
        QCOMPARE(changed.count(), 1);
        // A broker that publishes on change alone would never fill it again.
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("77 seconds"));
        QCOMPARE(model.number("$SYS/broker/uptime"), 77.0);
        QCOMPARE(model.text("$SYS/broker/uptime"), QStringLiteral("77 seconds"));
        builder.publish("$SYS/broker/uptime", "88 seconds");
        store.append(builder.take());
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("88 seconds"));
    }
    void pausedSysValuesStandStill()
    {
        CaptureStore store;
        test::CaptureBuilder builder;
        SysModel model(store);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setConnection(ConnectionId(1));
        builder.publish("$SYS/broker/uptime", "77 seconds");
        store.append(builder.take());
        model.setPaused(true);
        builder.publish("$SYS/broker/uptime", "88 seconds").publish("$SYS/new", "1");
        store.append(builder.take());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("77 seconds"));
        model.setPaused(false);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("88 seconds"));
    }
    void aLongSysValueSaysThatItIsCut()
    {
        CaptureStore store;
        test::CaptureBuilder builder;
        SysModel model(store);
        model.setConnection(ConnectionId(1));
        builder.publish("$SYS/long", QByteArray(1500, 'x'));
        store.append(builder.take());
        QVERIFY(model.index(0, 1).data().toString().endsWith(QStringLiteral("x … (first 1024 of 1500 bytes)")));
    }
    void aBrokerThatInventsTopicsIsBounded()
    {
        CaptureStore store;
        test::CaptureBuilder builder;
        SysModel model(store);
        model.setConnection(ConnectionId(1));
        for (int i = 0; i < SysModel::kMaximumRows + 500; ++i)
            builder.publish("$SYS/" + QByteArray::number(i), "1");
        store.append(builder.take());
        QCOMPARE(model.rowCount(), SysModel::kMaximumRows);
    }
    void healthOfMosquitto()
    {
        CaptureStore store;
        test::CaptureBuilder builder;
        SysModel model(store);
        model.setConnection(ConnectionId(1));
        QCOMPARE(healthFromSys(model).clients.value, QStringLiteral("–"));
        builder.setStep(0);
        for (int i = 0; i < 4; ++i) {
            builder.setTime((100 + i * 10) * kSecond);
            builder.publish("$SYS/broker/clients/connected", QByteArray::number(210 + i));
            builder.publish("$SYS/broker/publish/messages/received", QByteArray::number(1000 + i * 12040));
            builder.publish("$SYS/broker/retained messages/count", QByteArray::number(2114 + i));
        }
        builder.publish("$SYS/broker/load/publish/received/1min", "71280");
        builder.publish("$SYS/broker/uptime", "1051200 seconds");
        builder.publish("$SYS/broker/version", "mosquitto version 2.0.11");
        store.append(builder.take());
        const BrokerHealth health = healthFromSys(model);
        QCOMPARE(health.clients.value, QStringLiteral("213"));
        QCOMPARE(health.clients.trend.size(), 4);
        QCOMPARE(health.messagesIn.value, QStringLiteral("1\u202F204/s"));
        QCOMPARE(health.messagesIn.note, QStringLiteral("1 min mean 1\u202F188/s"));
        QCOMPARE(health.messagesIn.trend.size(), 3);
        QCOMPARE(health.retained.note, QStringLiteral("+3 in 1 min"));
        QCOMPARE(health.uptime.value, QStringLiteral("12 d 04 h"));
        QCOMPARE(health.uptime.note, QStringLiteral("mosquitto 2.0.11"));
    }
    void aValueThatStandsStillIsUnchanged()
    {
        CaptureStore store;
        test::CaptureBuilder builder;
        SysModel model(store);
        model.setConnection(ConnectionId(1));
        builder.setTime(100 * kSecond).publish("$SYS/broker/retained messages/count", "5");
        builder.setTime(110 * kSecond).publish("$SYS/broker/retained messages/count", "46");
        store.append(builder.take());
        const auto at = [&](qint64 seconds) { return healthFromSys(model, seconds * kSecond).retained; };
        QCOMPARE(at(120).note, QStringLiteral("+41 in 1 min"));
        QCOMPARE(at(480).note, QStringLiteral("unchanged for 1 min"));
        QCOMPARE(at(480).trend.last(), 46.0F);
        QVERIFY(at(480).trend.count(46.0F) > at(120).trend.count(46.0F));
        QCOMPARE(at(480'000).trend.size(), 60);
    }
    void hostileFiguresAreNotFigures_data()
    {
        QTest::addColumn<QByteArray>("payload");
        for (const char *payload : {"", "many", "-1", "nan", "inf", "1e300", "<b>5</b>"})
            QTest::newRow(payload) << QByteArray(payload);
    }
    void hostileFiguresAreNotFigures()
    {
        QFETCH(QByteArray, payload);
        CaptureStore store;
        test::CaptureBuilder builder;
        SysModel model(store);
        model.setConnection(ConnectionId(1));
        builder.publish("$SYS/broker/clients/connected", payload).publish("$SYS/broker/uptime", payload);
        store.append(builder.take());
        QCOMPARE(healthFromSys(model).clients.value, QStringLiteral("–"));
        QCOMPARE(healthFromSys(model).uptime.value, QStringLiteral("–"));
    }
    void healthOfTheLocalBroker()
    {
        LocalBrokerHealth local;
        BrokerStatus status;
        status.running = true;
        status.clients.resize(3);
        status.clients[2].connected = false;
        for (int i = 0; i < 3; ++i) {
            status.uptimeMs = i * 1000;
            status.messagesIn = quint64(i) * 50;
            local.take(status);
        }
        QCOMPARE(local.health().clients.value, QStringLiteral("2"));
        QCOMPARE(local.health().messagesIn.value, QStringLiteral("50.0/s"));
        status.uptimeMs += 30; // a report out of turn: one message in 30 ms is no rate of 33/s
        status.messagesIn += 1;
        local.take(status);
        QCOMPARE(local.health().messagesIn.value, QStringLiteral("50.0/s"));
        QCOMPARE(local.health().messagesIn.note, QStringLiteral("101 since the start"));
        QCOMPARE(local.health().messagesIn.trend.size(), 2);
        local.take(BrokerStatus());
        QCOMPARE(local.health().clients.value, QStringLiteral("–"));
    }
    void clientRatesNeedTime()
    {
        BrokerClientModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        BrokerStatus status;
        status.running = true;
        BrokerClientInfo client;
        client.clientId = QStringLiteral("press\u202E<b>");
        client.version = ProtocolVersion::V5_0;
        client.subscriptions = 1;
        status.clients = {client};
        const auto report = [&](qint64 uptimeMs, quint64 in) {
            status.uptimeMs = uptimeMs;
            status.clients[0].messagesIn = in;
            model.setStatus(status);
            return model.index(0, BrokerClientModel::RateIn).data().toString();
        };
        QCOMPARE(report(10'000, 100), QString());
        QCOMPARE(report(11'000, 110), QStringLiteral("10.0/s"));
        QCOMPARE(report(11'010, 120), QStringLiteral("10.0/s")); // too soon to say
        QCOMPARE(report(12'000, 130), QStringLiteral("20.0/s"));
        QVERIFY(!model.index(0, 0).data().toString().contains(QChar(0x202E)));
        QCOMPARE(model.index(0, BrokerClientModel::Subscriptions).data().toString(), QStringLiteral("1 sub"));
        status.clients.clear();
        model.setStatus(status);
        QCOMPARE(model.rowCount(), 0);
    }
};

MQTTSCOPE_TEST(TestBrokerModels, "tst_brokermodels")
#include "tst_brokermodels.moc"
