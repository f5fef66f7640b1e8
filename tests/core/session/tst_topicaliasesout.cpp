// SPDX-License-Identifier: GPL-3.0-or-later
// Topic Aliases a client gives by itself, and the server's other limits said in words.
#include "core/session/aliasassigner.h"
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestTopicAliasesOut : public QObject
{
    Q_OBJECT

    static SessionOptions aliasing()
    {
        SessionOptions options;
        options.clientId = "scope";
        options.cleanStart = false;
        options.properties.add(PropertyId::SessionExpiryInterval, 3600);
        options.automaticTopicAliases = true;
        return options;
    }
    static Properties maximum(quint32 aliases)
    {
        Properties properties;
        properties.add(PropertyId::TopicAliasMaximum, aliases);
        return properties;
    }
    struct Seen
    {
        QByteArray topic;
        quint32 alias = 0;
        friend bool operator==(const Seen &, const Seen &) = default;
    };
    static Seen next(ScriptedPeer &server)
    {
        const auto *publish = server.expect<PublishPacket>();
        if (!publish)
            return {"nothing was sent", 0};
        return {publish->topic.toByteArray(), publish->properties.number(PropertyId::TopicAlias).value_or(0)};
    }
    static Seen publish(ScriptedPeer &server, const QByteArray &topic, QoS qos = QoS::AtMostOnce)
    {
        server.publish(1, topic, "x", qos);
        return next(server);
    }

private Q_SLOTS:
    void aTopicPublishedAgainGetsAnAlias()
    {
        ScriptedPeer server(aliasing());
        server.connect(false, maximum(5));
        QCOMPARE(publish(server, "plant/press/temperature"), (Seen{"plant/press/temperature", 0}));
        QCOMPARE(publish(server, "plant/press/temperature"), (Seen{"plant/press/temperature", 1}));
        QCOMPARE(publish(server, "plant/press/temperature"), (Seen{"", 1}));
        QCOMPARE(publish(server, "plant/press/temperature", QoS::AtLeastOnce), (Seen{"", 1}));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(publish(server, "a/b"), (Seen{"a/b", 0})); // shorter than the property
    }

    void thereIsNoneWithoutLeave_data()
    {
        QTest::addColumn<bool>("isOn");
        QTest::addColumn<quint32>("announced");
        QTest::newRow("[5.0/MQTT-3.2.2-18] the server announced none") << true << 0U;
        QTest::newRow("the profile does not want them") << false << 10U;
    }
    void thereIsNoneWithoutLeave()
    {
        QFETCH(bool, isOn);
        QFETCH(quint32, announced);
        SessionOptions options = aliasing();
        options.automaticTopicAliases = isOn;
        ScriptedPeer server(options);
        server.connect(false, announced == 0 ? Properties() : maximum(announced));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(publish(server, "plant/press"), (Seen{"plant/press", 0}));
    }

    void theMaximumIsKeptAndFrequentTopicsWin_data()
    {
        QTest::addColumn<bool>("unused");
        QTest::newRow("[5.0/MQTT-3.2.2-17] two aliases for three topics") << true;
    }
    void theMaximumIsKeptAndFrequentTopicsWin()
    {
        ScriptedPeer server(aliasing());
        server.connect(false, maximum(2));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(publish(server, "rare/1").alias <= 2);
            QVERIFY(publish(server, "rare/2").alias <= 2);
        }
        QHash<quint32, QByteArray> known{{1, "rare/1"}, {2, "rare/2"}};
        Seen last;
        for (int i = 0; i < 20; ++i) {
            last = publish(server, "often/published");
            QVERIFY(last.alias <= 2);
            if (last.alias != 0 && !last.topic.isEmpty())
                known[last.alias] = last.topic;
            if (last.topic.isEmpty())
                QCOMPARE(known.value(last.alias), QByteArray("often/published"));
        }
        QVERIFY2(last.topic.isEmpty(), "it has displaced a rare one");
        // Whoever was displaced is sent by name again.
        for (const char *topic : {"rare/1", "rare/2"}) {
            const Seen seen = publish(server, topic);
            QVERIFY(!seen.topic.isEmpty() || known.value(seen.alias) == topic);
        }
    }

    void aNewConnectionBeginsAnew_data()
    {
        QTest::addColumn<bool>("unused");
        QTest::newRow("[5.0/MQTT-3.3.2-7] no alias outlives its connection") << true;
    }
    void aNewConnectionBeginsAnew()
    {
        ScriptedPeer server(aliasing());
        server.connect(false, maximum(5));
        for (int i = 0; i < 3; ++i)
            publish(server, "plant/press", QoS::AtLeastOnce);
        server.cut();
        server.connect(true, maximum(5));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(next(server), (Seen{"plant/press", 0})); // resent
        QCOMPARE(publish(server, "plant/press"), (Seen{"plant/press", 0}));
        QCOMPARE(publish(server, "plant/press"), (Seen{"plant/press", 1}));
    }

    void anAliasSetByHandIsLeftAlone()
    {
        ScriptedPeer server(aliasing());
        server.connect(false, maximum(2));
        publish(server, "plant/press");
        QCOMPARE(publish(server, "plant/press").alias, 1U);
        OutgoingMessage byHand{"by/hand", "x", QoS::AtMostOnce, false, {}};
        byHand.properties.add(PropertyId::TopicAlias, 1);
        server.session.publish(OperationId(2), byHand, server.now);
        QCOMPARE(next(server), (Seen{"by/hand", 1}));
        QCOMPARE(publish(server, "plant/press"), (Seen{"plant/press", 2})); // its old one means something else now
        byHand.topic.clear();
        server.session.publish(OperationId(3), byHand, server.now);
        QCOMPARE(next(server), (Seen{"", 1}));
        for (int i = 0; i < 50; ++i)
            QVERIFY(publish(server, "another/one").alias != 1);
    }

    void theAliasIsLeftOutWhereItMakesThePacketTooLarge()
    {
        ScriptedPeer server(aliasing());
        Properties limits = maximum(5);
        limits.add(PropertyId::MaximumPacketSize, 17);
        server.connect(false, limits);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(publish(server, "plant/press"), (Seen{"plant/press", 0})); // 17 bytes; 20 with an alias
    }

    void theTableIsBounded()
    {
        AliasAssigner assigner;
        assigner.reset(65'535);
        quint16 highest = 0;
        for (int round = 0; round < 2; ++round)
            for (int i = 0; i < 20'000; ++i)
                for (int again = 0; again < 2; ++again)
                    highest = std::max(highest, assigner.choose("topic/" + QByteArray::number(i)).alias);
        QCOMPARE(highest, quint16(1'000));
        assigner.reset(65'535);
        const QByteArray longTopic(60'000, 'x');
        int given = 0;
        for (int i = 0; i < 100; ++i)
            for (int again = 0; again < 2; ++again)
                given += assigner.choose(longTopic + QByteArray::number(i)).alias != 0;
        QCOMPARE(given, 17); // 1 MiB of topics
    }

    void limitsAreNamed_data()
    {
        QTest::addColumn<PropertyId>("property");
        QTest::addColumn<quint32>("number");
        QTest::addColumn<QString>("words");
        QTest::newRow("H4 Maximum QoS 0") << PropertyId::MaximumQoS << 0U << QStringLiteral("QoS 0");
        QTest::newRow("H4 Retain Available 0")
            << PropertyId::RetainAvailable << 0U << QStringLiteral("Retained Messages");
        QTest::newRow("H4 Maximum Packet Size 5")
            << PropertyId::MaximumPacketSize << 5U << QStringLiteral("larger than the server takes");
    }
    void limitsAreNamed()
    {
        QFETCH(PropertyId, property);
        QFETCH(quint32, number);
        QFETCH(QString, words);
        ScriptedPeer server(aliasing());
        Properties properties;
        properties.add(property, number);
        server.connect(false, properties);
        server.publish(1, "a", "x", QoS::AtLeastOnce, true);
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.published.size(), 1);
        QVERIFY2(server.published[0].outcome.text.contains(words), qPrintable(server.published[0].outcome.text));
    }

    void longTopicsPublishedOnceGiveWay()
    {
        AliasAssigner assigner;
        assigner.reset(10);
        for (int i = 0; i < 1'000; ++i)
            QCOMPARE(assigner.choose(QByteArray(60'000, 'x') + QByteArray::number(i)).alias, quint16(0));
        QCOMPARE(assigner.choose("plant/press").alias, quint16(0));
        QCOMPARE(assigner.choose("plant/press").alias, quint16(1));
    }
};

MQTTSCOPE_TEST(TestTopicAliasesOut, "tst_topicaliasesout")
#include "tst_topicaliasesout.moc"
