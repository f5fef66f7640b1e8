// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/messagedetails.h"
#include "ui/models/messagehistorymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{
constexpr qint64 kMs = 1'000'000;
}

class TestMessageHistoryModel : public QObject
{
    Q_OBJECT
private:
    static QString cell(const MessageHistoryModel &model, int row, int column)
    {
        return model.data(model.index(row, column), Qt::DisplayRole).toString();
    }

private Q_SLOTS:
    void newestFirst()
    {
        CaptureBuilder builder;
        CaptureStore store;
        MessageHistoryModel model(store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        builder.setStep(102 * kMs);
        builder.publish("t", "1").publish("other", "x");
        builder.publish(
            {.topic = "t", .payload = "{\"v\": 2}", .qos = QoS::ExactlyOnce, .retain = true, .properties = {}});
        store.append(builder.take());
        model.setTopic(ConnectionId(1), builder.topicId("t"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, MessageHistoryModel::Payload), QStringLiteral("{\"v\":2}"));
        QCOMPARE(cell(model, 0, MessageHistoryModel::Delta), QStringLiteral("204 ms"));
        QCOMPARE(cell(model, 0, MessageHistoryModel::QoSColumn), QStringLiteral("2"));
        QCOMPARE(cell(model, 0, MessageHistoryModel::Retain), QStringLiteral("R"));
        QCOMPARE(cell(model, 0, MessageHistoryModel::Size), QStringLiteral("8 B"));
        QCOMPARE(cell(model, 1, MessageHistoryModel::Payload), QStringLiteral("1"));
        QCOMPARE(cell(model, 1, MessageHistoryModel::Delta), QStringLiteral("–"));
        QCOMPARE(model.longestGapNs(), 204 * kMs);
        QCOMPARE(model.packetAt(0), PacketNumber(3));
        QCOMPARE(model.rowOf(1), 1);
        QCOMPARE(model.rowOf(2), -1);
        QCOMPARE(model.previousOf(3), PacketNumber(1));
    }

    void messagesOfFaultyPacketsAreMarked()
    {
        CaptureBuilder builder;
        CaptureStore store;
        MessageHistoryModel model(store);
        builder.publish("a/b", "1");
        // A PUBLISH 5.0 whose Topic Alias is 0.
        builder.setVersion(ProtocolVersion::V5_0);
        builder.frame(QByteArray::fromHex("300b0003612f62032300003132"), Direction::FromBroker);
        store.append(builder.take());
        QVERIFY(faultOf(store.record(1)).isEmpty());
        QVERIFY(faultOf(store.record(2)).contains(QStringLiteral("MQTT-3.3.2-8")));
        model.setTopic(ConnectionId(1), builder.topicId("a/b"));
        QVERIFY(model.rowCount() > 0);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row, 0).data(MessageHistoryModel::FaultRole).toString(),
                     faultOf(store.record(model.packetAt(row))));
    }

    void oldMessagesAreReadOnRequest()
    {
        CaptureBuilder builder;
        CaptureStore store;
        MessageHistoryModel model(store);
        builder.publish("other", "x");
        for (int i = 0; i < 1000; ++i)
            builder.publish("t", QByteArray::number(i));
        store.append(builder.take());
        model.setTopic(ConnectionId(1), builder.topicId("t"));
        QCOMPARE(model.rowCount(), MessageHistoryModel::kPage);
        QCOMPARE(model.rowOf(500), -1);
        QVERIFY(model.fetchUpTo(500));
        QCOMPARE(model.rowOf(500), 501);
        QCOMPARE(model.rowCount(), 502);
        QVERIFY(model.fetchUpTo(900));
        QCOMPARE(model.rowCount(), 502);
        QVERIFY(!model.fetchUpTo(1)); // of another topic
        QVERIFY(!model.fetchUpTo(5000));
        QCOMPARE(model.rowCount(), 502);
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 702);
    }

    void newMessagesComeInOnTop()
    {
        CaptureBuilder builder;
        CaptureStore store;
        MessageHistoryModel model(store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTopic(ConnectionId(1), builder.topicId("t"));
        QCOMPARE(model.rowCount(), 0);
        builder.publish("t", "1");
        store.append(builder.take());
        QCOMPARE(model.rowCount(), 0); // nothing moves between refreshes
        model.refresh();
        QCOMPARE(model.rowCount(), 1);
        const QPersistentModelIndex pinned(model.index(0, 0));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        for (int i = 2; i <= 50; ++i)
            builder.publish("t", QByteArray::number(i));
        store.append(builder.take());
        model.refresh();
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(pinned.row(), 49);
        QCOMPARE(cell(model, 0, MessageHistoryModel::Payload), QStringLiteral("50"));
    }

    void olderMessagesAreFetched()
    {
        CaptureBuilder builder;
        CaptureStore store;
        MessageHistoryModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // it would read on while rows come and go
        for (int i = 0; i < 450; ++i)
            builder.publish("t", QByteArray::number(i));
        store.append(builder.take());
        model.setTopic(ConnectionId(1), builder.topicId("t"));
        QCOMPARE(model.rowCount(), MessageHistoryModel::kPage);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 450);
        QCOMPARE(cell(model, 449, MessageHistoryModel::Payload), QStringLiteral("0"));
    }

    void evictedRowsSaySo()
    {
        CaptureBuilder builder(4096);
        CaptureStore store(64 * 1024);
        MessageHistoryModel model(store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        builder.publish("t", "first");
        store.append(builder.take());
        model.setTopic(ConnectionId(1), builder.topicId("t"));
        const QString time = cell(model, 0, MessageHistoryModel::Time);
        for (int i = 0; i < 200; ++i) {
            builder.publish("noise", QByteArray(1000, 'n'));
            store.append(builder.take());
        }
        model.refresh();
        QVERIFY(!store.contains(1));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.data(model.index(0, 0), MessageHistoryModel::EvictedRole).toBool());
        QVERIFY(cell(model, 0, MessageHistoryModel::Payload).contains(QStringLiteral("no longer")));
        QCOMPARE(cell(model, 0, MessageHistoryModel::Time), time);
        QVERIFY(!model.canFetchMore({}));
        store.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

MQTTSCOPE_TEST(TestMessageHistoryModel, "tst_messagehistorymodel")
#include "tst_messagehistorymodel.moc"
