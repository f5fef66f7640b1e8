// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capturestore.h"
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/topicsearch.h"
#include "ui/models/trafficmeter.h"

#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;

namespace
{
QList<QByteArray> found(const CaptureStore &capture, ConnectionId connection, const QString &text)
{
    TopicSearch search(capture, connection, text);
    search.finish();
    QList<QByteArray> names;
    for (const TopicId topic : search.hits())
        names.append(capture.topicName(topic));
    return names;
}
}

class TestTopicSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWordMustOccurAndTheShortestComesFirst()
    {
        CaptureStore capture;
        test::CaptureBuilder builder;
        for (const char *name : {"plant/Line1/press-04/temperature", "plant/line1/press-04", "plant/line2/press-04",
                                 "ofen/W\xC3\x84RME/press-04"})
            builder.publish(name, "1");
        capture.append(builder.take());
        QCOMPARE(found(capture, ConnectionId(1), QStringLiteral("LINE1 press")),
                 QList<QByteArray>({"plant/line1/press-04", "plant/Line1/press-04/temperature"}));
        QCOMPARE(found(capture, ConnectionId(1), QStringLiteral("wärme")),
                 QList<QByteArray>{"ofen/W\xC3\x84RME/press-04"});
        QVERIFY(found(capture, ConnectionId(1), QStringLiteral("  ")).isEmpty());
        QVERIFY(found(capture, ConnectionId(2), QStringLiteral("press")).isEmpty());
        QCOMPARE(found(capture, ConnectionId(), QStringLiteral("press")).size(), 4);
    }
    void manyTopicsTakeManySteps()
    {
        CaptureStore capture;
        test::CaptureBuilder builder;
        for (int i = 0; i < 50'000; ++i)
            builder.publish("t/" + QByteArray::number(i), "1");
        capture.append(builder.take());
        TopicSearch search(capture, ConnectionId(1), QStringLiteral("t/4999"));
        int steps = 1;
        while (!search.step())
            ++steps;
        QCOMPARE(steps, 3);
        QCOMPARE(search.hits().size(), 11);
        QCOMPARE(capture.topicName(search.hits().first()), QByteArray("t/4999"));
    }
    void theMeterCountsWhatBrokersSentToClients()
    {
        CaptureStore capture;
        TrafficMeter meter(capture);
        QSignalSpy arrived(&meter, &TrafficMeter::messagesArrived);
        test::CaptureBuilder builder;
        builder.publish("a", "1").publish("a", "2");
        builder.setDirection(Direction::FromClient).publish("a", "3");
        builder.setMarks(CaptureRecord::LocalSession).setDirection(Direction::FromBroker).publish("a", "4");
        capture.append(builder.take());
        QCOMPARE(meter.messagesReceived(), quint64(2));
        QCOMPARE(arrived.count(), 1);
        QSignalSpy sampled(&meter, &TrafficMeter::sampled);
        QVERIFY(sampled.wait());
        QCOMPARE(meter.rates(ConnectionId(1)).received, 2.0);
        QCOMPARE(meter.rates(ConnectionId(1)).sent, 1.0);
        QVERIFY(sampled.wait());
        QCOMPARE(meter.total().received, 0.0);
        QCOMPARE(meter.history().size(), 2);
    }
};

MQTTSCOPE_TEST(TestTopicSearch, "tst_topicsearch")
#include "tst_topicsearch.moc"
