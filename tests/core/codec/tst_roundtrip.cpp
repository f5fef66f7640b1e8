// SPDX-License-Identifier: GPL-3.0-or-later
// Random legal packets of every type, version and direction: encode, decode, encode again, no difference.
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "tests/core/codec/sampler.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

class TestRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packets_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("direction");
        for (const VersionSpec &version : kVersionSpecs)
            for (const PacketSpec &spec : kPacketSpecs)
                for (const Direction direction : {Direction::FromClient, Direction::FromBroker})
                    if (includes(spec.senders(version.version), direction))
                        QTest::addRow("%s %s from %s", version.label, spec.name,
                                      direction == Direction::FromClient ? "client" : "broker")
                            << int(spec.type) << int(version.version) << int(direction);
    }
    void packets()
    {
        QFETCH(int, type);
        QFETCH(int, version);
        QFETCH(int, direction);
        QRandomGenerator random(quint32(type * 1000 + version * 10 + direction));
        const int count = qEnvironmentVariableIntValue("MQTTSCOPE_SAMPLES") > 0
            ? qEnvironmentVariableIntValue("MQTTSCOPE_SAMPLES")
            : 3300; // 62 rows: more than 200 000 packets
        for (int i = 0; i < count; ++i)
            withPacketOf(PacketType(type), [&](auto packet) {
                using P = typename decltype(packet)::type;
                roundTrip<P>(random, ProtocolVersion(version), Direction(direction));
            });
    }

private:
    template <typename P>
    void roundTrip(QRandomGenerator &random, ProtocolVersion version, Direction direction)
    {
        test::Sampler sampler(random, version, direction);
        const Packet packet = sampler.sample<P>();
        QByteArray first;
        const auto written = encode(packet, version, direction, first);
        QVERIFY2(written, faultSpec(written ? FaultId::None : written.error()).name);
        QCOMPARE(written.value(), first.size());
        QCOMPARE(encodedSize(packet, version, direction).value(), first.size());

        const FrameHead head = inspectFrame(first);
        QCOMPARE(head.status, FrameHead::Status::Complete);
        QCOMPARE(qsizetype(head.size), first.size());

        const auto decoded = decode(first, version, direction);
        QVERIFY2(decoded,
                 qPrintable(QLatin1String(faultSpec(decoded ? FaultId::None : decoded.error().id).name)
                            + QLatin1Char(' ') + QLatin1String(first.toHex())));
        QByteArray second;
        QVERIFY(encode(decoded.value(), version, direction, second));
        QCOMPARE(second.toHex(), first.toHex());

        StreamContext context;
        context.version = version;
        const Summary summary = summarize(first, direction, context);
        QCOMPARE(summary.fault, FaultId::None);
        QCOMPARE(summary.type, P::type);
    }
};

MQTTSCOPE_TEST(TestRoundTrip, "tst_roundtrip")
#include "tst_roundtrip.moc"
