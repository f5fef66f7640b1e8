// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated devices against the local broker, watched by one more client.
#include "tests/core/demo/demoworld.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include <cmath>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

namespace
{

struct Seen
{
    QByteArray topic;
    QByteArray payload;
    bool retain = false;
    QoS qos = QoS::AtMostOnce;
    PropertyList properties;
};

}

class TestDemoDevices : public QObject
{
    Q_OBJECT

    /// Everything the client was sent so far.
    static QList<Seen> takeAll(BenchClient &client)
    {
        QList<Seen> seen;
        while (client.waiting() > 0) {
            const auto *message = client.take<PublishPacket>();
            if (!message)
                continue;
            seen.append({message->topic.toByteArray(), message->payload.toByteArray(), message->retain, message->qos,
                         PropertyList(message->properties)});
        }
        return seen;
    }
    static QList<Seen> of(const QList<Seen> &seen, const QByteArray &topic)
    {
        QList<Seen> result;
        for (const Seen &message : seen)
            if (message.topic == topic)
                result.append(message);
        return result;
    }
    static QList<Seen> watch(DemoWorld &world, Duration duration, const QByteArray &filter = "#")
    {
        BenchClient &watcher = world.bench.client("watcher");
        static_cast<void>(watcher.subscribe(filter));
        world.after(duration);
        return takeAll(watcher);
    }

private Q_SLOTS:
    void thereAreManyKinds()
    {
        const auto devices = createDemoDevices(1);
        QVERIFY(devices.size() >= 9);
        QSet<QString> names;
        QSet<ProtocolVersion> versions;
        int flooding = 0;
        for (const auto &device : devices) {
            names.insert(device->name());
            versions.insert(device->session().options().version);
            QVERIFY(!device->description().isEmpty());
            flooding += device->canFlood() ? 1 : 0;
        }
        QCOMPARE(names.size(), qsizetype(devices.size()));
        QCOMPARE(versions.size(), 3);
        QCOMPARE(flooding, 1);
    }

    void allConnectAndStop()
    {
        DemoWorld world(createDemoDevices(1));
        world.start();
        world.after(100ms);
        QCOMPARE(world.bench.broker.snapshot(world.bench.now).clients.size(), world.count());
        world.device(QStringLiteral("press-04"))->stop(world.bench.now);
        world.settle();
        QVERIFY(!world.device(QStringLiteral("press-04"))->isConnected());
        world.after(20s);
        QVERIFY2(!world.device(QStringLiteral("press-04"))->isConnected(), "stopped devices stay away");
    }

    void pressSaysItsTemperature()
    {
        DemoWorld world(createDemoDevices(1));
        world.start();
        const QList<Seen> seen = watch(world, 10s, "plant/line1/press-04/#");
        const QList<Seen> temperatures = of(seen, "plant/line1/press-04/temperature");
        QVERIFY2(temperatures.size() >= 98 && temperatures.size() <= 102, "ten times a second");
        const QRegularExpression form(QStringLiteral(
            R"(^\{"value":\d\d\.\d\d,"unit":"°C","sensor":\{"id":"PT-1004","battery":3\.6\d\},"seq":\d+\}$)"));
        QSet<double> values;
        qint64 last = 0;
        for (const Seen &message : temperatures) {
            QVERIFY2(form.match(QString::fromUtf8(message.payload)).hasMatch(), message.payload.constData());
            const QJsonObject object = QJsonDocument::fromJson(message.payload).object();
            values.insert(object.value(QLatin1String("value")).toDouble());
            const qint64 sequence = object.value(QLatin1String("seq")).toInteger();
            QVERIFY(last == 0 || sequence == last + 1);
            last = sequence;
            QCOMPARE(message.properties.bytes(PropertyId::ContentType), std::optional(QByteArray("application/json")));
            QVERIFY(message.properties.contains(PropertyId::MessageExpiryInterval));
            QCOMPARE(message.properties.find(PropertyId::UserProperty)->first, QByteArray("site"));
        }
        QVERIFY2(values.size() > 20, "they wave");
        const QList<Seen> status = of(seen, "plant/line1/press-04/status");
        QCOMPARE(status.size(), 1);
        QCOMPARE(status[0].payload, QByteArray("running"));
    }

    void vibrationIsAFloatArray()
    {
        DemoWorld world(createDemoDevices(1));
        world.start();
        const QList<Seen> seen = watch(world, 10s, "plant/line1/press-04/vibration");
        QVERIFY(seen.size() >= 39 && seen.size() <= 41);
        for (const Seen &message : seen) {
            QCOMPARE(message.payload.size(), qsizetype(1024));
            double squares = 0;
            for (int i = 0; i < 256; ++i) {
                const auto value = qFromLittleEndian<float>(message.payload.constData() + i * 4);
                QVERIFY(std::isfinite(value));
                squares += double(value) * double(value);
            }
            const double rms = std::sqrt(squares / 256);
            QVERIFY2(rms > 0.3 && rms < 4, qPrintable(QString::number(rms)));
        }
    }

    void numbersAndStates()
    {
        DemoWorld world(createDemoDevices(1));
        world.start();
        const QList<Seen> seen = watch(world, 30s);
        for (const Seen &message : of(seen, "plant/line2/flow/rate")) {
            bool isNumber = false;
            static_cast<void>(message.payload.toDouble(&isNumber));
            QVERIFY(isNumber);
        }
        QVERIFY(of(seen, "plant/line2/flow/rate").size() >= 59);
        QVERIFY(of(seen, "plant/line2/packer/count").size() >= 14);
        const QList<Seen> valve = of(seen, "plant/line1/valve-2/open");
        QVERIFY(valve.size() >= 4);
        QVERIFY(valve[0].payload != valve[1].payload);
        QVERIFY(!of(seen, "homeassistant/light/hall_lamp/config").isEmpty());
        QVERIFY(QJsonDocument::fromJson(of(seen, "homeassistant/light/hall_lamp/config")[0].payload).isObject());
        QVERIFY(QJsonDocument::fromJson(of(seen, "homeassistant/sensor/press_04_temperature/config")[0].payload)
                    .isObject());
        QVERIFY(of(seen, "zigbee2mqtt/hall-lamp").size() >= 4);

        BenchClient &late = world.bench.client("late");
        QCOMPARE(late.subscribe("plant/line1/valve-2/open"), 0);
        const auto *retained = late.take<PublishPacket>();
        QVERIFY(retained);
        QVERIFY(retained->retain);
    }

    void robotDiesAndComesBack()
    {
        DemoWorld world(createDemoDevices(1));
        world.start();
        const QList<Seen> seen = of(watch(world, 60s, "plant/line3/robot-11/#"), "plant/line3/robot-11/status");
        QList<QByteArray> states;
        for (const Seen &message : seen)
            states.append(message.payload);
        QVERIFY2(states.size() >= 4, "it was there, died and came back");
        for (qsizetype i = 1; i < states.size(); ++i)
            QVERIFY(states[i] != states[i - 1]);
        QVERIFY(states.contains("offline") && states.contains("online"));
        QVERIFY(world.connections(QStringLiteral("robot-11")) >= 3);
    }

    void setpointAnswersRequests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("a target") << QByteArray(R"({"target": 68.5, "ramp": "slow"})") << true;
        QTest::newRow("too hot") << QByteArray(R"({"target": 1000})") << false;
        QTest::newRow("no JSON") << QByteArray("hot please") << false;
    }
    void setpointAnswersRequests()
    {
        QFETCH(QByteArray, request);
        QFETCH(bool, accepted);
        DemoWorld world(createDemoDevices(1));
        world.start();
        world.after(1s);
        BenchClient &client = world.bench.client("engineer");
        QCOMPARE(client.subscribe("answers/7", QoS::AtLeastOnce), 1);
        QCOMPARE(client.subscribe("plant/line1/press-04/setpoint/actual"), 0);
        client.forget();
        Properties properties;
        properties.add(PropertyId::ResponseTopic, QByteArrayView("answers/7"));
        properties.add(PropertyId::CorrelationData, QByteArrayView("\x00\x07", 2));
        client.publish("plant/line1/press-04/setpoint", request, QoS::AtLeastOnce, false, 5, properties);
        world.settle();
        world.after(100ms);
        QVERIFY(client.take<PubackPacket>());
        const auto *answer = client.take<PublishPacket>();
        QVERIFY(answer);
        QCOMPARE(answer->topic.toByteArray(), QByteArray("answers/7"));
        QCOMPARE(answer->properties.bytes(PropertyId::CorrelationData)->toByteArray(), QByteArray("\x00\x07", 2));
        const QJsonObject object = QJsonDocument::fromJson(answer->payload.toByteArray()).object();
        QCOMPARE(object.value(QLatin1String("accepted")).toBool(), accepted);
        if (accepted) {
            const auto *actual = client.take<PublishPacket>();
            QVERIFY(actual);
            QCOMPARE(actual->payload.toByteArray(), QByteArray("68.5"));
        }
    }

    void lampCanBeSwitched()
    {
        DemoWorld world(createDemoDevices(1));
        world.start();
        world.after(1s);
        BenchClient &client = world.bench.client("hand");
        client.publish("zigbee2mqtt/hall-lamp/set", R"({"state":"OFF"})");
        world.settle();
        QCOMPARE(client.subscribe("zigbee2mqtt/hall-lamp"), 0);
        const auto *state = client.take<PublishPacket>();
        QVERIFY(state);
        QVERIFY(state->payload.toByteArray().contains("\"OFF\""));
    }

    void floodsOnDemand()
    {
        DemoWorld world(createDemoDevices(1));
        world.start();
        QVERIFY(of(watch(world, 1s, "plant/line3/flood/#"), "plant/line3/flood/1").isEmpty());
        DemoDevice *flood = world.device(QStringLiteral("flood"));
        QVERIFY(flood && flood->canFlood() && !flood->isFlooding());
        QSignalSpy changed(flood, &DemoDevice::changed);
        flood->setFlooding(true, world.bench.now);
        QVERIFY(flood->isFlooding());
        QCOMPARE(changed.size(), 1);
        BenchClient &watcher = world.bench.client("watcher");
        QCOMPARE(watcher.subscribe("plant/line3/flood/#"), 0);
        world.after(100ms);
        const QList<Seen> seen = takeAll(watcher);
        QVERIFY2(seen.size() >= 900 && seen.size() <= 1200, qPrintable(QString::number(seen.size())));
        QCOMPARE(seen.last().payload.size(), qsizetype(100));
        flood->setFlooding(false, world.bench.now);
        world.after(1s);
        QVERIFY(takeAll(watcher).isEmpty());
    }

    void faultyDeviceIsThrownOutAndComesBack()
    {
        DemoWorld world(createDemoDevices(1));
        QList<DisconnectInfo> ends;
        connect(&world.device(QStringLiteral("sensor-17"))->session(), &ClientSession::disconnected, this,
                [&ends](const DisconnectInfo &info) { ends.append(info); });
        world.start();
        world.after(90s);
        QVERIFY(ends.size() >= 4);
        QCOMPARE(ends[0].code, quint8(ReasonCode::TopicAliasInvalid));
        QCOMPARE(ends[1].code, quint8(ReasonCode::MalformedPacket));
        QCOMPARE(ends[2].code, quint8(ReasonCode::MalformedPacket));
        QCOMPARE(ends[3].code, quint8(ReasonCode::MalformedPacket));
        for (const DisconnectInfo &end : std::as_const(ends))
            QCOMPARE(end.origin, DisconnectOrigin::Server);
        QVERIFY(world.connections(QStringLiteral("sensor-17")) >= 4);
    }

    void nobodySpins()
    {
        DemoWorld world(createDemoDevices(1));
        world.start();
        world.after(5s);
        const auto &now = world.bench.now;
        for (const char *name : {"press-04", "valve-2", "flood", "home-bridge", "old-counter"}) {
            const auto due = world.device(QLatin1String(name))->nextDeadline();
            QVERIFY2(due && *due > now - 1ms, name);
        }
    }
};

MQTTSCOPE_TEST(TestDemoDevices, "tst_demodevices")
#include "tst_demodevices.moc"
